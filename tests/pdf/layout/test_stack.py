"""Strips one under another: how tall and wide they are, what they say, and what of them fits a page; in pt."""

from dataclasses import fields
from types import SimpleNamespace

import pytest

from wego_forms.pdf.layout import Fill, Glyphs, Image, Lost, Number, Sign, Strip, Stroke
from wego_forms.pdf.layout.stack import extent, filled, height, inked, stacked, upright, words


def glyphs(text, x=0.0, width=10.0, kind=Glyphs):
    return kind(x, 8.0, None, 10.0, "000000", text, 0.0, 0.0, 1.0, width)


def image(x, width, box=None):
    return Image(x, 0.0, width, 5.0, "", (0, 0, 0, 0), SimpleNamespace(box=box))


def box(*texts, inside=()):
    strips = [Strip(10.0, marks=[glyphs(text)]) for text in texts]
    return SimpleNamespace(strips=strips, inside=[(0, 0, SimpleNamespace(box=one)) for one in inside])


def test_strips_are_as_tall_as_they_and_the_spaces_above_them():
    assert height([]) == 0
    assert height([Strip(10.0, 2.0)]) == 12
    assert height([Strip(10.0, 2.0), Strip(5.0, 3.0)]) == 20
    assert stacked([Strip(10.0, 2.0), Strip(5.0, 3.0)], 7.0, 100.0) == [
        (7, 102, Strip(10.0, 2.0)), (7, 115, Strip(5.0, 3.0)),
    ]  # fmt: skip


def test_what_is_inked_ends_without_the_space_below_the_last_line():
    line = Strip(10.0, 2.0, spare=1.0, marks=[glyphs("11")])
    assert inked([line, Strip(0.0, 7.0), Strip(0.0, 7.0)]) == 11
    assert inked([line, Strip(0.0, 7.0, marks=[glyphs("11")])]) == 19  # something of no height that shows
    assert inked([Strip(10.0), line]) == 21
    assert inked([line, Strip(10.0)]) == 22  # an empty line is one
    assert inked([Strip(0.0, 7.0)]) == inked([]) == 0


@pytest.mark.parametrize(
    ("mark", "wide"),
    [
        (glyphs("11", 30.0, 20.0), 40),
        (image(30.0, 25.0), 45),
        (Fill(30.0, 0.0, 35.0, 5.0, "FFFFFF"), 55),
        (Stroke(30.0, 0.0, 60.0, 0.0, 1.0, "000000"), 50),
        (Stroke(60.0, 0.0, 30.0, 0.0, 1.0, "000000"), 50),
        (Stroke(60.0, 0.0, 5.0, 0.0, 1.0, "000000"), 55),
        (Number(30.0, 8.0, None, 15.0), 35),
    ],
)
def test_strips_are_as_wide_as_what_lies_on_them(mark, wide):
    strips = [Strip(10.0, marks=[glyphs("1", 10.0, 5.0)]), Strip(10.0, marks=[mark])]
    assert extent(strips) == wide
    assert extent([Strip(10.0, inner=[(100.0, 0.0, strip)]) for strip in strips]) == wide


def test_what_lies_in_a_strip_is_moved_with_it():
    inner = Strip(
        10.0,
        marks=[
            glyphs("1", 5.0, 10.0),
            Stroke(5.0, 0.0, 15.0, 0.0, 1.0, "000000"),
            Number(5.0, 8.0, None, 10.0),
        ],
    )
    deep = Strip(10.0, inner=[(100.0, 0.0, Strip(10.0, inner=[(30.0, 0.0, inner)]))])
    assert extent([deep]) == 10
    assert extent([deep, Strip(10.0, marks=[glyphs("1", 0.0, 5.0)])]) == 145
    assert extent([]) == 0


def test_all_that_is_written_is_read_and_nothing_that_only_fills():
    lost = Lost("скрыто", None, None, "", "")
    row = Strip(10.0, marks=[glyphs("строка"), glyphs("....", kind=Sign), lost])
    row.inner = [
        (
            0.0,
            0.0,
            Strip(
                10.0, marks=[glyphs("ячейка"), image(0.0, 5.0, box("рамка", inside=[box("внутри"), None]))]
            ),
        )
    ]
    row.floats = [
        SimpleNamespace(picture=SimpleNamespace(box=box("плавает"))),
        SimpleNamespace(picture=SimpleNamespace(box=None)),
    ]
    assert (
        words([row, Strip(10.0, marks=[glyphs("дальше")])])
        == "строка скрыто ячейка рамка внутри плавает дальше"
    )


