"""The lines of a CSV, in the encodings and with the separators that Excel writes in Russian and English."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from wego_forms.edges import misnamed, sort_of
from wego_forms.errors import Both
from wego_forms.sheets.lines import REMARK, Line, is_remark, read_table_bytes, refused, sheet_named, unguarded

_SEPARATORS = ",;\t|"
# Nine letters make six tenths of Russian text; of KOI8-R read as Windows-1251 three tenths, of CP866 one.
_USUAL_LETTERS = frozenset("оеаинтсрв")
_NAMED = re.compile(r"(?i)sep=([,;\t|])")
_QUOTED = re.compile(r'"[^"\n]*"')
#: Lines in which the separator is looked for: a title may stand above the headings.
_LOOKED_AT = 50
_LEAST_USUAL = 0.42
#: Bytes in which UTF-16 without a mark is known.
_LOOKED_AT_BYTES = 4096
_MOST_STRAY = 3
_ENOUGH_LETTERS = 40
_MAC_CAPITAL = re.compile(r"(?<!\w)[ЂЃѓЉЊЌЋЏђљњќћџ][а-я]{2}")
_CAPITAL = re.compile(r"(?<!\w)[А-Я][а-я]{2}")


class CsvLines:
    """The lines of a CSV; a record of several lines has the number of its first one."""

    lettered = False

    def __init__(self, path: Path, sheet: str | None = None) -> None:
        self.where = path.name
        if sheet is not None:
            sheet_named(sheet, (), self.where)
        self.unread: dict[int, Both] = {}
        self.hidden_columns: frozenset[int] = frozenset()
        self.notes: Mapping[tuple[int, int], str] = {}
        self.crossed: Mapping[tuple[int, int], str] = {}
        self.blank_sheets: tuple[str, ...] = ()
        self._data = _text_bytes(path)
        self._encoding = encoding_of(self._data, self.where)
        with self._text() as text:
            self._separator = separator(text)

    def __iter__(self) -> Iterator[Line]:
        start = 1
        with self._text() as text:
            reader = csv.reader(text, delimiter=self._separator, strict=True)
            try:
                for cells in reader:
                    number, start = start, reader.line_num + 1
                    if not any(cell.strip() for cell in cells) or is_separator_line(number, cells):
                        continue
                    if is_remark(cells):
                        self.unread[number] = REMARK
                    else:
                        yield number, [unguarded(cell.strip()) for cell in cells]
            except csv.Error:
                raise refused(
                    self.where,
                    Both("строка не читается как CSV", "the row can't be read as CSV"),
                    Both("Проверьте кавычки в ней и до неё.", "Check the quotes in it and before it."),
                    line=start,
                ) from None

    def other_sheets(self) -> Iterator[tuple[str, list[Line]]]:
        """None."""
        return iter(())

    def merged_at(self, number: int, *, across: bool = False) -> str:  # noqa: ARG002 - a CSV has no merged cells
        """Nothing."""
        return ""

    def _text(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(io.BytesIO(self._data), self._encoding, "replace", newline="")


def _text_bytes(path: Path) -> bytes:
    """The bytes of a table that is text. RecordError also: it is a workbook or another file that is only named so."""
    data = read_table_bytes(path)
    if data and sort_of(data) is not None:
        what, _ = misnamed(data, path.suffix, path.name)
        raise refused(
            str(path),
            what,
            Both(
                "Если это книга Excel, назовите файл .xlsx; иначе откройте его в Excel и сохраните как .xlsx.",
                "If it is an Excel Workbook, name the file .xlsx; else open it in Excel and save it as .xlsx.",
            ),
        )
    return data


def csv_text(path: Path) -> str:
    """A CSV's whole text."""
    data = _text_bytes(path)
    return data.decode(encoding_of(data, path.name), "replace")


def encoding_of(data: bytes, where: str) -> str:
    """UTF-8, UTF-16 and UTF-32 with or without a mark, else Windows-1251, as Excel writes it in Russian.

    RecordError: it is none of them: read as Windows-1251 its letters aren't as frequent as those of Russian.
    """
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if 0 in (beginning := data[:_LOOKED_AT_BYTES]):
        # A line's end, a separator and a space have a byte of nought before or behind them in UTF-16.
        even, odd = beginning[::2].count(0), beginning[1::2].count(0)
        if max(even, odd) > _MOST_STRAY * (1 + min(even, odd)):
            return "utf-16-be" if even > odd else "utf-16-le"
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        beyond_ascii = [char for char in data.decode("cp1251", "replace").lower() if char > "\x7f"]
        usual = sum(char in _USUAL_LETTERS for char in beyond_ascii)
        few = len(beyond_ascii) > _ENOUGH_LETTERS and usual < _LEAST_USUAL * len(beyond_ascii)
        if few or _is_of_a_mac(data):
            raise refused(
                where,
                Both("текст не в UTF-8 и не в Windows-1251", "the text is neither UTF-8 nor Windows-1251"),
                Both(
                    "Откройте в Excel и сохраните как «CSV UTF-8» или .xlsx.",
                    "Open it in Excel and save it as CSV UTF-8 or .xlsx.",
                ),
            ) from None
        return "cp1251"
    return "utf-8-sig"


def _is_of_a_mac(data: bytes) -> bool:
    """Whether words begin with what a Mac's capitals are in Windows-1251: Serbian letters, not Russian ones."""
    text = data.decode("cp1251", "replace")
    return len(_MAC_CAPITAL.findall(text)) > len(_CAPITAL.findall(text))


def separator(lines: Iterable[str]) -> str:
    """The character that separates the cells: the one that `sep=;` names, which Excel heeds as well; else the
    commonest of comma, semicolon and tab in the heading, or below a title.
    """
    first = [line for line in islice(lines, _LOOKED_AT) if line.strip() and not line.startswith("#")]
    if first and (named := _NAMED.fullmatch(first[0].strip("\ufeff\r\n "))):
        return named[1]
    bare = [
        _QUOTED.sub("", line) for line in first
    ]  # «Фамилия, имя, отчество» in quotes has commas of its own
    heading = next((line for line in bare if any(mark in line for mark in _SEPARATORS)), "")
    return max(_SEPARATORS, key=heading.count)


def is_separator_line(number: int, cells: list[str]) -> bool:
    """Whether this is the line `sep=;`, which names the separator and is no row."""
    return (number == 1 and cells[0].strip("\ufeff ").lower() == "sep=") or (
        number == 1 and len(cells) == 1 and _NAMED.fullmatch(cells[0].strip()) is not None
    )
