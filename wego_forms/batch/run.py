"""A batch as one call: the options checked, the source opened, the run carried out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from itertools import islice
from os import PathLike
from pathlib import Path
from typing import Any, cast

from wego_forms import choosing
from wego_forms.batch.options import DEFAULT_NAMES, Options
from wego_forms.batch.output.finishing import After
from wego_forms.batch.output.folder import refuse_unusable
from wego_forms.batch.output.journal import FINISHED, UNDER_WAY
from wego_forms.batch.output.made import MADE
from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.batch.output.workbook import NAME as WORKBOOK
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.remembering import NUMBERS
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.plan.sources import RecordSource, Source, TableSource, no_base
from wego_forms.batch.report import Report
from wego_forms.batch.work.carrying import Progress, Run, Watch
from wego_forms.batch.work.pools import Workers
from wego_forms.catalog.templates import NAMED
from wego_forms.edges import file_path
from wego_forms.errors import Both, InputError, Problem
from wego_forms.filling import ENGINES, NO_ENGINE, Engine, formats_of
from wego_forms.records import Record
from wego_forms.saving import Outputs, folded

#: Processes that a batch may be given to.
MOST_JOBS = 256
#: Starting processes takes longer than making so many letters.
_SHORT = 40
#: Longer texts of a record are no names of files.
_LONGEST_PATH = 500
_NO_PDF = Problem(
    Both(
        "--merge и --archive – о PDF, а их не просят",
        "--merge and --archive need PDFs, and none are asked for",
    ),
    Both("Добавьте --format pdf.", "Add --format pdf."),
)


_NOT_PRINTED = Problem(
    Both("в файле для печати полей формы нет", "a file to print has no form fields"),
    Both("Уберите --merge или --fillable.", "Leave out --merge or --fillable."),
)
_NO_RECORDS = Problem(
    Both("это не таблица и не записи", "this is no table and no records"),
    Both(
        "Дайте путь к таблице, список записей или, с base, список строк-словарей.",
        "Give a table's path, a list of records or, with base, a list of rows as mappings.",
    ),
    place="records",
)
_NO_ROWS = Problem(
    Both(
        "base – для таблицы и строк-словарей, а здесь записи",
        "base is for a table or rows, and these are records",
    ),
    Both("Уберите base или дайте словари.", "Leave base out, or give mappings."),
    place="base",
)
_NO_TABLE = Problem(
    Both("--rows – о строках таблицы", "--rows is of a table's rows"),
    Both("Дайте сами нужные записи.", "Give the records that are wanted."),
)


_NO_SHEET = Problem(
    Both("--sheet – о листе книги", "--sheet is of a workbook's sheet"),
    Both("Уберите sheet: таблица не из файла.", "Leave sheet out: the table is no file."),
    place="sheet",
)


def run_batch(
    records: str | Path | Iterable[Record | Mapping[str, Any]],
    out: str | Path,
    *,
    base: str | Path | None = None,
    lang: str | Iterable[str] = "ru",
    formats: str | Iterable[str] = "all",
    executor: Executor | None = None,
    jobs: int | None = None,
    names: str = DEFAULT_NAMES,
    latin: bool = False,
    numbers: str | None = None,
    first: int = 1,
    template: str | Path | None = None,
    engine: Engine | str = "reportlab",
    font: str | Path | None = None,
    archive: bool | str = False,
    fillable: bool = False,
    strict: bool = False,
    force: bool = False,
    merge: str | Path | None = None,
    both_sides: bool = True,
    zip: str | Path | None = None,
    page: str | Path | None = None,
    rows: str | None = None,
    sheet: str | None = None,
    watch: Watch | None = None,
) -> Report:
    """Write the letters of a table (.xlsx, .csv) over the record `base`, or of `records`, into the folder `out`.

    `records` can be records, mappings of their fields or, with `base`, rows: mappings of a table's columns to values,
    as a data frame's `to_dict("records")` gives them.

    Every row is checked before the first file is written; a row that isn't right is told in the report and in
    manifest.csv, and the others go on, unless `strict`. `lang`: ru, en, all, or ru+en, of forms in both languages on
    one sheet; `formats`: docx, pdf, all; `archive`: as of `Document.pdf`; `fillable`: forms that others go on filling
    in. `executor`: any of concurrent.futures; its workers send the files back, so they need not share the folder.
    Without it `jobs` processes write them: as many as there are processors, and for a short table only this one.
    What an earlier run has made and would be made the same stays, unless `force`. `names`, `latin`, `numbers`,
    `first`: see docs/batch.md. `merge`: a PDF of all the letters for printing, on `both_sides` of the paper, our
    envelopes on one; `zip`: all the files as one; both are made when the run has come to its end. `page`: the report
    as HTML, with thumbnails where poppler is installed. `rows`: only those of the table, as in 5,7-9; what the folder
    has of the others stays. `sheet`: of a workbook, by its name; else the first visible one that isn't blank.
    Ctrl-C ends the run in order, with `stopped` in the report; a second one at once.

    RecordError: the table or the base can't be read, or two letters would take one file. InputError: an option isn't
    right. OutputError: the folder can't be written. ToolError: there are no workers.
    """
    options = Options(
        choosing.sheets(lang),
        formats_of(formats),
        names,
        latin,
        numbers,
        first,
        file_path(template) if template is not None else None,
        choosing.one_of(ENGINES, engine, NO_ENGINE),
        str(font) if font is not None else None,
        choosing.archive_level(archive),
        fillable,
    )
    where = file_path(out)
    for path in (merge, zip, page, base, *(() if isinstance(font, str) else (font,))):
        file_path(path if path is not None else "")
    _refuse_wrong(jobs, executor, watch, first)
    if merge is not None and fillable:
        raise InputError(_NOT_PRINTED)
    if (merge is not None or archive) and "pdf" not in options.formats:
        raise InputError(_NO_PDF)
    chosen = Rows.parsed(rows) if rows is not None else None
    source = _source(records, base, chosen, sheet)
    job = job_of(source, options, None if executor is not None else str(where.absolute()))
    if jobs is None and executor is None and _is_short(source):
        jobs = 1
    after = After(
        file_path(merge) if merge else None,
        both_sides and str(template) not in NAMED,  # an envelope has one side
        file_path(zip) if zip else None,
        file_path(page) if page else None,
    )
    inputs = [records if isinstance(records, str | Path) else None, base, options.template, font]
    refuse_unusable(where)
    outputs = Outputs([*inputs, *_named_in(source.base, source.base_name)], force=force)
    after.reserve(
        outputs, [where / name for name in (MANIFEST, WORKBOOK, FINISHED, UNDER_WAY, MADE, NUMBERS)]
    )
    reserved = frozenset(map(folded, after.inside(where)))
    run = Run(job, source, where, Workers(executor, jobs), watch or _unwatched, after, chosen, reserved)
    return run.carry_out(strict=strict, force=force)


def _is_short(source: Source) -> bool:
    return next(islice(source.items(Numbering(None, 1)), _SHORT, None), None) is None


def _unwatched(_: Progress) -> None:
    pass


def _source(
    records: str | PathLike[str] | Iterable[Record | Mapping[str, Any]],
    base: str | Path | None,
    rows: Rows | None,
    sheet: str | None,
) -> Source:
    if isinstance(records, str | PathLike):
        if base is None:
            raise no_base()
        return TableSource(records, base, rows, sheet)
    if sheet is not None:
        raise InputError(_NO_SHEET)
    if isinstance(records, bytes | Mapping | Record) or not isinstance(records, Iterable):
        raise InputError(replace(_NO_RECORDS, value=type(records).__name__))
    if base is None:
        if rows is not None:
            raise InputError(_NO_TABLE)
        return RecordSource(records)
    given = list(records)
    if not all(isinstance(each, Mapping) for each in given):
        raise InputError(_NO_ROWS)
    return TableSource(cast("list[Mapping[str, Any]]", given), base, rows)


def _refuse_wrong(jobs: object, executor: object, watch: object, first: object) -> None:
    """InputError: one of them is of no use, whatever the table holds."""
    if jobs is not None and not (_is_whole(jobs) and 1 <= cast("int", jobs) <= MOST_JOBS):
        raise InputError(
            Problem(
                Both("столько процессов не бывает", "there can't be so many processes"),
                Both(f"От 1 до {MOST_JOBS}.", f"From 1 to {MOST_JOBS}."),
                place="jobs",
                value=str(jobs),
            )
        )
    if not _is_whole(first) or cast("int", first) < 0:
        raise InputError(
            Problem(
                Both("номера начинаются с целого числа", "numbers begin with a whole number"),
                Both("Например, first=18086.", "For example first=18086."),
                place="first",
                value=str(first),
            )
        )
    for given, name, works in (
        (executor, "executor", hasattr(executor, "submit")),
        (watch, "watch", callable(watch)),
    ):
        if given is not None and not works:
            raise InputError(
                Problem(
                    Both("это здесь не годится", "this is of no use here"),
                    Both("См. docs/batch.md.", "See docs/batch.md."),
                    place=name,
                    value=type(given).__name__,
                )
            )


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _named_in(data: object, base: str | None) -> Iterator[Path]:
    """The files beside the base that its data may name: pictures, certificates, other records."""
    if isinstance(data, Mapping):
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from _named_in(each, base)
    elif isinstance(data, str) and base and len(data) < _LONGEST_PATH and "\0" not in data:
        yield Path(base).parent / data
