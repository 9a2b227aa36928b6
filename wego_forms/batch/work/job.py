"""What a worker needs to know of a batch, in a form that travels; and the record, document and key of one letter."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from weakref import WeakValueDictionary

from wego_forms import catalog, produce
from wego_forms.batch.options import Options
from wego_forms.batch.plan.sources import Item, kind_of_base, row_of
from wego_forms.catalog import build
from wego_forms.choosing import SheetLang, halves
from wego_forms.edges import state_of
from wego_forms.errors import Lang, Problem, RecordError
from wego_forms.filling import Document, Template
from wego_forms.records import Record
from wego_forms.records.named import files_named_by
from wego_forms.records.record import noted, notes_of
from wego_forms.sheets import in_row, overlay
from wego_forms.sheets.headings import NO_HEADINGS, Headings

#: The templates of jobs, as long as they are kept below.
_OWN: WeakValueDictionary[str, Template] = WeakValueDictionary()


@dataclass(frozen=True)
class Told:
    """A record, a digest of all that it says but for its number, that number, and the files that it names."""

    record: Record
    says: str
    number: str | None
    files: tuple[str, ...]

    @classmethod
    def by(cls, record: Record) -> Told:
        """What that record tells."""
        says, number = digest_told(record, without="number"), getattr(record, "number", None)
        return cls(record, says, number, tuple(map(str, files_named_by(record))))


@dataclass(frozen=True)
class Job:
    """A batch, as each worker gets it. `out` is None where the files are sent back and not written there."""

    where: str
    options: Options
    version: str
    out: str | None
    base: Mapping[str, Any] | None = None
    base_name: str | None = None
    columns: tuple[str, ...] = ()
    template: bytes | None = None
    letters: Mapping[str, str] = field(default_factory=dict)

    def record(self, item: Item) -> Record:
        """The item's record. RecordError, its places told by sheet, row and column."""
        if item.record is not None and not item.problems:
            number = {"number": item.number} if item.number else {}
            record = item.record.model_copy(update=number).loaded_from(item.record.source)
            return noted(record, notes_of(item.record))
        if item.cells is None:
            raise RecordError(item.problems)
        row = row_of(item)
        data = overlay(self.base or {}, row, self.columns)
        if item.number:
            data["number"] = item.number
        try:
            record = build(data, self.base_name)
        except RecordError as error:
            found = in_row(error, self, row, self.headings).problems
            raise RecordError([*item.problems, *_besides(item.problems, found)]) from None
        if item.problems:
            raise RecordError(item.problems)
        return record

    @property
    def headings(self) -> Headings:
        """The columns of the base record's kind."""
        kind = kind_of_base(self.base, self.base_name)
        return kind.columns if kind else NO_HEADINGS

    def document(self, record: Record, lang: SheetLang) -> Document:
        """The filled document. Errors as `wf.fill` has them."""
        return produce.filled(record, lang, self.own_template(), fillable=self.options.fillable)

    def own_template(self) -> Template | Path | None:
        """The template that the options name, compiled once a process where it isn't one of ours."""
        return (
            _template(self.template, str(self.options.template)) if self.template else self.options.template
        )

    def _template_path(self, record: Record, lang: Lang) -> Path:
        if self.options.template is not None:  # one of ours, by its name
            return catalog.template_path(str(self.options.template), lang)
        return catalog.kind_of(record).template_path(lang)

    def sources(self, told: Told, lang: SheetLang) -> dict[str, str]:
        """The files that a letter is made of, each with its digest: its pictures, its template, the font."""
        own = () if self.template else (str(self._template_path(told.record, each)) for each in halves(lang))
        font = [self.options.font] if self.options.font else []
        return {path: fingerprint(path) for path in (*told.files, *own, *font)}

    def key(self, told: Told, lang: SheetLang, sources: Mapping[str, str]) -> str:
        """What decides whether a letter must be made anew: record, pictures, template, options and version."""
        said = {
            "record": [told.says, repr(told.number)],
            "sources": [*sources.values(), _digest(self.template) if self.template else None],
            "options": [
                lang,
                self.options.engine,
                self.options.font,
                self.options.archive,
                *(["fillable"] if self.options.fillable else ()),
            ],
            "version": self.version,
        }
        return _digest(json.dumps(said, sort_keys=True).encode())


def _besides(told: Sequence[Problem], found: Sequence[Problem]) -> list[Problem]:
    """Of what is wrong with the rest of a row what isn't wrong for want of the cells that are told already."""
    columns = [problem.place for problem in told]
    if None in columns:  # the row as such: its cells may stand in other columns
        return []
    return [
        problem
        for problem in found
        if not any(_hangs_on(problem.place or "", column) for column in columns if column)
    ]


def _hangs_on(place: str, column: str) -> bool:
    """Whether a value can be missing or unknown because that column says nothing."""
    person = column.rpartition(".")[0]
    within = f"{column}.".startswith(f"{place}.") or f"{place}.".startswith(f"{column}.")
    return within or place == f"{person}.gender"


def digest_told(record: Record, *, without: str = "") -> str:
    """A digest of all that the record says, `without` one of its fields."""
    try:
        said = record.model_dump_json(exclude={without}).encode()
    except ValueError:  # the name of a file that isn't Unicode
        data = record.model_dump(mode="json", exclude={without})
        said = json.dumps(data, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace")
    return hashlib.sha256(said).hexdigest()


@lru_cache(maxsize=4)
def _template(data: bytes, name: str) -> Template:
    made = Template(data, name=name)
    digest = _digest(data)
    _OWN[digest] = made
    made.shared = _own, (digest,)
    return made


def _own(digest: str) -> Template:
    """A document's template: whoever takes the document knows the job, and has asked for its template."""
    return _OWN[digest]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def fingerprint(path: str) -> str:
    """What a file holds, or its name where it can't be read: then the filling says why."""
    try:
        return _digest_seen(path, state_of(path))
    except OSError:
        return path


@lru_cache(maxsize=64)
def _digest_seen(path: str, _state: tuple[int, ...]) -> str:
    return _digest(Path(path).read_bytes())
