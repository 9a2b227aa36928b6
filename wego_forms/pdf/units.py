"""Word's measures in points: twips (1/20 pt), half-points, eighths, EMU (1/12700 pt)."""

from __future__ import annotations

_LARGE = 1e8
POINTS = {"pt": 1.0, "in": 72.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "pc": 12.0, "pi": 12.0}


def number(text: str | None, default: float = 0.0) -> float:
    """The number in an attribute; `default` where there is none, or none that a page could mean."""
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return value if -_LARGE < value < _LARGE else default


def twips(text: str | None, default: float = 0.0) -> float:
    """ST_TwipsMeasure (ECMA-376 part 1, 22.9.2.14) in pt: whole twentieths, or a number with its unit ("2cm").

    Google Docs writes parts of twentieths, which Word and LibreOffice cut off.
    """
    if text and text[-2:] in POINTS:
        return number(text[:-2]) * POINTS[text[-2:]]
    return int(number(text)) / 20 if text else default


def half_points(text: str | None) -> float:
    """ST_HpsMeasure in pt."""
    if text and text[-2:] in POINTS:
        return number(text[:-2]) * POINTS[text[-2:]]
    return number(text) / 2


def eighths(text: str | None) -> float:
    """A border's width, given in eighths of a point, in pt."""
    return number(text) / 8


def emu(text: str | None) -> float:
    """English metric units (914400 an inch) in pt."""
    return number(text) / 12700
