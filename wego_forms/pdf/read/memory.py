"""Blocks read before: what letters of a batch share is read once, and laid out and written once too."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import count
from typing import Literal, NamedTuple, TypeVar

from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.model import Block, ControlInfo, Field, Inline, Paragraph, Picture
from wego_forms.pdf.read.story import Story

#: Bytes of XML: a table of a page; what is longer is a list that each document has its own of.
_LONGEST = 30_000
#: A field reaches from one paragraph into the next, a note has its number by those before it.
_FIELD, _NOTE, _CODE = b"fldChar", b"noteRef", b":instrText"
T = TypeVar("T")
_contexts: Shelf[int] = Shelf(64)
"""The number of each part with all that its blocks depend on."""
_numbers = count(1)
_seen: Shelf[bool] = Shelf(20_000)
"""What has been read once: most of that is one letter's own, and not worth keeping."""
_kept: Shelf[Kept | Literal[False]] = Shelf(2_000)
"""What was met again; False: reading it does more than a Kept tells."""


class Kept(NamedTuple):
    """What reading an element comes to: its blocks, and what it adds to its story."""

    blocks: list[Block]
    controls: list[ControlInfo]
    paragraphs: int
    held: list[str]
    aside: list[str]
    added: list[str]
    told: bool
    """Whether any of these three holds something."""


class Memory:
    """That of one story; `met` counts what the whole document has held so far."""

    def __init__(self, story: Story, met: dict[Hashable, int], head: bytes = b"") -> None:
        """`head`: what stands in the part before its blocks, where these are known by their text alone."""
        self._story, self._met = story, met
        self.on = not story.bookmarks.wanted
        context = (
            (story.styles, story.lists, story.part, story.language, story.fields, story.pinned, story.boxes),
            (tuple(story.targets.items()), tuple(story.package.parts), head),
        )
        self.context = _contexts.get(context)
        """The number of all that its blocks depend on beside their own XML."""
        self.new = self.context is None
        """Whether it holds nothing for such a part yet."""
        if self.context is None:
            self.context = next(_numbers)
            _contexts.put(context, self.context)

    def read(self, xml: bytes, layer: str, fresh: Callable[[], list[Block]]) -> list[Block]:
        """The blocks of an element, its XML given, that no control is around: those kept, or what `fresh` reads.

        No two places of a document get the same ones: a line that comes again is another paragraph.
        """
        if not self.on:
            return fresh()
        if len(xml) > _LONGEST:
            return self._alone(fresh)
        return self._met_again((self.context, layer, xml), fresh, xml)

    def whole(self, data: bytes, fresh: Callable[[], list[Block]]) -> list[Block]:
        """The blocks of a header or footer, by its bytes; `fresh` puts into the tally what it holds."""
        return self._met_again((self.context, data), fresh) if self.on and len(data) < _LONGEST else fresh()

    def _met_again(self, place: Hashable, fresh: Callable[[], list[Block]], xml: bytes = b"") -> list[Block]:
        self._met[place] = times = self._met.get(place, 0) + 1
        key = (place, times, len(self._story.controls))
        known = _kept.get(key)
        if known:
            return self._taken(known)
        # Three searches of a plain string take a third of what one of a pattern with three branches takes, and of
        # short bytes two thirds of what `in` takes, which first tries whether what is asked for is a number.
        if xml.find(_FIELD) >= 0 or xml.find(_NOTE) >= 0 or xml.find(_CODE) >= 0:
            return fresh()
        if known is None and _seen.get(hash(key)):
            blocks, known = self._alone(lambda: self._given(fresh))
            _kept.put(key, known)
            return blocks
        _seen.put(hash(key), True)
        return fresh()

    def _alone(self, read: Callable[[], T]) -> T:
        """What is read, none of it from memory: its blocks are nobody else's."""
        self.on = False
        try:
            return read()
        finally:
            self.on = True

    def _taken(self, known: Kept) -> list[Block]:
        """The blocks kept, the story told as if they had been read."""
        story = self._story
        story.count_paragraphs(known.paragraphs)
        if known.controls:
            story.controls.extend(known.controls)
        if known.told:
            story.tally.held.extend(known.held)
            story.tally.aside.extend(known.aside)
            story.tally.added.extend(known.added)
        return known.blocks

    def _given(self, fresh: Callable[[], list[Block]]) -> tuple[list[Block], Kept | Literal[False]]:
        """The blocks read afresh, and what to keep of that."""
        story, tally = self._story, self._story.tally

        def told() -> tuple[int, int, int]:
            return story.problems.told, story.counter.given, len(story.struck)

        once, read = told(), story.paragraphs[0]
        before = (len(story.controls), len(tally.held), len(tally.aside), len(tally.added))
        blocks = fresh()
        if told() != once or not all(_lasts(item) for item in _items(blocks)):
            return blocks, False
        if not any(isinstance(item, Field) for item in _items(blocks)):  # which differ from page to page
            for block in blocks:
                block.laid = {}
        texts = tally.held[before[1] :], tally.aside[before[2] :], tally.added[before[3] :]
        controls = story.controls[before[0] :]
        return blocks, Kept(blocks, controls, story.paragraphs[0] - read, *texts, any(texts))


def _items(blocks: Sequence[Block]) -> Iterator[Inline]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.items
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _items(cell.blocks)


def _lasts(item: Inline) -> bool:
    """Whether layout leaves the item as it is."""
    return not (isinstance(item, Picture) and item.box)
