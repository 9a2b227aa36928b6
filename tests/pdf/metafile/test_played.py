"""Metafiles on a page: a preview of an object is drawn, tagged by its words, and cropped as the picture says."""

import struct
import warnings

import pytest

from tests.pdf.documents import content, lines, p, parts, picture, word
from tests.pdf.metafile.made import bitmap, blit, emf, font, record, short, text, wmf
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

RED = 0x0000FF
PICTURE = emf(
    record(39, "4I", 1, 0, RED, 0), record(37, "I", 1), record(43, "4i", 0, 0, 500, 500),
    font(2, -100, "Arial"), record(22, "I", 24), text(500, 250, "Итог"),
)  # fmt: skip
OBJECT = (
    '<w:p><w:r><w:object><v:shape style="width:200pt;height:100pt"><v:imagedata r:id="rP"/></v:shape>'
    "</w:object></w:r></w:p>"
)


def drawn(body, data=PICTURE):
    """The PDF, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(body, p("после"), related={"rP": ("image", "word/media/a.emf", data)})).pdf


def test_the_preview_of_an_object_is_drawn_with_its_shapes_and_words():
    pdf = drawn(OBJECT)
    said = word(pdf, "Итог")
    assert said.left == pytest.approx(85.05 + 100, abs=0.6)
    assert said.baseline == pytest.approx(56.7 + 50, abs=0.6)
    assert word(pdf, "после").top == pytest.approx(56.7 + 100, abs=3)
    assert ([1.0, 0.0, 0.0], "rg") in content(pdf)[0]


def test_what_is_cropped_of_it_is_cut_off():
    cut = '<pic:blipFill><a:blip r:embed="rP"/><a:srcRect l="50000"/></pic:blipFill>'
    run = picture("rP", cx=1270000, cy=1270000).replace(
        '<pic:blipFill><a:blip r:embed="rP"/></pic:blipFill>', cut
    )
    pdf = drawn(f"<w:p>{run}</w:p>")
    assert word(pdf, "Итог").left == pytest.approx(85.05, abs=0.6)
    clips = [operands for operands, name in content(pdf)[0] if name == "re"]
    assert [pytest.approx(85.05, abs=0.01), pytest.approx(841.9 - 156.7, abs=0.1), 100.0, 100.0] in clips


def test_a_bitmap_in_it_stands_in_its_place_on_the_page():
    data = emf(blit(76, (500, 250, 250, 250), bitmap(b"\1\2\3"), 0xCC0020))
    operators, _ = content(drawn(OBJECT, data))
    place = [operands for operands, name in operators if name == "cm"][-1]
    assert place == pytest.approx([50, 0, 0, 50, 85.05 + 100, 841.9 - 56.7 - 100], abs=0.1)
    assert [name for _, name in operators].count("Do") == 1


def test_one_that_says_nothing_known_is_told():
    with pytest.warns(DrawingWarning, match="can't be read"):
        draw(parts(OBJECT, related={"rP": ("image", "word/media/a.emf", emf())}))


def told(body, data, name="word/media/a.emf"):
    """What is told of the picture: what, where and about what."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        made = draw(parts(body, related={"rP": ("image", name, data)}))
    return made.pdf, [(one.what.en, one.place, one.value) for one in made.problems]


def test_characters_that_no_font_has_are_told_with_the_picture_and_boxes_stand_for_them():
    pdf, found = told(OBJECT, emf(font(2, -100, "Arial"), text(100, 250, "Итог \ue123\ue124")))
    what = "no font has these characters, boxes stand for them"
    assert found == [(what, "word/media/a.emf", "\ue123 U+E123 \ue124 U+E124")]
    assert word(pdf, "Итог")
    assert word(pdf, "□□")


def test_control_characters_and_marks_without_ink_need_no_font():
    pdf, found = told(OBJECT, emf(font(2, -100, "Arial"), text(100, 250, "Да\t\u200dно\ufe0f\x01")))
    assert found == []
    assert word(pdf, "Да")


