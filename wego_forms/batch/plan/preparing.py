"""The job of a batch, its options checked once before the first row."""

from __future__ import annotations

from pathlib import Path

from wego_forms import catalog
from wego_forms.batch.options import Options
from wego_forms.batch.plan.naming import check_pattern
from wego_forms.batch.plan.numbering import check_numbers
from wego_forms.batch.plan.sources import RecordSource, TableSource
from wego_forms.batch.work.job import Job, our_version
from wego_forms.filling import Template


def job_of(source: TableSource | RecordSource, options: Options, out: str | None) -> Job:
    """What every worker is told. InputError: a pattern isn't right. TemplateError: the template can't be used."""
    check_pattern(options.names)
    if options.numbers is not None:
        check_numbers(options.numbers)
    return Job(
        source.where,
        options,
        our_version(),
        out,
        source.base,
        source.base_name,
        source.columns,
        _template(options.template),
    )


def _template(path: Path | None) -> bytes | None:
    if path is None or str(path) in catalog.NAMED:
        return None
    Template(path)  # its errors once, and not with every row
    return path.read_bytes()
