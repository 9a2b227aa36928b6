"""A Word file as what it is: a zip of parts (ECMA-376 part 2, Open Packaging Conventions)."""

from wego_forms.ooxml.archive import Archive
from wego_forms.ooxml.package import Package, text_parts

__all__ = ["Archive", "Package", "text_parts"]
