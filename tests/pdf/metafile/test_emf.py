"""Enhanced metafiles read: shapes in shares of the picture, texts, bitmaps and icons."""

import io

import pytest
from PIL import Image

from tests.pdf.metafile.made import bitmap, blit, emf, font, record, text
from wego_forms.pdf.metafile import Bitmap, Said, Shape, played

RED, BLUE = 0x0000FF, 0xFF0000  # COLORREF: blue, green, red


def drawn(data):
    return played(data).parts


def shapes(*records):
    return [part for part in drawn(emf(*records)) if isinstance(part, Shape)]


def points(shape):
    return [step[1:] for step in shape.steps if step[1:]]


def pixels(part):
    image = Image.open(io.BytesIO(part.data))
    return image.mode, [image.getpixel((x, 0)) for x in range(image.width)]


def test_a_rectangle_is_filled_with_the_brush_and_edged_with_the_pen():
    [shape] = shapes(
        record(39, "4I", 1, 0, RED, 0), record(37, "I", 1),
        record(38, "IIiiI", 2, 0, 20, 0, BLUE), record(37, "I", 2),
        record(43, "4i", 100, 50, 500, 250),
    )  # fmt: skip
    assert points(shape) == [(0.1, 0.1), (0.5, 0.1), (0.5, 0.5), (0.1, 0.5)]
    assert (shape.fill, shape.line, shape.width) == ("FF0000", "0000FF", 0.02)


def test_lines_go_on_from_where_the_last_one_ended():
    one, other = shapes(record(27, "2i", 0, 0), record(54, "2i", 500, 250), record(54, "2i", 1000, 0))
    assert points(one) == [(0.0, 0.0), (0.5, 0.5)]
    assert points(other) == [(0.5, 0.5), (1.0, 0.0)]
    assert one.fill == ""


def test_points_of_16_bits_several_polygons_and_curves_are_read():
    small = record(86, "4iI6h", 0, 0, 0, 0, 3, 0, 0, 500, 0, 0, 250)
    several = record(91, "4iII2I8h", 0, 0, 0, 0, 2, 4, 2, 2, 0, 0, 500, 250, 100, 0, 0, 100)
    curve = record(2, "4iI8i", 0, 0, 0, 0, 4, 0, 0, 250, 0, 500, 0, 500, 250)
    one, two, three = shapes(small, several, curve)
    assert points(one) == [(0.0, 0.0), (0.5, 0.0), (0.0, 0.5)]
    assert [step[0] for step in two.steps] == ["m", "l", "h", "m", "l", "h"]
    assert three.steps[1] == ("c", 0.25, 0.0, 0.5, 0.0, 0.5, 0.5)


def test_the_window_and_the_viewport_scale_what_is_drawn():
    [shape] = shapes(
        record(17, "I", 8), record(9, "2i", 100, 100), record(10, "2i", 10, 0), record(11, "2i", 1000, 500),
        record(43, "4i", 10, 0, 60, 50),
    )  # fmt: skip
    assert points(shape)[2] == (0.5, 0.5)


def test_a_transform_holds_until_the_state_before_is_restored():
    box = record(43, "4i", 0, 0, 100, 100)
    moved, back = shapes(record(33), record(35, "6f", 2, 0, 0, 2, 500, 0), box, record(34, "i", -1), box)
    assert points(moved)[2] == (0.7, 0.4)
    assert points(back)[2] == (0.1, 0.2)


def test_a_path_is_drawn_when_it_is_filled_or_stroked():
    path = (record(59), record(27, "2i", 0, 0), record(54, "2i", 500, 0), record(54, "2i", 500, 250), record(61),
            record(60))  # fmt: skip
    [filled] = shapes(*path, record(62, "4i", 0, 0, 0, 0))
    assert points(filled) == [(0.0, 0.0), (0.5, 0.0), (0.5, 0.5)]
    assert (filled.steps[-1], filled.line) == (("h",), "")
    [stroked] = shapes(*path, record(64, "4i", 0, 0, 0, 0))
    assert (stroked.fill, stroked.line) == ("", "000000")


