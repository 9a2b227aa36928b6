"""The PDF side: pages painted on ReportLab's canvas."""

from .archive import ArchiveSheet
from .flat import FlatPainter
from .form import Form
from .paint import Box, Painter, Spot
from .sheet import Sheet
from .structure import write

__all__ = ["ArchiveSheet", "Box", "FlatPainter", "Form", "Painter", "Sheet", "Spot", "write"]
