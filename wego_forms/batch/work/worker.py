"""What a worker does: check letters, and make and write them. It never raises for what is wrong with a row."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from wego_forms.batch.output.folder import made_below
from wego_forms.batch.plan.naming import stem, title
from wego_forms.batch.plan.owning import owned
from wego_forms.batch.plan.sources import Item, row_of
from wego_forms.batch.work.job import Job, Told
from wego_forms.batch.work.leaving import left_as_guessed
from wego_forms.batch.work.ready import File, Letter, Ready, Sheet
from wego_forms.choosing import SheetLang
from wego_forms.errors import Both, InputError, Problem, ToolError, WegoFormsError
from wego_forms.fields import Unsure
from wego_forms.filling import Document
from wego_forms.saving import not_written, save_as_ours
from wego_forms.sheets import column_of, in_row
from wego_forms.staged import Staged, abreast, alone
from wego_forms.version import __version__

#: Bytes of a letter that is handed to the writing; a page or two have 5,000.
_LONG = 50_000
Status = Literal["written", "kept", "failed"]


@dataclass(frozen=True)
class Checked:
    """What the check found of one letter: problems, unsure forms, the files it will take, whether it is a draft.

    `says`: a digest of all that it says but for its number. `notes`: what its template has to be looked at. `left`:
    how many reviewed forms are the rules' guesses still. `ready`: the letter, handed to the writing.
    """

    row: int
    problems: tuple[Problem, ...] = ()
    unsure: tuple[Unsure, ...] = ()
    files: tuple[File, ...] = ()
    draft: bool = False
    says: str = ""
    number: str | None = None
    notes: tuple[Problem, ...] = ()
    left: int = 0
    ready: bytes = b""


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
    """Each letter made in full, and drawn where a PDF is asked for: nothing that a batch would meet is left out."""
    same_version(job)
    return list(abreast(_check(job, item, hand_on=False) for item in items))


def prepare_items(job: Job, items: Sequence[Item]) -> list[Checked]:
    """Each letter checked but for its drawing, and handed to the writing if it is right."""
    same_version(job)
    return list(abreast(_check(job, item, hand_on=True) for item in items))


def write_items(job: Job, items: Sequence[Item]) -> list[Outcome]:
    """The files of each letter that is ready written: all are made before the first of them is."""
    same_version(job)
    return [outcome for made in abreast(_write(job, item) for item in items) for outcome in made]


def gave_up(item: Item, what: Both) -> Outcome:
    """A letter that no worker came back from."""
    remedy = Both("Запустите ещё раз или уберите эту строку.", "Run again, or take the row out.")
    return Outcome(item.row, "failed", problems=(Problem(what, remedy),))


def same_version(job: Job) -> None:
    """ToolError: this worker has another version of the library, so that its letters would differ."""
    if __version__ != job.version:
        raise ToolError(
            Problem(
                Both(
                    "на рабочем узле другая версия wego-forms", "the worker has another version of wego-forms"
                ),
                Both(f"Нужна {job.version}.", f"{job.version} is needed."),
                value=__version__,
            )
        )


def _check(job: Job, item: Item, *, hand_on: bool) -> Staged[Checked]:
    problems: list[Problem] = []
    unsure: dict[Unsure, None] = {}
    letter = Letter()
    notes: dict[Problem, None] = {}
    draft = False
    left: set[str] = set()
    try:
        record = job.record(item)
    except WegoFormsError as error:
        return Checked(item.row, error.problems)
    yield
    told = Told.by(record)
    for lang in job.options.langs:
        yield
        try:
            document = job.document(record, lang)
            sources = job.sources(told, lang)
            yield
            draft = draft or document.draft
            notes |= dict.fromkeys(document.notes)
            unsure |= dict.fromkeys(in_column(form) for form in document.unsure)
            left |= set(left_as_guessed(record, document.forms))
            letter.add(document, _files(job, item, told, lang, sources), title(record, lang), sources)
            if job.options.draws and not hand_on:  # the writing draws it
                drawing = yield from document.drawn(job.options.font, archive=job.options.archive)
                notes |= dict.fromkeys(drawing.problems)
        except WegoFormsError as error:
            problems += placed(error, job, item).problems
    yield
    return Checked(
        item.row,
        tuple(dict.fromkeys(problems)),
        tuple(unsure),
        letter.files,
        draft,
        told.says,
        told.number,
        tuple(notes),
        len(left),
        letter.ready() if hand_on and not problems else b"",
    )


def in_column(form: Unsure) -> Unsure:
    """The form with the column of the table that settles it."""
    return replace(form, place=column_of(form.place))


def _files(job: Job, item: Item, told: Told, lang: SheetLang, sources: Mapping[str, str]) -> list[File]:
    options = job.options
    several = len(options.langs) > 1
    base = stem(options.names, told.record, item.row, lang, latin=options.latin, several=several)
    names = {each: f"{base}.{each}" for each in options.formats}
    made_of = (job.base_name, options.template)
    key = owned(job.key(told, lang, sources), made_of, job.where, item.cells)
    # The journal has it by the file's name, so the format is told as well.
    return [File(name, lang, each, key) for each, name in names.items()]


def _write(job: Job, item: Item) -> Staged[list[Outcome]]:
    if item.problems:
        return [Outcome(item.row, "failed", problems=item.problems)]
    made: list[Outcome] = []
    ready = Ready.unpacked(item.ready)
    try:
        ready.refuse_replaced()
        for sheet in ready.sheets:
            work = _made_of(job, item, sheet)
            # Of long ones several at once would be much to hold.
            made += alone(work) if len(item.ready) > _LONG else (yield from work)
        ready.refuse_replaced()
    except WegoFormsError as error:
        return [Outcome(item.row, "failed", problems=placed(error, job, item).problems)]
    if job.out is None:
        return made
    return [put(Path(job.out), outcome) for outcome in made]


def _made_of(job: Job, item: Item, sheet: Sheet) -> Staged[list[Outcome]]:
    kept = item.kept or {}
    made: list[Outcome] = []
    document: Document | None = None
    for file in sheet.files:
        if kept.get(file.name) == file.key:
            made.append(Outcome(item.row, "kept", file.name, key=file.key, title=sheet.title))
        else:
            document = document or sheet.document(job)
            yield
            made.append((yield from _made(job, item.row, document, file, sheet.title)))
            yield
    return made


def _made(job: Job, row: int, document: Document, file: File, title: str) -> Staged[Outcome]:
    notes: tuple[Problem, ...] = ()
    fonts: tuple[str, ...] = ()
    if file.format == "docx":
        data = document.docx()
    elif job.options.engine == "libreoffice":
        data = document.pdf("libreoffice", archive=job.options.archive)
    else:
        drawing = yield from document.drawn(job.options.font, archive=job.options.archive)
        data, notes, fonts = drawing.pdf, drawing.problems, drawing.fonts
    sha = hashlib.sha256(data).hexdigest()
    return Outcome(row, "written", file.name, sha, file.key, (), notes, fonts, title, data)


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
    of_a_table = job.base is not None
    return (
        in_row(error, job, row_of(item), job.headings)
        if isinstance(error, InputError) and of_a_table
        else error
    )
