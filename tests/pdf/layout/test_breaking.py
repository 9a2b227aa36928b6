"""Where lines end and how they are aligned, each held to its place in points.

Of 10 pt the digits of Liberation Serif are 5 pt wide, its space 2.5 pt.
"""

import pytest

from tests.pdf.documents import anchor, control, picture, r
from tests.pdf.laid import TEN, WIDE, narrow, of_kind, pages, runs, texts
from tests.pdf.layout.test_boxes import png
from tests.pdf.layout.test_pages import field
from wego_forms.pdf.layout import Area, Glyphs, Image, Link

PICTURE = {"related": {"rP": ("image", "word/media/a.png", png())}}


def lines(*pieces, wide, **more):
    """What stands on each line of a paragraph so many pt wide."""
    found = {}
    for mark in of_kind(Glyphs, runs(*pieces, props=narrow(wide)), **more):
        found[mark.y] = found.get(mark.y, "") + mark.text
    return [text.rstrip() for text in found.values()]


@pytest.mark.parametrize(
    ("text", "wide", "broken"),
    [
        ("11 22 33", 22.5, ["11 22", "33"]),
        ("11 22 33", 22, ["11", "22", "33"]),
        ("111111", 22, ["1111", "11"]),
        ("1111", 19, ["111", "1"]),
        ("11", 7, ["1", "1"]),
        ("111", 3, ["1", "1", "1"]),
        ("1 22", 3, ["1", "2", "2"]),
        ("22 111111", 22, ["22", "1111", "11"]),
        ("nn/nnn/nnn", 20, ["nn/", "nnn/", "nnn"]),  # a slash is 2.78 pt wide
        ("nn/nnn/nnn", 31, ["nn/nnn/", "nnn"]),
        ("nn/nnn/nnn", 17, ["nn/", "nnn", "/", "nnn"]),
    ],
)
def test_a_line_ends_where_the_next_word_does_not_fit_and_in_a_word_wider_than_it(text, wide, broken):
    assert lines(text, wide=wide) == broken


@pytest.mark.parametrize(
    ("text", "wide", "broken"),
    [
        ("11 nn/nnn/nnn", 37, ["11", "nn/nnn/n", "nn"]),  # not parted behind a slash, but anywhere
        ("11 22-nn/nnnn", 40, ["11", "22-nn/nn", "nn"]),  # nor is what stands before it
        ("11-nn/nnnn", 28, ["11-nn/", "nnnn"]),
        ("11 /nnn/nnn", 31, ["11", "/nnn/nn", "n"]),
        ("11 " + "n" * 66 + "/nnn", 350, ["11 " + "n" * 66 + "/", "nnn"]),
        ("11 " + "n" * 64 + "/nnn", 350, ["11", "n" * 64 + "/nnn"]),
        ("nn\\nnn", 20, ["nn\\", "nnn"]),  # a backslash is 2.78 pt wide
        ("11 nn\\nnn", 30, ["11 nn\\", "nnn"]),
    ],
)
def test_a_path_is_parted_at_a_slash_only_at_a_paragraphs_beginning_or_if_it_is_long(text, wide, broken):
    assert lines(text, wide=wide) == broken


@pytest.mark.parametrize(
    ("text", "wide", "broken"),
    [
        *((f"11 222 {sign}", 30, ["11", f"222 {sign}"]) for sign in ")]}!?;:,./\\"),
        *((f"11 222 {sign} 4", 28, ["11 222", f"{sign} 4"]) for sign in ")]}!?;:,./\\"),  # the space hangs
        *((f"11 222 {sign} 4", 30, ["11 222", f"{sign} 4"]) for sign in "–»”"),
        *((f"11 22 {sign} 444", 36, ["11 22", f"{sign} 444"]) for sign in "([{„‚"),
        *((f"11 22{sign}(4", 28, [f"11 22{sign}", "(4"]) for sign in ".,;:!?)]}-"),
        *((f"11 22{sign}4", 28, [f"11 22{sign}", "4"]) for sign in "!?|"),
        *((f"11 22{sign}4", 28, ["11", f"22{sign}4"]) for sign in ".,;:)]}»"),
        ("11 22…4", 35, ["11 22…", "4"]),
    ],
)
def test_what_closes_or_ends_stays_with_what_stands_before_it_and_what_opens_with_what_follows(
    text, wide, broken
):
    assert lines(text, wide=wide) == broken


