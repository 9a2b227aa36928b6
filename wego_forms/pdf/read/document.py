"""The document from its parts: sections, headers and footers, settings, title and language."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import replace
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.ooxml.names import W
from wego_forms.pdf.account import Tally
from wego_forms.pdf.bookmarks import Bookmarks, refers
from wego_forms.pdf.elements import Element, child, children, local, on, val
from wego_forms.pdf.fonts import FontChoice
from wego_forms.pdf.model import (
    SEPARATOR,
    Block,
    ControlInfo,
    Document,
    Note,
    Page,
    Paragraph,
    Running,
    Section,
    Settings,
)
from wego_forms.pdf.numbering import Counter as Numbers
from wego_forms.pdf.numbering import lists
from wego_forms.pdf.parts import Parts, parse
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read.afloat import afloat
from wego_forms.pdf.read.blocks import Blocks
from wego_forms.pdf.read.body import Body
from wego_forms.pdf.read.languages import settled
from wego_forms.pdf.read.memory import Memory
from wego_forms.pdf.read.notes import Notes
from wego_forms.pdf.read.sections import HEADER, Ends, counted_of, only_ends
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.styles import Edge, Layer, ParaStyle, RunProps, RunStyle, Styles, styles
from wego_forms.pdf.units import number, twips

_LINE_NUMBER = "LineNumber"  # the style that Word gives the numbers of lines
_NO_RUNNING = Both("нет файла верхнего или нижнего колонтитула", "the file of a header or footer is missing")
_ANEW = Both("Вставьте его в Word заново", "Insert it in Word anew")


def read(
    package: Parts,
    problems: Problems,
    fields: frozenset[str] = frozenset(),
    pinned: FontChoice | None = None,
    boxes: bool = False,
    pages: Sequence[int] = (),
) -> Document:
    """Read a document; what can't be drawn goes to `problems`. DrawingError if a part isn't XML.

    `fields`: tags of the controls that a form's fields stand in for; `pinned`: the font to draw everything in;
    `boxes`: whether they stand for characters that no font has; `pages`: the number on its page of each footnote
    that is counted there, once pages are known.
    """
    sheet = styles(package.data("styles"), package.data("theme"))
    return Reader(package, problems, sheet, fields, pinned, boxes, pages).document()


class Reader:
    """Reads the main part and those it refers to."""

    def __init__(
        self,
        package: Parts,
        problems: Problems,
        sheet: Styles,
        fields: frozenset[str],
        pinned: FontChoice | None,
        boxes: bool,
        pages: Sequence[int] = (),
    ) -> None:
        self._fields, self._pinned, self._boxes = fields, pinned, boxes
        self._package, self._problems, self._styles = package, problems, sheet
        self._lists = lists(package.data("numbering"))
        self._counter = Numbers(self._lists)
        self._controls: list[ControlInfo] = []
        self._paragraphs = [0]
        self._language = ""
        self._met: dict[Hashable, int] = {}
        self._bookmarks = Bookmarks(refers(package.parts))
        self._notes = Notes(package, self._note, pages)
        self._tallies: dict[str, Tally] = self._notes.tallies

    def document(self) -> Document:
        """The whole document."""
        main = self._package.main
        title, language, created = _core(self._package)
        if not language:
            language = _default_language(self._package.data("styles"))
        self._language = language
        settings_part = self._package.related("settings")
        settings = _settings(self._package.parts[settings_part]) if settings_part else Settings()
        body = Body(self._package, main)
        noted = settings_part and b"notePr>" in self._package.parts[settings_part]
        self._notes.settle(self._package.xml(settings_part) if settings_part and noted else None)
        sections = self._sections(body, main)
        if self._language.startswith("en"):
            settings = settings._replace(point=".")
        return Document(
            sections,
            self._controls,
            settings,
            title,
            self._language,
            created,
            self._notes.endnotes,
            self._notes.by_page,
            self._tallies,
            self._bookmarks,
        )

    def _sections(self, body: Body, part: str) -> list[Section]:
        self._language = settled(self._language, body.texts)
        story = self._story(part, body.texts)
        story.notes = self._notes
        self._notes.language = self._language
        memory = Memory(story, self._met, body.head)
        if memory.new or not memory.on:
            body.parse()
        blocks = Blocks(story, memory)
        sections: list[Section] = []
        current: list[Block] = []
        all_ends = [piece.ends for piece in body.pieces]
        ahead = (ends.noted for ends in all_ends if ends is not None)
        self._notes.enter(next(ahead, {}))
        for piece, ends in zip(body.pieces, all_ends, strict=True):
            if ends is None or not piece.is_section:
                blocks.take(piece, current)
                if ends is not None and only_ends(current):
                    current.pop()
            if ends is not None:
                if below := self._notes.leave():
                    current.extend(_ends(below, ends.page))
                sections.append(self._section(ends, current, sections[-1] if sections else None))
                current = []
                self._notes.enter(next(ahead, {}))
        blocks.close()
        if self._notes.below:
            ended = bool(sections) and not current
            page = sections[-1].page if ended else Page()
            (sections[-1].blocks if ended else current).extend(_ends(self._notes.below, page))
        if current or not sections:
            sections.append(Section(Page(), afloat(current)))
        return sections

    def _note(self, part: str, element: Element, tally: Tally, label: str) -> list[Block]:
        return Blocks(replace(self._story(part), tally=tally, label=label)).whole(element)

    def _story(self, part: str, held: Sequence[str] = ()) -> Story:
        """`held`: all that it holds, as far as that is known."""
        package, tally = self._package, Tally(part, [*held])
        self._tallies.setdefault(part, tally)
        return Story(
            package,
            part,
            package.targets(part),
            self._styles,
            self._lists,
            self._counter,
            self._problems,
            self._controls,
            self._fields,
            tally,
            self._bookmarks,
            self._pinned,
            self._paragraphs,
            language=self._language,
            boxes=self._boxes,
        )

    def _section(self, ends: Ends, blocks: list[Block], before: Section | None) -> Section:
        section = Section(ends.page, afloat(blocks), ends.start, ends.title_page)
        if before:
            section.headers, section.footers = dict(before.headers), dict(before.footers)
        targets = self._package.targets(self._package.main)
        for name, kind, key in ends.running:
            where = section.headers if name == HEADER else section.footers
            target = targets.get(key)
            if target and target.name in self._package.parts:
                where[kind] = self._running(target.name)
            else:
                self._problems.add(_NO_RUNNING, self._package.main, _words(blocks), _ANEW)
        section.columns, section.separator = ends.columns, ends.separator
        section.grid, section.frame = ends.grid, ends.frame
        if ends.lines is not None:
            section.counted = counted_of(ends.lines, self._styles.run("", _LINE_NUMBER, RunProps(), Layer()))
        for what in ends.undrawn:
            self._problems.add(what, self._package.main, _words(blocks))
        return section

    def _running(self, part: str) -> Running:
        story = self._story(part)
        memory = Memory(story, self._met)

        def fresh() -> list[Block]:
            root = self._package.xml(part)
            story.tally.hold(root)
            return afloat(Blocks(story, memory).whole(root))

        return Running(part, memory.whole(self._package.parts[part], fresh))


def _ends(notes: list[Note], page: Page) -> list[Block]:
    """The endnotes under their separator, a line of two inches."""
    line = Edge("single", 0.5, "000000", 0.0)
    short = max(page.width - page.left - page.right - SEPARATOR, 0.0)
    separator = Paragraph(
        ParaStyle(right=short, before=6.0, borders=(("top", line),)), RunStyle(size=3.0), [], ""
    )
    return [separator, *(block for note in notes for block in note.blocks)]


def _words(blocks: list[Block]) -> str:
    return next((b.words for b in blocks if isinstance(b, Paragraph) and b.words.strip()), "")


@lru_cache(maxsize=32)
def _settings(data: bytes) -> Settings:
    root, said = parse(data, "word/settings.xml"), Settings()
    tab = child(root, "defaultTabStop")
    compat = child(root, "compat")
    modes = [
        int(number(val(setting), said.compatibility))
        for setting in children(compat, "compatSetting")
        if setting.get(W + "name") == "compatibilityMode"
    ]
    return Settings(
        tab=max(twips(val(tab)), 0.0) or said.tab,
        even_pages=_says(root, "evenAndOddHeaders"),
        compatibility=modes[-1] if modes else said.compatibility,
        no_leading=_says(compat, "noLeading"),
        spread_breaks=not _says(compat, "doNotExpandShiftReturn"),
        mirrored=_says(root, "mirrorMargins"),
    )


def _says(parent: Element | None, name: str) -> bool:
    """Whether an element says that something is so."""
    said = child(parent, name)
    return said is not None and on(said)


def _core(package: Parts) -> tuple[str, str, str]:
    """Title, language and time of creation from docProps/core.xml."""
    name = next(
        (t.name for t in package.targets("").values() if t.kind == "core-properties"), "docProps/core.xml"
    )
    if name not in package.parts:
        return "", "", ""
    return _core_of(package.parts[name], name, package.source)


@lru_cache(maxsize=64)
def _core_of(data: bytes, name: str, source: str | None) -> tuple[str, str, str]:
    found = {local(e): (e.text or "").strip() for e in parse(data, name, source)}
    return found.get("title", ""), found.get("language", ""), found.get("created", "")


@lru_cache(maxsize=32)
def _default_language(data: bytes | None) -> str:
    root = parse(data, "word/styles.xml") if data else None
    props = child(child(child(root, "docDefaults"), "rPrDefault"), "rPr")
    lang = child(props, "lang")
    return "" if lang is None else lang.get(W + "val", "")