def filled_in():
    """A strip of which everything is said."""
    said = {one.name: object() for one in fields(Strip)}
    return Strip(**said), said


def test_a_copy_of_a_strip_shares_its_ink_and_has_its_place_in_a_text_to_itself():
    strip, said = filled_in()
    copy, plain = strip.copy(), Strip(0.0)
    own = {"begins", "again", "beside", "count", "repeats", "skipped", "turned", "heads"}
    for name, value in said.items():
        assert getattr(copy, name) == (getattr(plain, name) if name in own else value), name


def test_a_head_painted_again_is_its_ink_and_told_apart():
    strip, said = filled_in()
    again, plain = strip.again_painted(), Strip(0.0)
    for name, value in said.items():
        kept = name in {"height", "marks", "inner", "foot"}
        assert getattr(again, name) == (value if kept else name == "repeats" or getattr(plain, name)), name


def test_of_a_strip_only_its_height_need_be_said():
    plain = Strip(10.0)
    assert (plain.before, plain.lead, plain.spare, plain.count) == (0, 0, 0, 1)
    assert not any((plain.glued, plain.begins, plain.repeats, plain.skipped, plain.silent))
    assert not any(
        (plain.breaks, plain.ends, plain.marks, plain.inner, plain.floats, plain.notes, plain.foot)
    )


# --- what fits ---

INK = [glyphs("1")]


def lines(*heights, **more):
    return [Strip(tall, marks=INK, **more) for tall in heights]


@pytest.mark.parametrize(("room", "kept"), [(9, 0), (9.9, 1), (10, 1), (29.8, 2), (29.95, 3), (100, 3)])
def test_as_many_lines_stay_as_fit_with_a_tenth_of_a_pt_over(room, kept):
    strips = lines(10.0, 10.0, 10.0)
    assert filled(strips, room, 500.0) == (strips[:kept], strips[kept:])


def test_the_space_above_a_line_counts_and_what_is_spare_below_it_does_not():
    strips = lines(10.0, 10.0, before=5.0, spare=4.0)
    assert [len(filled(strips, room, 500.0)[0]) for room in (10, 11, 25.8, 26)] == [0, 1, 1, 2]


def test_space_alone_stays_where_it_is_and_a_line_without_height_goes_on():
    space, rule = Strip(0.0, 30.0), Strip(0.0, 30.0, marks=INK)
    line = lines(10.0)
    assert filled([*line, space], 15.0, 500.0) == ([*line, space], [])
    assert filled([*line, rule], 15.0, 500.0) == (line, [rule])


def test_what_can_be_cut_is_cut_for_what_is_left_here_and_there():
    asked = []

    def split(room, fresh):
        asked.append((room, fresh))
        return halves

    halves = tuple(lines(4.0, 6.0))
    first, row, last = lines(10.0, 10.0, 10.0)
    row.before, row.cut = 2.0, SimpleNamespace(split=split)
    assert filled([first, row, last], 16.0, 500.0) == ([first, halves[0]], [halves[1], last])
    assert asked == [(4.0, 500.0)]
    halves = None
    assert filled([first, row, last], 16.0, 500.0) == ([first], [row, last])


@pytest.mark.parametrize(
    ("degrees", "align", "x"),
    [
        (90, "top", 0),
        (90, "center", 10),
        (90, "bottom", 20),
        (-90, "top", 20),
        (-90, "center", 10),
        (-90, "bottom", 0),
    ],
)
def test_turned_text_stands_in_its_region_as_it_would_unturned(degrees, align, x):
    text = lines(10.0, 20.0)
    strip = upright(text, degrees, 100.0, 50.0, align)
    ((left, top, turned),) = strip.inner
    assert (strip.height, left, top, turned.height) == (100, x, 0, 100)
    assert turned.turned == (degrees, 100, 30)
    assert turned.inner == ((0, 0, text[0]), (0, 10, text[1]))


def test_turned_text_too_much_for_its_region_begins_where_it_does():
    for align in ("top", "center", "bottom"):
        assert upright(lines(60.0), 90, 100.0, 50.0, align).inner[0][0] == 0
