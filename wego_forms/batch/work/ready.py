"""A letter as it was checked: filled, and handed to the writing, which fills nothing again."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wego_forms.batch.work.job import Job, fingerprint
from wego_forms.choosing import SheetLang
from wego_forms.errors import Both, InputError, Problem
from wego_forms.filling import Document, FileInset
from wego_forms.filling.filled import Filled


@dataclass(frozen=True)
class File:
    """A file that a letter takes: its name in the folder, its language and format, and its key."""

    name: str
    lang: SheetLang
    format: str
    key: str


@dataclass(frozen=True)
class Sheet:
    """The letter in one language: its filled document, pickled; the files that it takes, whom it is for."""

    filled: bytes
    files: tuple[File, ...]
    title: str

    def document(self, job: Job) -> Document:
        """Its document, in a worker of the same job. InputError: a picture can't be read any more."""
        template = job.own_template()  # which the document goes by
        document: Document = pickle.loads(self.filled)
        del template
        return document


@dataclass(frozen=True)
class Ready:
    """All that the writing needs of a letter. `sources`: the files that it is made of, as they were, by digest."""

    sheets: tuple[Sheet, ...]
    sources: Mapping[str, str]

    @classmethod
    def unpacked(cls, data: bytes) -> Ready:
        """What was packed."""
        made: Ready = pickle.loads(data)
        return made

    def refuse_replaced(self) -> None:
        """InputError: a picture that the letter bears, say, isn't the one checked: the letters would differ."""
        if replaced := [path for path, digest in self.sources.items() if fingerprint(path) != digest]:
            raise InputError(
                Problem(
                    Both(
                        "исходный файл письма (картинку, шрифт, шаблон) заменили во время работы",
                        "a file that the letter is made of (picture, font, template) was replaced during the run",
                    ),
                    Both(
                        "Запустите ещё раз: все письма будут сделаны одинаково.",
                        "Run again: all letters will be made alike.",
                    ),
                    value=", ".join(Path(path).name for path in replaced),
                )
            )


class Letter:
    """A letter under its check, sheet by sheet."""

    def __init__(self) -> None:
        self._sheets: list[tuple[Document, tuple[File, ...], str]] = []
        self._sources: dict[str, str] = {}

    def add(self, document: Document, files: Sequence[File], title: str, sources: Mapping[str, str]) -> None:
        """A sheet more, and the files that it is made of."""
        self._sheets.append((document, tuple(files), title))
        self._sources |= sources

    @property
    def files(self) -> tuple[File, ...]:
        """The files that it takes."""
        return tuple(file for _, files, _ in self._sheets for file in files)

    def ready(self) -> bytes:
        """The letter as the writing takes it."""
        sheets = tuple(Sheet(_packed(document), files, title) for document, files, title in self._sheets)
        return pickle.dumps(Ready(sheets, self._sources), pickle.HIGHEST_PROTOCOL)


def _packed(document: Document) -> bytes:
    data = io.BytesIO()
    pickler = pickle.Pickler(data, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _REDUCED
    pickler.dump(document)
    return data.getvalue()


def _filling(document: Document) -> Any:
    """What it was filled of, and what differs from that: not the template's own parts."""
    told = (document._source, document.unsure, document.draft, document.notes)
    return (_filled_again, (document._filled, *told)) if document._filled else document.__reduce_ex__(4)


def _filled_again(filled: Filled, source: str, *told: Any) -> Document:
    return filled.document(source, *told)


def _opening(inset: FileInset) -> Any:
    return FileInset.open, (inset.file, inset.remove_white, inset.width)


#: What a worker of the run has or can read goes by its name: templates, and pictures' files.
_REDUCED: Any = {Document: _filling, FileInset: _opening}
