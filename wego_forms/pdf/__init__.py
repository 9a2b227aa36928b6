"""A DOCX document drawn as PDF with ReportLab's canvas: read, styles, numbering, fonts, layout, canvas."""

from .drawing import Control, Drawing, draw
from .fonts import FontChoice

__all__ = ["Control", "Drawing", "FontChoice", "draw"]
