"""A definition's `pattern`, held against a text in time that grows with the text and no faster.

`re` tries every way to share a text between repetitions and alternatives: `(a|aa)+` of forty letters takes it hours.
Here the pattern's steps are the places of an automaton that is in all of its places at once (Glushkov's; what follows
a set of places at a character is kept). What such an automaton can't say (looking ahead and back, references, word
boundaries, atomic groups) is left to `re`, where it has one long repetition and few choices.
"""

from __future__ import annotations

import re
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from wego_forms.catalog.repeating import REPEATS, ways

#: Places of an automaton: `[а-я]{1,1000}` has as many.
_MOST_PLACES = 2000
#: Steps of an automaton, of all texts of a process.
_MOST_KEPT = 20_000
#: Of sharing a text, that `re` is left with: one long repetition and thirty others.
_MOST_WAYS = 30_000
_END = -1
_EDGES = (op.AT_BEGINNING, op.AT_BEGINNING_STRING, op.AT_END, op.AT_END_STRING)
_SINGLE = (op.LITERAL, op.NOT_LITERAL, op.ANY, op.IN)


class Beyond(Exception):
    """The pattern asks what no automaton can say."""


class Pattern:
    """A pattern that a text matches whole or not.

    Raises:
        Beyond: only `re` could match it, and that might take ages.
    """

    def __init__(self, pattern: str) -> None:
        tree = parser.parse(pattern)
        self._re: re.Pattern[str] | None = None
        try:
            self._automaton = _Automaton(tree)
        except (Beyond, RecursionError):
            if ways(tree) > _MOST_WAYS:
                raise Beyond(pattern) from None
            self._re = re.compile(pattern)

    def fits(self, text: str) -> bool:
        """Whether the whole of the text matches."""
        return bool(self._re.fullmatch(text)) if self._re else self._automaton.fits(text)


class _Part(NamedTuple):
    """A part of the pattern: the places at which it begins and ends, and whether it can be nothing."""

    first: frozenset[int]
    last: frozenset[int]
    nothing: bool


_NOTHING = _Part(frozenset(), frozenset(), nothing=True)


class _Automaton:
    def __init__(self, tree: Any) -> None:
        self._places: list[re.Pattern[str]] = []
        self._follow: list[set[int]] = []
        whole = self._sequence(list(tree), tree.state.flags, (True, True))
        for place in whole.last:
            self._follow[place].add(_END)
        self._start = whole.first | ({_END} if whole.nothing else set())
        self._next: dict[tuple[frozenset[int], str], frozenset[int]] = {}

    def fits(self, text: str) -> bool:
        at = self._start
        for char in text:
            step = (at, char)
            if step not in self._next:
                met = [place for place in at if place != _END and self._places[place].fullmatch(char)]
                if len(self._next) == _MOST_KEPT:
                    self._next.clear()
                self._next[step] = frozenset().union(*(self._follow[place] for place in met))
            at = self._next[step]
            if not at:
                return False
        return _END in at

    def _sequence(self, steps: list[Any], flags: int, edges: tuple[bool, bool]) -> _Part:
        whole = _NOTHING
        for number, (name, value) in enumerate(steps):
            inner = (edges[0] and not number, edges[1] and number == len(steps) - 1)
            whole = self._then(whole, self._step(name, value, flags, inner))
        return whole

    def _then(self, one: _Part, other: _Part) -> _Part:
        for place in one.last:
            self._follow[place] |= other.first
        return _Part(
            one.first | other.first if one.nothing else one.first,
            one.last | other.last if other.nothing else other.last,
            one.nothing and other.nothing,
        )

    def _step(self, name: Any, value: Any, flags: int, edges: tuple[bool, bool]) -> _Part:
        if name in _SINGLE:
            return self._place((name, value), flags)
        if name is op.SUBPATTERN:
            _, added, taken, inner = value
            return self._sequence(list(inner), (flags | added) & ~taken, edges)
        if name is op.BRANCH:
            parts = [self._sequence(list(each), flags, edges) for each in value[1]]
            firsts, lasts, nothings = zip(*parts, strict=True)
            return _Part(frozenset().union(*firsts), frozenset().union(*lasts), any(nothings))
        if name in REPEATS:
            least, most, inner = value
            return self._repeated(least, most, inner, flags)
        if name is op.AT and value in _EDGES and edges[value in _EDGES[2:]]:
            return _NOTHING  # a text is matched whole anyway
        raise Beyond(str(name))

    def _repeated(self, least: int, most: Any, steps: Any, flags: int) -> _Part:
        """X{2,4} is X X (X (X)?)?, X{2,} is X X X*."""
        rest = _NOTHING
        if most is op.MAXREPEAT:
            once = self._sequence(list(steps), flags, (False, False))
            self._then(once, once)
            rest = once._replace(nothing=True)
        else:
            for _ in range(most - least):
                rest = self._then(self._sequence(list(steps), flags, (False, False)), rest)._replace(
                    nothing=True
                )
        for _ in range(least):
            rest = self._then(self._sequence(list(steps), flags, (False, False)), rest)
        return rest

    def _place(self, step: tuple[Any, Any], flags: int) -> _Part:
        if len(self._places) == _MOST_PLACES:
            raise Beyond("places")
        state = parser.State()
        state.flags = flags
        self._places.append(compiler.compile(parser.SubPattern(state, [step]), flags))
        self._follow.append(set())
        here = frozenset({len(self._places) - 1})
        return _Part(here, here, nothing=False)
