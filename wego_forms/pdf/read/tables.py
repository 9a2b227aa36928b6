"""Tables: rows and cells, with the table style's regions worked in (ECMA-376 part 1, 17.4 and 17.7.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from wego_forms.errors import Both
from wego_forms.ooxml.names import STRUCK, W
from wego_forms.pdf.elements import Element, child
from wego_forms.pdf.model import Block, Cell, Controls, Paragraph, Row, Table
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.styles import (
    CellProps,
    Edges,
    Layer,
    TableProps,
    TableStyle,
    cell_props,
    grid,
    merge,
    row_props,
    table_props,
)

Reader = Callable[[Element, Layer, Controls], list[Block]]
#: The style of tables that hold no data, by its id, and of those based on it.
_LAYOUT = "Layout"
#: How a cell's text is turned, by its direction, in degrees leftwards.
_TURNS = {"lrTb": 0, "lrTbV": 0, "btLr": 90, "tbRl": -90, "tbRlV": -90, "lr": 90, "rl": -90, "tb": 0}
_NO_LOOK = {"firstRow": False}
Place = tuple[bool, bool, str]
"""What of a table's style a row gets by its place: whether the first one's, whether the last one's, a band's."""


class Frame(NamedTuple):
    """A table without its rows, and its style."""

    table: Table
    style: TableStyle

    def place(self, row: int, rows: int) -> Place:
        """That of one of its rows."""
        style, props = self.style, self.table.props
        if not style.regions:
            return False, False, ""
        look = props.get("look", _NO_LOOK)
        top, bottom = bool(look.get("firstRow")) and row == 0, bool(look.get("lastRow")) and row == rows - 1
        banded = not look.get("noHBand", True) and not (top or bottom)
        size = props.get("row_band", 1)
        return top, bottom, _band("Horz", row - look.get("firstRow", False), size) if banded else ""


class Tables:
    """Reads w:tbl; cell contents are read by the `blocks` given."""

    def __init__(self, story: Story, blocks: Reader) -> None:
        self._story = story
        self._blocks = blocks
        self._layers: dict[str, Layer] = {}
        self._cells: dict[tuple[str, tuple[str, ...]], CellProps] = {}

    def read(self, element: Element, controls: Controls) -> Table:
        """The table in a w:tbl."""
        frame = self.frame(element)
        found = rows_of(element, controls, self._story)
        for number, (row, inside) in enumerate(found):
            frame.table.rows.append(self.row(row, inside, frame, frame.place(number, len(found))))
        return frame.table

    def frame(self, element: Element) -> Frame:
        """What a w:tbl is but for its rows."""
        direct = table_props(child(element, "tblPr"))
        style = self._story.styles.table(direct.get("style", ""))
        layout = self._story.styles.is_based(direct.get("style", ""), _LAYOUT)
        return Frame(Table([], grid(element), merge(style.table, direct), layout), style)

    def row(self, element: Element, controls: Controls, frame: Frame, place: Place) -> Row:
        """The row in a w:tr."""
        style, props = frame.style, frame.table.props
        said = merge(style.row, row_props(child(element, "trPr")))
        cells = list(_under(element, "tc", controls, self._story))
        row = Row(
            [],
            said.get("height", 0.0),
            said.get("exact", False),
            said.get("header", False),
            said.get("whole", False),
            said.get("skipped_before", 0),
            said.get("skipped_after", 0),
        )
        excepted = table_props(child(element, "tblPrEx"))
        for column, (cell, inside) in enumerate(cells):
            regions = _regions(style, props, place, column, len(cells))
            own = _excepted(excepted, column == 0, column == len(cells) - 1) if excepted else CellProps()
            row.cells.append(self._cell(cell, inside, regions, style, props, own))
        return row

    def _cell(
        self,
        element: Element,
        controls: Controls,
        regions: tuple[str, ...],
        style: TableStyle,
        props: TableProps,
        rows: CellProps,
    ) -> Cell:
        parts = [style.regions[name] for name in regions]
        own = child(element, "tcPr")
        said = merge(rows, self._usual(style, props, regions, parts), cell_props(own))
        turn = _TURNS.get(said.get("direction", "lrTb"))
        if turn is None:
            what = Both("текст в ячейке не повёрнут", "the text in a cell isn't turned")
            self._story.problems.add(what, self._story.part, _first_words(element))
        blocks = self._blocks(element, self._layer(style, props, regions, parts), controls)
        if child(own, "hideMark") is not None:
            blocks = _without_marks(blocks)
        return Cell(
            blocks,
            said.get("width"),
            said.get("width_share"),
            said.get("span", 1),
            said.get("merge", ""),
            said.get("borders", {}),
            said.get("background", ""),
            said.get("margins", {}),
            said.get("align", "top"),
            controls,
            "Column" if "firstRow" in regions else "Row" if "firstCol" in regions else "",
            turn or 0,
        )

    def _usual(
        self, style: TableStyle, props: TableProps, regions: tuple[str, ...], parts: list[TableStyle]
    ) -> CellProps:
        """What the style gives a cell in these regions."""
        key = (props.get("style", ""), regions)
        if key not in self._cells:
            borders: Edges = merge(*[_outline(p) for p in parts])["borders"] if parts else {}
            self._cells[key] = merge(CellProps(borders=borders), style.cell, *(p.cell for p in parts))
        return self._cells[key]

    def _layer(
        self, style: TableStyle, props: TableProps, regions: tuple[str, ...], parts: list[TableStyle]
    ) -> Layer:
        key = "/".join(("", props.get("style", ""), *regions))  # never that of the text outside of tables
        if key not in self._layers:
            run = merge(style.run, *(p.run for p in parts))
            para = merge(style.para, *(p.para for p in parts))
            self._layers[key] = Layer(key, run, para)
        return self._layers[key]


def _excepted(row: TableProps, first: bool, last: bool) -> CellProps:
    """What a row's own exceptions (w:tblPrEx) from its table's properties say of a cell, the row's first or last."""
    borders = row.get("borders", {})
    sides = ("insideH", "insideV", *(("left",) if first else ()), *(("right",) if last else ()))
    return CellProps(
        borders={side: borders[side] for side in sides if side in borders}, margins=row.get("margins", {})
    )


