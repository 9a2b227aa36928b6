"""Initials with the family name, as a signature and an address line have them."""

from __future__ import annotations

from wego_forms.choosing import language
from wego_forms.language.english.names import english_initials
from wego_forms.language.kinds import NBSP, Case, Gender, Lang, checked_case, checked_gender
from wego_forms.language.names import Name, as_name, is_east_asian
from wego_forms.language.russian.nameparts import KYZY, OGLY, is_initials
from wego_forms.language.russian.persons import decline_name


def initials(
    name: Name | str,
    *,
    case: Case | str = "nominative",
    gender: Gender | str | None = None,
    spaced: bool = False,
    lang: Lang | str = "ru",
    own: Name | str | None = None,
) -> str:
    """'Р.Н.Минниханову', but 'Си Цзиньпину'; with `spaced` 'Р.Н.\u00a0Минниханову'; in English 'R. N. Minnikhanov'.

    No norm settles the space: offices differ, so it is an option; a line never breaks inside. `own` is the
    person's own Latin spelling. LanguageError: no name in the text, or no such case. InputError: no such
    language or gender.
    """
    person = as_name(name)
    if language(lang) == "en":
        return english_initials(person, own)
    form = decline_name(person, checked_case(case), checked_gender(gender))
    if is_east_asian(person) and not is_initials(person.given or ""):
        return form.text  # Си Цзиньпин is written whole
    letters = "".join(_letters(part) for part in (form.given, form.patronymic) if part)
    return (NBSP if spaced else "").join(part for part in (letters, form.family) if part)


def _letters(part: str) -> str:
    if is_initials(part):
        return part
    letters = ""
    for word in part.split(" "):
        if word.lower() in OGLY | KYZY:
            continue
        pieces = [piece for piece in word.split("-") if piece and piece.lower() not in OGLY | KYZY]
        big = [piece for index, piece in enumerate(pieces) if index == 0 or piece[0].isupper()]
        letters += "-".join(f"{piece[0].upper()}." for piece in big)
    return letters
