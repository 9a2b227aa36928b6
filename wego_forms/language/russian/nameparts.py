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
    return None


def _could_be_family(word: str) -> bool:
    return patronymic_gender(word) == "male"


def _family_first(words: list[str]) -> tuple[str | None, str | None, str | None]:
    lead = 0
    while lead < len(words) - 1 and (words[lead] in PARTICLES or _capital_particle(words[lead:])):
        lead += 1
    tail: list[str] = []
    rest = words[lead + 1 :]
    if len(rest) >= 2:
        if rest[-1].lower() in OGLY | KYZY and len(rest) >= 3:
            tail, rest = [rest[-2], rest[-1].lower()], rest[:-2]
        elif patronymic_gender(rest[-1]) or (is_initials(rest[-1]) and len(rest) == 2):
            tail, rest = rest[-1:], rest[:-1]
    family = words[: lead + 1]
    if tail and len(rest) > 1:
        family, rest = family + rest[:-1], rest[-1:]
    return " ".join(family), " ".join(rest) or None, " ".join(tail) or None


def _capital_particle(words: list[str]) -> bool:
    """Ван Гог Винсент has a particle; in Ван Вэй and Ли Ван the word is a whole family name."""
    return len(words) > 2 and words[0].lower() in PARTICLES
