"""Blocks to WordprocessingML: each in the style that the template names for it, else as its paragraph has it.

Styles are found by their names (ECMA-376 part 1, 17.7.4.9), as Word has them in every language: heading 1,
List Number, List Bullet, Table Grid, Hyperlink. The last paragraph takes the style NAMELast where the template has
one: the paragraph that stays with the signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from wego_forms.filling.prose.lists import INDENT, Lists
from wego_forms.filling.prose.marking import Block, Paragraph, Run, Table

_STYLE = re.compile(
    rb'<w:style [^>]*w:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"[^>]*/>(.*?)</w:style>', re.DOTALL
)
_PSTYLE = re.compile(r'<w:pStyle w:val="([^"]*)"/>')
#: twips; a cell's margins, and a letter of a table's text, on the wide side.
_WORD, _LETTER = 260, 150
_BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="auto"'
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = f"<w:tblBorders>{''.join(f'<w:{side} {_BORDER}/>' for side in _SIDES)}</w:tblBorders>"


@dataclass(frozen=True)
class Styles:
    """The styles of a template: their ids, and ids by name in small letters."""

    ids: frozenset[str]
    by_name: dict[str, str]
    #: The indents that a style sets, by its id.
    indents: dict[str, str]
    #: The gap after a paragraph, twips, by its style's id.
    gaps: dict[str, int]

    @classmethod
    def read(cls, xml: bytes) -> Styles:
        """Of the part word/styles.xml."""
        found = [(i.decode(), name.decode(), rest.decode()) for i, name, rest in _STYLE.findall(xml)]
        indents = {i: ind[0] for i, _, rest in found if (ind := re.search(r"<w:ind [^>]*/>", rest))}
        by_name = {name.lower(): i for i, name, _ in found}
        gaps = _gaps({i: rest for i, _, rest in found})
        return cls(frozenset(i for i, _, _ in found), by_name, indents, gaps)


def _gaps(styles: dict[str, str]) -> dict[str, int]:
    """The gap after a paragraph of each style: its own, or that of the style that it is based on."""
    gaps = {}
    for name in styles:
        rest: str | None = styles[name]
        for _ in range(len(styles)):  # styles based on each other in a ring have no end
            if rest is None or (own := re.search(r'<w:spacing [^>]*?w:after="(\d+)"', rest)):
                break
            base = re.search(r'<w:basedOn w:val="([^"]+)"', rest)
            rest = styles.get(base[1]) if base else None
        gaps[name] = int(own[1]) if rest is not None and own else 0
    return gaps


@dataclass(frozen=True)
class Frame:
    """The paragraph that the prose stands in the place of: its properties, its run's, the width of the column."""

    ppr: str
    rpr: str

    def styled(self, style: str | None, direct: str = "") -> str:
        """The paragraph's properties with another style, `direct` instead of its own ones."""
        if style is None and not direct:
            return self.ppr
        inner = f'<w:pStyle w:val="{style}"/>' if style else "".join(_PSTYLE_TAG.findall(self.ppr))
        return f"<w:pPr>{inner}{direct}</w:pPr>"


_PSTYLE_TAG = re.compile(r'<w:pStyle w:val="[^"]*"/>')


