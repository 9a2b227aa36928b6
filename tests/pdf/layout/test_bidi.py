"""Text that runs from right to left: levels, the order that is seen, alignment and indents."""

import warnings
from dataclasses import replace

import pypdf
import pypdfium2
import pytest
from bidi.mirror import MIRRORED

from tests.pdf.documents import p, parts, r, words
from tests.pdf.layout.models import RUN, para, picture, shaper
from tests.tools import run
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.layout import bidi
from wego_forms.pdf.model import Break, Tab, Text
from wego_forms.pdf.read import inline
from wego_forms.pdf.scripts import lettered, unmarked

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
        (f"\u202b{PEACE}", 0, [0, 1, 1, 1, 1]),
        ("\u202aмир", 1, [1, 2, 2, 2]),
        ("  ", 1, [1, 1]),
        ("мир", 0, [0, 0, 0]),
    ],
)
def test_each_character_has_its_level(text, base, levels):
    assert bidi._levels(text, bool(base)) == levels


@pytest.mark.parametrize(
    ("text", "base", "levels"),
    [
        (f"мир ({PEACE})", 0, [0] * 5 + [1] * 4 + [0]),
        (f"({PEACE}) мир", 0, [0] + [1] * 4 + [0] * 5),
        (f"{PEACE} ({PEACE})", 0, [1] * 11),
        ("سلام (سلام)", 0, [1] * 11),
        (f"{PEACE} ([{{{PEACE}}}])", 0, [1] * 15),
        (f"{PEACE} (а ש)", 0, [1] * 4 + [0] * 4 + [1, 0]),
        (f"{PEACE} (ש] а", 0, [1] * 7 + [0] * 3),  # they belong to no pair
        (f"{PEACE} (мир)", 1, [1] * 6 + [2] * 3 + [1]),
        ("мир (мир)", 1, [2] * 9),
        ("ש()а", 0, [1, 0, 0, 0]),  # nothing in them
        (f"мир ({PEACE}) {PEACE}", 0, [0] * 5 + [1] * 4 + [0, 0] + [1] * 4),
        ("ש (5) ש", 0, [1, 1, 1, 2, 1, 1, 1]),  # numbers count as what runs leftwards
        ("ש (5) а", 0, [1, 1, 1, 2, 1, 0, 0]),
        ("ש (٥) а", 0, [1, 1, 1, 2, 1, 0, 0]),
        ("ש 5 (ש) а", 0, [1, 1, 2, 1, 1, 1, 1, 0, 0]),
        ("ש ٥ (ש) а", 0, [1, 1, 2, 1, 1, 1, 1, 0, 0]),
        ("а (5) ש", 0, [0] * 6 + [1]),  # unless they are in other text
        ("سلام (мир)", 1, [1] * 6 + [2] * 3 + [1]),
        ("ש ([ש) а", 0, [1] * 6 + [0] * 2),
        ("ש ([ש)] а", 0, [1] * 6 + [0] * 3),  # pairs don't cross
        ("а [ש (ש)]", 0, [0] * 3 + [1] * 5 + [0]),
    ],
)
def test_brackets_of_a_pair_go_with_the_text_that_they_are_in(text, base, levels):
    """UAX 9, N0."""
    assert bidi._levels(text, bool(base)) == levels


@pytest.mark.parametrize("sign", "\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069\u200d")
def test_signs_that_only_set_directions_have_the_level_of_what_stands_before_them(sign):
    assert bidi._levels(f"ש{sign}а", False) == [1, 1, 0]


def levelled(*items, base=False):
    """Each atom's text, or its kind, and its level."""
    made = bidi.levelled(shaper().atoms(para(*items)), base)
    return [(atom.text.strip() or atom.kind, atom.level) for atom in made]


def test_each_piece_of_a_line_has_its_level_and_leftward_words_are_turned():
    assert levelled(f"мир {PEACE}", Tab(RUN), f"{PEACE}12") == [
        ("мир", 0), ("space", 0), (PEACE[::-1], 1), ("tab", 1), (PEACE[::-1], 1), ("12", 2),
    ]  # fmt: skip
    assert levelled(f"{PEACE} ") == [(PEACE[::-1], 1), ("space", 0)]
    assert levelled(PEACE, Break("line", RUN), PEACE)[1:] == [("line", 1), (PEACE[::-1], 1)]
    assert levelled("мир", picture(9.0, 9.0), "да", base=True) == [("мир", 2), ("anchor", 2), ("да", 2)]


def test_a_place_to_end_a_line_that_is_not_seen_stays_unseen():
    assert [text for text, _ in levelled(PEACE, Text("\u200b", replace(RUN, bold=True)), PEACE)] == [
        PEACE[::-1], "word", PEACE[::-1],
    ]  # fmt: skip


def test_where_nothing_runs_leftwards_nothing_is_changed():
    made = shaper().atoms(para("мир и да"))
    assert bidi.levelled(made, False) is made


def test_a_word_of_two_directions_is_measured_in_parts_and_a_line_may_end_only_behind_the_last():
    made = bidi.levelled(shaper().atoms(para(f"{PEACE}12\u200bда")), False)
    assert [(atom.text, atom.may_end) for atom in made] == [(PEACE[::-1], False), ("12", True), ("да", False)]
    assert [atom.width for atom in made] == [atom.look.measure(atom.text)[0] for atom in made]


def test_the_extra_is_there_only_with_both_of_its_libraries(monkeypatch):
    for lacking in ("bidi", "arabic_reshaper"):
        monkeypatch.setattr(
            bidi, "find_spec", lambda name, lacking=lacking: None if name == lacking else name
        )
        assert bidi.available.__wrapped__() is False
    monkeypatch.setattr(bidi, "find_spec", lambda name: name)
    assert bidi.available.__wrapped__() is True


