"""The PDF side: pages painted, and the file that takes them."""

from wego_forms.pdf.canvas.archive import AccessibleSheet, ArchiveSheet
from wego_forms.pdf.canvas.flat import FlatPainter
from wego_forms.pdf.canvas.form import Form
from wego_forms.pdf.canvas.paint import Painter
from wego_forms.pdf.canvas.sheet import Sheet
from wego_forms.pdf.canvas.spots import Spot
from wego_forms.pdf.canvas.structure import write
from wego_forms.pdf.canvas.turning import Box

__all__ = [
    "AccessibleSheet",
    "ArchiveSheet",
    "Box",
    "FlatPainter",
    "Form",
    "Painter",
    "Sheet",
    "Spot",
    "write",
]
