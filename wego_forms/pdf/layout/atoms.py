"""A paragraph's items as atoms: the measured pieces that lines are filled with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from wego_forms.errors import DrawingError
from wego_forms.pdf.fonts import Piece, unknown_character
from wego_forms.pdf.layout.breaks import between, chunks, closing, opening
from wego_forms.pdf.layout.looks import Look, Looks
from wego_forms.pdf.model import (
    Break,
    Controls,
    Empty,
    Field,
    Inline,
    NoteMark,
    Paragraph,
    Picture,
    Role,
    Tab,
    Text,
)
from wego_forms.pdf.problems import place
from wego_forms.pdf.styles import RunStyle

_WORDS = re.compile(r" +|\t|\n|\r|\u00ad|[^ \t\n\r\u00ad]+")
#: Letters of one piece of a word; no line holds half as many.
_LONGEST = 500
#: Letters that decide whether a line may end behind them.
_NEAR = 4
#: What a page number counts as among letters.
_FIGURE = "1"
_JOINED = ("word", "number", "anchor", "empty")
_SMALL = re.compile(r"[^\W\d_]+|[\W\d_]+")


@dataclass(slots=True)
class Atom:
    """One piece of a line. `kind`: word, space, tab, break, soft (hyphen), picture, anchor, number, empty."""

    kind: str
    look: Look
    width: float = 0.0
    text: str = ""
    pieces: tuple[Piece, ...] = ()
    may_end: bool = False
    """Whether a line may end after it."""
    link: str = ""
    controls: Controls = ()
    item: Inline | None = None
    role: Role | None = None
    level: int = 0
    """Of embedding (UAX 9): odd where it runs from right to left."""


class Shaper:
    """Measures text. `source`: the file's name, for errors."""

    def __init__(self, looks: Looks, source: str | None) -> None:
        self.looks, self.source = looks, source
        self.page, self.pages = "1", 1
        self.counts_pages = False

    def atoms(self, paragraph: Paragraph) -> list[Atom]:
        """The paragraph's atoms; KeyError(character) where no font has one."""
        made: list[Atom] = []
        for item in paragraph.items:
            if isinstance(item, Text):
                self._text(item, made)
            elif isinstance(item, Tab):
                made.append(Atom("tab", self.looks.of(item.style), may_end=True, controls=item.controls))
            elif isinstance(item, Break):
                made.append(Atom("break", self.looks.of(item.style), text=item.kind))
            elif isinstance(item, Picture):
                look = self.looks.of(item.style)
                kind, width = ("anchor", 0.0) if item.floating else ("picture", item.size[0])
                made.append(
                    Atom(kind, look, width, "", (), not item.floating, item.link, item.controls, item)
                )
            elif isinstance(item, Field):
                look = self.looks.of(item.style)
                counted = item.kind != "PAGE"
                self.counts_pages = self.counts_pages or counted
                width, pieces = look.measure(str(self.pages) if counted else self.page)
                _meeting(made, _FIGURE)
                made.append(Atom("number", look, width, _FIGURE, pieces, False, "", item.controls, item))
            elif isinstance(item, NoteMark):
                made.append(Atom("empty", self.looks.of(item.style), item=item))
            elif isinstance(item, Empty):
                made.append(Atom("empty", self.looks.of(item.style), controls=item.controls))
        if paragraph.controls:
            for atom in made:
                atom.controls = paragraph.controls + atom.controls
        _joints(made)
        kern(made)
        return made

    def unknown(self, error: KeyError, paragraph: Paragraph) -> DrawingError:
        """The error for a character of the paragraph that no font has."""
        where = place(paragraph.part, paragraph.words)
        return unknown_character(str(error.args[0]), paragraph.words, where, self.source)

    def text(self, text: str, style: RunStyle, kind: str = "") -> list[Atom]:
        """The atoms of plain text; KeyError(character) where no font has one."""
        made: list[Atom] = []
        self._text(Text(text, style, kind=kind), made)
        kern(made)
        return made

    def _text(self, item: Text, made: list[Atom]) -> None:
        begun = len(made)
        if item.style.small_caps:
            for part in _SMALL.findall(item.text):
                for run in re.findall(r"[^\W\d_A-ZА-ЯЁ]+|[A-ZА-ЯЁ]+|\s|.", part):
                    self._words(item, run.upper(), self.looks.of(item.style, small=run != run.upper()), made)
        else:
            self._words(item, item.text, self.looks.of(item.style), made)
        if role := item.role:
            for atom in made[begun:]:
                atom.role = role

    def _words(self, item: Text, text: str, look: Look, made: list[Atom]) -> None:
        link, controls = item.link, item.controls
        for word in _WORDS.findall(text):
            first = word[0]
            if first == " ":
                width, pieces = look.measure(word)
                made.append(Atom("space", look, width, word, pieces, True, link, controls))
            elif first == "\t":
                made.append(Atom("tab", look, may_end=True, controls=controls))
            elif first == "\n":
                width, pieces = look.measure(" ")
                made.append(Atom("space", look, width, " ", pieces, True, link, controls))
            elif first == "\r":  # as in LibreOffice
                made.append(Atom("break", look, text="line"))
            elif first == "\u00ad":
                width, pieces = look.measure("\u00ad")
                made.append(Atom("soft", look, width, "-", pieces, True, link, controls))
            else:
                parts = chunks(word, _meeting(made, word))
                if len(word) > _LONGEST:
                    # In pieces, a word of 60,000 letters is measured once and not anew for each of its lines.
                    parts = tuple(
                        piece[start : start + _LONGEST]
                        for piece in parts
                        for start in range(0, len(piece), _LONGEST)
                    )
                for number, part in enumerate(parts, 1):
                    shown = part.replace("\u200b", "")
                    width, pieces = look.measure(shown)
                    may_end = number < len(parts) or part.endswith("\u200b")
                    made.append(Atom("word", look, width, shown, pieces, may_end, link, controls))


def kern(atoms: list[Atom]) -> None:
    """Move words and spaces of one look together by their font's pairs, where it is kerned."""
    before: Atom | None = None
    for atom in atoms:
        if atom.kind in ("word", "space"):
            look = atom.look
            together = before is not None and before.look is look and look.chain.kerned
            if together and before and before.pieces and atom.pieces:
                before.width += look.joint(before.pieces[-1], atom.pieces[0])
            before = atom
        elif atom.kind not in ("soft", "empty", "anchor"):
            before = None


def _meeting(atoms: list[Atom], text: str) -> str:
    """The last letters that a text goes on from without a space, and it's settled whether a line may end there."""
    before = ""
    for atom in reversed(atoms):
        if atom.kind not in _JOINED or atom.may_end or len(before) >= _NEAR:
            break
        before = atom.text + before
    if before and between(before, text):
        atoms[-1].may_end = True
    return before


def _joints(atoms: list[Atom]) -> None:
    """Settle where lines may end between words and what isn't text, or the spaces of another run."""
    for one, other in pairwise(atoms):
        if other.kind == "space" and one.kind == "word" and opening(one.text):
            other.may_end = False
        elif other.kind == "word" and one.kind == "space":
            if other.look is not one.look:  # a line may always end where a look does, behind a space
                one.may_end = True
            elif closing(other.text):
                one.may_end = False
        elif other.kind == "picture" and one.kind == "word":
            one.may_end = True
