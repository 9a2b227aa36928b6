"""Blocks one under another in a column: strips with the space between them settled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import zip_longest

from wego_forms.pdf.layout.atoms import Shaper
from wego_forms.pdf.layout.beside import in_cell
from wego_forms.pdf.layout.fitting import CLOSE
from wego_forms.pdf.layout.frames import Joints, alike
from wego_forms.pdf.layout.marks import Room, Strip
from wego_forms.pdf.layout.memory import laid_out, own, table_laid_out
from wego_forms.pdf.layout.paragraphs import lay_out
from wego_forms.pdf.layout.relative import sized
from wego_forms.pdf.layout.stack import extent, height, inked, upright
from wego_forms.pdf.layout.tables import left_edge
from wego_forms.pdf.model import Block, Box, Page, Paragraph, Picture, Settings, Table, Text
from wego_forms.pdf.problems import Problems

_BESIDE = 36.0  # pt, the least room for text beside a floating table
_UNFRAMED = Joints()
_ENDLESS = 1e6  # pt
_UNNUMBERED = ("", "0")
_AUTO = 14.0  # pt, what Word's automatic (HTML) spacing comes to


@dataclass(slots=True)
class Setter:
    """Lays out blocks; `settings` are the document's."""

    shaper: Shaper
    settings: Settings
    problems: Problems
    tallest: float = 1e9
    """How much text in pt a page of the section holds, one line upon the other."""
    page: Page | None = None
    """That of the section."""

    def set_on(self, grid: float) -> None:
        """Set what comes next on a grid with lines so many pt apart; 0: on none, as headers and footers stand."""
        if self.settings.grid != grid:
            self.settings = self.settings._replace(grid=grid)

    def column(self, blocks: Sequence[Block], width: float, cell: bool = False) -> list[Strip]:
        """The strips of `blocks` in a column `width` pt wide; `cell`: the column is a table cell."""
        strips: list[Strip] = []
        after = 0.0
        before: Block | None = None
        if cell and len(blocks) > 1 and _closes(blocks[-2], blocks[-1]):
            blocks = blocks[:-1]
        boxed = any(map(_holds_boxes, blocks))
        if boxed:
            blocks = self._settled(blocks, width)
        framed = False  # with the block before
        floated = not cell  # in a cell nothing is laid out anew before something floats
        for block, below in zip_longest(blocks, blocks[1:]):
            if isinstance(block, Paragraph):
                if boxed:
                    self._boxes(block, width)
                lead = _before(block, before)
                space = self._space(before, block, after, lead)
                above, framed = space if framed else None, alike(block, below)
                joints = Joints(above, framed) if framed or above is not None else _UNFRAMED
                fresh = laid_out(block, width, self.shaper, self.settings, joints)
                floated = floated or bool(fresh[0].floats)
                if floated:
                    fresh[0].again, fresh[0].count = partial(self._again, block, width, joints), len(fresh)
                fresh[0].before, fresh[0].lead = space, lead
                after = block.style.after
                if block.style.after_auto:
                    ends = cell and below is None and block.style.number in _UNNUMBERED
                    after = 0.0 if ends or _listed(block, below) else _AUTO
            else:
                fresh = table_laid_out(block, width, self.shaper, self, cell)
                floated = floated or any(strip.floats for strip in fresh)
                if fresh:
                    fresh[0].before = after
                after = 0.0
            if fresh:
                fresh[0].begins = True
            if strips and strips[-1].ends and fresh:
                fresh[0].breaks = strips[-1].ends
            strips.extend(fresh)
            before = block
        if strips and after:
            strips.append(Strip(0.0, after, glued=strips[-1].glued, begins=True))
        return in_cell(strips, width) if cell else strips

    def _settled(self, blocks: Sequence[Block], width: float) -> Sequence[Block]:
        """The blocks, floating tables among them that no page holds, or that leave no text beside them."""
        made: list[Block] = []
        for block in blocks:
            for picture in _tables(block) if isinstance(block, Paragraph) else ():
                assert isinstance(block, Paragraph)
                assert picture.box
                assert picture.floating
                self._box(picture.box, picture, width)
                wide, tall = picture.size
                down = picture.floating.down.relative
                if tall > self.tallest or (wide > width - _BESIDE and down == "paragraph"):
                    made += picture.box.blocks
                    block = replace(block, items=[item for item in block.items if item is not picture])
            made.append(block)
        return made

    def _boxes(self, paragraph: Paragraph, width: float) -> None:
        """Lay out the text of the boxes that a paragraph holds."""
        for item in paragraph.items:
            if isinstance(item, Picture) and item.box:
                self._box(item.box, item, width - paragraph.style.left - paragraph.style.right)

    def _box(self, box: Box, picture: Picture, room: float) -> None:
        """Lay out a box's text and settle its size; `room`: how wide one may be that is as wide as its text."""
        top, right, bottom, left = box.insets
        own, least = sized(box, picture, self.page)
        wide = room if box.natural else room * box.share or own
        box.strips = self.column(box.blocks, max(wide - left - right, 1.0))
        if box.fits:
            self._fit(box, picture)
        if box.upright:
            length = max(least - top - bottom, 1.0)
            strips = self.column(box.blocks, length)
            room = own - left - right
            box.strips = [upright(strips, box.upright, length, room, box.align)]
        if box.natural:
            written = extent(box.strips, ruled=not box.open)  # a frame's borders are as wide as it is
            wide, tall = min(written + left + right, room), height(box.strips)
            box.strips = self.column(box.blocks, max(wide - left - right, 1.0))
            if height(box.strips) > tall:  # its letters are rounded up
                wide = min(wide + CLOSE, room)
                box.strips = self.column(box.blocks, max(wide - left - right, 1.0))
        if box.blocks and isinstance(table := box.blocks[0], Table) and picture.floating:
            box.overhang = left_edge(table, wide, self)
        text = inked(box.strips) if box.open else height(box.strips)
        tall = text + top + bottom if box.grows and box.blocks else 0.0
        box.size = (wide, max(tall, least))
        for _, _, one in box.inside:
            if one.box:
                self._box(one.box, one, room)

    def _fit(self, box: Box, picture: Picture) -> None:
        """Make a box's one line as wide and as tall as the box."""
        line = box.blocks[0]
        assert isinstance(line, Paragraph)
        wide = extent(self.column([line], _ENDLESS))
        look = self.shaper.looks.of(line.mark)
        size = picture.height / max((look.ascent + look.descent) / look.size, 0.1)
        stretch = picture.width / max(wide * size / look.size, 0.1)
        style = replace(line.mark, size=size, stretch=stretch)
        items = [replace(item, style=style) if isinstance(item, Text) else item for item in line.items]
        box.strips = self.column([replace(line, items=items)], picture.width * 2)

    def _again(self, block: Paragraph, width: float, joints: Joints, room: Room) -> list[Strip]:
        return own(lay_out(block, width, self.shaper, self.settings, joints, room), block)

    def _space(self, before: Block | None, block: Paragraph, after: float, space: float) -> float:
        style = block.style
        if isinstance(before, Paragraph) and before.style.name == style.name:
            if before.style.contextual:
                after = 0.0
            if style.contextual:
                space = 0.0
        return max(after, space)


