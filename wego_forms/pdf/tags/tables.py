"""A table's rows as a reader is told of them: what spans, what heads (ISO 32000-1, 14.8.4.3.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from wego_forms.pdf.model import Cell, Paragraph, Row, Table, Text


class Place(NamedTuple):
    """A cell, or a place that no cell takes; how many columns and rows it spans; the scope of one that heads."""

    cell: Cell | None
    columns: int
    rows: int
    scope: str


def is_layout(table: Table) -> bool:
    """Whether it only puts things side by side or under another.

    So does one whose style says so, and one of a single row or column where none of it is a head.
    """
    if any(row.header or any(cell.head for cell in row.cells) for row in table.rows):
        return False
    return table.layout or len(table.rows) < 2 or all(len(row.cells) < 2 for row in table.rows)


def places(table: Table) -> Iterator[tuple[Row, list[Place]]]:
    """Every row with its places; a cell that goes on from the row above has none of its own."""
    columns = max(
        (row.before + sum(cell.span for cell in row.cells) + row.after for row in table.rows), default=0
    )
    heights = _heights(table)
    column_heads, row_heads = _bold_heads(table)
    for number, row in enumerate(table.rows):
        found = [Place(None, row.before, 1, "")] if row.before else []
        column = row.before
        for cell in row.cells:
            if tall := heights[number, column]:
                scope = "Column" if row.header or (column_heads and not number) else cell.head
                if not scope and row_heads and not column:
                    scope = "Row"
                found.append(Place(cell, cell.span, tall, scope))
            column += cell.span
        if column < columns:
            found.append(Place(None, columns - column, 1, ""))
        if found:
            yield row, found


def _starts(row: Row, number: int) -> Iterator[tuple[int, int]]:
    """The row's number with the column that each of its cells begins in."""
    column = row.before
    for cell in row.cells:
        yield number, column
        column += cell.span


def _bold_heads(table: Table) -> tuple[bool, bool]:
    """Whether the first row and the first column are heads: the table says that they are special, and all is bold."""
    look = table.props.get("look", {})
    if len(table.rows) < 2:
        return False, False
    row = bool(look.get("firstRow")) and all(_bold(cell) for cell in table.rows[0].cells)
    firsts = [row.cells[0] for row in table.rows[1:] if row.cells and not row.before]
    return row, bool(look.get("firstColumn")) and all(_bold(cell) for cell in firsts)


def _bold(cell: Cell) -> bool:
    """Whether all that a cell says is bold, where it says anything."""
    return all(
        item.style.bold or not item.text.strip()
        for block in cell.blocks
        if isinstance(block, Paragraph)
        for item in block.items
        if isinstance(item, Text)
    )


def _heights(table: Table) -> dict[tuple[int, int], int]:
    """How many rows the cell at a row and column covers; 0 where the one above does."""
    heights: dict[tuple[int, int], int] = {}
    #: Of a cell that may go on: its column, span and whether it is in a head → its first row.
    going_on: dict[tuple[int, int, bool], int] = {}
    for number, row in enumerate(table.rows):
        column, merged = row.before, {}
        for cell in row.cells:
            heights[number, column] = 1
            place = (column, cell.span, row.header)
            if cell.merge == "continue" and place in going_on:
                merged[place] = going_on[place]
                heights[number, column] = 0
                heights[merged[place], column] += 1
            elif cell.merge == "restart":
                merged[place] = number
            column += cell.span
        going_on = merged
        own = row.before or row.after or any(heights[place] for place in _starts(row, number))
        if not own:  # the cells above it end before it
            for (column, _, _), first in merged.items():
                heights[first, column] -= 1
    return heights
