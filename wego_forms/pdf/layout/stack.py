"""Strips one under another, and who lays out what stands in a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..model import Block, Settings
from ..problems import Problems
from .marks import Glyphs, Lost, Strip

_ROOM = 0.1  # pt a column may be overfull by


class Columns(Protocol):
    """Lays out blocks in a column; a table asks it for its cells."""

    @property
    def settings(self) -> Settings:
        """The document's settings."""

    @property
    def problems(self) -> Problems:
        """Where to report what can't be shown."""

    def column(self, blocks: Sequence[Block], width: float, cell: bool = False) -> list[Strip]:
        """The strips of `blocks` in a column `width` pt wide; `cell`: the column is a table cell."""


def height(strips: Sequence[Strip]) -> float:
    """How tall the strips are together, in pt."""
    return sum([strip.before + strip.height for strip in strips])


def words(strips: Sequence[Strip]) -> str:
    """All that is written in the strips, a space between the marks, and what they say isn't shown."""
    found = []
    for strip in strips:
        found += [mark.text for mark in strip.marks if type(mark) is Glyphs or type(mark) is Lost]
        found += [words([inner]) for _, _, inner in strip.inner]
    return " ".join(text for text in found if text)


def stacked(strips: Sequence[Strip], x: float, y: float) -> list[tuple[float, float, Strip]]:
    """The strips one under another from (x, y)."""
    placed = []
    for strip in strips:
        y += strip.before
        placed.append((x, y, strip))
        y += strip.height
    return placed


def filled(strips: Sequence[Strip], room: float, fresh: float) -> tuple[list[Strip], list[Strip]]:
    """The strips that fit in `room` pt, and the rest, which get `fresh` pt on the next page.

    In cells lines aren't kept together, whatever their paragraphs say: so LibreOffice does it.
    """
    y = 0.0
    for at, strip in enumerate(strips):
        y += strip.before
        if y + strip.height > room + _ROOM and (strip.height or strip.marks):
            if strip.split and (parts := strip.split(room - y, fresh)):
                return [*strips[:at], parts[0]], [parts[1], *strips[at + 1 :]]
            return list(strips[:at]), list(strips[at:])
        y += strip.height
    return list(strips), []
