"""A guide: how a city joins WeGO; it goes with the application form, and can point out the city's own fee."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, model_validator

from wego_forms.errors import Both, InputError
from wego_forms.fees import parse_figure, positive, whole
from wego_forms.records.base import Refused, RussianFirst, Text
from wego_forms.records.notes import Leaflet


def _population(value: Any) -> int | None:
    with _refusing():
        number = parse_figure(value, "population") if isinstance(value, str) else value
        return None if number is None else whole(number, "population")


def _gdp(value: Any) -> float | None:
    with _refusing():
        number = parse_figure(value, "gdp_per_capita") if isinstance(value, str) else value
        return None if number is None else positive(number, "gdp_per_capita")


@contextmanager
def _refusing() -> Iterator[None]:
    """What the fee table refuses, refused of the record's field."""
    try:
        yield
    except InputError as error:
        raise Refused(error.problems[0].what, error.problems[0].remedy) from None


class Guide(Leaflet):
    """The guide. With `population` and `gdp_per_capita` the fee table marks the city's own row and column."""

    kind: Literal["guide"] = "guide"
    #: The city that the guide is for, in the nominative.
    applicant: Text | None = None
    #: The city's name in the Russian genitive, where the rules don't find it.
    applicant_genitive: RussianFirst | None = None
    #: Persons.
    population: Annotated[int | None, BeforeValidator(_population)] = None
    #: US dollars by purchasing power parity.
    gdp_per_capita: Annotated[float | None, BeforeValidator(_gdp)] = None

    @model_validator(mode="after")
    def _both_figures_or_none(self) -> Guide:
        missing = [name for name in ("population", "gdp_per_capita") if getattr(self, name) is None]
        if len(missing) == 1:
            raise Refused(
                Both("взнос зависит от обоих показателей", "the fee depends on both figures"),
                Both(f"Добавьте {missing[0]}.", f"Add {missing[0]}."),
                at=(missing[0],),
            )
        return self