def test_text_has_its_font_place_and_width():
    [said] = drawn(
        emf(
            font(1, -50, "Times New Roman", 700),
            record(24, "I", RED),
            record(22, "I", 24),
            text(100, 100, "Итог", [30] * 4),
        )
    )
    assert said == Said(
        0.1, 0.2, "Итог", "Times New Roman", True, False, 0.1, "FF0000", pytest.approx(0.12), "left", False
    )


def test_a_bitmap_that_says_how_opaque_it_is_is_seen_through():
    [part] = drawn(emf(blit(114, (0, 0, 500, 250), bitmap(b"\1\2\3\0", b"\4\5\6\xff", bits=32), 0)))
    assert part.place == (0.0, 0.0, 0.5, 0.5)
    assert pixels(part) == ("RGBA", [(3, 2, 1, 0), (6, 5, 4, 255)])


@pytest.mark.parametrize(
    ("mask", "first", "second"),
    [((b"\xff" * 3, b"\0" * 3), 0x8800C6, 0x660046), ((b"\0" * 3, b"\xff" * 3), 0xEE0086, 0x8800C6)],
)
def test_an_icon_of_a_mask_and_a_picture_is_one_that_is_seen_through(mask, first, second):
    box = (0, 0, 20, 10)
    [part] = drawn(
        emf(blit(76, box, bitmap(*mask), first), blit(76, box, bitmap(b"\0\0\0", b"\1\2\3"), second))
    )
    assert isinstance(part, Bitmap)
    assert pixels(part) == ("RGBA", [(0, 0, 0, 0), (3, 2, 1, 255)])


@pytest.mark.parametrize(
    ("operation", "fill"),
    [(0xF00021, ["FF0000"]), (0x000042, ["000000"]), (0xFF0062, ["FFFFFF"]), (0x550009, [])],
    ids=["with the brush", "black", "white", "turned round"],
)
def test_a_place_is_filled_as_the_operation_says(operation, fill):
    made = blit(76, (0, 0, 1000, 500), (b"", b""), operation)
    found = shapes(record(39, "4I", 1, 0, RED, 0), record(37, "I", 1), made)
    assert [(one.fill, one.line, points(one)[2]) for one in found] == [(one, "", (1.0, 1.0)) for one in fill]


def test_a_place_is_not_filled_with_a_hollow_brush_nor_is_a_box_without_pen_and_brush_drawn():
    hollow = record(37, "I", 0x80000005) + record(37, "I", 0x80000008)
    assert shapes(hollow, blit(76, (0, 0, 9, 9), (b"", b""), 0xF00021), record(43, "4i", 0, 0, 9, 9)) == []


def test_a_bitmap_put_to_the_device_hides_what_is_behind_it_whatever_its_fourth_bytes():
    header, bits = bitmap(b"\1\2\3\0", b"\4\5\6\xff", bits=32)
    start = 8 + 68
    fields = (0, 0, 0, 0, 500, 250, 0, 0, 100, 50, start, 40, start + 40, 8, 0, 0, 1, header, bits)
    [part] = drawn(emf(record(80, "10i7I40s8s", *fields)))
    assert part.place == (0.5, 0.5, pytest.approx(0.1), pytest.approx(0.1))
    assert pixels(part) == ("RGB", [(3, 2, 1), (6, 5, 4)])


def test_a_thing_that_was_never_made_is_thrown_away_and_a_path_that_was_never_begun_closed_without_a_word():
    made = played(emf(record(40, "I", 7), record(61), record(43, "4i", 0, 0, 9, 9)))
    assert (len(made.parts), made.notes) == (1, ())


def test_text_of_nothing_but_spaces_is_not_written():
    assert drawn(emf(text(0, 0, " \t\0"))) == ()


