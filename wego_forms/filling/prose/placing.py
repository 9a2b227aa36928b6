"""Prose in its place: the paragraph whose tag printed it gives way to the prose's own paragraphs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from html import unescape

from wego_forms.errors import Both, Lang, Problem, TemplateError, shorten
from wego_forms.filling.prose.lists import Lists
from wego_forms.filling.prose.marking import Block, Paragraph, Run, Table, blocks_of
from wego_forms.filling.prose.strays import strays
from wego_forms.filling.prose.writing import Frame, Styles, Writer
from wego_forms.language import bind
from wego_forms.ooxml.names import STYLES_PART

#: What a tag prints for prose, until its paragraph gives way: private-use characters, which no text prints.
OPEN, CLOSE = "\uf8f0", "\uf8f1"
MARK = re.compile(f"{OPEN}(\\d+){CLOSE}")
_PPR = re.compile(r"<w:pPr>.*?</w:pPr>", re.DOTALL)
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_RPR = re.compile(r"<w:rPr>.*?</w:rPr>", re.DOTALL)


@dataclass(frozen=True)
class Placed:
    """A prose that a tag printed: its text with its tags carried out, what they printed, its place in the record."""

    text: str
    said: tuple[str, ...]
    place: str
    lang: Lang
    marked: bool = True

    def blocks(self) -> list[Block]:
        """The blocks, with the values in them. RecordError: what a letter can't print."""
        if not self.marked:
            return [
                Paragraph((Run(bind(line, self.lang)),)) for line in self.text.split("\n") if line.strip()
            ]
        return [self._filled(block) for block in blocks_of(self.text, self.place)]

    def strays(self) -> tuple[Problem, ...]:
        """The notes of the marks that print as they stand; a plain paragraph has no marks."""
        return strays(self.text, f"{self.place}.{self.lang}") if self.marked else ()

    def _filled(self, block: Block) -> Block:
        if isinstance(block, Table):
            rows = tuple(tuple(tuple(map(self._run, cell)) for cell in row) for row in block.rows)
            return Table(rows, block.aligned)
        return Paragraph(
            tuple(map(self._run, block.runs)),
            block.heading,
            block.list,
            block.level,
            block.ordered,
            block.start,
            block.continued,
        )

    def _run(self, run: Run) -> Run:
        # A value is only text: it is put in after the markup was read.
        text = MARK.sub(lambda found: self.said[int(found[1])], run.text)
        return Run(bind(text, self.lang), run.bold, run.italic, run.link)


def place_prose(parts: dict[str, bytes], prose: list[Placed], kept: Mapping[str, bytes]) -> dict[str, bytes]:
    """The filled parts, each paragraph that holds a prose's mark replaced by the prose.

    `kept` are the template's other parts. RecordError: a prose with what a letter can't print. TemplateError: text
    stands behind a prose in its paragraph.
    """
    styles = Styles.read(kept.get(STYLES_PART, b""))
    lists = Lists(kept, prose[0].lang if prose else "ru")
    made = dict(parts)
    mark = OPEN.encode()
    for name, xml in parts.items():
        if name.endswith(".xml") and mark in xml:  # a picture's bytes may be any
            try:
                made[name] = _replaced(xml.decode(), prose, styles, lists).encode()
            except TemplateError as error:
                raise TemplateError(
                    [replace(each, place=f"{name} {each.place}") for each in error.problems]
                ) from None
    return made | lists.changed({**kept, **made})


def _replaced(xml: str, prose: list[Placed], styles: Styles, lists: Lists) -> str:
    out: list[str] = []
    at = 0
    for mark in MARK.finditer(xml):
        start = max(xml.rfind("<w:p>", 0, mark.start()), xml.rfind("<w:p ", 0, mark.start()))
        if start < at:
            continue  # a second prose in one paragraph: it stands there already
        end = xml.find("</w:p>", mark.end()) + len("</w:p>")
        out += [xml[at:start], _in_place_of(xml[start:end], prose, styles, lists)]
        at = end
    return "".join([*out, xml[at:]])


def _in_place_of(paragraph: str, prose: list[Placed], styles: Styles, lists: Lists) -> str:
    """The paragraphs of each prose that `paragraph` prints; its other text stands before them, as it did."""
    first = MARK.search(paragraph)
    found = _PPR.search(paragraph)
    ppr = found[0] if found else ""
    section = _SECTION.search(ppr)
    run = (
        max(paragraph.rfind("<w:r>", 0, first.start()), paragraph.rfind("<w:r ", 0, first.start()))
        if first
        else 0
    )
    rpr = _RPR.search(paragraph, max(run, 0), first.start() if first else 0)
    frame = Frame(_SECTION.sub("", ppr), rpr[0] if rpr else "")
    numbers = [int(mark[1]) for mark in MARK.finditer(paragraph)]
    made = "".join(
        Writer(frame, styles, lists, last=True).write(prose[number].blocks()) for number in numbers
    )
    after = re.sub(r"<[^>]+>", "", MARK.sub("", paragraph[first.end() :] if first else "")).strip()
    if after:
        raise TemplateError(_amid(after, re.sub(r"<[^>]+>", "", MARK.sub("…", paragraph))))
    rest = MARK.sub("", paragraph)
    if re.sub(r"<[^>]+>", "", rest).strip():
        made = _SECTION.sub("", rest) + made
    if section:
        made += f"<w:p><w:pPr>{section[0]}</w:pPr></w:p>"
    return made or f"<w:p>{ppr}</w:p>"


def _amid(after: str, paragraph: str) -> Problem:
    """Text that would stand before the paragraphs that it was written after."""
    return Problem(
        Both(
            "после текста из абзацев в том же абзаце стоит ещё текст: он оказался бы перед ним",
            "text stands behind a text of paragraphs, in its paragraph: it would come before it",
        ),
        Both(
            "Дайте тегу отдельный абзац, а текст после него перенесите в следующий.",
            "Give the tag a paragraph of its own, and what follows the next one.",
        ),
        place=f"«{shorten(unescape(paragraph), 60)}»",
        value=shorten(unescape(after), 60),
    )
