"""Tracked changes are drawn as accepted, and what they delete is named."""

import warnings

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
