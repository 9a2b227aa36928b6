"""A paragraph's items as the pieces that lines are filled with: their kinds, widths, and where a line may end."""

from dataclasses import replace

import pytest

from tests.pdf.layout.models import RUN, para, picture, shaper
from wego_forms.pdf.model import Break, Empty, Field, Note, NoteMark, Picture, Tab, Text

BOLD = replace(RUN, bold=True)
LINKED = Text("сайт", RUN, "https://example.org", (3,))


def atoms(*items, **more):
    made = para(*items)
    for name, value in more.items():
        setattr(made, name, value)
    return shaper().atoms(made)


def shown(*items):
    """Each atom as its text, or its kind, and a stroke where a line may end behind it."""
    return " ".join(
        (one.text if one.kind == "word" else one.kind) + "|" * one.may_end for one in atoms(*items)
    )


def wide(text, style=RUN):
    return shaper().looks.of(style).measure(text)[0]


@pytest.mark.parametrize(
    ("items", "said"),
    [
        (["раз  два"], "раз space| два"),
        (["раз\u00adдва"], "раз soft| два"),
        ([Text("раз\rдва\tтри", RUN)], "раз break два tab| три"),
        ([Text("раз\nдва", RUN)], "раз space| два"),
        (["раз", Tab(RUN), "два"], "раз tab| два"),
        (["см. [", Text(" 1]", BOLD)], "см. space| [ space 1]"),
        (["торгово-", Text("промышленный", BOLD)], "торгово-| промышленный"),
        (["сло", Text("во", BOLD)], "сло во"),
        (["слово", Picture("a.png", 9.0, 9.0, RUN), "и"], "слово| picture| и"),
        (["слово", picture(9.0, 9.0), "и"], "слово anchor и"),
        (["слово", NoteMark(Note("", "", []), RUN), "и"], "слово empty и"),
        (["из ", Field("PAGE", "decimal", RUN), "с."], "из space| number с."),
    ],
)
def test_lines_end_behind_spaces_tabs_and_pictures_and_not_inside_a_word_of_several_runs(items, said):
    assert shown(*items) == said


def test_each_piece_is_as_wide_as_its_letters():
    words, space, other = atoms("раз  два")
    assert (words.width, space.width, other.width) == (wide("раз"), wide("  "), wide("два"))
    assert [atom.width for atom in atoms(Text("раз\nдва", RUN))] == [wide("раз"), wide(" "), wide("два")]
    hyphen = atoms("раз\u00adдва")[1]
    assert (hyphen.width, hyphen.text) == (wide("\u00ad"), "-")
    assert [atom.width for atom in atoms("а", Tab(RUN), "б")] == [wide("а"), 0.0, wide("б")]


def test_breaks_say_what_ends_with_them_and_a_carriage_return_ends_a_line():
    made = atoms("а", Break("page", RUN), Break("line", RUN), Text("\r", RUN))
    assert [(atom.kind, atom.text) for atom in made[1:]] == [
        ("break", "page"),
        ("break", "line"),
        ("break", "line"),
    ]


def test_tabs_are_no_text_and_a_line_feed_is_a_space():
    assert [atom.text for atom in atoms("а", Tab(RUN), Text("б\nв", RUN))] == ["а", "", "б", " ", "в"]
    assert {atom.level for atom in atoms("а", Tab(RUN))} == {0}


def test_a_picture_in_the_line_is_as_wide_as_it_is_and_one_that_floats_takes_nothing():
    inline = Picture("a.png", 30.0, 9.0, RUN, link="https://example.org", controls=(4,))
    (one,) = atoms(inline)
    assert (one.width, one.link, one.controls, one.item) == (30.0, "https://example.org", (4,), inline)
    assert (one.text, one.pieces) == ("", ())
    assert atoms(picture(30.0, 9.0))[0].width == 0.0


def test_a_page_number_is_as_wide_as_the_page_or_their_count():
    made = shaper()
    made.page, made.pages = "XVIII", 250
    (page,) = made.atoms(para(Field("PAGE", "upperRoman", RUN, (2,))))
    assert (page.width, page.controls, made.counts_pages) == (wide("XVIII"), (2,), False)
    assert (page.text, page.link) == ("1", "")  # a figure, wherever characters are told apart
    (count,) = made.atoms(para(Field("NUMPAGES", "decimal", RUN)))
    assert (count.width, made.counts_pages) == (wide("250"), True)
    made.atoms(para("без числа", Field("PAGE", "decimal", RUN)))
    assert made.counts_pages  # what has been met is not forgotten


def test_until_pages_are_known_there_is_one():
    made = shaper()
    assert (made.page, made.pages, made.counts_pages) == ("1", 1, False)


