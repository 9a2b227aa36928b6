"""A document's metadata as an XMP packet that says what its information dictionary says (ISO 19005-1, 6.7)."""

from __future__ import annotations

from functools import lru_cache
from xml.sax.saxutils import escape

from wego_forms.choosing import ArchiveLevel
from wego_forms.pdf.canvas.objects import Info

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_SCHEMAS = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
}
# PDF/A knows no property of PDF/UA's: a file that has one brings its description (ISO 19005-2, 6.6.2.3).
_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
"""


@lru_cache(maxsize=64)
def packet(info: Info, language: str, level: ArchiveLevel = "", universal: bool = False) -> bytes:
    """The packet; `language` (BCP 47) is named if there is one. `universal`: the file follows PDF/UA-1."""
    date = _w3c(info.created)
    properties = {
        "dc:format": "application/pdf",
        "dc:title": _list("Alt", info.title, ' xml:lang="x-default"'),
        "dc:language": _list("Bag", language),
        "xmp:CreateDate": date,
        "xmp:ModifyDate": date,
        "pdf:Producer": escape(info.producer),
        "pdfaid:part": level[:1],
        "pdfaid:conformance": level[1:].upper(),
        "pdfuaid:part": "1" if universal else "",
    }
    described = _EXTENSION if universal and level else ""
    for schema, address in _SCHEMAS.items():
        said = "".join(
            f"<{name}>{value}</{name}>\n"
            for name, value in properties.items()
            if value and name.startswith(f"{schema}:")
        )
        if said:
            described += (
                f'<rdf:Description rdf:about="" xmlns:{schema}="{address}">\n{said}</rdf:Description>\n'
            )
    return _PACKET.format(described).encode()


def _list(kind: str, text: str, attributes: str = "") -> str:
    """A list of one text; nothing of none."""
    shown = escape(text, {"\r": "&#13;"})
    return f"<rdf:{kind}><rdf:li{attributes}>{shown}</rdf:li></rdf:{kind}>" if text else ""


def _w3c(date: str) -> str:
    """PDF's D:20170801093000+00'00' as XMP writes it: 2017-08-01T09:30:00+00:00."""
    digits = date[2:16]
    day, time = digits[:8], digits[8:]
    return f"{day[:4]}-{day[4:6]}-{day[6:]}T{time[:2]}:{time[2:4]}:{time[4:]}+00:00"
