"""Styles: what the XML says about formatting, and the cascade that resolves it."""

from wego_forms.pdf.styles.cascade import Layer, ParaStyle, RunStyle, Styles, TableStyle, merge, styles
from wego_forms.pdf.styles.placing import Placing
from wego_forms.pdf.styles.properties import (
    Edge,
    Edges,
    ParaProps,
    RunProps,
    TabStop,
    edges,
    para_props,
    run_props,
)
from wego_forms.pdf.styles.table_props import (
    CellProps,
    RowProps,
    TableProps,
    cell_props,
    grid,
    row_props,
    table_props,
)

__all__ = [
    "CellProps",
    "Edge",
    "Edges",
    "Layer",
    "ParaProps",
    "ParaStyle",
    "Placing",
    "RowProps",
    "RunProps",
    "RunStyle",
    "Styles",
    "TabStop",
    "TableProps",
    "TableStyle",
    "cell_props",
    "edges",
    "grid",
    "merge",
    "para_props",
    "row_props",
    "run_props",
    "styles",
    "table_props",
]
