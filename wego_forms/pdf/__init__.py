"""A DOCX document drawn as PDF: read, styles, numbering, fonts, layout, canvas."""

from wego_forms.pdf.drawing import Control, Drawing, draw, drawn, finished
from wego_forms.pdf.fonts import FontChoice

__all__ = ["Control", "Drawing", "FontChoice", "draw", "drawn", "finished"]
