"""Pictures of a template of which nobody says what they show: a blind reader of the PDF hears but their names."""

from __future__ import annotations

from typing import Any

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both, Problem, shorten
from wego_forms.ooxml import Package
from wego_forms.ooxml.names import DECORATIVE, MAIN_PART, WP, A, W
from wego_forms.ooxml.usual import usual

_BLIP = f"{A}blip"
_WHAT = Both("картинка без замещающего текста", "a picture without alternative text")
_REMEDY = Both(
    "В Word: правая кнопка → Изменить замещающий текст; украшение отметьте там как декоративное.",
    "In Word: right click → Edit Alt Text; mark there as decorative what is decoration.",
)


def silent_pictures(package: Package) -> list[Problem]:
    """A problem for each picture of the body that neither says what it shows nor is called decoration.

    Those of headers and footers are decoration wherever they are read.
    """
    parts = usual(package.parts)
    try:
        root = parse_xml(parts[MAIN_PART])
    except (BadXml, KeyError):
        return []  # compiling tells of it
    found = []
    for said in root.iter(f"{WP}docPr"):
        drawing = said.getparent()
        shows = said.get("descr") or said.get("title")
        if shows or next(drawing.iter(_BLIP), None) is None or _decorative(said):
            continue
        found.append(
            Problem(_WHAT, _REMEDY, package.source, place=_place(said), value=said.get("name") or None)
        )
    return found


def _decorative(said: Any) -> bool:
    return any(one.get("val") in ("1", "true") for one in said.iter(DECORATIVE))


def _place(said: Any) -> str:
    """The part and the first words of the paragraph, or of the next one that has any."""
    paragraph = next(said.iterancestors(f"{W}p"), None)
    near = paragraph
    while near is not None:
        words = "".join(text.text or "" for text in near.iter(f"{W}t")).strip()
        if words:
            return f"{MAIN_PART} «{shorten(words, 40)}»"
        near = near.getnext()
    return MAIN_PART
