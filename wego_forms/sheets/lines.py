"""What every kind of sheet is read as: lines of values, each with the number that the sheet shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from wego_forms.edges import Unreadable, misnamed, read_regular, sort_of
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.foreign import quoting

HIDDEN = Both("скрытые или отфильтрованные", "hidden or filtered")
REMARK = Both("начинаются с #", "begin with #")
ONLY_MERGED = Both("в них только объединённые ячейки", "nothing but merged cells")
ABOVE = Both("над заголовками", "above the headings")
AGAIN = Both("повторяют заголовки или нумеруют столбцы", "repeat the headings or number the columns")
TOTALS = Both("итоги под таблицей", "totals below the table")
BELOW = Both("другая таблица под первой", "another table below the first")
STRUCK = Both("зачёркнутые", "struck through")
SECTION = Both("подзаголовки через несколько столбцов", "titles over several columns")

ON_ITS_SIDE = (
    Both(
        "таблица лежит на боку: заголовки стоят в столбце, адресат – в столбце, а не в строке",
        "the table lies on its side: the headings stand in a column, and an addressee is a column, not a row",
    ),
    Both(
        "Скопируйте её, вставьте на новый лист через «Специальная вставка → Транспонировать» и сохраните его один.",
        "Copy it, paste it into a new sheet by Paste Special → Transpose, and save that sheet alone.",
    ),
)

ANOTHER_TABLE = (
    Both(
        "здесь начинается другая таблица: ниже другие заголовки",
        "another table begins here: other headings stand below",
    ),
    Both("Перенесите её на отдельный лист или в другой файл.", "Move it to a sheet or a file of its own."),
)

#: Lines in which a sheet's headings are looked for, and sheets beside the one that is read.
LOOKED_AT, MOST_SHEETS = 9, 20

#: The namespace of an .xlsx's sheets and texts (ECMA-376 part 1, 18).
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
#: (number in the sheet, values)
Line = tuple[int, Sequence[Any]]


class Lines(Protocol):
    """The lines of a sheet that aren't blank or hidden. `where` names the sheet.

    `unread`: the rows that say something and are passed over, with the reason; it grows as the lines are read.
    """

    where: str
    #: Whether the sheet has letters for its columns, so that a cell is C7.
    lettered: bool
    unread: dict[int, Both]
    #: The columns that nobody sees; they are read, and told.
    hidden_columns: frozenset[int]
    #: What people noted at cells, by the row and the column.
    notes: Mapping[tuple[int, int], str]
    #: What cells say that are struck through in a row that isn't; it grows as the lines are read.
    crossed: Mapping[tuple[int, int], str]
    #: The sheets before this one, that hold nothing.
    blank_sheets: tuple[str, ...]

    def __iter__(self) -> Iterator[Line]: ...

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """The other sheets that a clerk sees, by name, each with its first lines."""

    def merged_at(self, number: int, *, across: bool = False) -> str:
        """The merged areas that a row is part of; `across`: those alone that are over several columns."""


@dataclass(frozen=True)
class BadCell:
    """A cell whose value can't be known: what it holds, why not, and the way out."""

    text: str
    what: Both
    remedy: Both
    #: As the sheet names it: C7.
    cell: str = ""


def says_something(values: Sequence[Any]) -> bool:
    """Whether a row isn't blank."""
    return any(value not in (None, "") for value in values)


def is_remark(values: Sequence[Any]) -> bool:
    """Whether a row is the clerk's own: its first cell begins with #, and isn't a formula's error."""
    first = values[0] if values else None
    return isinstance(first, str) and first.startswith("#") and not is_error(first)


_TOTALS = re.compile(r"(?i)(?:итоги?|итого|всего|сумма|(?:grand )?totals?|sum)\b(?!\s*,)[^.!?]{0,60}")
_FIGURE = re.compile(r"[\d\s.,%–-]*")


def is_totals(values: Sequence[Any]) -> bool:
    """Whether a row sums up those above it: its first cell says so, and any other is a figure."""
    first, *others = [value for value in values if value not in (None, "")] or [None]
    return (
        isinstance(first, str)
        and _TOTALS.fullmatch(first.strip()) is not None
        and all(_FIGURE.fullmatch(str(value)) for value in others)
    )


# As Excel has them in Russian and in English, and a column too narrow for what it holds.
_FORMULA_ERROR = re.compile(
    r"#(?:Н/Д|ССЫЛКА!|ИМЯ\?|ЗНАЧ!|ДЕЛ/0!|ЧИСЛО!|ПУСТО!|ПЕРЕНОС!|ВЫЧИСЛ!|N/A|REF!|NAME\?|VALUE!|DIV/0!|NUM!|NULL!"
    r"|SPILL!|CALC!|GETTING_DATA|#{2,})|Err:\d{3}|Ошибка:\d{3}"
)


