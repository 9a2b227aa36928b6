"""A batch as one call: the options checked, the source opened, the run carried out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from itertools import islice
from pathlib import Path

from wego_forms import choosing
from wego_forms.batch.options import DEFAULT_NAMES, Options
from wego_forms.batch.output.finishing import After
from wego_forms.batch.output.journal import FINISHED, UNDER_WAY
from wego_forms.batch.output.made import MADE
from wego_forms.batch.output.manifest import NAME as MANIFEST
from wego_forms.batch.output.workbook import NAME as WORKBOOK
from wego_forms.batch.plan.naming import same_place
from wego_forms.batch.plan.numbering import NUMBERS, Numbering
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.plan.sources import RecordSource, TableSource, no_base
from wego_forms.batch.report import Report
from wego_forms.batch.work.carrying import Progress, Run, Watch
from wego_forms.batch.work.pools import Workers
from wego_forms.errors import Both, InputError, Problem
from wego_forms.filling import ENGINES, NO_ENGINE, Engine, formats_of
from wego_forms.records import Record
from wego_forms.saving import Outputs

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
_NO_TABLE = Problem(
    Both("--rows – о строках таблицы", "--rows is of a table's rows"),
    Both("Дайте сами нужные записи.", "Give the records that are wanted."),
)


def run_batch(
    records: str | Path | Iterable[Record],
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
    watch: Watch | None = None,
) -> Report:
    """Write the letters of a table (.xlsx, .csv) over the record `base`, or of `records`, into the folder `out`.

    Every row is checked before the first file is written; a row that isn't right is told in the report and in
    manifest.csv, and the others go on, unless `strict`. `lang`: ru, en, all, or ru+en, of forms in both languages on
    one sheet; `formats`: docx, pdf, all; `archive`: as of `Document.pdf`; `fillable`: forms that others go on filling
    in. `executor`: any of concurrent.futures; its workers send the files back, so they need not share the folder.
    Without it `jobs` processes write them: as many as there are processors, and for a short table only this one.
    What an earlier run has made and would be made the same stays, unless `force`. `names`, `latin`, `numbers`,
    `first`: see docs/batch.md. `merge`: a PDF of all the letters for printing, on `both_sides` of the paper; `zip`:
    all the files as one; both are made when the run has come to its end. `page`: the report as HTML, with thumbnails
    where poppler is installed. `rows`: only those of the table, as in 5,7-9; what the folder has of the others stays.
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
        Path(template) if template is not None else None,
        choosing.one_of(ENGINES, engine, NO_ENGINE),
        str(font) if font is not None else None,
        choosing.archive_level(archive),
        fillable,
    )
    if merge is not None and fillable:
        raise InputError(_NOT_PRINTED)
    if (merge is not None or archive) and "pdf" not in options.formats:
        raise InputError(_NO_PDF)
    chosen = Rows.parsed(rows) if rows is not None else None
    source = _source(records, base, chosen)
    job = job_of(source, options, None if executor is not None else str(Path(out).absolute()))
    if jobs is None and executor is None and _is_short(source):
        jobs = 1
    after = After(
        Path(merge) if merge else None, both_sides, Path(zip) if zip else None, Path(page) if page else None
    )
    where = Path(out)
    inputs = [records if isinstance(records, str | Path) else None, base, options.template, font]
    outputs = Outputs([*inputs, *_named_in(source.base, source.base_name)], force=force)
    after.reserve(
        outputs, [where / name for name in (MANIFEST, WORKBOOK, FINISHED, UNDER_WAY, MADE, NUMBERS)]
    )
    reserved = frozenset(map(same_place, after.inside(where)))
    run = Run(job, source, Path(out), Workers(executor, jobs), watch or _unwatched, after, chosen, reserved)
    return run.carry_out(strict=strict, force=force)


def _is_short(source: TableSource | RecordSource) -> bool:
    return next(islice(source.items(Numbering(None, 1)), _SHORT, None), None) is None


def _unwatched(_: Progress) -> None:
    pass


def _source(
    records: str | Path | Iterable[Record], base: str | Path | None, rows: Rows | None
) -> TableSource | RecordSource:
    if not isinstance(records, str | Path):
        if rows is not None:
            raise InputError(_NO_TABLE)
        return RecordSource(records)
    if base is None:
        raise no_base()
    return TableSource(records, base, rows)


def _named_in(data: object, base: str | None) -> Iterator[Path]:
    """The files beside the base that its data may name: pictures, certificates, other records."""
    if isinstance(data, Mapping):
        data = list(data.values())
    if isinstance(data, list):
        for each in data:
            yield from _named_in(each, base)
    elif isinstance(data, str) and base and len(data) < _LONGEST_PATH and "\0" not in data:
        yield Path(base).parent / data
