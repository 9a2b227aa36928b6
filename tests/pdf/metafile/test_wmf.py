"""Windows metafiles read: the same as of EMF, and text in the code of its charset."""

import struct

import pytest

from tests.pdf.metafile.made import bitmap, short, wmf
from wego_forms.pdf.metafile import Said, Shape, played
from wego_forms.pdf.metafile.limits import DAMAGED

RED = 0x0000FF


def drawn(data):
    return played(data).parts


def font(height, charset, name=b"Arial"):
    return short(0x02FB, "5h8B32s", height, 0, 0, 0, 700, 1, 0, 0, charset, 0, 0, 0, 0, name) + short(
        0x012D, "H", 0
    )


def test_shapes_stand_in_shares_of_the_picture():
    brush = short(0x02FC, "HIH", 0, RED, 0) + short(0x012D, "H", 0)
    polygon = short(0x0324, "H6h", 3, 0, 0, 720, 0, 720, 360)
    box, shape = drawn(wmf(brush, short(0x041B, "4h", 360, 720, 0, 0), polygon))
    assert isinstance(box, Shape)
    assert (box.fill, box.steps[2]) == ("FF0000", ("l", 0.5, 0.5))
    assert [step[1:] for step in shape.steps[:3]] == [(0.0, 0.0), (0.5, 0.0), (0.5, 0.5)]


def test_a_window_of_its_own_counts():
    window = short(0x020B, "2h", 0, 100) + short(0x020C, "2h", 100, 200)
    moved = short(0x0214, "2h", 0, 100) + short(0x0213, "2h", 50, 200)
    [line] = drawn(wmf(window, moved))
    assert line.steps == (("m", 0.0, 0.0), ("l", 0.5, 0.5))


@pytest.mark.parametrize(
    ("charset", "code", "words"), [(204, "cp1251", "Итого"), (0, "cp1252", "Größe"), (238, "cp1250", "Łódź")]
)
def test_text_is_in_the_code_of_its_charset(charset, code, words):
    said = words.encode(code)
    padded = said + b"\0" * (len(said) % 2)
    plain = short(0x0521, f"h{len(padded)}s2h", len(said), padded, 72, 144)
    placed = short(0x0A32, f"3hH{len(padded)}s", 72, 144, len(said), 0, padded)
    made = drawn(wmf(font(-72, charset), plain, placed))
    assert [type(one) for one in made] == [Said, Said]
    for one in made:
        assert (one.text, one.x, one.y, one.size) == (words, 0.1, 0.1, 0.1)
        assert (one.bold, one.italic) == (True, True)


def test_a_thing_that_is_thrown_away_gives_its_number_to_the_next():
    red, blue = short(0x02FC, "HIH", 0, RED, 0), short(0x02FC, "HIH", 0, 0xFF0000, 0)
    box = short(0x041B, "4h", 9, 9, 0, 0)
    [shape] = drawn(wmf(red, short(0x01F9, "H", 0), short(0x01F0, "H", 0), blue, short(0x012D, "H", 0), box))
    assert shape.fill == "0000FF"


def test_a_bitmap_stands_in_its_place():
    header, bits = bitmap(b"\1\2\3", b"\4\5\6")
    made = short(
        0x0F43, f"I5h4h{len(header)}s{len(bits)}s", 0xCC0020, 0, 1, 2, 0, 0, 360, 720, 0, 720, header, bits
    )
    [part] = drawn(wmf(made))
    assert part.place == (0.5, 0.0, 0.5, 0.5)


def test_several_polygons_an_ellipse_and_a_filled_place_are_drawn():
    several = short(0x0538, "3H8h", 2, 2, 2, 0, 0, 720, 360, 144, 0, 0, 72)
    ellipse, filled = short(0x0418, "4h", 720, 1440, 0, 0), short(0x061D, "I4h", 0xF00021, 360, 720, 0, 0)
    one, two, three = drawn(wmf(several, ellipse, filled))
    assert [step[0] for step in one.steps] == ["m", "l", "h", "m", "l", "h"]
    assert one.steps[1] == ("l", 0.5, 0.5)
    assert [step[-2:] for step in two.steps[:3]] == [(1.0, 0.5), (0.5, 1.0), (0.0, 0.5)]
    assert (three.steps[2], three.line) == (("l", 0.5, 0.5), "")


def test_letters_of_a_font_of_signs_are_signs():
    [said] = drawn(wmf(font(-72, 2, b"Wingdings"), short(0x0521, "h2s2h", 2, b"\xfc\x4a", 72, 144)))
    assert said.text == "\uf0fc\uf04a"


def test_a_box_is_edged_by_a_pen_of_its_own():
    pen = short(0x02FA, "HhhI", 0, 72, 0, RED) + short(0x012D, "H", 0)
    [box] = drawn(wmf(pen, short(0x041B, "4h", 360, 720, 0, 0)))
    assert (box.line, box.width) == ("FF0000", 0.05)


@pytest.mark.parametrize(
    "said",
    [short(0x0521, "h4s2h", -4, b"abcd", 72, 144), short(0x0A32, "3hH4s", 72, 144, -4, 0, b"abcd")],
    ids=["plain", "at length"],
)
def test_a_text_of_less_than_no_letters_is_told(said):
    assert played(wmf(said)) == ((), (DAMAGED,))


@pytest.mark.parametrize(
    ("operation", "fill"), [(0x000042, ["000000"]), (0xFF0062, ["FFFFFF"]), (0x550009, [])]
)
def test_a_place_is_made_black_or_white_by_operations_without_a_brush(operation, fill):
    brush = short(0x02FC, "HIH", 0, RED, 0) + short(0x012D, "H", 0)
    made = drawn(wmf(brush, short(0x061D, "I4h", operation, 360, 720, 0, 0)))
    assert [(one.fill, one.line) for one in made] == [(one, "") for one in fill]


def test_text_and_points_that_are_not_all_there_are_told():
    cut, none = short(0x0A32, "3hH2s", 72, 144, 9, 0, b"ab"), short(0x0324, "H2h", 9, 0, 0)
    made = played(wmf(font(-72, 0), cut, none))
    assert [part.text for part in made.parts] == ["ab"]
    assert made.notes == (DAMAGED,)


def test_a_record_of_no_length_ends_the_file():
    assert drawn(wmf(struct.pack("<IH", 0, 0x041B))) == ()
