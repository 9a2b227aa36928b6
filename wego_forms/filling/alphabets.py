"""Words of a template, in its text and in its tags, with a letter of the other alphabet: told, and printed."""

from __future__ import annotations

from collections.abc import Iterator

from wego_forms.errors import Problem
from wego_forms.filling.placeholders import seen_texts
from wego_forms.filling.source import Part
from wego_forms.language import mixed_words
from wego_forms.records.alphabets import mixed_note


def mixed_in(part: Part) -> Iterator[Problem]:
    """The notes of a part's words, each with its paragraph."""
    for text, node in seen_texts(part):
        for mixed in mixed_words(part.tokens.shown(text)):
            yield mixed_note(mixed).within(place=part.tokens.place(node))