def test_curves_and_lines_go_on_from_where_the_pen_is():
    curve = record(5, "4iI6i", 0, 0, 0, 0, 3, 250, 0, 500, 0, 500, 250)
    one, other = shapes(record(27, "2i", 0, 0), curve, record(6, "4iI2i", 0, 0, 0, 0, 1, 1000, 0))
    assert one.steps == (("m", 0.0, 0.0), ("c", 0.25, 0.0, 0.5, 0.0, 0.5, 0.5))
    assert points(other) == [(0.5, 0.5), (1.0, 0.0)]


def test_an_ellipse_touches_the_middles_of_its_box():
    [shape] = shapes(record(42, "4i", 0, 0, 1000, 500))
    assert [step[0] for step in shape.steps] == ["m", "c", "c", "c", "c", "h"]
    ends = [step[-2:] for step in shape.steps[:-1]]
    assert ends == [(1.0, 0.5), (0.5, 1.0), (0.0, 0.5), (0.5, 0.0), (1.0, 0.5)]


@pytest.mark.parametrize(("style", "line"), [(0x10000, "0000FF"), (0x10005, "")])
def test_a_pen_told_at_length_draws_lines_of_its_colour_and_width_or_none(style, line):
    made = record(95, "9I", 1, 0, 0, 0, 0, style, 20, 0, BLUE)
    [shape] = shapes(made, record(37, "I", 1), record(43, "4i", 0, 0, 9, 9))
    assert (shape.line, shape.width) == (line, 0.02)


def test_a_brush_of_a_pattern_is_gray_and_one_of_windows_own_has_its_colour():
    box = record(43, "4i", 0, 0, 9, 9)
    pattern, own = shapes(record(93, "I", 1), record(37, "I", 1), box, record(37, "I", 0x80000002), box)
    assert (pattern.fill, own.fill) == ("C0C0C0", "808080")


@pytest.mark.parametrize(("mode", "left"), [(1, 0.0), (2, 0.2), (3, 0.15), (4, 0.05)])
def test_a_transform_is_thrown_away_or_put_before_or_behind_another_or_in_its_place(mode, left):
    before, then = record(35, "6f", 2, 0, 0, 2, 100, 0), record(36, "6fI", 1, 0, 0, 1, 50, 0, mode)
    [shape] = shapes(before, then, record(43, "4i", 0, 0, 100, 100))
    assert points(shape)[0] == (left, 0.0)


@pytest.mark.parametrize(("mode", "unit"), [(2, 0.1), (3, 0.01), (4, 0.254), (5, 0.0254), (6, 25.4 / 1440)])
def test_a_mode_with_a_measure_of_its_own_counts_upwards(mode, unit):
    [shape] = shapes(record(17, "I", mode), record(43, "4i", 0, 0, 100, -100))
    assert points(shape)[2] == (pytest.approx(100 * unit / 100), pytest.approx(100 * unit / 50))


def test_text_goes_on_from_where_the_last_one_ended_and_stands_on_its_letters_bottom():
    moved, ending = record(27, "2i", 100, 100), record(22, "I", 1 + 8)
    one, other = drawn(
        emf(font(1, -50, "Arial"), moved, ending, text(0, 0, "Да", [30, 30]), text(0, 0, "Но", [30, 30]))
    )
    assert (one.x, other.x) == (0.1, 0.16)
    assert (one.y, one.top) == (pytest.approx(0.2 - 0.02), False)


@pytest.mark.parametrize(
    ("cut", "count"), [(10, 0), (60, 0), (88, 0), (100, 0), (115, 0), (121, 1), (143, 1)]
)
def test_a_damaged_file_draws_what_is_whole_and_never_fails(cut, count):
    whole = emf(record(43, "4i", 0, 0, 100, 100), record(43, "4i", 0, 0, 100, 100))
    assert len(drawn(whole[:cut])) == count
