"""Many letters at once: a table over a base record, through local processes or a cluster."""

from wego_forms.batch.checking import TableCheck, check_table
from wego_forms.batch.options import DEFAULT_NAMES, Options
from wego_forms.batch.plan.rows import Rows
from wego_forms.batch.report import Failure, Report
from wego_forms.batch.run import run_batch
from wego_forms.batch.work.carrying import Progress, Watch
from wego_forms.batch.work.clusters import cluster

__all__ = [
    "DEFAULT_NAMES",
    "Failure",
    "Options",
    "Progress",
    "Report",
    "Rows",
    "TableCheck",
    "Watch",
    "check_table",
    "cluster",
    "run_batch",
]
