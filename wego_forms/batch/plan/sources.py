"""Where a batch's letters come from: the rows of a table over a base record, or records as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import Any

from wego_forms.batch.plan.columns import lacking_columns, unknown_columns
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.remembering import NO_MEMORY, Memory, recalled, whom
from wego_forms.batch.plan.rows import (
    Rows,
    bare_remarks,
    crossed_remarks,
    mixed_remarks,
    no_letters,
    no_rows,
    noted_remarks,
    sheet_remarks,
    unread_remarks,
    year_remarks,
)
from wego_forms.catalog import Kind, build, kinds
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.records import Record
from wego_forms.records.alphabets import mixed_notes
from wego_forms.records.files import parse_data, read_text
from wego_forms.records.record import NO_RECORD
from wego_forms.sheets import Row, scan_rows, scan_table, steps


@dataclass(frozen=True)
class Item:
    """One letter to make: its row, and the row's cells or the record; the number given to it, if one was.

    `problems`: what was found wrong with it before, so that it isn't made. `kept`: the key of each file that lies in
    its place already, by the file's name. `ready`: what the check filled, for the writing.
    """

    row: int
    cells: Mapping[str, Any] | None = None
    record: Record | None = None
    number: str | None = None
    problems: tuple[Problem, ...] = ()
    kept: Mapping[str, str] | None = None
    ready: bytes = b""


#: The columns of a number: a letter's, and a text of that name of an office's own kind.
_NUMBERS = frozenset(("number", "number.ru", "number.en"))


class TableSource:
    """A table over a base record, or rows that a program has, each a mapping of columns to values.

    `where` names it in messages.

    RecordError: either can't be read, or a column is no field of the base's kind.
    """

    def __init__(
        self,
        table: str | PathLike[str] | Iterable[Mapping[str, Any]],
        base: str | Path,
        rows: Rows | None = None,
        sheet: str | None = None,
    ) -> None:
        # Pictures lie beside the base, and a worker may be in another folder.
        self.base_name: str | None = str(Path(base).absolute())
        self.base_told: str | None = str(base)
        data, lines = _base_data(Path(base))
        kind = kind_of_base(data, base)
        columns = kind.columns if kind else {}
        self._scan = (
            scan_table(Path(table), columns, sheet)
            if isinstance(table, str | PathLike)
            else scan_rows(table, columns)
        )
        self._rows = rows
        #: What the folder remembers of the letters' numbers.
        self.remembered = NO_MEMORY
        self.where = self._scan.where
        self.columns = self._scan.named
        self.letters: Mapping[str, str] = self._scan.letters
        self.base: Mapping[str, Any] | None = data
        if kind and (unknown := list(unknown_columns(kind, self.columns, self.where, self._scan.heading))):
            raise RecordError(self._on_another_sheet(len(unknown)) or unknown)
        if kind and (lacking := list(lacking_columns(kind, self.columns, self.where, self._scan.heading))):
            raise RecordError(lacking)
        self._notes = _check_base(data, str(base), lines, self.columns)
        #: Whether every letter bears the base record's number.
        self.same_number = bool(data.get("number")) and _NUMBERS.isdisjoint(self.columns)

    def items(self, numbering: Numbering) -> Iterator[Item]:
        """A letter a row, of the rows asked for. RecordError: there is none, or not one that is asked for."""
        seen = set()
        for row in self._scan:
            seen.add(row.number)
            # A row that isn't asked for takes its number all the same, so that none depends on what was asked for.
            own = row.cells.get("number")
            item = Item(
                row.number,
                row.cells,
                number=numbering.take(own, whom(row.cells), row.number),
                problems=(*row.problems, *self._anothers(row.number, own)),
            )
            if self._rows is None or row.number in self._rows:
                yield item
        if not seen:
            raise RecordError(no_letters(self.where, self._scan.unread))
        if self._rows is not None and (missing := self._rows.numbers - seen):
            raise RecordError(no_rows(self.where, tuple(sorted(missing))))

    def recall(self, folder: Path | None) -> None:
        """Take in the numbers that the folder's letters have, and those that the table gives by hand.

        OutputError: what the folder remembers can't be read.
        """
        cells = (row.cells for row in self._scan)
        memory = recalled(folder, self.memory, cells, numbered="number" in self.columns)
        if doubtful := memory.brought & {*memory.given.values()}:
            trial = Numbering("{n}", memory=memory)
            numbers = {trial.take(row.cells.get("number"), whom(row.cells)) for row in self._scan}
            memory = replace(memory, kept=doubtful & numbers)
        self.remembered = memory

    @property
    def memory(self) -> str:
        """By what a folder remembers the numbers of these letters."""
        return Path(str(self.base_name)).name

    @property
    def remarks(self) -> list[Both]:
        """What to look at in the base and the table; known when the items were gone through."""
        return [
            *unread_remarks(
                self._scan.unread, self._scan.passed_over, self._scan.unheaded, self._scan.hidden
            ),
            *noted_remarks(self._scan.noted),
            *crossed_remarks(self._scan.crossed),
            *bare_remarks(self._scan.bare),
            *year_remarks(self._scan.years),
            *sheet_remarks(self._scan.where, self._scan.other_sheets, self._scan.blank_sheets),
            *(note.messages for note in self._notes),
            *mixed_remarks(self._scan.mixed),
            *self._of_every_form(),
        ]

    def _of_every_form(self) -> Iterator[Both]:
        """That a table of cities leaves people to the base record, which then stand in every city's form."""
        given = {steps(column)[0] for column in self.columns}
        theirs = ("head", "head_contact", "it_head", "wego_contact")
        left = [name for name in theirs if name not in given and (self.base or {}).get(name)]
        if "applicant" in given and left:
            names = ", ".join(left)
            yield Both(
                f"Во всех формах одни и те же, из основной записи: {names}.",
                f"The same in every form, from the base record: {names}.",
            )

    def _on_another_sheet(self, unknown: int) -> Problem | None:
        """That the table stands on another sheet than the first, where the first has no heading of ours."""
        if unknown < len(self.columns) or not (others := self._scan.other_sheets):
            return None
        return Problem(
            Both("на первом листе нет таблицы адресатов", "the first sheet has no table of addressees"),
            Both(
                f"Она на листе «{others[0]}»: добавьте --sheet или поставьте его первым.",
                f"It is on the sheet “{others[0]}”: add --sheet, or put that one first.",
            ),
            self.where,
        )

    def _anothers(self, row: int, number: object) -> Iterator[Problem]:
        """That a row has by hand the number that another row's letter has had before, and keeps."""
        if number is not None and str(number) in self.remembered.kept:
            yield Problem(
                Both(
                    "этот номер уже дан письму другой строки", "this number was given to another row's letter"
                ),
                Both(
                    "Дайте другой или оставьте пустым: номер поставит --numbers.",
                    "Give another, or leave it blank: --numbers gives one.",
                ),
                self.where,
                row,
                "number",
                str(number),
                f"{self.letters['number']}{row}" if "number" in self.letters else None,
            )


