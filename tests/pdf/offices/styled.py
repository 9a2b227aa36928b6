"""Tables by a style with regions, bands and corners, and tables whose columns run from right to left."""

from tests.pdf.documents import p, package, parts, table, tc, tr
from tests.pdf.offices.tables import RULED
from tests.pdf.offices.writing import SENTENCES


def _region(kind, run="", fill=""):
    shaded = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tblStylePr w:type="{kind}"><w:rPr>{run}</w:rPr><w:tcPr>{shaded}</w:tcPr></w:tblStylePr>'


def regions(sizes=""):
    """A table style each of whose regions has a size or a look of its own."""
    looks = {
        "firstRow": ('<w:b/><w:sz w:val="32"/>', "D9E2F3"), "lastRow": ('<w:i/><w:sz w:val="22"/>', ""),
        "firstCol": ("<w:caps/>", ""), "lastCol": ('<w:sz w:val="36"/>', "F2F2F2"),
        "band1Horz": ('<w:spacing w:val="40"/>', "FFEECC"), "band2Horz": ("<w:strike/>", ""),
        "nwCell": ('<w:sz w:val="20"/>', ""), "neCell": ('<w:sz w:val="40"/>', ""),
        "swCell": ('<w:sz w:val="44"/>', ""), "seCell": ('<w:sz w:val="16"/>', ""),
    }  # fmt: skip
    return (
        '<w:style w:type="table" w:styleId="T"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr>{sizes}{RULED}</w:tblPr>{''.join(_region(kind, *look) for kind, look in looks.items())}</w:style>"
    )


def looked(look):
    """A table of that style that shows some of its regions."""
    cells = [[f"р{row}к{column}" for column in range(5)] for row in range(6)]
    props = f'<w:tblStyle w:val="T"/><w:tblLook w:val="{look}"/>'
    return table((1800,) * 5, *cells, props=props)


def styled_tables():
    """All regions; head and foot; columns at the sides; bands only; a corner; a foot with its corner."""
    looks = ("05E0", "0660", "0780", "0400", "06A0", "0740")
    return package(parts(*[looked(look) + p() for look in looks], styles=regions()))


def leftward_tables():
    """Columns from right to left: at the margin, indented, in the middle, at the right, with merged cells."""
    made = []
    for extra in (
        "",
        '<w:tblInd w:w="1000" w:type="dxa"/>',
        '<w:jc w:val="center"/>',
        '<w:jc w:val="right"/>',
    ):
        wide = tc("на два столбца", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')
        rows = [
            ["первый", "второй", SENTENCES[0]],
            tr(wide, tc("один")),
            tr(tc("", '<w:gridSpan w:val="2"/><w:vMerge/>'), tc("два")),
            tr(tc("короткая"), tc("строка"), props='<w:gridAfter w:val="1"/>'),
        ]
        made.append(table((1700, 1400, 4000), *rows, props="<w:bidiVisual/>" + extra + RULED) + p())
    return package(parts(*made))


CASES = {"styled_tables": styled_tables, "leftward_tables": leftward_tables}
"""Name → what makes the document."""
