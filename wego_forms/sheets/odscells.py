"""What a cell of an OpenDocument table says: its text as LibreOffice shows it; a date by its value."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from wego_forms.errors import Both
from wego_forms.language import ShownMonth
from wego_forms.sheets.lines import FORMULA_ERROR, NO_DAY, BadCell

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_NOT_COUNTED = (
    Both("формула в ячейке не вычислена", "the cell's formula has no value"),
    Both("Откройте таблицу и сохраните заново.", "Open the table and save it anew."),
)
_NOT_SHOWN = (
    Both("что показывает ячейка, в файле не сказано", "the file doesn't say what the cell shows"),
    Both(
        "Откройте таблицу в LibreOffice и сохраните заново, или впишите значение текстом.",
        "Open the table in LibreOffice and save it anew, or write the value as text.",
    ),
)


def value_of(cell: Any, place: str) -> Any:
    """What the cell at `place` shows; a BadCell, where that can't be known."""
    kind = cell.get(f"{OFFICE}value-type")
    paragraphs = cell.iterchildren(f"{TEXT}p")
    text = "\n".join(said_in(paragraph) for paragraph in paragraphs).strip()
    if kind == "date":
        day = dt.date.fromisoformat(str(cell.get(f"{OFFICE}date-value"))[: len("2017-08-01")])
        return _shown_day(day, text) or BadCell(text, *NO_DAY, place)
    if cell.get(f"{TABLE}formula") and text.startswith(("#", "Err:")):
        return BadCell(text, *FORMULA_ERROR, place)
    if cell.get(f"{TABLE}formula") and kind is None:
        return BadCell(text, *_NOT_COUNTED, place)
    if kind == "boolean":
        return cell.get(f"{OFFICE}boolean-value") == "true"
    return text or _untold(cell, kind, place)


def _untold(cell: Any, kind: str | None, place: str) -> Any:
    """The value of a cell whose writer left out what it shows; blank, if it has none."""
    if kind == "string":
        return str(cell.get(f"{OFFICE}string-value") or "").strip()
    value = cell.get(f"{OFFICE}value") or cell.get(f"{OFFICE}time-value")
    if kind is None or value is None:
        return ""
    if kind == "float" and float(value).is_integer():
        return f"{float(value):.0f}"
    return BadCell(value, *_NOT_SHOWN, place)


def _shown_day(day: dt.date, text: str) -> dt.date | None:
    """The day, or its month, as far as the cell shows it; None: another part of it."""
    figures = re.findall(r"[0-9]{1,4}", re.sub(r"\d+:\d+(?::\d+)?", "", text))
    shown = len(figures) + any(sign.isalpha() for sign in text)  # a month in words is one more
    if not text or shown >= len(("day", "month", "year")):
        return day
    if shown > 1 and figures[-1] in (f"{day.year}", f"{day:%y}"):
        return ShownMonth(day.year, day.month, 1)
    return None


def said_in(paragraph: Any) -> str:
    """A paragraph's text, its runs of spaces, tabs and line breaks too; a note of the cell isn't in it."""
    said = paragraph.text or ""
    for child in paragraph:
        if child.tag == f"{TEXT}s":
            spaces = child.get(f"{TEXT}c") or "1"
            said += " " * min(int(spaces) if spaces.isascii() and spaces.isdigit() else 1, 100)
        elif child.tag in (f"{TEXT}tab", f"{TEXT}line-break"):
            said += "\t" if child.tag.endswith("tab") else "\n"
        else:
            said += said_in(child)
        said += child.tail or ""
    return said
