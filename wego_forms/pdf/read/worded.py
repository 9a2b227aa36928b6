"""Paragraphs known by all but their words: of what differs from letter to letter nothing needs to be parsed."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import Literal, NamedTuple

from wego_forms.pdf.kept import Shelf
from wego_forms.pdf.model import Block, Break, ControlInfo, Controls, Inline, Paragraph, Tab, Text
from wego_forms.pdf.read.languages import other
from wego_forms.pdf.read.signs import drawable
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.styles import ParaStyle, RunStyle
from wego_forms.pdf.symbols import is_symbolic

_LEAST_LINE = 0.7  # of the size, the height of a line whose capitals and descenders don't meet the next
_END = b"</w:t>"
NEAR = 60
"""Letters of a paragraph's words that messages name it by."""
#: Letters that reading leaves as they are, whatever the font: Latin, Cyrillic and usual signs, no `&` of a reference.
_USUAL = re.compile("[\0 -%'-~\u00a0-\u02ff\u0400-\u052f\u2010-\u2027\u2030-\u205e\u2116]+")


class Worded(NamedTuple):
    """A paragraph that was read, in whose items others of its shape have other words."""

    style: ParaStyle
    mark: RunStyle
    plain: RunStyle | None
    items: tuple[Inline, ...]
    controls: list[ControlInfo]
    first: int
    """The number that the first of its controls had."""

    def saying(self, words: list[str], story: Story) -> Paragraph:
        """The paragraph with these words, the story told as if it had been read."""
        story.count_paragraphs()
        shift = len(story.controls) - self.first
        story.controls.extend(self.controls)

        def moved(controls: Controls) -> Controls:
            return tuple([number + shift for number in controls]) if controls and shift else controls

        left, own, near = iter(words), story.language, "".join(words)[:NEAR]
        items: list[Inline] = []
        for item in self.items:
            if isinstance(item, Text):
                style = item.style
                text = drawable(next(left), style, story, near)
                lang = "" if style.lang == own else other(style.lang, own, text)
                items.append(Text(text, style, item.link, moved(item.controls), lang=lang))
            else:
                items.append(Tab(item.style, moved(item.controls)) if isinstance(item, Tab) else item)
        return Paragraph(self.style, self.mark, items, story.part, plain=self.plain)


_known: Shelf[Worded | Literal[False]] = Shelf(2_000)
"""By their XML without words; False: they differ in more than their words."""


def worded(context: Hashable, xml: bytes, story: Story, made: Callable[[], list[Block]]) -> list[Block]:
    """What a paragraph's XML comes to, which `made` reads where it isn't known by its shape; `context`: all else."""
    *before, last = xml.split(_END)
    ends = [one.rfind(b">") + 1 for one in before]
    said = [one[end:] for one, end in zip(before, ends, strict=True)]
    words = b"\0".join(said).decode()
    if not all(said) or not _USUAL.fullmatch(words) or story.bookmarks.wanted:
        return made()
    shape = _END.join((*(one[:end] for one, end in zip(before, ends, strict=True)), last))
    if (known := _known.get((context, shape))) is None:
        return _learnt((context, shape), words.split("\0"), story, made)
    return [known.saying(words.split("\0"), story)] if known else made()


def is_crowded(style: ParaStyle, item: Text) -> bool:
    """Whether lines of exact height are too low for a text's letters."""
    return style.line_rule == "exact" and item.style.size * _LEAST_LINE > style.line


def _learnt(key: Hashable, words: list[str], story: Story, made: Callable[[], list[Block]]) -> list[Block]:
    told, first = _told(story), len(story.controls)
    blocks = made()
    paragraph = blocks[0] if len(blocks) == 1 else None
    known: Worded | Literal[False] = False
    if isinstance(paragraph, Paragraph) and told == _told(story) and _is_plain(paragraph, words):
        look = paragraph.style, paragraph.mark, paragraph.plain
        known = Worded(*look, tuple(paragraph.items), story.controls[first:], first)
    _known.put(key, known)
    return blocks


def _told(story: Story) -> tuple[int, ...]:
    tally = story.tally
    counted = story.problems.told, story.counter.given, len(story.struck)
    return *counted, len(tally.held), len(tally.aside), len(tally.added)


def _is_plain(paragraph: Paragraph, words: list[str]) -> bool:
    """Whether a paragraph's items are its words and what doesn't depend on them."""
    texts = [item for item in paragraph.items if isinstance(item, Text)]
    return (
        all(isinstance(item, Text | Tab | Break) for item in paragraph.items)
        and [item.text for item in texts] == words
        and not any(one.kind or one.style.caps or one.style.small_caps for one in texts)
        and not any(is_symbolic(item.style.font) for item in texts)
        and paragraph.label is None
        and not paragraph.controls
        and not any(is_crowded(paragraph.style, item) for item in texts)
    )
