"""Posts: the leading words are inflected, the tail stays; after a dash only where a post follows."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian import doubts
from wego_forms.language.russian.bodywords import is_abbreviation
from wego_forms.language.russian.engines import NAMES, is_known
from wego_forms.language.russian.phrases import Head, find_head, is_agent, only_nominative
from wego_forms.language.russian.postforms import (
    BRACKET,
    OPENS,
    QUOTES,
    RANK_ALONE,
    RANKS,
    TIGHT,
    is_frozen,
    is_object,
    is_oblique,
    is_separator,
    joined,
    parted,
    quoting,
    second_name,
    signs,
    takes_object,
)
from wego_forms.language.russian.postleads import (
    abbreviated_head,
    governed_doubt,
    leading_marks,
    may_be_second_post,
    may_be_unknown_post,
    second_abbreviated,
)
from wego_forms.language.russian.postwords import (
    ABBREVIATED,
    ACTING,
    ADDRESSES,
    ADVERBS,
    CLERGY,
    LATIN_POSTS,
    POSTS,
    SUBSTANTIVES,
)
from wego_forms.language.russian.readings import adjectives, inflect, nominatives
from wego_forms.language.russian.spelling import DASHES, clean_phrase, script_doubt
from wego_forms.language.russian.tails import participle, specified, stray_nominative, trailing

_ACTING = r"(?i)^исп\. обязанности |^(?:вр\. ?)?и\. ?[оп]\.?(?= |(?<=\.)[а-яё])|^(?:врио|врип|врид|ио)(?= )"
_DEGREE = re.compile(r"(?i)[дк]\. ?[а-яё]{1,5}\. ?(?:-[а-яё]\. ?)?н\.,? (?=[а-яё])")
"""An abbreviated degree before a post: д.т.н., к.ф.-м.н."""
_KNOWN = POSTS | RANKS
_THINGS = POSTS | SUBSTANTIVES | ADDRESSES
"""Heads of posts, even where the dictionary has no living being in them (начало, превосходительство)."""
_SEPARATORS = (*DASHES, "и")


@lru_cache(maxsize=20_000)
def decline_post(text: str, case: Case) -> Form:
    """A post in `case`: 'Губернатор Самарской области' → 'Губернатору Самарской области'.

    Sure where every inflected word is in the dictionary, the head word names a post, and what follows isn't
    another nominative. No error is raised: what can't be declined comes back as it is, unsure.
    """
    flat = clean_phrase(text)
    if case == "nominative":
        return Form(flat)
    form = _declined(parted(flat, POSTS), case)
    return Form(joined(form.text), form.sure, form.reason)


def _declined(flat: str, case: Case) -> Form:
    if wrong := _wrong_script(flat):
        return Form.doubtful(flat, wrong)
    first, _, after = flat.partition(" ")
    if first in LATIN_POSTS and not any(map(only_nominative, after.split(" "))):
        return Form(flat)  # CEO компании
    if acting := re.match(_ACTING, flat):
        form = _following(flat.split(" "), flat.split(" "), 0, case)
        wrong = governed_doubt(flat[acting.end() :].split())
        return Form.doubtful(form.text, wrong) if wrong else form
    if degree := _DEGREE.match(flat):  # К.т.н., доцент
        form = _declined(flat[degree.end() :], case)
        return Form(flat[: degree.end()] + form.text, form.sure, form.reason)
    words = flat.split(" ")
    if flat.lower() in ACTING or (len(words) == 1 and is_abbreviation(flat)):
        return Form(flat)
    out = list(words)
    if (start := abbreviated_head(words, out, case)) is not None:
        wrong = governed_doubt(words[start + 1 :])
        form = _following(words, out, start, case)
        return Form.doubtful(form.text, wrong) if wrong else form
    return _inflected(words, case)


def _following(words: list[str], out: list[str], start: int, case: Case) -> Form:
    """After врио and и.о. only a further post in the nominative changes; what isn't one is doubted as elsewhere."""
    marks = list(map(_marks, words))
    position = start
    reason: Both | None = None
    while further := _next_post(words, marks, position):
        reason = reason or _put(words, out, further, case)
        position = further.position
    if any(marks):
        second_abbreviated(words, out, case)
        reason = reason or _missed(words, marks, out)
    return Form(" ".join(out), reason is None, reason)


