"""The fields of the guide: the organisation, its programmes, and the fee table with the city's own place in it."""

from __future__ import annotations

from typing import Any

from wego_forms import fees, language
from wego_forms.errors import Lang
from wego_forms.fees import Fee
from wego_forms.fields.base import Fields, Guesses, at
from wego_forms.fields.note import as_of
from wego_forms.fields.profile import names, programmes, secretariat_lines
from wego_forms.records import Guide

#: What the table prints where the source states no fee.
UNSTATED = "–"


def guide_fields(record: Guide, lang: Lang) -> Fields:
    """The text of every field of the guide. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    own = None
    if record.population is not None and record.gdp_per_capita is not None:
        own = fees.assess(population=record.population, gdp_per_capita=record.gdp_per_capita)
    profile = record.organization
    values: dict[str, Any] = {
        "organization": names(profile, lang),
        "secretariat": secretariat_lines(profile.secretariat, lang),
        "programmes": programmes(profile, lang),
        "fees": {"columns": _columns(own, lang), "rows": _rows(own, lang)},
        "own_fee": _own_fee(record, own, lang, guesses) if own else "",
        "date": as_of(record, lang),
    }
    return Fields(values, guesses)


def _columns(own: Fee | None, lang: Lang) -> list[dict[str, Any]]:
    return [
        {
            "text": _on_two_lines(fees.band_text(band, lang, unit=1000)),
            "own": own is not None and own.column == number,
        }
        for number, band in enumerate(fees.rates().columns)
    ]


def _on_two_lines(band: str) -> str:
    """A band as the head of a narrow column: a long one breaks after its dash, an open one after its number."""
    return band.replace("–", "–\n").replace(" ", "\n") if len(band) > len("300–599") else band


def _rows(own: Fee | None, lang: Lang) -> list[dict[str, Any]]:
    """A row each: its band, whether it is printed as merged pairs of columns, its cells."""
    table = fees.rates()
    rows = []
    for number, band in enumerate(table.rows):
        row_is_own = own is not None and own.row == number
        width = 2 if table.merged(number) else 1
        cells = []
        for start in range(0, len(table.columns), width):
            dollars = table.fees[number][start]
            column_is_own = own is not None and own.column in range(start, start + width)
            cells.append(
                {
                    "text": UNSTATED if dollars is None else fees.grouped(dollars, lang),
                    "own": row_is_own and column_is_own,
                    "beside": row_is_own != column_is_own,
                }
            )
        text = fees.band_text(band, lang)
        rows.append({"text": text, "own": row_is_own, "merged": width == 2, "cells": cells})
    return rows


def _own_fee(record: Guide, own: Fee, lang: Lang, guesses: Guesses) -> str:
    """What the city itself will pay, or why the table doesn't say."""
    if own.dollars is None:
        return own.reason(lang) if own.reason else ""
    city = None
    if record.applicant:
        name = record.applicant.need(lang, "applicant")
        city = _genitive(record, name, guesses) if lang == "ru" else _with_article(name)
    return fees.fee_sentence(own.dollars, lang, city=city)


def _genitive(record: Guide, name: str, guesses: Guesses) -> str:
    given = record.applicant_genitive.ru if record.applicant_genitive else None
    with at("applicant"):
        form = language.decline(name, "genitive", kind="municipality")
    text = guesses.settle("applicant_genitive", form, given)
    kind, space, rest = text.partition(" ")
    return f"{kind.lower()}{space}{rest}" if kind in ("Города", "Посёлка", "Района") else text


def _with_article(name: str) -> str:
    return f"the {name}" if name.startswith(("City of ", "Town of ", "District of ")) else name
