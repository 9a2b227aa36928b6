"""What an element of WordprocessingML says: its value, its children by their names."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from wego_forms.ooxml.names import MC, VAL, W

Element = etree._Element


def val(element: Element | None, default: str = "") -> str:
    """The element's w:val; `default` where there is no element or attribute."""
    return default if element is None else element.get(VAL, default)


def on(element: Element) -> bool:
    """A toggle (ST_OnOff): on unless it says otherwise."""
    return element.get(VAL, "true") not in ("false", "0", "off", "none")


def child(element: Element | None, name: str) -> Element | None:
    """The first child called w:`name`."""
    return None if element is None else next(element.iterchildren(W + name), None)  # twice as fast as find


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Every child called w:`name`."""
    return iter(()) if element is None else iter(element.iterchildren(W + name))


def local(element: Element) -> str:
    """The element's name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


_UNDERSTOOD = (
    "http://schemas.microsoft.com/",
    "http://schemas.openxmlformats.org/",
    "urn:schemas-microsoft-com:",
)


def branches(alternate: Element) -> list[Element]:
    """The branches of an mc:AlternateContent that a reader of Word's own extensions may take, best first."""
    choices = [
        choice
        for choice in alternate.iterchildren(MC + "Choice")
        if all(
            (choice.nsmap.get(prefix) or "").startswith(_UNDERSTOOD)
            for prefix in choice.get("Requires", "").split()
        )
    ]
    return [*choices, *alternate.iterchildren(MC + "Fallback")]
