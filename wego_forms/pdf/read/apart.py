"""A table of the body of which all but its cells' paragraphs is known: only those that differ are parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Any, Literal, NamedTuple

from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element
from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.model import Block, Cell, Row, Table
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read.body import Piece
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.read.tables import Frame, Place, Tables, rows_of
from wego_forms.pdf.styles import Layer

#: What makes a table more than rows of cells of paragraphs, or their places other ones.
_MORE = re.compile(
    rb"<w:(?:sdt|ins|del|moveFrom|moveTo|customXml|smartTag|altChunk|hideMark)[ />]|:AlternateContent|xmlns"
)
#: Bytes of a row that another table may have.
_LONGEST = 30_000
_BEGINS, _ENDS, _PLACE = b"<w:p", b"</w:p>", b"<w:p/>"
_ROW = re.compile(rb"<w:tr[ />]")
_ROW_ENDS, _TABLE_ENDS = b"</w:tr>", b"</w:tbl>"

Said = tuple[Any, ...]
"""What is said of a row but for its cells, or of a cell but for its blocks, in their order."""
_row_says = attrgetter("height", "exact", "header", "whole", "before", "after")
_cell_says = attrgetter(
    *("width", "width_share", "span", "merge", "borders", "background", "margins", "align", "controls"),
    *("head", "turn"),
)


class Parted(NamedTuple):
    """A table's XML: what stands before its rows; each row with empty paragraphs for those it holds; and these."""

    head: bytes
    rows: list[bytes]
    held: list[bytes]


class Key(NamedTuple):
    """What a row's shape is known by: all that is around its table, the table's frame, its XML, and its place."""

    context: Hashable
    head: bytes
    xml: bytes
    place: Place


class Shape(NamedTuple):
    """A row without its paragraphs: its cells with what the table's style gives the paragraphs of each."""

    said: Said
    cells: list[tuple[Said, list[Layer]]]


_frames: Shelf[Frame] = Shelf(500)
"""By what stands before their rows."""
_shapes: Shelf[Shape | Literal[False]] = Shelf(1_000)
"""False: it is more than its cells' paragraphs in their places."""


def parted(written: bytes) -> Parted | None:
    """A table's XML in parts.

    None where it is less plain: with paragraphs in one another, or more than these in its cells.
    """
    rest, held, at = [], [], 0
    while (start := written.find(_BEGINS, at)) >= 0:
        end = written.find(b">", start) + 1
        if written[end - 2] != ord("/"):
            end = written.find(_ENDS, end) + len(_ENDS)
        inside = start + len(_BEGINS)
        if end <= start or written[inside] not in b" />":
            return None
        if written.find(b"<w:p>", inside, end) >= 0 or written.find(b"<w:p ", inside, end) >= 0:
            return None
        held.append(written[start:end])
        rest.append(written[at:start])
        at = end
    shape = _PLACE.join((*rest, written[at:]))
    first = _ROW.search(shape)
    if first is None or shape.count(b"<w:tbl>") > 1 or shape.count(b"<w:tbl ") or _MORE.search(shape):
        return None
    head = shape[: first.start()]
    *rows, tail = shape[first.start() :].split(_ROW_ENDS)
    return Parted(head, rows, held) if tail == _TABLE_ENDS and _PLACE not in head else None


def shapes_of(
    context: Hashable, table: Parted, story: Story, piece: Piece
) -> tuple[Frame, list[Shape]] | None:
    """A parted table's frame and the shapes of its rows; `piece`: where it stands. None: it isn't so plain."""
    head, count = table.head, len(table.rows)
    if (frame := _frames.get((context, head))) is None:
        frame = Tables(story, lambda *_: []).frame(piece.beside(head + _TABLE_ENDS).element)
        _frames.put((context, head), frame)
    keys = [Key(context, head, row, frame.place(number, count)) for number, row in enumerate(table.rows)]
    known = {key: _shapes.get(key) for key in keys}
    if fresh := [key for key, shape in known.items() if shape is None]:
        known |= zip(fresh, _read(fresh, frame, story, piece), strict=True)
    shapes = [shape for key in keys if (shape := known[key])]
    return (frame, shapes) if len(shapes) == count else None


def _read(keys: Sequence[Key], frame: Frame, story: Story, piece: Piece) -> list[Shape | Literal[False]]:
    """The shapes of rows that aren't known."""
    problems, layers = Problems(None), list[list[Layer]]()

    def places(cell: Element, layer: Layer, _: object) -> list[Block]:
        layers.append([layer] * len(list(cell.iterchildren(W + "p"))))
        return []

    if any(len(_ROW.findall(key.xml)) != 1 for key in keys):  # one in another
        return [False] * len(keys)
    tables, made = Tables(replace(story, problems=problems), places), list[Shape | Literal[False]]()
    rows = b"".join([key.xml + _ROW_ENDS for key in keys])
    element = piece.beside(keys[0].head + rows + _TABLE_ENDS).element
    for key, (row, _) in zip(keys, rows_of(element, (), story), strict=True):
        told = problems.told
        layers.clear()
        read = tables.row(row, (), frame, key.place)
        # Else some stand elsewhere.
        plain = told == problems.told and sum(map(len, layers)) == key.xml.count(_PLACE)
        cells = zip(map(_cell_says, read.cells), layers, strict=True)
        shape: Shape | Literal[False] = Shape(_row_says(read), [*cells]) if plain else False
        if len(key.xml) < _LONGEST:
            _shapes.put(key, shape)
        made.append(shape)
    return made


def filled(frame: Frame, shapes: list[Shape], blocks: Callable[[list[Layer]], list[Block]]) -> Table:
    """A table of rows so shaped with the `blocks` of one cell after another, a layer given for each paragraph."""
    rows = [Row([Cell(blocks(layers), *cell) for cell, layers in cells], *row) for row, cells in shapes]
    return replace(frame.table, rows=rows)
