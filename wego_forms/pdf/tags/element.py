"""A structure element, and what text and annotations of one paragraph come to (ISO 32000-1, 14.8.4.4)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from ..model import Role
from .content import Figure, Piece


@dataclass(slots=True)
class Element:
    """A structure element: its type, what it holds, and what is said of it."""

    kind: str
    kids: list[Element | Piece] = field(default_factory=list)
    alt: str = ""
    lang: str = ""
    attributes: str = ""
    """As they stand in the file."""
    name: str = ""
    """Its identifier, which notes have."""


def inlines(pieces: Iterable[Piece], labelled: bool = False) -> list[Element | Piece]:
    """The pieces of a paragraph as it holds them; `labelled`: its label is an element of its own."""
    kids: list[Element | Piece] = []
    last: Role | None = None
    for piece in pieces:
        role = piece.role
        if isinstance(role, Figure):
            kids.append(figure(piece, role))
            last = None
        elif piece.annotation is not None:
            count = len(kids)
            _annotate(kids, piece, role)
            last = last if len(kids) == count else None
        elif role is None or (role.kind == "Lbl" and not labelled):
            kids.append(piece)
            last = None
        else:
            if role != last or not isinstance(kids[-1], Element):
                kids.append(_around(role))
                last = role
            innermost(kids[-1]).kids.append(piece)  # type: ignore[arg-type]
    return kids


def figure(piece: Piece, role: Figure) -> Element:
    """A picture, with what it shows and where."""
    picture = role.picture
    box = " ".join(f"{value:.2f}" for value in role.box)
    return Element("Figure", [piece], alt=picture.alt or picture.name, attributes=f"/O /Layout /BBox [{box}]")


def _around(role: Role) -> Element:
    """The elements, one in another, that say what a text is."""
    made = [Element(role.kind)] if role.kind else []
    if role.link:
        made.append(Element("Link"))
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
    return Element("Form", [piece])


def _annotate(kids: list[Element | Piece], piece: Piece, role: Role | None) -> None:
    """Put a link's annotation with its text or its picture, any other by itself."""
    if role and role.link:
        links = [link for kid in kids if isinstance(kid, Element) and (link := _link_in(kid))]
        known = [link for link in links if _leads(link, role.link)]
        if known:
            bare = (link for link in known if not any(_is_annotation(kid) for kid in link.kids))
            next(bare, known[-1]).kids.append(piece)
            return
        if kids and isinstance(kids[-1], Element) and kids[-1].kind == "Figure":
            kids[-1] = Element("Link", [kids[-1], piece])
            return
    kids.append(annotation(piece))


def _link_in(element: Element) -> Element | None:
    while element.kind != "Link":
        if not element.kids or not isinstance(element.kids[0], Element):
            return None
        element = element.kids[0]
    return element


def _is_annotation(kid: Element | Piece) -> bool:
    return isinstance(kid, Piece) and kid.annotation is not None


def _leads(link: Element, address: str) -> bool:
    """Whether a link's text is one that leads to `address`."""
    return any(
        isinstance(kid, Piece) and isinstance(kid.role, Role) and kid.role.link == address
        for kid in link.kids
    )
