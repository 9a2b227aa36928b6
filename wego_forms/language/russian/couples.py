"""Two people in one text: Ивановы Иван и Мария, Иванов Иван Ильич и Петрова Анна Львовна."""

from __future__ import annotations

import re
from typing import NamedTuple

from wego_forms.language.kinds import CASES, Case, Form
from wego_forms.language.names import Name
from wego_forms.language.russian import doubts
from wego_forms.language.russian.gender import given_gender
from wego_forms.language.russian.nameparts import is_initials, patronymic_gender
from wego_forms.language.russian.persons import decline_name, decline_person, gender_of
from wego_forms.language.russian.spelling import clean_name, key

_OF_BOTH = re.compile(r"(?:[оеё]в|ин|ын|[сц]к)[ыи]е?$")
"""A family name in the plural: Ивановы, Пушкины, Вяземские."""
_MR_AND_MRS = re.compile(r"((?i:господин и госпожа)) ([^\W\d_]+(?:-[^\W\d_]+)*)")
_MR = tuple(
    f"{his} и {hers}"
    for his, hers in (
        ("господин", "госпожа"),
        ("господина", "госпожи"),
        ("господину", "госпоже"),
        ("господина", "госпожу"),
        ("господином", "госпожой"),
        ("господине", "госпоже"),
    )
)
_HARD = dict(zip(CASES, ("ы", "ых", "ым", "ых", "ыми", "ых"), strict=True))
_BACK = dict(zip(CASES, ("ие", "их", "им", "их", "ими", "их"), strict=True))


class Couple(NamedTuple):
    """Two people: the family name that is one word for both, on which end it stands; each one's own name."""

    family: str
    family_first: bool
    people: tuple[str, str]


def couple(text: str) -> Couple | None:
    """The two people that a text names; None where it names one, or more, or its words don't tell."""
    halves = clean_name(text).split(" и ")
    if len(halves) != 2 or not all(halves):
        return None
    first, second = halves[0].split(" "), halves[1].split(" ")
    if len(first) > 1 and is_of_both(first[0]) and _is_own(first[1:]) and _is_own(second):
        return Couple(first[0], True, (" ".join(first[1:]), halves[1]))
    if len(second) > 1 and is_of_both(second[-1]) and _is_own(first) and _is_own(second[:-1]):
        return Couple(second[-1], False, (halves[0], " ".join(second[:-1])))
    whole = all(gender_of(Name.parse(half)) for half in halves)
    alike = len(first) == len(second) and len(first) > 1
    return Couple("", False, (halves[0], halves[1])) if whole and alike else None


def is_of_both(word: str) -> bool:
    """Whether a family name stands in the plural: Ивановы, Вяземские."""
    return bool(_OF_BOTH.search(key(word))) and key(word)[-1:] in "ые" and len(word) > 4


def _is_own(words: list[str]) -> bool:
    """A given name with or without a patronymic, both of one gender."""
    if len(words) > 2 or is_initials(words[0]):
        return False
    told = given_gender(words[0])
    return told is not None and (len(words) == 1 or patronymic_gender(words[1]) == told)


def decline_couple(text: str, case: Case) -> Form:
    """Both people in `case`; unsure and unchanged where the words don't tell who is named."""
    if pair := mr_and_mrs(text):
        return _mr_and_mrs(*pair, case)
    found = couple(text)
    if found is None:
        return Form.doubtful(clean_name(text), doubts.SEVERAL)
    forms = [_own(person, case) if found.family else decline_person(person, case) for person in found.people]
    said = f"{forms[0].text} и {forms[1].text}"
    family = _plural(found.family, case)
    if family:
        said = f"{family} {said}" if found.family_first else f"{said} {family}"
    reason = next((form.reason for form in forms if form.reason), None)
    return Form(said, reason is None, reason)


def mr_and_mrs(text: str) -> tuple[str, str] | None:
    """'господин и госпожа' and the family name that follows, both of the text; None: it begins otherwise."""
    found = _MR_AND_MRS.fullmatch(clean_name(text))
    return (found[1], found[2]) if found else None


def _mr_and_mrs(before: str, family: str, case: Case) -> Form:
    """господину и госпоже Ивановым; Ким and Дюма stay, as one name of two people does (Rosenthal, § 149)."""
    greeted = _MR[CASES.index(case)]
    said = greeted if before[0].islower() else greeted[0].upper() + greeted[1:]
    if is_of_both(family):
        return Form(f"{said} {_plural(family, case)}")
    reason = doubts.SEVERAL if key(family)[-1] in "ая" else None
    return Form(f"{said} {family}", reason is None, reason)


def _own(person: str, case: Case) -> Form:
    given, _, patronymic = person.partition(" ")
    form = decline_name(Name(None, given, patronymic or None), case, given_gender(given))
    return Form(form.text, form.sure, form.reason)


def _plural(family: str, case: Case) -> str:
    if not family:
        return ""
    return family[:-2] + _BACK[case] if family.endswith("ие") else family[:-1] + _HARD[case]
