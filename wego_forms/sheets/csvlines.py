"""The lines of a CSV, in the encodings and with the separators that Excel writes in Russian and English."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from wego_forms.errors import Both
from wego_forms.sheets.lines import Line, refused

_SEPARATORS = ",;\t"


class CsvLines:
    """The lines of a CSV; a record of several lines has the number of its first one."""

    def __init__(self, path: Path) -> None:
        self.where = path.name
        self._data = path.read_bytes()
        self._encoding = encoding_of(self._data)
        with self._text() as text:
            self._separator = separator(text)

    def __iter__(self) -> Iterator[Line]:
        start = 1
        with self._text() as text:
            reader = csv.reader(text, delimiter=self._separator)
            try:
                for cells in reader:
                    number, start = start, reader.line_num + 1
                    if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                        yield number, [cell.strip() for cell in cells]
            except csv.Error:
                raise refused(
                    self.where,
                    Both("строка не читается как CSV", "the row can't be read as CSV"),
                    Both("Проверьте кавычки в ней и до неё.", "Check the quotes in it and before it."),
                    line=start,
                ) from None

    def _text(self) -> io.TextIOWrapper:
        return io.TextIOWrapper(io.BytesIO(self._data), self._encoding, "replace", newline="")


def csv_text(path: Path) -> str:
    """A CSV's whole text."""
    data = path.read_bytes()
    return data.decode(encoding_of(data), "replace")


def encoding_of(data: bytes) -> str:
    """UTF-8 with or without a mark, else Windows-1251, as Excel writes it in Russian."""
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "cp1251"
    return "utf-8-sig"


def separator(lines: Iterator[str] | io.TextIOWrapper) -> str:
    """The character that separates the cells: the commonest of comma, semicolon and tab in the heading."""
    heading = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return max(_SEPARATORS, key=heading.count)
