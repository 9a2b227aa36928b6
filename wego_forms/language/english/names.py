"""A person in English: given name first, Mr or Ms, initials."""

from __future__ import annotations

import re

from wego_forms.language.english.spelling import latin
from wego_forms.language.kinds import Gender
from wego_forms.language.names import Name, as_name
from wego_forms.language.russian.spelling import capitalise


def english_name(name: Name | str, own: str | None = None) -> str:
    """Given name and family name, without patronymic: 'Rustam Minnikhanov'; `own` spelling always wins.

    Source: ICAO Doc 9303 for the letters. LanguageError: a text with no name in it.
    """
    if own and own.strip():
        return " ".join(in_capitals_no_more(word) for word in own.split())
    person = as_name(name)
    return " ".join(proper_latin(part) for part in (person.given, person.family) if part)


def proper_latin(part: str) -> str:
    """A part of a name in Latin letters, in normal capitals however it was typed: ХАБИРОВ is Khabirov."""
    words = (capitalise(word) for word in part.split())
    return " ".join(latin("-".join(map(_shouted, word.split("-")))) for word in words)


def _shouted(piece: str) -> str:
    """A part of a double name that alone is in CAPITALS."""
    return capitalise(piece) if piece.isupper() else piece


def own_family(own: str) -> str:
    """The family name of a person's own spelling: its last word that is no numeral."""
    words = own.split()
    names = [word for word in words if not set(word) <= set("IVX")]
    return in_capitals_no_more((names or words)[-1])


def in_capitals_no_more(word: str) -> str:
    """A word of a Latin name: MINNIKHANOV is Minnikhanov, O'BRIEN O'Brien; III, J.R. and McDonald stay."""
    if not word.isascii() or not word.isupper() or len(word) < 2 or "." in word or set(word) <= set("IVX"):
        return word
    return re.sub(r"[A-Z]+", lambda found: found[0].capitalize(), word)


def honorific(gender: Gender) -> str:
    """'Mr' or 'Ms', without a full stop (British)."""
    return "Mr" if gender == "male" else "Ms"


def english_initials(name: Name, own: str | None = None) -> str:
    """'R. N. Minnikhanov': initials spaced, family name last. From `own` spelling where there is one."""
    if own and own.strip():
        *firsts, family = (in_capitals_no_more(word) for word in own.split())
        return " ".join([*(_initial(part) for part in firsts), family])
    parts = [part for text in (name.given, name.patronymic) if text for part in text.split(" ")]
    small = [part for part in parts if not part.islower()]
    return " ".join(
        [*(_initial(latin(part)) for part in small), *([proper_latin(name.family)] if name.family else [])]
    )


def _initial(part: str) -> str:
    return "-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece)
