"""What came out, looked at: whether a filled document's parts are such as Word opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.tokens import NotAPart, own_text, parse
from wego_forms.foreign import quoting
from wego_forms.ooxml.names import WP, W

_IN_RUNS = frozenset(
    f"{W}{name}" for name in ("t", "delText", "instrText", "delInstrText", "br", "tab", "sym")
)
_RUN_PARENTS = frozenset(
    f"{W}{name}"
    for name in (
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
        "dir",
        "bdo",
        "rt",
        "rubyBase",
    )
)
_TEXT = frozenset((f"{W}t", f"{W}delText", f"{W}instrText", f"{W}delInstrText"))
_NEEDY = ("tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
_BLOCK = frozenset((f"{W}p", f"{W}tbl", f"{W}sdt", f"{W}customXml"))
_REMEDY = Both(
    "Исправьте шаблон в этом месте; если он верен, это ошибка программы.",
    "Mend the template at this place; if it is right, this is a fault of the program.",
)


def look_at(parts: Mapping[str, bytes], source: str) -> list[Problem]:
    """All that is wrong in the parts of a filled document: not XML, text or runs out of place, emptied cells,
    identities met twice. `source` is the file to name."""
    problems: list[Problem] = []
    for name, xml in parts.items():
        if not name.endswith((".xml", ".rels")):
            continue
        try:
            root = parse(xml)
        except NotAPart as error:
            what = Both("часть готового документа не XML", "a part of the finished document isn't XML")
            problems.append(Problem(quoting(what, error), _REMEDY, file=source, place=name))
            continue
        if name.startswith("word/") and root.tag.startswith(W):
            problems += [problem.within(source, name) for problem in _wrong(root, name)]
    return problems


def _wrong(root: Any, name: str) -> Iterator[Problem]:
    for node in root.iter(etree.Element):
        parent = node.getparent()
        above = parent.tag if parent is not None else ""
        if node.tag in _IN_RUNS and above != f"{W}r" and not (node.tag == f"{W}tab" and above == f"{W}tabs"):
            yield _problem(Both("текст вне фрагмента (w:r)", "text outside a run (w:r)"), node, name)
        elif node.tag == f"{W}r" and above.startswith(W) and above not in _RUN_PARENTS:
            yield _problem(Both("фрагмент вне абзаца", "a run outside a paragraph"), node, name)
        if node.tag.startswith(W) and node.tag not in _TEXT and (node.text or "").strip():
            yield _problem(Both("текст вне фрагмента (w:r)", "text outside a run (w:r)"), node, name)
        if above.startswith(W) and (node.tail or "").strip():
            yield _problem(Both("текст вне фрагмента (w:r)", "text outside a run (w:r)"), node, name)
    yield from _empty(root, name)
    for kind, values in (
        ("docPr", [node.get("id") for node in root.iter(f"{WP}docPr")]),
        ("sdt", [node.get(f"{W}val") for node in root.iter(f"{W}id")]),
        ("bookmarkStart", [node.get(f"{W}id") for node in root.iter(f"{W}bookmarkStart")]),
        ("bookmark", [node.get(f"{W}name") for node in root.iter(f"{W}bookmarkStart")]),
    ):
        for value, count in Counter(values).items():
            if count > 1:
                what = Both(f"номер или имя ({kind}) повторяется", f"a number or name ({kind}) is repeated")
                yield Problem(what, _REMEDY, place=name, value=value)


def _empty(root: Any, name: str) -> Iterator[Problem]:
    for node in root.iter(*(f"{W}{holder}" for holder in _NEEDY)):
        blocks = [child.tag for child in node if child.tag in _BLOCK]
        if not blocks or blocks[-1] == f"{W}tbl":
            what = Both("ячейка или колонтитул без абзаца", "a cell or a header without a paragraph")
            yield _problem(what, node, name)
    for holder, held in (("tr", "tc"), ("tbl", "tr")):
        for node in root.iter(f"{W}{holder}"):
            if next(node.iter(f"{W}{held}"), None) is None:
                yield _problem(
                    Both("таблица без строк или ячеек", "a table without rows or cells"), node, name
                )


def _problem(what: Both, node: Any, name: str) -> Problem:
    inside = next((above for above in (node, *node.iterancestors()) if above.tag == f"{W}p"), node)
    return Problem(what, _REMEDY, place=f"{name} «{shorten(own_text(inside), 60)}»")