def _inflected(words: list[str], case: Case) -> Form:
    out = list(words)
    start = leading_marks(words, out, case)
    head = find_head(words, start, animate=True)
    if head is None:
        oblique = is_oblique(words[start])
        return Form.doubtful(" ".join(words), doubts.NOT_NOMINATIVE if oblique else doubts.NO_HEAD)
    head = _with_trailing(words, head)
    reason = _put(words, out, head, case)
    marks = list(map(_marks, words))
    done = {place for place, _ in head.readings}
    while True:
        following = _next_post(words, marks, head.position, head)
        reason = reason or _tail_doubt(words, head, following)
        if following is None:
            break
        reason = reason or _unmarked(words, following)
        head = _with_trailing(words, following)
        done.update(place for place, _ in head.readings)
        reason = _put(words, out, head, case) or reason
    if any(marks):
        second_abbreviated(words, out, case)
        reason = reason or _missed(words, marks, out)
    if reason is None and stray_nominative(words, done):
        reason = doubts.TWO_NOMINATIVES
    return Form(" ".join(out), reason is None, reason)


def _with_trailing(words: list[str], head: Head) -> Head:
    if head.position + 1 == len(words):
        return head
    return trailing(words, head) if words[head.position].lower() in CLERGY else specified(words, head)


def _missed(words: list[str], marks: list[int], out: list[str]) -> Both | None:
    """A nominative after a separator that wasn't taken for a post (Директор, инвестор)."""
    depth = 0
    for index, (before, word, form) in enumerate(zip(words, words[1:], out[1:], strict=False)):
        if marks[index] & QUOTES:
            depth += quoting(before)
        if not (marks[index] & OPENS or marks[index + 1] & BRACKET):
            continue
        opens = before in _SEPARATORS or is_separator(before) or word.startswith("(")
        if depth or not opens or form != word:
            continue
        if may_be_unknown_post(word, dashed=before in DASHES or before.strip(TIGHT) in ("/", ":", "+", "-")):
            return doubts.UNKNOWN_WORD
        if not only_nominative(word):
            continue
        stays = is_frozen(word) or is_abbreviation(word) or word.lower() in ABBREVIATED
        if not (stays or second_name(words, index + 1)):
            return doubts.TWO_NOMINATIVES
    return None


def _tail_doubt(words: list[str], head: Head, following: Head | None) -> Both | None:
    """A nominative right after the head word (Президент Республика Татарстан) is a mistake of the writer."""
    position = head.position
    word = words[position].lower()
    is_participle = word in SUBSTANTIVES or takes_object(word)
    if position + 1 >= len(words) or is_separator(words[position]):
        return None
    tail = words[position + 1]
    if tail in _SEPARATORS or is_separator(tail) or (following and following.readings[0][0] == position + 1):
        return None
    if is_abbreviation(tail) or (is_participle and is_object(tail)):
        return None
    doubled = head.reading.noun and may_be_second_post(tail)
    return doubts.TWO_NOMINATIVES if doubled or only_nominative(tail) else None


def _put(words: list[str], out: list[str], head: Head, case: Case) -> Both | None:
    for place, reading in head.readings:
        out[place] = inflect(words[place], reading, case, animate=True)
    if not head.sure:
        return doubts.UNKNOWN_WORD if head.reading.noun else doubts.ADJECTIVE_ALONE
    word = words[head.position].lower().strip(",;:()")
    if head.reading.noun and head.reading.plural:
        return doubts.NOT_A_POST  # Вали: a plural to the dictionary, a post that stays to those who hold it
    if head.reading.noun and not head.reading.animate and word not in _THINGS and not is_agent(word):
        return doubts.NOT_A_POST if is_known(word) else doubts.UNKNOWN_WORD
    return None


