"""The frame round a page is drawn as Word draws it, and what isn't drawn is told."""

import io
import re

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

MM = 72 / 25.4


def drawn(attributes="", kind="single", pages=1, **sides):
    """The PDF of a page of 200 × 100 mm with margins of 20 mm; its frame's lines as (x1, y1, x2, y2, width) in pt."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = docx.shared.Mm(200), docx.shared.Mm(100)
    for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(section, side, docx.shared.Mm(20))
    sides = sides or dict.fromkeys(("top", "left", "bottom", "right"), 10)
    lines = "".join(
        f'<w:{side} w:val="{kind}" w:sz="16" w:space="{space}" w:color="1F3A68"/>'
        for side, space in sides.items()
    )
    section._sectPr.append(parse_xml(f"<w:pgBorders {nsdecls('w')} {attributes}>{lines}</w:pgBorders>"))
    document.add_paragraph("first")
    for _ in range(pages - 1):
        document.add_page_break()
        document.add_paragraph("next")
    out = io.BytesIO()
    document.save(out)
    return _drawing(out.getvalue())


def _drawing(data):
    from wego_forms.ooxml import Package
    from wego_forms.pdf import draw

    return draw(Package.open(data).parts, source="a.docx")


def rules(drawing, page=0):
    import pikepdf

    with pikepdf.open(io.BytesIO(drawing.pdf)) as pdf:
        content = pdf.pages[page].Contents.read_bytes().decode("latin-1")
    return re.findall(r"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l", content)


def test_a_frame_measured_from_the_text_lies_outside_of_it():
    drawing = drawn()
    found = {tuple(round(float(each)) for each in rule) for rule in rules(drawing)}
    left, top = round(20 * MM - 11), round((100 - 20) * MM + 11)
    assert (left, round(80 * MM + 12), left, round(20 * MM - 12)) in found
    assert (round(20 * MM - 12), top, round(180 * MM + 12), top) in found
    assert drawing.problems == ()


def test_a_frame_measured_from_the_sheet_lies_inside_of_its_edges():
    found = {tuple(round(float(each)) for each in rule) for rule in rules(drawn('w:offsetFrom="page"'))}
    assert (11, round(100 * MM - 10), 11, 10) in found


@pytest.mark.parametrize(
    ("kind", "lines"),
    [("single", 4), ("double", 8), ("triple", 12), ("thinThickSmallGap", 8), ("thickThinLargeGap", 8)],
)
def test_a_border_of_several_lines_is_drawn_as_so_many(kind, lines):
    assert len(rules(drawn(kind=kind))) == lines


@pytest.mark.parametrize(
    ("display", "framed"), [("allPages", [4, 4]), ("firstPage", [4, 0]), ("notFirstPage", [0, 4])]
)
def test_a_frame_is_round_the_pages_that_it_is_for(display, framed):
    drawing = drawn(f'w:display="{display}"', pages=2)
    assert [len(rules(drawing, page)) for page in (0, 1)] == framed


def test_two_sides_are_two_lines():
    assert len(rules(drawn(top=4, bottom=4))) == 2


@pytest.mark.filterwarnings("ignore::wego_forms.errors.DrawingWarning")
def test_a_frame_of_pictures_is_told_not_to_be_drawn():
    drawing = drawn(kind="apples")
    assert rules(drawing) == []
    assert ["page borders" in str(problem) for problem in drawing.problems] == [True]
