"""Documents with what stands out of the text: frames, page numbers in frames, drop capitals, floating tables."""

from tests.pdf.documents import p, package, parts, r, running, table
from tests.pdf.offices.writing import para, prose

CENTRED = '<w:jc w:val="center"/>'


def framed(text, place, run=""):
    """A paragraph in a frame."""
    return p(text, f"<w:framePr {place}/>", run)


def floating(place, columns, *rows):
    """A table in its own place."""
    width = f'<w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
    return table(
        columns, *rows, props=f'<w:tblpPr w:leftFromText="180" w:rightFromText="180" {place}/>{width}'
    )


def frame_beside():
    """An addressee in a frame at the right, the text flowing beside it."""
    place = 'w:w="3400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="6200" w:y="1"'
    address = "".join(
        framed(text, place) for text in ("Президенту", "Республики Татарстан", "Р.Н.Минниханову")
    )
    return package(parts(address, prose(4)))


def spaced_frame():
    """A frame whose last paragraph has space below it, which isn't the frame's."""
    place = 'w:w="3400" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:x="6200" w:y="1"'
    spaced = f'<w:framePr {place}/><w:spacing w:after="300" w:line="360" w:lineRule="auto"/>'
    return package(parts(p("Президенту", spaced), p("Республики Татарстан", spaced), prose(4)))


def frame_on_the_page():
    """The mark of a draft in a frame from the page's corner, and a stamp's place below."""
    draft = framed(
        "ПРОЕКТ", 'w:w="2000" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="9000" w:y="600"'
    )
    low = framed(
        "М.П.", 'w:w="1500" w:wrap="around" w:vAnchor="page" w:hAnchor="margin" w:x="500" w:y="14800"'
    )
    return package(parts(draft, low, prose(5)))


def frame_not_beside():
    """A framed notice that lines keep away from."""
    place = 'w:w="6000" w:wrap="notBeside" w:vAnchor="text" w:hAnchor="text" w:xAlign="center" w:y="200"'
    return package(
        parts(prose(1), framed("Внимание!", place), framed("Срок – три дня.", place), prose(3, start=1))
    )


def page_number_in_a_frame():
    """The number of the page in a frame, as Word's menu has put it for thirty years."""
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"/>'
    number = f'<w:p><w:pPr>{frame}</w:pPr><w:fldSimple w:instr=" PAGE ">{r("1")}</w:fldSimple></w:p>'
    head = running("hdr", number + p())
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    return package(parts(prose(14), refs=refs, related={"rH": ("header", "word/header1.xml", head)}))


def floating_table():
    """A small table at the right with the text beside it."""
    place = 'w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="1"'
    made = floating(place, [1500, 1500], ["Год", "Взнос"], ["2025", "150 000"], ["2026", "180 000"])
    return package(parts(made, prose(4)))


def floating_table_on_the_page():
    """Requisites in a table that stands from the page's edge, above the text."""
    place = 'w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1701" w:tblpY="1134"'
    made = floating(place, [4000], ["ПРАВИТЕЛЬСТВО"], ["УЛЬЯНОВСКОЙ ОБЛАСТИ"])
    return package(parts(made, para("Уважаемые коллеги!"), prose(3)))


def wide_floating_table():
    """A floating table as wide as the text, and more rows than a page has."""
    place = 'w:vertAnchor="text" w:tblpY="1"'
    rows = [[f"{number}", f"Муниципальное образование {number}"] for number in range(1, 70)]
    return package(parts(prose(1), floating(place, [1000, 8638], *rows), prose(1, start=1)))


def table_by_its_share():
    """A floating table two fifths as wide as the text, as Word's title pages have it, whatever its grid says."""
    place = (
        '<w:tblpPr w:leftFromText="180" w:rightFromText="180" w:vertAnchor="page" w:horzAnchor="margin" '
        'w:tblpXSpec="right" w:tblpY="2500"/><w:tblW w:w="2000" w:type="pct"/>'
    )
    return package(
        parts(table([1800], ["Отчёт о работе отдела"], ["за первый квартал"], props=place), prose(4))
    )


CASES = {
    made.__name__: made
    for made in (
        frame_beside, spaced_frame, frame_on_the_page, frame_not_beside, page_number_in_a_frame, floating_table,
        floating_table_on_the_page, wide_floating_table, table_by_its_share,
    )
}  # fmt: skip
