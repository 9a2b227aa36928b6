"""A field that is a picture, where its tag is all that a paragraph has: a dummy in the line, to be swapped."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

from lxml import etree

from wego_forms.edges import BadXml, parse_xml
from wego_forms.ooxml import Package, text_parts
from wego_forms.ooxml.names import W

_TAG = re.compile(r"\s*\{\{\s*([a-z][a-z0-9_]*)\s*\}\}\s*")
#: `{{ link|qr }}`, `{{ (link ~ number)|qr }}`.
_CODE = re.compile(r"\s*\{\{\s*([\w.\[\]]+|\(.+\))\s*\|\s*qr\s*\}\}\s*")
#: EMU; a picture is fitted into a square of 50 mm, in a cell into the cell's width.
_BOX = 50 * 36_000
#: EMU; a link's code of 25 mm is read from a sheet at arm's length.
_CODE_BOX = 25 * 36_000
_TWIP = 635
_MARGINS = 240  # twips: what a cell keeps free at its sides
_DRAWING = """\
<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{size}" cy="{size}"/>\
<wp:docPr id="{id}" name="{name}"{shows}/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>\
<pic:cNvPr id="{id}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="none"/>\
<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>\
<a:ext cx="{size}" cy="{size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
</a:graphicData></a:graphic></wp:inline></w:drawing>"""
#: Above the numbers that Word gives.
_FIRST_ID = 900_000


def place_pictures(package: Package, names: Mapping[str, str]) -> tuple[Package, dict[str, str]]:
    """The package with a dummy in the place of each tag of `names`, and of each QR code, alone in its paragraph.

    Each name has what a blind reader is told of its picture, or ''. The second is what each code says: an expression
    by the name of its dummy.
    """
    parts, codes = dict(package.parts), dict[str, str]()
    placed = 0
    for part in text_parts(package):
        if b"qr" not in parts[part] and not any(name.encode() in parts[part] for name in names):
            continue
        try:
            root = parse_xml(parts[part])
        except BadXml:
            continue  # compiling tells of it
        before = placed
        for paragraph in list(root.iter(f"{W}p")):
            text = "".join(node.text or "" for node in paragraph.iter(f"{W}t"))
            if (found := _TAG.fullmatch(text)) and found[1] in names:
                shows = names[found[1]]
                shown = (
                    f" descr={quoteattr(shows)}" if shows and "{" not in shows else ""
                )  # no tag of Jinja's
                _place(paragraph, found[1], shown, _FIRST_ID + placed, _BOX)
            elif found := _CODE.fullmatch(text):
                name = f"qr{len(codes) + 1}"
                codes[name] = found[1]
                said = quoteattr(f"{{{{ {found[1]} }}}}")
                _place(paragraph, name, f" descr={said}", _FIRST_ID + placed, _CODE_BOX)
            else:
                continue
            placed += 1
        if placed > before:
            parts[part] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return (Package(package.source, parts) if placed else package), codes


def _place(paragraph: Any, name: str, shown: str, number: int, box: int) -> None:
    """Put the dummy in the place of the text; `shown` is the attribute that says it to those who can't see it."""
    texts = list(paragraph.iter(f"{W}t"))
    first = texts[0].getparent()
    for node in texts:
        node.getparent().remove(node)
    size = min(box, _room(paragraph))
    first.append(etree.fromstring(_DRAWING.format(size=size, id=number, name=name, shows=shown)))


def _room(paragraph: Any) -> int:
    """The width that the paragraph's cell leaves, EMU."""
    cell = next(paragraph.iterancestors(f"{W}tc"), None)
    width = cell.find(f"{W}tcPr/{W}tcW") if cell is not None else None
    if width is None or width.get(f"{W}type") != "dxa":
        return _BOX
    return max((int(width.get(f"{W}w")) - _MARGINS) * _TWIP, _TWIP)
