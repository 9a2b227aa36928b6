"""The style sheet: from document defaults through styles to what a paragraph or run really looks like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from wego_forms.ooxml.names import W
from wego_forms.pdf.elements import Element, child, children, val
from wego_forms.pdf.parts import parse
from wego_forms.pdf.styles.properties import Edges, ParaProps, RunProps, identifier, para_props, run_props
from wego_forms.pdf.styles.resolved import ParaStyle, RunStyle
from wego_forms.pdf.styles.table_props import (
    CellProps,
    RowProps,
    TableProps,
    cell_props,
    row_props,
    table_props,
)
from wego_forms.pdf.styles.theme import theme_fonts

_SEEN = {"left": "right", "start": "right", "right": "left", "end": "left"}


class Layer(NamedTuple):
    """What a table's style gives the text in a cell; `key` names it in caches."""

    key: str = ""
    run: RunProps = RunProps()
    para: ParaProps = ParaProps()


@dataclass(frozen=True)
class TableStyle:
    """A table style: its own formatting and that of its regions (firstRow, band1Horz, …)."""

    table: TableProps = field(default_factory=TableProps)
    cell: CellProps = field(default_factory=CellProps)
    row: RowProps = field(default_factory=RowProps)
    run: RunProps = field(default_factory=RunProps)
    para: ParaProps = field(default_factory=ParaProps)
    regions: dict[str, TableStyle] = field(default_factory=dict)


_PLAIN: tuple[RunProps, ParaProps] = ({}, {})
_PLAIN_TABLE = TableStyle()
_P = TypeVar("_P", RunProps, ParaProps, TableProps, CellProps, RowProps)
_TOGGLES = ("bold", "italic", "caps", "small_caps", "strike", "hidden")


def merge(*layers: _P) -> _P:
    """Later layers over earlier; tab stops, borders and margins are merged one by one."""
    result: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.items():
            old = result.get(key)
            result[key] = {**old, **value} if isinstance(value, dict) and isinstance(old, dict) else value
    return result  # type: ignore[return-value]


