"""Columns of equal height, and text that goes on in a column of another width."""

from __future__ import annotations

import math
from collections.abc import Sequence

from wego_forms.pdf.layout.marks import Strip
from wego_forms.pdf.layout.stack import ROOM

_STEP = 0.25  # pt, how nearly the height is found


def balanced(strips: Sequence[Strip], room: float, columns: int, within: bool) -> float | None:
    """The least height in pt at which the strips stand in so many columns; None where `room` pt are too few.

    `within`: the columns begin below something on their page, where the space above a paragraph counts.
    """
    if any(strip.breaks for strip in strips[1:]) or _count(strips, room, within) > columns:
        return None
    low, high = sum(strip.before + strip.height for strip in strips) / columns / 2, room
    while high - low > _STEP:
        middle = (low + high) / 2
        if _count(strips, middle, within) <= columns:
            high = middle
        else:
            low = middle
    return high


def _count(strips: Sequence[Strip], tall: float, within: bool) -> float:
    """How many columns of that height the strips fill; no number is enough where one of them is taller."""
    count, start, at, y = 1, 0, 0, 0.0
    while at < len(strips):
        strip = strips[at]
        space = strip.before if at > start else strip.lead if within else 0.0
        if space + strip.height - strip.spare > tall + ROOM and at == start:
            return math.inf
        full = y + space + strip.height - strip.spare > tall + ROOM
        if at > start and full and (strip.height or strip.marks):
            back = at
            while back > start and strips[back - 1].glued:
                back -= 1
            at = back if back > start else at
            count, start, y = count + 1, at, 0.0
            continue
        y += space + strip.height
        at += 1
    return count


def elsewhere(
    strips: list[Strip], at: int, width: float, other: list[Strip], new: float
) -> tuple[list[Strip], int]:
    """The same blocks in a column `new` pt wide instead of `width`, from where `strips[at]` begins: strips and place.

    `other` are all of them in the new width. A paragraph keeps the lines that stand before; a table that has begun
    stays as wide as it is.
    """
    first = at
    while first and not strips[first].begins:
        first -= 1
    number = sum(strip.begins for strip in strips[: first + 1])
    starts = [place for place, strip in enumerate(other) if strip.begins] + [len(other)]
    start, end = starts[number - 1], starts[number]
    line = at - first
    if line:
        if again := other[start].again:

            def room(place: int, left: float, right: float) -> tuple[float, float]:
                return left, right + (width - new if place < line else 0.0)

            made = again(room)
            made[0].begins = True
        else:
            last = next((place for place in range(at + 1, len(strips)) if strips[place].begins), len(strips))
            made = strips[first:last]
        other = [*other[:start], *made, *other[end:]]
    if start + line < len(other):
        other[start + line].breaks = ""
    return other, start + line
