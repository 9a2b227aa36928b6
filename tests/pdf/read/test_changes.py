"""Tracked changes are drawn as accepted, and what they delete is named."""

import warnings

import pytest

from tests.pdf.documents import p, parts, r, table, tc, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw


def drawn(*body):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(parts(*body))
    return [word.text for word in words(drawing.pdf)], [one.message("en") for one in drawing.problems]


def struck(text):
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_what_changes_delete_is_named_once_for_the_part():
    shown, said = drawn(
        f"<w:p>{struck('старое')}{r('новое')}</w:p>", f"<w:p>{r('ещё')}{struck('лишнее')}</w:p>"
    )
    assert shown == ["новое", "ещё"]
    (only,) = said
    assert "tracked changes are drawn as accepted" in only
    assert "'старое лишнее'" in only


def test_a_deleted_row_of_a_table_is_not_drawn_and_is_named():
    cell = tc(f"<w:p>{struck('вторая')}</w:p>")
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell}</w:tr>"
    shown, said = drawn(table([4000], ["первая"], gone, ["третья"]))
    assert shown == ["первая", "третья"]
    assert len(said) == 1
    assert "'вторая'" in said[0]


def gone(*content, how="del", props=""):
    """A paragraph whose end is deleted too."""
    return f"<w:p><w:pPr>{props}<w:rPr><w:{how}/></w:rPr></w:pPr>{''.join(content)}</w:p>"


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
NUMBERS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


@pytest.mark.parametrize("how", ["del", "moveFrom"])
def test_a_paragraph_that_is_deleted_with_its_end_leaves_no_line_and_no_number(how):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        item = gone(struck("второе"), how=how, props=LISTED)
        body = [p("первое", LISTED), item, item, p("третье", LISTED)]
        pdf = draw(parts(*body, numbering=NUMBERS)).pdf
        alone = draw(parts(body[0], body[3], numbering=NUMBERS)).pdf
    assert [(word.text, word.top) for word in words(pdf)] == [(word.text, word.top) for word in words(alone)]
    assert sorted(word.text for word in words(pdf)) == ["1.", "2.", "первое", "третье"]


def test_a_paragraph_without_its_end_goes_on_in_the_next_and_is_aligned_as_that_one():
    body = [gone(r("Уважаемый "), struck("господин"), props='<w:jc w:val="left"/>')]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        pdf = draw(parts(*body, p("Алмаз", '<w:jc w:val="right"/>'))).pdf
        whole = draw(parts(p("Уважаемый Алмаз", '<w:jc w:val="right"/>'))).pdf
    assert [(w.text, w.left, w.top) for w in words(pdf)] == [(w.text, w.left, w.top) for w in words(whole)]


def test_a_deleted_paragraph_above_a_table_leaves_no_line_but_one_that_says_something_stays():
    below = table([4000], ["ячейка"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        pdf, kept, whole = (
            draw(parts("выше", *middle, below)).pdf for middle in ([gone(struck("нет"))], [gone(r("да"))], [])
        )
    assert [(w.text, w.top) for w in words(pdf)] == [(w.text, w.top) for w in words(whole)]
    assert [w.text for w in words(kept)] == ["выше", "да", "ячейка"]


def test_what_a_deleted_paragraph_said_is_named():
    said = drawn(p("выше"), gone(struck("раз")), gone(struck("два")), table([4000], ["ячейка"]))[1]
    assert len(said) == 1
    assert "'раз два'" in said[0]


def test_a_deleted_end_of_a_section_or_of_the_document_stays():
    section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
    ends = gone(r("раз")).replace("</w:pPr>", f"{section}</w:pPr>")
    assert drawn(ends, p("два"), gone(r("три")))[0] == ["раз", "два", "три"]


def test_what_is_moved_stands_elsewhere_and_needs_no_word():
    shown, said = drawn(
        f"<w:p><w:moveFrom>{r('сюда')}</w:moveFrom></w:p>", f"<w:p><w:moveTo>{r('сюда')}</w:moveTo></w:p>"
    )
    assert shown == ["сюда"]
    assert said == []


def test_a_sign_that_a_font_keeps_for_itself_is_a_box_and_named():
    shown, said = drawn(p("знак \ue014"))
    assert shown == ["знак", "□"]
    assert len(said) == 1
    assert "U+E014" in said[0]
