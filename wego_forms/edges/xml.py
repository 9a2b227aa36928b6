"""The one XML parser: no entities, no DTD, nothing fetched, and libxml2's own bounds of depth and size kept."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import IO, Any

# Neither Word nor Excel writes one; what it declares can grow without end, or point at files.
_DECLARES = tuple(
    mark.encode(encoding)
    for mark in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be")
)


class _Parsers(threading.local):
    """Those of one thread, by whether they keep comments and instructions."""

    def __init__(self) -> None:
        self.kept: dict[tuple[bool, bool], Any] = {}


_parsers = _Parsers()


_BEGINS = tuple("<!".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


class BadXml(ValueError):
    """The bytes aren't XML, or more than XML is asked to be here; its text says which, in English."""


def parse_xml(data: bytes, *, comments: bool = True, instructions: bool = True) -> Any:
    """The root element, its `comments` and processing `instructions` kept or dropped. BadXml: it can't be parsed."""
    from lxml import etree  # not before it is needed: `import wego_forms` stays quick

    refuse_dtd(data)
    try:
        root: Any = etree.fromstring(data, _parser(comments, instructions))
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise BadXml(getattr(error, "msg", None) or str(error)) from None
    # In a rare encoding it was hidden from the search; what begins with an element is UTF-8 (XML 1.0, appendix F).
    if not data.startswith(b"<w:") and root.getroottree().docinfo.doctype:
        raise BadXml("it declares a DTD")
    return root


def _parser(comments: bool, instructions: bool) -> Any:
    """The thread's parser of that sort: a new one for each document would take as long as the parsing."""
    parser = _parsers.kept.get(key := (comments, instructions))
    if parser is None:
        from lxml import etree

        parser = _parsers.kept[key] = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            remove_comments=not comments,
            remove_pis=not instructions,
        )
    return parser


def stream_xml(source: IO[bytes], tags: tuple[str, ...]) -> Iterator[Any]:
    """Each element of `tags` once it is complete; it is emptied when the next is asked for. BadXml as `parse_xml`.

    The bytes are to be looked at with `refuse_dtd` before.
    """
    from lxml import etree

    try:
        found: Any = etree.iterparse(
            source, tag=tags, resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
        )
        for _, element in found:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        raise BadXml(getattr(error, "msg", None) or str(error)) from None


def refuse_dtd(data: bytes) -> None:
    """BadXml: the bytes declare a DTD or entities. For those that another's parser is to read."""
    if data.find(b"!") < 0:  # as mostly, and a single character is found a hundred times as fast
        return
    if any(mark in data for mark in _BEGINS) and any(mark in data for mark in _DECLARES):
        raise BadXml("it declares a DTD")
