"""What a PDF says of its own structure: tagged PDF (ISO 32000-1, 14.7 and 14.8)."""

from wego_forms.pdf.tags.about import title_of
from wego_forms.pdf.tags.content import Content, Figure, Piece
from wego_forms.pdf.tags.element import Element
from wego_forms.pdf.tags.tree import structure

__all__ = ["Content", "Element", "Figure", "Piece", "structure", "title_of"]
