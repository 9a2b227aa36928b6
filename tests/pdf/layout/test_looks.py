"""How letters are measured: raised and lowered, small capitals, stretched, spaced, moved together; in points."""

from types import SimpleNamespace

import pytest

from tests.pdf.documents import MAIN_FONT
from tests.pdf.laid import of_kind, runs
from tests.tools import require_font
from wego_forms.pdf.layout import Glyphs, Looks
from wego_forms.pdf.styles import Edge, RunStyle

BASE, DEEP = 9.336, 2.163  # of a line of 10 pt


@pytest.fixture
def look():
    require_font(MAIN_FONT)
    looks = Looks(MAIN_FONT)
    return lambda small=False, **said: looks.of(RunStyle(font=MAIN_FONT, **said), small)


def about(*values):
    return pytest.approx(values, abs=0.01)


@pytest.mark.parametrize(
    ("said", "size", "rise", "height"),
    [
        ({}, 10, 0, (BASE, DEEP)),
        ({"vertical": "superscript"}, 5.8, 3.9, (BASE, DEEP)),
        ({"vertical": "subscript"}, 5.8, -0.9, (BASE, DEEP)),
        ({"rise": 3.0}, 10, 3, (BASE + 3, DEEP)),
        ({"rise": -2.0}, 10, -2, (BASE, DEEP + 2)),
        ({"vertical": "superscript", "rise": 3.0}, 5.8, 6.9, (BASE + 3, DEEP)),
        ({"vertical": "subscript", "rise": -2.0}, 5.8, -2.9, (BASE, DEEP + 2)),
    ],
)
def test_letters_are_raised_and_lowered_as_libreoffice_does_it(look, said, size, rise, height):
    made = look(size=10.0, **said)
    assert (made.size, made.rise) == about(size, rise)
    assert (made.ascent, made.descent) == about(*height)


def test_small_capitals_have_four_fifths_of_the_size(look):
    assert look(True, size=10.0).size == 8
    assert [mark.size for mark in of_kind(Glyphs, runs(("Аб", "<w:smallCaps/>")))] == [10, 8]


def test_the_gap_that_a_font_asks_for_is_above_its_letters_or_left_out():
    require_font(MAIN_FONT)
    close = Looks(MAIN_FONT, leading=False).of(RunStyle(font=MAIN_FONT, size=10.0))
    assert (close.ascent, close.descent) == about(8.91, DEEP)


def test_a_look_is_made_once(look):
    assert look(size=10.0) is look(size=10.0)
    assert look(size=10.0) is not look(True, size=10.0)


@pytest.mark.parametrize(
    ("said", "wide"),
    [({}, 20), ({"stretch": 2.0}, 40), ({"spacing": 1.0}, 24), ({"stretch": 0.5, "spacing": -1.0}, 6)],
)
def test_letters_are_stretched_and_each_has_its_spacing(look, said, wide):
    made = look(size=10.0, **said)
    assert made.measure("1234")[0] == pytest.approx(wide)
    # a rouble of another font between them
    mixed, pieces = made.measure("12₽34")
    assert len(pieces) == 3
    ruble = pieces[1].width * 10 * said.get("stretch", 1.0) + said.get("spacing", 0.0)
    assert mixed == pytest.approx(wide + ruble)


@pytest.mark.parametrize(
    ("kerning", "kerned"), [(0.0, False), (9.5, True), (10.0, True), (10.5, False), (0.5, True)]
)
def test_letters_are_moved_together_from_the_size_on_that_is_said(look, kerning, kerned):
    assert look(size=10.0, kerning=kerning).chain.kerned is kerned


def test_the_next_word_is_moved_by_the_pair_that_its_first_letter_makes_with_the_last_before_it(look):
    pairs = SimpleNamespace(pair=lambda one, other: -0.1 if (one, other) == ("A", "V") else 0.0)
    face = SimpleNamespace(kerning=pairs)

    def piece(text, face=face):
        return SimpleNamespace(face=face, text=text)

    made = look(size=10.0, stretch=2.0)
    assert made.joint(piece("TA"), piece("VE")) == pytest.approx(-2)
    assert made.joint(piece("AT"), piece("EV")) == 0
    assert made.joint(piece("TA"), piece("VE", SimpleNamespace(kerning=pairs))) == 0
    assert made.joint(piece(""), piece("VE")) == made.joint(piece("TA"), piece("")) == 0


@pytest.mark.parametrize(
    ("said", "dressed"),
    [
        ({}, False), ({"underline": "single"}, True), ({"strike": True}, True), ({"background": "FFFF00"}, True),
        ({"border": Edge("single", 1.0, "000000", 0.0)}, True),
    ],
)  # fmt: skip
def test_a_run_is_dressed_by_what_is_drawn_round_its_letters(look, said, dressed):
    assert look(**said).dressed is dressed
