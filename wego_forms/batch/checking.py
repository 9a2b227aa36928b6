"""Check a table over its base record as a batch would, and write nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wego_forms.batch.options import Options
from wego_forms.batch.plan.bearing import bearing_remarks
from wego_forms.batch.plan.numbering import Numbering
from wego_forms.batch.plan.preparing import job_of
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.plan.sources import TableSource
from wego_forms.batch.plan.whole import make_plan, problems_of, remarks_of
from wego_forms.batch.work.pools import Workers
from wego_forms.batch.work.worker import in_column, placed
from wego_forms.errors import Both, InputError, Lang, Problem, WegoFormsError
from wego_forms.fields import Unsure
from wego_forms.records import Record
from wego_forms.sheets import column_of


@dataclass(frozen=True)
class TableCheck:
    """What is wrong with a table over its base, the forms that nobody vouches for, by row, and what else to know."""

    problems: tuple[Problem, ...]
    unsure: tuple[tuple[int, Unsure], ...] = ()
    remarks: tuple[Both, ...] = ()


@dataclass(frozen=True)
class RowForms:
    """A row's record over the base, and its document's forms, each by its column; or what is wrong.

    `unsure`: those that nobody vouches for; `sure`: column and text of the others.
    """

    row: int
    record: Record | None
    unsure: tuple[Unsure, ...] = ()
    sure: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def forms_of_rows(
    table: str | Path, base: str | Path, lang: Lang, sheet: str | None = None
) -> Iterator[RowForms]:
    """What each row's document inflects in `lang`. RecordError: table or base can't be read."""
    source = TableSource(table, base, sheet=sheet)
    job = job_of(source, Options((lang,)), None)
    for item in source.items(Numbering(None)):
        record = None
        try:
            record = job.record(item)
            document = job.document(record, lang)
        except WegoFormsError as error:
            yield RowForms(item.row, record, problems=placed(error, job, item).problems)
        else:
            unsure = dict.fromkeys(map(in_column, document.unsure))
            doubted = {form.place for form in unsure}
            formed = {column_of(place): form.text for place, form in document.forms.items()}
            sure = ((column, text) for column, text in formed.items() if column not in doubted)
            yield RowForms(item.row, record, tuple(unsure), tuple(sure))


def check_table(
    table: str | Path,
    base: str | Path,
    options: Options,
    rows: Rows | None = None,
    out: Path | None = None,
    sheet: str | None = None,
) -> TableCheck:
    """The dry run of a batch with those options into the folder `out`, whose numbers are kept.

    InputError: an option isn't right.
    """
    try:
        source = TableSource(table, base, rows, sheet)
        job = job_of(source, options, None)
        if options.numbers:
            source.recall(out)
        plan = make_plan(source, job, Workers(jobs=1), {}, Path(), lambda _: None)
    except WegoFormsError as error:
        if type(error) is InputError:  # an option, and nothing of the table
            raise
        return TableCheck(error.problems)
    return TableCheck(
        tuple(problems_of(plan, source)),
        tuple(plan.unsure),
        (*bearing_remarks(source, job, out), *source.remarks, *remarks_of(plan)),
    )
