"""Blocks one under another in a column: strips with the space between them settled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..model import Block, Paragraph, Settings
from ..problems import Problems
from .atoms import Shaper
from .marks import Room, Strip
from .paragraphs import lay_out
from .tables import set_table

_AUTO = 14.0  # pt, what Word's automatic (HTML) spacing comes to


@dataclass(slots=True)
class Setter:
    """Lays out blocks; `settings` are the document's."""

    shaper: Shaper
    settings: Settings
    problems: Problems

    def column(self, blocks: Sequence[Block], width: float) -> list[Strip]:
        """The strips of `blocks` in a column `width` pt wide."""
        strips: list[Strip] = []
        after = 0.0
        before: Paragraph | None = None
        for block in blocks:
            if isinstance(block, Paragraph):
                fresh = lay_out(block, width, self.shaper, self.settings.tab)
                fresh[0].again, fresh[0].count = self._again(block, width), len(fresh)
                fresh[0].before += self._space(before, block, after)
                fresh[0].lead = _AUTO if block.style.before_auto else block.style.before
                after = _AUTO if block.style.after_auto else block.style.after
                before = block
            else:
                fresh = set_table(block, width, self)
                if fresh:
                    fresh[0].before += after
                after, before = 0.0, None
            if strips and strips[-1].ends_page and fresh:
                fresh[0].breaks = True
            strips.extend(fresh)
        if strips and after:
            strips.append(Strip(0.0, after))
        return strips

    def _again(self, block: Paragraph, width: float) -> Callable[[Room], list[Strip]]:
        def again(room: Room) -> list[Strip]:
            return lay_out(block, width, self.shaper, self.settings.tab, room)

        return again

    def _space(self, before: Paragraph | None, block: Paragraph, after: float) -> float:
        style = block.style
        space = _AUTO if style.before_auto else style.before
        if before is not None and before.style.name == style.name:
            if before.style.contextual:
                after = 0.0
            if style.contextual:
                space = 0.0
        return max(after, space)
