"""A table whose cells a tag repeats or leaves out: its grid has the columns that there are, in the table's width."""

from lxml import etree

from tests.builder import W, docx, paragraph, part
from wego_forms import Template

NS = {"w": W}


def cell(text, width, span=0):
    wide = f'<w:gridSpan w:val="{span}"/>' if span else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{wide}</w:tcPr>{paragraph(text)}</w:tc>'


def table(grid, *rows):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    body = "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl><w:p/>"


def laid(body, **values):
    """The widths of the grid, and of each row the cells: their text, their span, their width."""
    xml = part(Template(docx(body)).fill(values).docx())
    assert "wegoColumn" not in xml
    root = etree.fromstring(xml.encode())
    grid = [int(width) for width in root.xpath("//w:gridCol/@w:w", namespaces=NS)]
    rows = [
        [
            (
                "".join(each.xpath(".//w:t/text()", namespaces=NS)),
                int((each.xpath("w:tcPr/w:gridSpan/@w:val", namespaces=NS) or ["1"])[0]),
                int(each.xpath("w:tcPr/w:tcW/@w:w", namespaces=NS)[0]),
            )
            for each in row.xpath("w:tc", namespaces=NS)
        ]
        for row in root.xpath("//w:tr", namespaces=NS)
    ]
    return grid, rows


YEARS = table(
    [3000, 1000, 2000, 1000, 3000],
    [cell("Title", 10000, 5)],
    [
        *(cell("H", 3000), cell("{%tc for y in years %}", 1000), cell("{{ y }}", 2000)),
        *(cell("{%tc endfor %}", 1000), cell("Sum", 3000)),
    ],
)


def test_a_loop_over_cells_widens_the_grid_and_what_spans_it_and_keeps_the_tables_width():
    assert laid(YEARS, years=["26", "27"]) == (
        [3000, 2000, 2000, 3000],
        [
            [("Title", 4, 10000)],
            [("H", 1, 3000), ("26", 1, 2000), ("27", 1, 2000), ("Sum", 1, 3000)],
        ],
    )


def test_a_column_that_nothing_fills_leaves_its_room_to_the_others():
    assert laid(YEARS, years=[]) == (
        [5000, 5000],
        [[("Title", 2, 10000)], [("H", 1, 5000), ("Sum", 1, 5000)]],
    )


def test_several_cells_a_turn_keep_their_order_and_a_heading_over_them_its_span():
    turns = ("{%tc for y in years %}", "{%tc endfor %}")
    body = table(
        [1000, 400, 3000, 1000, 400],
        [cell("", 1000), cell(turns[0], 400), cell("{{ y }}", 4000, 2), cell(turns[1], 400)],
        [cell("r", 1000), cell(f"{turns[0]}plan", 3400, 2), cell(f"fact{turns[1]}", 1400, 2)],
    )
    grid, rows = laid(body, years=["26", "27"])
    assert [[each[:2] for each in row] for row in rows] == [
        [("", 1), ("26", 4), ("27", 4)],
        [("r", 1), ("plan", 2), ("fact", 2), ("plan", 2), ("fact", 2)],
    ]
    assert abs(sum(grid) - 5800) < 5
    assert all(abs(sum(width for *_, width in row) - 5800) < 5 for row in rows)


def test_a_cell_under_a_condition_takes_its_column_with_it():
    body = table(
        [2000, 2000, 2000],
        [cell("a", 2000), cell("{%tc if x %}b{%tc endif %}", 2000), cell("c", 2000)],
        [cell("all", 6000, 3)],
    )
    assert laid(body, x="1")[0] == [2000, 2000, 2000]
    assert laid(body, x="") == (
        [3000, 3000],
        [[("a", 1, 3000), ("c", 1, 3000)], [("all", 2, 6000)]],
    )


def test_a_column_that_another_row_stands_in_stays():
    body = table(
        [2000, 2000],
        [cell("a", 2000), cell("{%tc if x %}b{%tc endif %}", 2000)],
        [cell("c", 2000), cell("d", 2000)],
    )
    assert laid(body, x="")[0] == [2000, 2000]


def test_a_table_without_tags_between_cells_is_as_it_was():
    body = table([2000, 100], [cell("{{ x }}", 2100, 2)])
    assert laid(body, x="1") == ([2000, 100], [[("1", 2, 2100)]])