def test_a_line_may_end_behind_a_space_where_a_look_ends_whatever_signs_stand_there():
    bold = "<w:b/>"
    assert lines("11 22 ( ", ("444", bold), wide=36) == ["11 22 (", "444"]
    assert lines("11 22 (", (" 444", bold), wide=36) == ["11 22", "( 444"]
    assert lines("11 222 ", (") 4", bold), wide=30) == ["11 222", ") 4"]
    assert lines("11 222", (" ) 4", bold), wide=30) == ["11", "222 ) 4"]


def test_a_line_may_end_between_two_runs_where_it_may_inside_one():
    assert lines("11 22.", ("{4", "<w:b/>"), wide=28) == ["11 22.", "{4"]
    assert lines("11 22.", ("44", "<w:b/>"), wide=28) == ["11", "22.44"]
    assert lines("11 n/", ("nn", "<w:b/>"), wide=22) == ["11", "n/nn"]
    assert lines("n/", ("nn", "<w:b/>"), wide=15) == ["n/", "nn"]


@pytest.mark.parametrize(
    ("wide", "broken"),
    [
        (30, ["111222", "33"]),
        (22, ["1112", "2233"]),
        (14, ["11", "12", "22", "33"]),
        (16, ["111", "222", "33"]),
    ],
)
def test_a_word_of_several_runs_is_divided_wherever_it_must_be(wide, broken):
    assert lines("111", ("222", '<w:color w:val="FF0000"/>'), "33", wide=wide) == broken


def test_a_word_goes_down_with_all_its_runs():
    assert lines("11 222", ("33", "<w:i/>"), wide=30) == ["11", "22233"]
    assert lines("11 222", ("33", "<w:i/>"), wide=37.5) == ["11 22233"]


@pytest.mark.parametrize(
    "between",
    [
        picture("rP", anchor(("page", 0), ("page", 0))),
        control("a", ""),
        field("PAGE").replace("<w:rPr></w:rPr>", f"<w:rPr>{TEN}</w:rPr>"),
    ],
)
def test_a_word_is_one_whatever_stands_in_it(between):
    wide = 35 if "PAGE" in between else 30  # a pt or two too little for all of it
    assert lines("33 11", (between, ""), "22", wide=wide, **PICTURE) == ["33", "1122"]


def test_both_halves_of_a_divided_word_are_what_it_was():
    inside = f'<w:hyperlink r:id="rL">{r("111111", TEN)}</w:hyperlink>'
    related = {"related": {"rL": ("hyperlink", "https://a.example/", None)}}
    body = runs((control("a", inside), ""), props=narrow(22))
    assert [(mark.x, mark.width) for mark in of_kind(Link, body, **related)] == [(0, 20), (0, 10)]
    assert len(of_kind(Area, body, **related)) == 2
    assert [mark.role.link for mark in of_kind(Glyphs, body, **related)] == ["https://a.example/"] * 2


def test_a_picture_too_wide_for_its_line_has_one_to_itself_and_is_not_cut():
    size = {"cx": 60 * 12700, "cy": 12 * 12700}
    body = runs("11", (picture("rP", **size), ""), "22", props=narrow(50))
    (image,) = of_kind(Image, body, **PICTURE)
    assert (image.x, image.width) == (0, 60)
    assert lines("11", (picture("rP", **size), ""), "22", wide=50, **PICTURE) == ["11", "22"]


