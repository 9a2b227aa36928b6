"""The manifest read strictly: each line one that a batch can have written, or told as one that it can't."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wego_forms.batch.output.manifest import COLUMNS
from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.errors import Both, InputError, Problem
from wego_forms.saving import folded
from wego_forms.sheets.csvlines import encoding_of, is_separator_line, separator
from wego_forms.sheets.lines import read_table_bytes, unguarded

_SHA256 = re.compile(r"[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_STATUSES = ("written", "kept", "failed")
_AGAIN = Both(
    "Сделайте пакет ещё раз: верное останется, манифест будет записан заново.",
    "Run the batch again: what is right stays, and the manifest is written anew.",
)


@dataclass(frozen=True)
class Line:
    """A line of the manifest: `number` is its line in the file, `row` that of the table."""

    number: int
    row: int
    status: str
    file: str
    sha256: str
    error: str


class Account:
    """The manifest of a folder: its lines, the problems of those that aren't sound, and notes on the file.

    InputError: there is none, or it isn't a manifest at all.
    """

    def __init__(self, folder: Path) -> None:
        self.path = folder / MANIFEST
        self.lines: list[Line] = []
        self.problems: list[Problem] = []
        self.notes: list[Problem] = []
        if self.path.is_symlink():
            raise self._no_manifest(
                Both("манифест – ссылка, а не файл", "the manifest is a link, not a file")
            )
        if not self.path.exists():
            raise self._no_manifest(
                Both("в папке нет манифеста", "the folder has no manifest"),
                Both(
                    "Назовите папку, в которую писала команда batch.",
                    "Name a folder that the command batch wrote into.",
                ),
            )
        data = read_table_bytes(self.path)
        encoding = encoding_of(data, str(self.path))
        text = data.decode(encoding, "replace")
        mark = separator(io.StringIO(text, newline=""))
        if encoding != "utf-8-sig" or mark != "," or data.startswith(b"\xef\xbb\xbf"):
            self.notes.append(
                Problem(
                    Both(
                        "манифест пересохранён другой программой; прочитан всё равно",
                        "another program has saved the manifest anew; it was read all the same",
                    ),
                    file=str(self.path),
                )
            )
        self._read(text, mark)

    def _read(self, text: str, mark: str) -> None:
        lines = self._cells(text, mark)
        heading = next(lines, None)
        if heading is None or tuple(cell.strip().lower() for cell in heading[1]) != COLUMNS:
            raise self._no_manifest(
                Both("это не манифест рассылки", "this isn't a batch's manifest"),
                Both(
                    f"Первая строка должна быть: {','.join(COLUMNS)}. {_AGAIN.ru}",
                    f"Its first line must be: {','.join(COLUMNS)}. {_AGAIN.en}",
                ),
            )
        taken: dict[str, int] = {}
        for number, cells in lines:
            if fault := _fault(cells):
                self._wrong(number, fault, ", ".join(cells))
                continue
            row, status, file, sha256, error = (unguarded(cell) for cell in cells)
            line = Line(number, int(row), status, file, sha256.lower(), error)
            first = taken.setdefault(folded(file), number) if file else number
            if first != number:
                self._wrong(
                    number,
                    Both(f"файл уже назван в строке {first}", f"line {first} names the file already"),
                    file,
                )
                continue
            self.lines.append(line)
        if text and not text.endswith(("\n", "\r")):
            count = text.count("\n") + 1
            self._wrong(count, Both("последняя строка оборвана", "the last line is cut short"), None)

    def _cells(self, text: str, mark: str) -> Iterator[tuple[int, list[str]]]:
        reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=mark)
        number = 1
        try:
            for cells in reader:
                start, number = number, reader.line_num + 1
                if any(cell.strip() for cell in cells) and not is_separator_line(start, cells):
                    yield start, cells
        except csv.Error:
            self._wrong(number, Both("строка не читается как CSV", "the line can't be read as CSV"), None)

    def _wrong(self, number: int, what: Both, value: str | None) -> None:
        self.problems.append(Problem(what, _AGAIN, str(self.path), number, value=value))

    def _no_manifest(self, what: Both, remedy: Both = _AGAIN) -> InputError:
        return InputError(Problem(what, remedy, file=str(self.path)))


def _fault(cells: list[str]) -> Both | None:
    """Why no batch can have written the line."""
    if len(cells) != len(COLUMNS):
        return Both(
            f"значений в строке {len(cells)}, а не {len(COLUMNS)}",
            f"values in the line: {len(cells)}, not {len(COLUMNS)}",
        )
    row, status, file, sha256, _ = cells
    if not (row.isascii() and row.isdigit() and len(row) <= len("1048576")):
        return Both("это не номер строки таблицы", "this isn't the number of a table's row")
    if status not in _STATUSES:
        return Both("такого состояния нет", "there is no such status")
    if status != "failed" and not file:
        return Both("файл не назван", "the file isn't named")
    if file and not is_inside(unguarded(file)):
        return Both("имя файла выводит из папки", "the file's name leads out of the folder")
    if status != "failed" and not _SHA256.fullmatch(sha256.lower()):
        return Both("это не SHA-256", "this isn't a SHA-256")
    return None


def is_inside(name: str) -> bool:
    """Whether a batch can have made a file of that name: below the folder, on Windows as on Linux."""
    return (
        all(part.strip(" .") for part in name.split("/"))
        and not any(char in '\\:*?"<>|' for char in name)
        and not _CONTROL.search(name)
    )
