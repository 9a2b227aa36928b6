"""What a worker does: check letters, and make and write them. It never raises for what is wrong with a row."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from wego_forms.batch.output.folder import made_below
from wego_forms.batch.plan.naming import stem, title
from wego_forms.batch.plan.sources import Item, row_of
from wego_forms.batch.work.job import Job, Told, digest_told, our_version
from wego_forms.choosing import SheetLang
from wego_forms.errors import Both, DrawingWarning, InputError, Problem, ToolError, WegoFormsError
from wego_forms.fields import Unsure
from wego_forms.filling import Document
from wego_forms.saving import not_written, save_as_ours
from wego_forms.sheets import column_of, in_row

Status = Literal["written", "kept", "failed"]


@dataclass(frozen=True)
class File:
    """A file that a letter takes: its name in the folder, its language and format, and its key."""

    name: str
    lang: SheetLang
    format: str
    key: str


@dataclass(frozen=True)
class Checked:
    """What the check found of one letter: problems, unsure forms, the files it will take, whether it is a draft.

    `says`: a digest of all that it says but for its number. `notes`: what its template has to be looked at.
    """

    row: int
    problems: tuple[Problem, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    files: tuple[File, ...] = ()
    draft: bool = False
    says: str = ""
    number: str | None = None
    notes: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What became of one file of a letter, or of a letter as a whole (then `file` is empty).

    `title`: whom it is for. `data` is the file where the worker doesn't write it itself. `notes`: what the PDF shows
    otherwise than Word.
    """

    row: int
    status: Status
    file: str = ""
    sha256: str = ""
    key: str = ""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    fonts: tuple[str, ...] = ()
    title: str = ""
    data: bytes | None = None


def check_items(job: Job, items: Sequence[Item]) -> list[Checked]:
    """Each letter made in full but for its drawing."""
    same_version(job)
    return [_check(job, item) for item in items]


def write_items(job: Job, items: Sequence[Item]) -> list[Outcome]:
    """Each letter's files written: all are made before the first of them is."""
    same_version(job)
    return [outcome for item in items for outcome in _write(job, item)]


def gave_up(item: Item, what: Both) -> Outcome:
    """A letter that no worker came back from."""
    remedy = Both("Запустите ещё раз или уберите эту строку.", "Run again, or take the row out.")
    return Outcome(item.row, "failed", problems=(Problem(what, remedy),))


def same_version(job: Job) -> None:
    """ToolError: this worker has another version of the library, so that its letters would differ."""
    if our_version() != job.version:
        raise ToolError(
            Problem(
                Both(
                    "на рабочем узле другая версия wego-forms", "the worker has another version of wego-forms"
                ),
                Both(f"Нужна {job.version}.", f"{job.version} is needed."),
                value=our_version(),
            )
        )


def _check(job: Job, item: Item) -> Checked:
    problems: list[Problem] = []
    unsure: dict[Unsure, None] = {}
    files: list[File] = []
    notes: dict[Problem, None] = {}
    draft = False
    try:
        record = job.record(item)
    except WegoFormsError as error:
        return Checked(item.row, error.problems)
    told = Told.by(record)
    for lang in job.options.langs:
        try:
            document = job.document(record, lang)
            draft = draft or document.draft
            notes |= dict.fromkeys(document.notes)
            unsure |= dict.fromkeys(in_column(form) for form in document.unsure)
            files += _files(job, item, told, lang, job.sources(told, lang))
        except WegoFormsError as error:
            problems += placed(error, job, item).problems
    return Checked(
        item.row,
        tuple(dict.fromkeys(problems)),
        tuple(unsure),
        tuple(files),
        draft,
        digest_told(record, without="number"),
        getattr(record, "number", None),
        tuple(notes),
    )


def in_column(form: Unsure) -> Unsure:
    """The form with the column of the table that settles it."""
    return replace(form, place=column_of(form.place))


