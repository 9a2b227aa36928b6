"""Where a line may end inside a word: after hyphens and dashes; after slashes only in what fits no line.

Found by comparing with LibreOffice, whose rules are Unicode's (UAX 14) with a few of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_SPECIAL = re.compile(r"[-‐–—)?|\u200b]")
_OPENS = r"[\w(№+$€§&@#~^*]"  # no quotation mark: it may close as well
_AFTER = re.compile(
    r"(?<=\w)[-‐]+(?=[\w(])"  # торгово-промышленный, 58-93-43
    rf"|(?<=\S)–(?={_OPENS})"  # 2010–2015
    r"|(?<=[^\s«»„“”‘’‚\"'(\[{—])(?=—)"  # on either side of it
    rf"|—(?={_OPENS})"
    r"|\)(?=\()"
    r"|\|(?=\w)"
    r"|(?<=\w)\?(?=\w)"
    r"|\u200b"
)
_WEAK = re.compile(r"(?<=\w)[/\\](?=[^\W\d_])")
_OPENING = tuple("([{„‚")


@lru_cache(maxsize=20_000)
def chunks(word: str, before: str = "") -> tuple[str, ...]:
    """A word in the pieces that lines may end between; `before`: the last letters of what it goes on from.

    >>> chunks("торгово-промышленный"), chunks("58-93-43"), chunks("день/месяц")
    (('торгово-', 'промышленный'), ('58-', '93-', '43'), ('день/месяц',))
    """
    return _parts(word, _AFTER, before) if _SPECIAL.search(before + word) else (word,)


def weak(word: str) -> tuple[str, ...]:
    """A word too long for a line in the pieces it is better cut between than just anywhere.

    >>> weak("wego.ulregion.ru/news/2017")
    ('wego.ulregion.ru/', 'news/2017')
    """
    return _parts(word, _WEAK)


def between(before: str, after: str) -> bool:
    """Whether a line may end between two runs' texts that touch."""
    return len(before) in {match.end() for match in _AFTER.finditer(before + after[:1])}


def opening(word: str) -> bool:
    """Whether a line may not end after `word`, even after a space (UAX 14, LB14)."""
    return word.endswith(_OPENING)


def _parts(word: str, pattern: re.Pattern[str], before: str = "") -> tuple[str, ...]:
    found = {match.end() - len(before) for match in pattern.finditer(before + word)}
    ends = sorted(end for end in found if 0 < end < len(word))
    return tuple(word[a:b] for a, b in pairwise([0, *ends, len(word)]))