class RecordSource:
    """Records, or mappings of their fields, numbered from 1."""

    where = "records"
    base: Mapping[str, Any] | None = None
    base_name: str | None = None
    base_told: str | None = None
    columns: tuple[str, ...] = ()
    letters: Mapping[str, str] = MappingProxyType({})
    same_number = False
    remarks: Sequence[Both] = ()
    remembered: Memory = NO_MEMORY

    def __init__(self, given: Iterable[Record | Mapping[str, Any]]) -> None:
        self._records = list(given) if isinstance(given, Iterator) else given

    def items(self, numbering: Numbering) -> Iterator[Item]:
        """A letter a record."""
        for row, given in enumerate(self._records, 1):
            record, problems = _record_of(given, row)
            yield Item(
                row,
                record=record,
                number=numbering.take(getattr(record, "number", None)),
                problems=problems,
            )


#: What is gone through twice, by the check and by the numbering before it.
Source = TableSource | RecordSource


def _record_of(given: object, row: int) -> tuple[Record | None, tuple[Problem, ...]]:
    """The record that a program gives, or that the fields make which it gives; or what is wrong with it."""
    if isinstance(given, Record):
        return given, ()
    where = RecordSource.where
    if not isinstance(given, Mapping):
        return None, (Problem(*NO_RECORD, where, row, value=type(given).__name__),)
    try:
        return build(given), ()
    except RecordError as error:
        return None, tuple(replace(problem, file=where, line=row) for problem in error.problems)


def row_of(item: Item) -> Row:
    """The item as a row of its table."""
    return Row(item.row, item.cells or {})


def kind_of_base(base: Mapping[str, Any] | None, name: str | Path | None) -> Kind | None:
    """The kind of the record `base`, which the file `name` holds; None: there is none, as where records are given."""
    return kinds(beside=name).get(str((base or {}).get("kind")))


def _base_data(path: Path) -> tuple[dict[str, Any], Any]:
    """The base record's data and lines. RecordError as `wf.load` has it."""
    data, lines = parse_data(read_text(path), str(path))
    if isinstance(data, dict) and data.get("kind") in kinds(beside=path):
        return data, lines
    return {}, build(data, str(path), lines)  # which says what is wrong with it


def _check_base(
    data: Mapping[str, Any], name: str, lines: Any, columns: tuple[str, ...]
) -> tuple[Problem, ...]:
    """Say once, with the base's own lines, what is wrong with it whatever the rows say; its notes likewise."""
    filled = {steps(column)[0] for column in columns}

    def own(problems: Iterable[Problem]) -> tuple[Problem, ...]:
        return tuple(each for each in problems if each.place is None or steps(each.place)[0] not in filled)

    record = None
    try:
        record = build(data, name, lines)
    except RecordError as error:
        if wrong := own(error.problems):
            raise RecordError(wrong) from None
    return own(mixed_notes(data, name, lines, record))


def no_base() -> RecordError:
    """A table is given without the record that its rows stand over."""
    return RecordError(
        Problem(
            Both("не указана основная запись", "the base record isn't named"),
            Both("Добавьте --base ЗАПИСЬ.yaml.", "Add --base RECORD.yaml."),
        )
    )
