"""A judge of tagged PDFs: what ISO 32000-1 and PDF/UA-1 ask of the structure and a program can see.

Written against the standards, apart from the code that it judges.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field

import pikepdf

from tests.tagged.marked import marked

GROUPS = {"Document", "Div", "Sect", "Part", "Art", "TOC", "TOCI", "BlockQuote", "Caption", "NonStruct"}
HEADINGS = {f"H{level}" for level in range(1, 7)}
BLOCKS = {"P", "L", "Table", "Figure", "Form", "Note", "Link", "Formula", *GROUPS, *HEADINGS}
INLINES = {"Span", "Link", "Reference", "Figure", "Form", "Note", "Lbl", "Formula", "Annot"}
KIDS = {
    "StructTreeRoot": {"Document"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"}, "TBody": {"TR"}, "TFoot": {"TR"},
    "TR": {"TH", "TD"},
    "L": {"LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Document": BLOCKS, "Part": BLOCKS, "Div": BLOCKS, "Sect": BLOCKS, "Note": BLOCKS | INLINES,
    "TD": BLOCKS | INLINES, "TH": BLOCKS | INLINES, "LBody": BLOCKS | INLINES,
}  # fmt: skip
PARENTS = {"TH": {"TR"}, "TD": {"TR"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "THead": {"Table"},
           "TBody": {"Table"}, "LI": {"L"}, "LBody": {"LI"}, "Lbl": {"LI", "Note", "P", "Reference"}}  # fmt: skip


@dataclass
class Node:
    """A structure element as read: its type, what it holds in order (elements, text, annotations)."""

    kind: str
    kids: list = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    lang: str = ""
    said: dict = field(default_factory=dict)
    pages: set = field(default_factory=set)

    @property
    def text(self) -> str:
        """All its text, in order; where an element says what it is in truth, that (ISO 32000-1, 14.9.4)."""
        return self.actual or "".join(
            kid.text if isinstance(kid, Node) else kid for kid in self.kids if kid is not None
        )

    def all(self, *kinds: str):
        """The elements of these types at or below it, in order; all of them where none is named."""
        if not kinds or self.kind in kinds:
            yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.all(*kinds)

    def outline(self) -> str:
        """The types as nested brackets: 'Document(H1 P Table(TR(TH TD)))'."""
        inner = " ".join(kid.outline() for kid in self.kids if isinstance(kid, Node))
        return f"{self.kind}({inner})" if inner else self.kind


def tree(pdf: bytes) -> Node:
    """The structure of a tagged PDF, its text read from the pages; the document's element."""
    judge = _Judge(pdf)
    judge.judge()
    return judge.root.kids[0]


def faults(pdf: bytes) -> list[str]:
    """What is wrong with the structure; nothing where all is well."""
    return _Judge(pdf).judge()


def _numbered(node) -> list:
    """The keys and values of a tree of numbers, one after the other."""
    return [*node.get("/Nums", []), *(one for kid in node.get("/Kids", []) for one in _numbered(kid))]


