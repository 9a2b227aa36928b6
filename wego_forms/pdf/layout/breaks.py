"""Where a line may end inside a word: after hyphens and dashes; after slashes only in what fits no line.

Found by comparing with LibreOffice, whose rules are Unicode's (UAX 14) with a few of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SPECIAL = re.compile(r"[-‐–—)?|\u200b]")
_OPENS = r"[\w(«“\"'№+$€§&@#~^*]"
_AFTER = re.compile(
    r"(?<=\w)[-‐]+(?=[\w(])"  # торгово-промышленный, 58-93-43
    r"|(?<=\S)[-‐](?=[–—])"
    rf"|(?<=\S)–(?={_OPENS})"  # 2010–2015
    rf"|—(?={_OPENS})"
    r"|(?=(?<=\w)—)"
    r"|\)(?=\()"
    r"|\|(?=\w)"
    r"|(?<=\w)\?(?=\w)"
    r"|\u200b"
)
_WEAK = re.compile(r"(?<=\w)[/\\](?=[^\W\d_])")
_OPENING = tuple("([{„‚")


@lru_cache(maxsize=20_000)
def chunks(word: str) -> tuple[str, ...]:
    """A word in the pieces that lines may end between.

    >>> chunks("торгово-промышленный"), chunks("58-93-43"), chunks("день/месяц")
    (('торгово-', 'промышленный'), ('58-', '93-', '43'), ('день/месяц',))
    """
    return _parts(word, _AFTER) if _SPECIAL.search(word) else (word,)


def weak(word: str) -> tuple[str, ...]:
    """A word too long for a line in the pieces it is better cut between than just anywhere.

    >>> weak("wego.ulregion.ru/news/2017")
    ('wego.ulregion.ru/', 'news/2017')
    """
    return _parts(word, _WEAK)


def resumed(before: str, word: str) -> tuple[bool, tuple[str, ...]]:
    """Whether a line may end between two runs' texts that touch, and the second in pieces that lines may end between.

    >>> resumed("CD8+ T", "-cell"), resumed("2010–", "2015")
    ((False, ('-', 'cell')), (True, ('2015',)))
    """
    tail = before[-2:]
    if not _SPECIAL.search(tail + word):
        return False, (word,)
    ends = [match.end() - len(tail) for match in _AFTER.finditer(tail + word)]
    cuts = sorted({end for end in ends if 0 < end < len(word)})
    return 0 in ends, tuple(word[a:b] for a, b in zip([0, *cuts], [*cuts, len(word)], strict=True))


def opening(word: str) -> bool:
    """Whether a line may not end after `word`, even after a space (UAX 14, LB14)."""
    return word.endswith(_OPENING)


def _parts(word: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    ends = sorted({match.end() for match in pattern.finditer(word)} - {0, len(word)})
    return tuple(word[a:b] for a, b in zip([0, *ends], [*ends, len(word)], strict=True))