class Writer:
    """Writes the blocks of one place."""

    def __init__(self, frame: Frame, styles: Styles, lists: Lists, *, last: bool) -> None:
        self._frame = frame
        self._styles = styles
        self._lists = lists
        self._last = last
        self._numbers: dict[int, int] = {}

    def write(self, blocks: list[Block]) -> str:
        """The XML of the paragraphs and tables."""
        made = []
        for at, block in enumerate(blocks):
            if isinstance(block, Table):
                made.append(self._table(block, kept=self._last and at == len(blocks) - 1))
                continue
            ppr = self._properties(block, self._last and at == len(blocks) - 1)
            if block.list:
                ppr = self._at_lists_end(ppr, blocks, at)
            tables = {side for side, by in (("before", at - 1), ("after", at + 1)) if _is_table(blocks, by)}
            ppr = _off_tables(ppr, tables)
            made.append(f"<w:p>{ppr}{self._runs(block.runs)}</w:p>")
        if blocks and isinstance(blocks[-1], Table):
            made.append(self._below_table())
        # With empty lines between, as what a template's conditions and loops print.
        return "\n\n".join(made)

    def _below_table(self) -> str:
        """A cell, and a section, ends with a paragraph: one as low as the gap that is after a text."""
        found = _PSTYLE.search(self._frame.ppr)
        gap = max(self._styles.gaps.get(found[1], 0) if found else 0, 20)
        low = f'<w:spacing w:before="0" w:after="0" w:line="{gap}" w:lineRule="exact"/>'
        return f"<w:p>{self._frame.styled(found[1] if found else None, f'<w:keepNext/>{low}')}</w:p>"

    def _at_lists_end(self, ppr: str, blocks: list[Block], at: int) -> str:
        """After a list stands the gap that is after a paragraph; its last lines stay with the signature."""
        follows = blocks[at + 1] if at + 1 < len(blocks) else None
        if isinstance(follows, Paragraph) and follows.list:
            kept = self._last and at == len(blocks) - 2
            return _put(ppr, "<w:keepNext/>") if kept else ppr
        item, frame = (
            self._styles.gaps.get(found[1], 0) if (found := _PSTYLE.search(each)) else 0
            for each in (ppr, self._frame.ppr)
        )
        if not isinstance(follows, Table) and item < frame:
            ppr = _put(ppr, f'<w:spacing w:after="{frame}"/>')
        return _put(ppr, "<w:keepNext/><w:keepLines/>") if self._last and follows is None else ppr

    def _properties(self, block: Paragraph, last: bool) -> str:
        if block.heading:
            style = self._styles.by_name.get(f"heading {block.heading}")
            return self._frame.styled(style, "" if style else '<w:keepNext/><w:ind w:firstLine="0"/>')
        if block.list:
            return self._item(block)
        if last and (found := _PSTYLE.search(self._frame.ppr)) and f"{found[1]}Last" in self._styles.ids:
            return self._frame.ppr.replace(found[0], f'<w:pStyle w:val="{found[1]}Last"/>', 1)
        return self._frame.ppr

    def _item(self, block: Paragraph) -> str:
        name = "list number" if block.ordered else "list bullet"
        level = f" {block.level + 1}" if block.level else ""
        style = self._styles.by_name.get(f"{name}{level}") or self._styles.by_name.get(name)
        left = INDENT * (block.level + 1)
        if block.continued:
            own = self._styles.indents.get(style or "", "")
            left = int(found[1]) if (found := re.search(r'w:left="(\d+)"', own)) else left
            unnumbered = f'<w:numPr><w:numId w:val="0"/></w:numPr><w:ind w:left="{left}" w:firstLine="0"/>'
            return self._frame.styled(style, unnumbered)
        number = self._numbers.get(block.list)
        if number is None:
            number = self._numbers[block.list] = self._lists.begin(
                ordered=block.ordered, level=block.level, start=block.start
            )
        numbered = f'<w:numPr><w:ilvl w:val="{block.level}"/><w:numId w:val="{number}"/></w:numPr>'
        # A list's own indents would go before the style's: they are said again.
        own = self._styles.indents.get(style or "") or f'<w:ind w:left="{left}" w:hanging="{INDENT}"/>'
        return self._frame.styled(style, numbered + own)

    def _table(self, table: Table, *, kept: bool) -> str:
        """`kept`: the signature follows, and the last two rows stay with it."""
        style = self._styles.by_name.get("table grid")
        head = f'<w:tblStyle w:val="{style}"/>' if style else ""
        shares = _shares(table)
        grid = "".join(f'<w:gridCol w:w="{share}"/>' for share in shares)
        rows = "".join(
            self._row(
                row,
                table.aligned,
                shares,
                heading=number == 0,
                kept=number == 0 or (kept and number >= len(table.rows) - 2),
            )
            for number, row in enumerate(table.rows)
        )
        return (
            f'<w:tbl><w:tblPr>{head}<w:tblW w:w="5000" w:type="pct"/>{"" if style else _BORDERS}'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>'
        )

    def _row(
        self,
        row: tuple[tuple[Run, ...], ...],
        aligned: tuple[str, ...],
        shares: list[int],
        *,
        heading: bool,
        kept: bool,
    ) -> str:
        said = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if heading else ''}</w:trPr>"
        style = self._styles.by_name.get("table text")
        keep = "<w:keepNext/>" if kept else ""
        cells = []
        for runs, how, share in zip(row, aligned, shares, strict=False):
            side = "center" if heading else how
            ppr = self._frame.styled(
                style, f'{keep}<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="{side}"/>'
            )
            bold = tuple(replace(run, bold=True) for run in runs) if heading else runs
            size = f'<w:tcPr><w:tcW w:w="{share}" w:type="dxa"/></w:tcPr>'
            cells.append(f"<w:tc>{size}<w:p>{ppr}{self._runs(bold)}</w:p></w:tc>")
        return f"<w:tr>{said}{''.join(cells)}</w:tr>"

    def _runs(self, runs: Iterable[Run]) -> str:
        return "".join(self._run(run) for run in runs)

    def _run(self, run: Run) -> str:
        if run.text == "\n":
            return f"<w:r>{self._frame.rpr}<w:br/></w:r>"
        link = self._styles.by_name.get("hyperlink") if run.link else None
        marks = "".join(mark for mark, on in (("<w:b/>", run.bold), ("<w:i/>", run.italic)) if on)
        own = (f'<w:rStyle w:val="{link}"/>' if link else "") + marks
        rpr = _merged(self._frame.rpr, own)
        text = escape(run.text)
        for char, element in (("\n", "br"), ("\t", "tab"), ("\u2011", "noBreakHyphen")):
            text = text.replace(char, f'</w:t><w:{element}/><w:t xml:space="preserve">')
        made = f'<w:r>{rpr}<w:t xml:space="preserve">{text}</w:t></w:r>'
        if run.link:
            leads = escape(run.link.replace('"', "%22"))
            return f'<w:fldSimple w:instr=" HYPERLINK &quot;{leads}&quot; ">{made}</w:fldSimple>'
        return made


