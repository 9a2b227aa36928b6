"""Strangers' metafiles: what is damaged or too much is left out and told, and the rest is drawn."""

import struct
import time

import pytest

from tests.pdf.metafile.made import bitmap, blit, emf, font, record, short, text, wmf
from wego_forms.pdf.metafile import Said, Shape, played
from wego_forms.pdf.metafile.limits import DAMAGED

BOX = record(43, "4i", 0, 0, 500, 250)
CORNERS = (("m", 0.0, 0.0), ("l", 0.5, 0.0), ("l", 0.5, 0.5), ("l", 0.0, 0.5), ("h",))


def shapes(data):
    return [part.steps for part in played(data).parts if isinstance(part, Shape)]


def notes(data):
    return [(note.what.en, note.value) for note in played(data).notes]


def too_many(said):
    return [(f"the picture is drawn only in part: it has more than {said}", "")]


@pytest.mark.parametrize(
    "broken",
    [
        record(86, "4iI", 0, 0, 0, 0, 2**32 - 1),  # points that aren't there
        record(86, "4iI", 0, 0, 0, 0, 3),
        record(8, "4iII4I", 0, 0, 0, 0, 4, 9, *[2**31] * 4),
        record(2, "4iI", 0, 0, 0, 0, 0),
        record(43, "h", 1),
        record(37, "I", 77),  # a pen that was never made
        record(34, "i", -5),  # a state that was never kept
        record(33) + record(34, "i", 0),  # none has this number
        record(38, "IIiiI", 1, 0, 2**31 - 1, 0, 0) + record(37, "I", 1) + BOX + record(37, "I", 0x80000007),
        record(43, "4i", -(2**31), 0, 2**31 - 1, 9),
        record(33) + record(35, "6f", float("nan"), 0, 0, 1, 0, 0) + BOX + record(34, "i", -1),
        record(33) + record(35, "6f", 1e38, 1e38, 0, 1, 0, 0) + BOX + record(34, "i", -1),
        blit(76, (0, 0, 9, 9), (b"\xff" * 40, b""), 0xCC0020),
        blit(114, (0, 0, 9, 9), (bitmap(b"\1\2\3\4", bits=32)[0], b""), 0),
    ],
    ids=lambda _: "",
)
def test_a_damaged_record_is_left_out_and_told_and_what_follows_is_drawn(broken):
    data = emf(broken, BOX)
    assert shapes(data) == [CORNERS]
    assert played(data).notes == (DAMAGED,)


@pytest.mark.parametrize(
    "end", [struct.pack("<II", 43, 0), struct.pack("<II", 43, 7), b"", BOX[:12]], ids=lambda _: ""
)
def test_records_that_stop_before_their_end_are_told(end):
    data = emf(BOX)[:-20] + end
    assert shapes(data) == [CORNERS]
    assert played(data).notes == (DAMAGED,)


def test_a_wmf_that_stops_before_its_end_is_told():
    box = short(0x041B, "4h", 360, 720, 0, 0)
    assert shapes(wmf(box)[:-6]) == [CORNERS]
    assert played(wmf(box)[:-6]).notes == (DAMAGED,)


def test_a_sound_picture_has_nothing_to_tell():
    assert played(emf(BOX)).notes == played(wmf()).notes == ()


def test_a_header_that_makes_no_sense_is_told():
    data = emf(BOX)
    assert played(data[:80] + b"\0" * 8 + data[88:]) == ((), (DAMAGED,))
    assert played(data[:60]) == ((), (DAMAGED,))


