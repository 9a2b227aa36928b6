"""Many letters at once: a table over a base record, through local processes or a cluster."""

from wego_forms.batch.checking import RowForms, TableCheck, check_table, forms_of_rows
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
    "RowForms",
    "Rows",
    "TableCheck",
    "Watch",
    "check_table",
    "cluster",
    "forms_of_rows",
    "run_batch",
]
