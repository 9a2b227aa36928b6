"""What a Word form says beside its text: in comments, heads, feet, notes and pictures, and what was struck out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both
from wego_forms.forms.controls import name_of, texts_inside
from wego_forms.ooxml import Package, text_parts
from wego_forms.ooxml.names import MAIN_PART, STRUCK, W
from wego_forms.ooxml.usual import related
from wego_forms.reading.inked import closed
from wego_forms.reading.plan import words_of
from wego_forms.reading.reading import Asked, Doubt

#: Numbers of pages are another's to count.
_DIGITS = re.compile(r"\d+")
#: What stands for a picture, a drawing or an embedded object.
_PICTURES = (W + "drawing", W + "pict", W + "object")


@dataclass
class Margins:
    """The lines of heads, feet and notes, closed up and without numbers, and as they read; how many pictures there
    are outside the fields."""

    lines: dict[str, str] = field(default_factory=dict)
    pictures: int = 0


def apart_in(parts: Mapping[str, bytes]) -> list[Any]:
    """The roots of a document's heads, feet and notes."""
    return [parse_xml(parts[part]) for part in text_parts(Package("", dict(parts))) if part != MAIN_PART]


def margins_of(roots: Iterable[Any], body: Any) -> Margins:
    """Those of a document by the roots of its heads, feet and notes; `body` is the main part's."""
    found = Margins()
    for root in roots:
        own = texts_inside(root)
        for paragraph in root.iter(W + "p"):
            if said := words_of(paragraph, own).strip("_ "):
                found.lines.setdefault(_DIGITS.sub("", closed(said)), said)
    found.lines.pop("", None)
    if body is not None:
        found.pictures = sum(1 for each in body.iter(*_PICTURES) if not _in_control(each))
    return found


def _in_control(element: Any) -> bool:
    return any(
        name_of(props) for above in element.iterancestors(W + "sdt") for props in above.iterfind(W + "sdtPr")
    )


def remarks_of(parts: Mapping[str, bytes], body: Any) -> Iterator[Doubt]:
    """The comments of a form, each with the field that it is of, and what was struck out beside its fields."""
    named = any("comment" in part for part in parts)  # a glance, for few forms have any
    for part in related(parts, MAIN_PART, "comments") if named else ():
        try:
            root = parse_xml(parts[part])
        except (KeyError, BadXml):
            yield Doubt("", part, *_UNREAD)
            continue
        places = _commented(body)
        for comment in root.iter(W + "comment"):
            text = "\n".join(words_of(each, set()) for each in comment.iter(W + "p")).strip()
            author = comment.get(W + "author", "")
            said = f"{author}: {text}" if author else text
            yield Doubt(places.get(comment.get(W + "id", ""), ""), said, *_COMMENT)
    for struck in body.iter(*STRUCK) if body is not None else ():
        if next(struck.iter(W + "delText", W + "t"), None) is not None and not _in_control(struck):
            text = "".join(piece.text or "" for piece in struck.iter(W + "delText", W + "t")).strip()
            if text:
                yield Doubt("", text, *_TAKEN_OUT)


def _commented(body: Any) -> dict[str, str]:
    """The first field in the range of each comment, by the comment's number."""
    begun, found = set[str](), dict[str, str]()
    marks = (W + "commentRangeStart", W + "commentRangeEnd", W + "sdt")
    for element in body.iter(*marks) if body is not None else ():
        number = element.get(W + "id", "")
        if element.tag == W + "sdt":
            props = element.find(W + "sdtPr")
            tag = name_of(props) if props is not None else ""
            found |= {each: tag for each in begun if tag and each not in found}
        elif element.tag == W + "commentRangeEnd":
            begun.discard(number)
        else:
            begun.add(number)
            above = (
                name_of(props)
                for sdt in element.iterancestors(W + "sdt")
                for props in sdt.iterfind(W + "sdtPr")
            )
            if tag := next(filter(None, above), ""):
                found[number] = tag
    return found


_COMMENT: Asked = (
    Both("примечание на полях", "a comment in the margin"),
    Both("Прочтите его: в запись оно не вошло.", "Read it: the record doesn't have it."),
)
_UNREAD: Asked = (
    Both("примечания формы повреждены и не прочтены", "the form's comments are damaged and can't be read"),
    Both("Спросите, что в них, или пришлите форму заново.", "Ask what they say, or send the form anew."),
)
_TAKEN_OUT: Asked = (
    Both("этот текст формы вычеркнут исправлением", "a tracked change strikes out this text of the form"),
    Both("Решите, принять ли это.", "Decide whether to accept that."),
)
APART: Asked = (
    Both("этот текст в колонтитуле или сноске дописан", "this text was added in a head, a foot or a note"),
    Both("Прочтите его и решите, куда он относится.", "Read it, and decide where it belongs."),
)
PICTURES: Asked = (
    Both(
        "рисунков вне полей больше, чем в форме",
        "there are more pictures beside the fields than the form has",
    ),
    Both("Посмотрите, что на них: подпись, печать или снимок.", "Look at them: a signature, a seal, a scan."),
)
