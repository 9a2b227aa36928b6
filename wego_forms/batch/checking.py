"""Check a table over its base record as a batch would, and write nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wego_forms.batch.job import Job, our_version
from wego_forms.batch.options import Options
from wego_forms.batch.plan import make_plan
from wego_forms.batch.sources import TableSource
from wego_forms.batch.workers import Workers
from wego_forms.errors import Lang, Problem, WegoFormsError
from wego_forms.fields import Unsure


def check_table(
    table: str | Path, base: str | Path, languages: Iterable[Lang]
) -> tuple[list[Problem], list[tuple[int, Unsure]]]:
    """What is wrong with a table over the record `base`, and the forms that nobody vouches for, by row."""
    options = Options(langs=tuple(languages), formats=("docx",))
    try:
        source = TableSource(table, base)
        job = Job(source.where, options, our_version(), None, source.base, source.base_name, source.columns)
        plan = make_plan(source, job, Workers(jobs=1), {}, Path(), lambda _: None)
    except WegoFormsError as error:
        return list(error.problems), []
    return [problem for row in sorted(plan.problems) for problem in plan.problems[row]], plan.unsure
