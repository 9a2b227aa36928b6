"""The account of a drawing: each character that a document holds is on a page, or a warning names it.

What a story (the body, a header) holds is counted in its XML, what is on a page where it is painted. Between the two
nothing is trusted: whatever is left out must say so here, as passed over on purpose or as named in a warning.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from wego_forms.errors import Both, shorten
from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.scripts import NO_INK

_MOST_WORDS = 8
_T = W + "t"


@dataclass(slots=True)
class Tally:
    """What one story holds, as texts: gathered while it is read."""

    part: str
    held: list[str]
    """All in its XML."""
    aside: list[str] = field(default_factory=list)
    """Of that what isn't to be painted: deleted, hidden, a field's code, or named in a warning by now."""
    added: list[str] = field(default_factory=list)
    """What reading adds: labels of lists, characters that are elements of their own."""

    def hold(self, root: Element) -> None:
        """All texts below an element are of the story."""
        self.held.extend(texts_of(root))

    def leave(self, element: Element) -> None:
        """The texts in an element are left out: on purpose, or with a warning that the caller gives."""
        self.aside.extend(texts_of(element))

    def change(self, text: str, shown: str) -> str:
        """What is shown for a text; noted where it isn't as long."""
        if len(shown) != len(text):
            self.aside.append(text)
            self.added.append(shown)
        return shown

    @property
    def wanted(self) -> int:
        """How many characters the pages have to show."""
        return solid(self.held) - solid(self.aside) + solid(self.added)


def opened(part: str, root: Element) -> Tally:
    """The tally of a story that is about to be read."""
    return Tally(part, texts_of(root))


def texts_of(element: Element) -> list[str]:
    """The texts in an element."""
    return [held.text or "" for held in element.iter(_T)]  # ten times as fast as itertext


def solid(texts: Iterable[str]) -> int:
    """How many characters leave ink.

    >>> solid(["торгово-", "про\u00admышленный "])
    20
    """
    whole = "".join(texts)
    # Most of them a document hasn't, which is told at once; counting goes through every character.
    return len(whole) - sum(whole.count(sign) for sign in NO_INK if sign in whole)


def settle(tallies: Iterable[Tally], painted: list[str], problems: Problems) -> None:
    """Compare what stories held with what was painted of them or named; a difference is a problem."""
    stories = list(tallies)
    lack = sum(story.wanted for story in stories) - solid(painted)
    if not lack:
        return
    part = ", ".join(story.part for story in stories)
    count = abs(lack)
    signs, are = ("character", "is") if count == 1 else ("characters", "are")
    if lack > 0:
        what = Both(f"не попало на страницы знаков: {count}", f"{count} {signs} {are} not on the page")
    else:
        what = Both(f"лишних знаков на страницах: {count}", f"{count} {signs} too many {are} on the page")
    words = _first_missing(stories, painted) if lack > 0 else []
    problems.add(what, part, value=shorten(" ".join(words), 200) or None)


def _first_missing(stories: list[Tally], painted: list[str]) -> list[str]:
    """Words that the stories hold and no page shows."""
    shown = {word for text in painted for word in text.split()}
    # A word may go on from one text to the next.
    shown.update(one.split(" ")[-1] + other.split(" ")[0] for one, other in pairwise(painted))
    for story in stories:
        shown.update(word for text in story.aside for word in text.split())
    found = []
    for story in stories:
        for text in story.held:
            found += [word for word in text.split() if word not in shown]
            if len(found) >= _MOST_WORDS:
                return found[:_MOST_WORDS]
    return found