def is_error(text: str) -> bool:
    """Whether a text is what a spreadsheet shows for want of a value: #N/A, #ИМЯ?, ####, Err:502."""
    return _FORMULA_ERROR.fullmatch(text.strip()) is not None


def refused(
    where: str, what: Both, remedy: Both, value: str | None = None, line: int | None = None
) -> RecordError:
    """The error of a table that can't be read."""
    return RecordError(Problem(what, remedy, where, line, value=value))


#: The last column that may hold a value: no kind has 500 fields.
MAX_COLUMNS = 500
#: Bytes of a table's file: 100,000 rows of a CSV have some 30 MB.
MAX_BYTES = 64 * 1024 * 1024


def read_table_bytes(path: Path) -> bytes:
    """The bytes of a table's file. RecordError: it isn't there, isn't a file, can't be read, is too large."""
    try:
        return read_regular(path, MAX_BYTES)
    except Unreadable as error:
        raise refused(str(path), error.what, error.remedy) from None


def sheet_named(name: str, names: Sequence[str], where: str) -> int:
    """The place of the sheet of that name, whatever its capitals. RecordError: there is none."""
    for alike in (str, lambda text: " ".join(text.split()).casefold()):
        found = [place for place, each in enumerate(names) if alike(each) == alike(str(name))]
        if len(found) == 1:
            return found[0]
    ru, en = ", ".join(f"«{each}»" for each in names), ", ".join(f"“{each}”" for each in names)
    raise refused(
        where,
        Both("такого листа нет", "there is no such sheet"),
        Both(f"Есть: {ru}.", f"There are: {en}.")
        if names
        else Both("В таблице листов нет: уберите --sheet.", "The table has no sheets: leave out --sheet."),
        str(name),
    )


_SAVED_ANEW = Both(
    "Откройте его в Excel и сохраните как «Книга Excel (.xlsx)».",
    "Open it in Excel and save it as an Excel Workbook (.xlsx).",
)


def read_book_bytes(path: Path) -> bytes:
    """The bytes of a workbook's file. RecordError also: it is a page or a text that a program has named so."""
    data = read_table_bytes(path)
    if data.startswith(b"PK"):
        return data
    what, _ = misnamed(data, path.suffix, path.name)
    text = sort_of(data) is None and b"\0" not in data
    as_csv = Both(
        "Если это текст с разделителями, назовите его .csv.",
        "If it is text with separators, rename it to .csv.",
    )
    raise refused(str(path), what, as_csv if text else _SAVED_ANEW)


#: Of a cell that shows less of its date than the day, the month and the year.
NO_DAY = (
    Both("ячейка показывает дату не целиком", "the cell doesn't show the whole of its date"),
    Both(
        "Дайте ей формат ДД.ММ.ГГГГ и проверьте день и год; если нужны иные слова – формат «Текстовый».",
        "Give it the format DD.MM.YYYY and look at the day and the year; for other words the format Text.",
    ),
)
#: Of a cell that shows a formula's error.
FORMULA_ERROR = (
    Both("в ячейке ошибка формулы", "the cell holds a formula's error"),
    Both("Исправьте формулу или впишите значение.", "Mend the formula, or write the value."),
)

#: What neither a sheet nor a Word file (XML 1.0, 2.2) can print.
UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# What a spreadsheet takes for a formula, unless it is a plain number or a telephone number. A tab or a line's end may
# stand before it: some programs cut them off first.
_FORMULA = re.compile(r"[\t\r\n ]*(?:[=@]|[+-](?![\d\s().,-]*$))|[\t\r]")


def guarded(text: str) -> str:
    """The text for a CSV cell: one that a spreadsheet would take for a formula has ' before it, as Excel hides it."""
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """What a CSV cell says: without the ' of `guarded`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def begins_as_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula if somebody typed it."""
    return _FORMULA.match(text) is not None


#: Who writes our notes at cells: nobody needs to be told of them.
OURS = "wego-forms"
#: So ends the path of a column that says what a row's forms were made from.
ACCOUNT = ".made_from"


def put_text(cell: Any, value: Any) -> None:
    """The value into a workbook's cell; a text is a text there, also when it begins as a formula does."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        if _FORMULA.match(value):
            cell.quotePrefix = True  # Excel keeps it a text when the cell is edited


def damaged(where: str, error: Exception) -> RecordError:
    """What a parser stumbled over: the file is damaged, or is another than its name says."""
    suffix = Path(where.partition("!")[0]).suffix.lower() or ".xlsx"
    return refused(
        where,
        quoting(
            Both(f"файл повреждён или это не {suffix}", f"the file is damaged or isn't a {suffix}"), error
        ),
        Both("Откройте его в Excel и сохраните заново.", "Open it in Excel and save it again."),
    )
