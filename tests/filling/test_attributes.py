"""A tag in an attribute that takes a colour, a measure, a switch or a side: another value is refused, not written."""

import decimal
import re

import pytest

import wego_forms as wf
from tests.builder import W, docx, part
from wego_forms import Template
from wego_forms.fields.base import Guesses
from wego_forms.fields.figures import Figure
from wego_forms.filling.attributes import sort_at


def filled(look, value):
    body = (
        f"<w:p>{look}<w:r><w:t>текст</w:t></w:r></w:p>"
        if look.startswith("<w:pPr")
        else (f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>текст</w:t></w:r></w:p>")
    )
    return part(Template(docx(body)).fill({"a": value}).docx())


@pytest.mark.parametrize(
    ("look", "value", "written"),
    [
        ('<w:color w:val="{{ a }}"/>', "FF0000", 'w:color w:val="FF0000"'),
        ('<w:color w:val="{{ a }}"/>', "#1f5a99", 'w:color w:val="1f5a99"'),
        ('<w:color w:val="{{ a }}"/>', None, 'w:color w:val="auto"'),
        ('<w:shd w:val="clear" w:fill="{{ a }}"/>', "FFFF00", 'w:fill="FFFF00"'),
        ('<w:color w:val="{{ a }}0000"/>', "FF", 'w:color w:val="FF0000"'),
        ('<w:sz w:val="{{ a }}"/>', 28, 'w:sz w:val="28"'),
        ('<w:pPr><w:ind w:left="{{ a }}"/></w:pPr>', "1.5cm", 'w:ind w:left="1.5cm"'),
        ('<w:b w:val="{{ a }}"/>', True, 'w:b w:val="1"'),
        ('<w:b w:val="{{ a }}"/>', None, 'w:b w:val="0"'),
        ('<w:pPr><w:jc w:val="{{ a }}"/></w:pPr>', "center", 'w:jc w:val="center"'),
        ('<w:pPr><w:jc w:val="{{ a }}"/></w:pPr>', None, 'w:jc w:val="left"'),
        ('<w:pPr><w:spacing w:beforeAutospacing="{{ a }}"/></w:pPr>', "true", 'w:beforeAutospacing="true"'),
        ('<w:pPr><w:spacing w:afterAutospacing="{{ a }}"/></w:pPr>', "off", 'w:afterAutospacing="off"'),
        ('<w:pPr><w:autoSpaceDE w:val="{{ a }}"/></w:pPr>', "on", 'w:autoSpaceDE w:val="on"'),
        ('<w:pPr><w:pageBreakBefore w:val="{{ a }}"/></w:pPr>', False, 'w:pageBreakBefore w:val="0"'),
        ('<w:pPr><w:spacing w:line="240" w:lineRule="{{ a }}"/></w:pPr>', "atLeast", 'w:lineRule="atLeast"'),
        ('<w:u w:val="{{ a }}"/>', None, 'w:u w:val="none"'),
        ('<w:highlight w:val="{{ a }}"/>', "yellow", 'w:highlight w:val="yellow"'),
        ('<w:pPr><w:pStyle w:val="{{ a }}"/></w:pPr>', "Мой стиль", 'w:pStyle w:val="Мой стиль"'),
    ],
)
def test_a_value_of_the_attributes_sort_is_written(look, value, written):
    assert written in filled(look, value)


#: CT_OnOff by ECMA-376 part 1, 17.3 and 17.4, and attributes of ST_OnOff.
SWITCHES = """
b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden rtl cs
specVanish oMath keepNext keepLines pageBreakBefore widowControl suppressLineNumbers kinsoku suppressAutoHyphens
wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd contextualSpacing mirrorIndents
suppressOverlap titlePg cantSplit tblHeader hidden bidiVisual noWrap tcFitText hideMark formProt noEndnote rtlGutter
checked default
"""
THERE = """
beforeAutospacing afterAutospacing equalWidth sep noBreak anchorLock dirty firstRow lastRow firstColumn lastColumn
noHBand noVBand history
"""


@pytest.mark.parametrize("name", SWITCHES.split())
def test_every_switch_of_word_is_one(name):
    assert sort_at(f"{{{W}}}{name}", f"{{{W}}}val") == "switch"


@pytest.mark.parametrize("name", THERE.split())
def test_every_attribute_of_word_that_is_a_switch_is_one(name):
    assert sort_at(f"{{{W}}}spacing", f"{{{W}}}{name}") == "switch"


@pytest.mark.parametrize(
    ("look", "value", "told"),
    [
        ('<w:color w:val="{{ a }}"/>', "красный", "«текст»: a colour is needed here: '{{ a }}'. Six digits"),
        ('<w:color w:val="{{ a }}"/>', "", "a colour is needed here"),
        ('<w:shd w:val="clear" w:fill="{{ a }}"/>', "FF000", "a colour is needed here"),
        ('<w:sz w:val="{{ a }}"/>', "большой", "a whole number or a measure is needed here"),
        ('<w:b w:val="{{ a }}"/>', "да", "yes or no is needed here: '{{ a }}'. Write 1 or 0."),
        ('<w:pPr><w:jc w:val="{{ a }}"/></w:pPr>', "посередине", "an alignment is needed here"),
        ('<w:pPr><w:ind w:left="{{ a }}"/></w:pPr>', "2 см", "a whole number or a measure is needed here"),
        ('<w:pPr><w:spacing w:beforeAutospacing="{{ a }}"/></w:pPr>', "авто", "yes or no is needed here"),
        ('<w:pPr><w:autoSpaceDE w:val="{{ a }}"/></w:pPr>', "2", "yes or no is needed here"),
        (
            '<w:pPr><w:spacing w:lineRule="{{ a }}"/></w:pPr>',
            "1.5",
            "Word's words is needed here: '{{ a }}'. For ",
        ),
        ('<w:u w:val="{{ a }}"/>', "да", "For example none, single, words, double."),
        ('<w:highlight w:val="{{ a }}"/>', "FFFF00", "one of Word's words is needed here"),
        ('<w:pPr><w:outlineLvl w:val="{{ a }}"/></w:pPr>', "2cm", "a whole number is needed here"),
    ],
)
def test_another_value_is_refused_with_its_place(look, value, told):
    with pytest.raises(wf.WegoFormsError, match=re.escape(told)):
        filled(look, value)


def test_a_width_is_a_measure_or_a_share():
    table = (
        '<w:tbl><w:tr><w:tc><w:tcPr><w:tcW w:w="{{ a }}" w:type="auto"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>'
    )
    assert 'w:tcW w:w="50%"' in part(Template(docx(table)).fill({"a": "50%"}).docx())
    with pytest.raises(wf.WegoFormsError, match="a width is needed here"):
        Template(docx(table)).fill({"a": "половина"})


CHART = (
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:max val="{{ a }}"/>'
    "<c:numCache><c:pt><c:v>{{ a }}</c:v></c:pt></c:numCache><c:strCache><c:v>{{ b }}</c:v></c:strCache></c:chart>"
)


def chart(value):
    made = Template(docx("x", extra={"word/charts/chart1.xml": CHART.encode()}), "t.docx")
    return part(made.fill({"a": value, "b": "Всего: 1 234"}).docx(), "word/charts/chart1.xml")


def test_a_charts_number_is_written_as_a_chart_has_it():
    figure = Figure("ru", "a", Guesses(), {}, number=decimal.Decimal("1234567.5"))
    assert str(figure) == "1\u00a0234\u00a0567,5"
    for value, written in ((figure, "1234567.5"), (7, "7"), (-1.5, "-1.5"), ("12", "12")):
        assert f'<c:max val="{written}"/>' in chart(value)
        assert f"<c:v>{written}</c:v>" in chart(value)
    assert "<c:v>Всего: 1 234</c:v>" in chart(7)


@pytest.mark.parametrize("value", ["много", "1,5", "1 234", ""])
def test_a_text_where_a_chart_needs_a_number_is_refused(value):
    with pytest.raises(
        wf.WegoFormsError, match=r"t\.docx: word/charts/chart1\.xml .*the chart needs a number here"
    ):
        chart(value)