def test_every_piece_keeps_its_link_and_the_controls_that_it_is_in_outermost_first():
    text = Text("о сайте\tи\u00adо\nнём", RUN, "https://example.org", (3,))
    made = atoms(text, Empty(RUN, (5,)), Tab(RUN, (6,)), controls=(1, 2))
    assert [atom.controls for atom in made] == [(1, 2, 3)] * 9 + [(1, 2, 5), (1, 2, 6)]
    assert {atom.link for atom in made if atom.kind in ("word", "space", "soft")} == {"https://example.org"}
    assert [atom.link for atom in made if atom.kind in ("tab", "empty")] == ["", "", ""]
    assert made[0].role == text.role
    assert {atom.role for atom in atoms("до", LINKED)} == {None, LINKED.role}


def test_small_capitals_shrink_small_letters_and_leave_capitals_and_figures_their_size():
    small = replace(RUN, small_caps=True)
    made = [(atom.text or atom.kind, atom.look.size) for atom in atoms(Text("Имя-а 1 Ёж", small))]
    assert made == [
        ("И", 10.0), ("МЯ", 8.0), ("-", 10.0), ("А", 8.0), (" ", 10.0), ("1", 10.0), (" ", 10.0),
        ("Ё", 10.0), ("Ж", 8.0),
    ]  # fmt: skip


def test_a_word_of_more_than_five_hundred_letters_is_measured_in_pieces():
    assert [len(atom.text) for atom in atoms("а" * 500)] == [500]
    assert [len(atom.text) for atom in atoms("а" * 1001)] == [500, 500, 1]
    assert [atom.may_end for atom in atoms("а" * 1001)] == [True, True, False]
    assert [atom.may_end for atom in atoms("а" * 400 + "-" + "б" * 400)] == [True, False]


def test_a_place_where_a_line_may_end_unseen_takes_no_width():
    one, other = atoms("раз\u200bдва")
    assert (one.text, one.width, one.may_end, other.text) == ("раз", wide("раз"), True, "два")


KERNED = replace(RUN, kerning=8.0)


@pytest.mark.parametrize("between", ["", "\u00ad", "anchor", "empty"])
def test_words_that_touch_are_kerned_as_one_word_across_what_is_not_seen(between):
    look = shaper().looks.of(KERNED)
    pair = look.joint(look.measure("Т")[1][-1], look.measure("А")[1][0])
    assert pair < -0.1
    unseen = {"": [], "anchor": [picture(9.0, 9.0)], "empty": [NoteMark(Note("", "", []), KERNED)]}
    unseen = unseen.get(between, [Text(between, KERNED)])
    first, *_, last = atoms(Text("Т", KERNED), *unseen, Text("А", KERNED))
    assert (first.width, last.width) == (look.measure("Т")[0] + pair, look.measure("А")[0])


def test_a_space_is_kerned_with_the_letters_beside_it():
    look = shaper().looks.of(KERNED)
    assert [atom.width for atom in atoms(Text("А У", KERNED))] == pytest.approx(
        [look.measure("А")[0] - 0.19, look.measure(" ")[0] - 0.23, look.measure("У")[0]]
    )


@pytest.mark.parametrize(
    "items",
    [
        [Text("Т", RUN), Text("А", RUN)],
        [Text("Т", KERNED), Text("А", replace(KERNED, bold=True))],
        [Text("Т", KERNED), Tab(KERNED), Text("А", KERNED)],
        [Text("Т", KERNED), Picture("a.png", 9.0, 9.0, KERNED), Text("А", KERNED)],
    ],
)
def test_letters_are_not_kerned_where_the_font_changes_or_something_stands_between(items):
    words = [atom for atom in atoms(*items) if atom.kind == "word"]
    assert [atom.width for atom in words] == [atom.look.measure(atom.text)[0] for atom in words]


def test_what_a_list_begins_with_is_kerned_and_known_as_its_label():
    look = shaper().looks.of(KERNED)
    made = shaper().text("Т\u200bА 1", KERNED, "Lbl")
    assert {atom.role.kind for atom in made} == {"Lbl"}
    assert [atom.text for atom in made] == ["Т", "А", " ", "1"]
    assert made[0].width < look.measure("Т")[0] - 0.1
    assert {atom.role for atom in shaper().text("1 ", KERNED)} == {None}


def test_a_character_that_no_font_has_is_named_with_the_words_it_stands_in():
    unheard = para("знак \U000f1234 здесь")
    with pytest.raises(KeyError) as told:
        shaper().atoms(unheard)
    said = shaper().unknown(told.value, unheard).message("en")
    assert "U+F1234" in said
    assert "знак" in said
    assert "word/document.xml" in said
