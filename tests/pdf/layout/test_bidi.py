"""Text that runs from right to left: levels, the order that is seen, alignment and indents."""

import warnings

import pytest

from tests.pdf.documents import p, parts, r, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.layout import bidi
from wego_forms.pdf.read import inline

LEFT, RIGHT = 1701 / 20, (11906 - 567) / 20
PEACE = "שלום"


def drawn(*body):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(*body)).pdf


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        ("мир " + PEACE, 0, [0, 0, 0, 0, 1, 1, 1, 1]),
        (PEACE + " 12", 0, [1, 1, 1, 1, 1, 2, 2]),
        (PEACE + " мир", 1, [1, 1, 1, 1, 1, 2, 2, 2]),
        (f"мир ({PEACE}) да", 0, [0] * 5 + [1] * 4 + [0] * 4),
        (f"{PEACE} ", 0, [1, 1, 1, 1, 0]),
        (f"мир \u202b{PEACE}", 0, [0, 0, 0, 0, 0, 1, 1, 1, 1]),
    ],
)
def test_each_character_has_its_level(text, base, levels):
    assert bidi._levels(text, bool(base)) == levels


def test_letters_are_turned_brackets_mirrored_and_arabic_joined():
    assert bidi._seen("(" + PEACE) == PEACE[::-1] + ")"
    assert bidi._seen("سلام") != "سلام"[::-1]
    assert len(bidi._seen("سلام")) == 4


def test_a_paragraph_that_runs_leftwards_begins_at_the_right():
    pdf = drawn(p(PEACE, "<w:bidi/>"))
    (found,) = words(pdf)
    assert found.right == pytest.approx(RIGHT, abs=0.3)


@pytest.mark.parametrize(
    ("align", "edge"), [("left", "right"), ("right", "left"), ("start", "right"), ("end", "left")]
)
def test_its_left_is_where_it_begins(align, edge):
    (found,) = words(drawn(p(PEACE, f'<w:bidi/><w:jc w:val="{align}"/>')))
    assert getattr(found, edge) == pytest.approx(RIGHT if edge == "right" else LEFT, abs=0.4)


def test_its_indents_and_first_line_count_from_the_right():
    pdf = drawn(p(f"{PEACE} " * 40, '<w:bidi/><w:ind w:left="400" w:firstLine="600"/>'))
    rights = {}
    for found in words(pdf):
        rights[round(found.top)] = max(found.right, rights.get(round(found.top), 0.0))
    first, second = list(rights.values())[:2]
    assert first == pytest.approx(RIGHT - 50, abs=0.3)
    assert second == pytest.approx(RIGHT - 20, abs=0.3)


def test_words_from_right_to_left_stand_in_a_russian_line_as_they_are_read():
    pdf = drawn(f"мир {PEACE} לכם да")
    at = {found.text: found.left for found in words(pdf)}
    assert at["мир"] < min(at[text] for text in at if text not in ("мир", "да")) < at["да"]
    hebrew = sorted((left, text) for text, left in at.items() if text not in ("мир", "да"))
    assert hebrew[0][1] in ("לכם", "םכל")


def test_a_run_that_runs_leftwards_has_a_size_of_its_own():
    big = '<w:rtl/><w:sz w:val="20"/><w:szCs w:val="60"/>'
    (found,) = words(drawn(f"<w:p>{r(PEACE, big)}</w:p>"))
    assert found.bottom - found.top > 30


def test_without_the_extra_it_is_drawn_as_it_stands_and_told(monkeypatch):
    monkeypatch.setattr(bidi, "available", lambda: False)
    monkeypatch.setattr(inline, "available", lambda: False)
    with pytest.warns(DrawingWarning, match=r"left to right|слева направо"):
        draw(parts(f"{PEACE} мир"))


def test_what_joins_arabic_letters_is_made_once():
    assert bidi._reshaper() is bidi._reshaper()


def test_signs_that_set_directions_go_with_what_stands_before_them():
    assert bidi._levels("аб\u202aגד\u202c1", False) == [0, 0, 0, 1, 1, 1, 2]
