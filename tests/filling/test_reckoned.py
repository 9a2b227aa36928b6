"""Fields that Word reckons from what stands round them, and prompts of content controls: told, where a fill leaves
them wrong."""

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph, part

ROW = "<w:tr><w:tc>{}</w:tc></w:tr>"


def field(code, result="0"):
    return f'<w:p><w:fldSimple w:instr=" {code} "><w:r><w:t>{result}</w:t></w:r></w:fldSimple></w:p>'


def table(*cells):
    return f"<w:tbl>{''.join(ROW.format(cell) for cell in cells)}</w:tbl>"


def control(said, properties="<w:showingPlcHdr/>"):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{paragraph(said)}</w:sdtContent></w:sdt>"


LOOP, END = "{%p for a in agenda %}", "{%p endfor %}"


@pytest.mark.parametrize(
    "body",
    [
        (LOOP, field("SEQ Таблица"), "{{ a }}", END),
        (table(paragraph("{%tr for a in agenda %}"), field("SEQ n"), paragraph("{%tr endfor %}")),),
        (LOOP, "{%p if a %}", field(r"SEQ n \* ARABIC"), "{%p endif %}", END),
    ],
)
def test_a_counter_in_a_loop_would_count_nothing_and_is_refused_with_what_does(body):
    with pytest.raises(wf.TemplateError, match=r"SEQ stands in a loop.*loop\.index"):
        wf.Template(docx(*body))


@pytest.mark.parametrize(
    "code", ["=SUM(ABOVE)", r"=SUM(ABOVE) \# &quot;0,00&quot;", "=A1+A2", "=average(a1:a2)", "=B2*2"]
)
def test_a_formula_over_cells_that_tags_fill_is_refused(code):
    with pytest.raises(wf.TemplateError, match=r"Word's field = reckons with what tags fill.*\|sum"):
        wf.Template(docx(table(paragraph("{{ minutes }}"), field(code)), "after"))


def bookmarked(text):
    return f'<w:bookmarkStart w:id="1" w:name="Sum"/>{paragraph(text)}<w:bookmarkEnd w:id="1"/>'


@pytest.mark.parametrize(
    ("code", "kind"),
    [("=Sum*2", "="), ("IF sum &gt; 5 &quot;a&quot; &quot;b&quot;", "IF"), ("COMPARE Sum = 5", "COMPARE")],
)
def test_a_field_that_reckons_with_a_filled_bookmark_is_refused(code, kind):
    with pytest.raises(wf.TemplateError, match=f"field {kind} reckons"):
        wf.Template(docx(bookmarked("{{ budget }}"), field(code)))


@pytest.mark.parametrize(
    "body",
    [
        (field("SEQ Таблица"), LOOP, "{{ a }}", END, field("SEQ Таблица")),
        (LOOP, "{{ a }}", field(r"SEQ Таблица \c"), END),
        (table(paragraph("5"), field("=SUM(ABOVE)", "5")), "{{ number }}"),
        (field("= 2 + 2", "4"), "{{ number }}"),
        (bookmarked("5"), field("=Sum*2", "10"), "{{ number }}"),
    ],
    ids=[
        "counters outside the loop",
        "one that repeats",
        "cells without tags",
        "a sum",
        "a bookmark without tags",
    ],
)
def test_what_a_fill_does_not_change_stays(body):
    assert wf.Template(docx(*body)).notes == ()


def test_a_table_of_contents_is_told_to_stay_as_it_was_saved():
    (note,) = wf.Template(docx(field(r"TOC \o", "Глава 1"), "{{ number }}")).notes
    assert "the field TOC stays as it was saved" in note.message("en")
    assert wf.Template(docx(field(r"TOC \o", "Глава 1"))).notes == (), "nothing in it changes"


def test_a_prompt_that_would_go_out_is_told():
    (note,) = wf.Template(docx(control("Место для ввода даты."), "{{ number }}")).notes
    assert (note.value, "a content control shows its prompt" in note.message("en")) == (
        "Место для ввода даты.",
        True,
    )


@pytest.mark.parametrize(
    "body",
    [
        control("Место для ввода даты.", "<w:alias w:val='x'/>"),
        control("Выберите элемент.", '<w:tag w:val="head.email"/><w:showingPlcHdr/>'),
        control(" "),
    ],
    ids=["typed over", "a form's own place", "blank"],
)
def test_a_control_without_a_prompt_or_of_a_form_is_not_told(body):
    assert wf.Template(docx(body, "{{ number }}")).notes == ()


def test_a_value_in_a_control_is_no_prompt_any_more():
    filled = wf.Template(docx(control("{{ number }}"))).fill({"number": "12-3"}).docx()
    assert "showingPlcHdr" not in part(filled)
    assert "12-3" in part(filled)
