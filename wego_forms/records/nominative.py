"""Names that records have in the nominative: one typed in another case is refused, or told where it leads astray."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language import Name
from wego_forms.language.russian.othercases import (
    commoner_given,
    dative_given,
    her_family,
    nominative_family,
    nominative_given,
    nominative_patronymic,
)
from wego_forms.records.base import Refused


def given_in_nominative(value: str) -> str:
    """The given name; Refused: Рустаму, or a patronymic beside it that is in another case."""
    for place, word in enumerate(value.split()):
        if form := dative_given(word) or (nominative_patronymic(word) if place else None):
            raise _in_another_case(form)
    return value


def patronymic_in_nominative(value: str) -> str:
    """The patronymic; Refused: Нургалиевичу, Нургалиевича, Петровне."""
    for word in value.split():
        if form := nominative_patronymic(word):
            raise _in_another_case(form)
    return value


def refuse_other_cases(text: str) -> None:
    """Refused: a word of the whole name is a patronymic in another case, or a given name in the dative."""
    for word in text.split():
        if form := nominative_patronymic(word) or dative_given(word):
            raise _in_another_case(form)


def refuse_oblique(name: Name) -> None:
    """Refused: given and family name may each be in another case, and beside each other are: Ивановой Анне."""
    form = name.given and (nominative_given(name.given) or commoner_given(name.given))
    if form and name.family and her_family(name.family):
        raise _in_another_case(form, at=("given",))


def refuse_untold_in_another_case(name: Name) -> None:
    """Refused: a given or family name that may be in another case, where nothing tells the gender: Рустама."""
    for part, text, nominative in (
        ("given", name.given, nominative_given),
        ("family", name.family, nominative_family),
    ):
        if text and (form := nominative(text)):
            raise _in_another_case(form, at=("person", part))


def _in_another_case(form: str, at: tuple[str, ...] = ()) -> Refused:
    return Refused(
        Both("имя, похоже, стоит не в именительном падеже", "the name seems to be in another case"),
        Both(
            f"Впишите именительный: {form}. В нужный падеж его поставит само письмо.",
            f"Write the nominative: {form}. The letter itself puts it into the case it needs.",
        ),
        at=at,
    )