@pytest.mark.parametrize(("align", "begins"), [("left", 0), ("center", -9.05), ("right", 0), ("both", 0)])
def test_a_picture_wider_than_the_text_reaches_over_both_margins_only_where_it_is_centred(align, begins):
    wide = picture("rP", cx=500 * 12700, cy=12 * 12700)
    (image,) = of_kind(Image, runs((wide, ""), props=f'<w:jc w:val="{align}"/>'), **PICTURE)
    assert image.x == pytest.approx(begins, abs=0.01)


@pytest.mark.parametrize(
    ("align", "text", "begins"),
    [
        ("right", "11", WIDE - 10),
        ("end", "11", WIDE - 10),
        ("right", "11  ", WIDE - 10),
        ("center", "11", WIDE / 2 - 5),
        ("center", "11 ", WIDE / 2 - 5),
        ("right", "11 \n", WIDE - 10),
        ("right", "  11", WIDE - 15),
        ("left", "11", 0),
    ],
)
def test_a_line_is_aligned_without_the_spaces_behind_it(align, text, begins):
    ((x, _),) = texts(runs(text, props=f'<w:jc w:val="{align}"/>'))
    assert x == pytest.approx(begins, abs=0.01)


def test_what_takes_no_room_behind_the_spaces_at_a_lines_end_leaves_them_out_too():
    right = '<w:jc w:val="right"/>'
    hanging = picture("rP", anchor(("page", 0), ("page", 0)))
    for last in (hanging, control("a", "")):
        drawn = texts(runs("11 ", (last, ""), props=right), **PICTURE)
        assert drawn[0][0] == pytest.approx(WIDE - 10, abs=0.01)


def beside(*pieces, props=""):
    """The text of a paragraph with a picture of 100 pt in the middle of its lines: x, line from the top, text."""
    place = anchor(("column", 100 * 12700), ("paragraph", 0), '<wp:wrapSquare wrapText="bothSides"/>')
    middle = picture("rP", place, cx=100 * 12700, cy=40 * 12700)
    found = of_kind(Glyphs, runs((middle, ""), *pieces, props=props), **PICTURE)
    return [(round(mark.x, 1), round(mark.y - 9.336, 1), mark.text.rstrip()) for mark in found]


RIGHT = 209  # pt, with the 9 pt that text keeps away


def test_beside_what_floats_in_its_middle_a_line_goes_on_behind_it():
    assert beside("111111111111111111 222") == [(0, 0, "111111111111111111"), (RIGHT, 0, "222")]


def test_a_break_ends_all_parts_of_a_line():
    assert beside("1\n2") == [(0, 0, "1"), (0, 11.5, "2")]


def test_a_line_in_parts_is_as_tall_as_the_tallest_of_them():
    big = ("222", '<w:sz w:val="40"/>')
    assert beside("111111111111111111 ", big, "\n3") == [
        (0, 9.3, "111111111111111111"), (RIGHT, 9.3, "222"), (0, 23, "3"),
    ]  # fmt: skip


def test_the_last_part_of_a_justified_paragraph_is_not_stretched():
    both = '<w:jc w:val="both"/>'
    assert beside("1 2", props=both) == [(0, 0, "1 2")]
    (first, second) = beside("1 111111111111111 222 3", props=both)
    assert (first[2], second) == ("1 111111111111111", (RIGHT, 0, "222 3"))


def test_nothing_but_spaces_is_aligned_too():
    right = '<w:ind w:left="200"/><w:jc w:val="right"/>'
    assert texts(runs("  ", props=right)) == [(pytest.approx(WIDE, abs=0.01), "  ")]


def gaps(text, align="both", props="", **more):
    """What each stretch of the first line adds to its spaces."""
    return [
        round(mark.gap, 3)
        for mark in of_kind(Glyphs, runs(text, props=f'<w:jc w:val="{align}"/>' + props), **more)
        if mark.y < 10
    ]


