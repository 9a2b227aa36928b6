"""The job of a batch, its options checked once before the first row."""

from __future__ import annotations

from pathlib import Path

from wego_forms import catalog, produce
from wego_forms.batch.options import Options
from wego_forms.batch.plan.naming import check_pattern
from wego_forms.batch.plan.numbering import check_numbers
from wego_forms.batch.plan.sources import Source, kind_of_base
from wego_forms.batch.work.job import Job
from wego_forms.choosing import BOTH
from wego_forms.errors import Both, InputError, Problem
from wego_forms.filling import Template
from wego_forms.forms import entries_of
from wego_forms.version import __version__


def job_of(source: Source, options: Options, out: str | None) -> Job:
    """What every worker is told. InputError: a pattern isn't right. TemplateError: the template can't be used."""
    check_pattern(options.names)
    if options.numbers is not None:
        check_numbers(options.numbers)
    _check_sheets(source, options)
    return Job(
        source.where,
        options,
        __version__,
        out,
        source.base,
        source.base_name,
        source.columns,
        _template(options.template),
        dict(source.letters),
    )


def _check_sheets(source: Source, options: Options) -> None:
    """InputError: documents of the table's kind aren't made so; told once, and not with every row."""
    if options.fillable and options.archive:
        raise InputError(
            Problem(
                Both("форму для заполнения не архивируют", "a form to fill in isn't an archive copy"),
                Both("Уберите --archive или --fillable.", "Leave out --archive or --fillable."),
            )
        )
    kind = kind_of_base(source.base, source.base_name)
    if kind is None:
        return  # each record says what it is
    if options.numbers is not None and "number" not in kind.record.model_fields:
        raise InputError(
            Problem(
                Both("у документа этого вида нет номера", "a document of this kind has no number"),
                Both(
                    "Уберите --numbers: номер бывает у писем (base: letter).",
                    "Leave --numbers out: letters (base: letter) have a number.",
                ),
                value=kind.name,
            )
        )
    if BOTH in options.langs:
        produce.for_both(kind, options.template)
    if options.fillable:
        entries_of(kind, options.langs[0])


def _template(path: Path | None) -> bytes | None:
    if path is None or str(path) in catalog.NAMED:
        return None
    Template(path)  # its errors once, and not with every row
    return path.read_bytes()
