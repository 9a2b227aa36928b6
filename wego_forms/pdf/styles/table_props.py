"""Table and cell formatting as the XML states it (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from typing import TypedDict

from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element, child, local, on, val
from wego_forms.pdf.styles.placing import Placing, table_placing
from wego_forms.pdf.styles.properties import Edges, edges, fill
from wego_forms.pdf.units import number, twips


class TableProps(TypedDict, total=False):
    """What w:tblPr can say; measures in pt, widths also as a share of the column ("pct")."""

    style: str
    width: float
    width_share: float
    indent: float
    align: str
    fixed: bool
    borders: Edges
    margins: dict[str, float]
    gap: float
    look: dict[str, bool]
    floating: Placing
    row_band: int
    column_band: int
    leftwards: bool


class CellProps(TypedDict, total=False):
    """What w:tcPr can say; measures in pt."""

    width: float
    width_share: float
    span: int
    merge: str
    borders: Edges
    background: str
    margins: dict[str, float]
    align: str
    direction: str


class RowProps(TypedDict, total=False):
    """What w:trPr can say; measures in pt."""

    height: float
    exact: bool
    header: bool
    whole: bool
    skipped_before: int
    skipped_after: int
    align: str


_COLUMNS = 63  # the most that Word lets a table have
_LOOKS = {
    "firstRow": 0x20,
    "lastRow": 0x40,
    "firstColumn": 0x80,
    "lastColumn": 0x100,
    "noHBand": 0x200,
    "noVBand": 0x400,
}


def table_props(element: Element | None) -> TableProps:
    """What a w:tblPr says."""
    props: TableProps = {}
    for said in () if element is None else element:
        name = local(said)
        if name == "tblStyle":
            props["style"] = val(said)
        elif name == "tblW":
            kind, text = said.get(W + "type", "dxa"), said.get(W + "w", "0")
            if kind == "pct":
                props["width_share"] = _share(text)
            elif kind == "dxa":
                props["width"] = twips(text)
        elif name == "tblInd" and said.get(W + "type", "dxa") == "dxa":
            props["indent"] = twips(said.get(W + "w"))
        elif name == "jc":
            props["align"] = val(said)
        elif name == "tblLayout":
            props["fixed"] = said.get(W + "type") == "fixed"
        elif name == "tblBorders":
            props["borders"] = edges(said)
        elif name == "tblCellMar":
            props["margins"] = _margins(said)
        elif name == "tblCellSpacing":
            props["gap"] = twips(said.get(W + "w"))
        elif name == "tblLook":
            props["look"] = _look(said)
        elif name == "tblpPr":
            props["floating"] = table_placing(said)
        elif name == "tblStyleRowBandSize":
            props["row_band"] = int(number(val(said), 1))
        elif name == "tblStyleColBandSize":
            props["column_band"] = int(number(val(said), 1))
        elif name == "bidiVisual":
            props["leftwards"] = on(said)
    return props


def cell_props(element: Element | None) -> CellProps:
    """What a w:tcPr says."""
    props: CellProps = {}
    for said in () if element is None else element:
        name = local(said)
        if name == "tcW":
            kind, text = said.get(W + "type", "dxa"), said.get(W + "w", "0")
            if kind == "pct":
                props["width_share"] = _share(text)
            elif kind == "dxa":
                props["width"] = twips(text)
        elif name == "gridSpan":
            props["span"] = min(max(1, int(number(val(said), 1))), _COLUMNS)
        elif name == "vMerge":
            props["merge"] = val(said, "continue")
        elif name == "tcBorders":
            props["borders"] = edges(said)
        elif name == "shd":
            props["background"] = fill(said)
        elif name == "tcMar":
            props["margins"] = _margins(said)
        elif name == "vAlign":
            props["align"] = val(said)
        elif name == "textDirection":
            props["direction"] = val(said)
    return props


def row_props(element: Element | None) -> RowProps:
    """What a w:trPr says."""
    props: RowProps = {}
    for said in () if element is None else element:
        name = local(said)
        if name == "trHeight":
            props["height"] = twips(val(said))
            props["exact"] = said.get(W + "hRule") == "exact"
        elif name == "tblHeader":
            props["header"] = on(said)
        elif name == "cantSplit":
            props["whole"] = on(said)
        elif name == "gridBefore":
            props["skipped_before"] = min(max(0, int(number(val(said)))), _COLUMNS)
        elif name == "gridAfter":
            props["skipped_after"] = min(max(0, int(number(val(said)))), _COLUMNS)
        elif name == "jc":
            props["align"] = val(said)
    return props


def _margins(element: Element) -> dict[str, float]:
    sides = {"start": "left", "end": "right"}
    return {sides.get(local(e), local(e)): twips(e.get(W + "w")) for e in element}


def _share(text: str) -> float:
    """A width in fiftieths of a percent, or written with %, as a share of 1."""
    return number(text[:-1]) / 100 if text.endswith("%") else number(text) / 5000


def _look(element: Element) -> dict[str, bool]:
    try:
        bits = int(val(element, "0"), 16)
    except ValueError:
        bits = 0
    return {
        name: text in ("1", "true", "on") if (text := element.get(W + name)) is not None else bool(bits & bit)
        for name, bit in _LOOKS.items()
    }


def grid(table: Element) -> list[float]:
    """The column widths of a w:tblGrid, in pt."""
    found = child(table, "tblGrid")
    return [] if found is None else [twips(col.get(W + "w")) for col in found if local(col) == "gridCol"]
