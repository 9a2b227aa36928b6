"""What one city pays a year: its row and column of the table, or the reason why the table states nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wego_forms.errors import Both, InputError, Problem
from wego_forms.fees.figures import parse_figure, positive, whole
from wego_forms.fees.rates import rates
from wego_forms.fees.wording import unstated_sentence


@dataclass(frozen=True)
class Fee:
    """A city's fee: US dollars a year, or None with the `reason`; `row` and `column` of the table, from 0."""

    dollars: int | None
    row: int
    column: int

    @property
    def reason(self) -> Both | None:
        """Why there is no sum; None where there is one."""
        if self.dollars is not None:
            return None
        bands = rates().columns[self.column], rates().rows[self.row]
        return Both(unstated_sentence(*bands, "ru"), unstated_sentence(*bands, "en"))


def assess(*, population: float, gdp_per_capita: float) -> Fee:
    """The fee with its place in the table; arguments and errors as of `annual_fee`."""
    return _assessed(lambda: population, lambda: gdp_per_capita)


def assess_typed(population: str, gdp_per_capita: str) -> Fee:
    """The same of figures as people type them. InputError: what is wrong with either, and both."""
    return _assessed(
        lambda: parse_figure(population, "population"), lambda: parse_figure(gdp_per_capita, "gdp_per_capita")
    )


def _assessed(population: Callable[[], float], gdp_per_capita: Callable[[], float]) -> Fee:
    figures: list[float] = []
    problems: list[Problem] = []
    for given, place, checked in (
        (population, "population", whole),
        (gdp_per_capita, "gdp_per_capita", positive),
    ):
        try:
            figures.append(checked(given(), place))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    people, gdp = figures
    row, column = rates().row(gdp), rates().column(int(people))
    return Fee(rates().fees[row][column], row, column)


def annual_fee(*, population: float, gdp_per_capita: float) -> int | None:
    """The annual fee of a full member, US dollars, or None where the table states none (`assess` says why).

    `population`: persons, a whole number above zero. `gdp_per_capita`: US dollars by purchasing power parity,
    above zero; a fraction belongs to the whole dollars before it, so 999.5 is of the band 0–999. Bounds are
    inclusive. The fee is due from the year after full membership was approved. Source: the membership guide of
    2015–2017. InputError: negative, zero, implausibly large, not finite or not a number.

    >>> annual_fee(population=1_250_000, gdp_per_capita=3_500)
    1250
    """
    return assess(population=population, gdp_per_capita=gdp_per_capita).dollars
