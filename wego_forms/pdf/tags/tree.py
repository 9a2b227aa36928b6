"""The document's structure in reading order, as in the DOCX: elements for all that its pages show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wego_forms.pdf.model import Block, Document, Note, NoteMark, Paragraph, Picture, Table, Text
from wego_forms.pdf.tags.content import Content, Figure, Piece
from wego_forms.pdf.tags.element import Element, annotation, figure, inlines
from wego_forms.pdf.tags.lists import Lists
from wego_forms.pdf.tags.tables import Place, is_layout, places

_DEEPEST = 6
#: What of a paragraph may be told apart from its words.
_APART = frozenset((Picture, NoteMark))


def structure(document: Document, content: Content) -> Element:
    """The element of the whole document."""
    return _Builder(document, content).document()


class _Builder:
    def __init__(self, document: Document, content: Content) -> None:
        self._document, self._content = document, content
        self._above: list[int] = []
        """The outline levels of the headings that the next one may lie under."""
        self._noted = 0
        self._in_note = False
        self._ends = {id(block): note for note in document.endnotes for block in note.blocks}

    def document(self) -> Element:
        whole = Element("Document")
        whole.kids += self._blocks(self._document.blocks)
        for owner in self._content.left():  # none that we know of; but nothing painted may be missing
            whole.kids += self._paragraph(owner)
        whole.kids += [annotation(piece) for piece in self._content.loose]
        return whole

    def _blocks(self, blocks: Sequence[Block]) -> list[Element]:
        made: list[Element] = []
        lists = Lists()
        for block in blocks:
            if note := self._ends.get(id(block)):
                for part in note.blocks:
                    del self._ends[id(part)]
                made += self._note(note)
            elif isinstance(block, Table):
                lists.end()
                made += self._table(block)
            elif block.label and not block.style.is_heading:
                self._item(block, lists, made)
            elif elements := self._paragraph(block):
                further = not block.style.is_heading and lists.take(elements, block.style.left)
                if not further:
                    lists.end()
                    made += elements
        return made

    def _item(self, block: Paragraph, lists: Lists, made: list[Element]) -> None:
        """A numbered paragraph."""
        before, pieces, after = self._parts(block)
        kids = inlines(pieces, labelled=True)
        labels = [kid for kid in kids if isinstance(kid, Element) and kid.kind == "Lbl"]
        body = [*before, *(kid for kid in kids if kid not in labels), *after]
        if labels or body:
            label, style = block.label.text if block.label else "", block.style
            lists.add(labels, body, (style.number, style.level, style.left), label, made)

    def _paragraph(self, block: Paragraph) -> list[Element]:
        """A paragraph or heading with what is anchored in it; nothing where pages show nothing of it."""
        before, pieces, after = self._parts(block)
        if pieces:
            kind = self._heading(block.style.outline) if block.style.is_heading else "P"
            kids = inlines(pieces, labelled=self._in_note)
            before.append(_in_one_language(Element(kind, kids)) if len(kids) == 1 else Element(kind, kids))
        return before + after if after else before

    def _heading(self, level: int) -> str:
        """H1 to H6: as deep as the headings that it lies under, none left out."""
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return f"H{min(len(self._above), _DEEPEST)}"

    def _parts(self, block: Paragraph) -> tuple[list[Element], list[Piece], list[Element]]:
        """What stands before a paragraph, its own pieces, and what comes after: pictures that float, boxes, notes."""
        taken = self._content.taken(block)
        if _APART.isdisjoint(map(type, block.items)):
            return [], taken, []
        pieces: list[Piece] = []
        floating: dict[Picture, list[Piece]] = {}
        grouped = {id(one) for item in block.items if isinstance(item, Picture) for one in _inside(item)}
        for piece in taken:
            picture = piece.role.picture if isinstance(piece.role, Figure) else None
            if picture and (picture.floating or id(picture) in grouped):
                floating.setdefault(picture, []).append(piece)
            else:
                pieces.append(piece)
        before: list[Element] = []
        after: list[Element] = []
        aside = before
        for item in block.items:
            if isinstance(item, Text):
                if item.text.strip():
                    aside = after
            elif isinstance(item, Picture):
                aside += self._picture(item, floating)
            elif isinstance(item, NoteMark):
                after += self._note(item.note)
        return before, pieces, after

    def _picture(self, item: Picture, floating: dict[Picture, list[Piece]]) -> list[Element]:
        """What a picture shows that doesn't stand in its line: itself, or the text and pictures of a box or group."""
        made = [figure(piece, piece.role) for piece in floating.pop(item, ())]  # type: ignore[arg-type]
        if item.box:
            inside = self._blocks(item.box.blocks)
            for _, _, one in item.box.inside:
                inside += self._picture(one, floating)
            if inside:
                made.append(Element("Div", list(inside)))
        return made

    def _note(self, note: Note) -> list[Element]:
        self._in_note = True
        inside = self._blocks(note.blocks)
        self._in_note = False
        if not inside:
            return []
        self._noted += 1
        return [Element("Note", list(inside), name=f"note{self._noted}")]

    def _table(self, table: Table) -> list[Element]:
        if is_layout(table):
            return [made for row in table.rows for cell in row.cells for made in self._blocks(cell.blocks)]
        heads: list[Element] = []
        bodies: list[Element] = []
        for row, found in places(table):
            line = Element("TR", [self._cell(place) for place in found])
            (heads if row.header and not bodies else bodies).append(line)
        if not self._shown(heads + bodies):
            return []
        if heads and bodies:  # the one doesn't stand without the other
            return [Element("Table", [Element("THead", list(heads)), Element("TBody", list(bodies))])]
        return [Element("Table", list(heads + bodies))]

    def _cell(self, place: Place) -> Element:
        cell, columns, rows, scope = place
        said = f"/Scope /{scope}" if scope else ""
        said += f" /ColSpan {columns}" if columns > 1 else ""
        said += f" /RowSpan {rows}" if rows > 1 else ""
        inside: list[Element | Piece] = [*self._blocks(cell.blocks)] if cell else []
        lang = ""
        if len(inside) == 1 and isinstance(only := inside[0], Element) and only.kind == "P":
            inside, lang = only.kids, only.lang
        kind = "TH" if scope and inside else "TD"
        return Element(kind, inside, lang=lang, attributes=f"/O /Table {said.strip()}" if said else "")

    def _shown(self, rows: list[Element]) -> bool:
        """Whether pages show anything of the rows."""
        return any(cell.kids for row in rows for cell in row.kids if isinstance(cell, Element))


def _inside(picture: Picture) -> Iterator[Picture]:
    """The pictures of a group, and of the groups in it."""
    if picture.box:
        for _, _, one in picture.box.inside:
            yield one
            yield from _inside(one)


def _in_one_language(element: Element) -> Element:
    """The element of one kid, which is of another language itself where that is."""
    (only,) = element.kids
    if isinstance(only, Element) and only.kind == "Span":
        element.kids, element.lang = only.kids, only.lang
    return element
