"""What follows the head of a phrase: adjectives and participles that agree with it, nominatives that don't belong."""

from __future__ import annotations

from functools import lru_cache

from wego_forms.language.russian.bodywords import BODIES, UNCHANGED
from wego_forms.language.russian.phrases import Head, agreeing, only_nominative
from wego_forms.language.russian.postforms import is_frozen, is_place, quoting, signs, takes_object
from wego_forms.language.russian.postwords import ABBREVIATED, SUBSTANTIVES
from wego_forms.language.russian.readings import Reading, adjectives, nominatives
from wego_forms.language.wordlist import words


def participle(parts: list[str], head: Head, index: int) -> Head | None:
    """A participle after a comma that agrees with the head (Заместитель министра, курирующий вопросы)."""
    if not parts[index - 1].endswith(","):
        return None
    reading = agreeing(parts[index], head.reading)
    if reading is None or reading.parse is None:
        return None
    if reading.parse.tag.POS != "PRTF" and parts[index].lower() not in SUBSTANTIVES:
        return None
    return Head(((index, reading._replace(either=head.reading.either)),), True)


def trailing(parts: list[str], head: Head) -> Head:
    """The head with the agreeing adjectives after it: Митрополит Симбирский и Новоспасский."""
    readings = list(head.readings)
    for index in range(head.position + 1, len(parts)):
        if parts[index] == "и":
            continue
        reading = agreeing(parts[index], head.reading)
        if reading is None:
            break
        readings.append((index, reading))
    return Head(tuple(readings), head.sure)


def specified(parts: list[str], head: Head) -> Head:
    """The head with the adjectives after it that say which it is: Медицинская сестра палатная (постовая).

    Not where they lead to another nominative: Ректор Ульяновский государственный университет.
    """
    if not head.reading.noun or parts[head.position].endswith((",", ":", ";")):
        return head
    end = head.position + 1
    while end < len(parts) and _specifies(parts[end]) and agreeing(parts[end], head.reading):
        end += 1
    if end == head.position + 1 or (end < len(parts) and any(one.noun for one in nominatives(parts[end]))):
        return head
    more = [(place, agreeing(parts[place], head.reading)) for place in range(head.position + 1, end)]
    return _Specified((*head.readings, *((place, one) for place, one in more if one)), head.sure)


class _Specified(Head):
    """A head whose last words are adjectives after the noun."""

    @property
    def reading(self) -> Reading:
        """The reading of the noun."""
        nouns: list[Reading] = [reading for _, reading in self.readings if reading.noun]
        return nouns[-1]


@lru_cache(maxsize=50_000)
def _specifies(word: str) -> bool:
    return only_nominative(word) and bool(adjectives(word))


_PREPOSITIONS = frozenset(words("в во на за под через про о об обо сквозь"))


def stray_nominative(parts: list[str], done: set[int]) -> bool:
    """Whether a nominative stands among what a head governs (Председатель правления банк).

    A common noun, or a body's noun with a capital; not in quotation marks or brackets, not after a preposition
    that takes an accusative, a participle with its object, an abbreviation (ГБУ Центр) or a sign.
    """
    if not any(index not in done and _may_be_stray(word) for index, word in enumerate(parts)):
        return False
    depth = 0
    for index, word in enumerate(parts):
        before = parts[index - 1] if index else ""
        depth += quoting(before)
        if not index or index in done or depth > 0 or not _may_be_stray(word):
            continue
        if word.lower() == "д-р":
            return True
        if signs(before) or signs(word) or any(map(_excuses, parts[max(0, index - 4) : index])):
            continue
        return True
    return False


@lru_cache(maxsize=50_000)
def _may_be_stray(word: str) -> bool:
    if word.lower() == "д-р":
        return True
    bare = word.strip(",;.:")
    low = bare.lower()
    if (
        word.lower() in ABBREVIATED
        or not bare.isalpha()
        or bare.isupper()
        or (bare != low and low not in BODIES)
    ):
        return False
    if is_place(low) or is_frozen(low) or not only_nominative(low):
        return False
    return any(reading.noun for reading in nominatives(low))


@lru_cache(maxsize=50_000)
def _excuses(word: str) -> bool:
    bare = word.strip(",;.:()")
    low = bare.lower()
    shouted = len(bare) > 1 and bare.isupper()
    return (
        shouted
        or bare.isascii()
        or low in _PREPOSITIONS
        or low in UNCHANGED
        or takes_object(low)
        or low in SUBSTANTIVES
    )
