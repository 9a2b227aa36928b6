"""Check records, tables and templates before anything is printed: every problem with its place."""

from wego_forms.checking.files import check
from wego_forms.checking.finding import Finding

__all__ = ["Finding", "check"]
