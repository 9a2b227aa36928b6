"""Read a table from a sheet as clerks keep them: its headings at once, its rows one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from wego_forms.edges import translated
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.sheets.headingrow import find_heading, text_of
from wego_forms.sheets.headings import NO_HEADINGS, Headings, path_of, value_of
from wego_forms.sheets.lines import ABOVE, MAX_COLUMNS, BadCell, Line, Lines, damaged, refused
from wego_forms.sheets.table import Row, Table, contradicting, repeated

# What neither a sheet nor a Word file (XML 1.0, 2.2) can print.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
SUFFIXES = (".csv", ".xlsx", ".ods")


class Scan:
    """A table whose rows are read anew each time they are asked for, so that a long one takes no memory.

    The file is read once, when it is opened: what happens to it afterwards changes nothing.
    """

    def __init__(self, lines: Lines, known: Headings = NO_HEADINGS) -> None:
        self._lines = lines
        self.where = lines.where
        with translated(lambda error: damaged(lines.where, error)):
            first, above = find_heading(lines, known)
        self.heading = first[0] if first else 1
        self._above = above
        if first and len(first[1]) > MAX_COLUMNS:
            raise refused(
                self.where,
                Both(f"столбцов больше {MAX_COLUMNS}", f"more than {MAX_COLUMNS} columns"),
                Both("Удалите лишние.", "Delete those that are too many."),
                str(len(first[1])),
                self.heading,
            )
        texts = tuple(text_of(cell) for cell in (first[1] if first else ()))
        self.columns = tuple(path_of(text, known) for text in texts)
        #: The headings of columns that a clerk keeps for himself without saying so by a #.
        self.passed_over = tuple(
            text for text, path in zip(texts, self.columns, strict=True) if path == f"#{text}"
        )
        named = list(self.columns)
        problems = [
            *repeated(named, self.where, self.heading),
            *contradicting(named, self.where, self.heading),
        ]
        if merged := lines.merged_at(self.heading):
            problems = [_merged(self.where, self.heading, merged)]
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

    @property
    def unread(self) -> dict[Both, tuple[int, ...]]:
        """The rows that say something and weren't read, by the reason; known when the rows were gone through."""
        found: dict[Both, list[int]] = {ABOVE: list(self._above)} if self._above else {}
        for number, why in sorted(self._lines.unread.items()):
            if number > self.heading:
                found.setdefault(why, []).append(number)
        return {why: tuple(numbers) for why, numbers in found.items()}

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
            if row := self._row(*line):
                yield row

    def _row(self, number: int, values: Sequence[Any]) -> Row | None:
        cells: dict[str, Any] = {}
        problems = []
        for column, value in zip(self.columns, values, strict=False):
            if not column or column.startswith("#") or value is None or value == "":
                continue
            if isinstance(value, BadCell):
                problems.append(
                    Problem(
                        value.what,
                        value.remedy,
                        self.where,
                        number,
                        column,
                        f"{value.cell} {value.text}".strip(),
                    )
                )
                continue
            if isinstance(value, str) and (bad := _UNPRINTABLE.search(value)):
                problems.append(self._unprintable(number, column, value, bad[0]))
            cells[column] = value_of(column, value)
        extra = [value for value in values[len(self.columns) :] if value not in (None, "")]
        if extra:
            problems.append(self._too_many(number, extra[0]))
        return Row(number, cells, tuple(problems)) if cells or problems else None

    def _unprintable(self, number: int, column: str, value: str, bad: str) -> Problem:
        return Problem(
            Both(f"в ячейке знак U+{ord(bad):04X}", f"the cell holds the character U+{ord(bad):04X}"),
            Both("Удалите этот знак.", "Delete the character."),
            self.where,
            number,
            column,
            _UNPRINTABLE.sub("", value),
        )

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


def scan_table(source: str | Path, known: Headings = NO_HEADINGS) -> Scan:
    """The table in a .xlsx or .ods (its first visible sheet) or a .csv, to be read row by row, as often as need be.

    `known`: the columns of the kind of record, if it has headings of its own. Hidden and blank rows are passed over,
    and columns whose heading begins with #; a row that begins with # is a remark; a title may stand above the
    headings. A row that isn't right in itself carries its problems. RecordError: the file can't be read, or its
    headings can't: merged, repeated, none.
    """
    return Scan(_open(Path(source)), known)


def read_table(source: str | Path, known: Headings = NO_HEADINGS) -> Table:
    """The same table whole. RecordError also for rows that aren't right in themselves, all of them at once."""
    scan = scan_table(source, known)
    rows = tuple(scan)
    if problems := [problem for row in rows for problem in row.problems]:
        raise RecordError(problems)
    return Table(scan.where, scan.columns, rows, scan.heading)


def _open(path: Path) -> Lines:
    from wego_forms.sheets.csvlines import CsvLines
    from wego_forms.sheets.odslines import OdsLines
    from wego_forms.sheets.xlsxlines import XlsxLines

    with translated(lambda error: damaged(str(path), error)):
        if path.suffix.lower() == ".csv":
            return CsvLines(path)
        if path.suffix.lower() == ".xlsx":
            return XlsxLines(path)
        if path.suffix.lower() == ".ods":
            return OdsLines(path)
    old = path.suffix.lower() in (".xls", ".xlsb", ".xlsm", ".numbers")
    raise refused(
        str(path),
        Both(f"таблицы {path.suffix} не читаются", f"{path.suffix} tables aren't read")
        if old
        else Both("это не таблица", "this isn't a table"),
        Both(
            "Откройте её в Excel и сохраните как «Книга Excel (.xlsx)».",
            "Open it in Excel and save it as an Excel Workbook (.xlsx).",
        )
        if old
        else Both("Сохраните её как .xlsx или .csv.", "Save it as .xlsx or .csv."),
        path.suffix,
    )


__all__ = ["SUFFIXES", "Line", "Scan", "read_table", "scan_table"]
