"""A table of the body of which all but its cells' paragraphs is known: only those that differ are parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import fields, replace
from typing import Any, Literal

from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element
from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.model import Block, Cell, Row, Table
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read.body import Piece
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.read.tables import Tables
from wego_forms.pdf.styles import Layer

#: What makes a table more than rows of cells of paragraphs, or their places other ones.
_MORE = re.compile(
    rb"<w:(?:sdt|ins|del|moveFrom|moveTo|customXml|smartTag|altChunk|hideMark)[ />]|:AlternateContent|xmlns"
)
#: Bytes of a shape that another document may have; longer is a list of so many rows.
_LONGEST = 30_000
_BEGINS, _ENDS, _PLACE = b"<w:p", b"</w:p>", b"<w:p/>"

Said = tuple[Any, ...]
"""What is said of a row but for its cells, or of a cell but for its blocks, in their order."""
Shape = tuple[Table, list[tuple[Said, list[tuple[Said, list[Layer]]]]]]
"""A table without its paragraphs; its rows; of each cell what the table's style gives its paragraphs."""
_shapes: Shelf[Shape | Literal[False]] = Shelf(500)
"""By their XML; False: it is more than its paragraphs in their places."""


def parted(written: bytes) -> tuple[bytes, list[bytes]]:
    """A table's XML with empty paragraphs in the places of those that it holds, and these.

    Nothing where it is less plain: with paragraphs in one another, or more than these in its cells.
    """
    rest, held, at = [], [], 0
    while (start := written.find(_BEGINS, at)) >= 0:
        end = written.find(b">", start) + 1
        if written[end - 2] != ord("/"):
            end = written.find(_ENDS, end) + len(_ENDS)
        inside = start + len(_BEGINS)
        if end <= start or written[inside] not in b" />":
            return b"", []
        if written.find(b"<w:p>", inside, end) >= 0 or written.find(b"<w:p ", inside, end) >= 0:
            return b"", []
        held.append(written[start:end])
        rest.append(written[at:start])
        at = end
    shape = _PLACE.join((*rest, written[at:]))
    plain = shape.count(b"<w:tbl>") == 1 and shape.count(b"<w:tbl ") == 0 and not _MORE.search(shape)
    return (shape, held) if plain else (b"", [])


def shape_of(key: Hashable, story: Story, piece: Piece) -> Shape | None:
    """The table that a piece without its paragraphs is, known by `key`; None: it isn't so plain."""
    if (known := _shapes.get(key)) is None:
        known = _shape(piece, story)
        if len(piece.xml) < _LONGEST:
            _shapes.put(key, known)
    return known or None


def _shape(piece: Piece, story: Story) -> Shape | Literal[False]:
    problems, layers = Problems(None), []

    def places(cell: Element, layer: Layer, _: object) -> list[Block]:
        layers.append([layer] * len(list(cell.iterchildren(W + "p"))))
        return []

    table = Tables(replace(story, problems=problems), places).read(piece.element, ())
    if problems.told or sum(map(len, layers)) != piece.xml.count(_PLACE):  # some stand elsewhere
        return False
    of_cells = iter(layers)
    rows = [(_said(row), [(_said(cell), next(of_cells)) for cell in row.cells]) for row in table.rows]
    return table, rows


def _said(one: Row | Cell) -> Said:
    return tuple(getattr(one, field.name) for field in fields(one)[1:])


def filled(shape: Shape, blocks: Callable[[list[Layer]], list[Block]]) -> Table:
    """A table of that shape with the `blocks` of one cell after another, a layer given for each paragraph."""
    table, said = shape
    rows = [Row([Cell(blocks(layers), *cell) for cell, layers in cells], *row) for row, cells in said]
    return Table(rows, table.columns, table.props, table.layout)
