"""The placeholders of other programs in a template's parts: a merge field is an error, the rest is told or judged.

Nothing of the kind is filled, and each prints as it stands. Whether one is an error depends on what the values
offer: `<<number>>` is meant for a field, «Открытое правительство» for a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.lookalikes import key, lookalikes
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import joined_text, own_text
from wego_forms.ooxml.names import SETTINGS_PART, A, W
from wego_forms.ooxml.reaching import fields

#: Fields that only a mail merge gives a value (ECMA-376 part 1, 17.16.5).
_MERGING = frozenset(
    ("MERGEFIELD", "ADDRESSBLOCK", "GREETINGLINE", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF")
)
#: Fields that ask whoever opens the letter.
_ASKING = frozenset(("FILLIN", "ASK"))
_PROPERTIES = {"DOCPROPERTY": "docProps/custom.xml", "DOCVARIABLE": SETTINGS_PART}
#: Properties that every Word file has (ECMA-376 part 2, 11; part 1, 22.2).
_EVERY_FILE = frozenset(
    key(name)
    for name in (
        *(
            "Author",
            "Bytes",
            "Category",
            "Characters",
            "CharactersWithSpaces",
            "Comments",
            "Company",
            "CreateTime",
        ),
        *("HyperlinkBase", "Keywords", "LastPrinted", "LastSavedBy", "LastSavedTime", "Lines", "Manager"),
        *("NameofApplication", "ODMADocID", "Pages", "Paragraphs", "RevisionNumber", "Security", "Subject"),
        *("Template", "Title", "TotalEditingTime", "Words"),
    )
)
#: Attributes that a reader sees or hears: alternative texts, tips, watermarks, titles of content controls.
_SEEN = frozenset(("descr", "title", "alt", "string", f"{W}tooltip", "tooltip"))
#: In one paragraph: nobody reads more.
_MOST = 200
_SIGN = re.compile(r"[\[{%#@$«<‹|~^:!｛❴(_]")
_TEXT_KINDS = frozenset((f"{W}t", f"{W}delText", f"{W}instrText", f"{W}delInstrText", f"{A}t"))


@dataclass(frozen=True)
class Placeholder:
    """What looks like a placeholder, or is a field that stands for one.

    `words`: those inside. `sure`: it looks so to everybody. `firm`: where the words are a heading, it is no text.
    """

    part: str
    place: str
    typed: str
    words: str
    sure: bool
    firm: bool

    @cached_property
    def key(self) -> str:
        """The words as a field's path is looked for."""
        return key(self.words)

    def mistaken(self, file: str, path: str = "") -> Problem:
        """The error that it is where its words are a field's; `path`: that field's."""
        return Problem(
            Both(
                "так место для значения пишут другие программы: оно напечаталось бы как есть",
                "other programs write a value's place so: it would print as it stands",
            ),
            self._remedy(path or self.words),
            file=file,
            place=f"{self.part} {self.place}",
            value=self.typed,
        )

    def note(self, file: str) -> Problem:
        """What is told of it where its words are no field's."""
        return Problem(
            Both(
                "похоже на место для значения из другой программы, печатается как есть",
                "this looks like another program's place for a value, and prints as it stands",
            ),
            self._remedy("поле", "field"),
            file=file,
            place=f"{self.part} {self.place}",
            value=self.typed,
        )

    def _remedy(self, ru: str, en: str = "") -> Both:
        quote = '"' if "'" in self.typed else "'"
        text = f"{{{{ {quote}{self.typed}{quote} }}}}"
        return Both(
            f"Если здесь нужно значение, напишите {{{{ {ru} }}}}; если это текст, напишите {text}.",
            f"Where a value is meant, write {{{{ {en or ru} }}}}; where it is text, write {text}.",
        )


def placeholders(part: Part, has: Callable[[str, str], bool]) -> tuple[list[Placeholder], list[Problem]]:
    """Those of a part whose tags are taken out, and the fields in it that are wrong in any letter.

    `has(kind, name)`: whether the file has that property (DOCPROPERTY) or variable (DOCVARIABLE).
    """
    found: dict[Placeholder, None] = {}
    wrong: list[Problem] = []
    for code, element, _ in fields(part.root):
        match _field(code, has):
            case Both() as what:
                wrong.append(_wrong_field(part, element, code, what))
            case str(words):
                place = part.tokens.place(element)
                found[Placeholder(part.name, place, shorten(code.strip(), 60), words, True, True)] = None
    for text, node in seen_texts(part):
        some = lookalikes(text)[:_MOST] if _SIGN.search(text) else ()
        place = part.tokens.place(node) if some else ""
        for one in some:
            typed = part.tokens.shown(one.typed)
            found[Placeholder(part.name, place, shorten(typed, 60), one.word, one.sure, one.firm)] = None
    return list(found), list(dict.fromkeys(wrong))


def _field(code: str, has: Callable[[str, str], bool]) -> Both | str | None:
    """What is wrong with a field; or the name of the property that it prints; or nothing."""
    words = code.replace('"', " ").split()
    kind = words[0].upper() if words else ""
    if kind in _MERGING:
        return Both(
            f"поле слияния Word ({kind}): значения оно не получит и напечатается как есть",
            f"a field of Word's mail merge ({kind}): it gets no value, and prints as it stands",
        )
    if kind in _ASKING:
        return Both(
            f"поле {kind} спросит получателя письма", f"the field {kind} asks whoever opens the letter"
        )
    if kind not in _PROPERTIES:
        return None
    name = re.sub(r"\\.*", "", " ".join(words[1:])).strip()
    if kind == "DOCPROPERTY" and key(name) in _EVERY_FILE:
        return None
    if not has(kind, name):
        return Both(
            f"в файле нет того, что печатает поле {kind}: Word напечатает ошибку",
            f"the file lacks what the field {kind} prints: Word prints an error",
        )
    return name


def _wrong_field(part: Part, element: Any, code: str, what: Both) -> Problem:
    remedy = Both(
        "Удалите поле и напишите на его месте тег, {{ поле }}; какие поля есть, говорит wego-forms kind show.",
        "Delete the field and write a tag in its place, {{ field }}; wego-forms kind show names the fields.",
    )
    value = shorten(part.tokens.shown(code).strip(), 60)
    return Problem(what, remedy, place=part.tokens.place(element), value=value)


def seen_texts(part: Part) -> Iterator[tuple[str, Any]]:
    """The texts that a reader sees, each with a node at its place."""
    if part.name.endswith(".rels"):
        for relation in part.root:
            if relation.get("TargetMode") == "External":
                yield relation.get("Target", ""), relation
        return
    for node in part.root.iter():
        if not isinstance(node.tag, str):
            continue
        text = ""
        if node.tag == f"{W}p":
            text = own_text(node)
        elif node.tag == f"{A}p":
            text = joined_text(node)
        elif node.text and node.tag not in _TEXT_KINDS and not node.tag.startswith(W):
            text = node.text
        if text:
            yield text, node
        for name, value in node.attrib.items():
            if name in _SEEN or (name == f"{W}val" and node.tag == f"{W}alias"):
                yield value, node


def properties_of(parts: dict[str, bytes]) -> Callable[[str, str], bool]:
    """Whether a file has a property or a variable, by the kind of the field that prints it and its name."""

    def has(kind: str, name: str) -> bool:
        xml = parts.get(_PROPERTIES[kind], b"").decode("utf-8", "replace")
        named = re.findall(r"<(?:\w+:)?(?:property|docVar)\b[^>]*?\bname=\"([^\"]*)\"", xml)
        return key(name) in map(key, named)

    return has
