"""Words that fit no line: parted behind a slash or between letters, as LibreOffice parts them."""

from __future__ import annotations

from wego_forms.pdf.layout.atoms import Atom
from wego_forms.pdf.layout.breaks import slashes
from wego_forms.pdf.layout.stops import ROOM

#: Letters from the space before a path to a slash in it, from which on a line may end there.
_LONG_PATH = 66

Place = tuple[int, int]
"""An atom's index, and how many of its letters stand before the place."""


def slash(atoms: list[Atom], at: int, end: int, room: float) -> Place | None:
    """The last slash of the atoms from `at` to `end`, one word, that fits in `room` pt; None where there is none."""
    found, used = None, 0.0
    for index in range(at, end):
        atom = atoms[index]
        for letters in slashes(atom.text) if atom.kind == "word" else ():
            if letters == len(atom.text) and not (index + 1 < end and atoms[index + 1].text[:1].isalpha()):
                continue
            if used + atom.look.measure(atom.text[:letters])[0] > room + ROOM:
                return found
            found = index, letters
        used += atom.width
    return found


def glued(atoms: list[Atom], place: Place) -> bool:
    """Whether a path is kept whole at a slash, for it is short: what stands before it goes down with it."""
    index, letters = place
    while letters < _LONG_PATH and index:
        index -= 1
        if atoms[index].kind in ("space", "tab", "break"):
            return True
        letters += len(atoms[index].text)
    return False


def cut(atoms: list[Atom], at: int, end: int, room: float, place: Place | None) -> tuple[int, float]:
    """Part the atoms from `at` to `end`, one word, at a place or else between letters; pictures are left as they are.

    Gives where the first part ends, and its width.
    """
    index, used = at, 0.0
    while index < (place[0] if place else end - 1) and (place or used + atoms[index].width <= room + ROOM):
        used += atoms[index].width
        index += 1
    atom = atoms[index]
    if place and place[1] == len(atom.text):
        atom.may_end = True
        return index + 1, used + atom.width
    if place:
        letters = place[1]
    else:
        whole = atom.kind != "word" or len(atom.text) < 2
        if whole or (index > at and used + atom.look.measure(atom.text[0])[0] > room + ROOM):
            if index == at:
                index, used = at + 1, atom.width
            if atoms[index - 1].kind == "word":
                atoms[index - 1].may_end = True  # one run's letters end here, and the line with them
            return index, used
        letters = 1
        while (
            letters < len(atom.text) - 1
            and used + atom.look.measure(atom.text[: letters + 1])[0] <= room + ROOM
        ):
            letters += 1
    parts = []
    for text, may_end in ((atom.text[:letters], True), (atom.text[letters:], atom.may_end)):
        size, pieces = atom.look.measure(text)
        piece = Atom("word", atom.look, size, text, pieces, may_end, atom.link, atom.controls)
        piece.role = atom.role
        parts.append(piece)
    parts[1].width += atom.width - atom.look.measure(atom.text)[0]  # what the next word's pair moves
    atoms[index : index + 1] = parts
    return index + 1, used + parts[0].width
