"""How a widget of another's PDF form looks: its box, border, ground and text, as its maker set them (12.5.6.19)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wego_forms.pdf.acro import COMB, FILE, MULTILINE, PASSWORD, AcroField, text_of
from wego_forms.pdf.canvas.appearance import INSET

_SIZE = re.compile(r"/(\S+)\s+([\d.]+)\s+Tf")
_COLOUR = re.compile(r"((?:[\d.]+\s+){1,4})(g|rg|k)\b")
_NUMBERS = {"g": 1, "rg": 3, "k": 4}
#: pt; what a field of automatic size is set in where its box lets it.
_USUAL, _OF_HEIGHT = 12.0, 0.68
_BEVELED, _INSET, _UNDERLINED, _DASHED = "B", "I", "U", "D"
_BOLD, _SLANTED = (
    re.compile("bold|black|heavy|,b", re.IGNORECASE),
    re.compile("italic|oblique", re.IGNORECASE),
)
#: The families by what their fonts are called: Tahoma and the unknown are like Arial.
_FAMILIES = (
    (
        re.compile(r"^(?:.*\+)?(?:ti|times|georgia|cambria|.*serif(?!.*sans))", re.IGNORECASE),
        "Times New Roman",
    ),
    (re.compile(r"^(?:.*\+)?(?:co(?:bo|ob)?$|cour|.*mono|consol)", re.IGNORECASE), "Courier New"),
)


@dataclass(frozen=True)
class WidgetLook:
    """Its box in pt as its text lies in it, how that is turned into the page's, what is drawn under the text.

    `family`, `bold`, `italic` are the text's, `size` in pt; `colour` is the operator that sets its colour, and
    `quadding` 0 left, 1 centred, 2 right.
    """

    width: float
    height: float
    turned: tuple[float, ...]
    under: bytes
    inset: float
    family: str
    bold: bool
    italic: bool
    size: float
    colour: str
    quadding: int
    lines: bool
    cells: int


def look_of(widget: Any, field: AcroField, fonts: Any, most: int) -> WidgetLook:
    """The widget's look; `fonts`: the form's own, by name; `most`: the characters that the field takes."""
    left, bottom, right, top = (float(edge) for edge in widget.Rect)
    width, height = abs(right - left), abs(top - bottom)
    marks = widget.get("/MK", {})
    turn = int(marks.get("/R", 0)) % 360
    turned = {
        90: (0, 1, -1, 0, width, 0),
        180: (-1, 0, 0, -1, width, height),
        270: (0, -1, 1, 0, 0, height),
    }.get(turn, ())
    if turn in (90, 270):
        width, height = height, width
    wide, style = _border(widget, marks)
    lines = bool(field.flags & MULTILINE)
    said = text_of(widget.get("/DA")) or text_of(field.said.get("/DA"))
    asked = _SIZE.search(said)
    size = float(asked[2]) if asked else 0.0
    if not size:
        size = min(_USUAL, height) if lines else min(_USUAL, height * _OF_HEIGHT)
    font = _font(asked[1] if asked else "", fonts)
    colour = _COLOUR.findall(said)
    own = widget.get("/Q", field.said.get("/Q", 0))
    comb = field.flags & COMB and not field.flags & (MULTILINE | PASSWORD | FILE) and most
    return WidgetLook(
        width,
        height,
        turned,
        under(marks, width, height, wide, style, most if comb else 0),
        max(INSET, wide * (3 if style in (_BEVELED, _INSET) else 2)),
        next((family for pattern, family in _FAMILIES if pattern.search(font)), "Arial"),
        bool(_BOLD.search(font)),
        bool(_SLANTED.search(font)),
        size,
        "".join(colour[-1]) if colour and len(colour[-1][0].split()) == _NUMBERS[colour[-1][1]] else "0 g",
        int(own) if int(own) in (0, 1, 2) else 0,
        lines,
        most if comb else 0,
    )


def _font(name: str, fonts: Any) -> str:
    """What the font that the field names is called: by the form's resources, else by that name."""
    known: Any = fonts.get(f"/{name}") if name and hasattr(fonts, "get") else None
    base = text_of(known.get("/BaseFont")) if hasattr(known, "get") else ""
    return base or name


