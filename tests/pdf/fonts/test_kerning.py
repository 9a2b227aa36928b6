"""Pairs of letters that stand nearer to each other: what fonts say of them, measured and drawn alike."""

import io

import pytest
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

from tests.pdf.documents import content, p, parts, word
from wego_forms.pdf import draw
from wego_forms.pdf.fonts import chain
from wego_forms.pdf.fonts.kerning import Kerning
from wego_forms.pdf.fonts.sfnt import Sfnt

FACE = chain("PT Serif", False, False, "PT Serif").first
ON = '<w:rFonts w:ascii="PT Serif" w:hAnsi="PT Serif"/><w:sz w:val="40"/>{}'
KERNED = ON.format('<w:kern w:val="2"/>')


def changed(change):
    """The font's pairs after a change to its tables."""
    font = TTFont(FACE.path)
    change(font)
    made = io.BytesIO()
    font.save(made)
    return Kerning(Sfnt(made.getvalue()))


@pytest.mark.parametrize(("pair", "moved"), [("AV", -0.103), ("То", -0.064), ("НН", 0.0), ("A\u05d0", 0.0)])
def test_a_pair_is_moved_by_what_its_font_says(pair, moved):
    assert Kerning(FACE.sfnt).pair(*pair) == pytest.approx(moved)


def test_a_text_is_moved_by_all_its_pairs():
    assert Kerning(FACE.sfnt).added("AVA") == pytest.approx(-0.103 + Kerning(FACE.sfnt).pair("V", "A"))


def test_a_font_of_the_older_kind_has_its_pairs_in_another_table():
    def old(font):
        names = font.getBestCmap()
        table = newTable("kern")
        table.version, table.kernTables = 0, [KernTable_format_0()]
        table.kernTables[0].coverage = 1
        table.kernTables[0].kernTable = {(names[ord("A")], names[ord("V")]): -77}
        del font["GPOS"]
        font["kern"] = table

    kerning = changed(old)
    assert (kerning.pair("A", "V"), kerning.pair("V", "A")) == (-0.077, 0.0)


def test_a_font_whose_pairs_are_damaged_has_none():
    table = TTFont(FACE.path).reader["GPOS"]
    broken = FACE.path.read_bytes().replace(table[:400], table[:10] + b"\xff" * 390)
    assert Kerning(Sfnt(broken)).pair("A", "V") == 0.0


def test_letters_are_kerned_from_the_size_on_that_the_document_names():
    def wide(value):
        found = word(draw(parts(p("AVAVAV", "", ON.format(f'<w:kern w:val="{value}"/>')))).pdf, "AVAVAV")
        return found.right - found.left

    plain = FACE.advances["A"] * 60 + FACE.advances["V"] * 60
    added = FACE.kerning.added("AVAVAV") * 20
    assert [wide(value) for value in (0, 2, 40, 41)] == pytest.approx(
        [plain, plain + added, plain + added, plain], abs=0.6
    )


def test_a_kerned_text_is_found_as_it_is_written_and_the_next_word_stands_where_it_ends():
    pdf = draw(parts(p("AVAVAV AVAVAV Тогда", "", KERNED))).pdf
    first, last = word(pdf, "AVAVAV"), word(pdf, "Тогда")
    before = chain("PT Serif", False, False, "PT Serif", True).width("AVAVAV AVAVAV ") * 20
    assert last.left - first.left == pytest.approx(before, abs=0.5)


def test_what_is_drawn_is_as_wide_as_what_was_measured():
    line = "To: Ms. Ava, «Тула», г. Уфа, AT&amp;T"
    operators, _ = content(draw(parts(p(line, "", KERNED))).pdf)
    shown = next(operands[0] for operands, name in operators if name == "TJ")
    moved = sum(
        -float(part)
        for part in shown
        if not isinstance(part, type(shown)) and str(part).lstrip("-")[0].isdigit()
    )
    assert moved / 1000 == pytest.approx(FACE.kerning.added(line.replace("&amp;", "&")), abs=0.001)
