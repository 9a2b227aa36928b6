"""What `check` goes through: records, tables, kinds and templates, each file with what was found in it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from wego_forms import batch, catalog, produce, sheets
from wego_forms.blocks import draft_note
from wego_forms.catalog import Kind, load
from wego_forms.checking.finding import Finding
from wego_forms.checking.templates import check_template, drawn, written_in
from wego_forms.choosing import SheetLang, halves
from wego_forms.choosing import sheets as sheets_of
from wego_forms.edges import file_path
from wego_forms.errors import Both, InputError, Problem, WegoFormsError
from wego_forms.records import Record

_NO_OPTIONS = (
    Both("это не настройки рассылки", "these are no options of a batch"),
    Both("Дайте wego_forms.batch.Options(…).", "Give wego_forms.batch.Options(…)."),
)


def check(
    files: str | Path | Iterable[str | Path],
    languages: str | Iterable[str] | None = None,
    base: str | Path | None = None,
    options: batch.Options | None = None,
    rows: str | None = None,
    out: str | Path | None = None,
    *,
    sheet: str | None = None,
) -> list[Finding]:
    """One finding a file. A template is also checked against every record that is given with it.

    A table is checked over the record `base`, or over the first record that is given with it, as a batch with those
    `options` into `out` would find it; of `rows` (5,7-9) and a workbook's `sheet` only. Without `languages`
    a table is checked in those of `options`, where they are given, and all else in both.

    InputError: they aren't right.
    """
    given: Any = files
    if isinstance(files, str | bytes) or not isinstance(files, Iterable):
        given = [files]
    paths = [str(file_path(file)) for file in given]
    wanted = catalog.LANGUAGES if languages is None else sheets_of(languages)
    if options is not None and not isinstance(options, batch.Options):
        raise InputError(Problem(*_NO_OPTIONS, place="options", value=type(options).__name__))
    asked = options or batch.Options(langs=catalog.LANGUAGES)
    asked = asked if languages is None else replace(asked, langs=wanted)
    folder = file_path(out) if out is not None else None
    chosen = batch.Rows.parsed(rows) if rows is not None else None
    loaded: dict[str, Record] = {}
    others = [path for path in paths if not _is_template(path) and not _is_table(path, base)]
    findings = {path: _check_record(path, loaded, wanted, asked, paths) for path in others}
    under = str(base) if base else next(iter(others), None)
    findings |= {
        path: _check_table(path, under, asked, chosen, folder, sheet)
        for path in paths
        if _is_table(path, base)
    }
    each = tuple(dict.fromkeys(half for lang in wanted for half in halves(lang)))
    findings |= {path: check_template(path, loaded, each, asked) for path in paths if _is_template(path)}
    return [findings[path] for path in paths]


def _is_template(path: str) -> bool:
    return Path(path).suffix.lower() in (".docx", ".docm", ".dotx", ".dotm", ".doc", ".pdf")


def _is_table(path: str, base: object = None) -> bool:
    """Whether it is a table, also one that is refused; a .txt is one where a base is given, else a record."""
    suffix = Path(path).suffix.lower()
    return suffix in (*sheets.SUFFIXES, *sheets.REFUSED) or (suffix == ".txt" and base is not None)


def _check_table(
    path: str,
    base: str | None,
    options: batch.Options,
    rows: batch.Rows | None,
    out: Path | None,
    sheet: str | None,
) -> Finding:
    finding = Finding(path)
    if base is None:
        finding.problems.append(
            Problem(
                Both("таблица проверяется вместе с записью", "a table is checked with its record"),
                Both("Добавьте --base ЗАПИСЬ.yaml.", "Add --base RECORD.yaml."),
                file=path,
            )
        )
        return finding
    found = batch.check_table(path, base, options, rows, out, sheet)
    finding.problems += found.problems
    finding.unsure += [replace(form, place=f"{row}: {form.place}") for row, form in found.unsure]
    finding.notes += found.remarks
    return finding


def _check_record(
    path: str,
    loaded: dict[str, Record],
    languages: tuple[SheetLang, ...],
    options: batch.Options,
    given: list[str],
) -> Finding:
    from wego_forms.catalog.offering import is_definition

    finding = Finding(path)
    try:
        if is_definition(path):
            kind = Kind.load(path)
            finding.kind = kind.name
            _check_templates_of(kind, finding, {Path(each).resolve() for each in given}, options)
            return finding
        record = loaded[path] = load(path)
    except WegoFormsError as error:
        finding.problems += error.problems
        return finding
    finding.kind = record.kind
    for lang in written_in(record, languages):
        try:
            document = produce.filled(record, lang, options.template)
            finding.unsure += document.unsure
            told = (*document.notes, *drawn(document, options), draft_note(document, path))
            finding.notes += [note.messages for note in told if note]
        except WegoFormsError as error:
            finding.problems += error.problems
    finding.problems = list(dict.fromkeys(finding.problems))
    finding.notes = list(dict.fromkeys(finding.notes))
    return finding


def _check_templates_of(kind: Kind, finding: Finding, given: set[Path], options: batch.Options) -> None:
    """What is wrong with a definition's templates, but those `given`, which are checked themselves; what none has."""
    from wego_forms.catalog.unused import unused

    beside = Path(finding.file).parent
    templates = [beside / lang / f"{kind.name}.docx" for lang in kind.languages]
    if not templates:
        finding.problems.append(
            Problem(
                Both("у этого вида нет ни одного шаблона", "this kind has no template"),
                Both(
                    f"Положите ru/{kind.name}.docx или en/{kind.name}.docx рядом с описанием.",
                    f"Put ru/{kind.name}.docx or en/{kind.name}.docx beside the definition.",
                ),
                file=finding.file,
            )
        )
        return
    for path in templates:
        if path.resolve() not in given:
            finding.problems += check_template(str(path), {}, catalog.LANGUAGES, options).problems
    with suppress(WegoFormsError):  # whoever wrote that template is told
        finding.notes += [note.messages for note in unused(kind)]
