"""Colours of DrawingML: the theme's, and those changed by tint, shade and luminance (ECMA-376 part 1, 20.1.2.3)."""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache

from wego_forms.ooxml.names import A
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.parts import parse
from wego_forms.pdf.units import number

#: Office's own theme, for documents that hold none.
_OFFICE = {
    "lt1": "FFFFFF", "dk1": "000000", "lt2": "E7E6E6", "dk2": "44546A", "accent1": "4472C4", "accent2": "ED7D31",
    "accent3": "A5A5A5", "accent4": "FFC000", "accent5": "5B9BD5", "accent6": "70AD47", "hlink": "0563C1",
    "folHlink": "954F72",
}  # fmt: skip
_MAPPED = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
_NAMED = {
    "black": "000000", "white": "FFFFFF", "red": "FF0000", "green": "008000", "blue": "0000FF", "yellow": "FFFF00",
    "gray": "808080", "grey": "808080", "silver": "C0C0C0", "maroon": "800000", "navy": "000080", "purple": "800080",
    "teal": "008080", "olive": "808000", "lime": "00FF00", "aqua": "00FFFF", "fuchsia": "FF00FF", "orange": "FFA500",
    "window": "FFFFFF", "windowtext": "000000", "buttonface": "F0F0F0", "lightgray": "D3D3D3", "darkblue": "00008B",
}  # fmt: skip


@lru_cache(maxsize=32)
def _theme(data: bytes) -> dict[str, str]:
    found = dict(_OFFICE)
    for scheme in parse(data, "word/theme/theme1.xml").iter(A + "clrScheme"):
        for said in scheme:
            for one in said:
                found[local(said)] = one.get("val" if one.tag == A + "srgbClr" else "lastClr", "000000")
    return found


def theme_colors(data: bytes | None) -> dict[str, str]:
    """Name → RRGGBB of a theme part."""
    return _OFFICE if data is None else _theme(data)


def color(element: Element | None, theme: dict[str, str]) -> str:
    """The first colour in a fill or a reference, as RRGGBB; '' where there is none."""
    for said in (
        () if element is None else element.iter(A + "srgbClr", A + "schemeClr", A + "sysClr", A + "prstClr")
    ):
        name = said.get("val", "")
        if said.tag == A + "srgbClr":
            base = name
        elif said.tag == A + "sysClr":
            base = said.get("lastClr", "000000")
        elif said.tag == A + "prstClr":
            base = named(name)
        else:
            base = theme.get(_MAPPED.get(name, name), "")
        return _changed(base, said) if len(base) == 6 and len(said) else base
    return ""


def named(text: str) -> str:
    """A colour as HTML and VML write it ("#f00", "red", "#4472c4 [3204]") as RRGGBB; '' where it isn't one."""
    word = text.split()[0].lower() if text.split() else ""
    if word.startswith("#"):
        digits = word[1:]
        digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
        return digits.upper() if re.fullmatch("[0-9a-f]{6}", digits) else ""
    return _NAMED.get(word, "")


def _changed(base: str, said: Element) -> str:
    """A colour with its changes, in their order."""
    try:
        rgb = [int(base[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    except ValueError:
        return base
    for change in said:
        share, name = number(change.get("val")) / 100_000, local(change)
        if name in ("tint", "shade"):
            rgb = [value * share + (1 - share if name == "tint" else 0.0) for value in rgb]
        elif name in ("lumMod", "lumOff"):
            hue, light, much = colorsys.rgb_to_hls(*rgb)
            light = light * share if name == "lumMod" else light + share
            rgb = list(colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), much))
    return "".join(f"{round(min(max(value, 0.0), 1.0) * 255):02X}" for value in rgb)