def test_bytes_that_mean_nothing_in_the_fonts_code_are_told():
    said = short(0x0521, "h4s2h", 4, b"\x98\x98ab", 72, 144)
    charset = short(0x02FB, "5h8B32s", -72, 0, 0, 0, 400, 0, 0, 0, 204, 0, 0, 0, 0, b"Arial")
    pdf, found = told(OBJECT, wmf(charset, short(0x012D, "H", 0), said), "word/media/a.wmf")
    # A font that has U+FFFD draws it; none may be lost.
    seen = lines(pdf)[0], [value for _, _, value in found]
    assert seen in (("\ufffd\ufffdab", []), ("□□ab", ["\ufffd U+FFFD"]))


@pytest.mark.parametrize("place", [(1000, 0), (0, 600), (-900, 0), (0, -200)])
def test_text_beyond_the_pictures_edge_is_told(place):
    _, found = told(OBJECT, emf(font(2, -50, "Arial"), text(*place, "Итог")))
    assert found == [("text beyond the picture's edge isn't drawn", "word/media/a.emf", "Итог")]


def test_text_too_small_to_draw_is_told():
    tiny = OBJECT.replace("width:200pt;height:100pt", "width:1pt;height:0.1pt")
    _, found = told(tiny, emf(font(2, -20, "Arial"), text(100, 100, "Итог")))
    assert found == [("text of the picture isn't drawn", "word/media/a.emf", "Итог")]


def test_a_picture_that_stands_too_often_is_told_and_left_out():
    data = emf(record(87, "4iI1600000s", 0, 0, 0, 0, 400_000, b""), text(0, 0, "Итог"))
    _, found = told(OBJECT * 3, data)
    what = "the picture isn't drawn: the document's pictures in EMF and WMF have too many shapes"
    assert found == []
    _, found = told(OBJECT * 6, data)
    assert found == [(what, "word/media/a.emf", "Итог")]


def test_a_picture_that_says_it_is_huge_is_drawn_and_no_other_library_warns():
    data = bytearray(emf(text(100, 100, "Итог")))
    struct.pack_into("<4i", data, 8, 0, 0, 30_000, 5_000)  # in pixels: Pillow would go by them
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pdf = draw(parts(OBJECT, related={"rP": ("image", "word/media/a.emf", bytes(data))})).pdf
    assert word(pdf, "Итог")


def test_what_is_damaged_in_a_picture_is_told_with_its_part():
    pdf, found = told(OBJECT, PICTURE[:-20])
    assert found == [("a part of the picture is damaged and isn't drawn", "word/media/a.emf", None)]
    assert word(pdf, "Итог")


LINE = (
    '<w:p><w:r><w:pict><v:shape style="width:192pt;height:96pt"><v:imagedata r:id="rP"/>'
    '<o:signatureline o:suggestedsigner="Анна Примерова" o:suggestedsigner2="Директор" '
    'o:suggestedsigneremail="a@example.org" issignatureline="t"/></v:shape></w:pict></w:r></w:p>'
)


def test_a_signature_line_whose_picture_names_the_signer_has_nothing_to_tell():
    data = emf(font(2, -50, "Arial"), text(0, 100, "Анна  Примерова"), text(0, 200, "Директор"))
    pdf, found = told(LINE, data)
    assert found == []
    assert word(pdf, "Примерова")


def test_a_signer_that_a_signature_lines_picture_does_not_name_is_told():
    what = "the signer isn't named in the text of the signature line's picture"
    _, found = told(LINE, emf(font(2, -50, "Arial"), text(0, 100, "Анна Примерова")))
    assert found == [(what, "word/document.xml", "Директор")]
    _, found = told(LINE, emf(record(43, "4i", 0, 0, 100, 100)))
    assert found == [(what, "word/document.xml", "Анна Примерова, Директор")]
