"""Room in a form, beyond what the record knows: rows of lists, and lines of texts of several paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from lxml import etree

from wego_forms.catalog import Kind
from wego_forms.catalog.definition import ListField
from wego_forms.edges import parse_xml
from wego_forms.fields.figures import Prose
from wego_forms.filling.blank import Blank
from wego_forms.forms.controls import controls_in
from wego_forms.forms.entries import Entry
from wego_forms.ooxml.names import W

#: Rows that a list has at least, and how many of them are free; a definition's `max` bounds both.
ROWS, FREE = 5, 2
#: Lines that a text of several paragraphs has room for at least, on the page and in a table's cell; how many of them
#: are free; letters of a line, as a guess.
_LINES, _CELL_LINES, _FREE_LINES, _LETTERS = 10, 4, 2, 80

_BORDERS = {
    W + "tc": (W + "tcPr", W + "tcBorders"),
    W + "tbl": (W + "tblPr", W + "tblBorders"),
    W + "p": (W + "pPr", W + "pBdr"),
}
_NO_LINE = (None, "nil", "none")


def with_room(values: Mapping[str, Any], kind: Kind) -> dict[str, Any]:
    """The values with lists of the kind made longer by blank items."""
    fields = kind.definition.fields if kind.definition else {}
    longer = {
        name: _longer(values.get(name), field)
        for name, field in fields.items()
        if isinstance(field, ListField)
    }
    return {**values, **longer}


def to_type_in(values: Mapping[str, Any], kind: Kind) -> dict[str, Any]:
    """The values as a form to fill in has them: texts as one types them, and lists with rows to spare."""
    return with_room({name: _as_typed(value) for name, value in values.items()}, kind)


def _as_typed(value: Any) -> Any:
    """The values with texts of several paragraphs as one types them: in a form they are one field's text."""
    if isinstance(value, Prose):
        return value.text
    if isinstance(value, dict):
        return {name: _as_typed(item) for name, item in value.items()}
    return [_as_typed(item) for item in value] if isinstance(value, list) else value


def _longer(items: Any, field: ListField) -> list[Any]:
    known = list(items) if isinstance(items, list | tuple) else []
    rows = max(ROWS, len(known) + FREE, field.min or 0)
    rows = max(min(rows, field.max or rows), len(known))
    return known + [Blank()] * (rows - len(known))


def with_lines(root: Any, entries: Mapping[str, Entry]) -> bool:
    """Put empty lines into the controls of texts of several paragraphs; whether there were such.

    A PDF's field is as tall as what stands there, and viewers make smaller what doesn't fit.
    """
    found = False
    for control in list(controls_in(root)):
        entry = entries.get(control.tag)
        content = control.element.find(W + "sdtContent")
        runs = [] if content is None else list(content.iter(W + "r"))
        if entry is None or entry.type != "lines" or not runs:
            continue
        within = next(control.element.iterancestors(W + "tc"), None) is not None
        known = sum(1 + len(line) // _LETTERS for line in control.value.split("\n"))
        free = max((_CELL_LINES if within else _LINES) - known, _FREE_LINES)
        for _ in range(free):
            etree.SubElement(runs[-1], W + "br")
        etree.SubElement(runs[-1], W + "t").text = "\u00a0"
        found = True
    return found


@lru_cache(maxsize=16)
def styles_with_lines(styles: bytes) -> frozenset[str]:
    """The ids of a Word file's styles of tables that draw lines, their own or those of what they are based on."""
    tables = {
        each.get(W + "styleId", ""): each
        for each in parse_xml(styles).iter(W + "style")
        if each.get(W + "type") == "table"
    }
    found: set[str] = set()
    for name, style in tables.items():
        met: list[Any] = []
        while style is not None and style not in met:
            met.append(style)
            if style.find(f".//{W}tblBorders") is not None or style.find(f".//{W}tcBorders") is not None:
                found.add(name)
            based = style.find(W + "basedOn")
            style = None if based is None else tables.get(based.get(W + "val", ""))
    return frozenset(found)


def on_a_rule(element: Any, lined: Collection[str], known: dict[Any, bool]) -> bool:
    """Whether the page has a line of its own at the control's place: its cell's, its table's, its paragraph's.

    `lined`: the styles of tables that draw lines; `known`: what was found of cells and tables before.
    """
    for above in element.iterancestors(*_BORDERS):
        ruled = known.get(above)
        if ruled is None:
            ruled = known[above] = _has_line(above, lined)
        if ruled:
            return True
    return False


def _has_line(above: Any, lined: Collection[str]) -> bool:
    name, borders = _BORDERS[above.tag]
    props = above.find(name)
    if props is None:
        return False
    lines = props.find(borders)
    if lines is not None and any(each.get(W + "val") not in _NO_LINE for each in lines):
        return True
    style = props.find(W + "tblStyle")
    return style is not None and style.get(W + "val") in lined