def _merged(rpr: str, own: str) -> str:
    if not own:
        return rpr
    if not rpr:
        return f"<w:rPr>{own}</w:rPr>"
    # rStyle comes first, then fonts, then b and i (ECMA-376, CT_RPr).
    style = re.search(r"<w:rStyle [^>]*/>", own)
    rest = own.replace(style[0], "") if style else own
    inner = rpr.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    fonts = re.match(r"(?:<w:rStyle [^>]*/>)?(?:<w:rFonts [^>]*/>)?", inner)
    lead = fonts[0] if fonts else ""
    return f"<w:rPr>{style[0] if style else ''}{lead}{rest}{inner[len(lead) :]}</w:rPr>"


def _is_table(blocks: list[Block], at: int) -> bool:
    return 0 <= at < len(blocks) and isinstance(blocks[at], Table)


def _off_tables(ppr: str, sides: set[str]) -> str:
    """The properties with a gap where a table is, if they say nothing of gaps: text doesn't touch a table."""
    if not sides or "<w:spacing" in ppr:
        return ppr
    return _put(
        ppr, "<w:spacing {}/>".format(" ".join(f'w:{side}="120"' for side in sorted(sides, reverse=True)))
    )


#: What follows in CT_PPr (ECMA-376 part 1, 17.3.1.26) what a writer puts in.
_AFTER = {
    "<w:keepNext/>": r"keepLines|numPr|spacing|ind|jc|outlineLvl|rPr",
    "<w:keepNext/><w:keepLines/>": r"numPr|spacing|ind|jc|outlineLvl|rPr",
}
_AFTER_SPACING = r"ind|contextualSpacing|mirrorIndents|jc|textAlignment|outlineLvl|rPr"


def _put(ppr: str, what: str) -> str:
    """The paragraph's properties with another one in its place."""
    if not ppr:
        return f"<w:pPr>{what}</w:pPr>"
    after = re.search(rf"<w:(?:{_AFTER.get(what, _AFTER_SPACING)})\b|</w:pPr>", ppr)
    at = after.start() if after else len(ppr)
    return ppr[:at] + what + ppr[at:]


def _shares(table: Table) -> list[int]:
    """The columns' widths in a table of 9,000: as their texts are, none narrower than its longest word."""
    columns = range(len(table.aligned))
    texts = [["".join(run.text for run in row[at]) for row in table.rows if at < len(row)] for at in columns]
    least = [
        max((_WORD + _LETTER * len(word) for text in each for word in text.split()), default=_WORD)
        for each in texts
    ]
    wanted = [max((_WORD + _LETTER * len(text) for text in each), default=_WORD) for each in texts]
    spare = 9000 - sum(least)
    if spare <= 0:
        return [round(9000 * each / sum(least)) for each in least]
    more = [want - need for want, need in zip(wanted, least, strict=True)]
    if not any(more):  # a word a cell: each has its share of the whole width
        more = least
    return [need + round(spare * each / sum(more)) for need, each in zip(least, more, strict=True)]
