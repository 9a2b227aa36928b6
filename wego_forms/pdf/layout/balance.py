"""Columns of equal height, and text that goes on in a column of another width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from wego_forms.pdf.layout.beside import laid_anew
from wego_forms.pdf.layout.marks import Span, Strip
from wego_forms.pdf.layout.stack import ROOM

Anew = Callable[[float], list[Strip]]
"""A width in pt → all strips of a section in columns so wide."""
_STEP = 0.25  # pt, how nearly the height is found


def balanced(
    strips: list[Strip], at: int, width: float, widths: Sequence[float], room: float, anew: Anew
) -> float | None:
    """The least height in pt at which the strips from `at` on stand in columns of such widths.

    None where `room` pt are too few. The strips are `width` pt wide; `anew` gives all of them in another width.
    """

    def stand(tall: float) -> bool:
        rest, place, wide = strips, at, width
        for new in widths:
            if new != wide:
                (rest, place), wide = elsewhere(rest, place, wide, anew(new), new), new
            end = _end(rest, place, tall)
            if end is None or end == len(rest):
                return end is not None
            place = end
        return False

    if any(strip.breaks for strip in strips[at + 1 :]) or not stand(room):
        return None
    low, high = 0.0, room
    while high - low > _STEP:
        middle = (low + high) / 2
        if stand(middle):
            high = middle
        else:
            low = middle
    return high


def _end(strips: Sequence[Strip], start: int, tall: float) -> int | None:
    """Where a column of that height ends that begins with a strip; None where this one is taller."""
    y = 0.0
    for at in range(start, len(strips)):
        strip = strips[at]
        y += (strip.before if at > start else 0.0) + strip.height
        if y - strip.spare > tall + ROOM and (strip.height or strip.marks):
            if at == start:
                return None
            back = at
            while back > start and strips[back - 1].glued:
                back -= 1
            return back if back > start else at
    return len(strips)


def elsewhere(
    strips: list[Strip], at: int, width: float, other: list[Strip], new: float
) -> tuple[list[Strip], int]:
    """The same blocks in a column `new` pt wide instead of `width`, from where `strips[at]` begins: strips and place.

    `other` are all of them in the new width. A paragraph keeps the lines that stand before, those beside what floats
    too; a table that has begun stays as wide as it is.
    """
    first = at
    while first and not strips[first].begins:
        first -= 1
    number = sum(strip.begins for strip in strips[: first + 1])
    starts = [place for place, strip in enumerate(other) if strip.begins] + [len(other)]
    start, end = starts[number - 1], starts[number]
    line, old = at - first, strips[first].beside
    if line:
        if other[start].again:

            def room(place: int, left: float, right: float) -> list[Span]:
                if place >= line:
                    return [(left, right)]
                before = right + width - new
                return old(place, left, before) if old else [(left, before)]

            made = laid_anew(other[start], room)
        else:
            last = next((place for place in range(at + 1, len(strips)) if strips[place].begins), len(strips))
            made = strips[first:last]
        other = [*other[:start], *made, *other[end:]]
    other[start + line] = replace(other[start + line], breaks="")
    return other, start + line
