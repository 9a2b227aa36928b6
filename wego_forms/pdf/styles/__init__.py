"""Styles: what the XML says about formatting, and the cascade that resolves it."""

from .cascade import Layer, ParaStyle, RunStyle, Styles, TableStyle, merge, styles
from .placing import Placing
from .properties import Edge, Edges, ParaProps, RunProps, TabStop, edges, para_props, run_props
from .table_props import CellProps, RowProps, TableProps, cell_props, grid, row_props, table_props

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
