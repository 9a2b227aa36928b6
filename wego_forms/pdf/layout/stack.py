"""Strips one under another, and who lays out what stands in a column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ..model import Block, Settings
from ..problems import Problems
from .marks import Strip


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


def stacked(strips: Sequence[Strip], x: float, y: float) -> list[tuple[float, float, Strip]]:
    """The strips one under another from (x, y)."""
    placed = []
    for strip in strips:
        y += strip.before
        placed.append((x, y, strip))
        y += strip.height
    return placed
