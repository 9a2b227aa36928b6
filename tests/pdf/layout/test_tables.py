from time import process_time

import pytest

from tests.pdf.documents import content, lines, p, parts, table, tc, tr, word, words
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.layout.grid import Grid, Placed
from wego_forms.pdf.model import Cell, Table

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


def numbered(count, sign="w"):
    return " ".join(f"{sign}{n}" for n in range(count))


def by_page(drawing):
    """The words of each page."""
    found = {}
    for one in words(drawing.pdf):
        found.setdefault(one.page, []).append(one.text)
    return list(found.values())


RESTART, CONTINUE = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
BOTTOM = 841.9 - 56.7  # pt, the foot of the text


@pytest.mark.parametrize("count", [600, 1400])
@pytest.mark.parametrize("before", [1, 20])
def test_a_row_that_may_not_be_cut_is_cut_where_it_is_taller_than_a_page(count, before):
    row = tr("а", tc(numbered(count)), props="<w:cantSplit/>")
    drawing = draw(parts(*["до"] * before, table([4500, 4500], row, ["б", "в"], props=GRID), "после"))
    found = [text for page in by_page(drawing) for text in page]
    assert [text for text in found if text.startswith("w")] == numbered(count).split()
    assert max(one.bottom for one in words(drawing.pdf)) < BOTTOM + 2
    assert by_page(drawing)[0][before:][:2] == ["а", "w0"]  # it begins where it stands, as in LibreOffice


def test_a_cell_merged_over_rows_goes_on_from_page_to_page():
    rows = [
        [tc(numbered(600, "m"), RESTART), numbered(200)],
        [tc("", CONTINUE), numbered(200, "v")],
        [tc("", CONTINUE), numbered(100, "z")],
    ]
    drawing = draw(parts("до", table([3000, 6000], *rows, ["х", "у"], props=GRID), "после"))
    pages = by_page(drawing)
    for sign, count in (("m", 600), ("w", 200), ("v", 200), ("z", 100)):
        found = [text for page in pages for text in page if text[0] == sign and text[1:].isdigit()]
        assert found == numbered(count, sign).split()
    # as LibreOffice breaks them
    assert [sum(text.startswith("m") for text in page) for page in pages] == [197, 180, 180, 43]
    assert {"z14", "m196"} <= set(pages[0])
    assert {"z15", "m197"} <= set(pages[1])


def test_a_page_ends_between_the_rows_of_a_merged_cell_that_may_not_be_cut():
    whole = "<w:cantSplit/>"
    rows = [
        tr(tc(numbered(40, "m"), RESTART), tc(numbered(30, "a")), props=whole),
        tr(tc("", CONTINUE), tc(numbered(30, "b")), props=whole),
        tr(tc("", CONTINUE), tc(numbered(30, "c")), props=whole),
    ]
    pages = by_page(draw(parts(*["до"] * 38, table([3000, 6000], *rows, props=GRID))))
    assert {"b29", "m31"} <= set(pages[0])
    assert {"c0", "c29", "m32", "m39"} <= set(pages[1])


def test_a_cut_in_a_merged_cell_is_ruled_off_on_both_pages():
    rows = [[tc(numbered(40, "m"), RESTART), numbered(30, "a")], [tc("", CONTINUE), numbered(600, "b")]]
    drawing = draw(parts(table([3000, 6000], *rows, props=GRID)))
    across = [line for line in strokes(drawing.pdf) if line[1] == line[3]]
    foot = min(line[1] for line in across)
    (bottom,) = [line for line in across if line[1] == foot]
    assert bottom[2] - bottom[0] == pytest.approx(450.5, abs=0.1)  # under both columns


def test_a_nested_table_is_cut_inside_its_row():
    inner = table([8000], [numbered(900)], ["конец"], props=GRID)
    drawing = draw(parts("до", table([9000], [tc(inner + p(""))], ["х"], props=GRID)))
    found = [text for page in by_page(drawing) for text in page]
    assert found == ["до", *numbered(900).split(), "конец", "х"]
    assert drawing.pages == 2


