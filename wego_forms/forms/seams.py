"""Where the Russian and the English of a sheet in two languages meet: names, values, looks, heights, styles."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

from lxml import etree

from wego_forms.edges import parse_xml
from wego_forms.forms.controls import Control, controls_in, shown, texts_inside, written
from wego_forms.forms.dressing import show
from wego_forms.forms.entries import SLASH, in_both
from wego_forms.ooxml.names import MAIN_RELATIONS, MC, RELATION, WP, W, resolved
from wego_forms.ooxml.schema import add, put
from wego_forms.pdf.units import emu, twips

_DC = "{http://purl.org/dc/elements/1.1/}"
#: What the English half may not have: the Russian file has no place for it.
BEYOND = tuple(W + name for name in ("footnoteReference", "endnoteReference", "txbxContent"))
#: What of the English half the Russian has already, or says of its own file.
_ONCE = (
    MC + "AlternateContent", W + "drawing", W + "pict", W + "object", W + "bookmarkStart", W + "bookmarkEnd",
    W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference", W + "proofErr", W + "sectPr",
)  # fmt: skip
#: A value without words and decimals is the same in both languages: 01.08.2017, 12 500.
_WORDLESS = re.compile(r"[^\W\d_]|,")
_ENGLISH = "en-GB"
#: Of a point; and how many points a line of a caption takes.
_EMU, _CAPTION = 12_700, 10.0


def text_of(element: Any) -> str:
    """What the element says, on one line."""
    return " ".join(shown(element).split())


def beside(block: Any) -> str:
    """What a block says outside its controls, pictures aside."""
    own = texts_inside(block)
    texts = (text for text in block.iter(W + "t", W + "instrText") if text not in own)
    return " ".join("".join(text.text or "" for text in texts).split())


def targets(parts: Mapping[str, bytes]) -> dict[str, str]:
    """The parts that the main part relates to, by the relationships' ids."""
    if MAIN_RELATIONS not in parts:
        return {}
    found = (
        (each.get("Id"), each.get("Target", "")) for each in parse_xml(parts[MAIN_RELATIONS]).iter(RELATION)
    )
    named = {id_: resolved("word", target) for id_, target in found}
    return {id_: part for id_, part in named.items() if part in parts}


def flow(root: Any) -> None:
    """Take out the page breaks that were set where the sheet in one language ends a page."""
    for mark in list(root.iter(W + "pageBreakBefore")):
        mark.getparent().remove(mark)


def bare(root: Any) -> None:
    """Leave of the English half its words: pictures and marks are the Russian's, links become text."""
    for element in list(root.iter(*_ONCE)):
        if not (element.tag == W + "sectPr" and element.getparent() is root):
            element.getparent().remove(element)
    for link in list(root.iter(W + "hyperlink")):
        for child in list(link):
            link.addprevious(child)
        link.getparent().remove(link)


def name(control: Control, tag: str) -> None:
    """Call the control so."""
    _props(control).find(W + "tag").set(W + "val", tag)


def say_both(one: Control, other: Control) -> None:
    """Let two controls of one field, and what they are called, say both languages."""
    value = one.value if one.value and not _WORDLESS.search(one.value) else in_both(one.value, other.value)
    for control in (one, other):
        if value and value != control.value:
            show(control, value, None)
        alias = _props(control).find(W + "alias")
        if alias is not None:
            alias.set(W + "val", in_both(one.title, other.title))


def _props(control: Control) -> Any:
    return control.element.find(W + "sdtPr")


def slant(block: Any) -> None:
    """The English half's look: in italics what isn't a value."""
    values = {run for control in controls_in(block) for run in control.element.iter(W + "r")}
    for run in block.iter(W + "r"):
        props = run.find(W + "rPr")
        if props is None:
            props = etree.Element(W + "rPr")
            run.insert(0, props)
        for mark in () if run in values else ("i", "iCs"):
            put(props, mark)
        put(props, "lang").set(W + "val", _ENGLISH)