class _Judge:
    def __init__(self, pdf: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(pdf))
        self.found: list[str] = []
        self.pages = {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}
        self.texts: dict[tuple[int, int], str] = {}
        self.owners: dict[tuple[int, int], tuple] = {}
        self.annotations: dict[tuple, tuple] = {}
        self.names: list[str] = []

    def say(self, fault: str) -> None:
        self.found.append(fault)

    def judge(self) -> list[str]:
        root = self.pdf.Root
        if "/StructTreeRoot" not in root:
            return ["not tagged"]
        if not root.get("/MarkInfo", {}).get("/Marked"):
            self.say("not marked")
        if not str(root.get("/Lang", "")):
            self.say("no language")
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            self.say("title not displayed")
        if not str(self.pdf.docinfo.get("/Title", "")):
            self.say("no title")
        for number, page in enumerate(self.pdf.pages):
            self.texts |= marked(number, page, self.say)
        tree = root.StructTreeRoot
        kids = tree.K if isinstance(tree.K, pikepdf.Array) else [tree.K]
        self.root = Node("StructTreeRoot", [self._element(kid, tree, "StructTreeRoot") for kid in kids])
        for place in self.texts.keys() - self.owners.keys():
            self.say(f"page {place[0]}: MCID {place[1]} not in the tree: {self.texts[place]!r}")
        self._parents(tree)
        self._headings()
        for table in self.root.all("Table"):
            self._grid(table)
        if len(self.names) != len(set(self.names)):
            self.say("two elements of one name")
        return self.found

    def _element(self, item, parent, above: str) -> Node:
        kind = str(item.S)[1:]
        node = Node(kind, alt=str(item.get("/Alt", "")), actual=str(item.get("/ActualText", "")))
        node.lang = str(item.get("/Lang", ""))
        for said in item.get("/A", []) if isinstance(item.get("/A"), pikepdf.Array) else [item.get("/A", {})]:
            node.said |= dict(said.items())
        if item.P.objgen != parent.objgen:
            self.say(f"{kind}: its parent is another one")
        if above in KIDS and kind not in KIDS[above]:
            self.say(f"{kind} in {above}")
        if above not in KIDS and kind not in INLINES and above not in ("Caption", "NonStruct", "Form"):
            self.say(f"{kind} in {above}")
        if kind in PARENTS and above not in PARENTS[kind]:
            self.say(f"{kind} in {above}")
        kids = item.get("/K")
        if kids is not None:
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                self._kid(kid, item, node)
        if not node.kids and kind not in ("TD", "TH", "Document"):
            self.say(f"{kind} is empty")
        if kind == "Figure" and not node.alt.strip():
            self.say("Figure without a text for the blind")
        if kind == "TH" and "/Scope" not in node.said:
            self.say("TH without a scope")
        if kind == "Note":
            self.names.append(str(item.get("/ID", "")))
            if not self.names[-1]:
                self.say("Note without a name")
        if kind in ("Link", "Form") and not any(kid is None for kid in node.kids):
            self.say(f"{kind} without its annotation")
        return node

    def _kid(self, kid, item, node: Node) -> None:
        if isinstance(kid, int):
            self._content(item, node, self.pages.get(item.Pg.objgen if "/Pg" in item else None), int(kid))
        elif kid.get("/Type") == "/MCR":
            self._content(item, node, self.pages.get(kid.Pg.objgen), int(kid.MCID))
        elif kid.get("/Type") == "/OBJR":
            self.annotations[kid.Obj.objgen] = (item.objgen, node.kind)
            node.kids.append(None)
            node.pages.add(self.pages.get(kid.Pg.objgen))
        else:
            node.kids.append(self._element(kid, item, node.kind))

    def _content(self, item, node: Node, page, number: int) -> None:
        if (page, number) not in self.texts:
            self.say(f"{node.kind}: page {page} has no MCID {number}")
            return
        if (page, number) in self.owners:
            self.say(f"page {page}: MCID {number} in two elements")
        self.owners[page, number] = item.objgen
        node.kids.append(self.texts[page, number])
        node.pages.add(page)

    def _parents(self, tree) -> None:
        nums = _numbered(tree.ParentTree)
        entries = {int(key): value for key, value in zip(nums[::2], nums[1::2], strict=True)}
        if list(entries) != sorted(entries):
            self.say("the tree of parents isn't sorted")
        if int(tree.get("/ParentTreeNextKey", 0)) <= max(entries, default=-1):
            self.say("the next key is taken")
        for number, page in enumerate(self.pdf.pages):
            listed = entries.get(int(page.get("/StructParents", -1)))
            if listed is None:
                if any(place[0] == number for place in self.texts):
                    self.say(f"page {number}: not in the tree of parents")
                continue
            for mcid, owner in enumerate(listed):
                if self.owners.get((number, mcid)) != (owner.objgen if owner is not None else None):
                    self.say(f"page {number}: MCID {mcid} has another parent in the tree of parents")
            if len(listed) != sum(place[0] == number for place in self.texts):
                self.say(f"page {number}: the tree of parents has {len(listed)} entries")
            for annotation in page.get("/Annots", []):
                self._annotation(number, annotation, entries)

    def _annotation(self, number: int, annotation, entries: dict) -> None:
        kind = str(annotation.Subtype)[1:]
        owner, within = self.annotations.get(annotation.objgen, (None, ""))
        wanted = {"Link": "Link", "Widget": "Form"}.get(kind, "Annot")
        if within != wanted:
            self.say(f"page {number}: {kind} annotation in {within or 'no element'}")
        listed = entries.get(int(annotation.get("/StructParent", -1)))
        if listed is None or listed.objgen != owner:
            self.say(f"page {number}: {kind} annotation isn't in the tree of parents")
        if kind == "Link" and not str(annotation.get("/Contents", "")):
            self.say(f"page {number}: link without a description")
        if kind == "Widget" and not str(annotation.get("/TU", annotation.get("/Parent", {}).get("/TU", ""))):
            self.say(f"page {number}: field without a description: {annotation.get('/T')}")

    def _headings(self) -> None:
        last = 0
        for heading in self.root.all(*HEADINGS):
            level = int(heading.kind[1])
            if level > last + 1:
                self.say(f"H{level} after {f'H{last}' if last else 'nothing'}: {heading.text!r}")
            last = level

    def _grid(self, table: Node) -> None:
        """Every row has as many columns, counting what spans."""
        taken: dict[int, int] = {}
        widths = set()
        groups = [kid for kid in table.kids if isinstance(kid, Node)]
        rows = [row for group in groups for row in (group.kids if group.kind != "TR" else (group,))]
        for row in rows:
            column, now = 0, dict(taken)
            taken = {place: left - 1 for place, left in now.items() if left > 1}
            for cell in (kid for kid in row.kids if isinstance(kid, Node)):
                while column in now:
                    column += 1
                for place in range(column, column + int(cell.said.get("/ColSpan", 1))):
                    if int(cell.said.get("/RowSpan", 1)) > 1:
                        taken[place] = int(cell.said["/RowSpan"]) - 1
                column += int(cell.said.get("/ColSpan", 1))
            while column in now:
                column += 1
            widths.add(column)
        if len(widths) > 1:
            self.say(f"rows of {sorted(widths)} columns")
        if taken:
            self.say("a cell spans more rows than there are")


def spoken(pdf: bytes) -> str:
    """The text of the structure in its order, blocks on lines, as a reader for the blind says it."""
    lines = []
    for node in tree(pdf).all("P", *HEADINGS, "LI", "TD", "TH", "Figure"):
        if node.kind == "Figure":
            lines.append(f"[{node.alt}]")
        elif not any(kid.kind in ("P", *HEADINGS) for kid in node.all() if kid is not node):
            lines.append(node.text)
    return re.sub(r"[ \u00a0]+", " ", "\n".join(line for line in lines if line.strip()))
