"""Paragraphs and tables of one part, in order."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from lxml import etree

from wego_forms.errors import Both
from wego_forms.ooxml.names import MC, STRUCK, W
from wego_forms.pdf.elements import Element, branches, child, val
from wego_forms.pdf.model import (
    Block,
    Controls,
    Empty,
    Inline,
    Paragraph,
    Picture,
    Tab,
    Table,
    Text,
    block_words,
)
from wego_forms.pdf.numbering import Label
from wego_forms.pdf.read.apart import filled, parted, shapes_of
from wego_forms.pdf.read.body import Piece, xml_of
from wego_forms.pdf.read.inline import Inlines
from wego_forms.pdf.read.memory import Memory
from wego_forms.pdf.read.signs import drawable
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.read.tables import Tables
from wego_forms.pdf.read.worded import NEAR, is_crowded, worded
from wego_forms.pdf.styles import (
    Layer,
    ParaProps,
    ParaStyle,
    RunProps,
    RunStyle,
    merge,
    para_props,
    run_props,
)

_NOTHING = Layer()
_MOST = 2000
_BULLET = 0.8  # of the letters' size, a picture in a bullet's place: about as tall as capitals
_PARAGRAPH, _TABLE, _TEXT = W + "p", W + "tbl", W + "t"
_PLAIN = (b"<w:p>", b"<w:p ")
_WHOLE = {W + name for name in ("p", "tbl", "sdt")}
_INSIDE = {W + name for name in ("ins", "moveTo", "customXml", "smartTag")}
_FRAME = Both(
    "рамка с текстом стоит в строке, а не на своём месте",
    "a text frame stands in the text, not in its own place",
)
_FIGURES = Both("номера списка записаны цифрами", "a list's numbers are written in figures")
_FORMAT = Both("Выберите в Word другой вид номеров", "Choose another format of numbers in Word")
_FLOATING = Both("плавающая таблица стоит в тексте", "a floating table stands in the text")


class Setup(NamedTuple):
    """What a paragraph's properties come to: style's id, settings, end mark's look, its style's, list and level."""

    name: str
    style: ParaStyle
    mark: RunStyle
    plain: RunStyle
    label: tuple[str, int] | None


class Blocks:
    """Reads block-level content; sections are split off by the caller."""

    def __init__(self, story: Story, memory: Memory | None = None) -> None:
        """`memory`: where blocks that came before are taken from."""
        self._story, self._memory = story, memory
        self._inlines = Inlines(story, lambda content: Blocks(story).enclosed(content))
        self._tables = Tables(story, self._in_cell)

    def read(self, parent: Element, layer: Layer = _NOTHING, controls: Controls = ()) -> list[Block]:
        """The blocks inside `parent` (a body, cell, header or footer)."""
        blocks: list[Block] = []
        for element in parent:
            self.add(element, blocks, layer, controls)
        return blocks

    def whole(self, root: Element) -> list[Block]:
        """The blocks of a part that is nothing else."""
        blocks = self.read(root)
        self.close()
        return blocks

    def enclosed(self, root: Element) -> list[Block]:
        """The blocks of a text box or a note, where nothing stands out of the text."""
        return self._told(self.whole(root))

    def _in_cell(self, parent: Element, layer: Layer, controls: Controls) -> list[Block]:
        return self._told(self.read(parent, layer, controls))

    def _told(self, blocks: list[Block]) -> list[Block]:
        """The blocks; what of them stays in the text though it is meant to be elsewhere is a problem."""
        for block in blocks:
            if isinstance(block, Paragraph) and block.style.frame:
                self._story.problems.add(_FRAME, self._story.part, block.words)
            elif isinstance(block, Table) and block.props.get("floating"):
                words = next(block_words([block]), "")
                self._story.problems.add(_FLOATING, self._story.part, words)
        return blocks

    def close(self) -> None:
        """The part has been read."""
        self._story.tell_struck()
        self._inlines.fields.close()

    def add(self, element: Element, blocks: list[Block], layer: Layer, controls: Controls) -> None:
        """Read one element and put what it is into `blocks`."""
        if self._memory and self._memory.on and not controls and element.tag in _WHOLE and self._closed:
            blocks += self._memory.read(xml_of(element), layer.key, partial(self._made, element, layer))
        else:
            self._afresh(element, blocks, layer, controls)

    def take(self, piece: Piece, blocks: list[Block], layer: Layer = _NOTHING) -> None:
        """Read one block of the body, which isn't parsed if it is known, and put what it is into `blocks`."""
        if self._memory and self._closed:
            blocks += self._memory.read(piece.xml, layer.key, partial(self._fresh, piece, layer))
        else:
            self._afresh(piece.element, blocks, layer, ())

    def _fresh(self, piece: Piece, layer: Layer) -> list[Block]:
        def made() -> list[Block]:
            return self._made(piece.element, layer)

        memory, xml = self._memory, piece.xml
        if memory is None or piece.is_parsed or xml.find(b"fld") >= 0:  # what a field shows may be told
            return made()
        if xml.startswith(b"<w:tbl>"):
            return self._parted(piece, memory) or made()
        return (
            worded((memory.context, layer.key), xml, self._story, made) if xml.startswith(_PLAIN) else made()
        )

    def _parted(self, piece: Piece, memory: Memory) -> list[Block]:
        """The table that a piece is, paragraph by paragraph; nothing where it isn't plain."""
        if self._story.bookmarks.wanted or (table := parted(piece.xml)) is None or not table.held:
            return []
        if (shapes := shapes_of(memory.context, table, self._story, piece)) is None:
            return []
        paragraphs = map(piece.beside, table.held)

        def taken(layers: list[Layer]) -> list[Block]:
            blocks: list[Block] = []
            for layer in layers:
                self.take(next(paragraphs), blocks, layer)
            return self._told(blocks)

        return [filled(*shapes, taken)]

    @property
    def _closed(self) -> bool:
        """Whether no field that began before goes on."""
        return not self._inlines.fields.any_open

    def _made(self, element: Element, layer: Layer) -> list[Block]:
        made: list[Block] = []
        self._afresh(element, made, layer, ())
        return made

    def _afresh(self, element: Element, blocks: list[Block], layer: Layer, controls: Controls) -> None:
        tag = element.tag
        if tag == _PARAGRAPH:
            made = self._paragraph(element, layer, controls)
            if not _vanished(made, element):
                blocks.append(made)
        elif tag == _TABLE:
            blocks.append(self._tables.read(element, controls))
        elif tag == W + "sdt":
            number = self._story.control(element)
            content = child(element, "sdtContent")
            if content is not None:
                blocks.extend(self.read(content, layer, (*controls, number)))
        elif tag in _INSIDE:
            blocks.extend(self.read(element, layer, controls))
        elif tag == MC + "AlternateContent":
            known = branches(element)[:1]
            for branch in element:
                if branch in known:
                    blocks.extend(self.read(branch, layer, controls))
                else:
                    self._story.tally.leave(branch)
        elif tag in STRUCK:
            self._story.strike(element)
        elif tag == W + "altChunk":
            what = Both("не нарисовано: вставленный файл", "not drawn: an imported file (altChunk)")
            self._story.problems.add(what, self._story.part)

    def _paragraph(self, element: Element, layer: Layer, controls: Controls) -> Paragraph:
        story = self._story
        story.count_paragraphs()
        props = child(element, "pPr")
        setup = self._setup(props, layer)
        near = "".join([t.text or "" for t in element.iter(_TEXT)])[:NEAR]
        before = len(story.controls)
        items = self._inlines.read(element, setup.name, layer, near, controls)
        for info in (*story.controls[before:], *(story.controls[number] for number in controls)):
            info.style, info.align = setup.mark, setup.style.align
        if setup.style.line_rule == "exact":
            self._crowded(setup.style, items)
        paragraph = Paragraph(
            setup.style, setup.mark, items, story.part, controls=controls, plain=setup.plain
        )
        # What only ends a section has no number, though its list says so, and isn't counted, as in Word.
        if (items or child(props, "sectPr") is None) and (label := self._label(setup, near)):
            look = story.styles.run(setup.name, "", merge(_mark_props(props), label.run), layer)
            text = drawable(label.text, look, story, near)
            paragraph.label = Text(text, look) if text else None
            if text and (part := story.bullet(label.picture)):
                size, look = look.size * _BULLET, replace(look, underline="none")
                paragraph.label = Text(text, look)
                paragraph.label_picture = Picture(part, size, size, look, decorative=True)
            else:
                story.tally.added.append(text)
            paragraph.label_align, paragraph.label_suffix = label.align, label.suffix
            if not text and items and label.suffix == "tab":  # a number that isn't written leaves its tab
                items.insert(0, Tab(look))
        if story.bookmarks.wanted:
            story.bookmarks.gather(element, paragraph)
        if not items and controls:
            items.append(Empty(setup.mark, controls))
        return paragraph

    def _label(self, setup: Setup, near: str) -> Label | None:
        """The label of a numbered paragraph; None where it has none."""
        story = self._story
        made = story.counter.next(*setup.label, setup.mark.lang or story.language) if setup.label else None
        if made and made.odd:
            story.problems.add(_FIGURES, story.part, near, _FORMAT, made.odd)
        return made

    def _setup(self, props: Element | None, layer: Layer) -> Setup:
        """A w:pPr resolved; the same one is resolved once, also for the next document with these styles."""
        styles, lists = self._story.styles, self._story.lists
        key = (lists, b"" if props is None else etree.tostring(props), layer.key)
        known: Setup | None = styles.setups.get(key)
        if known is not None:
            return known
        name = val(child(props, "pStyle"))
        direct = para_props(props)
        number, place = styles.numbered(name, direct)
        level = lists.level(number, place) if number else None
        marks = child(props, "rPr")
        made = Setup(
            name,
            styles.paragraph(name, direct, layer, level.para if level else ParaProps()),
            styles.run(name, val(child(marks, "rStyle")), run_props(marks), layer),
            styles.run(name, "", RunProps(), layer),
            (number, place) if level else None,
        )
        if len(styles.setups) > _MOST:
            styles.setups.clear()
        styles.setups[key] = made
        return made

    def _crowded(self, style: ParaStyle, items: list[Inline]) -> None:
        """Name the text of lines whose exact height leaves no room for it."""
        text = "".join([i.text for i in items if isinstance(i, Text) and is_crowded(style, i)])
        if text.strip():
            what = Both(
                "строки точной высоты ниже своих букв, буквы налезают друг на друга",
                "lines of exact height are lower than their letters, which overlap",
            )
            remedy = Both("Сделайте интервал больше или множителем", "Make the spacing larger or a multiple")
            self._story.problems.add(what, self._story.part, text, remedy, text)


def _vanished(paragraph: Paragraph, element: Element) -> bool:
    """Whether all of a paragraph is hidden, its end too: it takes no room."""
    if not paragraph.mark.hidden or paragraph.items:
        return False
    return child(child(element, "pPr"), "sectPr") is None


def _mark_props(props: Element | None) -> RunProps:
    """What the end mark's look gives a list label: all but the underline."""
    said = run_props(child(props, "rPr"))
    said.pop("underline", None)
    return said
