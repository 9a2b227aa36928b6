"""Footnotes and endnotes: numbered as their references are met, their text read once (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from wego_forms.ooxml.names import W
from wego_forms.pdf.account import Tally, opened
from wego_forms.pdf.elements import Element, child, local, val
from wego_forms.pdf.model import Block, Note
from wego_forms.pdf.numerals import spelled
from wego_forms.pdf.parts import Parts
from wego_forms.pdf.units import number

#: Kind → its part and how its numbers are written where nobody says otherwise.
_KINDS = {"footnote": ("footnotes", "decimal"), "endnote": ("endnotes", "lowerRoman")}
Reader = Callable[[str, Element, Tally, str], list[Block]]
"""Reads a note's blocks: its part, its element, the part's tally, its number."""


class Rules(NamedTuple):
    """How the notes of one kind are numbered: format, first number, where they begin anew."""

    form: str
    start: int = 1
    restart: str = "continuous"


@dataclass(slots=True)
class Notes:
    """The notes of one document."""

    package: Parts
    reader: Reader
    pages: Sequence[int] = ()
    """The number on its page of each footnote that is counted there, once pages have been filled."""
    tallies: dict[str, Tally] = field(default_factory=dict)
    endnotes: list[Note] = field(default_factory=list)
    below: list[Note] = field(default_factory=list)
    """Of these those that stand below nothing yet."""
    language: str = ""
    """Of the words that numbers are written in."""
    by_page: int = 0
    """How many footnotes are counted on their pages."""
    _usual: dict[str, Rules] = field(default_factory=dict)
    _rules: dict[str, Rules] = field(default_factory=dict)
    _at_sections_end: bool = False
    _counts: dict[str, int] = field(default_factory=dict)
    _found: dict[str, tuple[str, dict[str, Element]]] = field(default_factory=dict)

    def settle(self, settings: Element | None) -> None:
        """Take what the settings (w:footnotePr, w:endnotePr) say for the whole document."""
        for kind, (_, usual) in _KINDS.items():
            self._usual[kind] = _said(child(settings, f"{kind}Pr"), Rules(usual))
        self._rules = dict(self._usual)
        place = child(child(settings, "endnotePr"), "pos")
        self._at_sections_end = val(place) == "sectEnd"

    def enter(self, said: Mapping[str, Element]) -> None:
        """A section begins: what its properties say of notes holds for it."""
        for kind in _KINDS:
            self._rules[kind] = rules = _said(said.get(f"{kind}Pr"), self._usual[kind])
            if rules.restart == "eachSect":
                self._counts.pop(kind, None)

    def leave(self) -> list[Note]:
        """A section ends: the endnotes that stand below it."""
        if not self._at_sections_end:
            return []
        here, self.below = self.below, []
        return here

    def note(self, reference: Element) -> Note | None:
        """The note that a w:footnoteReference or w:endnoteReference leads to; None where there is none."""
        kind = local(reference).removesuffix("Reference")
        part, elements = self._elements(kind)
        element = elements.get(reference.get(W + "id", ""))
        if element is None:
            return None
        label, place = "", None
        if reference.get(W + "customMarkFollows") not in ("1", "true", "on"):
            form, start, restart = self._rules[kind]
            self._counts[kind] = count = self._counts.get(kind, start - 1) + 1
            if restart == "eachPage" and kind == "footnote":
                place, self.by_page = self.by_page, self.by_page + 1
                count = start - 1 + self.pages[place] if place < len(self.pages) else count
            label = spelled(count, form, self.language)
        tally = opened(part, element)
        if part in self.tallies:
            self.tallies[part].held += tally.held
        else:
            self.tallies[part] = tally
        made = Note(part, label, self.reader(part, element, self.tallies[part], label), place)
        if kind == "endnote":
            self.endnotes.append(made)
            self.below.append(made)
        return made

    def _elements(self, kind: str) -> tuple[str, dict[str, Element]]:
        if kind not in self._found:
            part = self.package.related(_KINDS[kind][0]) or ""
            notes = self.package.xml(part).iterchildren(W + kind) if part else ()
            self._found[kind] = (part, {note.get(W + "id", ""): note for note in notes})
        return self._found[kind]


def _said(element: Element | None, usual: Rules) -> Rules:
    """What a w:footnotePr or w:endnotePr says of numbers, over what is usual."""
    if element is None:
        return usual
    form, start, restart = (child(element, name) for name in ("numFmt", "numStart", "numRestart"))
    return Rules(
        val(form, usual.form),
        usual.start if start is None else max(int(number(val(start), 1)), 1),
        val(restart, usual.restart),
    )
