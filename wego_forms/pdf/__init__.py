"""A DOCX document drawn as PDF: read, styles, numbering, fonts, layout, canvas."""

from wego_forms.pdf.drawing import Control, Drawing, draw, drawn, finished
from wego_forms.pdf.fonts import FontChoice
from wego_forms.pdf.signplaces import Signing

__all__ = ["Control", "Drawing", "FontChoice", "Signing", "draw", "drawn", "finished"]
