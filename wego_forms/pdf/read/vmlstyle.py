"""What VML says in strings: lengths, shares, colours, places (ECMA-376 part 4, 14.1.2 and 19.1)."""

from __future__ import annotations

from collections.abc import Callable

from wego_forms.ooxml.names import VML
from wego_forms.pdf.elements import Element
from wego_forms.pdf.model import Axis, Float
from wego_forms.pdf.read.outlines import hull_of
from wego_forms.pdf.units import POINTS, number

OFFICE = "{urn:schemas-microsoft-com:office:office}"
W10 = "{urn:schemas-microsoft-com:office:word}"
_PIXEL = 0.75  # pt
_RELATIVE = {
    "text": "column", "char": "character", "left-margin-area": "leftMargin", "right-margin-area": "rightMargin",
    "inner-margin-area": "insideMargin", "outer-margin-area": "outsideMargin",
}  # fmt: skip
_UPRIGHT = {"text": "paragraph", "top-margin-area": "topMargin", "bottom-margin-area": "bottomMargin"}
_WRAPS = {"square": "square", "tight": "square", "through": "square", "topAndBottom": "lines"}
Frame = tuple[float, float, float, float]
"""Left, top, width and height in pt."""


def turn_of(text: str) -> float:
    """A rotation to the right: in degrees, or in 65,536ths of one ("fd")."""
    return number(text.removesuffix("fd")) / (65536 if text.endswith("fd") else 1) % 360


def paled(color: str, opacity: float) -> str:
    """A colour as it shows on white."""
    share = min(max(opacity, 0.0), 1.0)
    return "".join(f"{round(255 - (255 - int(color[at : at + 2], 16)) * share):02X}" for at in (0, 2, 4))


def halfway(one: str, other: str) -> str:
    """The colour between two.

    >>> halfway("FFFFFF", "AAAAAA")
    'D4D4D4'
    """
    return "".join(
        f"{(int(one[at : at + 2], 16) + int(other[at : at + 2], 16)) // 2:02X}" for at in (0, 2, 4)
    )


def said_of(element: Element) -> dict[str, str]:
    """What a shape's style says."""
    return declarations(element.get("style", ""))


def declarations(text: str) -> dict[str, str]:
    """Names and values as CSS writes them."""
    pairs = (one.partition(":") for one in text.split(";"))
    return {name.strip().lower(): value.strip() for name, _, value in pairs if value.strip()}


def absolute(text: str, _: int) -> float:
    """A length in pt: with its unit, or in pixels."""
    text = text.strip().lower()
    if text[-2:] in POINTS:
        return number(text[:-2]) * POINTS[text[-2:]]
    return number(text.removesuffix("px")) * _PIXEL


def pair(text: str, usual: tuple[float, float]) -> tuple[float, float]:
    """Two numbers with a comma between."""
    one, comma, other = text.partition(",")
    return (number(one.strip()), number(other.strip())) if comma else usual


def share_of(text: str) -> float:
    """A share of 1: "0.2", "13107f" in 65,536ths, or "20%"."""
    text = text.strip()
    if text.endswith("f"):
        return number(text[:-1]) / 65536
    return number(text[:-1]) / 100 if text.endswith("%") else number(text)


def page_share(said: dict[str, str], way: str) -> tuple[str, float]:
    """Of what of its page a shape's width or height is which share; none where it is 0."""
    relative = said.get(f"mso-{way}-relative", "")
    share = number(said.get(f"mso-{way}-percent", "")) / 1000
    return {**_RELATIVE, **_UPRIGHT}.get(relative, relative), share


def ends_of(
    element: Element, length: Callable[[str, int], float] = absolute
) -> tuple[tuple[float, float], ...]:
    """Where a line begins and where it ends, in pt."""
    made = []
    for name, usual in (("from", "0,0"), ("to", "10,10")):
        x, _, y = element.get(name, usual).partition(",")
        made.append((length(x, 0), length(y, 1)))
    return tuple(made)


def frame_of(element: Element, said: dict[str, str], length: Callable[[str, int], float]) -> Frame:
    """Where a shape lies and how large it is."""
    if element.tag == VML + "line":
        (x1, y1), (x2, y2) = ends_of(element, length)
        return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)
    x = length(said.get("margin-left") or said.get("left") or "0", 0)
    y = length(said.get("margin-top") or said.get("top") or "0", 1)
    return x, y, length(said.get("width", "0"), 0), length(said.get("height", "0"), 1)


_SIDES = {"left": "left", "right": "right", "largest": "largest"}


def float_of(element: Element, said: dict[str, str], offset: tuple[float, float]) -> Float:
    """How a shape floats whose style says so, with its offset in pt."""
    wrap = element.find(W10 + "wrap")
    anchors = ("", "") if wrap is None else (wrap.get("anchorx", ""), wrap.get("anchory", ""))
    axes = []
    for place, (way, names) in enumerate((("horizontal", _RELATIVE), ("vertical", _UPRIGHT))):
        relative = said.get(f"mso-position-{way}-relative") or anchors[place] or "text"
        align = said.get(f"mso-position-{way}", "absolute")
        axes.append(Axis(names.get(relative, relative), offset[place], "" if align == "absolute" else align))
    gaps = [
        absolute(said.get(f"mso-wrap-distance-{side}", usual), 0)
        for side, usual in (("top", "0"), ("right", "9pt"), ("bottom", "0"), ("left", "9pt"))
    ]
    order = int(number(said.get("z-index")))
    tight = wrap is not None and wrap.get("type") in ("tight", "through")
    corners = element.get("wrapcoords", "").split() if tight else []
    return Float(
        axes[0],
        axes[1],
        _WRAPS.get("" if wrap is None else wrap.get("type", ""), "none"),
        order < 0,
        order,
        (gaps[0], gaps[1], gaps[2], gaps[3]),
        _SIDES.get("" if wrap is None else wrap.get("side", ""), "bothSides"),
        hull_of(zip(corners[::2], corners[1::2], strict=False)),
        element.get(OFFICE + "allowincell", "t") not in ("f", "false"),
    )
