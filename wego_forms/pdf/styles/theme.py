"""The fonts that a theme gives to headings and to text (ECMA-376 part 1, 20.1.4.1)."""

from __future__ import annotations

from wego_forms.ooxml.names import A
from wego_forms.pdf.elements import local
from wego_forms.pdf.parts import parse


def theme_fonts(theme: bytes | None) -> dict[str, str]:
    """'minor' and 'major' → the theme's Latin font."""
    found: dict[str, str] = {}
    if theme:
        for element in parse(theme, "word/theme/theme1.xml").iter(A + "minorFont", A + "majorFont"):
            latin = element.find(A + "latin")
            if latin is not None and latin.get("typeface"):
                found[local(element)[:5]] = latin.get("typeface", "")
    return found
