"""Controls as programs of others write them: their words, their names, and how they are dressed and locked."""

import pytest
from lxml import etree

from tests.pdf.documents import NAMESPACES, p, r, tc
from wego_forms.edges import parse_xml
from wego_forms.forms import dressing
from wego_forms.forms.controls import controls_in, shown
from wego_forms.forms.entries import Entry
from wego_forms.ooxml.names import W


def element(xml):
    return etree.fromstring(f"<w:body {NAMESPACES}>{xml}</w:body>")


def sdt(content, props='<w:tag w:val="a"/>'):
    return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (p("раз") + p("два"), "раз\nдва"),
        ("<w:p/>" + p("раз"), "раз"),
        (f"<w:p>{r('раз' + chr(10) + 'два' + chr(9) + 'три')}</w:p>", "раз\nдва\tтри"),
        (p("раз", "<w:tabs><w:tab/></w:tabs>") + "<w:r><w:cr/><w:t>два</w:t></w:r>", "раз\nдва"),
        ("<w:r><w:t>кое</w:t><w:noBreakHyphen/><w:t>что\u2011то</w:t></w:r>", "кое-что-то"),
        (f"<w:p><w:moveFrom>{r('ушло')}</w:moveFrom>{r('есть')}</w:p>", "есть"),
        (f"<w:p>{r('раз')}<w:del><w:r><w:br/><w:delText>ушло</w:delText></w:r></w:del>{r('два')}</w:p>", "раздва"),
    ],
    ids=["paragraphs", "an empty one first", "breaks", "a stop of tabs", "hyphens", "moved away", "deleted"],
)  # fmt: skip
def test_a_control_shows_its_text_with_its_lines(xml, said):
    assert shown(element(xml)) == said
    assert shown(None) == ""


def test_a_control_without_properties_or_content_is_passed_over_or_empty():
    root = element("<w:sdt><w:sdtContent/></w:sdt><w:sdt><w:sdtPr><w:tag w:val='a'/></w:sdtPr></w:sdt>")
    assert [(control.tag, control.text) for control in controls_in(root)] == [("a", "")]


def test_of_controls_in_each_other_the_innermost_that_has_a_name_counts():
    root = element(sdt(sdt(r("раз"), '<w:tag w:val="b"/>') + sdt(r("два"), "")))
    assert [(control.tag, control.text) for control in controls_in(root)] == [("b", "раз")]


def dressed(xml, entries):
    root = element(xml)
    prompts = dressing.dressed(root, entries)
    return root, prompts


TEXT = {"a": Entry("a", "text")}


def test_of_several_paragraphs_with_a_look_the_first_is_left_with_the_prompt():
    bold = "<w:b/>"
    root, prompts = dressed(sdt(p("____", '<w:jc w:val="center"/>', bold) + p("____") + p()), TEXT)
    [control] = controls_in(root)
    assert (control.text, control.prompt) == (prompts["a"], True)
    [left] = root.iter(W + "p")
    assert left.find(f"{W}pPr/{W}jc") is not None
    assert [each.tag for each in left.find(f"{W}r/{W}rPr")] == [W + "rStyle", W + "b", W + "color"]


def test_a_prompt_in_a_cell_of_a_row_is_put_into_its_first_paragraph():
    root, prompts = dressed(f"<w:tbl><w:tr>{sdt(tc(p('____') + p('____')))}</w:tr></w:tbl>", TEXT)
    assert [control.text for control in controls_in(root)] == [prompts["a"]]


def test_a_control_that_asks_for_nothing_is_locked_behind_its_name():
    root, prompts = dressed(
        sdt(r("слово"), '<w:rPr/><w:tag w:val="x"/><w:lock w:val="unlocked"/><w:text/>'), TEXT
    )
    [props] = root.iter(W + "sdtPr")
    assert [each.tag for each in props] == [W + name for name in ("rPr", "tag", "lock", "text")]
    assert props.find(W + "lock").get(W + "val") == "sdtContentLocked"
    assert prompts == {}
    bare, _ = dressed(sdt(r("слово"), '<w:placeholder><w:docPart w:val="wf.x"/></w:placeholder>'), TEXT)
    assert [each.tag for each in next(bare.iter(W + "sdtPr"))] == [W + "lock", W + "placeholder"]


def test_the_office_signs_in_a_control_that_is_left_as_it_is():
    root, _ = dressed(sdt(r(""), '<w:tag w:val="signature"/>'), TEXT)
    assert [each.tag for each in next(root.iter(W + "sdtPr"))] == [W + "tag"]


@pytest.mark.parametrize(("value", "day"), [("01.08.2017", "2017-08-01T00:00:00Z"), ("скоро", None)])
def test_a_date_that_is_one_is_told_to_the_calendar(value, day):
    root, _ = dressed(sdt(r(value)), {"a": Entry("a", "date")})
    assert next(root.iter(W + "date")).get(W + "fullDate") == day


def test_protection_takes_the_place_of_another_behind_what_the_schema_has_before_it():
    inside = (
        '<!-- made --><w:zoom/><w:trackRevisions/><w:documentProtection w:edit="none"/><w:defaultTabStop/>'
    )
    root = parse_xml(dressing.protected(f"<w:settings {NAMESPACES}>{inside}</w:settings>".encode()))
    order = [etree.QName(each).localname for each in root if isinstance(each.tag, str)]
    assert order == ["zoom", "trackRevisions", "documentProtection", "defaultTabStop"]
    assert root.find(W + "documentProtection").get(W + "edit") == "forms"


def test_a_style_of_prompts_that_is_there_stays_as_it_is():
    own = f'<w:styles {NAMESPACES}><w:style w:type="character" w:styleId="PlaceholderText"/></w:styles>'
    [style] = parse_xml(dressing.with_prompt_style(own.encode()))
    assert len(style) == 0
