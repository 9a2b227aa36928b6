import io
import struct
import zlib

import pikepdf
import pytest

import wego_forms as wf
from tests.builder import docx
from tests.fuzz.targets.fonts import FONTS, built, tables_of
from tests.pdf.documents import p, parts
from tests.tools import text
from wego_forms.pdf import draw
from wego_forms.pdf.fonts import choose, pack, repertoire
from wego_forms.pdf.fonts.sfnt import Sfnt

RUSSIAN = "Съешь же ещё этих мягких французских булок, да выпей чаю"


@pytest.fixture(scope="module")
def face():
    return choose.chain("Times New Roman", False, False, "PT Serif").first


def test_a_cut_font_has_the_characters_outlines_and_widths(face):
    packed = pack(face, repertoire("Яй"))
    font, to_glyph = Sfnt(zlib.decompress(packed.file)), zlib.decompress(packed.to_glyph)
    for char in "ЯйA№«":
        glyph = struct.unpack_from(">H", to_glyph, 2 * ord(char))[0]
        assert font.advances[glyph] == face.sfnt.advances[face.sfnt.characters[char]]
        assert font.loca[glyph + 1] > font.loca[glyph]


def test_a_composite_glyph_brings_its_parts(face):
    packed = pack(face, frozenset("é"))
    assert Sfnt(zlib.decompress(packed.file)).glyph_count >= 2


def test_letters_of_one_language_share_one_cut(face):
    assert repertoire("Привет") == repertoire("Hello, № 5 «мир»")
    assert repertoire("Привет") < repertoire("Привет, Әхмәт")
    assert pack(face, repertoire("Привет")) is pack(face, repertoire("Hello"))


def test_a_font_that_lends_one_sign_is_cut_to_it():
    assert repertoire("✓") == {"✓"}


def test_the_checksums_of_a_cut_font_are_right(face):
    data = zlib.decompress(pack(face, repertoire("Я")).file)
    assert sum(struct.unpack(f">{len(data) // 4}L", data)) & 0xFFFFFFFF == 0xB1B0AFBA


def test_russian_copies_and_searches_as_it_was_written():
    assert text(draw(parts(RUSSIAN)).pdf) == RUSSIAN


def test_a_no_break_space_copies_as_a_space():
    assert "5 июня" in text(draw(parts("5\u00a0июня")).pdf)


def test_every_font_is_embedded_and_ready_for_an_archive():
    pdf = pikepdf.open(io.BytesIO(draw(parts(p("прямой") + p("жирный", run="<w:b/>"))).pdf))
    fonts = pdf.pages[0].Resources.Font
    assert len(fonts) == 2
    for font in fonts.values():
        (descendant,) = font.DescendantFonts
        assert font.Encoding == "/Identity-H"
        assert "/FontFile2" in descendant.FontDescriptor
        assert "/CIDSet" in descendant.FontDescriptor
        assert "/CIDToGIDMap" in descendant
        assert "/ToUnicode" in font


def test_a_page_of_russian_is_small():
    assert len(draw(parts(*[RUSSIAN] * 30)).pdf) < 30_000


def test_a_font_whose_outlines_are_damaged_is_named_and_not_the_document(tmp_path):
    path = tmp_path / "damaged.ttf"
    sound = FONTS.seeds()[0]
    tables = tables_of(sound)
    outlines = bytearray(b"\x7f\xff" * (len(tables[b"glyf"]) // 2))
    path.write_bytes(built({**tables, b"glyf": bytes(outlines)}))

    with pytest.raises(wf.DrawingError, match="the font is damaged") as caught:
        wf.to_pdf(docx("Глава"), font=path)
    assert caught.value.problems[0].file == str(path)
