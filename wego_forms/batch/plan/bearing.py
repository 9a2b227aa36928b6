"""What a person should know of the numbers that a batch's letters bear, before the first of them is made."""

from __future__ import annotations

from pathlib import Path

from wego_forms.batch.output.journal import journal_of
from wego_forms.batch.plan.remembering import NUMBERS, remembered
from wego_forms.batch.plan.sources import Source, TableSource, kind_of_base
from wego_forms.batch.work.job import Job
from wego_forms.errors import Both

_SAME_NUMBER = Both(
    "Все письма несут номер основной записи: дайте столбец «Номер» или --numbers.",
    "Every letter bears the base record's number: give a column “Number”, or --numbers.",
)


_FORGOTTEN = Both(
    f"В папке уже есть письма, а какие номера им даны, не записано (нет {NUMBERS}): номера даны заново, сверьте их.",
    f"The folder has letters, and no record of their numbers ({NUMBERS} isn't there): all are new, compare them.",
)


def bearing_remarks(source: Source, job: Job, out: Path | None) -> list[Both]:
    """All bear the base's number; or those of the folder `out` were given numbers, and this run has none."""
    if job.options.numbers is not None:
        forgotten = out is not None and not (out / NUMBERS).exists() and bool(journal_of(out))
        return [_FORGOTTEN] if forgotten and isinstance(source, TableSource) else []
    remarks = [_SAME_NUMBER] if source.same_number and _is_shown(source, job) else []
    if out is not None and isinstance(source, TableSource) and (given := remembered(out, source.memory)):
        count = len(set(given.values()))
        remarks.append(
            Both(
                f"Письмам этой папки раньше даны номера: {count}; без --numbers они их не несут.",
                f"Letters of this folder were given numbers before: {count}; without --numbers they don't bear them.",
            )
        )
    return remarks


def _is_shown(source: Source, job: Job) -> bool:
    """Whether the letters show a number: a card's template need not."""
    kind = kind_of_base(source.base, source.base_name)
    if kind is None or job.options.template is not None:
        return True
    return any("number" in kind.template(lang).fields for lang in kind.languages)
