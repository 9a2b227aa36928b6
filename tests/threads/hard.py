"""A document that uses all that is shared between drawings: styles based on styles, lists, several fonts."""

from tests.pdf.documents import p, parts, table

STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="S{n}"><w:basedOn w:val="S{n - 1 if n else "Normal"}"/><w:pPr>'
    f'<w:ind w:left="{100 * n}"/><w:jc w:val="{("both", "center", "right")[n % 3]}"/></w:pPr></w:style>'
    f'<w:style w:type="table" w:styleId="T{n}"><w:basedOn w:val="T{n - 1 if n else "TableNormal"}"/><w:tblPr>'
    f'<w:tblInd w:w="{40 * n}"/></w:tblPr></w:style>'
    for n in range(20)
)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
    '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
FONTS = ("Times New Roman", "Arial", "Courier New", "PT Serif", "Nowhere To Be Found")


def hard() -> dict[str, bytes]:
    """The document's parts."""
    body = []
    for n in range(19, -1, -1):
        face = f'<w:rFonts w:ascii="{FONTS[n % 5]}" w:hAnsi="{FONTS[n % 5]}"/>{"<w:b/>" * (n % 2)}'
        body.append(p("Всемирная организация ✓ Әхмәтҗан " * 3, f'<w:pStyle w:val="S{n}"/>', face))
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        body.append(p("пункт", numbered))
        body.append(table([3000, 3000], ["а", "б"], props=f'<w:tblStyle w:val="T{n}"/>'))
    return parts(*body, styles=STYLES, numbering=NUMBERING)
