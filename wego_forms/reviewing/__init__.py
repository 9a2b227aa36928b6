"""Every inflected form that a table's letters would print, shown and written back to be corrected."""

from wego_forms.reviewing.form import ReviewedForm
from wego_forms.reviewing.naming import named
from wego_forms.reviewing.reviewing import Review, review, write_review

__all__ = ["Review", "ReviewedForm", "named", "review", "write_review"]
