"""Which word of a written name is the family name, the given name, the patronymic."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.russian.eastasian import east_asian
from wego_forms.language.russian.engines import is_adjective, is_family, is_given
from wego_forms.language.russian.nametable import MEN, WOMEN
from wego_forms.language.russian.spelling import capitalise, clean_name, key
from wego_forms.language.wordlist import words

PARTICLES = frozenset(
    words("фон ван дер ден де да ди ду дю дос дель делла ла ле эль аль ас ибн бен бин бинт зу цу тер")
)
"""Small words that belong to the family name after them."""

_ARTICLE = re.compile("[аэ][дзлнрстш]ь?-[А-ЯЁ]")
"""An Arabic article before its word: ас-Сиси, аль-Асад."""

SYLLABLE_FAMILIES = frozenset(words("ким ли пак хан цой тен лим ван ян тан дин нам мун"))
"""Family names of one syllable, some of which are given names too."""

_FAMILIES = tuple(words("ов ев ова ева ский ская цкий цкая енко швили дзе чук юк ян янц штейн берг"))
_POSSESSIVE = ("ин", "ын", "ина", "ына")
_RUSSIAN = ("ов", "ев", "ёв", "ова", "ева", "ёва", "ский", "ская", "цкий", "цкая", "енко", "швили")

OGLY = frozenset(words("оглы оглу углы угли улы уулу"))
KYZY = frozenset(words("кызы кизи гызы кыза"))
CHILD_OF = OGLY | KYZY
"""Words after the father's name: the son of, the daughter of."""


@lru_cache(maxsize=50_000)
def patronymic_gender(text: str) -> str | None:
    """'male' or 'female' where the word has a patronymic's ending or is оглы or кызы, else None."""
    word = text.lower()
    last = word.replace(" ", "-").rpartition("-")[2]
    if last in OGLY or (len(last) > 6 and last.endswith(("оглы", "оглу"))):
        return "male"
    if last in KYZY or (len(last) > 6 and last.endswith(("кызы", "гызы"))):
        return "female"
    if word.endswith(("овна", "евна", "ёвна", "ична")):
        return "female"
    if len(word) > 3 and word.endswith(("ич", "ыч")):
        return "male"
    return None


def is_initials(text: str) -> bool:
    """Whether the text is initials only: Р.Н., А.-М."""
    return "." in text and bool(re.match(r"(?:[А-ЯЁ]\.-?)+$", text))


def is_shortened(text: str) -> bool:
    """Whether a name's part is no name but what is left of one: initials (Р., Р. Н.), a letter, Вл."""
    words = text.split()
    return bool(words) and all(word.endswith(".") or len(word) == 1 for word in words)


def split_name(text: str) -> tuple[str | None, str | None, str | None]:
    """Family name, given name and patronymic, cleaned and in normal capitals."""
    if "." in text:
        text = re.sub(r"(?<=\.)(?=[А-ЯЁ])", " ", text)
    words = [capitalise(word) for word in clean_name(text).split()]
    if not words:
        return None, None, None
    return _given_first(words) or _family_first(words)


def _given_first(words: list[str]) -> tuple[str | None, str | None, str | None] | None:
    if words[0] in PARTICLES:
        return None
    if "." in words[0] and (leading := _leading_initials(words)):  # Р.Н. Минниханов
        first, *others = words[:leading]
        return " ".join(words[leading:]), first, " ".join(others) or None
    if len(words) > 2 and _ARTICLE.match(words[-1]) and not _ARTICLE.match(words[0]):
        return words[-1], " ".join(words[:-1]), None  # Абдель Фаттах ас-Сиси
    if len(words) == 2 and not patronymic_gender(words[1]) and _is_given(words[0]) and _is_other(*words):
        return words[1], words[0], None  # Иван Грозный, Елена Ким
    if len(words) == 2 and _only_second_is_family(*words):
        return words[1], words[0], None  # Ванга Димитрова
    if (
        len(words) > 2
        and words[1].lower() in PARTICLES
        and _is_given(words[0])
        and not patronymic_gender(words[-1])
    ):
        return " ".join(words[1:]), words[0], None  # Жан-Клод Ван Дамм
    if len(words) == 3 and not patronymic_gender(words[2]) and _two_given(*words):
        return words[2], " ".join(words[:2]), None  # Реджеп Тайип Эрдоган
    if len(words) == 3 and words[1].lower() in CHILD_OF:
        return " ".join(words[:2]), words[2], None  # Асан уулу Данияр
    if len(words) == 2 and patronymic_gender(words[1]) and not _could_be_family(words[1]):
        return None, words[0], words[1]
    if len(words) == 3 and patronymic_gender(words[1]) and not patronymic_gender(words[2]):
        return words[2], words[0], words[1]
    place = next((index for index, word in enumerate(words) if word in PARTICLES), 0)
    if place and _only_particles(words[place:-1]):
        return " ".join(words[place:]), " ".join(words[:place]), None  # Рюдигер фон Фрич
    return None


