"""Words that a clerk has struck through in a cell: half of it is an error, the whole is told."""

import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from wego_forms.batch.plan.rows import crossed_remarks
from wego_forms.sheets import scan_table

OLD, NEW = TextBlock(InlineFont(strike=True), "Петров "), TextBlock(InlineFont(b=True), "Сидоров")
_STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="T1"><style:text-properties style:text-line-through-type="single"/></style:style>'
    '<style:style style:name="T2"><style:text-properties style:text-line-through-type="none"/></style:style>'
    '<style:style style:name="ce1"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    "</office:automatic-styles>"
)


@pytest.fixture
def xlsx(tmp_path):
    def write(*rows, struck=()):
        book = Workbook()
        for row in (["Регион", "Фамилия"], *rows):
            book.active.append(row)
        for name in struck:
            book.active[name].font = Font(strike=True)
        book.save(tmp_path / "t.xlsx")
        return scan_table(tmp_path / "t.xlsx")

    return write


@pytest.fixture
def ods(tmp_path):
    def write(*cells):
        names = ("office", "table", "text", "style")
        uri = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
        root = " ".join(f'xmlns:{name}="{uri.format(name)}"' for name in names)
        rows = "".join(
            f"<table:table-row>{''.join(row)}</table:table-row>"
            for row in ([_cell("Регион"), _cell("Фамилия")], *cells)
        )
        with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
            archive.writestr(
                "content.xml",
                f"<office:document-content {root}>{_STYLES}<office:body><office:spreadsheet>"
                f'<table:table table:name="Лист1">{rows}</table:table></office:spreadsheet></office:body>'
                "</office:document-content>",
            )
        return scan_table(tmp_path / "t.ods")

    return write


def _cell(text, attributes=""):
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def families(scan):
    return [row.cells.get("addressee.person.family") for row in scan]


def problems(scan):
    return [(each.cell, each.what.en, each.value) for row in scan for each in row.problems]


HALF = ("B2", "a part of the cell's text is struck through", "Петров Сидоров")


def test_a_name_corrected_beside_the_old_one_is_an_error_with_its_cell(xlsx):
    scan = xlsx(
        ["Москва", CellRichText(OLD, NEW)], ["Коми", CellRichText(NEW, TextBlock(InlineFont(i=True), "а"))]
    )
    assert families(scan) == [None, "Сидорова"]
    assert problems(scan) == [HALF]


def test_so_it_is_in_a_cell_that_is_struck_through_but_for_a_word(xlsx):
    scan = xlsx(["Москва", CellRichText(OLD, NEW)], struck=["B2"])
    assert problems(scan) == [HALF]


def test_a_cell_struck_through_in_a_row_that_is_not_is_read_and_told(xlsx):
    whole = CellRichText(OLD, TextBlock(InlineFont(strike=True), "Ким"))
    scan = xlsx(["Москва", "Орлов"], ["Коми", whole], ["Тула", "Ли"], struck=["B2", "A4", "B4"])
    assert families(scan) == ["Орлов", "Петров Ким"]
    assert scan.crossed == {"B2": "Орлов", "B3": "Петров Ким"}
    assert {why.en: rows for why, rows in scan.unread.items()} == {"struck through": (4,)}
    (remark,) = crossed_remarks(scan.crossed)
    assert remark.en == (
        "Cells struck through: 2, the letters have them all the same: B2 (“Орлов”), B3 (“Петров Ким”)."
    )
    assert crossed_remarks({}) == []


def test_a_row_of_rich_texts_that_are_struck_through_is_no_letter(xlsx):
    scan = xlsx([CellRichText(OLD), CellRichText(OLD)], ["Коми", "Орлов"])
    assert families(scan) == ["Орлов"]


def test_an_ods_is_read_the_same(ods):
    old, new = (
        '<text:span text:style-name="T1">Петров </text:span>',
        '<text:span text:style-name="T2">Сидоров</text:span>',
    )
    struck = 'table:style-name="ce1"'
    scan = ods(
        [_cell("Москва"), _cell(old + new)],
        [_cell("Москва"), _cell(f"Петров {new}", struck)],
        [_cell("Коми"), _cell("Орлов", struck)],
        [_cell("Коми"), _cell(f"{old}{old}")],
        [_cell("Тула", struck), _cell(old)],
    )
    assert problems(scan) == [HALF, ("B3", *HALF[1:])]
    assert families(scan) == [None, None, "Орлов", "Петров Петров"]
    assert scan.crossed == {"B4": "Орлов", "B5": "Петров Петров"}
    assert {why.en: rows for why, rows in scan.unread.items()} == {"struck through": (6,)}
