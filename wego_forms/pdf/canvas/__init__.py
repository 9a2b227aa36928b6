"""The PDF side: pages painted on ReportLab's canvas."""

from .archive import AccessibleSheet, ArchiveSheet
from .flat import FlatPainter
from .form import Form
from .paint import Painter, Spot
from .sheet import Sheet
from .structure import write
from .turning import Box

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
