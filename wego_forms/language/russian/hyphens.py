"""Family names of several parts: which of them decline before a hyphen or a space."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Gender
from wego_forms.language.russian import doubts, engines
from wego_forms.language.russian.familynames import Inflected, decline_simple
from wego_forms.language.russian.nameparts import CHILD_OF, PARTICLES
from wego_forms.language.russian.spelling import key, script_doubt
from wego_forms.language.wordlist import words

_EVIDENT_MEN = ("ов", "ев", "ин", "ын", "ский", "цкий", "ской", "цкой", "ич", "ый")
_EVIDENT_WOMEN = ("ова", "ева", "ина", "ына", "ская", "цкая", "ая", "яя")
_FROZEN_LAST = frozenset(words("оглы оглу углы угли улы уулу кызы заде зода"))
_FROZEN_FIRST = frozenset(
    words(
        "бонч тер дер сан сен сент санкт о д бей ага хан шах мирза эль аль ибн бен бин бек кара грум мелик туган "
        "ван фон гаджи хаджи доре жан ар дан ак тян кызыл ооржак-ак нур абд абдул мак ла ле де да ди ду дю деля "
        "остен санта шолом гасан нор ап буян дон лже мамед ахмед ас аш ад ат аз ан эр эш эс эт эн али сары "
        "тат бай мир шейх эмир"
    )
)
_VARYING_FIRST = frozenset(
    words("корвин книппер белиц франк гулак доливо эндель кос миклуха рудь топор лубны")
)
_FAMILIES_FIRST = frozenset(words("барклай ким пак цой хан шин тен кан ли ян юн лим хван чен тян нам мун"))
"""Family names that the dictionary lacks as such; they decline before a hyphen (Киму-Орлову)."""


def decline_parts(family: str, gender: Gender, case: Case) -> Inflected:
    """A family name of one or more words, hyphenated or not, in `case`, and why it isn't sure, if so."""
    forms: list[str] = []
    doubt: Both | None = None
    *firsts, last = family.split(" ")
    if firsts and last.lower() in CHILD_OF:  # Асан уулу
        return family, None
    for word in firsts:
        form, why = (word, None) if word.lower() in PARTICLES else _first_word(word, gender, case)
        forms.append(form)
        doubt = doubt or why
    form, why = _hyphenated(last, gender, case)
    if why is doubts.INSTRUMENTAL and firsts and firsts[-1].lower() in PARTICLES and form.endswith("ем"):
        why = None  # де Голлем, фон Фричем: the stress of a foreign name stays
    return " ".join([*forms, form]), doubt or why


def _first_word(word: str, gender: Gender, case: Case) -> Inflected:
    """The first of two family names without a hyphen (Гарсиа Маркес): evident Russian ones decline, others wait."""
    if key(word).endswith("ия"):
        return decline_simple(word, gender, case)  # Гарсии Лорки: nothing in -ия stays
    if key(word).endswith(_EVIDENT_MEN if gender == "male" else _EVIDENT_WOMEN):
        return _first_part(word, gender, case)
    return word, _moving(word, gender, case)


def _moving(word: str, gender: Gender, case: Case) -> Both | None:
    """The doubt of a part that is left as it is, if by itself it would change."""
    return script_doubt(word) or (
        doubts.HYPHENATED if decline_simple(word, gender, case)[0] != word else None
    )


def _hyphenated(word: str, gender: Gender, case: Case) -> Inflected:
    if wrong := script_doubt(word):
        return word, wrong
    *firsts, last = word.split("-")
    if any(part.lower() in PARTICLES for part in firsts[1:]):
        return _with_particles(firsts, last, gender, case)
    if key(last) == "оол":
        return "-".join([*firsts, decline_simple(last, gender, case)[0]]), None
    if firsts and key(last) in _FROZEN_LAST:
        return _before_frozen(firsts, last, gender, case)
    form, doubt = decline_simple(last, gender, case)
    forms: list[str] = []
    for part in firsts:
        first, why = _first_part(part, gender, case)
        forms.append(first)
        doubt = doubt or why
    return "-".join([*forms, form]), doubt


def _before_frozen(firsts: list[str], last: str, gender: Gender, case: Case) -> Inflected:
    """Кузьмину-Оглы, Аслановой-Заде; but Ахмед-Заде: only a Russian family name changes before these."""
    evident = _EVIDENT_MEN if gender == "male" else _EVIDENT_WOMEN
    forms = [
        decline_simple(part, gender, case)[0] if len(part) > 4 and key(part).endswith(evident) else part
        for part in firsts
    ]
    return "-".join([*forms, last]), None if key(last) != "зода" else doubts.NO_NORM


def _with_particles(firsts: list[str], last: str, gender: Gender, case: Case) -> Inflected:
    """Барклаю-де-Толли: what stands before the particle is the family name; after it a consonant declines too."""
    place = next(index for index, part in enumerate(firsts) if index and part.lower() in PARTICLES)
    before, doubt = _first_part(firsts[0], gender, case)
    form, why = decline_simple(last, gender, case)
    if form != last:
        why = why or doubts.HYPHENATED
    middle = [*firsts[1:place], *firsts[place:]]
    return "-".join([before, *middle, form]), doubt or why


def _first_part(part: str, gender: Gender, case: Case) -> Inflected:
    """A first part declines where it is a family name by itself (Петрова-Водкина, Мельнику-Громову)."""
    word = key(part)
    if script_doubt(part) or not part:
        return part, script_doubt(part)
    if word in _FROZEN_FIRST or len(word) < 2:
        return part, None
    form, why = decline_simple(part, gender, case)
    if word in _VARYING_FIRST and form != part:
        return part, doubts.HYPHENATED
    if form == part:
        return part, None if word[-1] not in "ая" else why
    if len(word) > 4 and word.endswith(_EVIDENT_MEN if gender == "male" else _EVIDENT_WOMEN):
        return form, why
    if word in _FAMILIES_FIRST or engines.is_family(part, gender) or engines.is_person(part):
        return form, why
    return (form if len(word) > 4 else part), doubts.HYPHENATED
