"""Cells of which a part is struck through: one word of a rich text, as clerks correct a name beside the old one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Any

from wego_forms.edges import stream_xml
from wego_forms.errors import Both
from wego_forms.sheets.lines import MAIN, BadCell

_PARTLY = (
    Both("часть текста в ячейке зачёркнута", "a part of the cell's text is struck through"),
    Both(
        "Удалите зачёркнутое из ячейки или снимите зачёркивание.",
        "Delete from the cell what is struck through, or take the line off it.",
    ),
)


def partly(text: str, cell: str) -> BadCell:
    """The cell of such a text: what is meant is the rest, or the whole, and only the clerk knows."""
    return BadCell(text, *_PARTLY, cell)


def struck_texts(data: bytes) -> dict[int, bool]:
    """The numbers of a workbook's shared texts that have words struck through; True: all of their words."""
    found: dict[int, bool] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = next((each for each in archive.namelist() if each.lower() == "xl/sharedstrings.xml"), None)
        if name is None or b"strike" not in archive.read(name):
            return found
        with archive.open(name) as texts:
            for number, text in enumerate(stream_xml(texts, (f"{MAIN}si",))):
                if (all_of_it := struck_runs(text)) is not None:
                    found[number] = all_of_it
    return found


def struck_runs(text: Any) -> bool | None:
    """Whether all runs of a rich text are struck through (True), or some (False); None: it has no such run."""
    runs = [run for run in text.iterchildren(f"{MAIN}r") if _words(run)]
    struck = [run for run in runs if _is_struck(run)]
    return all_or_some(len(struck), len(runs))


def all_or_some(struck: int, pieces: int) -> bool | None:
    """True: all of the pieces are struck through; False: some; None: none."""
    return None if not struck else struck == pieces


def struck_in(cells: Iterable[tuple[Any, int]], shared: dict[int, bool]) -> dict[int, bool]:
    """The columns of those cells, each given with its own, that have words struck through: see `struck_texts`."""
    found = {}
    for cell, column in cells:
        value, kind = cell.findtext(f"{MAIN}v"), cell.get("t")
        inline = cell.find(f"{MAIN}is") if kind == "inlineStr" else None
        said = struck_runs(inline) if inline is not None else None
        if kind == "s" and value and value.isascii() and value.isdigit():
            said = shared.get(int(value))
        if said is not None:
            found[column] = said
    return found


def _words(run: Any) -> str:
    return "".join(each.text or "" for each in run.iterchildren(f"{MAIN}t")).strip()


def _is_struck(run: Any) -> bool:
    strike = run.find(f"{MAIN}rPr/{MAIN}strike")
    return strike is not None and strike.get("val") not in ("0", "false")