def _files(job: Job, item: Item, told: Told, lang: SheetLang, sources: list[str | None]) -> list[File]:
    options = job.options
    several = len(options.langs) > 1
    base = stem(options.names, told.record, item.row, lang, latin=options.latin, several=several)
    names = {each: f"{base}.{each}" for each in options.formats}
    key = job.key(told, lang, sources)
    # The journal has it by the file's name, so the format is told as well.
    return [File(name, lang, each, key) for each, name in names.items()]


def _write(job: Job, item: Item) -> list[Outcome]:
    kept = item.kept or {}
    made: list[Outcome] = []
    try:
        record = job.record(item)
        told = Told.by(record)
        sources = {lang: job.sources(told, lang) for lang in job.options.langs}
        files = {lang: _files(job, item, told, lang, sources[lang]) for lang in job.options.langs}
        if item.made_of not in (None, made_of([file for each in files.values() for file in each])):
            raise _replaced(told)
        for lang, wanted in files.items():
            document: Document | None = None
            for file in wanted:
                if kept.get(file.name) == file.key:
                    made.append(Outcome(item.row, "kept", file.name, key=file.key, title=title(record, lang)))
                    continue
                document = document or job.document(record, lang)
                made.append(replace(_made(job, item, document, file), title=title(record, lang)))
        if {lang: job.sources(told, lang) for lang in job.options.langs} != sources:
            raise _replaced(told)
    except WegoFormsError as error:
        return [Outcome(item.row, "failed", problems=placed(error, job, item).problems)]
    if job.out is None:
        return made
    return [put(Path(job.out), outcome) for outcome in made]


def made_of(files: Sequence[File]) -> int:
    """A short digest of what files are made of: letters, pictures, template and options."""
    said = "\n".join(f"{file.name}\t{file.key}" for file in files)
    return int.from_bytes(hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _replaced(told: Told) -> InputError:
    """A picture that the letter bears isn't the one checked: the letters would differ."""
    return InputError(
        Problem(
            Both(
                "исходный файл письма (картинку, шрифт, шаблон) заменили во время работы",
                "a file that the letter is made of (picture, font, template) was replaced during the run",
            ),
            Both(
                "Запустите ещё раз: все письма будут сделаны одинаково.",
                "Run again: all letters will be made alike.",
            ),
            value=", ".join(path.name for path in told.files) or None,
        )
    )


def _made(job: Job, item: Item, document: Document, file: File) -> Outcome:
    notes: tuple[Problem, ...] = ()
    fonts: tuple[str, ...] = ()
    if file.format == "docx":
        data = document.docx()
    elif job.options.engine == "libreoffice":
        data = document.pdf("libreoffice", archive=job.options.archive)
    else:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DrawingWarning)
            drawing = document.drawing(job.options.font, archive=job.options.archive)
        data, notes, fonts = drawing.pdf, drawing.problems, drawing.fonts
    sha = hashlib.sha256(data).hexdigest()
    return Outcome(item.row, "written", file.name, sha, file.key, notes=notes, fonts=fonts, data=data)


def put(out: Path, outcome: Outcome) -> Outcome:
    """Write the outcome's file into its place; where it can't be, the outcome says why."""
    if outcome.data is None:
        return outcome
    path = out / outcome.file
    try:
        # A folder that somebody took away isn't made anew; ours below it are.
        made_below(out, path)
        save_as_ours(path, outcome.data, folders=False, sha256=outcome.sha256)
    except OSError as error:
        return Outcome(outcome.row, "failed", outcome.file, problems=not_written(path, error).problems)
    except WegoFormsError as error:
        return Outcome(outcome.row, "failed", outcome.file, problems=error.problems)
    return replace(outcome, data=None)


def placed(error: WegoFormsError, job: Job, item: Item) -> WegoFormsError:
    """What the record causes is told by its row; what a template or the drawing causes keeps its own place."""
    return (
        in_row(error, job, row_of(item)) if isinstance(error, InputError) and item.record is None else error
    )
