"""What the places of a form come to: a record, or why there is none; and the sheet that says it of many forms."""

import io

import openpyxl
import pytest

import wego_forms as wf
from tests.builder import docx
from tests.forms.office import DEFINITION
from tests.forms.test_places import plain
from tests.pdf.documents import NAMESPACES, p
from wego_forms.errors import Both, Problem
from wego_forms.reading.reading import Doubt, Held, Reading
from wego_forms.reading.taking import Taking
from wego_forms.reading.word import word_form
from wego_forms.reading.written import as_workbook

NEEDED = DEFINITION.replace("leader:  {type: person, optional: true}", "leader:  {type: person}")


def taken(kind, *held):
    reading = Taking("form.docx", kind, "ru").reading([Held("purpose", "Обмен"), *held])
    return reading, [(doubt.field, doubt.value, doubt.what.en) for doubt in reading.doubts]


def test_a_value_that_is_needed_and_none_is_told_as_both_and_there_is_no_record(tmp_path):
    reading, told = taken(plain(tmp_path, "x", definition=NEEDED), Held("leader", "-"))
    assert told == [
        ("leader", "-", "the form says that there is none"),
        ("leader", "", "the field is missing"),
    ]
    assert (reading.record, "leader" in reading.values) == (None, False)


def test_a_lists_item_whose_only_value_is_wrong_stays_an_item_that_lacks_what_it_needs(tmp_path):
    reading, told = taken(plain(tmp_path, "x"), Held("agenda[0].minutes", "abc"))
    assert told == [
        ("agenda[0].minutes", "abc", "a number is needed"),
        ("agenda[0].item", "", "the field is missing"),
    ]
    assert reading.values["agenda"] == [{}]


def test_a_wrong_value_is_told_and_the_rest_is_a_record(tmp_path):
    reading, told = taken(plain(tmp_path, "x"), Held("guests", "abc"), Held("index", "432017"))
    assert told == [("guests", "abc", "a number is needed")]
    assert (reading.record.index, reading.record.guests) == ("432017", None)


def test_a_place_in_a_header_is_read_with_the_others():
    control = (
        f'<w:sdt><w:sdtPr><w:tag w:val="day"/></w:sdtPr><w:sdtContent>{p("1.12.2026")}</w:sdtContent></w:sdt>'
    )
    head = f"<w:hdr {NAMESPACES}>{control}</w:hdr>".encode()
    form = word_form(docx("x", extra={"word/header1.xml": head}), "a.docx")
    assert [(held.path, held.text) for held in form.held] == [("day", "1.12.2026")]
    assert form.ordered == []


def rows(data):
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}


def reading_of(kind, values, *doubts, source="/x/forms/a.docx"):
    return Reading(source, kind, "ru", {"kind": kind, **values}, None, doubts)


DAMAGED = Both("повреждён", "damaged")
LOOK = Doubt("head.email", "нет", Both("это не адрес", "no address"), Both("Проверьте.", "Check it."))


def test_forms_of_one_kind_are_rows_under_their_headings_and_what_is_doubtful_is_beside(tmp_path):
    kinds = {"application": wf.kinds()["application"]}
    folder = tmp_path / "forms"
    readings = [
        reading_of(
            "application", {"head": {"email": "=1+1"}, "own": [1, True]}, source=str(folder / "sub/a.docx")
        ),
        reading_of("application", {"date": "2026-12-01"}, LOOK),
    ]
    wrong = [
        Problem(DAMAGED, Both("Замените.", "Replace it."), file=str(folder / "b.pdf"), value="7"),
        Problem(DAMAGED),
    ]
    found = rows(as_workbook(readings, kinds, wrong, folder))
    title, asked = found
    heads, *forms = found[title]
    assert heads[-4:] == ["own[0]", "own[1]", "date", "# file"]
    assert [form[-1] for form in forms] == ["sub/a.docx", "a.docx"]
    assert forms[0][-4:-2] == [1, True]
    assert "=1+1" in forms[0]
    assert "2026-12-01" in forms[1]
    assert found[asked][1:] == [
        ["b.pdf", None, "7", "damaged", "Replace it."],
        [None, None, None, "damaged", None],
        ["a.docx", "head.email", "нет", "no address", "Check it."],
    ]


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_forms_of_several_kinds_are_sheets_of_their_names(tmp_path, monkeypatch, lang):
    monkeypatch.setenv("WEGO_FORMS_LANG", lang)
    kinds = {"application": wf.kinds()["application"], "visit": plain(tmp_path, "x")}
    readings = [reading_of("visit", {"guests": 5}), reading_of("application", {})]
    found = rows(as_workbook(readings, kinds))
    assert list(found)[:2] == ["visit", "application"]
    assert found["visit"][1][0] == 5
    assert len(list(found.values())[2]) == 1
