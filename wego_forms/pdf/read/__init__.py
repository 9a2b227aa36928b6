"""Reading: a DOCX package becomes a model of blocks with resolved styles."""

from wego_forms.pdf.read.document import read
from wego_forms.pdf.read.languages import other

__all__ = ["other", "read"]
