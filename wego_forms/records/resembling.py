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
#: A patronymic, and the given name before it.
_PATRONYMIC = re.compile(
    r"(?:\b([А-ЯЁ][А-ЯЁа-яё-]*) )?\b([А-ЯЁ][а-яё]+(?:[оеё]вич|ьич|мич|нич|тич|овна|евна|ична))\b"
)
#: A given name or a patronymic, or its beginning with a dot.
_PART = re.compile(r"[А-Яа-яЁё-]+\.?")
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
        raise _another("salutation", person.name.text, _greeting_remedy(person))
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
        raise _another("salutation", person.name.text, _greeting_remedy(person))


def _is_anothers(form: str, person: Person) -> bool:
    """Whether no word of the form can be the family name, or its initials are others."""
    if not _WORD.search(person.family) or not _WORD.search(form):
        return False
    words = _words(_INITIAL.sub(" ", form))
    family = _words(person.family)
    stems = tuple(part[: _STEM if len(part) > _SHORT else 1] for part in family if len(part) > 1)
    initials = {_even(letter) for letter in _INITIAL.findall(form)}
    theirs = {word[0] for word in _words(person.name.text)}
    # One letter that is the whole name (О, Ю, И) has no other form; any other lone letter is an initial.
    is_theirs = any(word in family if len(word) == 1 else word.startswith(stems) for word in words)
    return not is_theirs or bool(initials - theirs)


def _greets_another(greeting: str, person: Person) -> bool:
    """Whether it has a patronymic, and not the person's. What else may greet him (Раис, друг) nobody knows.

    Of a person known by initials any name that begins with them may be his.
    """
    named = [(_even(given), _even(patronymic)) for given, patronymic in _PATRONYMIC.findall(greeting)]
    has = _shortened(person)
    if has is None:
        theirs = _even(person.patronymic or "")
        return bool(theirs and named) and theirs not in {patronymic for _, patronymic in named}
    given, patronymic = has
    return bool(named) and not any(
        _can_be(first, given) and _can_be(second, patronymic) for first, second in named
    )


def _shortened(person: Person) -> tuple[str, str] | None:
    """The given name and the patronymic of a person who is known by an initial of either; None: by neither."""
    parts = [_even(part) for part in _PART.findall(f"{person.given} {person.patronymic or ''}")]
    given, patronymic = (*parts, "", "")[:2]
    return (given, patronymic) if _is_initial(given) or _is_initial(patronymic) else None


def _is_initial(part: str) -> bool:
    return part.endswith(".") or len(part) == 1


def _can_be(name: str, part: str) -> bool:
    """Whether the name can be the part: what begins with its initial, what it is itself, or anything of none."""
    if not name or not part:
        return True
    return name.startswith(part.removesuffix(".")) if _is_initial(part) else name == part


def _is_another_region(form: str, place: str) -> bool:
    is_of, has = region_named(f"глава {form}"), region(place)
    return bool(is_of and has and is_of.nominative != has.nominative)


def _words(text: str) -> list[str]:
    return [_even(word) for word in _WORD.findall(text)]


def _even(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _greeting_remedy(person: Person) -> Both:
    return _WHOLE_NAME if _shortened(person) else _CLEAR


_CLEAR = Both("Сотрите форму или впишите верную.", "Clear the form, or write the right one.")
_WHOLE_NAME = Both(
    "Если форма верна, впишите имя и отчество в запись (в столбцы «Имя» и «Отчество») целиком, "
    "а не инициалами; если нет, сотрите её.",
    "If the form is right, write the given name and the patronymic into the record (or the table's columns) whole, "
    "not as initials; if not, clear it.",
)


def _another(field: str, now: str, remedy: Both = _CLEAR) -> Refused:
    return Refused(
        Both(
            f"форма не от того, что теперь в записи: «{now}»",
            f"the form isn't of what the record has: “{now}”",
        ),
        remedy,
        at=("forms", field),
    )
