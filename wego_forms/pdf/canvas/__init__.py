"""The PDF side: pages painted on ReportLab's canvas."""

from .paint import Box, Painter, Spot
from .sheet import Sheet

__all__ = ["Box", "Painter", "Sheet", "Spot"]
