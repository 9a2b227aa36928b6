"""Reading: a DOCX package becomes a model of blocks with resolved styles."""

from wego_forms.pdf.read.document import read

__all__ = ["read"]
