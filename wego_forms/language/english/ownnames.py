"""A person's own Latin spelling: which of its words are the family name."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from wego_forms.language.english.spelling import latin
from wego_forms.language.names import Name, is_east_asian
from wego_forms.language.wordlist import words

PARTICLES = frozenset(
    words(
        "de da do dos das del della delle degli dello di du des le la las los lo van von der den dem ten ter te zu "
        "zum zur af av bin ibn ben bint al el abu op 't mac st st. d' y e i"
    )
)
"""Words that belong to the family name after them, whatever their first letter."""
_JOINING = frozenset("yei")
_SUFFIXES = frozenset(
    words(
        "jr jr. sr sr. ii iii iv vi vii phd ph.d. md m.d. esq esq. obe kbe cbe mbe dbe mp qc kc llm lld mba dsc"
    )
)


_HONORIFIC = re.compile(
    r"(?:(?:the )?(?:(?:rt|right|most)\.? )?hon(?:ou?rable)?\.? |h\.? ?e\.? |his excellency |her excellency |"
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|rev|reverend|judge|general|gen|colonel|col|captain|"
    r"capt|ambassador|senator|sheikh)\.? )+(?=\S+ \S)",
    re.IGNORECASE,
)
"""What is typed before a name though it is no part of it; a surname alone after it is left (Lord Nelson)."""


def typed_honorific(own: Name | str | None) -> str:
    """The honorific that stands before a name typed whole: 'Dr' of 'Dr John Smith', else ''."""
    found = _HONORIFIC.match(" ".join(own.split())) if isinstance(own, str) else None
    return found[0].strip() if found else ""


class OwnName(NamedTuple):
    """A Latin name in its parts, as it was typed; `family_first`: the order that the person keeps."""

    given: str
    family: str
    suffix: str = ""
    family_first: bool = False

    @property
    def text(self) -> str:
        """The whole name in the person's own order."""
        parts = (self.family, self.given) if self.family_first else (self.given, self.family)
        return " ".join(part for part in (*parts, self.suffix) if part)


def own_name(own: Name | str, person: Name | None = None) -> OwnName:
    """The parts of `own`: told outright, by a comma (Xi, Jinping), by CAPITALS (Jean DUPONT), else by `person`.

    A family name of several words in Russian has as many in Latin letters; the name that sounds like the Russian
    family name is the family name, on whichever end it stands; an East Asian name keeps the family name first;
    particles belong to the family name.
    """
    first = bool(person and is_east_asian(person))
    if isinstance(own, Name):
        return OwnName(_plain(own.given), _plain(own.family), family_first=first)
    return _split(" ".join(own.split()).removeprefix(typed_honorific(own)).lstrip(), person, first)


@lru_cache(maxsize=20_000)
def _split(own: str, person: Name | None, first: bool) -> OwnName:
    before, comma, after = own.partition(",")
    if comma and after.strip().lower() not in _SUFFIXES:
        return OwnName(_plain(after), _plain(before), family_first=first)
    said = own.replace(",", "").split(" ")
    suffix: list[str] = []
    while len(said) > 1 and said[-1].lower() in _SUFFIXES:
        suffix.insert(0, said.pop())
    start, end = (0, 1) if len(said) > 1 and _is_initials(said[-1]) else _family_of(said, person, first)
    plain = _plain(" ".join(said)).split(" ")
    given = " ".join(plain[:start] + plain[end:])
    return OwnName(given, " ".join(plain[start:end]), " ".join(suffix), start == 0 and end < len(said))


def _family_of(said: list[str], person: Name | None, first: bool) -> tuple[int, int]:
    """From which word to which the family name stands."""
    shouted = [index for index, word in enumerate(said) if _is_shouted(word)]
    if shouted and len(shouted) < len(said) and shouted[-1] - shouted[0] == len(shouted) - 1:
        return _with_particles(said, shouted[0]), shouted[-1] + 1
    count = len(said)
    wide = len(person.family.split(" ")) if person and person.family else 1
    if wide >= count:
        wide = 1
    if count > 1 and _stands_first(said, wide, person, first):
        return 0, wide
    if wide > 1:
        return count - wide, count
    return _with_particles(said, _sounding_alike(said, person)), count


def _is_initials(word: str) -> bool:
    """Kennedy J.F."""
    return bool(re.fullmatch(r"(?:[A-Z]\.-?){1,4}", word))


def _sounding_alike(said: list[str], person: Name | None) -> int:
    """The word where the family name begins: the last, unless one before sounds like it (Rodríguez Zapatero)."""
    last = len(said) - 1
    if not (person and person.family):
        return last
    family = latin(person.family)
    likely = {index: _alike(family, said[index]) for index in range(1, len(said))}
    best = max(likely, key=lambda index: likely[index], default=last)
    return best if likely.get(best, 0) > 0.75 and likely[best] > likely[last] + 0.3 else last


def _stands_first(said: list[str], wide: int, person: Name | None, otherwise: bool) -> bool:
    if not (person and person.family and person.given):
        return otherwise
    family, given = latin(person.family), latin(person.given)
    front = _alike(family, " ".join(said[:wide])) + _alike(given, " ".join(said[wide:]))
    back = _alike(family, " ".join(said[-wide:])) + _alike(given, " ".join(said[:-wide]))
    return front > back if abs(front - back) > 0.4 else otherwise


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio()


def _with_particles(said: list[str], start: int) -> int:
    """Where the family name begins that ends with the word at `start`: at its first particle."""
    while start > 1 and said[start - 1].lower() in PARTICLES:
        start -= 2 if said[start - 1] in _JOINING and start > 2 else 1
    if start == 1 and said[0].islower():
        return 0
    return start


_CYRILLIC = re.compile("[\u0400-\u04ff]")


def _is_shouted(word: str) -> bool:
    letters = re.sub(r"[\W\d_]", "", word)
    return (
        len(letters) > 1
        and word.isupper()
        and "." not in word
        and not (set(word) <= set("IVX") and word != "XI")
    )


def _plain(text: str | None) -> str:
    """A name in normal capitals: VON DER LEYEN is von der Leyen, but its first word keeps a capital."""
    words = (text or "").split()
    return " ".join(
        word.lower() if index and word.isupper() and word.lower() in PARTICLES else in_capitals_no_more(word)
        for index, word in enumerate(words)
    )


def in_capitals_no_more(word: str) -> str:
    """A word of a Latin name: MINNIKHANOV is Minnikhanov, O'BRIEN O'Brien; III, J.R. and McDonald stay."""
    if not word.isupper() or len(word) < 2 or "." in word or _CYRILLIC.search(word):
        return word
    if set(word) <= set("IVX") and word != "XI":  # Charles III; but XI Jinping
        return word
    return re.sub(r"[^\W\d_]+", lambda found: found[0].replace("İ", "i").capitalize(), word)  # RÖMER too
