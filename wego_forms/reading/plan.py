"""What a print of a kind's form looks like: its rows in order, the words of each, the places between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wego_forms import produce
from wego_forms.catalog import Kind
from wego_forms.choosing import SheetLang
from wego_forms.edges import parse_xml
from wego_forms.errors import WegoFormsError
from wego_forms.forms.controls import W, controls_in, number_items
from wego_forms.forms.entries import SIGNATURE
from wego_forms.forms.seams import targets
from wego_forms.once import once
from wego_forms.ooxml.usual import MAIN_PART
from wego_forms.reading.inked import closed

_TWIP = 1 / 20
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class Cell:
    """A column's part of a row: its edges in pt, its words closed up, the places in it; how many rows it spans."""

    left: float
    right: float
    words: str = ""
    tags: tuple[str, ...] = ()
    align: str = "top"
    rows: int = 1


@dataclass
class Row:
    """Cells side by side; a paragraph of the body is a row of one. `listed`: the rows of a list repeat it."""

    cells: list[Cell] = field(default_factory=list)
    listed: bool = False

    @property
    def tags(self) -> list[str]:
        """The places in it."""
        return [tag for cell in self.cells for tag in cell.tags]


@dataclass(frozen=True)
class Plan:
    """A form's rows, and those that every page repeats at its head and foot."""

    rows: tuple[Row, ...]
    heads: tuple[Row, ...]
    feet: tuple[Row, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What names places."""
        return tuple(cell.words for row in self.rows if row.tags for cell in row.cells if cell.words)

    @property
    def labels(self) -> int:
        """How many letters name places."""
        return len("".join(self.words))


@once
def plan_of(kind: Kind, lang: SheetLang) -> Plan | None:
    """The plan of the kind's form, made from its blank; None: it is built so that a print of it can't be read."""
    try:
        document = produce.blank(kind, lang)
    except WegoFormsError:
        return None
    parts = {**document._parts, **document._changed}
    root = parse_xml(parts[MAIN_PART])
    number_items(root)
    body = root.find(W + "body")
    section = body.find(W + "sectPr")
    if section is None or body.find(f".//{W}tc//{W}tbl") is not None:
        return None
    left, width = _column(section)
    rows = list(_rows(body, left, width))
    if any(cell.words and cell.tags for row in rows for cell in row.cells):
        return None  # places amid words
    running: dict[str, list[Row]] = {"header": [], "footer": []}
    called = targets(parts)
    for sort, found in running.items():
        for reference in section.findall(f"{W}{sort}Reference"):
            part = called.get(reference.get(_R_ID, ""))
            if part:
                found += _rows(parse_xml(parts[part]), left, width)
    return Plan(tuple(rows), tuple(running["header"]), tuple(running["footer"]))


def _column(section: Any) -> tuple[float, float]:
    """The text column's left edge and width, in pt."""
    page, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    wide = float(page.get(W + "w", "11906")) if page is not None else 11906.0
    edges = [
        float(margins.get(W + side, "1440")) if margins is not None else 1440.0 for side in ("left", "right")
    ]
    return edges[0] * _TWIP, (wide - sum(edges)) * _TWIP


def _rows(holder: Any, left: float, width: float) -> Iterator[Row]:
    for block in holder:
        if block.tag == W + "tbl":
            yield from _table(block, left)
        elif block.tag in (W + "p", W + "sdt"):
            cell = Cell(left, left + width, *_said([block]))
            if cell.words or cell.tags:
                yield Row([cell], listed=_is_list(cell.tags))


def _table(table: Any, left: float) -> Iterator[Row]:
    columns = [float(each.get(W + "w", "0")) * _TWIP for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    indent = table.find(f"{W}tblPr/{W}tblInd")
    start = left + (float(indent.get(W + "w", "0")) * _TWIP if indent is not None else 0.0)
    spanning: dict[int, Cell] = {}
    for element in table.findall(W + "tr"):
        row, column, x = Row(), 0, start
        for each in element.findall(W + "tc"):
            span = each.find(f"{W}tcPr/{W}gridSpan")
            count = int(span.get(W + "val", "1")) if span is not None else 1
            wide = sum(columns[column : column + count])
            merge = each.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val", "continue") == "continue":
                if column in spanning:
                    spanning[column].rows += 1
            else:
                align = each.find(f"{W}tcPr/{W}vAlign")
                words, tags = _said(list(each))
                how = "top" if align is None else align.get(W + "val", "top")
                cell = Cell(x, x + wide, words, tags, how)
                row.cells.append(cell)
                spanning[column] = cell
            column, x = column + count, x + wide
        row.listed = _is_list(tuple(row.tags))
        yield row


def _said(blocks: list[Any]) -> tuple[str, tuple[str, ...]]:
    """The words of blocks outside their places, closed up, and the places."""
    words, tags = "", []
    for block in blocks:
        if block.tag not in (W + "p", W + "sdt", W + "tbl"):
            continue
        controls = list(controls_in(block))
        own = {text for control in controls for text in control.element.iter(W + "t")}
        words += "".join(text.text or "" for text in block.iter(W + "t") if text not in own)
        tags += [control.tag for control in controls if control.tag != SIGNATURE]
    return closed(words).strip("_"), tuple(tags)


def _is_list(tags: tuple[str, ...]) -> bool:
    return any("[" in tag for tag in tags)
