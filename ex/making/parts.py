"""Parts that the makers of the example templates share: our letter opened, paragraphs, dummies, frames."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

ROOT = Path(__file__).parents[2]
KINDS = ROOT / "examples" / "kinds"
INK = RGBColor(0x1F, 0x3A, 0x68)
#: Titles of the place where somebody signs; the name follows.
PLACE = {"ru": "Место подписи", "en": "Place for the signature"}
DRAFT = {"ru": "ПРОЕКТ", "en": "DRAFT"}
#: The width of a letter's text, which the signature's block is made for, mm.
WIDTH = {"ru": 180, "en": 160}
_EMU = 36_000
_DUMMY = """\
<w:drawing {names}><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>
<wp:docPr id="{id}" name="{name}" descr="{said}"/><a:graphic>
<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="{id}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="rIdPicsignature"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"""


def opened(lang: str):
    """The letter's template, as python-docx has it."""
    return docx.Document(str(ROOT / "templates" / lang / "letter.docx"))


def saved(document, lang: str, name: str) -> None:
    """Write the template; the same bytes each time, whatever the clock says."""
    out = io.BytesIO()
    document.save(out)
    target = KINDS / lang / f"{name}.docx"
    with zipfile.ZipFile(out) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as whole:
        for member in source.infolist():
            whole.writestr(zipfile.ZipInfo(member.filename, (1980, 1, 1, 0, 0, 0)), source.read(member), 8)


def text_of(element) -> str:
    """All the text in an element."""
    return "".join(each.text or "" for each in element.iter(qn("w:t")))


def take_block(document, first: str) -> None:
    """Take out the paragraphs from the statement `first` to its end."""
    body = document.element.body
    element = next(each._p for each in document.paragraphs if each.text == first)
    depth = 0
    while element is not None:
        said = text_of(element)
        depth += said.startswith(("{%p for", "{%p if")) - said.startswith("{%p end")
        following = element.getnext()
        body.remove(element)
        element = following if depth else None


def line(place, text: str, size: float = 13, *, style: str = "Normal", **looks):
    """A paragraph of one run before `place`, dressed in `looks`."""
    return dressed(place.insert_paragraph_before("", style), text, size, **looks)


def dressed(
    made,
    text: str,
    size: float = 13,
    *,
    bold: bool = False,
    ink: bool = False,
    align=WD_ALIGN_PARAGRAPH.CENTER,
    before: float = 0,
    after: float = 0,
    spacing: float | None = None,
):
    """The empty paragraph `made` with one run; sizes in pt, `spacing` between letters."""
    made.alignment = align
    made.paragraph_format.first_line_indent = 0
    made.paragraph_format.line_spacing = 1.0
    made.paragraph_format.space_before, made.paragraph_format.space_after = Pt(before), Pt(after)
    run = made.add_run(text)
    run.font.size, run.bold = Pt(size), bold or None
    if ink:
        run.font.color.rgb = INK
    if spacing:
        run._r.get_or_add_rPr().append(
            parse_xml(f'<w:spacing {nsdecls("w")} w:val="{round(spacing * 20)}"/>')
        )
    return made


def dummy(paragraph, name: str, width: float, height: float, said: str, number: int) -> None:
    """A dummy picture in the paragraph's line, in mm."""
    xml = _DUMMY.format(
        names=nsdecls("w", "wp", "a", "pic", "r"),
        cx=round(width * _EMU),
        cy=round(height * _EMU),
        id=number,
        name=name,
        said=said,
    )
    paragraph.add_run()._r.append(parse_xml(xml))


def controlled(paragraph, lang: str, tag: str, who: str, number: int, *, lines: bool = False) -> None:
    """The paragraph's text in a content control that keeps the place where `who` signs."""
    runs = list(paragraph._p.iter(qn("w:r"))) or [paragraph.add_run("")._r]
    title = f"{PLACE[lang]}: {{{{ {who} }}}}"
    several = ' w:multiLine="1"' if lines else ""
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
        f"<w:text{several}/></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    runs[0].addprevious(control)
    if not text_of(
        paragraph._p
    ):  # python-docx writes no text for an empty one, and a place must hold something
        runs[0].append(parse_xml(f"<w:t {nsdecls('w')}></w:t>"))
    for run in runs:
        control.find(qn("w:sdtContent")).append(run)


def emblem(place, lang: str, size: float = 24, after: float = 6) -> None:
    """The emblem, in the middle above `place`, mm; nothing where the letterhead has none."""
    line(place, "{%p if pictures.emblem %}")
    made = line(place, "", after=after)
    dummy(made, "emblem", size, size, {"ru": "Эмблема", "en": "Emblem"}[lang], 901)
    line(place, "{%p endif %}")


def draft(place, lang: str) -> None:
    """A draft's mark."""
    for text in ("{%p if draft %}", DRAFT[lang], "{%p endif %}"):
        line(place, text)


def frame(document, space: int = 26) -> None:
    """A frame of two lines round the page, `space` pt from the sheet's edges."""
    sides = "".join(
        f'<w:{side} w:val="double" w:sz="12" w:space="{space}" w:color="1F3A68"/>'
        for side in ("top", "left", "bottom", "right")
    )
    borders = parse_xml(f'<w:pgBorders {nsdecls("w")} w:offsetFrom="page">{sides}</w:pgBorders>')
    document.sections[0]._sectPr.find(qn("w:pgMar")).addnext(borders)


def landscape(document, lang: str, top: float, bottom: float, width: float | None = None) -> None:
    """A4 across, the text as wide as a letter's or `width` mm."""
    from docx.enum.section import WD_ORIENT

    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm((297 - (width or WIDTH[lang])) / 2)
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
