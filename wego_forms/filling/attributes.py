"""What a tag in an attribute of Word's may print: a colour, a measure, yes or no, a side (ECMA-376-1, 17.18)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.addresses import LINK
from wego_forms.ooxml.names import CHART, RELATION, WP, A, W


@dataclass(frozen=True)
class Sort:
    """A sort of values: what is one, how it is told, and what a blank has in its place."""

    fits: re.Pattern[str]
    what: Both
    remedy: Both
    unknown: str


#: A field's code: not a sort of its own, for what it takes its place there says.
CODE = "code"
#: A word of it, without quotation marks.
WORD = "word"
#: Attributes that take one word of a few, by element and attribute ('' for any element), the one of a blank first
#: (17.18: ST_Jc, ST_Underline, ST_HighlightColor, ST_VerticalJc, ST_VerticalAlignRun …).
_SIDES = ("left", "right", "center", "both", "start", "end", "distribute")
_WORDS: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("jc", "val"): _SIDES,
    ("u", "val"): (
        *("none", "single", "words", "double", "thick", "dotted", "dottedHeavy", "dash", "dashedHeavy"),
        *("dashLong", "dashLongHeavy", "dotDash", "dashDotHeavy", "dotDotDash", "dashDotDotHeavy", "wave"),
        *("wavyHeavy", "wavyDouble"),
    ),
    ("highlight", "val"): (
        *("none", "yellow", "green", "cyan", "magenta", "blue", "red", "darkBlue", "darkCyan", "darkGreen"),
        *("darkMagenta", "darkRed", "darkYellow", "darkGray", "lightGray", "black", "white"),
    ),
    ("vAlign", "val"): ("top", "center", "both", "bottom"),
    ("vertAlign", "val"): ("baseline", "superscript", "subscript"),
    ("br", "type"): ("textWrapping", "page", "column"),
    ("", "lineRule"): ("auto", "exact", "atLeast"),
    ("", "hRule"): ("auto", "exact", "atLeast"),
    ("", "orient"): ("portrait", "landscape"),
}


def _one_of(words: tuple[str, ...]) -> Sort:
    first = ", ".join(words[:4])
    return Sort(
        re.compile("|".join(words)),
        Both("здесь нужно одно из слов Word", "one of Word's words is needed here"),
        Both(f"Например, {first}.", f"For example {first}."),
        words[0],
    )


SORTS: Mapping[str, Sort] = {
    "colour": Sort(
        re.compile(r"[0-9A-Fa-f]{6}|auto"),
        Both("здесь нужен цвет", "a colour is needed here"),
        Both("Шесть знаков RRGGBB, например 1F5A99.", "Six digits RRGGBB, for example 1F5A99."),
        "auto",
    ),
    "measure": Sort(
        re.compile(r"-?\d{1,9}(?:(?:\.\d{1,6})?(?:mm|cm|in|pt|pc|pi))?"),
        Both("здесь нужно целое число или мера", "a whole number or a measure is needed here"),
        Both(
            "Например, 28 (кегль 14 в полупунктах) или 2cm.", "For example 28 (14 pt in half-points) or 2cm."
        ),
        "0",
    ),
    "width": Sort(
        re.compile(r"\d{1,9}(?:\.\d{1,6})?(?:mm|cm|in|pt|pc|pi|%)|\d{1,9}"),
        Both("здесь нужна ширина", "a width is needed here"),
        Both(
            "Например, 5000 (двадцатых пункта), 2cm или 50%.",
            "For example 5000 (twentieths of a point), 2cm or 50%.",
        ),
        "0",
    ),
    "extent": Sort(
        re.compile(r"-?\d{1,12}"),
        Both("здесь нужна величина в EMU", "a length in EMU is needed here"),
        Both("Сантиметр – 360000.", "A centimetre is 360000."),
        "0",
    ),
    "count": Sort(
        re.compile(r"\d{1,9}"),
        Both("здесь нужно целое число", "a whole number is needed here"),
        Both("Например, 2.", "For example 2."),
        "1",
    ),
    "figure": Sort(
        re.compile(r"-?\d{1,15}(?:\.\d{1,15})?"),
        Both("здесь диаграмме нужно число", "the chart needs a number here"),
        Both("Например, 1234.5.", "For example 1234.5."),
        "0",
    ),
    "switch": Sort(
        re.compile(r"true|false|on|off|[01]"),
        Both("здесь нужно да или нет", "yes or no is needed here"),
        Both("Напишите 1 или 0.", "Write 1 or 0."),
        "0",
    ),
    **{f"{element} {attribute}".strip(): _one_of(words) for (element, attribute), words in _WORDS.items()},
    "jc val": Sort(
        re.compile("|".join(_SIDES)),
        Both("здесь нужно выравнивание", "an alignment is needed here"),
        Both("Одно из left, center, right, both.", "One of left, center, right, both."),
        "left",
    ),
}
#: Elements whose `w:val` is yes or no (CT_OnOff), and attributes that are.
_SWITCHES = frozenset(
    (
        *("b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss"),
        *("imprint", "noProof", "snapToGrid", "vanish", "webHidden", "rtl", "cs", "specVanish", "oMath"),
        *("keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers", "kinsoku"),
        *("suppressAutoHyphens", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN"),
        *("bidi", "adjustRightInd", "contextualSpacing", "mirrorIndents", "suppressOverlap", "titlePg"),
        *("cantSplit", "tblHeader", "hidden", "bidiVisual", "noWrap", "tcFitText", "hideMark", "formProt"),
        *("noEndnote", "rtlGutter", "checked", "default"),
    )
)
_SWITCHES_THERE = frozenset(
    (
        *("beforeAutospacing", "afterAutospacing", "equalWidth", "sep", "noBreak", "anchorLock", "dirty"),
        *("firstRow", "lastRow", "firstColumn", "lastColumn", "noHBand", "noVBand", "history"),
    )
)
_COLOURS = frozenset(("color", "fill"))
_MEASURED = frozenset(("spacing", "ind", "pgMar", "pgSz", "gridCol", "tblInd", "trHeight"))
_MEASURES = frozenset(("sz", "szCs", "kern", "position", "w", "spacing"))
_SCALES = frozenset(("max", "min", "majorUnit", "minorUnit"))
_EXTENTS = frozenset((f"{A}ext", f"{A}off", f"{WP}extent"))
_COUNTS = frozenset(("gridSpan", "ilvl", "numId", "outlineLvl"))


def sort_at(element: str, attribute: str) -> str | None:
    """The sort of values that an attribute takes, by the names of both; None: any text, or not known here."""
    if element == f"{A}srgbClr" and attribute == "val":
        return "colour"
    if element.startswith(CHART) and attribute == "val" and element.removeprefix(CHART) in _SCALES:
        return "figure"
    if element in _EXTENTS and attribute in ("cx", "cy", "x", "y"):
        return "extent"
    if element == RELATION and attribute == "Target":
        return LINK
    if not element.startswith(W) or not attribute.startswith(W):
        return None
    return _sort_of(element.removeprefix(W), attribute.removeprefix(W))


def sort_in(node: Any) -> str | None:
    """The sort of values that the text of an element takes: a number in a chart's series."""
    above = node.getparent()
    numbers = node.tag == f"{CHART}v" and above is not None and above.getparent() is not None
    return "figure" if numbers and above.getparent().tag in (f"{CHART}numCache", f"{CHART}numLit") else None


def _sort_of(element: str, attribute: str) -> str | None:
    if (element, attribute) == ("fldSimple", "instr"):
        return CODE
    if attribute in _COLOURS or (element, attribute) == ("color", "val"):
        return "colour"
    if attribute in _SWITCHES_THERE or (attribute == "val" and element in _SWITCHES):
        return "switch"
    for key in ((element, attribute), ("", attribute)):
        if key in _WORDS:
            return " ".join(key).strip()
    if element in ("tblW", "tcW") and attribute == "w":
        return "width"
    if element in _MEASURED and attribute != "type":
        return "measure"
    if attribute != "val":
        return None
    return "measure" if element in _MEASURES else "count" if element in _COUNTS else None
