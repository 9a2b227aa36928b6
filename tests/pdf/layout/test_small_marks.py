"""Measures of underlines, backgrounds, notes and signs of another font, each held to its value in points."""

from types import SimpleNamespace

import pytest

from tests.pdf.documents import p, parts, word
from tests.tools import require_font
from wego_forms.pdf import draw
from wego_forms.pdf.fonts.choose import chain
from wego_forms.pdf.layout.column import _AUTO, _before
from wego_forms.pdf.layout.feet import Feet, _parted
from wego_forms.pdf.layout.ink import _lines as drawn_lines
from wego_forms.pdf.layout.marks import Fill, Strip, Stroke
from wego_forms.pdf.layout.memory import _MOST_WAYS, _keep


def worn(underline="none", *, strike=False, background="", size=10.0, kind="word"):
    metrics = SimpleNamespace(underline_thickness=200.0, underline_position=-200.0)
    style = SimpleNamespace(
        underline=underline, strike=strike, background=background, color="000000", border=None
    )
    chain = SimpleNamespace(first=SimpleNamespace(metrics=metrics))
    look = SimpleNamespace(style=style, chain=chain, size=size, rise=0.0, ascent=8.0, descent=2.0)
    return SimpleNamespace(kind=kind, look=look)


def lines_of(*atoms, baseline=100.0):
    marks = []
    drawn_lines(marks, [(10.0 + 20 * number, 20.0, atom) for number, atom in enumerate(atoms)], baseline)
    return marks


@pytest.mark.parametrize(
    ("underline", "strokes"),
    [
        ("single", [(102.0, 2.0, ())]),
        ("thick", [(102.0, 4.0, ())]),
        ("dotted", [(102.0, 2.0, (2.0, 2.0))]),
        ("dash", [(102.0, 2.0, (6.0, 4.0))]),
        ("double", [(102.0, 2.0, ()), (106.0, 2.0, ())]),
    ],
)
def test_an_underline_is_as_thick_and_as_low_as_its_font_says(underline, strokes):
    marks = lines_of(worn(underline))
    assert [(mark.y1, mark.width, mark.dash) for mark in marks] == strokes
    assert {(mark.x1, mark.x2, mark.y2 - mark.y1) for mark in marks} == {(10.0, 30.0, 0.0)}


def test_neighbours_share_a_line_and_one_of_words_only_leaves_out_the_spaces():
    one = worn("single")
    assert [(mark.x1, mark.x2) for mark in lines_of(one, one, worn())] == [(10.0, 50.0)]
    words = lines_of(worn("words"), worn("words", kind="space"), worn("words"))
    assert [(mark.x1, mark.x2) for mark in words] == [(10.0, 30.0), (50.0, 70.0)]


def test_a_background_lies_below_all_else_and_a_strike_goes_through_the_letters():
    ground, underline, strike = lines_of(worn("single", strike=True, background="FFFF00"))
    assert isinstance(ground, Fill)
    assert tuple(ground)[:5] == (10.0, 92.0, 20.0, 10.0, "FFFF00")
    assert isinstance(underline, Stroke)
    assert (strike.y1, strike.width) == (pytest.approx(97.4), 2.0)


@pytest.mark.parametrize("underline", ["none", "dotted", "dash", "thick", "double"])
def test_a_strike_is_one_whole_line_whatever_the_underline_is(underline):
    *_, strike = lines_of(worn(underline, strike=True))
    assert (strike.y1, strike.width, strike.dash) == (pytest.approx(97.4), 2.0, ())


def test_what_is_kept_of_a_paragraphs_layouts_is_bounded():
    laid = {}
    for way in range(_MOST_WAYS):
        _keep(laid, way, [])
    assert len(laid) == _MOST_WAYS
    _keep(laid, 0, [])
    assert len(laid) == _MOST_WAYS
    _keep(laid, "another", [])
    assert list(laid) == ["another"]


def test_glued_lines_of_a_note_go_on_together():
    lines = [Strip(10.0) for _ in range(4)]
    assert _parted(lines, 25.0) == (lines[:2], lines[2:])
    lines[1].glued = True
    assert _parted(lines, 25.0) == (lines[:1], lines[1:])
    lines[0].glued = True
    assert _parted(lines, 25.0) == ([], lines)
    lines[0].glued = False
    assert _parted(lines, 45.0) == (lines, [])


def test_automatic_space_is_not_put_above_the_first_of_a_text():
    automatic = SimpleNamespace(style=SimpleNamespace(before_auto=True, before=3.0, number=""))
    plain = SimpleNamespace(style=SimpleNamespace(before_auto=False, before=3.0))
    assert _before(automatic, None) == 0.0
    assert _before(automatic, plain) == _AUTO == 14.0
    assert _before(plain, None) == 3.0


@pytest.mark.parametrize("stretch", [1.0, 2.0])
def test_signs_of_another_font_stand_behind_the_letters_of_the_first(stretch):
    require_font("Liberation Serif")
    scale = f'<w:w w:val="{stretch * 100:.0f}"/>'
    pdf = draw(parts(p("сумма 1₽22₽333 конец", run=scale)), font="Liberation Serif").pdf
    known = chain("Liberation Serif", False, False, "Liberation Serif")
    mixed = word(pdf, "1₽22₽333")
    assert mixed.right - mixed.left == pytest.approx(14 * stretch * known.width("1₽22₽333"), abs=0.1)
    assert word(pdf, "конец").left - word(pdf, "сумма").left == pytest.approx(
        14 * stretch * known.width("сумма 1₽22₽333 "), abs=0.1
    )


def test_footnotes_take_their_place_from_the_text_and_give_it_back():
    told = []
    setter = SimpleNamespace(
        problems=SimpleNamespace(add=lambda *what: told.append(what)),
        column=lambda blocks, _: [Strip(10.0) for _ in blocks],
    )
    feet, leaf = Feet(setter), SimpleNamespace(feet=[])
    feet.enter(leaf, 50.0, 400.0, 0.0, 700.0)
    text = Strip(12.0, notes=[SimpleNamespace(blocks=[1, 2], part="word/footnotes.xml")])
    noted = feet.of(text, 100.0)
    assert [strip.height for strip in noted[1:]] == [10.0, 10.0]
    feet.put(noted, text, 100.0)
    assert feet.count == 3
    assert feet.y == 700.0 - noted[0].height - 20.0
    feet.put(feet.of(text, 100.0), text, 690.0)
    assert [(what[1], what[2]) for what in told] == [("word/footnotes.xml", "")]
    feet.back(3, 0)
    assert (feet.count, feet.y) == (3, 700.0 - noted[0].height - 20.0)
    feet.back(0, 0)
    assert (feet.count, feet.y, feet.carried) == (0, 700.0, [])
