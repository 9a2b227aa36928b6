"""How a letter greets: a person by name, a person by post, several at once."""

from __future__ import annotations

from wego_forms.choosing import language
from wego_forms.errors import Both
from wego_forms.language.english.honorifics import english_greeting
from wego_forms.language.english.names import english_parts
from wego_forms.language.english.names import honorific as mr_or_ms
from wego_forms.language.english.ownnames import typed_honorific
from wego_forms.language.honorifics import honorific_gender
from wego_forms.language.kinds import Gender, Lang, checked_gender, refusal
from wego_forms.language.names import Name, as_name, is_east_asian
from wego_forms.language.russian.couples import Couple, couple, is_of_both, mr_and_mrs
from wego_forms.language.russian.doubts import INITIALS
from wego_forms.language.russian.gender import given_gender
from wego_forms.language.russian.honorifics import russian_greeting
from wego_forms.language.russian.nameparts import is_shortened
from wego_forms.language.russian.persons import decline_name, gender_of

_UNTOLD = "\0"
_DEAR: dict[Gender, str] = {"male": "Уважаемый", "female": "Уважаемая"}
_MASTER: dict[Gender, str] = {"male": "господин", "female": "госпожа"}


def salutation(
    name: Name | str,
    *,
    lang: Lang | str,
    gender: Gender | str | None = None,
    own: Name | str | None = None,
    honorific: str | None = None,
) -> str:
    """'Уважаемый Рустам Нургалиевич!' or 'Dear Mr Minnikhanov' (without the comma: the template decides).

    Without a patronymic: 'Уважаемый господин Ким!'. Never initials with a family name (ГОСТ Р 7.0.97-2016,
    recommendations of 2018). `own` is the person's own Latin spelling, whole or as a Name. An `honorific` of the
    letter's language greets as its holder is greeted: 'Ваше Превосходительство!', 'Dear Dr Ivanova', 'Dear Sir Paul'.
    Two people in one text are greeted together: 'Уважаемые Иван Ильич и Анна Львовна!'.
    LanguageError: no name, or a gender that can't be told and isn't given. InputError: no such language or gender.
    """
    wanted = language(lang)
    if isinstance(name, str) and " и " in name:
        return _to_both(name, wanted)
    person = as_name(name)
    if wanted == "en":
        honorific = honorific or typed_honorific(own) or None
    sex = checked_gender(gender) or honorific_gender(honorific) or gender_of(person)
    if wanted == "ru" and (greeting := russian_greeting(honorific, person.family)):
        return greeting
    if wanted == "en":
        greeting = english_greeting(honorific, mr_or_ms(sex) if sex else _UNTOLD, *english_parts(person, own))
        if _UNTOLD not in greeting:
            return greeting  # a style or a degree greets without Mr or Ms
    if sex is None:
        raise refusal(
            Both(
                "обращение: по имени не видно, мужчина это или женщина",
                "salutation: the name doesn't tell whether it is a man or a woman",
            ),
            person.text,
            Both("Укажите пол (gender): male или female.", "Give gender: male or female."),
        )
    form = decline_name(person, "nominative", sex)
    if form.given and form.patronymic and not (is_shortened(form.given) or is_shortened(form.patronymic)):
        return f"{_DEAR[sex]} {form.given} {form.patronymic}!"
    if form.family:
        return f"{_DEAR[sex]} {_MASTER[sex]} {form.family}!"
    return f"{_DEAR[sex]} {form.given}!"


def greeting_doubt(person: Name, honorific: str | None = None) -> Both | None:
    """Why a Russian letter may greet otherwise: initials stand where the name and patronymic are greeted by.

    None: they are whole, or the `honorific` greets without them.
    """
    if russian_greeting(honorific, person.family):
        return None
    parts = [part for part in (person.given, person.patronymic) if part]
    short = any(is_shortened(part) for part in parts)
    return INITIALS if short and not (is_east_asian(person) and "." not in "".join(parts)) else None


def _to_both(name: str, lang: Lang) -> str:
    """'Уважаемые Иван Ильич и Анна Львовна!', 'Dear Mr Ivanov and Ms Petrova'."""
    if pair := mr_and_mrs(name):
        return _to_mr_and_mrs(pair[1], lang)
    both = couple(name)
    if both is None:
        raise refusal(
            Both(
                "обращение: названо несколько человек, а кто они, по словам не видно",
                "salutation: several people are named, and the words don't tell who they are",
            ),
            name,
            Both(
                "Назовите обоих полностью: Иванов Иван Ильич и Иванова Анна Львовна.",
                "Name both in full: Иванов Иван Ильич и Иванова Анна Львовна.",
            ),
        )
    if lang == "en":
        dear = [salutation(_english_half(both, person), lang="en") for person in both.people]
        return f"{dear[0]} and {dear[1].removeprefix('Dear ')}"
    people = [as_name(f"{_one_of(both, person)} {person}".strip()) for person in both.people]
    if all(person.given and person.patronymic for person in people):
        return f"Уважаемые {' и '.join(f'{person.given} {person.patronymic}' for person in people)}!"
    if both.family:
        return f"Уважаемые {' и '.join(both.people)} {both.family}!"
    named = [f"{_MASTER[gender_of(person) or 'male']} {person.family or person.given}" for person in people]
    return f"Уважаемые {' и '.join(named)}!"


def _to_mr_and_mrs(family: str, lang: Lang) -> str:
    """'Уважаемые господин и госпожа Ивановы!', 'Dear Mr and Mrs Ivanov'."""
    if lang == "ru":
        return f"Уважаемые господин и госпожа {family}!"
    both = Couple(family, True, ("Иван", "Мария"))
    his = _one_of(both, "Иван") if is_of_both(family) else family
    return f"Dear Mr and Mrs {english_parts(Name(his))[1]}"


def _english_half(both: Couple, person: str) -> Name:
    given, _, patronymic = person.partition(" ")
    family = _one_of(both, person)
    return Name(family, given, patronymic or None) if family else as_name(person)


def _one_of(both: Couple, person: str) -> str:
    """Иванов or Иванова of Ивановы."""
    family = both.family
    if not family:
        return ""
    woman = given_gender(person.partition(" ")[0]) == "female"
    if family.endswith("ие"):
        return family[:-2] + ("ая" if woman else "ий")
    return family[:-1] + ("а" if woman else "")


def salutation_by_post(post: str, *, lang: Lang, gender: Gender = "male") -> str:
    """'Уважаемый господин Губернатор!' or 'Dear Governor': `post` in the nominative, without its body."""
    flat = " ".join(post.split())
    return f"Dear {flat}" if lang == "en" else f"{_DEAR[gender]} {_MASTER[gender]} {flat}!"


def collective_salutation(lang: Lang) -> str:
    """'Уважаемые господа!' or 'Dear Colleagues' (the dated 'Dear Sirs' leaves women out)."""
    return "Уважаемые господа!" if lang == "ru" else "Dear Colleagues"
