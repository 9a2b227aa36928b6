"""The check of a whole batch before its first file: every row, every form, every name."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wego_forms.batch.output.journal import Entry
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.owning import is_anothers, is_of, is_same
from wego_forms.batch.plan.rows import listed
from wego_forms.batch.plan.sharing import told_once
from wego_forms.batch.plan.sources import Item, Source
from wego_forms.batch.work.job import Job
from wego_forms.batch.work.pipeline import Line
from wego_forms.batch.work.pools import Workers
from wego_forms.batch.work.ready import File
from wego_forms.batch.work.spool import Spool
from wego_forms.batch.work.worker import Checked, check_items, prepare_items
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.fields import Unsure
from wego_forms.saving import Standing, digest_of, folded, not_written, set_aside, standing

_MOST_TWINS = 20


@dataclass
class Plan:
    """What the check found: rows that won't be made, forms to look at, files of earlier runs that can stay."""

    rows: int = 0
    files: int = 0
    problems: dict[int, tuple[Problem, ...]] = field(default_factory=dict)
    unsure: list[tuple[int, Unsure]] = field(default_factory=list)
    known: dict[int, list[Entry]] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    #: Files in the place of this run's, that are letters of another table or over another record.
    anothers: list[str] = field(default_factory=list)
    stale: dict[str, Entry] = field(default_factory=dict)
    drafts: int = 0
    #: How many reviewed forms of a row nobody corrected, though the rules had only guessed them.
    left: dict[int, int] = field(default_factory=dict)
    numbering: Numbering = field(default_factory=lambda: Numbering(None))
    #: Rows that say the same as an earlier one, and that one.
    twins: list[tuple[int, int]] = field(default_factory=list)
    #: Rows that bear a number of their own which an earlier one bears as well: the number, and that row.
    same_number: list[tuple[int, str, int]] = field(default_factory=list)
    _first: dict[str, int] = field(default_factory=dict)
    _numbered: dict[str, int] = field(default_factory=dict)
    #: What is to be looked at in the templates and the letters, and the rows that it is told of.
    notes: dict[Problem, list[int]] = field(default_factory=dict)

    @property
    def former(self) -> dict[str, int]:
        """The letters that earlier runs made of rows which fail now, each with its row."""
        return {name: entry.row for name, entry in self.stale.items() if entry.row in self.problems}

    def note(self, checked: Checked, left: dict[str, Entry], out: Path, force: bool) -> None:
        """Take in what the check found of a letter, and what lies in its place; `left` has what no letter took."""
        self.rows += 1
        for note in checked.notes:
            self.notes.setdefault(note, []).append(checked.row)
        self.unsure += [(checked.row, form) for form in checked.unsure]
        if checked.problems:
            self.problems[checked.row] = checked.problems
            return
        first = self._first.setdefault(checked.says, checked.row)
        if checked.says and first != checked.row:
            self.twins.append((checked.row, first))
        if (
            checked.number
            and (earlier := self._numbered.setdefault(checked.number, checked.row)) != checked.row
        ):
            self.same_number.append((checked.row, checked.number, earlier))
        self.files += len(checked.files)
        self.drafts += checked.draft
        if checked.left:
            self.left[checked.row] = checked.left
        for file in checked.files:
            self._in_its_place(checked.row, file, left.pop(file.name, None), out / file.name, force)

    def _in_its_place(self, row: int, file: File, entry: Entry | None, place: Path, force: bool) -> None:
        """What is to become of what lies there: it stays, is made anew, or is set aside."""
        if entry is None:
            with contextlib.suppress(OSError):  # the writing says what is wrong with the place
                if standing(place) is Standing.somebodys:
                    self.changed.append(file.name)
            return
        found = digest_of(place)
        if found == entry.sha256:
            if is_same(entry.key, file.key):
                if not force:
                    self.known.setdefault(row, []).append(entry._replace(key=file.key))
            elif is_anothers(entry.key, file.key):
                self.anothers.append(file.name)
        elif found is not None and place.stat().st_size:
            self.changed.append(file.name)

    def items(self, spool: Spool) -> Iterator[Item]:
        """What the check handed on, with what it found wrong and what is there already."""
        for row, ready in spool:
            kept = {entry.file: entry.key for entry in self.known.get(row, ())}
            yield Item(row, problems=self.problems.get(row, ()), kept=kept or None, ready=ready)


def make_plan(
    source: Source,
    job: Job,
    workers: Workers,
    entries: Mapping[str, Entry],
    out: Path,
    seen: Callable[[int], None],
    *,
    force: bool = False,
    reserved: frozenset[str] = frozenset(),
    spool: Spool | None = None,
) -> Plan:
    """Check every letter. `entries` is what earlier runs wrote into `out`; `seen` is told how many rows are checked.

    `spool` takes what the writing needs of each, if there is to be one.

    With `force` nothing of what is there can stay. `reserved`: names, as of `folded`, that no letter may have.

    RecordError: two letters would take the same file, told with all else that is wrong; nothing is to be written.
    """
    plan = Plan()
    names = _Names(source.where, reserved)
    left = dict(entries)
    work = check_items if spool is None else prepare_items
    line: Line[Checked] = Line(workers, work, job, lambda item, what: _lost(item, what))
    plan.numbering = numbering = _numbering(source, job)
    try:
        for results in line.results(source.items(numbering)):
            for checked in results:
                plan.note(checked, left, out, force)
                names.add(checked)
                if spool is not None:
                    spool.add(checked.row, checked.ready)
            seen(plan.rows)
    except KeyboardInterrupt:
        for _ in line.finish():
            pass
        raise
    if names.problems:
        raise RecordError([*problems_of(plan, source), *names.problems])
    if source.same_number:  # the base record's, as is told once
        plan.same_number.clear()
    made_of = (job.base_name, job.options.template)
    plan.stale = {
        name: entry if is_of(entry.key, made_of, job.where) else entry._replace(row=0)
        for name, entry in left.items()
        if (out / name).is_file()
    }
    return plan