def _border(widget: Any, marks: Any) -> tuple[float, str]:
    """The border's width in pt and its style; it has none without a colour."""
    if not _colour(marks.get("/BC"), "RG"):
        return 0.0, "S"
    style = widget.get("/BS", {})
    old = widget.get("/Border")
    wide = style.get("/W", old[2] if old is not None and len(old) > 2 and "/BS" not in widget else 1)
    return max(float(wide), 0.0), text_of(style.get("/S")) or "S"


def _colour(parts: Any, operator: str) -> bytes:
    """The operator that sets a colour (`RG` of lines, `rg` of grounds); nothing for one that is clear."""
    numbers: Sequence[float] = [float(each) for each in parts] if parts is not None else []
    names = {1: "G", 3: "RG", 4: "K"}
    if len(numbers) not in names:
        return b""
    name = names[len(numbers)]
    said = " ".join(f"{each:g}" for each in numbers)
    return f"{said} {name if operator == 'RG' else name.lower()}".encode()


def under(marks: Any, width: float, height: float, wide: float, style: str, cells: int = 0) -> bytes:
    """The ground and the border of a box, of a comb the lines between its cells too."""
    code = b""
    if ground := _colour(marks.get("/BG"), "rg"):
        code += b"q %b 0 0 %.2f %.2f re f Q " % (ground, width, height)
    line = _colour(marks.get("/BC"), "RG")
    if not line or not wide:
        return code
    half = wide / 2
    code += b"q %b %g w " % (line, wide)
    if style == _UNDERLINED:
        return code + b"0 %g m %.2f %g l S Q " % (half, width, half)
    if style == _DASHED:
        code += b"[3] 0 d "
    code += b"%g %g %.2f %.2f re S " % (half, half, width - wide, height - wide)
    for cell in range(1, cells):
        x = width * cell / cells
        code += b"%.2f 0 m %.2f %.2f l S " % (x, x, height)
    code += b"Q "
    if style in (_BEVELED, _INSET):
        code += _edges(width, height, wide, b"1 g" if style == _BEVELED else b"0.5 g", b"0.75 g")
    return code


def _edges(width: float, height: float, wide: float, light: bytes, dark: bytes) -> bytes:
    """The inner edges of a box that seems raised or sunk: left and top, right and bottom."""
    near, far = wide, 2 * wide
    right, top = width - wide, height - wide
    inner_right, inner_top = width - 2 * wide, height - 2 * wide
    first = (near, near, near, top, right, top, inner_right, inner_top, far, inner_top, far, far)
    second = (right, top, right, near, near, near, far, far, inner_right, far, inner_right, inner_top)
    return b"".join(
        b"q %b %.2f %.2f m " % (colour, *points[:2])
        + b"".join(b"%.2f %.2f l " % points[n : n + 2] for n in range(2, len(points), 2))
        + b"f Q "
        for colour, points in ((light, first), (dark, second))
    )


def ticked(mark: str, width: float, height: float, colour: str) -> bytes:
    """The mark of a box that is on, as its maker chose it from ZapfDingbats (12.7.4.2.3): 8 l u n, else a tick."""
    side = min(width, height) * 0.6
    x, y = (width - side) / 2, (height - side) / 2

    def at(points: Sequence[tuple[float, float]]) -> bytes:
        places = (
            f"{x + side * px:.2f} {y + side * py:.2f} {'l' if n else 'm'}"
            for n, (px, py) in enumerate(points)
        )
        return " ".join(places).encode()

    *numbers, operator = colour.split()
    line = " ".join((*numbers, operator.upper())).encode()
    pen = b"%b %.2f w 1 J 1 j " % (line, side * 0.14)
    if mark == "8":
        code = pen + at(((0.1, 0.1), (0.9, 0.9))) + b" S " + at(((0.1, 0.9), (0.9, 0.1))) + b" S"
    elif mark == "n":
        code = colour.encode() + b" " + at(((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9))) + b" f"
    elif mark == "u":
        code = colour.encode() + b" " + at(((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5))) + b" f"
    elif mark == "l":
        middle_x, middle_y = width / 2, height / 2
        code = line + b" 1 J %.2f w %.2f %.2f m %.2f %.2f l S" % (
            side,
            middle_x,
            middle_y,
            middle_x,
            middle_y,
        )
    else:
        code = pen + at(((0.1, 0.5), (0.4, 0.15), (0.95, 0.9))) + b" S"
    return b"q " + code + b" Q"
