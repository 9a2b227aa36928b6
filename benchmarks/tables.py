"""What a bench found, as a table: to read in a terminal, to keep in docs/performance.md, to plot."""

from __future__ import annotations

from dataclasses import dataclass

from timing import Spread


@dataclass(frozen=True)
class Row:
    """A program's milliseconds, and how many times as long as ours it took, where it isn't ours."""

    name: str
    time: Spread
    ratio: Spread | None = None

    @property
    def cells(self) -> tuple[str, str, str]:
        """The name, the time and the ratio as they are printed."""
        return self.name, _spread(self.time, "ms"), _spread(self.ratio, "×") if self.ratio else ""


@dataclass(frozen=True)
class Table:
    """Rows under a title."""

    title: str
    rows: list[Row]
    heads: tuple[str, str, str] = ("", "a document", "as long as wego_forms")

    def plain(self) -> str:
        """For a terminal."""
        lines = [
            f"{name:<42} {time:<34} {ratio}".rstrip()
            for name, time, ratio in (row.cells for row in self.rows)
        ]
        return "\n".join([self.title, *(f"  {line}" for line in lines), ""])

    def markdown(self) -> str:
        """For docs/performance.md."""
        lines = ["| " + " | ".join(row.cells) + " |" for row in self.rows]
        head = ["| " + " | ".join(self.heads) + " |", "|---|---:|---:|"]
        return "\n".join([f"### {self.title}", "", *head, *lines, ""])


def _spread(spread: Spread, unit: str) -> str:
    """The middle, and the ends where there was more than one run."""
    middle = f"{_digits(spread.middle)} {unit}"
    return middle if spread.low == spread.high else f"{middle} ({_digits(spread.low)}–{_digits(spread.high)})"


def _digits(number: float) -> str:
    """Two or three digits that say something."""
    if number >= 100:
        return f"{number:,.0f}"
    if number >= 10:
        return f"{number:.1f}"
    return f"{number:.2f}"
