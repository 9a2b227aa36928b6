"""Where a line may end inside a word, after hyphens, dashes and a few signs more, and where it may not at a space.

Found by comparing with LibreOffice, whose rules are Unicode's (UAX 14) with a few of its own.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

_SPECIAL = re.compile(r"[-‐–—?!…|\\\u200b]|[.,;:)\]}](?=[(\[{„])")
_OPENS = r"[\w(№+$€§&@#~^*]"  # no quotation mark: it may close as well
_AFTER = re.compile(
    rf"[-‐–]+(?={_OPENS})"  # торгово-промышленный, 2010–2015, and -5 too, in Word as well
    r"|(?<=[^\s«»„“”‘’‚\"'(\[{—])(?=—)"  # on either side of it
    rf"|—(?={_OPENS})"
    r"|[.,;:?!…)\]}](?=[(\[{„])"
    r"|[|?!…](?=\w)"
    r"|(?<=\w)\\(?=[^\W\d_])"
    r"|\u200b"
)
_SLASH = re.compile(r"/(?=[^\W\d_]|$)")
_OPENING = tuple("([{„‚")
_CLOSING = tuple(")]}?!;:,./\\")


@lru_cache(maxsize=20_000)
def chunks(word: str, before: str = "") -> tuple[str, ...]:
    """A word in the pieces that lines may end between; `before`: the last letters of what it goes on from.

    >>> chunks("торгово-промышленный"), chunks("58-93-43"), chunks("день/месяц")
    (('торгово-', 'промышленный'), ('58-', '93-', '43'), ('день/месяц',))
    """
    if not _SPECIAL.search(before + word):
        return (word,)
    found = {match.end() - len(before) for match in _AFTER.finditer(before + word)}
    ends = sorted(end for end in found if 0 < end < len(word))
    return tuple(word[a:b] for a, b in pairwise([0, *ends, len(word)]))


def slashes(word: str) -> list[int]:
    """Where a word may be parted behind its slashes; at its end too, before another run's letter.

    >>> slashes("wego.ulregion.ru/news/2017")
    [17]
    """
    return [match.end() for match in _SLASH.finditer(word)] if "/" in word else []


def between(before: str, after: str) -> bool:
    """Whether a line may end between two runs' texts that touch."""
    return len(before) in {match.end() for match in _AFTER.finditer(before + after[:1])}


def opening(word: str) -> bool:
    """Whether a line may not end after `word`, even after a space (UAX 14, LB14)."""
    return word.endswith(_OPENING)


def closing(word: str) -> bool:
    """Whether a line may not begin with `word`, even after a space (UAX 14, LB13)."""
    return word.startswith(_CLOSING)
