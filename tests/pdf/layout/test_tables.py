import pytest

from tests.pdf.documents import content, lines, p, parts, table, tc, tr, word, words
from wego_forms.pdf import draw

LEFT = 85.05
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
GRID = (
    "<w:tblBorders>" + "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in SIDES) + "</w:tblBorders>"
)


def strokes(pdf):
    """The straight lines drawn on the first page: x1, y1, x2, y2."""
    found, start = [], []
    for operands, operator in content(pdf)[0]:
        if operator == "m":
            start = operands
        elif operator == "l":
            found.append((*start, *operands))
    return found


def test_columns_stand_where_the_grid_says():
    pdf = draw(parts(table([2000, 4000], ["один", "два"]))).pdf
    assert word(pdf, "один").left == pytest.approx(LEFT, abs=0.1)
    assert word(pdf, "два").left == pytest.approx(LEFT + 100, abs=0.1)


def test_from_word_2013_the_tables_edge_stands_at_the_margin():
    settings = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="15"/></w:compat>'
    pdf = draw(parts(table([2000], ["один"]), settings=settings)).pdf
    assert word(pdf, "один").left == pytest.approx(LEFT + 5.4, abs=0.1)


def test_a_cell_spans_columns_and_rows():
    span = tc("широкая", '<w:gridSpan w:val="2"/>')
    tall, rest = tc("высокая", '<w:vMerge w:val="restart"/><w:vAlign w:val="center"/>'), tc("", "<w:vMerge/>")
    pdf = draw(
        parts(table([2000, 2000, 2000], [span, "а"], ["б", "в", tall], ["г", "д", rest], props=GRID))
    ).pdf
    assert word(pdf, "а").left == pytest.approx(LEFT + 200, abs=0.1)
    assert word(pdf, "б").baseline < word(pdf, "высокая").baseline < word(pdf, "г").baseline
    inner = [
        line
        for line in strokes(pdf)
        if abs(line[0] - line[2]) < 0.01 and line[0] == pytest.approx(LEFT - 5.4 + 100, abs=0.1)
    ]
    assert len(inner) == 2  # not through the wide cell


def test_a_tables_lines_take_room():
    plain = draw(parts(table([2000], ["а"], ["б"]), "в")).pdf
    ruled = draw(parts(table([2000], ["а"], ["б"], props=GRID), "в")).pdf
    assert word(ruled, "в").baseline - word(plain, "в").baseline == pytest.approx(1.5, abs=0.05)


def test_a_rows_height_is_least_or_exact():
    least = tr("а", props='<w:trHeight w:val="800"/>')
    exact = tr("б", props='<w:trHeight w:val="400" w:hRule="exact"/>')
    pdf = draw(parts(table([2000], least, exact), "г")).pdf
    assert word(pdf, "б").baseline - word(pdf, "а").baseline == pytest.approx(40, abs=0.1)
    assert word(pdf, "г").baseline - word(pdf, "б").baseline == pytest.approx(20, abs=0.1)


@pytest.mark.parametrize(("align", "lower"), [("top", 0), ("center", 12), ("bottom", 24)])
def test_a_cells_content_is_aligned_upright(align, lower):
    row = tr(tc("а", f'<w:vAlign w:val="{align}"/>'), props='<w:trHeight w:val="800"/>')
    assert word(draw(parts(table([2000], row))).pdf, "а").baseline == pytest.approx(69.7 + lower, abs=1)


def test_header_rows_are_repeated_on_every_page():
    head = tr("Шапка", props="<w:tblHeader/>")
    drawing = draw(parts(table([4000], head, *[[f"строка {n}"] for n in range(100)], props=GRID)))
    assert drawing.pages > 1
    assert lines(drawing.pdf).count("Шапка") == drawing.pages


def test_a_row_is_cut_at_the_foot_of_a_page_unless_it_must_not_be():
    tall = "\n".join(f"строка {n}" for n in range(60))
    cut = draw(parts("до", table([4000], tr(tc(p(tall))))))
    assert {one.page for one in words(cut.pdf)} == {1, 2}
    middle = "\n".join(f"строка {n}" for n in range(30))
    whole = draw(parts(*["до"] * 25, table([4000], tr(tc(p(middle)), props="<w:cantSplit/>"))))
    assert {one.page for one in words(whole.pdf) if one.text != "до"} == {2}


def test_a_cells_own_border_wins_over_none():
    cell = tc("а", '<w:tcBorders><w:bottom w:val="single" w:sz="8"/></w:tcBorders>')
    found = strokes(draw(parts(table([2000, 2000], [cell, "б"]))).pdf)
    assert len(found) == 1
    assert found[0][2] - found[0][0] == pytest.approx(101, abs=0.1)


def test_a_style_shades_and_emboldens_the_first_row():
    style = (
        '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:fill="DDDDDD"/></w:tcPr></w:tblStylePr></w:style>'
    )
    props = '<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
    pdf = draw(parts(table([2000], ["голова"], ["тело"], props=props), styles=style)).pdf
    operators = content(pdf)[0]
    assert len({str(operands[0]) for operands, operator in operators if operator == "Tf"}) == 2
    assert sum(operator == "re" for _, operator in operators) == 1


def test_a_table_in_a_table():
    inner = table([1000, 1000], ["в", "г"])
    pdf = draw(parts(table([2000, 4000], ["а", tc(inner + p(""))], ["д", "е"]))).pdf
    assert word(pdf, "г").left == pytest.approx(LEFT + 155.4, abs=0.1)
    assert word(pdf, "д").baseline > word(pdf, "г").baseline + 16