def _next_post(words: list[str], marks: list[int], position: int, last: Head | None = None) -> Head | None:
    """The next post in the nominative: after a dash, a comma, 'и', a bracket, a form of address (Господин Мэр).

    Or a participle that agrees with the `last` one (Заместитель министра, курирующий вопросы образования).
    """
    depth = 0
    for index in range(position, len(words) - 1):
        if marks[index] & QUOTES:
            depth += quoting(words[index])
        stirs = marks[index] & OPENS or marks[index + 1] & (BRACKET | _BEGINS)
        if depth > 0 or not (stirs or index == position):
            continue
        dash = words[index] in DASHES or is_separator(words[index].rstrip(",;"))
        opens = dash or words[index] == "и" or is_separator(words[index]) or words[index + 1].startswith("(")
        if opens or (index == position and words[index].lower() in ADDRESSES):
            head = find_head(words, index + 1, animate=True)
            if head and head.readings[0][0] <= index + 2 and _is_post(words, head, dash):
                return head
        if rank := _rank(words, index + 1):
            return rank
        if last and (found := participle(words, last, index + 1)):
            return found
    return None


_BEGINS = 8
"""A rank or a post may begin with the word."""


@lru_cache(maxsize=50_000)
def _marks(word: str) -> int:
    return signs(word) | _BEGINS * _may_begin(word)


@lru_cache(maxsize=50_000)
def _may_begin(word: str) -> bool:
    """Whether a rank or a post may begin with this word, no sign being before it."""
    bare = word.lower().strip(",;:()")
    if bare in RANK_ALONE or (bare in POSTS and only_nominative(bare)) or _of_two_posts(bare):
        return True
    return bare.endswith(("ый", "ий", "ой")) and bool(nominatives(bare))


def _of_two_posts(bare: str) -> bool:
    """акушер-гинеколог, врач-терапевт: a compound whose first part names a post and whose second is a nominative."""
    first, hyphen, last = bare.rpartition("-")
    return bool(hyphen) and first in POSTS and only_nominative(first) and bool(nominatives(last))


def _rank(words: list[str], index: int) -> Head | None:
    """A rank, a degree, an honour or a post that begins at `index` with no sign before it, in the nominative."""
    if not _may_begin(words[index]):
        return None
    head = find_head(words, index, animate=True)
    if head is None or head.readings[0][0] != index or not head.reading.noun:
        return None
    noun = words[head.position].lower().strip(",;:()")
    ranked = noun in RANKS or (noun in POSTS and only_nominative(noun)) or _of_two_posts(noun)
    return head if ranked and not head.reading.plural else None


def _unmarked(words: list[str], head: Head) -> Both | None:
    """A second post with no sign before it, if it is no rank: the writer may have meant something else."""
    place = head.readings[0][0]
    while words[place - 1].lower() in ADVERBS:
        place -= 1
    before = words[place - 1]
    marked = before in _SEPARATORS or is_separator(before) or words[place].startswith("(")
    named = words[head.position].lower().strip(",;:()") in RANKS
    return None if marked or named or before.lower() in ADDRESSES else doubts.TWO_NOMINATIVES


def _is_post(words: list[str], head: Head, dash: bool) -> bool:
    word = words[head.position].lower().strip(",;:()")
    if not head.reading.noun:
        return word in SUBSTANTIVES
    if head.reading.plural:
        return False
    after = words[head.position + 1] if head.position + 1 < len(words) else ""
    if word not in POSTS and adjectives(word) and any(reading.noun for reading in nominatives(after)):
        return False  # городской округ
    first, _, last = word.rpartition("-")
    known = not _KNOWN.isdisjoint((word, first, last))
    named = head.reading.parse and NAMES & head.reading.parse.tag.grammemes
    return known or (
        head.reading.animate and not named and (dash or len(head.readings) > 1 or only_nominative(last))
    )


_PLAIN = re.compile(r"[^A-Za-z\u0080-\u03ff\u0530-\u1fff]*")
"""A text without letters of other alphabets."""


def _wrong_script(flat: str) -> Both | None:
    """Latin, digits and the like in the first word, or mixed letters in any word."""
    if not any("\u0400" <= char <= "\u04ff" for char in flat):
        return script_doubt(flat.replace(" ", "")) or doubts.NO_HEAD
    if _PLAIN.fullmatch(flat):
        return None
    found = re.findall(r"[^\W\d_]+", flat)
    mixed = (word for word in found if any(map(str.isascii, word)) and not word.isascii())
    return next(map(script_doubt, mixed), None)
