"""A structure element, and what text and annotations of one paragraph come to (ISO 32000-1, 14.8.4.4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wego_forms.pdf.model import Role
from wego_forms.pdf.tags.content import Figure, Piece


@dataclass(slots=True, eq=False)
class Element:
    """A structure element: its type, what it holds, and what is said of it."""

    kind: str
    kids: list[Element | Piece] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    """Its text, where that isn't what is shown (ISO 32000-1, 14.9.4)."""
    lang: str = ""
    attributes: str = ""
    """As they stand in the file."""
    name: str = ""
    """Its identifier, which notes have."""


def inlines(pieces: Sequence[Piece], labelled: bool = False) -> list[Element | Piece]:
    """The pieces of a paragraph as it holds them; `labelled`: its label is an element of its own."""
    kids: list[Element | Piece] = [piece for piece in pieces if piece.role is None]
    if len(kids) == len(pieces):  # as mostly: nothing but the paragraph's own words
        return kids
    kids = []
    links = _Links()
    last: Role | None = None
    for piece in pieces:
        role = piece.role
        if isinstance(role, Figure):
            kids.append(figure(piece, role))
            last = None
        elif piece.annotation is not None:
            if not (role and role.link and links.take(role.link, piece)):
                _put(kids, piece, role)
                last = None
        elif role is None or (role.kind == "Lbl" and not labelled):
            kids.append(piece)
            last = None
        else:
            if role != last:
                kids.append(_around(role, links))
                last = role
            innermost(kids[-1]).kids.append(piece)  # type: ignore[arg-type]
    return kids


class _Links:
    """A paragraph's links by their addresses: those whose place on the page isn't known yet, and the last of each."""

    def __init__(self) -> None:
        self._bare: dict[str, deque[Element]] = {}
        self._last: dict[str, Element] = {}

    def add(self, address: str, link: Element) -> None:
        """A link's text begins."""
        self._bare.setdefault(address, deque()).append(link)
        self._last[address] = link

    def take(self, address: str, place: Piece) -> bool:
        """Give a place on the page to the first link that has none, else to the last; False: there is none."""
        if address not in self._last:
            return False
        bare = self._bare[address]
        (bare.popleft() if bare else self._last[address]).kids.append(place)
        return True


def figure(piece: Piece, role: Figure) -> Element:
    """A picture, with what it shows and where."""
    picture = role.picture
    box = " ".join(f"{value:.2f}" for value in role.box)
    return Element("Figure", [piece], alt=picture.alt or picture.name, attributes=f"/O /Layout /BBox [{box}]")


def _around(role: Role, links: _Links) -> Element:
    """The elements, one in another, that say what a text is."""
    made = [Element(role.kind)] if role.kind else []
    if role.link:
        made.append(Element("Link"))
        links.add(role.link, made[-1])
    if role.lang:
        if made:
            made[-1].lang = role.lang
        else:
            made.append(Element("Span", lang=role.lang))
    for outer, inner in pairwise(made):
        outer.kids.append(inner)
    return made[0]


def innermost(element: Element) -> Element:
    """The element at the bottom of those that stand one in another."""
    while element.kids and isinstance(element.kids[-1], Element):
        element = element.kids[-1]
    return element


def annotation(piece: Piece) -> Element:
    """An annotation that no text belongs to."""
    role = piece.role
    if isinstance(role, Role) and role.link:
        return Element("Link", [piece], alt=role.link)
    return Element("Form", [piece], lang=role.lang if isinstance(role, Role) else "")


def _put(kids: list[Element | Piece], piece: Piece, role: Role | None) -> None:
    """Put an annotation by itself; a link's around the picture before it."""
    before = kids[-1] if kids else None
    if role and role.link and isinstance(before, Element) and before.kind == "Figure":
        kids[-1] = Element("Link", [before, piece])
    else:
        kids.append(annotation(piece))