def _before(block: Paragraph, before: Block | None) -> float:
    """The space above a paragraph by its own style; automatic space isn't put above the first of a cell or a text."""
    if block.style.before_auto:
        return 0.0 if before is None or _listed(block, before) else _AUTO
    return block.style.before


def _listed(one: Paragraph, other: Block | None) -> bool:
    """Whether two neighbours are of the same list: automatic space doesn't part them."""
    number = one.style.number
    return number not in _UNNUMBERED and isinstance(other, Paragraph) and other.style.number == number


def own_before(blocks: Sequence[Block]) -> float:
    """The space above the first of some blocks by its own style, in pt."""
    return _before(blocks[0], None) if blocks and isinstance(blocks[0], Paragraph) else 0.0


def _holds_boxes(block: Block) -> bool:
    """Whether a block holds boxes; a paragraph that several documents share doesn't (read.memory)."""
    if isinstance(block, Table) or block.laid is not None:
        return False
    return any(isinstance(item, Picture) and item.box is not None for item in block.items)


def _tables(paragraph: Paragraph) -> list[Picture]:
    """The floating tables that hang on a paragraph."""
    return [
        item
        for item in paragraph.items
        if isinstance(item, Picture) and item.box and item.floating
        and item.box.blocks and isinstance(item.box.blocks[0], Table)
    ]  # fmt: skip


def _closes(before: Block, last: Block) -> bool:
    """Whether `last` is the empty paragraph Word wants after a table at a cell's end, and doesn't show."""
    return isinstance(before, Table) and isinstance(last, Paragraph) and not last.items and not last.label
