"""What was painted of each paragraph: its pieces of marked content and its annotations, in their order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, SupportsBytes

from wego_forms.pdf.model import Paragraph, Picture, Role

Box = tuple[float, float, float, float]


class Figure(NamedTuple):
    """A picture on a page, and its box there: left, bottom, right, top in pt from the page's bottom left."""

    picture: Picture
    box: Box


class Piece(NamedTuple):
    """Marked content `number` of a page (both from 0), or an annotation and its key in the tree of parents."""

    role: Role | Figure | None
    page: int
    number: int
    annotation: SupportsBytes | None = None
    said: Sequence[str] | None = None
    """What is read of it, where that isn't what it shows."""


class Content:
    """Gathers a document's pieces while it is painted. `nameless`: what pictures are called that have no name."""

    def __init__(self, nameless: str) -> None:
        self.nameless = nameless
        self.mute: list[Picture] = []
        """Pictures of which nobody says what they show."""
        self._pieces: dict[int, list[Piece]] = {}
        self._owners: dict[int, Paragraph] = {}
        self.loose: list[Piece] = []
        """Annotations that belong to no paragraph: those on headers and footers."""
        self.pages: list[tuple[int, int]] = []
        """Each page's key in the tree of parents, and how much marked content it has."""
        self._keys = self._numbers = 0

    def key(self) -> int:
        """A new key in the tree of parents."""
        self._keys += 1
        return self._keys - 1

    def page(self) -> int:
        """A page begins; its key."""
        self.pages.append((self.key(), 0))
        self._numbers = 0
        return self.pages[-1][0]

    def ended(self) -> None:
        """The page has been painted."""
        self.pages[-1] = (self.pages[-1][0], self._numbers)

    def add(self, owner: Paragraph, role: Role | Figure | None, said: Sequence[str] | None = None) -> int:
        """Marked content of a paragraph begins on the page; its number there. `said` may grow while it is painted."""
        if role is not None and isinstance(role, Figure) and not role.picture.alt:
            self.mute.append(role.picture)
        number = self._numbers
        self._numbers = number + 1
        self._of(owner).append(Piece(role, len(self.pages) - 1, number, said=said))
        return number

    def annotate(self, owner: Paragraph | None, role: Role, annotation: SupportsBytes, key: int) -> None:
        """An annotation belongs to a paragraph, or to none."""
        pieces = self.loose if owner is None else self._of(owner)
        pieces.append(Piece(role, len(self.pages) - 1, key, annotation))

    def move(self, owner: Paragraph, picture: Picture) -> None:
        """A paragraph's picture that was painted early has its place here."""
        pieces = self._of(owner)
        for place, piece in enumerate(pieces):
            if isinstance(piece.role, Figure) and piece.role.picture is picture:
                pieces.append(pieces.pop(place))
                return

    def taken(self, owner: Paragraph) -> list[Piece]:
        """The paragraph's pieces, for the one who asks first."""
        return self._pieces.pop(id(owner), [])

    def left(self) -> list[Paragraph]:
        """The paragraphs whose pieces nobody has asked for."""
        return [self._owners[key] for key in self._pieces]

    def _of(self, owner: Paragraph) -> list[Piece]:
        key = id(owner)
        pieces = self._pieces.get(key)
        if pieces is None:
            pieces = self._pieces[key] = []
            self._owners[key] = owner
        return pieces
