"""Small Word files for tests, from the XML of their paragraphs."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{main}"/></Types>"""
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELS = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>"""


def paragraph(text: str) -> str:
    """A paragraph of one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(*body: str, main_type: str = _MAIN, extra: dict[str, bytes] | None = None) -> bytes:
    """A Word file whose body is these elements; plain text becomes a paragraph."""
    content = "".join(item if item.startswith("<") else paragraph(item) for item in body)
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{content}'
        "<w:sectPr/></w:body></w:document>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES.format(main=main_type))
        archive.writestr("_rels/.rels", _RELS)
        archive.writestr("word/document.xml", document)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return out.getvalue()


def part(docx_bytes: bytes, name: str = "word/document.xml") -> str:
    """A part of a Word file, as text."""
    with zipfile.ZipFile(io.BytesIO(docx_bytes)) as archive:
        return archive.read(name).decode()


def plain_text(docx_bytes: bytes) -> str:
    """The body's text as Word shows it: a paragraph a line, breaks and tabs kept."""
    from lxml import etree

    lines = []
    for paragraph in etree.fromstring(part(docx_bytes).encode()).iter(f"{{{W}}}p"):
        pieces = []
        for node in paragraph.iter():
            kind = etree.QName(node).localname
            pieces.append({"t": node.text or "", "br": "\n", "tab": "\t", "noBreakHyphen": "-"}.get(kind, ""))
        lines.append("".join(pieces))
    return "\n".join(lines)