def rows_of(table: Element, controls: Controls, story: Story) -> list[tuple[Element, Controls]]:
    """The rows of a w:tbl, each with the controls around it."""
    return _under(table, "tr", controls, story)


def _under(parent: Element, name: str, controls: Controls, story: Story) -> list[tuple[Element, Controls]]:
    """The rows or cells of `parent`, those in content controls too."""
    found: list[tuple[Element, Controls]] = []
    wanted = W + name
    for element in parent:
        if element.tag == wanted:
            if name == "tc" or child(child(element, "trPr"), "del") is None:
                found.append((element, controls))
            else:  # a row that a tracked change deletes
                story.strike(element)
        elif element.tag == W + "sdt":
            number = story.control(element)
            content = child(element, "sdtContent")
            if content is not None:
                found.extend(_under(content, name, (*controls, number), story))
        elif element.tag in (W + "ins", W + "customXml", W + "moveTo"):
            found.extend(_under(element, name, controls, story))
        elif element.tag in STRUCK:
            story.strike(element)
    return found


def _regions(
    style: TableStyle, props: TableProps, place: Place, column: int, columns: int
) -> tuple[str, ...]:
    """The style's regions that a cell lies in, weakest first."""
    if not style.regions:
        return ()
    look = props.get("look", _NO_LOOK)
    top, bottom, band = place
    left = bool(look.get("firstColumn")) and column == 0
    right = bool(look.get("lastColumn")) and column == columns - 1
    names = ["wholeTable"]
    if not look.get("noVBand", True) and not (left or right):
        names.append(_band("Vert", column - look.get("firstColumn", False), props.get("column_band", 1)))
    if band:
        names.append(band)
    said = (
        (right, "lastCol"), (left, "firstCol"), (bottom, "lastRow"), (top, "firstRow"),
        (top and left, "nwCell"), (top and right, "neCell"),
        (bottom and left, "swCell"), (bottom and right, "seCell"),
    )  # fmt: skip
    names += [name for so, name in said if so]
    return tuple(name for name in names if name in style.regions)


def _band(way: str, place: int, size: int) -> str:
    """Which of the two bands a row or a column of the body lies in, each so many of them wide."""
    return f"band{place // max(size, 1) % 2 + 1}{way}"


def _outline(region: TableStyle) -> CellProps:
    """A region's table borders, as its cells take them."""
    return CellProps(borders=region.table.get("borders", {}))


def _without_marks(blocks: list[Block]) -> list[Block]:
    """The blocks of a cell whose end's mark is hidden: if it is empty, they take no room."""
    made: list[Block] = []
    for block in blocks:
        if not isinstance(block, Paragraph) or block.items or block.label:
            return blocks
        style = replace(block.style, line_rule="exact", line=0.0, before=0.0, after=0.0)
        made.append(replace(block, style=style, laid=None))  # the one read is maybe another document's too
    return made


def _first_words(element: Element) -> str:
    return "".join(t.text or "" for t in element.iter(W + "t"))[:60]
