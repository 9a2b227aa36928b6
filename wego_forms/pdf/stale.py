"""Cross-references and tables of contents whose stored text or page is out of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wego_forms.errors import Both, shorten
from wego_forms.pdf.bookmarks import RENEW, Bookmarks
from wego_forms.pdf.layout import Leaf, Strip
from wego_forms.pdf.problems import Problems

_PAGES = Both(
    "номера страниц в ссылках или оглавлении устарели",
    "page numbers in cross-references or the table of contents are out of date",
)
_TEXTS = Both("текст ссылки не тот, что в документе", "a cross-reference's text isn't the document's")
_NOWHERE = Both(
    "ссылка ведёт к закладке, которой в документе нет", "a cross-reference is to a bookmark that isn't there"
)


def tell_stale(bookmarks: Bookmarks, leaves: Iterable[Leaf], problems: Problems) -> None:
    """Hold what references show to where their bookmarks came to stand; what differs is a problem."""
    if not bookmarks.references:
        return
    pages: dict[int, set[str]] = {}
    for leaf in leaves:
        for owner in _owners(strip for _, _, strip in leaf.strips):
            pages.setdefault(owner, set()).add(leaf.label)
    moved: dict[str, list[str]] = {}
    for reference in bookmarks.references:
        paragraph = bookmarks.places.get(reference.name)
        if paragraph is None:
            problems.add(_NOWHERE, reference.part, reference.near, RENEW, reference.name)
        elif reference.kind == "PAGEREF":
            now = pages.get(id(paragraph), set())
            if now and reference.shown not in now:
                said = f"{shorten(paragraph.words.strip(), 30)}: {reference.shown} → {min(now, key=_order)}"
                moved.setdefault(reference.part, []).append(said)
        else:
            text = bookmarks.texts.get(reference.name, "")
            if text and reference.shown.casefold() != text.casefold():
                problems.add(_TEXTS, reference.part, reference.near, RENEW, f"{reference.shown} → {text}")
    for part, every in moved.items():
        problems.add(_PAGES, part, "", RENEW, shorten("; ".join(every), 200))


def _owners(strips: Iterable[Strip]) -> Iterator[int]:
    for strip in strips:
        if strip.owner is not None:
            yield id(strip.owner)
        yield from _owners(inner for _, _, inner in strip.inner)


def _order(label: str) -> int:
    return int(label) if label.isdigit() else 0