def given_first(first: str, second: str) -> bool:
    """Whether of two words the first can only be a given name, and the second only a family name."""
    return (  # the second word first: given names are few, and known
        not _is_given(second)
        and _is_given(first)
        and not is_family(first, "male")
        and not is_family(first, "female")
        and _is_family(second)
    )


def _only_second_is_family(first: str, second: str) -> bool:
    """Whether the ending of the second word is a family name's, and nothing makes the first one."""
    return looks_like_family(second) and not (
        _is_family(first) or patronymic_gender(second) or east_asian(first, second)
    )


def looks_like_family(given: str) -> bool:
    """Whether a word has the ending of a Russian family name, and isn't a given name (Димитрова)."""
    return len(given) > 4 and given.endswith(_RUSSIAN) and not _is_given(given)


def _leading_initials(words: list[str]) -> int:
    return next((index for index, word in enumerate(words) if not is_initials(word)), 0)


def _is_given(word: str) -> bool:
    return all(key(part) in MEN or key(part) in WOMEN or is_given(part) for part in word.split("-"))


def _two_given(first: str, second: str, third: str) -> bool:
    if _is_given(third) or not (_is_given(first) and _is_given(second)):
        return False
    return east_asian(first, f"{second} {third}") != "sure"  # Ли Бён Хон


def _is_other(first: str, second: str) -> bool:
    """Whether the second word is the family name, the first being a given name."""
    if key(second) in SYLLABLE_FAMILIES:  # Марина Пак
        return not east_asian(first, second)
    if east_asian(first, second) == "sure" and not is_family(second, "male"):
        return False  # Дэн Сяопин, though Дэн is a given name too and -пин looks like a family name
    known = any(is_family(first, gender) for gender in ("male", "female"))
    if _is_given(second):
        return not known and is_family(second, "male")
    return _is_family(second) or not (known or east_asian(first, second))


def _is_family(word: str) -> bool:
    """Whether a word is evidently a family name: an adjective, or one in -ов, -ин, -ский and the like."""
    low = key(word)
    if low.endswith(_FAMILIES) or (len(low) > 4 and low.endswith(_POSSESSIVE) and not low.endswith("дин")):
        return True
    return is_family(word, "male") or is_family(word, "female") or is_adjective(word)


def _only_particles(words: list[str]) -> bool:
    return all(word in PARTICLES for word in words)


def _could_be_family(word: str) -> bool:
    return patronymic_gender(word) == "male"


def _family_first(words: list[str]) -> tuple[str | None, str | None, str | None]:
    tail, rest = _patronymic(words)
    lead = 0
    while lead < len(rest) - 1 and _is_particle(rest[lead:], bool(tail)):
        lead += 1
    while len(rest) > lead + 2 and rest[lead + 1] in PARTICLES:  # Мартен дю Гар Роже
        lead += 2
    family, given = rest[: lead + 1], rest[lead + 1 :]
    if tail and len(given) > 1:
        family, given = family + given[:-1], given[-1:]
    if len(family) == 1 and family[0] in PARTICLES:
        family = [family[0].capitalize()]
    return " ".join(family), " ".join(given) or None, " ".join(tail) or None


def _patronymic(words: list[str]) -> tuple[list[str], list[str]]:
    """The patronymic, and what stands before it: оглы has a father's name of one or two words before it."""
    if len(words) < 3:
        return [], words
    if words[-1].lower() in CHILD_OF:
        size = 3 if len(words) > 4 else 2
        return [*words[-size:-1], words[-1].lower()], words[:-size]
    if patronymic_gender(words[-1]) or (is_initials(words[-1]) and len(words) == 3):
        return words[-1:], words[:-1]
    return [], words


def _is_particle(words: list[str], patronymic: bool) -> bool:
    """Ван Гог Винсент has a particle; in Ван Вэй and Де Олег Иванович the word is a whole family name."""
    if words[0].lower() not in PARTICLES:
        return False
    if patronymic or words[0] in PARTICLES:
        return len(words) > 2 or (words[0] in PARTICLES and not patronymic)
    return len(words) > 2 and not all(_is_syllable(word) for word in words[1:])


def _is_syllable(word: str) -> bool:
    """Whether a word may be a syllable of a Chinese name (Ван Вэй Мин)."""
    return (
        len(word) < 6
        and sum(char in "аеёиоуыэюя" for char in word.lower()) <= 2
        and word[-1] in "ньгйаеиоуыэюя"
    )
