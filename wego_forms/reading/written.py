"""What forms said, as files: one as a record in YAML, many as a workbook with a sheet of doubts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.catalog import Kind
from wego_forms.errors import Both, Problem, user_language
from wego_forms.reading.reading import Reading
from wego_forms.sheets.bookbytes import book_bytes
from wego_forms.sheets.lines import put_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FORMS, _DOUBTS = Both("Формы", "Forms"), Both("Проверить", "To check")
_FILE = Both("# файл", "# file")
_ASKED = (
    Both("Файл", "File"),
    Both("Поле", "Field"),
    Both("Как в форме", "As found"),
    Both("Что не так", "What is wrong"),
    Both("Что делать", "What to do"),
)
_WIDTHS = (28, 30, 40, 44, 44)


def as_yaml(reading: Reading) -> bytes:
    """The record's file; its doubts stand above it as remarks."""
    from ruamel.yaml import YAML

    lang = user_language()
    said = [f"# {doubt.message(lang)}\n" for doubt in reading.doubts]
    out = io.StringIO()
    yaml = YAML()
    yaml.allow_unicode, yaml.width = True, 4096
    yaml.dump(_plain(reading.values), out)
    return ("".join(said) + out.getvalue()).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def flat(values: Any, above: str = "") -> Iterator[tuple[str, Any]]:
    """Every value by its field's path: head.email, agenda[0].item."""
    if isinstance(values, Mapping):
        for name, value in values.items():
            yield from flat(value, f"{above}.{name}" if above else str(name))
    elif isinstance(values, list | tuple):
        for number, value in enumerate(values):
            yield from flat(value, f"{above}[{number}]")
    elif values is not None:
        yield above, values


def as_workbook(
    readings: Sequence[Reading],
    kinds: Mapping[str, Kind],
    unread: Iterable[Problem] = (),
    folder: Path | None = None,
) -> bytes:
    """A sheet of forms for each kind, a row each under the kind's headings, and a sheet of what is to be checked.

    `unread`: what is wrong with the files that couldn't be read; they are to be checked, too. Files are named as they
    lie below `folder`.
    """
    from openpyxl import Workbook

    lang = user_language()
    book = Workbook()
    book.remove(book.active)
    for name in dict.fromkeys(reading.kind for reading in readings):
        kind = kinds[name]
        title = _FORMS(lang) if len({reading.kind for reading in readings}) == 1 else name
        _sheet(book.create_sheet(title[:31]), kind, [r for r in readings if r.kind == name], folder)
    asked = book.create_sheet(_DOUBTS(lang))
    _row(asked, 1, [each(lang) for each in _ASKED])
    doubts = [(reading, doubt) for reading in readings for doubt in reading.doubts]
    rows = []
    for problem in unread:
        remedy = problem.remedy(lang) if problem.remedy else ""
        where = _named(problem.file or "", folder)
        rows.append([where, problem.place or "", problem.value or "", problem.what(lang), remedy])
    rows += [
        [_named(reading.source, folder), doubt.field, doubt.value, doubt.what(lang), doubt.remedy(lang)]
        for reading, doubt in doubts
    ]
    for number, row in enumerate(rows, start=2):
        _row(asked, number, row)
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        asked.column_dimensions[letter].width = width
    return book_bytes(book)


def _sheet(sheet: Worksheet, kind: Kind, readings: Sequence[Reading], folder: Path | None) -> None:
    rows = [dict(flat(reading.values)) for reading in readings]
    met = {path: None for row in rows for path in row if path != "kind"}
    columns = [path for path in kind.columns if path in met] + [
        path for path in met if path not in kind.columns
    ]
    lang = user_language()
    named = [kind.columns[path](lang) if path in kind.columns else path for path in columns]
    _row(sheet, 1, [*named, _FILE(lang)])
    sheet.freeze_panes = "A2"
    for number, (reading, row) in enumerate(zip(readings, rows, strict=True), start=2):
        _row(sheet, number, [*(row.get(path, "") for path in columns), _named(reading.source, folder)])
    for cells in sheet.iter_cols(max_row=1):
        sheet.column_dimensions[cells[0].column_letter].width = 24


def _named(source: str, folder: Path | None) -> str:
    """The file as it lies below the folder; its name, where it lies elsewhere."""
    path = Path(source)
    return path.relative_to(folder).as_posix() if folder and path.is_relative_to(folder) else path.name


def _row(sheet: Worksheet, number: int, values: Sequence[Any]) -> None:
    from openpyxl.styles import Alignment, Font

    for place, value in enumerate(values, start=1):
        cell = sheet.cell(number, place)
        put_text(cell, value if isinstance(value, bool | int | float) else str(value))
        cell.alignment = Alignment(vertical="top", wrap_text=True)
        if number == 1:
            cell.font = Font(bold=True)
