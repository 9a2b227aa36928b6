"""Read a table from a sheet as clerks keep them: its headings at once, its rows one after another."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from wego_forms.edges import file_path, translated
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.language import mixed_words
from wego_forms.sheets.cells import meant
from wego_forms.sheets.headingrow import Heading, find_heading, is_headed, is_on_its_side, text_of
from wego_forms.sheets.headings import (
    NO_HEADINGS,
    Headings,
    all_headings,
    is_number_sign,
    is_registered,
    path_of,
    tight,
    value_of,
)
from wego_forms.sheets.lines import (
    ABOVE,
    ACCOUNT,
    AGAIN,
    ANOTHER_TABLE,
    BELOW,
    MAX_COLUMNS,
    ON_ITS_SIDE,
    TOTALS,
    BadCell,
    Lines,
    damaged,
    is_totals,
    refused,
)
from wego_forms.sheets.opening import open_lines
from wego_forms.sheets.table import Row, Table, contradicting, is_bare, repeated, year_of
from wego_forms.sheets.xlsxlayout import cell_name, letters_of

#: Cells that make a row the headings once more, where they all are.
_ENOUGH_AGAIN = 3


class Scan:
    """A table whose rows are read anew each time they are asked for, so that a long one takes no memory.

    The file is read once, when it is opened: what happens to it afterwards changes nothing.
    """

    def __init__(self, lines: Lines, known: Headings = NO_HEADINGS) -> None:
        self._lines = lines
        self._known = known
        self._unheaded: set[int] = set()
        #: Known when the rows were gone through: by the cell's name what people noted there, and what is struck
        #: through; the rows of heads of nothing (a bare post); by the row the year of its letter.
        self.noted: dict[str, str] = {}
        self.crossed: dict[str, str] = {}
        self.bare: list[int] = []
        self.years: dict[int, int] = {}
        self._headings = all_headings(known)
        self._mixed: dict[tuple[int, str, str, str, str], None] = {}
        self.where = lines.where
        with translated(lambda error: damaged(lines.where, error)):
            found = find_heading(lines, known) or Heading(1, ())
        self.heading = found.number
        self._above = found.above
        if len(found.cells) > MAX_COLUMNS:
            raise refused(
                self.where,
                Both(f"столбцов больше {MAX_COLUMNS}", f"more than {MAX_COLUMNS} columns"),
                Both("Удалите лишние.", "Delete those that are too many."),
                str(len(found.cells)),
                self.heading,
            )
        if is_on_its_side(lines, found.cells, known):
            raise refused(self.where, *ON_ITS_SIDE, line=self.heading)
        self._texts = texts = tuple(text_of(cell) for cell in found.cells)
        self.columns = tuple(path_of(text, known) for text in texts)
        named = list(self.columns)
        problems = [
            *repeated(named, self.where, self.heading),
            *contradicting(named, self.where, self.heading),
        ]
        if merged := lines.merged_at(self.heading, across=found.double):
            problems = [_merged(self.where, self.heading, merged)]
        problems += [
            Problem(cell.what, cell.remedy, self.where, self.heading, value=cell.text, cell=cell.cell or None)
            for cell in found.cells
            if isinstance(cell, BadCell) and not merged
        ]
        if not any(self.columns):
            problems.append(
                Problem(
                    Both("нет заголовков столбцов", "there are no column headings"),
                    Both("Первая строка – названия полей.", "The first row names the fields."),
                    self.where,
                    self.heading,
                )
            )
        if problems:
            raise RecordError(problems)
        self.columns = tuple(self._number_or_count(column) for column in self.columns)

    @property
    def letters(self) -> dict[str, str]:
        """The letters of a workbook's columns, by field path."""
        places = enumerate(self.columns, 1) if self._lines.lettered else ()
        return {path: letters_of(place) for place, path in places if path and not path.startswith("#")}

    def _cell(self, number: int, column: str) -> str | None:
        return f"{self.letters[column]}{number}" if self._lines.lettered else None

    @property
    def passed_over(self) -> tuple[str, ...]:
        """The headings of columns that a clerk keeps for himself without saying so by a #."""
        return tuple(text for text, path in zip(self._texts, self.columns, strict=True) if path == f"#{text}")

    @property
    def blank_sheets(self) -> tuple[str, ...]:
        """The sheets before the one that is read, that hold nothing."""
        return self._lines.blank_sheets

    @property
    def unread(self) -> dict[Both, tuple[int, ...]]:
        """The rows that say something and weren't read, by the reason; known when the rows were gone through."""
        found: dict[Both, list[int]] = {ABOVE: list(self._above)} if self._above else {}
        for number, why in sorted(self._lines.unread.items()):
            if number > self.heading:
                found.setdefault(why, []).append(number)
        return {why: tuple(numbers) for why, numbers in found.items()}

    @property
    def unheaded(self) -> tuple[str, ...]:
        """The letters of columns that hold values below no heading; known when the rows were gone through."""
        return tuple(letters_of(place) for place in sorted(self._unheaded))

    @property
    def mixed(self) -> tuple[tuple[int, str, str, str, str], ...]:
        """Words with a letter that only looks as if it were of their alphabet, known when the rows were gone through.

        Of each the row, the column, the word, the word in one alphabet, and the letters that aren't.
        """
        return tuple(self._mixed)

    @property
    def hidden(self) -> tuple[str, ...]:
        """The headings of columns that are read though nobody sees them."""
        return tuple(
            text
            for place, (text, path) in enumerate(zip(self._texts, self.columns, strict=True), 1)
            if place in self._lines.hidden_columns and path and path[0] != "#" and not path.endswith(ACCOUNT)
        )

    @property
    def other_sheets(self) -> tuple[str, ...]:
        """The other sheets that have headings of ours, and aren't read."""
        with contextlib.suppress(Exception):  # what is damaged there takes nothing from what is read
            return tuple(name for name, lines in self._lines.other_sheets() if is_headed(lines, self._known))
        return ()

    @property
    def named(self) -> tuple[str, ...]:
        """The columns that are fields: those with a heading, without the clerk's own remarks."""
        return tuple(column for column in self.columns if column and not column.startswith("#"))

    def __iter__(self) -> Iterator[Row]:
        rows = (line for line in self._lines if line[0] > self.heading)
        while True:
            with translated(lambda error: damaged(self.where, error)):
                line = next(rows, None)
            if line is None:
                return
            if self._again(line[1]):
                self._lines.unread[line[0]] = AGAIN
            elif self._is_another_heading(line[1]):
                yield Row(line[0], {}, (Problem(*ANOTHER_TABLE, self.where, line[0]),))
                self._lines.unread.update((number, BELOW) for number, _ in rows)
                return
            elif is_totals(line[1]):
                self._lines.unread[line[0]] = TOTALS
            elif row := self._row(*line):
                yield row

    def _row(self, number: int, values: Sequence[Any]) -> Row | None:
        cells: dict[str, Any] = {}
        problems = []
        notes, crossed = self._lines.notes, self._lines.crossed
        for place, (column, value) in enumerate(zip(self.columns, values, strict=False), 1):
            if notes and column and not column.startswith("#") and (number, place) in notes:
                self.noted[cell_name(number, place)] = notes[number, place]
            if crossed and column and not column.startswith("#") and (number, place) in crossed:
                self.crossed[cell_name(number, place)] = crossed[number, place]
            if not column and text_of(value) and not text_of(value).startswith("#"):
                self._unheaded.add(place)
            if not column or column.startswith("#"):
                continue
            told = value if isinstance(value, BadCell) else meant(value, column)
            if isinstance(told, BadCell):
                cell = told.cell or self._cell(number, column)
                problems.append(
                    Problem(told.what, told.remedy, self.where, number, column, told.text or None, cell)
                )
            elif told not in (None, ""):
                if isinstance(told, str):
                    for each in mixed_words(told):
                        self._mixed[(number, column, *each)] = None
                cells[column] = value_of(column, told)
        extra = [value for value in values[len(self.columns) :] if value not in (None, "")]
        if extra:
            problems.append(self._too_many(number, extra[0]))
        if year := year_of(cells.get("date")):
            self.years[number] = year
        if is_bare(cells, self.columns) and number not in self.bare:
            self.bare.append(number)
        return Row(number, cells, tuple(problems)) if cells or problems else None

    def _number_or_count(self, column: str) -> str:
        """What a column headed «№» alone is: the letters' numbers, or those of the rows, 1, 2, 3 from the top.

        Where the rows don't tell, it stays what it is, a column that no kind has.
        """
        if not is_number_sign(column):
            return column
        said = [text_of(row.cells.get(column)) for row in self]
        if [text.rstrip(".)") for text in said] == [str(each) for each in range(1, len(said) + 1)]:
            return f"#{column}"
        numbers = [text for text in said if text]
        theirs = numbers and all(map(is_registered, numbers)) and "number" not in self.columns
        return "number" if theirs else column

    def _again(self, values: Sequence[Any]) -> bool:
        """Whether a row says the headings once more, as on each printed page, or numbers the columns: 1, 2, 3."""
        first = next((place for place, value in enumerate(values) if text_of(value)), 0)
        if first >= len(self._texts) or text_of(values[first]) not in ("1", self._texts[first]):
            return False
        said = [(text_of(value), place) for place, value in enumerate(values) if text_of(value)]
        if len(said) < _ENOUGH_AGAIN:
            return False
        return [text for text, _ in said] == [str(each) for each in range(1, len(said) + 1)] or all(
            place < len(self._texts) and text == self._texts[place] for text, place in said
        )

    def _is_another_heading(self, values: Sequence[Any]) -> bool:
        """Whether a row is of headings alone, and others than ours: another table begins."""
        said = [text for value in values if (text := text_of(value))]
        return len(said) >= _ENOUGH_AGAIN and all(tight(text) in self._headings for text in said)

    def _too_many(self, number: int, value: object) -> Problem:
        return Problem(
            Both("в строке больше значений, чем столбцов", "the row has more values than there are columns"),
            Both("Возьмите текст с разделителем в кавычки.", "Put a text with separators in quotes."),
            self.where,
            number,
            value=text_of(value),
        )


