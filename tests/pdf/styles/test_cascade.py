import pytest

from tests.pdf.documents import parts
from wego_forms.pdf.styles import Layer, ParaProps, RunProps, Styles

SHEET = """
<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="both"/><w:spacing w:after="120"/><w:tabs>
<w:tab w:val="left" w:pos="1000"/><w:tab w:val="left" w:pos="2000"/></w:tabs></w:pPr>
<w:rPr><w:b/><w:sz w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Base"/><w:pPr><w:spacing w:before="60"/><w:tabs>
<w:tab w:val="clear" w:pos="1000"/></w:tabs></w:pPr><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
"""
THEME = b"""<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin
typeface="Calibri"/></a:minorFont></a:theme>"""


@pytest.fixture(scope="module")
def sheet():
    return Styles(parts(styles=SHEET)["word/styles.xml"], THEME)


def run(sheet, paragraph="", character="", layer=None, **direct):
    return sheet.run(paragraph, character, RunProps(**direct), layer or Layer())


def test_document_defaults_are_beneath_everything(sheet):
    style = run(sheet)
    assert (style.font, style.size, style.bold) == ("Times New Roman", 14.0, False)


def test_a_style_inherits_from_the_one_it_is_based_on(sheet):
    style = run(sheet, "Child")
    assert (style.size, style.bold, style.color) == (12.0, True, "FF0000")


def test_what_the_run_says_itself_wins(sheet):
    assert run(sheet, "Child", bold=False, size=20.0).bold is False
    assert run(sheet, "Child", size=20.0).size == 20.0


def test_bold_in_both_styles_is_not_bold(sheet):
    style = run(sheet, "Base", "Strong")
    assert (style.bold, style.italic) == (False, True)


def test_a_colour_alone_neither_underlines_nor_ends_an_underline():
    sheet = Styles(
        parts(
            styles='<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:u w:color="000000"/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="B"><w:rPr><w:u w:val="dash"/></w:rPr></w:style>'
            '<w:style w:type="paragraph" w:styleId="C"><w:basedOn w:val="B"/>'
            '<w:rPr><w:u w:color="000000"/></w:rPr></w:style>'
        )["word/styles.xml"],
        THEME,
    )
    assert [run(sheet, name).underline for name in "ABC"] == [run(sheet).underline, "dash", "dash"]


def test_a_table_style_gives_what_paragraph_styles_do_not_say(sheet):
    layer = Layer("T", RunProps(italic=True, size=8.0))
    style = run(sheet, "Base", layer=layer)
    assert (style.italic, style.size) == (True, 12.0)


def test_a_theme_font_is_looked_up(sheet):
    assert run(sheet, theme_font="minorHAnsi").font == "Calibri"


def test_paragraph_measures_add_up_along_the_chain(sheet):
    style = sheet.paragraph("Child", ParaProps(left=10.0), Layer(), ParaProps(left=99.0, first=-9.0))
    assert (style.align, style.before, style.after, style.left, style.first) == ("both", 3.0, 6.0, 10.0, -9.0)
    assert [position for position, _ in style.tabs] == [100.0]


def test_a_style_based_on_itself_ends(sheet):
    assert run(sheet, "Loop").size == 14.0


def test_a_style_without_an_id_is_named_by_its_name_and_no_paragraph_without_a_style_has_it():
    nameless = '<w:style><w:name w:val="Empty Cell"/><w:rPr><w:sz w:val="2"/></w:rPr></w:style>'
    sheet = Styles(parts(styles=nameless)["word/styles.xml"], None)
    assert run(sheet).size == 14
    assert run(sheet, "EmptyCell").size == 1