@pytest.mark.parametrize(
    ("records", "drawn", "said"),
    [
        (record(30) * 500_000, 1, "500000 records"),
        (BOX * 20_001, 20_000, "20000 shapes and texts"),
        (record(87, "4iI100002h", 0, 0, 0, 0, 50_001, *[0] * 100_002) * 10, 10, "500000 points"),
        (record(87, "4iI2000004s", 0, 0, 0, 0, 500_001, b""), 1, "500000 points"),
        (record(59) + record(43, "4i", 0, 0, 9, 9) * 100_001, 1, "500000 points"),
        (record(33) * 1001, 1, "1000 nested states"),
        (b"".join(record(39, "4I", n, 0, 0, 0) for n in range(20_000)), 1, "20000 pens, brushes and fonts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_picture_that_asks_for_too_much_is_drawn_to_there(records, drawn, said):
    data = emf(BOX + records)
    begun = time.process_time()
    assert len(shapes(data)) == drawn
    assert notes(data) == too_many(said)
    assert time.process_time() - begun < 5


def test_letters_beyond_the_limit_are_told():
    data = emf(*[text(0, 0, "а" * 50_000)] * 5)
    assert [len(part.text) for part in played(data).parts] == [50_000] * 4
    assert notes(data) == too_many("200000 letters")


@pytest.mark.parametrize(
    ("size", "bits", "packed"),
    [((4_001, 4_000), 1, 0), ((2**31 - 1, 2**31 - 1), 24, 0), ((20_000, -2), 8, 1), ((4_001, 4_000), 32, 0)],
)
def test_a_bitmap_that_is_too_large_is_named_by_its_size(size, bits, packed):
    header = struct.pack("<IiiHHIIiiII", 40, *size, 1, bits, packed, 0, 0, 0, 0, 0)
    data = emf(blit(76, (0, 0, 9, 9), (header, b"\0\2\1\xff" * 9), 0xCC0020), BOX)
    assert shapes(data) == [CORNERS]
    value = f"{size[0]} × {abs(size[1])}"
    assert notes(data) == [("a bitmap inside the picture is too large and isn't drawn", value)]


def test_an_icons_mask_of_another_form_takes_no_more_room_than_both():
    header = "<IiiHHIIiiII"
    long = struct.pack(header, 40, 4_000_000, 1, 1, 1, 0, 0, 0, 0, 0, 0) + b"\0" * 8, b"\0" * 500_000
    tall = struct.pack(header, 40, 1, 4_000_000, 1, 1, 0, 0, 0, 0, 0, 0) + b"\0" * 8, b"\0" * 16_000_000
    data = emf(blit(76, (0, 0, 9, 9), long, 0x8800C6), blit(76, (0, 0, 9, 9), tall, 0x660046))
    [part] = played(data).parts
    assert part.pixels == 4_000_000


def test_many_icons_take_no_time_of_their_own():
    box, mask, image = (0, 0, 9, 9), bitmap(b"\xff" * 3), bitmap(b"\1\2\3")
    pair = blit(76, box, mask, 0x8800C6) + blit(76, box, image, 0x660046)
    begun = time.process_time()
    assert len(played(emf(pair * 5_000)).parts) == 5_000
    assert time.process_time() - begun < 10


def test_things_made_and_thrown_away_without_end_take_no_time():
    brush, away = short(0x02FC, "HIH", 0, 255, 0), short(0x01F0, "H", 9_999)
    begun = time.process_time()
    assert notes(wmf(brush * 10_000, (away + brush) * 100_000)) == []
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "before",
    [
        record(35, "6f", 1, 0, 0, 1, 1e9, 0),  # far away
        font(1, -2_000_000, "Arial"),  # letters taller than the picture
        record(35, "6f", 1, 0, 0, 0, 0, 0),  # of no height
        record(35, "6f", 1, float("nan"), 0, 1, 0, 0),
    ],
    ids=lambda _: "",
)
def test_text_that_has_no_place_is_named(before):
    data = emf(before, text(100, 100, "Итог"))
    assert ("text of the picture isn't drawn", "Итог") in notes(data)
    assert played(data).parts == ()


def test_text_that_is_cut_off_is_drawn_as_far_as_it_goes_and_told():
    said = record(
        84, "4iIff2iIII4iI4s", *[0] * 4, 1, 1.0, 1.0, 0, 0, 400, 76, *[0] * 6, "Да".encode("utf-16-le")
    )
    data = emf(said)
    assert [part.text for part in played(data).parts] == ["Да"]
    assert played(data).notes == (DAMAGED,)


def test_text_of_glyphs_numbers_is_told():
    said = record(84, "4iIff2iIII4iI4s", *[0] * 4, 1, 1.0, 1.0, 0, 0, 2, 76, 0x10, *[0] * 5, b"\1\0\2\0")
    assert notes(emf(said)) == [
        ("text of the picture is kept as numbers of its font's glyphs and isn't drawn", "")
    ]


def test_texts_of_the_other_records_are_read():
    short_one = record(108, "2iIIIff8s", 100, 50, 4, 0x100, 1, 1.0, 1.0, "Итог".encode("utf-16-le"))
    small = record(108, "2iIIIff4i4s", 100, 50, 4, 0x200, 1, 1.0, 1.0, 0, 0, 0, 0, b"Cost")
    fields = "2iIII4iI"
    several = record(
        97, f"4iIffI{fields}{fields}4s4s", *[0] * 4, 1, 1.0, 1.0, 2, 0, 0, 2, 120, *[0] * 6,
        0, 50, 2, 124, *[0] * 6, "Да".encode("utf-16-le"), "Но".encode("utf-16-le"),
    )  # fmt: skip
    said = [part for part in played(emf(short_one, small, several)).parts if isinstance(part, Said)]
    assert [(one.text, one.x, one.y) for one in said] == [
        ("Итог", 0.1, 0.1), ("Cost", 0.1, 0.1), ("Да", 0.0, 0.0), ("Но", 0.0, 0.1),
    ]  # fmt: skip


def test_turned_text_is_drawn_at_its_size():
    [said] = played(emf(record(35, "6f", 0, 1, -1, 0, 500, 0), font(1, -50, "Arial"), text(0, 0, "Да"))).parts
    assert said.size == pytest.approx(0.1)
