"""A font file as a stranger may have made it: what of it is read, and what is refused."""

import struct

import pytest

from tests.fuzz.targets.fonts import FONTS, built, tables_of
from wego_forms.pdf.fonts.face import Face
from wego_forms.pdf.fonts.sfnt import FontFileError, Names, Sfnt, read_names
from wego_forms.pdf.fonts.system import FontFile

SMALL, LONG_MAP, COLLECTION = FONTS.seeds()
TABLES = tables_of(SMALL)


def with_table(tag, data):
    return Sfnt(built({**TABLES, tag: data}))


def patched(tag, at, data):
    """The table with other bytes at that place."""
    table = TABLES[tag]
    return with_table(tag, table[:at] + data + table[at + len(data) :])


def mapped(kind, *records, platform=3, encoding=1):
    """A font whose only character map is of that platform, encoding and format."""
    return with_table(
        b"cmap", struct.pack(">HHHHL", 0, 1, platform, encoding, 12) + b"".join([kind, *records])
    )


def segments(*segments):
    """A character map of format 4: first, last, delta of each segment."""
    count = len(segments)
    columns = list(zip(*segments, strict=True))
    numbers = [*columns[1], 0, *columns[0], *(delta % 65536 for delta in columns[2]), *[0] * count]
    body = struct.pack(f">{len(numbers)}H", *numbers)
    return struct.pack(">7H", 4, 14 + len(body), 0, 2 * count, 0, 0, 0) + body


def groups(*groups):
    """A character map of format 12: first, last, first glyph of each group."""
    body = b"".join(struct.pack(">LLL", *group) for group in groups)
    return struct.pack(">HHLLL", 12, 0, 16 + len(body), 0, len(groups)) + body


def test_a_file_that_ends_in_its_directory_is_no_font():
    for cut in (4, 5, 20):
        with pytest.raises(FontFileError, match="cut short"):
            Sfnt(SMALL[:cut])


def test_a_font_without_outlines_is_none():
    with pytest.raises(FontFileError, match="no outlines"):
        Sfnt(built({tag: data for tag, data in TABLES.items() if tag != b"glyf"}))


def test_a_sound_font_passes_and_its_characters_are_the_same_in_either_map():
    for data in (SMALL, LONG_MAP):
        Sfnt(data).check()
    assert set(Sfnt(SMALL).characters) == set(Sfnt(LONG_MAP).characters) == set("Глава city 1")


@pytest.mark.parametrize(
    ("font", "said"),
    [
        (patched(b"head", 18, b"\0\0"), "no units"),
        (patched(b"loca", 2, b"\xff\xff"), "glyphs that overlap or lie outside"),
        (mapped(groups((65, 65, 60_000)), encoding=10), "characters without glyphs"),
    ],
)
def test_a_font_that_contradicts_itself_is_refused(font, said):
    with pytest.raises(FontFileError, match=said):
        font.check()


@pytest.mark.parametrize(
    "font",
    [
        mapped(groups((66, 70, 1), (65, 68, 1)), encoding=10),
        mapped(segments((66, 70, 1), (65, 68, 1), (0xFFFF, 0xFFFF, 1))),
    ],
)
def test_characters_that_are_listed_over_and_over_are_refused(font):
    with pytest.raises(FontFileError, match="characters out of order"):
        assert font.characters


def test_the_fullest_map_is_taken_and_one_of_a_format_that_no_font_of_today_has_is_empty():
    assert mapped(segments((65, 66, -64), (0xFFFF, 0xFFFF, 1))).characters == {"A": 1, "B": 2}
    assert mapped(groups((0x1F600, 0x1F601, 3)), encoding=10).characters == {"😀": 3, "😁": 4}
    assert mapped(struct.pack(">HHHHH", 6, 12, 0, 65, 1) + b"\0\1").characters == {}
    assert mapped(segments((65, 66, -64)), platform=1, encoding=0).characters == {}


def test_a_symbol_fonts_characters_are_found_by_the_letters_that_one_types():
    font = mapped(segments((0xF041, 0xF042, 1 - 0xF041), (0xFFFF, 0xFFFF, 1)), encoding=0)
    assert font.characters == {"\uf041": 1, "\uf042": 2, "A": 1, "B": 2}


def test_heights_are_the_headers_unless_the_font_asks_for_its_typographic_ones():
    units = Sfnt(SMALL).units
    own = tuple(1000 * value / units for value in struct.unpack_from(">hhh", TABLES[b"hhea"], 4))
    heights = Sfnt(SMALL).metrics
    assert (heights.ascent, heights.descent, heights.line_gap) == pytest.approx(own)
    os2 = TABLES[b"OS/2"]
    asked = os2[:62] + struct.pack(">H", 1 << 7) + os2[64:68] + struct.pack(">hhh", 700, -200, 50) + os2[74:]
    typographic = with_table(b"OS/2", asked).metrics
    assert (typographic.ascent, typographic.descent, typographic.line_gap) == pytest.approx(
        (700_000 / units, -200_000 / units, 50_000 / units)
    )


def test_a_font_without_heights_has_those_that_windows_takes_and_one_without_os_2_its_own():
    units = Sfnt(SMALL).units
    hhea = TABLES[b"hhea"]
    os2 = TABLES[b"OS/2"][:74] + struct.pack(">HH", 900, 300) + TABLES[b"OS/2"][78:]
    bare = built({**TABLES, b"hhea": hhea[:4] + bytes(4) + hhea[8:], b"OS/2": os2})
    heights = Sfnt(bare).metrics
    assert (heights.ascent, heights.descent) == pytest.approx((900_000 / units, -300_000 / units))
    old = built({**TABLES, b"OS/2": TABLES[b"OS/2"][:60]})
    assert Sfnt(old).metrics.ascent == pytest.approx(Sfnt(SMALL).metrics.ascent)
    assert Sfnt(old).metrics.cap_height == pytest.approx(0.73 * Sfnt(SMALL).metrics.ascent)


def test_the_faces_of_a_collection_are_named_and_so_many_are_too_many(tmp_path):
    path = tmp_path / "a.ttc"
    path.write_bytes(COLLECTION)
    assert [(number, names.family) for number, names in read_names(path)] == [(0, "PT Serif")]
    path.write_bytes(b"ttcf\0\1\0\0" + struct.pack(">L", 257) + bytes(2000))
    with pytest.raises(FontFileError, match="too many faces"):
        list(read_names(path))


@pytest.mark.parametrize("gone", [b"name", b"head", b"glyf"])
def test_a_file_without_names_or_outlines_has_no_face(tmp_path, gone):
    path = tmp_path / "a.ttf"
    path.write_bytes(built({tag: data for tag, data in TABLES.items() if tag != gone}))
    assert list(read_names(path)) == []


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (None, "no such file|can't be read"),
        (built({**TABLES, b"loca": b""}), "damaged"),
        (built({**TABLES, b"head": TABLES[b"head"][:18] + b"\0\0" + TABLES[b"head"][20:]}), "damaged"),
        (SMALL[:100], "no outlines|cut short|damaged"),
    ],
    ids=["missing", "without places of glyphs", "without units", "cut short"],
)
def test_a_face_that_cannot_be_read_is_refused_in_one_way(tmp_path, data, said):
    path = tmp_path / "a.ttf"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(FontFileError, match=said):
        Face(FontFile(path, Names("A", "A", False, False, 1.0, True)))