def _merged(where: str, heading: int, areas: str) -> Problem:
    return Problem(
        Both("заголовки объединены", "the headings are merged"),
        Both(
            "Разъедините ячейки: у каждого столбца свой заголовок.",
            "Unmerge the cells: each column has a heading of its own.",
        ),
        where,
        heading,
        value=areas,
    )


def scan_table(source: str | Path, known: Headings = NO_HEADINGS, sheet: str | None = None) -> Scan:
    """The table in a .xlsx or .ods (its `sheet`, or first visible one) or a .csv, row by row, as often as need be.

    `known`: the columns of the kind of record, if it has headings of its own. Hidden and blank rows are passed over,
    and columns whose heading begins with #; a row that begins with # is a remark; a title may stand above the
    headings. A row that isn't right in itself carries its problems. RecordError: the file can't be read, or its
    headings can't: merged, repeated, none.
    """
    return Scan(open_lines(file_path(source), sheet), known)


def scan_rows(rows: Iterable[Mapping[str, Any]], known: Headings = NO_HEADINGS) -> Scan:
    """The same of rows that a program has: each a mapping of headings or field paths to values."""
    from wego_forms.sheets.given import GivenLines

    return Scan(GivenLines(rows), known)


def read_table(source: str | Path, known: Headings = NO_HEADINGS, sheet: str | None = None) -> Table:
    """The same table whole. RecordError also for rows that aren't right in themselves, all of them at once."""
    scan = scan_table(source, known, sheet)
    rows = tuple(scan)
    if problems := [problem for row in rows for problem in row.problems]:
        raise RecordError(problems)
    return Table(scan.where, scan.columns, rows, scan.heading, scan.letters)