def test_a_head_taller_than_a_page_is_not_repeated():
    head = tr("h", tc(numbered(300)), props="<w:tblHeader/>")
    rows = [[f"x{n}", f"y{n}"] for n in range(70)]
    drawing = draw(parts("до", table([4500, 4500], head, *rows, props=GRID)))
    found = [text for page in by_page(drawing) for text in page]
    assert found.count("h") == 1
    assert drawing.pages == 3


def test_a_row_of_exact_height_names_the_words_that_it_hides():
    exact = tr("а", tc(numbered(100)), props='<w:trHeight w:val="400" w:hRule="exact"/>')
    with pytest.warns(DrawingWarning, match="exact height"):
        drawing = draw(parts(table([4500, 4500], exact)))
    shown = [text for text in by_page(drawing)[0] if text.startswith("w")]
    (problem,) = drawing.problems
    assert shown + problem.value.split() == numbered(100).split()


def test_text_under_a_merged_cell_is_named():
    with pytest.warns(DrawingWarning, match="covers: 'закрыто'"):
        drawing = draw(parts(table([4500, 4500], [tc("m", RESTART), "а"], [tc("закрыто", CONTINUE), "б"])))
    assert by_page(drawing) == [["m", "а", "б"]]


def test_a_row_of_thousands_of_cells_is_bordered_in_little_time():
    cell = "<w:tc><w:p/></w:tc>"
    start = process_time()
    draw(parts(f"<w:tbl><w:tr>{cell * 5_000}</w:tr></w:tbl>"))

    assert process_time() - start < 5


def test_the_cells_of_a_wide_row_are_found_by_their_columns():
    cells = [Cell([]) for _ in range(40)]
    row = [(2 * number + 1, 2 * number + 2 + number % 2, cell) for number, cell in enumerate(cells)]
    grid = Grid(Table([], [], {}), [[Placed(cell, first, last) for first, last, cell in row]], 90)

    plain = [next((c for first, last, c in row if first <= column < last), None) for column in range(90)]
    assert all(grid.at(0, column) is plain[column] for column in range(90))
    assert grid.at(0, -1) is grid.at(1, 3) is None


def test_a_merged_cell_that_ends_the_table_does_not_make_its_first_row_taller():
    tall = '<w:trHeight w:val="600"/>'
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "bottom", "insideH"))
    ruled = f"<w:tblBorders>{sides}</w:tblBorders>"
    merged = [
        tr(tc("а", '<w:vMerge w:val="restart"/>'), "раз", props=tall),
        tr(tc("", "<w:vMerge/>"), "два", props=tall),
    ]
    pdf = draw(parts(table([800, 4000], *merged, props=ruled))).pdf
    assert word(pdf, "два").top - word(pdf, "раз").top == pytest.approx(30, abs=0.1)


def test_a_merged_cells_background_is_filled_once_and_its_text_is_written_on_it():
    shaded = '<w:shd w:val="clear" w:color="auto" w:fill="FFEE00"/>'
    tall = tc("".join(p(f"строка{n}") for n in range(4)), '<w:vMerge w:val="restart"/>' + shaded)
    rows = [tr(tall, "а"), tr(tc("", "<w:vMerge/>" + shaded), "б"), tr(tc("", "<w:vMerge/>" + shaded), "в")]
    operators, _ = content(draw(parts(table([3000, 3000], *rows))).pdf)
    fills = [operands for operands, name in operators if name == "re"]
    assert len(fills) == 1
    assert fills[0][3] == pytest.approx(4 * 16.1, abs=0.2)


def test_a_line_that_begins_where_an_exact_row_ends_is_hidden_and_named():
    cell = "".join(p(text, '<w:spacing w:line="240" w:lineRule="exact"/>') for text in ("раз", "два", "три"))
    two_lines = tr(f"<w:tc>{cell}</w:tc>", props='<w:trHeight w:val="480" w:hRule="exact"/>')
    with pytest.warns(DrawingWarning, match="exact height"):
        drawing = draw(parts(table([4500], two_lines)))
    assert by_page(drawing) == [["раз", "два"]]
    assert [problem.value for problem in drawing.problems] == ["три"]