class Styles:
    """word/styles.xml and the theme's fonts. Shared by every document that has them, also in other threads.

    Styles are read when it is made and never changed; what is remembered later is put in whole.
    """

    def __init__(self, styles: bytes | None, theme: bytes | None) -> None:
        root = parse(styles, "word/styles.xml") if styles else None
        elements = {name: s for s in children(root, "style") if (name := identifier(s))}
        self._of_links = {
            name for name, e in elements.items() if val(child(e, "name")).lower() == "hyperlink"
        }
        self._bases = {name: val(child(element, "basedOn")) for name, element in elements.items()}
        self._default = {
            s.get(W + "type", ""): name
            for name, s in elements.items()
            if s.get(W + "default") in ("1", "true", "on")
        }
        defaults = child(root, "docDefaults")
        self._run_defaults = run_props(child(child(defaults, "rPrDefault"), "rPr"))
        self._para_defaults = para_props(child(child(defaults, "pPrDefault"), "pPr"))
        self._theme = theme_fonts(theme)
        self._chains: dict[str, tuple[RunProps, ParaProps]] = {}
        self._tables: dict[str, TableStyle] = {}
        for name, element in elements.items():
            self._add(name, elements)
            if element.get(W + "type") == "table":
                self._add_table(name, elements)
        self._runs: dict[Any, RunStyle] = {}
        self.setups: dict[Any, Any] = {}
        """What readers have resolved with this sheet and keep for the next document."""

    def _add(self, name: str, elements: Mapping[str, Element]) -> None:
        """A style and those it is based on, each made of the one below it: long lineages take no longer for that."""
        for above, base in _lineage(name, elements, self._chains):
            run, para = self._chains.get(base, _PLAIN)
            element = elements[above]
            self._chains[above] = (
                merge(run, run_props(child(element, "rPr"))),
                merge(para, para_props(child(element, "pPr"))),
            )

    def _add_table(self, name: str, elements: Mapping[str, Element]) -> None:
        for above, base in _lineage(name, elements, self._tables):
            self._tables[above] = _over(self._tables.get(base, TableStyle()), _table_style(elements[above]))

    def chain(self, style: str) -> tuple[RunProps, ParaProps]:
        """A style's formatting with that of the styles it is based on."""
        return self._chains.get(style, _PLAIN)

    def paragraph(self, style: str, direct: ParaProps, layer: Layer, number: ParaProps) -> ParaStyle:
        """How a paragraph is set. `number`: what its list level gives; below the style if the style names it."""
        style = style or self._default.get("paragraph", "")
        own = self.chain(style)[1]
        by_style = "number" in own and "number" not in direct
        layers = (number, own) if by_style else (own, number)
        props: dict[str, Any] = dict(merge(self._para_defaults, layer.para, *layers, direct))
        tabs = props.pop("tabs", {})
        stops = tuple(sorted((pos, stop) for pos, stop in tabs.items() if stop.kind != "clear"))
        borders = tuple(props.pop("borders", {}).items())
        if props.get("bidi"):
            props["left"], props["right"] = props.get("right", 0.0), props.get("left", 0.0)
            props["align"] = _SEEN.get(props.get("align", "left"), props.get("align", "left"))
        return ParaStyle(**props, tabs=stops, borders=borders, name=style)

    def numbered(self, style: str, direct: ParaProps) -> tuple[str, int]:
        """The list and level that a paragraph belongs to, before list formatting is known."""
        own = self.chain(style or self._default.get("paragraph", ""))[1]
        number = direct.get("number", own.get("number", ""))
        return ("" if number == "0" else number), direct.get("level", own.get("level", 0))

    def run(self, paragraph: str, character: str, direct: RunProps, layer: Layer) -> RunStyle:
        """How a run looks. Toggles set by the table, paragraph and character styles cancel out (17.7.3)."""
        key = (paragraph, character, tuple(direct.items()), layer.key)
        if (known := self._runs.get(key)) is not None:
            return known
        own = self.chain(paragraph or self._default.get("paragraph", ""))[0]
        letters = self.chain(character)[0] if character else RunProps()
        props: dict[str, Any] = dict(merge(self._run_defaults, layer.run, own, letters))
        for toggle in _TOGGLES:
            votes = [layer.get(toggle) for layer in (layer.run, own, letters) if toggle in layer]
            if len(votes) > 1:
                props[toggle] = sum(map(bool, votes)) % 2 == 1
        props.update(direct)
        theme = props.pop("theme_font", "")
        if theme and (font := self._theme.get(theme[:5])):
            props["font"] = font
        other, font, size = props.pop("rtl", False), props.pop("cs_font", ""), props.pop("cs_size", 0.0)
        if other:  # text that runs from right to left has a font and a size of its own
            props.update({name: value for name, value in (("font", font), ("size", size)) if value})
        style = RunStyle(**props)
        if len(self._runs) > 5000:
            self._runs.clear()
        self._runs[key] = style
        return style

    def is_based(self, style: str, on: str) -> bool:
        """Whether a style is `on` or based on it, by however many steps."""
        met = set()
        while style and style not in met and style != on:
            met.add(style)
            style = self._bases.get(style, "")
        return style == on

    def is_of_links(self, style: str) -> bool:
        """Whether it is Word's own character style of links, whatever its id."""
        return style in self._of_links

    def table(self, style: str) -> TableStyle:
        """A table style with those it is based on; the default one where none is named."""
        return self._tables.get(style or self._default.get("table", ""), _PLAIN_TABLE)


def _lineage(
    name: str, elements: Mapping[str, Element], known: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    """A style and those it is based on that aren't `known`, each with its base, the outermost first.

    One that is based on itself in the end is based on nothing.
    """
    found: dict[str, str] = {}
    while name in elements and name not in found and name not in known:
        found[name] = val(child(elements[name], "basedOn"))
        name = found[name]
    return reversed(found.items())


def _over(base: TableStyle, top: TableStyle) -> TableStyle:
    regions = dict(base.regions)
    for name, region in top.regions.items():
        regions[name] = _over(regions.get(name, TableStyle()), region)
    return TableStyle(
        merge(base.table, top.table),
        merge(base.cell, top.cell),
        merge(base.row, top.row),
        merge(base.run, top.run),
        merge(base.para, top.para),
        regions,
    )


def _table_style(element: Element) -> TableStyle:
    return TableStyle(
        table_props(child(element, "tblPr")),
        cell_props(child(element, "tcPr")),
        row_props(child(element, "trPr")),
        run_props(child(element, "rPr")),
        para_props(child(element, "pPr")),
        {e.get(W + "type", ""): _table_style(e) for e in children(element, "tblStylePr")},
    )


@lru_cache(maxsize=32)
def styles(data: bytes | None, theme: bytes | None) -> Styles:
    """The style sheet in these bytes, parsed once."""
    return Styles(data, theme)


__all__ = ["Edges", "Layer", "ParaStyle", "RunStyle", "Styles", "TableStyle", "merge", "styles"]
