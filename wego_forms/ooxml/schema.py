"""Properties put where WordprocessingML's schema has them: the order of their elements is fixed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from wego_forms.ooxml.names import W

#: What stands before the elements that are put in, by the schema's order (CT_PPr, CT_RPr, CT_TcPr).
_BEFORE: Mapping[str, tuple[str, ...]] = {
    "keepNext": ("pStyle",),
    "numPr": ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"),
    "spacing": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
    ),
    "ind": (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
        "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
        "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid",
        "spacing",
    ),
    "rStyle": (),
    "rFonts": ("rStyle",),
    "color": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
        "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden",
    ),
    "i": ("rStyle", "rFonts", "b", "bCs"),
    "iCs": ("rStyle", "rFonts", "b", "bCs", "i"),
    "lang": (
        "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
        "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w",
        "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign",
        "rtl", "cs", "em",
    ),
    "gridSpan": ("cnfStyle", "tcW"),
    "vMerge": ("cnfStyle", "tcW", "gridSpan", "hMerge"),
}  # fmt: skip


def put(props: Any, called: str) -> Any:
    """The element of that name among the properties, put behind all that the schema has before it."""
    found = props.find(W + called)
    if found is None:
        found = etree.Element(W + called)
        before = {W + each for each in _BEFORE[called]}
        props.insert(max((at for at, child in enumerate(props, 1) if child.tag in before), default=0), found)
    return found


def add(parent: Any, called: str, value: str) -> None:
    """Put an element of that name and w:val behind those that are there."""
    etree.SubElement(parent, W + called).set(W + "val", value)
