"""Where a line may end inside a word: after hyphens, dashes and slashes, much as Unicode's rules (UAX 14) say."""

from __future__ import annotations

import re
from functools import lru_cache

_MAY = re.compile(r"[-‐–—/…?!|\u200b]")
_AFTER = re.compile(
    r"(?<=[^\W\d_])[-‐](?=[^\W\d_])"  # кое-кто, but not 58-93
    r"|(?<=\w)[-‐](?=[^\W\d_])"  # 73-Г
    r"|(?<=.)[–|](?=[\w(«“\"])"  # 2010–2015
    r"|—(?=[\w(«“\"])"
    r"|/(?=[^\W\d_])"  # день/месяц
    r"|(?<=\w)[…?!](?=\w)"
    r"|\u200b"
    r"|(?=(?<=\w)—)"
)
_CLOSING = tuple("!?)]},.:;/…")


@lru_cache(maxsize=20_000)
def chunks(word: str) -> tuple[str, ...]:
    """A word in the pieces that lines may end between.

    >>> chunks("торгово-промышленный"), chunks("58-93-43"), chunks("день/месяц")
    (('торгово-', 'промышленный'), ('58-93-43',), ('день/', 'месяц'))
    """
    if not _MAY.search(word):
        return (word,)
    ends = sorted({match.end() for match in _AFTER.finditer(word)} - {0, len(word)})
    return tuple(word[a:b] for a, b in zip([0, *ends], [*ends, len(word)], strict=True))


def between(before: str, after: str) -> bool:
    """Whether a line may end between two runs' characters that touch."""
    return len(chunks("a" + before[-1:] + after[:1])) > 1 if before[-1:] in "-‐–—/" else False


def closing(word: str) -> bool:
    """Whether `word` may not begin a line, even after a space (UAX 14, LB13)."""
    return word.startswith(_CLOSING)
