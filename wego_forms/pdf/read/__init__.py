"""Reading: a DOCX package becomes a model of blocks with resolved styles."""

from .document import read

__all__ = ["read"]
