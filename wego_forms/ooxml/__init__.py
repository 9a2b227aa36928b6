"""A Word file as what it is: a zip of parts (ECMA-376 part 2, Open Packaging Conventions)."""

from wego_forms.ooxml.archive import Archive, Packed
from wego_forms.ooxml.package import Package, text_parts
from wego_forms.ooxml.usual import is_usual, usual

__all__ = ["Archive", "Package", "Packed", "is_usual", "text_parts", "usual"]
