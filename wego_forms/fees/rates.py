"""The table of fees as the membership guide of 2015–2017 prints it, read once from rates.csv."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Band:
    """A row's or a column's range. `low` and `high` are both inside it; `high` None has no upper bound."""

    low: int
    high: int | None


@dataclass(frozen=True)
class Rates:
    """Fees in US dollars a year: `fees[row][column]`, None where the source states none.

    `rows`: GDP per capita, US dollars by purchasing power parity. `columns`: population, persons.
    """

    rows: tuple[Band, ...]
    columns: tuple[Band, ...]
    fees: tuple[tuple[int | None, ...], ...]

    def row(self, gdp_per_capita: float) -> int:
        """The row's number, from 0. A band lasts until the next one begins: 999.5 dollars are of 0–999."""
        return _number_of(self.rows, gdp_per_capita)

    def column(self, population: int) -> int:
        """The column's number, from 0. A band in thousands lasts until the next begins: 299,999 is of 0–299."""
        return _number_of(self.columns, population)

    def merged(self, row: int) -> bool:
        """Whether the source prints the row as merged pairs of columns: it is equal pair by pair."""
        fees = self.fees[row]
        return len(fees) % 2 == 0 and fees[::2] == fees[1::2]


def _number_of(bands: tuple[Band, ...], value: float) -> int:
    return max(number for number, band in enumerate(bands) if band.low <= value)


@cache
def rates() -> Rates:
    """The table. Source: the membership guide of 2015–2017."""
    text = resources.files("wego_forms.fees").joinpath("rates.csv").read_text(encoding="utf-8")
    heading, *lines = csv.reader(line for line in text.splitlines() if not line.startswith("#"))
    starts = [int(name.removeprefix("p")) * 1000 for name in heading[2:]]
    ends = [*(start - 1 for start in starts[1:]), None]
    return Rates(
        rows=tuple(Band(int(line[0]), int(line[1]) if line[1] else None) for line in lines),
        columns=tuple(Band(low, high) for low, high in zip(starts, ends, strict=True)),
        fees=tuple(tuple(int(fee) if fee else None for fee in line[2:]) for line in lines),
    )