def join(one: Any, other: Any, *, glue: bool) -> None:
    """Set the English paragraph close under the Russian, with `glue` on its page; a number isn't told twice."""
    above, below = _paragraphs(one)[-1:], _paragraphs(other)[:1]
    for paragraph in above:
        props = _look(paragraph)
        if glue:
            put(props, "keepNext")
        put(props, "spacing").set(W + "after", "0")
    for paragraph in below:
        props = _look(paragraph)
        if props.find(W + "numPr") is not None:
            props.remove(props.find(W + "numPr"))
            add(put(props, "numPr"), "numId", "0")
        put(props, "spacing").set(W + "before", "0")


def stay_with_next(row: Any) -> None:
    """Keep the row on the page of the next."""
    for paragraph in _paragraphs(row):
        put(_look(paragraph), "keepNext")


def lower(row: Any, fellow: Any, share: float) -> None:
    """Give the two rows together `share` of the height that each has; an exact height stays."""
    for each in (row, fellow):
        height = each.find(f"{W}trPr/{W}trHeight")
        if height is not None and height.get(W + "hRule") != "exact":
            height.set(W + "val", str(round(twips(height.get(W + "val")) * 20 * share / 2)))


def hang_lower(body: Any) -> None:
    """Hang pictures lower by the captions' second lines between them and the paragraph that holds them."""
    for anchor in body.iter(WP + "anchor"):
        offset = anchor.find(f"{WP}positionV[@relativeFrom='paragraph']/{WP}posOffset")
        block = next((each for each in anchor.iterancestors() if each.getparent() is body), None)
        if offset is None or block is None or (hung := emu(offset.text)) <= 0:
            continue
        table = block.getnext()
        rows = table.findall(W + "tr") if table is not None and table.tag == W + "tbl" else []
        depth = lines = 0.0
        for row in rows:
            if depth >= hung:
                break
            height = row.find(f"{W}trPr/{W}trHeight")
            depth += _CAPTION if height is None else twips(height.get(W + "val"))
            grown = any(len(cell.findall(W + "p")) > 1 for cell in row.findall(W + "tc"))
            lines += height is None and grown
        offset.text = str(round((hung + lines * _CAPTION) * _EMU))


def part_from_body(header: Any) -> None:
    """Keep the page's body off a header that two languages made taller: 8 pt below its last paragraph."""
    if header.tag == W + "hdr" and (paragraphs := header.findall(W + "p")):
        put(_look(paragraphs[-1]), "spacing").set(W + "after", "160")


def is_merged(cell: Any) -> bool:
    """Whether the cell spans rows, or is spanned."""
    return cell.find(f"{W}tcPr/{W}vMerge") is not None


def span(cell: Any, other: Any) -> None:
    """Let the cell span the row of the other, too."""
    if not is_merged(cell):
        put(_cell_look(cell), "vMerge").set(W + "val", "restart")
    merge = put(_cell_look(other), "vMerge")
    merge.attrib.clear()
    first, *rest = [child for child in other if child.tag != W + "tcPr"] or [etree.SubElement(other, W + "p")]
    for child in rest:
        other.remove(child)
    if first.tag != W + "p":
        other.remove(first)
        first = etree.SubElement(other, W + "p")
    for child in list(first):
        if child.tag != W + "pPr":
            first.remove(child)


def _paragraphs(block: Any) -> list[Any]:
    return list(block.iter(W + "p"))


def _look(paragraph: Any) -> Any:
    return _first(paragraph, "pPr")


def _cell_look(cell: Any) -> Any:
    return _first(cell, "tcPr")


def _first(element: Any, called: str) -> Any:
    found = element.find(W + called)
    if found is None:
        found = etree.Element(W + called)
        element.insert(0, found)
    return found


def styles_of_both(russian: bytes, english: bytes) -> bytes:
    """The Russian styles, and of the English those that it hasn't."""
    root, other = parse_xml(russian), parse_xml(english)
    had = {style.get(W + "styleId") for style in root.iter(W + "style")}
    for style in other.iter(W + "style"):
        if style.get(W + "styleId") not in had:
            root.append(copy.deepcopy(style))
    return written(root)


def title_in_both(russian: bytes, english: bytes) -> bytes:
    """The file's own remarks, its title in both languages."""
    root, other = parse_xml(russian), parse_xml(english)
    title, theirs = root.find(_DC + "title"), other.find(_DC + "title")
    if title is not None and theirs is not None:
        title.text = SLASH.join(dict.fromkeys(each.text for each in (title, theirs) if each.text))
    return written(root)
