"""Documents for the drawing tests, from the XML of their blocks, and where their words came to lie."""

import io
import re
import subprocess
import tempfile
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pikepdf

from tests.tools import require

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:w10="urn:schemas-microsoft-com:office:word"'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECTION = (
    '<w:sectPr>{refs}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" '
    'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>{extra}</w:sectPr>'
)
STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
    '<w:sz w:val="28"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault>'
    # LibreOffice looks after widows only where a document has defaults of paragraphs at all.
    "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:tblPr><w:tblCellMar>'
    '<w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
MAIN_FONT = "Liberation Serif"


def p(text="", props="", run=""):
    """A paragraph of one run; `props` and `run` are the insides of w:pPr and w:rPr."""
    return f"<w:p><w:pPr>{props}</w:pPr>{r(text, run) if text else ''}</w:p>"


def r(text, props=""):
    """A run of text; a tab and a line feed become w:tab and w:br."""
    inner = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(piece, f'<w:t xml:space="preserve">{piece}</w:t>')
        for piece in re.split(r"([\t\n])", text)
        if piece
    )
    return f"<w:r><w:rPr>{props}</w:rPr>{inner}</w:r>"


def table(columns, *rows, props=""):
    """A table of fixed columns (widths in twips); a row is a list of cells, a cell text or XML."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    body = "".join(row if isinstance(row, str) else tr(*row) for row in rows)
    props = f'<w:tblLayout w:type="fixed"/>{props}'
    return f"<w:tbl><w:tblPr>{props}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def tr(*cells, props=""):
    """A row."""
    return (
        f"<w:tr><w:trPr>{props}</w:trPr>{''.join(c if c.startswith('<w:') else tc(c) for c in cells)}</w:tr>"
    )


def tc(content, props=""):
    """A cell of one paragraph, or of the blocks given as XML."""
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{content if content.startswith('<') else p(content)}</w:tc>"


def control(tag, content, kind="<w:text/>"):
    """A content control around XML."""
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/>{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def picture(relation, place="", cx=360000, cy=360000):
    """A run with a picture; `place` is the inside of a wp:anchor before its extent, or '' for one in the line."""
    graphic = (
        f'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
    )
    extent = f'<wp:extent cx="{cx}" cy="{cy}"/>'
    frame = (
        f'<wp:inline distL="0" distR="0">{extent}{graphic}</wp:inline>'
        if not place
        else place.replace("EXTENT", extent + graphic)
    )
    return f"<w:r><w:drawing>{frame}</w:drawing></w:r>"


def anchor(across, down, wrap="<wp:wrapNone/>", behind=0):
    """The place of a floating picture: (from what, its offset in EMU or alignment) on each axis."""

    def axis(name, relative, value):
        inner = (
            f"<wp:posOffset>{value}</wp:posOffset>"
            if isinstance(value, int)
            else f"<wp:align>{value}</wp:align>"
        )
        return f'<wp:{name} relativeFrom="{relative}">{inner}</wp:{name}>'

    return (
        f'<wp:anchor distL="114300" distR="114300" behindDoc="{behind}" relativeHeight="1" simplePos="0">'
        f"{axis('positionH', *across)}{axis('positionV', *down)}{wrap}EXTENT</wp:anchor>"
    )


def parts(*body, styles="", numbering="", related=None, refs="", section="", core="", settings=""):
    """The parts of a document. `related`: relation id → (kind, part name or address, bytes or None)."""
    content = "".join(item if item.startswith("<") else p(item) for item in body)
    links = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target.removeprefix("word/")}"'
        + (' TargetMode="External"/>' if data is None else "/>")
        for name, (kind, target, data) in (related or {}).items()
    )
    made = {
        "word/document.xml": _xml(
            "document", f"<w:body>{content}{SECTION.format(refs=refs, extra=section)}</w:body>"
        ),
        "word/styles.xml": _xml("styles", STYLES + styles),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}'
            "</Relationships>"
        ).encode(),
    }
    if numbering:
        made["word/numbering.xml"] = _xml("numbering", numbering)
    if settings:
        made["word/settings.xml"] = _xml("settings", settings)
    if core:
        made["docProps/core.xml"] = core.encode()
    made |= {target: data for _, target, data in (related or {}).values() if data is not None}
    return made


_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
    'ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>{}</Types>'
)
_TYPED = {"document": "document.main", "header": "header", "footer": "footer"}


def package(parts):
    """The DOCX file of parts that name neither their types nor the main one."""
    types = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{_TYPED.get(kind, kind)}+xml"/>'
        for name in parts
        if (kind := re.sub(r"word/|\d*\.xml", "", name)) and re.fullmatch(r"word/\w+\.xml", name)
    )
    parts = {"word/settings.xml": _xml("settings", "<w:compat/>"), **parts}
    rels = "word/_rels/document.xml.rels"
    usual = "".join(
        f'<Relationship Id="rId{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
        for kind in ("styles", "numbering", "settings")
        if f"word/{kind}.xml" in parts
    )
    parts = {**parts, rels: parts[rels].replace(b"</Relationships>", f"{usual}</Relationships>".encode())}
    main = f'<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(types))
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{main}</Relationships>',
        )
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


def running(kind, content):
    """The bytes of a header ('hdr') or footer ('ftr') part."""
    return _xml(kind, content if content.startswith("<") else p(content))


def _xml(root, content):
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{content}</w:{root}>'.encode()


def content(pdf):
    """The operators of the first page, as (operands, name), and its height in pt."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        page = opened.pages[0]
        found = [
            ([float(o) if isinstance(o, (int, Decimal)) else o for o in operands], str(operator))
            for operands, operator in pikepdf.parse_content_stream(page)
        ]
        return found, float(page.MediaBox[3])


class Word(NamedTuple):
    """A word on a page (from 1): its left, top, right and bottom in pt from the page's top left."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def baseline(self) -> float:
        """Where it stands, for our PDFs, whose fonts state Times's heights (0.891 above, 0.216 below)."""
        return self.top + (self.bottom - self.top) * 0.891 / 1.107


def words(pdf):
    """Every word of a PDF with its place."""
    require("pdftotext")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        found = subprocess.run(
            ["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True
        ).stdout
    page, placed = 0, []
    for line in found.splitlines():
        page += "<page" in line
        match = re.search(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word', line)
        if match:
            text = match[5].replace("&quot;", '"').replace("&amp;", "&").replace("&apos;", "'")
            placed.append(Word(page, *(float(value) for value in match.groups()[:4]), text))
    return placed


def lines(pdf):
    """The text of a PDF line by line, as words that share a baseline."""
    rows = {}
    for word in words(pdf):
        rows.setdefault((word.page, round(word.baseline)), []).append(word.text)
    return [" ".join(row) for row in rows.values()]


def word(pdf, text):
    """The first word that reads `text`."""
    return next(found for found in words(pdf) if found.text == text)
