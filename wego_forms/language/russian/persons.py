"""A whole name in a case: its parts put together, with its gender told or given."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Form, Gender, NameForm, checked_case, refusal
from wego_forms.language.names import Name
from wego_forms.language.russian import doubts, engines
from wego_forms.language.russian.eastasian import east_asian
from wego_forms.language.russian.familynames import foreigner
from wego_forms.language.russian.gender import family_gender, gender_from_parts, given_gender
from wego_forms.language.russian.givennames import decline_given, decline_patronymic
from wego_forms.language.russian.nameparts import (
    CHILD_OF,
    given_first,
    is_initials,
    looks_like_family,
    patronymic_gender,
)
from wego_forms.language.russian.othercases import (
    commoner_given,
    her_family,
    nominative_family,
    nominative_given,
    nominative_patronymic,
)
from wego_forms.language.russian.overrides import second_declension
from wego_forms.language.russian.spelling import MAX_LENGTH, TOO_LONG, capitalise, clean_name, key
from wego_forms.language.russian.surnames import decline_family
from wego_forms.language.russian.titles import decline_title, monarch, title_gender, titled

_SEVERAL = frozenset(("супруги", "чета", "семья", "семейство", "господа", "братья", "сёстры", "сестры"))
"""What several people are called together: супруги Ивановы."""

_SON_OF = tuple(f" {word}" for word in CHILD_OF)

__all__ = ["decline_name", "decline_person", "gender_of"]


def gender_of(name: Name) -> Gender | None:
    """Man or woman, by the patronymic, else the given name, else the family name; None: can't be told.

    No error is raised.
    """
    return gender_from_parts(*_cleaned(name))


def decline_name(name: Name, case: Case, gender: Gender | None = None) -> NameForm:
    """Each part of a name in `case`.

    Unsure where the gender can't be told, where the word isn't Russian script, where usage varies or the
    second dictionary doesn't agree. LanguageError: no name at all, an unknown case.
    """
    checked_case(case)
    family, given, patronymic = _cleaned(name)
    if not (family or given or patronymic):
        raise refusal(
            Both("пустое имя", "an empty name"),
            name.text,
            Both("Укажите фамилию и имя.", "Give a family name and a given name."),
        )
    if any(len(part) > MAX_LENGTH // 5 for part in (family, given, patronymic) if part):
        raise refusal(TOO_LONG, name.text, Both("Проверьте текст.", "Check the text."))
    return _declined(family, given, patronymic, case, gender)


@lru_cache(maxsize=20_000)
def _declined(
    family: str | None, given: str | None, patronymic: str | None, case: Case, gender: Gender | None
) -> NameForm:
    told = gender_from_parts(family, given, patronymic)
    sex = gender or told
    if _is_in_another_case(family, given, patronymic, gender, sex):
        form = _inflected(family, given, patronymic, case, sex or "male")
        return NameForm(form.family, form.given, form.patronymic, False, doubts.NAME_NOT_NOMINATIVE)
    if sex is None:
        his = _inflected(family, given, patronymic, case, "male")
        hers = _inflected(family, given, patronymic, case, "female")
        if his.text == hers.text:
            return his
        return NameForm(family, given, patronymic, False, doubts.NO_GENDER)
    form = _inflected(family, given, patronymic, case, sex)
    doubt = _conflict(family, patronymic, sex)
    if family and given and patronymic and given_first(family, given):
        doubt = doubts.CHANGED_PLACES
    if family and given and not patronymic and looks_like_family(given):
        doubt = doubts.CHANGED_PLACES
    if case != "nominative" and doubt and (form.sure or sex != told):
        return NameForm(form.family, form.given, form.patronymic, False, doubt)
    return form


def _inflected(
    family: str | None, given: str | None, patronymic: str | None, case: Case, gender: Gender
) -> NameForm:
    family_form, why_family = decline_family(family, gender, case) if family else (None, None)
    given_form, why_given = decline_given(given, gender, case) if given else (None, None)
    patronymic_form, why_patronymic = (
        decline_patronymic(patronymic, gender, case) if patronymic else (None, None)
    )
    if case == "instrumental" and gender == "male" and family and given and not patronymic and family_form:
        family_form, why_family = foreigner(family, given, family_form, why_family)
    reason = why_family or why_given or why_patronymic
    if family and patronymic and not given and key(patronymic).endswith(_SON_OF):
        reason = reason or doubts.NO_PATRONYMIC_ORDER  # Маматов Азиз уулу
    if given and " " in given and not patronymic and reason is None and not given_gender(given.split(" ")[0]):
        reason = doubts.NO_PATRONYMIC_ORDER
    if family and given and not patronymic and (asian := east_asian(family, given)):
        doubt = None if asian == "sure" else doubts.EAST_ASIAN
        return NameForm(family, _last_only(given, gender, case), None, doubt is None, doubt)
    return NameForm(family_form, given_form, patronymic_form, reason is None, reason)


def _is_in_another_case(
    family: str | None,
    given: str | None,
    patronymic: str | None,
    gender: Gender | None,
    sex: Gender | None,
) -> bool:
    hers = gender == "female" and given and given.lower().endswith(("а", "я"))  # a Croatian Ивана
    return bool(
        (patronymic and nominative_patronymic(patronymic))
        or (given and not hers and nominative_given(given))
        or (given and not gender and not patronymic and commoner_given(given))
        or (family and nominative_family(family))
        or (family and sex == "female" and her_family(family))
    )


def _last_only(given: str, gender: Gender, case: Case) -> str:
    """Of a man's Ги Мун only Мун changes, and that only where it ends in a consonant; a woman's name stays."""
    if gender == "female" or given[-1].lower() in "аеёиоуыэюя" or case == "nominative":
        return given
    return second_declension(given).form(given, "genitive" if case == "accusative" else case)


def _conflict(family: str | None, patronymic: str | None, gender: Gender) -> Both | None:
    if patronymic and patronymic_gender(patronymic) not in (None, gender):
        return doubts.OTHER_GENDER
    if family and gender == "female" and family_gender(family) == "male":
        return None if engines.is_noun(family) else doubts.FAMILY_GENDER  # Литвин, Грузин
    if family and gender == "male" and family.lower().endswith(("ова", "ева", "ская", "цкая")):
        return None if engines.is_noun(family) else doubts.FAMILY_GENDER  # Голова, Сова
    return None


@lru_cache(maxsize=20_000)
def decline_person(text: str, case: Case, gender: Gender | None = None) -> Form:
    """ "Фамилия Имя Отчество" in `case`, in the order in which the words were given."""
    if text.partition(" ")[0].lower() in _SEVERAL:
        return Form.doubtful(text, doubts.SEVERAL)
    if crowned := monarch(text):
        title, given, byname = crowned
        called = decline_name(Name(None, given), case, gender or title_gender(title))
        text = f"{decline_title(title, case)} {called.text} {byname}".strip()
        if {title_gender(title), given_gender(given)} == {"male", "female"}:
            return Form.doubtful(text, doubts.TITLE_GENDER)
        return Form(text, called.sure, called.reason)
    title, rest = titled(text)
    if title:
        named = decline_person(rest, case, gender or title_gender(title))
        return Form.doubtful(f"{decline_title(title, case)} {named.text}", doubts.NO_NAME_WORD)
    name = Name.parse(text)
    form = decline_name(name, case, gender)
    firsts = [part for part in (form.given, form.patronymic) if part]
    tight = all(map(is_initials, firsts)) and f"{name.given}{name.patronymic}" in text
    first = ("" if tight else " ").join(firsts)
    words = [first, form.family] if _was_given_first(text, name) else [form.family, first]
    return Form(" ".join(word for word in words if word), form.sure, form.reason)


def _was_given_first(text: str, name: Name) -> bool:
    if not (name.family and name.given) or text[:1].lower() != name.given[:1].lower():
        return False
    if name.family.lower() == name.given.lower():
        return False
    return clean_name(text).lower().startswith(name.given.lower() + ("" if name.given.endswith(".") else " "))


def _cleaned(name: Name) -> tuple[str | None, str | None, str | None]:
    return _clean_part(name.family), _clean_part(name.given), _clean_part(name.patronymic)


@lru_cache(maxsize=50_000)
def _clean_part(part: str | None) -> str | None:
    if not part:
        return None
    return " ".join(capitalise(word) for word in clean_name(part).split()) or None
