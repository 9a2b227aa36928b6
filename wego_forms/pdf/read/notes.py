"""Footnotes and endnotes: numbered as their references are met, their text read once (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from wego_forms.pdf.account import Tally, opened
from wego_forms.pdf.model import Block, Note
from wego_forms.pdf.names import Element, W, child, local, val
from wego_forms.pdf.numbering import spelled
from wego_forms.pdf.parts import Package
from wego_forms.pdf.units import number

#: Kind → its part and how its numbers are written where nobody says otherwise.
_KINDS = {"footnote": ("footnotes", "decimal"), "endnote": ("endnotes", "lowerRoman")}
Reader = Callable[[str, Element, Tally, str], list[Block]]
"""Reads a note's blocks: its part, its element, the part's tally, its number."""


@dataclass(slots=True)
class Notes:
    """The notes of one document."""

    package: Package
    reader: Reader
    tallies: dict[str, Tally] = field(default_factory=dict)
    endnotes: list[Note] = field(default_factory=list)
    forms: dict[str, tuple[str, int]] = field(default_factory=dict)
    """Kind → how its numbers are written, and the first, where the document says so."""
    _counts: dict[str, int] = field(default_factory=dict)
    _found: dict[str, tuple[str, dict[str, Element]]] = field(default_factory=dict)

    def settle(self, *holders: Element) -> None:
        """Take what sections and settings (w:footnotePr, w:endnotePr) say of the numbers; the first counts."""
        for kind, (_, usual) in _KINDS.items():
            for holder in holders:
                for said in holder.iter(f"{W}{kind}Pr"):
                    form, start = child(said, "numFmt"), child(said, "numStart")
                    if kind not in self.forms and (form is not None or start is not None):
                        self.forms[kind] = (val(form, usual), max(int(number(val(start), 1)), 1))

    def note(self, reference: Element) -> Note | None:
        """The note that a w:footnoteReference or w:endnoteReference leads to; None where there is none."""
        kind = local(reference).removesuffix("Reference")
        part, elements = self._elements(kind)
        element = elements.get(reference.get(W + "id", ""))
        if element is None:
            return None
        label = ""
        if reference.get(W + "customMarkFollows") not in ("1", "true", "on"):
            form, start = self.forms.get(kind, (_KINDS[kind][1], 1))
            self._counts[kind] = self._counts.get(kind, start - 1) + 1
            label = spelled(self._counts[kind], form)
        tally = opened(part, element)
        if part in self.tallies:
            self.tallies[part].held += tally.held
        else:
            self.tallies[part] = tally
        made = Note(part, label, self.reader(part, element, self.tallies[part], label))
        if kind == "endnote":
            self.endnotes.append(made)
        return made

    def _elements(self, kind: str) -> tuple[str, dict[str, Element]]:
        if kind not in self._found:
            part = self.package.related(_KINDS[kind][0]) or ""
            notes = self.package.xml(part).iterchildren(W + kind) if part else ()
            self._found[kind] = (part, {note.get(W + "id", ""): note for note in notes})
        return self._found[kind]
