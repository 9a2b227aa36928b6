"""Fields that Word reckons itself and that have tags in them: what the tag prints is stale, or is replaced."""

from __future__ import annotations

from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.tags import Tag
from wego_forms.filling.tokens import Tokens, W

#: Word shows the result that was saved, and reckons it from the code when it is told to (ECMA-376 part 1, 17.16.5).
_STALE = frozenset(("IF", "COMPARE", "="))
#: Word puts its own result in the place of the one that was saved, most on opening or on printing.
_OWN = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "SEQ", "LISTNUM"),
        *("AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS", "REVNUM"),
        *("DATE", "TIME", "SAVEDATE", "CREATEDATE", "PRINTDATE", "EDITTIME"),
    )
)


def prove_fields(root: Any, tokens: Tokens) -> None:
    """Tell each tag in the code of a field that Word doesn't reckon anew, or in the result of one that it does."""
    opened: list[tuple[list[Any], list[Any]]] = []  # of each field the nodes of its code and of its result
    results = False
    for node in root.iter(f"{W}fldChar", f"{W}instrText", f"{W}t", f"{W}fldSimple"):
        if node.tag == f"{W}fldSimple":
            _prove(node.get(f"{W}instr") or "", [], list(node.iter(f"{W}t")), tokens)
            _stale(node.get(f"{W}instr") or "", node, node.get(f"{W}instr"), tokens)
        elif node.tag == f"{W}fldChar":
            kind = node.get(f"{W}fldCharType")
            results = kind == "separate"
            if kind == "begin":
                opened.append(([], []))
            elif kind == "end" and opened:
                code, result = opened.pop()
                _prove("".join(each.text or "" for each in code), code, result, tokens)
                results = True
        elif opened and (node.tag == f"{W}instrText" or results):
            opened[-1][node.tag == f"{W}t"].append(node)


def _prove(code: str, typed: list[Any], result: list[Any], tokens: Tokens) -> None:
    for node in typed:
        _stale(code, node, node.text, tokens)
    if _kind(code) not in _OWN:
        return
    for node in result:
        for tag in _printing(node.text, tokens):
            tokens.wrong(
                Both(
                    f"тег стоит в поле Word {_kind(code)}: вместо его значения Word напечатает своё",
                    f"the tag stands in Word's field {_kind(code)}, which prints its own value in its place",
                ),
                Both(
                    "Уберите поле (Ctrl+Shift+F9 превращает его в текст) и оставьте тег.",
                    "Take the field away (Ctrl+Shift+F9 makes text of it), and leave the tag.",
                ),
                node,
                tag,
            )


def _stale(code: str, node: Any, text: str | None, tokens: Tokens) -> None:
    if _kind(code) not in _STALE:
        return
    for tag in _printing(text, tokens):
        tokens.wrong(
            Both(
                f"тег стоит в поле Word {_kind(code)}, а его результат Word сам не пересчитает: останется старый",
                f"the tag stands in Word's field {_kind(code)}, whose result stays the one that was saved",
            ),
            Both(
                "Вместо поля пишите {% if … %} … {% endif %} или {{ a + b }}.",
                "Write {% if … %} … {% endif %} or {{ a + b }} instead of the field.",
            ),
            node,
            tag,
        )


def _printing(text: str | None, tokens: Tokens) -> list[Tag]:
    return [tag for tag in tokens.in_text(text) if tag.mark == "{"]


def _kind(code: str) -> str:
    words = code.split()
    return ("=" if words[0].startswith("=") else words[0].upper()) if words else ""
