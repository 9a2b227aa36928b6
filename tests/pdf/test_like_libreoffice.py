"""Real documents, drawn here and by LibreOffice: the same words in the same places."""

import io
import re
import zipfile

import docx
import pytest
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Cm, Mm, Pt

from tests.pdf.documents import words
from tests.tools import office_pdfs, require_font
from wego_forms.pdf import draw

MILLIMETRE = 72 / 25.4
BODY = (
    "От имени Правительства Ульяновской области благодарю Вас за направление представителей Республики Татарстан "
    "для участия в IV Генеральной Ассамблее Всемирной организации электронных правительств городов и местных органов "
    "власти (далее – Всемирная организация), прошедшей на территории Ульяновской области в 2015–2017 гг. "
)


def blank():
    """An A4 page with the margins and the type of an official letter."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(10)
    section.top_margin = section.bottom_margin = Mm(20)
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    normal.paragraph_format.space_after = Pt(0)
    return document


def columns(document, widths, rows, style=None):
    """A table of fixed columns (mm) with text in its cells."""
    table = document.add_table(rows=len(rows), cols=len(widths), style=style)
    table.autofit = False
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, width, text in zip(row.cells, widths, texts, strict=True):
            cell.width, cell.text = Mm(width), text
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table


def letter():
    """The corner layout: letterhead at the left, addressee at the right, a justified body, a signature."""
    document = blank()
    table = columns(
        document, (80, 90), [("ГУБЕРНАТОР\nУЛЬЯНОВСКОЙ ОБЛАСТИ", "Президенту\nРеспублики Татарстан")]
    )
    head = table.cell(0, 0)
    head.paragraphs[0].alignment = 1
    head.paragraphs[0].runs[0].bold = True
    address = head.add_paragraph("пл. Ленина, д. 1, Ульяновск, 432017\nтел./факс (8422) 58-93-43")
    address.alignment, address.runs[0].font.size = 1, Pt(9)
    table.cell(0, 1).add_paragraph("Р.Н.Минниханову")
    document.add_paragraph()
    salutation = document.add_paragraph("Уважаемый Рустам Нургалиевич!")
    salutation.alignment, salutation.paragraph_format.space_after = 1, Pt(12)
    for spacing in (1.0, 1.15, 1.5):
        paragraph = document.add_paragraph(BODY)
        paragraph.add_run("торгово-промышленный № 73-Г-01/18086исх").italic = True
        paragraph.alignment, paragraph.paragraph_format.first_line_indent = 3, Cm(1.25)
        paragraph.paragraph_format.line_spacing = spacing
    signature = document.add_paragraph("Исполняющий обязанности\nГубернатора\tА.А.Смекалин")
    signature.paragraph_format.space_before = Pt(24)
    signature.paragraph_format.tab_stops.add_tab_stop(Mm(170), WD_TAB_ALIGNMENT.RIGHT)
    return document


def form():
    """Ruled cells over two pages, with a footer, headings and lists."""
    document = blank()
    document.sections[0].footer.paragraphs[0].text = "нижний колонтитул"
    for number in range(3):
        heading = document.add_paragraph(f"Раздел {number}")
        heading.paragraph_format.keep_with_next, heading.runs[0].bold = True, True
        rows = [(f"Поле {n}", "значение " * (n % 5 * 3 + 1)) for n in range(9)]
        table = columns(document, (60, 110), rows, "Table Grid")
        table.cell(0, 0).merge(table.cell(1, 0))
        table.rows[3].height = Mm(12)
        table.cell(3, 1).vertical_alignment = 1
    for number in range(3):
        document.add_paragraph(f"пункт {number} " + "слово " * 20, style="List Number")
    return document


def text():
    """Running text over several pages, with space before and after, kept lines and widows."""
    document = blank()
    for number in range(40):
        paragraph = document.add_paragraph(f"Абзац {number}. " + "слово " * (number % 5 * 9 + 3))
        shape = paragraph.paragraph_format
        shape.space_before, shape.space_after = Pt(3), Pt(6)
        shape.keep_with_next, shape.keep_together = number % 7 == 6, number % 4 == 0
        shape.left_indent = Cm(number % 3)
    return document


CASES = {"letter": letter, "form": form, "text": text}


def _bytes(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


@pytest.fixture(scope="module")
def documents():
    require_font("Liberation Serif")
    return {name: _bytes(make()) for name, make in CASES.items()}


@pytest.fixture(scope="module")
def office(documents):
    return office_pdfs(documents)


def baseline(pdf, found):
    """Where a word stands: LibreOffice's fonts state no heights, so poppler takes 0.95 above and 0.35 below."""
    above, whole = (0.95, 1.3) if re.search(rb"LibreOffice", pdf) else (0.891, 1.107)
    return found.top + (found.bottom - found.top) * above / whole


@pytest.mark.parametrize("name", CASES)
def test_words_stand_within_a_millimetre_of_libreoffices(documents, office, name):
    with zipfile.ZipFile(io.BytesIO(documents[name])) as archive:
        ours = draw({part: archive.read(part) for part in archive.namelist()}, font="Liberation Serif")
    theirs = sorted(words(office[name]), key=lambda w: (w.page, round(baseline(office[name], w)), w.left))
    mine = sorted(words(ours.pdf), key=lambda w: (w.page, round(baseline(ours.pdf, w)), w.left))
    assert ours.pages == max(word.page for word in theirs)
    assert sorted(word.text for word in mine) == sorted(word.text for word in theirs)
    spots = {}
    for word in theirs:
        spots.setdefault((word.page, word.text), []).append((word.left, baseline(office[name], word)))
    for word in mine:
        x, y = word.left, baseline(ours.pdf, word)
        near = min(max(abs(x - a), abs(y - b)) for a, b in spots[word.page, word.text])
        assert near < MILLIMETRE, (word, spots[word.page, word.text])
