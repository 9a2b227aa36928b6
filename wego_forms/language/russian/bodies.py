"""Bodies: administrations, governments, dumas; each head in the nominative declines, what it governs stays."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.bodywords import (
    ABBREVIATED,
    BODIES,
    CLIPPED_ADJECTIVES,
    UNCHANGED,
    glued_heads,
    governed_by_preposition,
    in_capitals,
    is_abbreviation,
    letters_doubt,
)
from wego_forms.language.russian.engines import is_known
from wego_forms.language.russian.phrases import Head, find_head, is_known_word, only_nominative
from wego_forms.language.russian.postforms import (
    BRACKET,
    OPENS,
    QUOTES,
    clipped_parts,
    is_frozen,
    is_oblique,
    is_place,
    is_separator,
    joined,
    parted,
    quoting,
    second_name,
    signs,
)
from wego_forms.language.russian.readings import adjectives, inflect
from wego_forms.language.russian.spelling import DASHES, clean_phrase
from wego_forms.language.russian.tails import participle, specified, stray_nominative

_ORDINAL = re.compile(r"(\d+)-(й|я|е)$")
_ORDINAL_ENDINGS: dict[str, dict[Case, str]] = {
    "й": {"genitive": "го", "dative": "му", "accusative": "й", "instrumental": "м", "prepositional": "м"},
    "е": {"genitive": "го", "dative": "му", "accusative": "е", "instrumental": "м", "prepositional": "м"},
    "я": {"genitive": "й", "dative": "й", "accusative": "ю", "instrumental": "й", "prepositional": "й"},
}
_AND = ("и", "или")
_FROZEN = ABBREVIATED | UNCHANGED


@lru_cache(maxsize=20_000)
def decline_body(text: str, case: Case) -> Form:
    """A body in `case`: 'Администрация города Казани' → 'Администрации города Казани'. No error is raised.

    A second body after a dash, 'и', a comma or in brackets declines too (Государственного Собрания – Курултая);
    abbreviations, Latin words and what stands in quotation marks stay.
    """
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    if wrong := letters_doubt(flat):
        return Form.doubtful(flat, wrong)
    parts = glued_heads(parted(flat, BODIES)).split(" ")
    out = list(parts)
    reason = _declined(parts, out, case)
    return Form(joined(" ".join(out)), reason is None, reason)


def _declined(parts: list[str], out: list[str], case: Case) -> Both | None:
    start = _start(parts)
    if start == len(parts):
        return None  # Smart City Lab
    if parts[start].lower() in CLIPPED_ADJECTIVES and start + 1 < len(parts):
        start += 1
    if _ORDINAL.match(parts[start]) and start + 1 < len(parts):
        number, ending = parts[start].split("-")
        out[start] = f"{number}-{_ORDINAL_ENDINGS[ending][case]}"
        start += 1
    marks = list(map(signs, parts))
    position, reason = start, _apposition(parts, start)
    head, done = None, {start}
    if not _stays(parts, start):
        head = _before_abbreviation(parts, start) or find_head(parts, start, animate=False)
        if head is None:
            return doubts.NOT_NOMINATIVE if is_oblique(parts[start]) else doubts.NO_HEAD
        head = specified(parts, head)
        position, reason = head.position, _tail_doubt(parts, head.position)
    while head is not None or position == start:
        if head is not None:
            for place, reading in head.readings:
                out[place] = inflect(parts[place], reading, case, animate=head.reading.animate)
                done.add(place)
            reason = reason or (None if head.sure else doubts.UNKNOWN_WORD)
            position = head.position
        head = _next(parts, marks, position, head)
        if head is None:
            break
    if reason is None and any(marks):
        reason = _missed(parts, marks, done)
    if reason is None and stray_nominative(parts, done):
        return doubts.TWO_NOMINATIVES
    return reason


def _before_abbreviation(parts: list[str], start: int) -> Head | None:
    """The adjectives before an abbreviation that stays (Межрайонной ИФНС, Самарского УФАС), if it is one."""
    end = start
    while end + 1 < len(parts) and adjectives(parts[end]):
        end += 1
    if end == start or not is_abbreviation(parts[end]) or in_capitals(parts):
        return None
    readings = tuple((place, adjectives(parts[place])[0]) for place in range(start, end))
    told = {(reading.gender, reading.plural) for _, reading in readings}
    return Head(readings, len(told) == 1 and all(is_known_word(parts[place]) for place, _ in readings))


def _start(parts: list[str]) -> int:
    """The first word that isn't Latin and none of a parliament's own language."""
    for index, part in enumerate(parts):
        bare = part.strip(',;()«»"“”').lower()
        if not part.isascii() and (bare not in UNCHANGED or len(parts) == 1):
            return index
    return len(parts)


def _stays(parts: list[str], index: int) -> bool:
    """Whether the word at `index` is an abbreviation or the name of a site (ДОМ.РФ)."""
    return _never_changes(parts[index]) or (is_abbreviation(parts[index]) and not in_capitals(parts))


@lru_cache(maxsize=50_000)
def _never_changes(word: str) -> bool:
    return bool(re.fullmatch(r"[А-ЯЁа-яё]+\.[А-ЯЁа-яё]{2,4}", word)) or word.lower() in _FROZEN


def _apposition(parts: list[str], position: int) -> Both | None:
    """After an abbreviation a nominative without quotation marks is declined by some (МБУ Центр развития)."""
    for part in parts[position + 1 :]:
        if is_abbreviation(part) or part.isascii():
            continue
        return doubts.USAGE_VARIES if part[0].isalpha() and only_nominative(part) else None
    return None


def _tail_doubt(parts: list[str], position: int) -> Both | None:
    """A nominative right after the head (Администрация город Казань) is a mistake of the writer."""
    if position + 1 >= len(parts) or is_separator(parts[position]):
        return None
    tail = parts[position + 1]
    wrong = tail[0].isalpha() and only_nominative(tail) and not is_abbreviation(tail)
    return doubts.TWO_NOMINATIVES if wrong else None


def _next(parts: list[str], marks: list[int], position: int, last: Head | None) -> Head | None:
    """The next body in the nominative after `position`, or a participle that agrees with the last one."""
    depth = 0
    for index in range(position, len(parts) - 1):
        word, after = parts[index], parts[index + 1]
        if marks[index] & QUOTES:
            depth += quoting(word)
        if not (marks[index] & OPENS or marks[index + 1] & BRACKET):
            continue
        if after.lower().startswith("(далее"):
            return None
        if depth > 0 or not _opens(parts, position, index):
            continue
        if head := _body(parts, index + 1):
            return head
        if last and (found := participle(parts, last, index + 1)):
            return found
    return None


def _opens(parts: list[str], position: int, index: int) -> bool:
    """Whether another body may begin after the word at `index`: a dash, a sign, a comma, 'и', a bracket."""
    word = parts[index]
    if word.lower() in _AND:
        return index > position and not governed_by_preposition(parts[position + 1 : index])
    return word in DASHES or is_separator(word) or parts[index + 1].startswith("(")


def _body(parts: list[str], index: int) -> Head | None:
    head = None if _stays(parts, index) else find_head(parts, index, animate=False)
    if head is None or not head.reading.noun or head.reading.plural or head.reading.animate:
        return None
    if head.readings[0][0] != index or (head.position and is_place(parts[head.position])):
        return None
    return head if _names_body(parts[head.position]) else None


@lru_cache(maxsize=50_000)
def _names_body(word: str) -> bool:
    bare = word.strip(',;.()«»"').lower()
    nominative = bare in BODIES or only_nominative(clipped_parts(bare)[1] or bare) or not is_known(bare)
    return nominative and bare not in UNCHANGED


def _missed(parts: list[str], marks: list[int], done: set[int]) -> Both | None:
    """A nominative after a sign between two bodies that wasn't taken for a body and isn't a place."""
    depth = 0
    for index in range(1, len(parts)):
        word = parts[index]
        if marks[index - 1] & QUOTES:
            depth += quoting(parts[index - 1])
        if not (marks[index - 1] & OPENS or marks[index] & BRACKET):
            continue
        if depth or index in done or not _opens(parts, 0, index - 1):
            continue
        if word.lower().startswith("(далее"):
            return None
        stays = is_frozen(word) or second_name(parts, index) or word.strip("()").lower() in UNCHANGED
        if only_nominative(word) and not stays:
            return doubts.TWO_NOMINATIVES
    return None
