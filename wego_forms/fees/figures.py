"""A city's two figures, population and GDP per capita: what can't be one is refused with its place."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from numbers import Real
from typing import Any

from wego_forms.errors import Both, InputError, Problem

#: Persons. More than any local government on Earth has: what is larger is a slip of the hand.
MOST_PEOPLE = 200_000_000
#: US dollars a year and person. Several times the richest city's.
MOST_DOLLARS = 1_000_000

_EITHER = Both(
    "не понять, тысячи это или доли: 21,500", "thousands or a fraction can't be told apart: 21,500"
)
_NUMBER = Both("нужно число", "a number is needed")
_LIMITS = {"population": MOST_PEOPLE, "gdp_per_capita": MOST_DOLLARS}
_REMEDIES = {
    "population": Both("Укажите число жителей: 1250000.", "Give the number of persons: 1250000."),
    "gdp_per_capita": Both(
        "Укажите ВВП на душу населения в долларах США по ППС: 27000.",
        "Give GDP per capita in US dollars by purchasing power parity: 27000.",
    ),
}


def positive(value: Any, place: str) -> float:
    """`value` as a number above zero and below the plausible limit. InputError, at `place`: it isn't one."""
    if isinstance(value, bool) or not isinstance(value, Real | Decimal):
        raise _refused(_NUMBER, value, place)
    if isinstance(value, float | Decimal) and not _finite(value):
        raise _refused(Both("это не конечное число", "the number isn't finite"), value, place)
    number: float = value  # type: ignore[assignment]  # exact: as a float 999.99… would round to the next band
    if number <= 0:
        raise _refused(Both("число должно быть больше нуля", "the number must be above zero"), value, place)
    if number > (limit := _LIMITS[place]):
        raise _refused(
            Both(f"неправдоподобно много (больше {limit})", f"implausibly many (above {limit})"), value, place
        )
    return number


def whole(value: Any, place: str) -> int:
    """`positive`, and without a fraction. InputError, at `place`: it isn't so."""
    number = positive(value, place)
    if number != int(number):
        raise _refused(Both("нужно целое число", "a whole number is needed"), value, place)
    return int(number)


def parse_figure(text: str, place: str) -> float:
    """A number as people type it: 1250000, 1 250 000, 27000,5.

    InputError, at `place`: it isn't one, or a comma or point before three digits may part thousands as well as
    fractions (21,500).
    """
    plain = re.sub(r"[\s_]", "", text).replace(",", ".")
    if re.search(r"\.\d{3}$", plain):
        raise _refused(_EITHER, text, place)
    if not re.fullmatch(r"[+-]?\d+(\.\d+)?", plain, re.ASCII):
        raise _refused(_NUMBER, text, place)
    return float(plain)


def _finite(value: float | Decimal) -> bool:
    return value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)


def _refused(what: Both, value: object, place: str) -> InputError:
    return InputError(Problem(what, _REMEDIES[place], place=place, value=_shown(value)))


def _shown(value: object) -> str:
    try:
        return str(value)
    except ValueError:  # a whole number of more digits than Python prints
        return "> 10^4300"
