"""What a print of a kind's form looks like: its rows in order, the words of each, the places between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from wego_forms import produce
from wego_forms.catalog import Kind
from wego_forms.choosing import BOTH, SheetLang
from wego_forms.edges import parse_xml
from wego_forms.errors import WegoFormsError
from wego_forms.filling.document import Document, parts_of
from wego_forms.forms.controls import controls_in, number_items
from wego_forms.forms.entries import SIGNATURE
from wego_forms.forms.seams import targets
from wego_forms.forms.templates import form_template
from wego_forms.once import once
from wego_forms.ooxml.names import MAIN_PART, R, W
from wego_forms.reading.inked import closed

_TWIP = 1 / 20


@dataclass
class Cell:
    """A column's part of a row: its edges in pt, its words closed up, the places in it; how many rows it spans."""

    left: float
    right: float
    words: str = ""
    tags: tuple[str, ...] = ()
    align: str = "top"
    rows: int = 1
    #: The paragraphs that the words are of, as they read.
    lines: tuple[str, ...] = ()


@dataclass
class Row:
    """Cells side by side; a paragraph of the body is a row of one. `listed`: the rows of a list repeat it."""

    cells: list[Cell] = field(default_factory=list)
    listed: bool = False

    @property
    def tags(self) -> list[str]:
        """The places in it."""
        return [tag for cell in self.cells for tag in cell.tags]


@dataclass(frozen=True)
class Plan:
    """A form's rows, and those that every page repeats at its head and foot."""

    rows: tuple[Row, ...]
    heads: tuple[Row, ...]
    feet: tuple[Row, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What names places."""
        return tuple(cell.words for row in self.rows if row.tags for cell in row.cells if cell.words)

    @property
    def labels(self) -> int:
        """How many letters name places."""
        return len("".join(self.words))


@once
def plan_of(kind: Kind, lang: SheetLang) -> Plan | None:
    """The plan of the kind's form, made from its blank; None: it is built so that a print of it can't be read."""
    try:
        document = _blank(kind, lang)
    except WegoFormsError:
        return None
    parts = parts_of(document)
    body = parse_xml(parts[MAIN_PART]).find(W + "body")
    number_items(body)
    section = body.find(W + "sectPr")
    if section is None or body.find(f".//{W}tc//{W}tbl") is not None:
        return None
    left, width = _column(section)
    rows = rows_of(body)
    if any(cell.words and cell.tags for row in rows for cell in row.cells):
        return None  # places amid words
    running: dict[str, list[Row]] = {"header": [], "footer": []}
    called = targets(parts)
    for sort, found in running.items():
        for reference in section.findall(f"{W}{sort}Reference"):
            part = called.get(reference.get(R + "id", ""))
            if part:
                found += _rows(parse_xml(parts[part]), left, width)
    return Plan(tuple(rows), tuple(running["header"]), tuple(running["footer"]))


def _blank(kind: Kind, lang: SheetLang) -> Document:
    """The blank, its places marked; a list has one row."""
    if lang == BOTH or kind.definition is None:
        return produce.blanked(kind, lang)
    return form_template(kind, lang).template.blank({"kind": kind.called(lang)})


def rows_of(body: Any) -> list[Row]:
    """The rows of a document's body, each paragraph beside its tables one too."""
    section = body.find(W + "sectPr")
    left, width = _column(section) if section is not None else (0.0, 0.0)
    return list(_rows(body, left, width))


def _column(section: Any) -> tuple[float, float]:
    """The text column's left edge and width, in pt."""
    page, margins = section.find(W + "pgSz"), section.find(W + "pgMar")
    wide = _number(page, "w", 11906.0)
    edges = [_number(margins, side, 1440.0) for side in ("left", "right")]
    return edges[0] * _TWIP, (wide - sum(edges)) * _TWIP


def _number(element: Any, name: str, usual: float = 0.0) -> float:
    """An attribute; the usual, where it isn't there or is no number that a page can have."""
    said = element.get(W + name, "") if element is not None else ""
    return float(said) if re.fullmatch(r"-?[0-9]{1,6}", said) else usual


def _rows(holder: Any, left: float, width: float) -> Iterator[Row]:
    for block in holder:
        if block.tag == W + "tbl":
            yield from _table(block, left)
        elif block.tag in (W + "p", W + "sdt"):
            words, tags, lines = _said([block])
            cell = Cell(left, left + width, words, tags, lines=lines)
            if cell.words or cell.tags:
                yield Row([cell], listed=_is_list(cell.tags))


def _table(table: Any, left: float) -> Iterator[Row]:
    columns = [_number(each, "w") * _TWIP for each in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    indent = table.find(f"{W}tblPr/{W}tblInd")
    start = left + _number(indent, "w") * _TWIP
    spanning: dict[int, Cell] = {}
    for element in table.findall(W + "tr"):
        row, column, x = Row(), 0, start
        for each in element.findall(W + "tc"):
            span = each.find(f"{W}tcPr/{W}gridSpan")
            count = int(_number(span, "val", 1.0))
            wide = sum(columns[column : column + count])
            merge = each.find(f"{W}tcPr/{W}vMerge")
            if merge is not None and merge.get(W + "val", "continue") == "continue":
                if column in spanning:
                    spanning[column].rows += 1
            else:
                align = each.find(f"{W}tcPr/{W}vAlign")
                words, tags, lines = _said(list(each))
                how = "top" if align is None else align.get(W + "val", "top")
                cell = Cell(x, x + wide, words, tags, how, lines=lines)
                row.cells.append(cell)
                spanning[column] = cell
            column, x = column + count, x + wide
        row.listed = _is_list(tuple(row.tags))
        yield row


def _said(blocks: list[Any]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The words of blocks outside their places, closed up; the places; the paragraphs that have such words."""
    words, tags, lines = "", [], []
    for block in blocks:
        if block.tag not in (W + "p", W + "sdt", W + "tbl"):
            continue
        controls = list(controls_in(block))
        own = {text for control in controls for text in control.element.iter(W + "t")}
        for paragraph in block.iter(W + "p"):
            said = words_of(paragraph, own)
            if said.strip("_ "):
                lines.append(said)
            words += said
        tags += [control.tag for control in controls if control.tag != SIGNATURE]
    return closed(words).strip("_"), tuple(tags), tuple(lines)


def words_of(paragraph: Any, own: set[Any]) -> str:
    """A paragraph's text but for `own` pieces; that of the paragraphs in its boxes isn't its."""
    boxed = next(paragraph.iterdescendants(W + "p"), None) is not None
    said = ""
    for piece in paragraph.iter(W + "t", W + "tab", W + "br"):
        if piece in own or (boxed and next(piece.iterancestors(W + "p")) is not paragraph):
            continue
        said += (piece.text or "") if piece.tag == W + "t" else " "
    return said.strip()


def _is_list(tags: tuple[str, ...]) -> bool:
    return any("[" in tag for tag in tags)
