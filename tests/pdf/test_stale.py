"""Cross-references and tables of contents: drawn as they are stored, told where that is out of date."""

import warnings

import pytest

from tests.pdf.documents import lines, p, parts, r
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
PAGE = '<w:r><w:br w:type="page"/></w:r>'


def field(code, result):
    """A field with its stored result."""
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return MARK.format("begin") + instruction + MARK.format("separate") + r(result) + MARK.format("end")


def marked(name, text):
    """Text under a bookmark."""
    return f'<w:bookmarkStart w:id="7" w:name="{name}"/>{r(text)}<w:bookmarkEnd w:id="7"/>'


def para(*inner):
    return f"<w:p>{''.join(inner)}</w:p>"


def drawn(*body, **more):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(parts(*body, **more))
    return lines(drawing.pdf), [problem.message("en") for problem in drawing.problems]


def contents(page):
    return para(field('TOC \\o "1-3"', "Введение ") + field("PAGEREF _Toc1 \\h", page))


@pytest.mark.parametrize(("page", "told"), [("2", 0), ("5", 1)])
def test_a_table_of_contents_is_told_where_its_pages_have_moved(page, told):
    shown, said = drawn(contents(page), para(PAGE), para(marked("_Toc1", "Введение")))
    assert shown[0] == f"Введение {page}"
    assert len(said) == told
    if told:
        assert "page numbers in cross-references or the table of contents are out of date" in said[0]
        assert "Введение: 5 → 2" in said[0]


def test_pages_are_held_to_their_numbers_as_printed():
    numbered = '<w:pgNumType w:fmt="lowerRoman" w:start="4"/>'
    assert drawn(contents("v"), para(PAGE), para(marked("_Toc1", "Введение")), section=numbered)[1] == []


@pytest.mark.parametrize(
    ("code", "shown", "told"),
    [
        ("REF _Ref1 \\h", "Таблица 1", 0),
        ("REF _Ref1 \\h", "ТАБЛИЦА  1", 0),
        ("REF _Ref1 \\h", "Таблица 2", 1),
        ("REF _Ref1 \\r \\h", "1.2", 0),
        ("REF _Gone \\h", "Таблица 1", 1),
        ("REF _Ref1 \\h", "Ошибка! Источник ссылки не найден.", 1),
        ("PAGEREF _Gone", "1", 1),
        ('STYLEREF "Заголовок 1"', "Введение", 1),
    ],
)
def test_a_cross_reference_is_held_to_what_it_refers_to(code, shown, told):
    text, said = drawn(para(marked("_Ref1", "Таблица 1")), para(field(code, shown)))
    assert " ".join(text[1].split()) == " ".join(shown.split())
    assert len(said) == told


def test_a_simple_field_is_held_too():
    simple = f'<w:fldSimple w:instr=" PAGEREF _Toc1 ">{r("3")}</w:fldSimple>'
    _, (said,) = drawn(para(marked("_Toc1", "Введение")), para(simple))
    assert "3 → 1" in said


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ("<w:checkBox><w:sizeAuto/><w:default w:val='0'/></w:checkBox>", "☐"),
        ("<w:checkBox><w:sizeAuto/><w:default w:val='0'/><w:checked/></w:checkBox>", "☒"),
        ("<w:checkBox><w:default w:val='1'/><w:checked w:val='0'/></w:checkBox>", "☐"),
        (
            "<w:ddList><w:result w:val='1'/><w:listEntry w:val='да'/><w:listEntry w:val='нет'/></w:ddList>",
            "нет",
        ),
        ("<w:ddList><w:listEntry w:val='да'/><w:listEntry w:val='нет'/></w:ddList>", "да"),
    ],
)
def test_an_old_forms_boxes_and_lists_show_what_is_chosen(data, shown):
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    code = "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
    text, said = drawn(para(begin, code, MARK.format("end"), r(" согласен")))
    assert (text, said) == ([f"{shown} согласен"], [])


def test_no_reference_costs_nothing_and_says_nothing():
    assert drawn(p("текст"))[1] == []
