"""Paragraphs whose ends tracked changes delete or move away, joined as Word joins them when it accepts changes."""

from __future__ import annotations

from wego_forms.ooxml.names import STRUCK, W
from wego_forms.pdf.elements import Element, child

_PARAGRAPH, _PROPS = W + "p", W + "pPr"
#: What stands between blocks or in a paragraph and shows nothing.
_UNSEEN = {
    W + name
    for name in (
        "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
        "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
    )
} | {*STRUCK, _PROPS}  # fmt: skip


def changed(data: bytes) -> bool:
    """Whether a part may have such paragraphs, at a glance."""
    return data.find(b"<w:del") >= 0 or data.find(b"<w:moveFrom") >= 0


def accepted(root: Element) -> Element:
    """The root of a part, changed: what a paragraph without its end says stands in the next one, which it becomes.

    A paragraph that ends a section keeps its end, and so does one that still says something above a table.
    """
    for mark in list(root.iter(*STRUCK)):
        props = next((above for above in mark.iterancestors() if above.tag != W + "rPr"), None)
        paragraph = props.getparent() if props is not None and props.tag == _PROPS else None
        if paragraph is not None and paragraph.tag == _PARAGRAPH and child(props, "sectPr") is None:
            _join(paragraph)
    return root


def _join(paragraph: Element) -> None:
    parent, content = paragraph.getparent(), [item for item in paragraph if item.tag != _PROPS]
    after, before = paragraph.getnext(), paragraph.getprevious()
    while after is not None and after.tag in _UNSEEN:
        after = after.getnext()
    if parent is None or after is None:
        return
    if after.tag == _PARAGRAPH:
        at = 0 if child(after, "pPr") is None else 1
        after[at:at] = content
    elif before is not None and before.tag == _PARAGRAPH and after.tag != W + "sectPr":
        if any(item.tag not in _UNSEEN for item in content):
            return
        before.extend(content)
    else:
        return
    parent.remove(paragraph)
