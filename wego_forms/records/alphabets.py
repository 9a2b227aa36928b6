"""Words of a record in which a letter is of the other alphabet: refused in what is declined, else told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path

from wego_forms.errors import Both, Problem, RecordError, shorten
from wego_forms.language import mixed_words
from wego_forms.language.alphabets import Mixed
from wego_forms.records.base import Refused, Text
from wego_forms.records.files import in_file
from wego_forms.records.problems import dotted
from wego_forms.records.prose import is_prose_file
from wego_forms.records.yaml import FieldPath, Lines

#: Of one record: nobody reads more.
_MOST = 20
#: A name of its own, which may be written in any way.
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|„[^“]*“|\"[^\"]*\"")


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


def refuse_mixed(name: str) -> None:
    """Refused: a name's letters are of two alphabets; no rule can decline it, and none spell it in Latin letters."""
    if mixed := next(mixed_words(name), None):
        note = mixed_note(mixed)
        raise Refused(note.what, note.remedy)


def unmixed(text: Text, place: str) -> Text:
    """The post, the body or the place that rules decline and tables translate.

    RecordError: a word outside quotation marks is of two alphabets, and no rule and no table knows it.
    """
    for lang, said in (("ru", text.ru), ("en", text.en)):
        for mixed in mixed_words(_QUOTED.sub(" ", said)) if said and next(mixed_words(said), None) else ():
            raise RecordError(mixed_note(mixed).within(place=f"{place}.{lang}"))
    return text


def mixed_notes(
    data: object, name: str | None, lines: Lines | None, record: object = None
) -> tuple[Problem, ...]:
    """The notes of a record's data, of its fields' names too, each with its line and path.

    `record`: what was built of the data; its texts that came from files of their own have notes too.
    """
    found = (
        in_file(mixed_note(mixed).within(place=dotted(path)), path, name, lines or {})
        for path, mixed in _mixed(data, ())
    )
    return tuple(islice(chain(found, _of_files(data, (), name, record)), _MOST))


def _of_files(data: object, path: FieldPath, name: str | None, built: object) -> Iterator[Problem]:
    """The notes of the texts that stand in .md files, with the file and the line."""
    if isinstance(data, str) and is_prose_file(data):
        text = str(getattr(built, "ru", None) or getattr(built, "en", None) or built)
        file = str(Path(name).parent / data) if name else data
        for mixed in mixed_words(text):
            line = text[: max(text.find(mixed.word), 0)].count("\n") + 1
            yield replace(mixed_note(mixed), file=file, line=line, place=dotted(path))
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _of_files(value, (*path, key), name, getattr(built, str(key), None))


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
