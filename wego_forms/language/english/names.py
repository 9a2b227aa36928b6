"""A person in English: given name first, Mr or Ms, initials."""

from __future__ import annotations

from wego_forms.language.english.spelling import latin
from wego_forms.language.kinds import Gender
from wego_forms.language.names import Name, as_name


def english_name(name: Name | str, own: str | None = None) -> str:
    """Given name and family name, without patronymic: 'Rustam Minnikhanov'; `own` spelling always wins.

    Source: ICAO Doc 9303 for the letters. LanguageError: a text with no name in it.
    """
    if own and own.strip():
        return " ".join(own.split())
    person = as_name(name)
    return " ".join(latin(part) for part in (person.given, person.family) if part)


def honorific(gender: Gender) -> str:
    """'Mr' or 'Ms', without a full stop (British)."""
    return "Mr" if gender == "male" else "Ms"


def english_initials(name: Name, own: str | None = None) -> str:
    """'R. N. Minnikhanov': initials spaced, family name last. From `own` spelling where there is one."""
    if own and own.strip():
        *firsts, family = own.split()
        return " ".join([*(_initial(part) for part in firsts), family])
    parts = [part for text in (name.given, name.patronymic) if text for part in text.split(" ")]
    small = [part for part in parts if not part.islower()]
    return " ".join(
        [*(_initial(latin(part)) for part in small), *([latin(name.family)] if name.family else [])]
    )


def _initial(part: str) -> str:
    return "-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece)
