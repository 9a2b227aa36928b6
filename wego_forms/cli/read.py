"""`wego-forms read`: filled forms back into records. `wego-forms diff`: where two files differ."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog import Kinds, kinds
from wego_forms.cli.kinds import kinds_here
from wego_forms.cli.options import ForceOption
from wego_forms.cli.output import STANDARD, put
from wego_forms.cli.words import say, tell, tell_error
from wego_forms.differing import diff as differences
from wego_forms.edges import is_folder
from wego_forms.errors import Both, InputError, OutputError, Problem, WegoFormsError
from wego_forms.reading import Reading
from wego_forms.reading import read as read_form
from wego_forms.reading.reading import Doubt
from wego_forms.reading.written import as_workbook, as_yaml, flat
from wego_forms.saving import Outputs

_FORMS = (".docx", ".pdf")
#: What people send instead of a form.
_ANSWERS = frozenset(
    f".{suffix}"
    for suffix in (
        "doc", "docm", "dotx", "odt", "rtf", "pages", "jpg", "jpeg", "png", "tif", "tiff", "heic", "bmp", "zip",
        "rar", "7z", "eml", "msg", "xps", "djvu",
    )
)  # fmt: skip
_OTHER = (
    Both("этот файл не прочитан: это не .docx и не .pdf", "not read: this is no .docx and no .pdf"),
    Both("Откройте его сами или попросите форму.", "Open it yourself, or ask for the form."),
)

_SAME = (
    Both("все значения те же, что в другом файле", "all its values are those of another file"),
    Both("Оставьте один из них.", "Keep one of them."),
)

FormsArgument = Annotated[
    list[Path],
    typer.Argument(
        metavar=say("ФАЙЛ...", "FILE..."),
        help=say(
            "Заполненные формы .docx и .pdf или папки с ними.", "Filled forms, .docx and .pdf, or folders."
        ),
    ),
]


def read(
    file: FormsArgument,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            help=say(
                "Запись .yaml или таблица .xlsx; без него – на экран.", "A .yaml or a .xlsx; else shown."
            ),
        ),
    ] = None,
    force: ForceOption = False,
) -> None:
    """Read each form; what can't be taken as it stands is told, with its field, value and remedy."""
    suffix = out.suffix.lower() if out and str(out) != STANDARD else ".yaml"
    readings: list[Reading] = []
    unread: list[Problem] = []
    forms, others = _forms(file)
    _fits(out, suffix, len(forms))
    Outputs(force=force).possible([out] if out and str(out) != STANDARD else [])
    for path in forms:
        try:
            readings.append(read_form(path, kinds=_kinds(path)))
        except WegoFormsError as error:
            tell_error(error)
            unread += error.within(str(path)).problems
    for path in others:
        problem = Problem(*_OTHER, file=str(path))
        tell_error(InputError(problem))
        unread.append(problem)
    readings = _once_each(readings)
    for reading in readings:
        for doubt in reading.doubts:
            tell(f"{reading.source}: {say('проверьте', 'check')}: {doubt.message()}")
    _write(
        readings, unread, out, suffix, force, forms, next((each for each in file if is_folder(each)), None)
    )
    raise typer.Exit(1 if unread or any(reading.record is None for reading in readings) else 0)


def _once_each(readings: list[Reading]) -> list[Reading]:
    """The same, with a doubt where a form says just what another one did: it was sent twice."""
    met: dict[str, str] = {}
    told = []
    for reading in readings:
        first = met.setdefault(repr(sorted(flat(reading.values), key=str)), reading.source)
        if first != reading.source and len(reading.values) > 1:
            doubts = (*reading.doubts, Doubt("", Path(first).name, *_SAME))
            told.append(replace(reading, doubts=doubts))
        else:
            told.append(reading)
    return told


def _kinds(form: Path) -> Kinds:
    """The kinds of the form's folder, else of the folder that the command is given in."""
    beside = kinds(beside=form)
    return beside if beside.folder is not None else kinds_here()


def _forms(given: list[Path]) -> tuple[list[Path], list[Path]]:
    """The forms, those of a folder and the folders in it in the order of their names; and answers of other sorts.

    InputError: a folder has none.
    """
    forms: list[Path] = []
    others: list[Path] = []
    for path in given:
        if not is_folder(path):
            forms.append(path)
            continue
        files = sorted(each for each in path.rglob("*") if each.is_file() and _is_shown(each, path))
        inside = [each for each in files if each.suffix.lower() in _FORMS]
        others += [each for each in files if each.suffix.lower() in _ANSWERS]
        if not inside:
            raise InputError(
                Problem(
                    Both("в папке нет форм .docx и .pdf", "the folder has no forms, .docx or .pdf"),
                    Both("Проверьте путь.", "Check the path."),
                    file=str(path),
                )
            )
        forms += inside
    return forms, others


def _is_shown(file: Path, folder: Path) -> bool:
    """Whether neither the file nor a folder around it is hidden, nor a lock of Word's."""
    return not any(part.startswith(("~$", ".")) for part in file.relative_to(folder).parts)


def _fits(out: Path | None, suffix: str, count: int) -> None:
    """OutputError: the file can't hold what is read."""
    if suffix not in (".yaml", ".yml", ".xlsx") or (out and suffix != ".xlsx" and count > 1):
        raise OutputError(
            Problem(
                Both("сюда это не записать", "this can't be written there"),
                Both("Одна форма – .yaml, несколько – .xlsx.", "One form: .yaml; several: .xlsx."),
                file=str(out),
            )
        )


def _write(
    readings: list[Reading],
    unread: list[Problem],
    out: Path | None,
    suffix: str,
    force: bool,
    forms: list[Path],
    folder: Path | None,
) -> None:
    if not readings:
        return
    if suffix == ".xlsx" and out is not None:
        data = as_workbook(readings, _kinds(Path(readings[0].source)), unread, folder)
    else:
        data = b"---\n".join(as_yaml(reading) for reading in readings)
    put(Outputs([*forms], force=force), {out or Path(STANDARD): data})


FileArgument = Annotated[
    Path,
    typer.Argument(help=say("Запись, заполненная форма или таблица.", "A record, a filled form or a table.")),
]


def diff(one: FileArgument, other: FileArgument) -> None:
    """Show the fields that differ, a line each. Exit code 1: some do."""
    try:
        found = differences(one, other, kinds=_kinds(one))
    except WegoFormsError as error:
        tell_error(error)
        raise typer.Exit(2) from None
    for difference in found:
        print(difference.message())
    raise typer.Exit(1 if found else 0)
