"""A person in English: given name first, honorific and degree, initials."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language.english.honorifics import before_the_name
from wego_forms.language.english.ownnames import own_name, typed_honorific
from wego_forms.language.english.spelling import latin
from wego_forms.language.kinds import Gender
from wego_forms.language.names import Name, as_name, is_east_asian
from wego_forms.language.russian.engines import is_given
from wego_forms.language.russian.spelling import capitalise

FOREIGN_SPELLING = Both(
    "имя передано латиницей по правилам для паспорта, а у иностранца своё написание: укажите latin",
    "the name is spelled by the rule of Russian passports, and a foreigner has a spelling of their own: give latin",
)


def english_name(
    name: Name | str,
    own: Name | str | None = None,
    *,
    honorific: str | None = None,
    degree: str | None = None,
) -> str:
    """Given name and family name, without patronymic: 'Rustam Minnikhanov', 'Dr Vera Ivanova, PhD'.

    `own` spelling always wins; a Chinese, Korean or Vietnamese name isn't turned round. Source: ICAO Doc 9303 for
    the letters. LanguageError: a text with no name in it.
    """
    person = as_name(name)
    if _given(own):
        said = own_name(own, person).text  # type: ignore[arg-type]
    else:
        parts = [person.given, person.family][:: -1 if is_east_asian(person) else 1]
        said = " ".join(proper_latin(part) for part in parts if part)
    named = f"{before_the_name(honorific) or typed_honorific(own)} {said}".lstrip()
    return f"{named}, {' '.join(degree.split())}" if degree and degree.strip() else named


def spelling_doubt(person: Name, own: Name | str | None = None) -> Both | None:
    """Why a name spelled by rule may not be the person's own spelling (Xi, Park, Macron); None: no doubt."""
    if _given(own) or person.patronymic or not person.given:
        return None
    return FOREIGN_SPELLING if is_east_asian(person) or not is_given(person.given.lower()) else None


def _given(own: Name | str | None) -> bool:
    return bool(own.text if isinstance(own, Name) else own and own.strip())


def proper_latin(part: str) -> str:
    """A part of a name in Latin letters, in normal capitals however it was typed: ХАБИРОВ is Khabirov."""
    words = (capitalise(word) for word in part.split())
    return " ".join(latin("-".join(map(_shouted, word.split("-")))) for word in words)


def _shouted(piece: str) -> str:
    """A part of a double name that alone is in CAPITALS."""
    return capitalise(piece) if piece.isupper() else piece


def english_parts(person: Name, own: Name | str | None = None) -> tuple[str, str]:
    """Given name and family name in Latin letters; either may be ''."""
    if _given(own):
        parts = own_name(own, person)  # type: ignore[arg-type]
        return parts.given, parts.family
    return proper_latin(person.given or ""), proper_latin(person.family or "")


def honorific(gender: Gender) -> str:
    """'Mr' or 'Ms', without a full stop (British)."""
    return "Mr" if gender == "male" else "Ms"


def english_initials(name: Name, own: Name | str | None = None) -> str:
    """'R. N. Minnikhanov': initials spaced, family name last. From `own` spelling where there is one."""
    if _given(own):
        parts = own_name(own, name)  # type: ignore[arg-type]
        firsts = [_initial(part) for part in parts.given.split()]
        ordered = [parts.family, *firsts] if parts.family_first else [*firsts, parts.family]
        return " ".join(part for part in (*ordered, parts.suffix) if part)
    words = [part for text in (name.given, name.patronymic) if text for part in text.split(" ")]
    small = [_initial(latin(part)) for part in words if not part.islower()]
    family = [proper_latin(name.family)] if name.family else []
    return " ".join([*family, *small] if is_east_asian(name) else [*small, *family])


def _initial(part: str) -> str:
    return "-".join(f"{piece[0].upper()}." for piece in part.split("-") if piece)