def _of_rows(note: Problem, rows: list[int], plan: Plan) -> Both:
    """The note, with its rows where it isn't every row's."""
    if len(rows) == plan.rows:
        return note.messages
    named = listed(rows, _MOST_TWINS)
    return Both(f"{note.message('ru')} (строки: {named})", f"{note.message('en')} (rows: {named})")


def remarks_of(plan: Plan) -> list[Both]:
    """What the plan has for a person to look at, besides problems and forms."""
    remarks = [
        Both(
            f"Строка {row} повторяет строку {first}: письмо будет сделано дважды.",
            f"Row {row} says the same as row {first}: the letter is made twice.",
        )
        for row, first in plan.twins[:_MOST_TWINS]
    ]
    if (more := len(plan.twins) - _MOST_TWINS) > 0:
        remarks.append(Both(f"И ещё повторов: {more}.", f"And {more} more repeated rows."))
    remarks += [
        Both(
            f"Строка {row}: номер {number} уже стоит в строке {first}.",
            f"Row {row}: the number {number} is row {first}'s already.",
        )
        for row, number, first in plan.same_number[:_MOST_TWINS]
    ]
    remarks += [_of_rows(note, rows, plan) for note, rows in list(plan.notes.items())[:_MOST_TWINS]]
    remarks += plan.numbering.remarks
    if plan.left:
        rows = listed(list(plan.left), _MOST_TWINS)
        count, one = sum(plan.left.values()), len(plan.left) == 1
        remarks.append(
            Both(
                f"Оставлено без правки форм, которые правила угадали: {count} "
                f"({'строка' if one else 'строки'} {rows}). Посмотрите их в таблице, если ещё не смотрели.",
                f"Forms that the rules guessed, left as they were: {count} "
                f"({'row' if one else 'rows'} {rows}). Look at them in the table if nobody has yet.",
            )
        )
    if plan.drafts:
        remarks.append(
            Both(
                f"Проектов (нет номера или даты, поэтому ни подписи, ни печати): {plan.drafts}.",
                f"Drafts, without number or date, signature and seal: {plan.drafts}.",
            )
        )
    return remarks


def problems_of(plan: Plan, source: Source) -> list[Problem]:
    """What is wrong with the rows, in their order; what they share is told once."""
    by_row = ((row, each) for row in sorted(plan.problems) for each in plan.problems[row])
    shared = told_once(by_row, source.where, source.columns, source.base_told, plan.rows)
    return [each.problem for each in shared]


def move_aside(names: Iterable[str], out: Path) -> list[tuple[Path, Path]]:
    """Set aside what isn't ours, was changed since, or is another table's, so that it stays. Old and new paths.

    OutputError: it can't be.
    """
    moved = []
    for name in names:
        try:
            moved.append((out / name, set_aside(out / name)))
        except OSError as error:
            raise not_written(out / name, error) from None
    return moved


def _numbering(source: Source, job: Job) -> Numbering:
    return Numbering(job.options.numbers, job.options.first, source.remembered)


def _lost(item: Item, what: Both) -> Checked:
    return Checked(item.row, (Problem(what),))


class _Names:
    """The names taken so far, as short digests: ten thousand of them are to fit into a corner of the memory."""

    def __init__(self, where: str, reserved: frozenset[str]) -> None:
        self._where = where
        self._reserved = reserved
        self._rows: dict[int, int] = {}
        self.problems: list[Problem] = []

    def add(self, checked: Checked) -> None:
        """Take the names of a letter's files. A name that is taken becomes a problem."""
        for file in checked.files:
            if folded(file.name) in self._reserved:
                self.problems.append(self._taken(checked.row, file))
            digest = hashlib.blake2b(folded(file.name).encode("utf-8", "replace"), digest_size=8).digest()
            first = self._rows.setdefault(int.from_bytes(digest, "big"), checked.row)
            if first != checked.row or self._twice(checked, file):
                self.problems.append(self._collision(checked.row, first, file))

    def _taken(self, row: int, file: File) -> Problem:
        return Problem(
            Both(
                "так назван и файл, который делается из всех писем",
                "what is made of all the letters has the same name",
            ),
            Both(
                "Назовите иначе --merge, --zip или --report.", "Give --merge, --zip or --report another name."
            ),
            self._where,
            row,
            value=file.name,
        )

    def _twice(self, checked: Checked, file: File) -> bool:
        return [folded(each.name) for each in checked.files].count(folded(file.name)) > 1

    def _collision(self, row: int, first: int, file: File) -> Problem:
        return Problem(
            Both(f"имя файла уже взято строкой {first}", f"row {first} has taken the file's name already"),
            Both(
                "Добавьте в --names {row} или {number}.",
                "Add {row} or {number} to --names.",
            ),
            self._where,
            row,
            value=file.name,
        )
