"""Tables as offices have them: merged, nested, ruled, of exact rows, over pages under their heads."""

from tests.pdf.documents import p, package, parts, table, tc, tr
from tests.pdf.offices.writing import SENTENCES, prose

RULED = (
    "<w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders>"
)
WIDTH = '<w:tblW w:w="4000" w:type="dxa"/>'
HEAD = "<w:tblHeader/>"
CENTRED = '<w:jc w:val="center"/>'


def head_over_pages():
    """A plan of many rows under a head of two merged rows, repeated."""
    top = tr(tc("№", '<w:vMerge w:val="restart"/>'), tc("Мероприятие", '<w:vMerge w:val="restart"/>'),
             tc("Срок", '<w:gridSpan w:val="2"/>'), props=HEAD)  # fmt: skip
    under = tr(tc("", "<w:vMerge/>"), tc("", "<w:vMerge/>"), "начало", "конец", props=HEAD)
    rows = [[f"{n}.", SENTENCES[n % 4], "01.02.2026", "28.02.2026"] for n in range(1, 30)]
    return package(parts(p("ПЛАН", CENTRED), table([700, 5200, 1850, 1850], top, under, *rows, props=RULED)))


def merged_form():
    """A form of merged cells, exact and least heights, text in the middle and at the foot."""
    middle, wide = '<w:vAlign w:val="center"/>', '<w:gridSpan w:val="2"/>'
    low, tall = '<w:vAlign w:val="bottom"/>', '<w:trHeight w:val="{}" w:hRule="{}"/>'
    rows = [
        tr(tc("Фамилия", middle), tc("", wide), props=tall.format(700, "atLeast")),
        tr(tc("Документ", '<w:vMerge w:val="restart"/>' + middle), "серия", "номер"),
        tr(
            tc("", "<w:vMerge/>"),
            tc("7301", low),
            "123456",
            props=tall.format(900, "atLeast"),
        ),
        tr(tc("", "<w:vMerge/>"), tc(SENTENCES[2], wide)),
        tr("Подпись", "", "Дата", props=tall.format(567, "exact")),
    ]
    return package(parts(p("АНКЕТА", CENTRED), table([2600, 3500, 3500], *rows, props=RULED), prose(2)))


def nested():
    """Two columns without lines, in one of them a ruled table."""
    inner = table(
        [2000, 2000], ["Год", "Взнос"], ["2025", "150 000"], ["2026", "180 000"], props=RULED + WIDTH
    )
    left = tc("".join(p(text) for text in ("ГУБЕРНАТОР", "УЛЬЯНОВСКОЙ ОБЛАСТИ")), "")
    return package(parts(table([5000, 4600], tr(left, tc(inner + p()))), prose(3)))


def long_cells():
    """Cells longer than a page, some rows not to be parted."""
    rows = [
        tr("1.", tc(p(" ".join(SENTENCES * 9)))),
        tr("2.", tc(p(" ".join(SENTENCES * 2))), props="<w:cantSplit/>"),
        tr("3.", tc(p(" ".join(SENTENCES * 3)) + p(" ".join(SENTENCES)))),
    ]
    return package(parts(prose(3), table([700, 8900], *rows, props=RULED), prose(1)))


def shares_and_indents():
    """Tables of a share of the text, in the middle, at the right, indented, with own margins in cells."""
    width, margins = '<w:tblW w:w="{}" w:type="{}"/>', "<w:tblCellMar>{}</w:tblCellMar>"
    indented = width.format(6000, "dxa") + '<w:tblInd w:w="1000" w:type="dxa"/>'
    inside = margins.format('<w:top w:w="100" w:type="dxa"/><w:left w:w="200" w:type="dxa"/>')
    made = [
        table(
            [4819] * 2, ["половина"] * 2, props=RULED + width.format(2500, "pct") + '<w:jc w:val="center"/>'
        ),
        table([2000] * 2, ["справа"] * 2, props=RULED + width.format(4000, "dxa") + '<w:jc w:val="right"/>'),
        table([3000] * 2, ["отступ"] * 2, props=RULED + indented + inside),
    ]
    return package(parts(*[one + p("между таблицами") for one in made], prose(1)))


def margins_of_cells():
    """Margins of cells: the text of a row begins at one height, the table where its own margins say."""
    own = (
        '<w:tcMar><w:top w:w="200" w:type="dxa"/><w:left w:w="400" w:type="dxa"/>'
        '<w:bottom w:w="100" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tcMar>'
    )
    all_of_it = (
        '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="180" w:type="dxa"/>'
        '<w:bottom w:w="60" w:type="dxa"/><w:right w:w="180" w:type="dxa"/></w:tblCellMar>'
    )
    rows = [tr(tc(SENTENCES[0], own), SENTENCES[1]), tr("а", tc("б", own)), tr("в", "г")]
    return package(parts(table([4500, 4500], *rows, props=RULED + all_of_it), prose(1)))


def narrower_than_its_grid():
    """Tables whose own width isn't that of their grid, fitted to their text or not."""
    rows = [[f"{n}.", SENTENCES[n % 4], f"{n * 111},00"] for n in range(1, 5)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (700, 6000, 1900))
    own = '<w:tblW w:w="7000" w:type="dxa"/>'
    body = "".join(tr(*row) for row in rows)
    fitted = f"<w:tbl><w:tblPr>{own}{RULED}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    return package(parts(fitted, prose(1), table([700, 6000, 1900], *rows, props=own + RULED), prose(1)))


def all_of_it_head():
    """A table all of whose rows are to be repeated, and more of them than a page holds: none can be."""
    rows = [tr(f"{n}.", SENTENCES[n % 4], props="<w:tblHeader/>") for n in range(60)]
    return package(parts(prose(1), table([700, 8900], *rows, props=RULED), prose(1)))


def another_grid():
    """A table whose grid has one column, though its rows have three: their own widths count."""
    cells = [tc(text, f'<w:tcW w:w="{width}" w:type="dxa"/>') for text, width in
             (("08.30", 1600), (SENTENCES[0], 5600), ("зал № 2", 2200))]  # fmt: skip
    own = '<w:tblW w:w="9400" w:type="dxa"/>'
    return package(parts(prose(1), table([9400], tr(*cells), tr(*cells), props=own + RULED), prose(1)))


def amounts_to_a_tab():
    """Amounts set to a stop near the cell's margin, each with a tab behind it, as tables from the web have them."""
    stop = '<w:tabs><w:tab w:val="right" w:pos="2000"/></w:tabs>'
    rows = [tr(f"Статья {n}", tc(p(f"$\t{n}00,0{n}\t", stop))) for n in range(8)]
    old = '<w:compat><w:compatSetting w:name="compatibilityMode" w:val="14"/></w:compat>'
    return package(parts(table([7400, 2200], *rows, props=RULED), prose(1), settings=old))


def spaced_rows():
    """A table of paragraphs with space below them over pages: at a page's foot a row stands without that space."""
    spaced = '<w:spacing w:before="100" w:after="240"/>'
    rows = [[p(f"{n}.", spaced), p(f"Статья {n}", spaced), p(f"{n * 111},00", spaced)] for n in range(1, 60)]
    return package(parts(p("Смета"), table([700, 6000, 1900], *rows, props=RULED), prose(1)))


CASES = {
    made.__name__: made
    for made in (
        head_over_pages, merged_form, margins_of_cells, nested, long_cells, shares_and_indents,
        narrower_than_its_grid, all_of_it_head, another_grid, amounts_to_a_tab, spaced_rows,
    )
}  # fmt: skip
