"""Many letters at once: a table over a base record, through local processes or a cluster."""

from wego_forms.batch.carrying import Progress, Watch
from wego_forms.batch.checking import TableCheck, check_table
from wego_forms.batch.clusters import cluster
from wego_forms.batch.options import DEFAULT_NAMES, Options
from wego_forms.batch.report import Failure, Report
from wego_forms.batch.rows import Rows
from wego_forms.batch.run import run_batch

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
