"""Forms to fill in: what a kind's form asks for, a Word file and a PDF that take it."""

from wego_forms.forms.entries import Entry, entries_of, is_fillable
from wego_forms.forms.fillable import FillableDocument, fillable

__all__ = ["Entry", "FillableDocument", "entries_of", "fillable", "is_fillable"]
