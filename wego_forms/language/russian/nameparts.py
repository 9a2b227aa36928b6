"""Which word of a written name is the family name, the given name, the patronymic."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.russian.spelling import capitalise, clean_name
from wego_forms.language.wordlist import words

PARTICLES = frozenset(
    words("фон ван дер ден де да ди ду дю дос дель делла ла ле эль аль ас ибн бен бин бинт зу цу тер")
)
"""Small words that belong to the family name after them."""

OGLY = frozenset(words("оглы оглу углы угли улы уулу"))
KYZY = frozenset(words("кызы кизи гызы кыза"))


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


def split_name(text: str) -> tuple[str | None, str | None, str | None]:
    """Family name, given name and patronymic, cleaned and in normal capitals."""
    if "." in text:
        text = re.sub(r"(?<=\.)(?=[А-ЯЁ]\.)", " ", text)
    words = [capitalise(word) for word in clean_name(text).split()]
    if not words:
        return None, None, None
    return _given_first(words) or _family_first(words)


def _given_first(words: list[str]) -> tuple[str | None, str | None, str | None] | None:
    if len(words) == 2 and patronymic_gender(words[1]) and not _could_be_family(words[1]):
        return None, words[0], words[1]
    if len(words) == 3 and patronymic_gender(words[1]) and not patronymic_gender(words[2]):
        return words[2], words[0], words[1]
    place = next((index for index, word in enumerate(words) if word in PARTICLES), 0)
    if place and _only_particles(words[place:-1]):
        return " ".join(words[place:]), " ".join(words[:place]), None  # Рюдигер фон Фрич
    return None


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
    if words[-1].lower() in OGLY | KYZY and len(words) > 3:
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
