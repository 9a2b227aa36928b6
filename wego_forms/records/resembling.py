"""Forms given outright that are of another person, region or post than the record's: left from an earlier one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wego_forms.errors import Both
from wego_forms.language import region, region_named
from wego_forms.language.kinds import CASES
from wego_forms.records.base import Refused

if TYPE_CHECKING:
    from wego_forms.records.letters import Addressee
    from wego_forms.records.people import CaseForms, Person

_WORD = re.compile(r"[А-Яа-яЁё]+")
_INITIAL = re.compile(r"\b([А-ЯЁ])\.")
_PATRONYMIC = re.compile(r"\b[А-ЯЁ][а-яё]+(?:[оеё]вич|ьич|мич|нич|тич|овна|евна|ична)\b")
#: Names so short lose a vowel in their forms: Лев, Льву.
_SHORT = 4
#: Letters that a name has in all its cases.
_STEM = 2
#: Words of a phrase; abbreviations and what has no case tell nothing.
_SAYING = re.compile(r"(?<![А-ЯЁа-яё])[А-ЯЁа-яё][а-яё]{2,}(?![А-ЯЁ])")
_ACTING = re.compile(
    r"(?:(?:временно )?исполняющ\w+ обязанности|вр\.? ?и\.? ?о\.?|врио|и\.? ?о\.?)(?![а-яё])", re.IGNORECASE
)
#: How many letters at the end of a word a case may change: отец, отцу; губернаторами.
_ENDING = 3
#: The fields of `CaseForms` that name the person.
_NAMING = (*CASES, "initials", *(f"initials_{case}" for case in CASES[1:]))


def refuse_anothers_forms(addressee: Addressee) -> None:
    """Refused: a Russian form of the addressee's is of another name or region."""
    forms, person = addressee.forms, addressee.person
    if not forms.model_fields_set:
        return
    if forms.initials_dative and _is_anothers(forms.initials_dative, person):
        raise _another("initials_dative", person.name.text)
    if forms.salutation and _greets_another(forms.salutation.ru or "", person):
        raise _another("salutation", person.name.text)
    place = addressee.region.ru if addressee.region else None
    if forms.region_genitive and place and _is_another_region(forms.region_genitive, place):
        raise _another("region_genitive", place)


def is_unlike(form: str, phrase: str, *, post: bool = False) -> bool:
    """Whether each of the two has words of which the other has no form: left from another place; of a post also
    whether they begin with others (Министру, Заместитель министра), or only one is of an acting official.

    Nobody knows that such a form is wrong: a person may have said it otherwise (Раису, Голове; Самарщины).
    """
    said, has = _saying(form), _saying(phrase)
    if not said or not has:
        return False
    more = [word for word in said if not any(_same_word(word, one) for one in has)]
    less = [word for word in has if not any(_same_word(word, one) for one in said)]
    acting = bool(_ACTING.search(form)) is not bool(_ACTING.search(phrase))
    return bool(more and less) or (post and (said[0] in more or has[0] in less or acting))


def unlike_now(phrase: str) -> Both:
    """Why such a form is in doubt."""
    return Both(
        f"не похожа на то, что теперь в записи: «{phrase}»",
        f"it is unlike what the record has now: “{phrase}”",
    )


def _saying(text: str) -> list[str]:
    return [_even(word) for word in _SAYING.findall(_ACTING.sub(" ", text))]


def _same_word(one: str, other: str) -> bool:
    short = min(len(one), len(other))
    alike = max(short - _ENDING, _STEM if short > _SHORT else 1)
    return one[:alike] == other[:alike]


def refuse_anothers_cases(forms: CaseForms, person: Person) -> None:
    """Refused: a form of the person's name is of another name."""
    for field in forms.model_fields_set & {*_NAMING}:
        if (text := getattr(forms, field)) and _is_anothers(text, person):
            raise _another(field, person.name.text)
    if forms.salutation and _greets_another(forms.salutation, person):
        raise _another("salutation", person.name.text)


def _is_anothers(form: str, person: Person) -> bool:
    """Whether no word of the form can be the family name, or its initials are others."""
    if not _WORD.search(person.family) or not _WORD.search(form):
        return False
    words = [word for word in _words(form) if len(word) > 1]
    stems = [part[: _STEM if len(part) > _SHORT else 1] for part in _words(person.family)]
    initials = {_even(letter) for letter in _INITIAL.findall(form)}
    theirs = {word[0] for word in _words(person.name.text)}
    return not any(word.startswith(tuple(stems)) for word in words) or bool(initials - theirs)


def _greets_another(greeting: str, person: Person) -> bool:
    """Whether it has a patronymic, and not the person's. What else may greet him (Раис, друг) nobody knows."""
    named = {_even(each) for each in _PATRONYMIC.findall(greeting)}
    return bool(person.patronymic and named) and _even(person.patronymic or "") not in named


def _is_another_region(form: str, place: str) -> bool:
    is_of, has = region_named(f"глава {form}"), region(place)
    return bool(is_of and has and is_of.nominative != has.nominative)


def _words(text: str) -> list[str]:
    return [_even(word) for word in _WORD.findall(text)]


def _even(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _another(field: str, now: str) -> Refused:
    return Refused(
        Both(
            f"форма не от того, что теперь в записи: «{now}»",
            f"the form isn't of what the record has: “{now}”",
        ),
        Both("Сотрите форму или впишите верную.", "Clear the form, or write the right one."),
        at=("forms", field),
    )
