"""What to tell of a record's words in which a letter is of the other alphabet: no search finds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wego_forms.errors import Both, Problem, shorten
from wego_forms.language import mixed_words
from wego_forms.language.alphabets import Mixed
from wego_forms.records.files import in_file
from wego_forms.records.problems import dotted
from wego_forms.records.yaml import FieldPath, Lines

#: Of one record: nobody reads more.
_MOST = 20


def mixed_note(mixed: Mixed) -> Problem:
    """The note of one such word, without its place."""
    meant = shorten(mixed.meant)
    return Problem(
        Both(
            f"в слове буквы другого алфавита: {mixed.letters}",
            f"the word has letters of the other alphabet: {mixed.letters}",
        ),
        Both(
            f"Наверное, «{meant}»: наберите слово заново.",
            f"Perhaps “{meant}”: type the word anew.",
        ),
        value=mixed.word,
    )


def mixed_notes(data: object, name: str | None, lines: Lines | None) -> tuple[Problem, ...]:
    """The notes of a record's data, of its fields' names too, each with its line and path."""
    found = []
    for path, mixed in _mixed(data, ()):
        found.append(in_file(mixed_note(mixed).within(place=dotted(path)), path, name, lines or {}))
        if len(found) == _MOST:
            break
    return tuple(found)


def _mixed(data: object, path: FieldPath) -> Iterator[tuple[FieldPath, Mixed]]:
    if isinstance(data, str):
        for mixed in mixed_words(data):
            yield path, mixed
    elif isinstance(data, Mapping):
        for name, value in data.items():
            yield from _mixed(name, (*path, name))
            yield from _mixed(value, (*path, name))
    elif isinstance(data, list | tuple):
        for number, value in enumerate(data):
            yield from _mixed(value, (*path, number))
