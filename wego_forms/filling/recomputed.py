"""Fields of Word's that have tags in them: a value keeps the code whole, and the result says what the code says.

Word shows the result that was saved with most fields, and reckons it from the code only when it is told to; the PDF
prints that result too. So a tag in the code of such a field is refused; where the code says its result, it is made.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.addresses import LINK
from wego_forms.filling.attributes import WORD
from wego_forms.filling.quoted import say_quoted
from wego_forms.filling.tags import Tag
from wego_forms.filling.tokens import TOKEN, Tokens
from wego_forms.filling.wordfields import Field, fields_of
from wego_forms.ooxml.instructions import arguments, name

#: Fields whose result isn't made of their code, or that have none, or whose page the layout knows (ECMA-376 part 1,
#: 17.16.5): a tag in their code leaves nothing stale.
_CARRYING = frozenset(("HYPERLINK", "XE", "TC", "TA", "REF", "PAGEREF", "NOTEREF"))
_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
#: Word puts its own result in the place of the one that was saved, most on opening or on printing.
_OWN = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "SEQ", "LISTNUM"),
        *("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM"),
        *("DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "EDITTIME"),
    )
)
_DECIDED = frozenset(("IF", "COMPARE", "="))


def prove_fields(root: Any, tokens: Tokens) -> None:
    """Tell each tag in the code of a field that Word doesn't reckon anew, or in the result of one that it does.

    A value in a code that may have tags is let in as its place there takes it; what a QUOTE prints is made.
    """
    for field in list(fields_of(root)):
        kind = name(field.code)
        if kind in _OWN:
            _replaced(kind, field, tokens)
        coded = [(node, tag) for node, text in field.pieces for tag in _said(text, tokens)]
        made = [(node, tag) for node in field.made for tag in _said(node.text, tokens)]
        if not coded and not made:
            continue
        if TOKEN.search(kind):
            _unnamed(*coded[0], tokens)
        elif not made and (
            kind in _CARRYING or kind in _PAGES or (kind == "QUOTE" and say_quoted(field, tokens))
        ):
            _let_in(field, tokens)
        else:
            for node, tag in coded + made:
                _stale(kind, node, tag, tokens)


def _let_in(field: Field, tokens: Tokens) -> None:
    """Let each tag print what its place in the code takes: between quotation marks anything, else one word; at the
    beginning of a link's address an address."""
    words = arguments(field.code)
    leads = name(field.code) == "HYPERLINK" and len(words) > 1 and not words[1].is_switch
    for found in TOKEN.finditer(field.code):
        word = next(each for each in words if each.start <= found.start() < each.end)
        tag = tokens.tags[int(found[1])]
        if leads and word is words[1] and found.start() - word.start == word.quoted:
            tokens.tags[int(found[1])] = replace(tag, takes=LINK)
        elif not word.quoted:
            tokens.tags[int(found[1])] = replace(tag, takes=WORD)


def _replaced(kind: str, field: Field, tokens: Tokens) -> None:
    for node in field.result:
        for tag in tokens.in_text(node.text):
            if tag.mark == "{":
                tokens.wrong(
                    Both(
                        f"тег стоит в поле Word {kind}: вместо его значения Word напечатает своё",
                        f"the tag stands in Word's field {kind}, which prints its own value in its place",
                    ),
                    Both(
                        "Уберите поле (Ctrl+Shift+F9 превращает его в текст) и оставьте тег.",
                        "Take the field away (Ctrl+Shift+F9 makes text of it), and leave the tag.",
                    ),
                    node,
                    tag,
                )


def _stale(kind: str, node: Any, tag: Tag, tokens: Tokens) -> None:
    if kind in _DECIDED:
        remedy = Both(
            "Вместо поля пишите {% if … %} … {% endif %} или {{ a + b }}.",
            "Write {% if … %} … {% endif %} or {{ a + b }} instead of the field.",
        )
    else:
        remedy = Both(
            "Уберите поле (Ctrl+Shift+F9 превращает его в текст) и поставьте тег в текст.",
            "Take the field away (Ctrl+Shift+F9 makes text of it), and put the tag into the text.",
        )
    tokens.wrong(
        Both(
            f"тег стоит в поле Word {kind}, а его результат Word сам не пересчитает: останется старый",
            f"the tag stands in Word's field {kind}, whose result stays the one that was saved",
        ),
        remedy,
        node,
        tag,
    )


def _unnamed(node: Any, tag: Tag, tokens: Tokens) -> None:
    tokens.wrong(
        Both("тег стоит вместо имени поля Word", "the tag stands for the name of a field of Word's"),
        Both(
            "Уберите поле (Ctrl+Shift+F9) и поставьте тег в текст.",
            "Take the field away (Ctrl+Shift+F9), and put the tag into the text.",
        ),
        node,
        tag,
    )


def _said(text: str | None, tokens: Tokens) -> list[Tag]:
    """The tags of a text that change what it says."""
    return [tag for tag in tokens.in_text(text) if tag.mark != "#" and not tag.is_wish]
