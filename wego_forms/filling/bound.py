"""Content controls bound to data in which a tag stands: Word shows the data, so the tag is the control's text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lxml import etree

from wego_forms.edges import BadXml, parse_xml
from wego_forms.errors import Both
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import TOKEN, Tokens, token
from wego_forms.ooxml.names import W15, XML_SPACE, W, resolved

_DS = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}"
_BINDINGS = (f"{W}dataBinding", f"{W15}dataBinding")
#: The stores that every Word file has, by their well-known numbers (MS-OE376, 2.5.2.30).
_PROPERTIES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "docProps/core.xml",
    "{6668398D-A668-4E3E-A75B-62EB855F1C49}": "docProps/app.xml",
}
_PREFIX = re.compile(r"""xmlns:([\w.-]+)\s*=\s*(?:'([^']*)'|"([^"]*)")""")
#: Steps by name and number, which is all that Word writes.
_STEPS = re.compile(r"(?:/{1,2}@?[\w.:*-]+(?:\[\d+\])?)+")
#: Controls that show their data otherwise than it is written there.
_OTHERWISE = frozenset(f"{W}{kind}" for kind in ("date", "dropDownList", "comboBox", "picture"))


def follow_bindings(read: Iterable[Part], parts: Mapping[str, bytes]) -> None:
    """Give each control that is bound to a tag's data the tag as its text, and take the binding away."""
    known = {part.name: part for part in read}
    if not any(part.tokens.tags for part in known.values() if not part.name.startswith("word/")):
        return
    stores = _PROPERTIES | dict(_stores(parts))
    for part in known.values():
        for binding in list(part.root.iter(*_BINDINGS)) if part.name.startswith("word/") else ():
            store = known.get(stores.get((binding.get(f"{W}storeItemID") or "").upper(), ""))
            if store is None or not store.tokens.tags or not part.root.tag.startswith(W):
                continue
            text = _data(store.root, binding)
            control = next(binding.iterancestors(f"{W}sdt"), None)
            if control is None or not TOKEN.search(text):
                continue
            if _shows_otherwise(control):
                _tell(control, part, store.tokens.shown(text))
            else:
                _say(control, _taken_over(text, store.tokens, part.tokens))


def _stores(parts: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """The number of each store of custom XML, and its part."""
    for name, data in parts.items():
        if not name.startswith("customXml/_rels/"):
            continue
        item = posixpath.join("customXml", posixpath.basename(name).removesuffix(".rels"))
        for relation in _tree(data).iter("{*}Relationship"):
            target = resolved("customXml", relation.get("Target") or "")
            if (number := _tree(parts.get(target, b"<a/>")).get(f"{_DS}itemID")) is not None:
                yield number.upper(), item


def _tree(data: bytes) -> Any:
    try:
        return parse_xml(data)
    except BadXml:
        return etree.Element("none")


def _data(root: Any, binding: Any) -> str:
    """The text that a binding leads to."""
    path = binding.get(f"{W}xpath") or ""
    if not _STEPS.fullmatch(path):
        return ""
    prefixes = {
        name: one or other for name, one, other in _PREFIX.findall(binding.get(f"{W}prefixMappings") or "")
    }
    try:
        found = root.getroottree().xpath(path, namespaces=prefixes or None)
    except etree.XPathError:
        return ""
    first = found[0] if found else ""
    return str(first) if isinstance(first, str) else "".join(first.itertext())


def _shows_otherwise(control: Any) -> bool:
    return any(child.tag in _OTHERWISE for child in control.find(f"{W}sdtPr"))


def _tell(control: Any, part: Part, data: str) -> None:
    what = Both(
        f"элемент управления показывает данные, в которых стоит тег {data}, а его текст остался бы старым",
        f"the content control shows data in which the tag {data} stands, and its text would stay the old one",
    )
    remedy = Both(
        "Поставьте тег в текст самого элемента управления.", "Put the tag into the control's own text."
    )
    part.tokens.wrong(what, remedy, control)


def _taken_over(text: str, there: Tokens, here: Tokens) -> str:
    def again(found: Any) -> str:
        number = int(found[1])
        here.add(there.tags[number], there.text_of(number))
        return token(len(here.tags) - 1)

    return TOKEN.sub(again, text)


def _say(control: Any, text: str) -> None:
    """Make a text the control's, which shows no prompt then and follows no data."""
    content = control.find(f"{W}sdtContent")
    if content is None:
        content = etree.SubElement(control, f"{W}sdtContent")
    prompt = control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None
    nodes = list(content.iter(f"{W}t"))
    for node in nodes[1:]:
        node.text = ""
    holder = nodes[0] if nodes else _new_text(control, content)
    holder.text = text
    holder.set(XML_SPACE, "preserve")
    for style in list(content.iter(f"{W}rStyle")) if prompt else ():
        style.getparent().remove(style)  # the grey of a prompt
    for said in list(control.find(f"{W}sdtPr").iter(f"{W}showingPlcHdr", *_BINDINGS)):
        said.getparent().remove(said)


def _new_text(control: Any, content: Any) -> Any:
    run = next(content.iter(f"{W}r"), None)
    if run is None:
        above = next(content.iter(f"{W}p"), None)
        if above is None:
            inside = next(control.iterancestors(f"{W}p"), None) is not None
            above = content if inside else etree.SubElement(content, f"{W}p")
        run = etree.SubElement(above, f"{W}r")
    return etree.SubElement(run, f"{W}t")
