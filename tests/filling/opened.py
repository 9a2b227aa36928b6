"""A filled document as Word would open it: text and runs in their places, no emptied cell, no identity met twice."""

import io
import zipfile
from collections import Counter

from lxml import etree

from wego_forms.edges import BadXml, parse_xml
from wego_forms.filling.tokens import own_text
from wego_forms.ooxml.names import WP, W


def named(*names):
    return frozenset(W + name for name in names)


TEXT = named("t", "delText", "instrText", "delInstrText")
IN_RUNS = TEXT | named("br", "tab", "sym")
RUN_PARENTS = named(
    *(
        "p",
        "hyperlink",
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "sdtContent",
        "smartTag",
        "customXml",
        "fldSimple",
    ),
    *("dir", "bdo", "rt", "rubyBase"),
)
NEEDY = named("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
BLOCKS = named("p", "tbl", "sdt", "customXml")


def faults_of(document):
    """What Word wouldn't open or would mend, each with its part and paragraph."""
    found = []
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        for name in archive.namelist():
            if not name.endswith((".xml", ".rels")):
                continue
            try:
                root = parse_xml(archive.read(name))
            except BadXml:
                found.append(f"{name}: not XML")
                continue
            if name.startswith("word/") and root.tag.startswith(W):
                found += [f"{name}: {fault}" for fault in (*_astray(root), *_empty(root), *_twice(root))]
    return found


def _astray(root):
    for node in root.iter(etree.Element):
        parent = node.getparent()
        above = parent.tag if parent is not None else ""
        if node.tag in IN_RUNS and above != f"{W}r" and (node.tag, above) != (f"{W}tab", f"{W}tabs"):
            yield _at(node, "text outside a run")
        elif node.tag == f"{W}r" and above.startswith(W) and above not in RUN_PARENTS:
            yield _at(node, "a run outside a paragraph")
        between = node.tail if above.startswith(W) else ""
        inside = node.text if node.tag.startswith(W) and node.tag not in TEXT else ""
        if (between or "").strip() or (inside or "").strip():
            yield _at(node, "text outside a run")


def _empty(root):
    for node in root.iter(*NEEDY):
        blocks = [child.tag for child in node if child.tag in BLOCKS]
        if not blocks or blocks[-1] == f"{W}tbl":
            yield _at(node, "a cell or a header without a paragraph")
    for holder, held in (("tr", "tc"), ("tbl", "tr")):
        for node in root.iter(W + holder):
            if next(node.iter(W + held), None) is None:
                yield _at(node, "a table without rows or cells")


def _twice(root):
    for kind, name in ((f"{WP}docPr", "id"), (f"{W}id", f"{W}val")):
        yield from _repeated(kind, [node.get(name) for node in root.iter(kind)])
    for name in ("id", "name"):
        kind = f"{W}bookmarkStart"
        yield from _repeated(f"{kind} {name}", [node.get(W + name) for node in root.iter(kind)])


def _repeated(kind, values):
    return [f"{kind} {value} is there twice" for value, count in Counter(values).items() if count > 1]


def _at(node, fault):
    inside = next((above for above in (node, *node.iterancestors()) if above.tag == f"{W}p"), node)
    return f"{fault}, at {own_text(inside)!r}"
