"""What a PDF says of its own structure: tagged PDF (ISO 32000-1, 14.7 and 14.8)."""

from .about import title_of
from .content import FORM, Content, Figure, Piece
from .element import Element
from .tree import structure

__all__ = ["FORM", "Content", "Element", "Figure", "Piece", "structure", "title_of"]