def line(*pieces, tabs=None, **said):
    """A line of pieces of 10, 20, 30 … pt: each a kind and a level, or a level of a word."""
    made, x = bidi.Line(tabs=tabs or {}, **said), 100.0
    for number, piece in enumerate(pieces):
        kind, level = piece if isinstance(piece, tuple) else ("word", piece)
        wide = 10.0 * (number + 1)
        made.atoms.append((x, bidi.Atom(kind, None, wide, str(number), level=level)))
        x += wide
    return made


def order(made):
    return [(atom.text, x) for x, atom in made.atoms]


def test_leftward_pieces_stand_in_a_line_from_right_to_left():
    made = line(0, 1, 1, 0)
    bidi.seen(made, False)
    assert order(made) == [("0", 100), ("2", 110), ("1", 140), ("3", 160)]


def test_numbers_in_leftward_text_stand_from_left_to_right():
    made = line(1, 2, 2, 1)
    bidi.seen(made, True)
    assert order(made) == [("3", 100), ("1", 140), ("2", 160), ("0", 190)]
    made = line(0, 1, 0, 1, 2, 2)
    bidi.seen(made, False)
    assert order(made) == [("0", 100), ("1", 110), ("2", 130), ("4", 160), ("5", 210), ("3", 270)]


def test_the_spaces_at_a_lines_end_stay_there():
    made = line(1, ("space", 1), 1, ("space", 0), ("break", 0), ("anchor", 0), ("empty", 0))
    bidi.seen(made, True)
    assert order(made)[:3] == [("2", 100), ("1", 130), ("0", 150)]
    assert [x for _, x in order(made)[3:]] == [160] * 4
    for trailing in (1, 2, 3):
        made = line(1, 1, *[("space", 1)] * trailing)
        bidi.seen(made, True)
        assert order(made)[:3] == [("1", 100), ("0", 120), ("2", 130)]


def test_what_justification_adds_to_a_space_goes_with_it():
    made = line(1, ("space", 1), 1, ("space", 1))
    made.atoms = [
        (100.0, made.atoms[0][1]),
        (110.0, made.atoms[1][1]),
        (137.0, made.atoms[2][1]),
        (167.0, made.atoms[3][1]),
    ]
    bidi.seen(made, True)
    assert order(made) == [("2", 100), ("1", 130), ("0", 157), ("3", 167)]


def test_a_justified_line_that_runs_rightwards_is_stretched_where_it_was():
    made = line(0, ("tab", 0), 0, gap=3.0, stretched=2)
    bidi.seen(made, False)
    assert made.stretched == 2


@pytest.mark.parametrize("pieces", [[0, 0], [("space", 1), ("break", 1)], []])
def test_a_line_with_nothing_to_turn_is_left_as_it_is(pieces):
    made = line(*pieces)
    before = order(made)
    bidi.seen(made, bool(pieces) and pieces[0] != 0)
    assert order(made) == before


def test_tabs_take_their_widths_and_leaders_along():
    made = line(1, ("tab", 1), 1, ("tab", 1), tabs={1: (20.0, "dot"), 3: (70.0, "none")})
    bidi.seen(made, True)
    assert order(made) == [("3", 100), ("2", 170), ("1", 200), ("0", 220)]
    assert made.tabs == {0: (70.0, "none"), 2: (20.0, "dot")}


@pytest.mark.parametrize(
    ("gap", "tabs", "stretched"), [(3.0, {}, 0), (0.0, {}, 2), (3.0, {1: (20.0, "none")}, 2)]
)
def test_all_of_a_justified_leftward_line_is_stretched_unless_it_has_tabs(gap, tabs, stretched):
    made = line(1, ("tab" if tabs else "space", 1), 1, tabs=tabs, gap=gap, stretched=2)
    bidi.seen(made, True)
    assert made.stretched == stretched


def test_arabic_letters_are_counted_one_by_one_and_keep_their_vowels():
    assert [len(bidi._seen(text)) for text in ("لا", "سَلام")] == [2, 5]


def test_letters_are_turned_brackets_mirrored_and_arabic_joined():
    assert bidi._seen("(" + PEACE) == PEACE[::-1] + ")"
    assert bidi._seen("سلام") != "سلام"[::-1]
    assert len(bidi._seen("سلام")) == 4


def test_arabic_that_is_drawn_in_joined_shapes_is_found_by_its_letters(tmp_path):
    file = tmp_path / "a.pdf"
    file.write_bytes(drawn(p("سلام", "<w:bidi/>")))
    (page,) = pypdf.PdfReader(file).pages
    assert page.extract_text().strip() == "سلام"
    assert unmarked(run("pdftotext", file, "-")).strip() == "سلام"
    (page,) = pypdfium2.PdfDocument(file)
    assert page.get_textpage().get_text_range().strip() == "سلام"


@pytest.mark.parametrize(
    ("text", "said"), [("\ufefa\ufefb", "\ufefa\ufefb"), ("\ufe8e(\ufb3e", "\u0627(\ufb3e"), ("\ufb21", "א")]
)
def test_a_shape_of_one_letter_is_that_letter_and_a_ligature_stays(text, said):
    assert lettered(text) == said


@pytest.mark.parametrize("text", ["(" + PEACE, "سلام [سَلام] «ا»", "ש < א"])
def test_what_was_turned_is_heard_as_it_was(text):
    assert bidi.heard(bidi._seen(text)) == text


def test_every_bracket_is_mirrored_back():
    assert [char for char, other in MIRRORED.items() if MIRRORED[other] != char] == []


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
