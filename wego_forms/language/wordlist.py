"""Tables of words, written as running text."""

from __future__ import annotations


def words(text: str) -> list[str]:
    """The words of a table; line breaks and spaces part them."""
    return text.split()
