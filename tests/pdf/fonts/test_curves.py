"""OpenType fonts with PostScript outlines, and collections: found, measured, embedded."""

import io
import warnings

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont

from tests.pdf.documents import p, parts
from tests.tools import text
from wego_forms.errors import DrawingError, DrawingWarning
from wego_forms.pdf import draw, kept
from wego_forms.pdf.fonts import choose, system

SOURCE = next(path for path in sorted(choose.fontpkg_pt_serif.ROOT.rglob("*.ttf")) if "Regular" in path.name)
LETTERS = "Привет, мирjgOé"


def cubic(family):
    """A font of a few letters whose outlines are cubic, by its family's name."""
    source = TTFont(SOURCE)
    names, drawn = source.getBestCmap(), source.getGlyphSet()
    wanted = {ord(char): names[ord(char)] for char in LETTERS + " "}
    order = [".notdef", *dict.fromkeys(wanted.values())]
    made = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    made.setupGlyphOrder(order)
    made.setupCharacterMap(wanted)
    strings, widths = {}, {}
    for name in order:
        pen = T2CharStringPen(drawn[name].width, drawn)
        drawn[name].draw(pen)
        strings[name] = pen.getCharString()
        bounds = BoundsPen(drawn)
        drawn[name].draw(bounds)
        widths[name] = (drawn[name].width, round(bounds.bounds[0]) if bounds.bounds else 0)
    made.setupCFF(family, {"FullName": family}, strings, {})
    made.setupHorizontalMetrics(widths)
    made.setupHorizontalHeader(ascent=source["hhea"].ascent, descent=source["hhea"].descent)
    made.setupNameTable({"familyName": family, "styleName": "Regular", "psName": family.replace(" ", "")})
    made.setupOS2()
    made.setupPost()
    return made.font


@pytest.fixture
def fonts(tmp_path, monkeypatch):
    """A folder of fonts that this computer has; nothing else is remembered of it."""
    monkeypatch.setenv("WEGO_FORMS_FONTS", str(tmp_path))
    _forget()
    yield tmp_path
    monkeypatch.undo()
    _forget()


def _forget():
    system.families.forget()
    choose.chain.cache_clear()
    kept.forget()


def drawn(family, content=LETTERS):
    fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return draw(parts(p(content, run=fonts)))


def test_a_font_of_postscript_outlines_is_embedded_as_truetype(fonts):
    cubic("Cubic Test").save(fonts / "cubic.otf")
    drawing = drawn("Cubic Test")
    assert drawing.fonts == ("Cubic Test",)
    assert text(drawing.pdf) == LETTERS
    with pikepdf.open(io.BytesIO(drawing.pdf)) as pdf:
        found = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/FontFile2" in one]
        embedded = TTFont(io.BytesIO(found[0].FontFile2.read_bytes()))
    assert len(found) == 1
    source = TTFont(SOURCE)
    glyphs = [embedded["glyf"][name] for name in embedded.getGlyphOrder()]
    most = max(len(glyph.getCoordinates(embedded["glyf"])[0]) for glyph in glyphs)
    assert embedded["maxp"].maxPoints >= most > 20
    tall = source["glyf"][source.getBestCmap()[ord("П")]].yMax
    assert tall in [glyph.yMax for glyph in glyphs if glyph.numberOfContours == 1]


def test_each_face_of_a_collection_is_found_by_its_own_name(fonts):
    collection = TTCollection()
    collection.fonts = [cubic("First Test"), cubic("Second Test")]
    collection.save(fonts / "both.ttc")
    assert drawn("Second Test").fonts == ("Second Test",)
    assert drawn("First Test").fonts == ("First Test",)


def test_a_font_whose_outlines_are_damaged_is_named(fonts):
    made = io.BytesIO()
    cubic("Broken Test").save(made)
    opened = TTFont(made)
    at, length = opened.reader.tables["CFF "].offset, opened.reader.tables["CFF "].length
    data = bytearray(made.getvalue())
    data[at : at + length] = bytes(length)
    (fonts / "broken.otf").write_bytes(data)
    with pytest.raises(DrawingError, match=r"the font is damaged|шрифт повреждён"):
        drawn("Broken Test")
