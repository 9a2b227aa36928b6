"""The sRGB colour space as an ICC profile, made from the numbers that IEC 61966-2-1 publishes."""

from __future__ import annotations

import struct
from functools import cache

_Vector = tuple[float, float, float]
_Matrix = tuple[_Vector, _Vector, _Vector]

# IEC 61966-2-1, 4.1: the chromaticities x, y of red, green, blue and of the white point D65.
_PRIMARIES = ((0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_D65 = (0.3127, 0.3290)
# ICC.1:1998-09, 6.1.11: the profile connection space's white, D50.
_D50: _Vector = (0.9642, 1.0, 0.8249)
# Bradford's cone responses (ICC.1:2010, annex E), by which colours seen under one white are told under another.
_BRADFORD: _Matrix = ((0.8951, 0.2664, -0.1614), (-0.7502, 1.7135, 0.0367), (0.0389, -0.0685, 1.0296))
_CURVE_POINTS = 1024
_TEXT = b"No copyright, use freely\0"
NAME = "sRGB IEC61966-2.1"


def linear(value: float) -> float:
    """The light that a channel's value stands for, both 0 to 1 (IEC 61966-2-1, 5.2)."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


@cache
def profile() -> bytes:
    """The profile: ICC version 2.1 (PDF 1.4 knows no later one), a display's, three colorants and one curve."""
    colorants = _colorants()
    steps = _CURVE_POINTS - 1
    curve = [round(linear(step / steps) * 65535) for step in range(_CURVE_POINTS)]
    values = {
        b"desc": _description(),
        b"cprt": b"text\0\0\0\0" + _TEXT,
        b"wtpt": _xyz(_D50),
        b"rXYZ": _xyz(colorants[0]),
        b"gXYZ": _xyz(colorants[1]),
        b"bXYZ": _xyz(colorants[2]),
        b"rTRC": struct.pack(f">4sLL{_CURVE_POINTS}H", b"curv", 0, _CURVE_POINTS, *curve),
    }
    places: dict[bytes, tuple[int, int]] = {}
    body, start = b"", 128 + 4 + 12 * (len(values) + 2)
    for tag, value in values.items():
        places[tag] = (start + len(body), len(value))
        body += value + b"\0" * (-len(value) % 4)
    places[b"gTRC"] = places[b"bTRC"] = places[b"rTRC"]
    table = struct.pack(">L", len(places))
    table += b"".join(struct.pack(">4sLL", tag, *place) for tag, place in places.items())
    return _header(start + len(body)) + table + body


def _header(size: int) -> bytes:
    """ICC.1:1998-09, 6.1: the date is pinned, no maker named."""
    head = struct.pack(">L4sL", size, b"\0" * 4, 0x02100000) + b"mntrRGB XYZ "
    head += struct.pack(">6H", 2000, 1, 1, 0, 0, 0) + b"acsp" + b"\0" * 28
    return (head + _fixed(_D50)).ljust(128, b"\0")


def _description() -> bytes:
    """textDescriptionType: the name in ASCII, none in Unicode, none for Macintosh."""
    name = NAME.encode() + b"\0"
    return struct.pack(">4sLL", b"desc", 0, len(name)) + name + b"\0" * (8 + 3 + 67)


def _xyz(value: _Vector) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(value)


def _fixed(value: _Vector) -> bytes:
    return struct.pack(">3l", *(round(part * 65536) for part in value))


def _colorants() -> _Matrix:
    """X, Y, Z of full red, green and blue as seen under D50; together they are its white."""
    columns = _turned(tuple(_of_chromaticity(*one) for one in _PRIMARIES))  # type: ignore[arg-type]
    white = _of_chromaticity(*_D65)
    shares = _times(_inverse(columns), white)
    seen, wanted = _times(_BRADFORD, white), _times(_BRADFORD, _D50)
    adapted = []
    for primary, share in zip(_turned(columns), shares, strict=True):
        cones = _times(_BRADFORD, (primary[0] * share, primary[1] * share, primary[2] * share))
        scaled = (
            cones[0] * wanted[0] / seen[0],
            cones[1] * wanted[1] / seen[1],
            cones[2] * wanted[2] / seen[2],
        )
        adapted.append(_times(_inverse(_BRADFORD), scaled))
    return adapted[0], adapted[1], adapted[2]


def _of_chromaticity(x: float, y: float) -> _Vector:
    return x / y, 1.0, (1 - x - y) / y


def _turned(matrix: _Matrix) -> _Matrix:
    a, b, c = zip(*matrix, strict=True)
    return a, b, c


def _times(matrix: _Matrix, vector: _Vector) -> _Vector:
    a, b, c = (sum(x * y for x, y in zip(row, vector, strict=True)) for row in matrix)
    return a, b, c


def _inverse(matrix: _Matrix) -> _Matrix:
    """By cross products of the rows: they are the adjugate's columns."""
    a, b, c = matrix
    rows = _cross(b, c), _cross(c, a), _cross(a, b)
    whole = sum(x * y for x, y in zip(a, rows[0], strict=True))
    d, e, f = (tuple(part / whole for part in row) for row in rows)
    return _turned((d, e, f))  # type: ignore[arg-type]


def _cross(a: _Vector, b: _Vector) -> _Vector:
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
