"""Layout: blocks become lines and rows, and these pages."""

from wego_forms.pdf.layout.atoms import Shaper
from wego_forms.pdf.layout.column import Setter
from wego_forms.pdf.layout.floats import Hung
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.looks import Look, Looks
from wego_forms.pdf.layout.marks import (
    Area,
    Fill,
    Glyphs,
    Image,
    Link,
    Lost,
    Mark,
    Number,
    Sign,
    Strip,
    Stroke,
)
from wego_forms.pdf.layout.pages import counted, paginate
from wego_forms.pdf.layout.sheetframe import frame_of

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
    "counted",
    "frame_of",
    "paginate",
]
