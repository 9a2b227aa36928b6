"""Layout: blocks become lines and rows, and these pages."""

from .atoms import Shaper
from .column import Setter
from .floats import Hung
from .leaf import Leaf
from .looks import Look, Looks
from .marks import Area, Fill, Glyphs, Image, Link, Lost, Mark, Number, Sign, Strip, Stroke
from .pages import paginate
from .sheetframe import frame_of

__all__ = [
    "Area",
    "Fill",
    "Glyphs",
    "Hung",
    "Image",
    "Leaf",
    "Link",
    "Look",
    "Looks",
    "Lost",
    "Mark",
    "Number",
    "Setter",
    "Shaper",
    "Sign",
    "Strip",
    "Stroke",
    "frame_of",
    "paginate",
]