def test_the_spaces_between_the_words_of_a_justified_line_share_what_is_left():
    assert gaps("11 22 33\n4") == [round((WIDE - 35) / 2, 3)]
    assert gaps("11  22 33\n4") == [round((WIDE - 37.5) / 3, 3)]  # two spaces take two shares
    assert gaps("11 22 \n4") == [round(WIDE - 22.5, 3)]  # none behind the last word
    assert gaps("  11 22\n4")[-1] == round(WIDE - 27.5, 3)  # nor before the first
    assert gaps("1\t 22 33\n4")[-1] == round((WIDE - 36 - 25) / 2, 3)  # but behind a tab
    assert gaps("11\n4") == [0]


def test_a_line_that_ends_for_want_of_room_is_justified_too():
    first, second = of_kind(Glyphs, runs("11 22 33 44", props='<w:jc w:val="both"/>' + narrow(45)))
    assert (first.text, first.gap) == ("11 22 33 ", pytest.approx(5))
    assert (second.text, second.gap) == ("44", 0)


def test_a_justified_line_reaches_from_margin_to_margin():
    first, second, _ = of_kind(Glyphs, runs("11 22", ("33 4", "<w:i/>"), "\n5", props='<w:jc w:val="both"/>'))
    free = (WIDE - 40) / 2
    assert (first.x, second.x) == (0, pytest.approx(22.5 + free, abs=0.001))
    assert second.x + second.width == pytest.approx(WIDE + 2.5)  # with the space for the break


@pytest.mark.parametrize(
    ("align", "stretched"), [("both", False), ("distribute", True), ("thaiDistribute", True)]
)
def test_a_last_line_is_stretched_only_where_it_is_distributed(align, stretched):
    assert gaps("11 22", align) == [round(WIDE - 22.5, 3) if stretched else 0]


def test_a_line_that_runs_leftwards_begins_at_the_right():
    body = runs("11 22", props='<w:bidi/><w:jc w:val="both"/>')
    drawn = of_kind(Glyphs, body)
    assert max(mark.x + mark.width for mark in drawn) == pytest.approx(WIDE, abs=0.01)
    assert min(mark.x for mark in drawn) == pytest.approx(WIDE - 22.5, abs=0.01)


def test_a_line_of_spaced_letters_is_aligned_by_the_last_of_them():
    spaced = ("11", '<w:spacing w:val="40"/>')
    assert texts(runs(spaced, props='<w:jc w:val="right"/>'))[0][0] == pytest.approx(WIDE - 12, abs=0.01)
    assert texts(runs(spaced, props='<w:jc w:val="center"/>'))[0][0] == pytest.approx(WIDE / 2 - 6, abs=0.01)


def test_a_first_lines_indent_is_only_its_own():
    drawn = of_kind(
        Glyphs,
        runs(
            "11 22 33", props=f'<w:ind w:left="400" w:firstLine="200" w:right="{round((WIDE - 45) * 20)}"/>'
        ),
    )
    assert [(mark.x, mark.text.rstrip()) for mark in drawn] == [(30, "11"), (20, "22 33")]


def test_a_word_that_is_divided_has_the_first_lines_indent_once():
    drawn = of_kind(Glyphs, runs("111111", props=narrow(22).replace("/>", ' w:firstLine="100"/>')))
    assert [(mark.x, mark.text) for mark in drawn] == [(5, "111"), (0, "111")]


@pytest.mark.parametrize("kind", ["page", "column"])
def test_what_follows_a_break_of_the_page_begins_the_next(kind):
    brk = f'<w:r><w:br w:type="{kind}"/></w:r>'
    found = pages(runs("11", (brk, ""), "22"), "3")
    assert [[mark.text.rstrip() for mark in page] for page in found] == [["11"], ["22", "3"]]
    (first,), (second,) = pages(runs("11", (brk, "")), runs("3"))
    assert (first.text.rstrip(), second.text) == ("11", "3")
    assert second.y == pytest.approx(9.336, abs=0.001)  # no line is left of the paragraph
