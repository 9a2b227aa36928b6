import pytest

from tests.builder import docx, paragraph, plain_text
from wego_forms.errors import TemplateError
from wego_forms.filling import Template

VALUES = {"a": None, "people": [{"n": "А"}, {"n": "Б"}]}


def row(*cells):
    made = []
    for cell in cells:
        text, merge = cell if isinstance(cell, tuple) else (cell, None)
        said = "" if merge is None else f'<w:vMerge w:val="{merge}"/>' if merge else "<w:vMerge/>"
        made.append(f"<w:tc><w:tcPr>{said}</w:tcPr>{paragraph(text)}</w:tc>")
    return f"<w:tr>{''.join(made)}</w:tr>"


def table(*rows):
    return docx(f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>", "x")


IF, END = row("{%tr if a %}", ""), row("{%tr endif %}", "")
FOR, ENDFOR = row("{%tr for p in people %}", ""), row("{%tr endfor %}", "")


@pytest.mark.parametrize(
    ("rows", "tag"),
    [
        ([IF, row(("Казань", "restart"), "1"), END, row(("", ""), "2")], "{%tr if a %}"),
        ([FOR, row(("Казань", "restart"), "1"), ENDFOR, row(("", ""), "2")], "{%tr for p in people %}"),
        ([IF, row(("а", "restart"), "1"), row("{%tr else %}", ""), row(("", ""), "2"), END], "{%tr if a %}"),
        ([IF, row("1", ("Казань", "restart")), END, row("2", ("", "continue"))], "{%tr if a %}"),
    ],
)
def test_a_merged_cell_that_could_lose_its_first_row_is_told(rows, tag):
    with pytest.raises(TemplateError) as caught:
        Template(table(*rows), "t.docx")
    said = caught.value.message("en")
    assert "its text would be lost" in said
    assert f": '{tag}'" in said


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([row(("Казань", "restart"), "1"), IF, row(("", ""), "2"), END], "Казань\n1\nx"),
        ([row(("К", "restart"), "1"), FOR, row(("", ""), "{{ p.n }}"), ENDFOR], "К\n1\n\nА\n\nБ\nx"),
        ([FOR, row(("К", "restart"), "{{ p.n }}"), row(("", ""), "2"), ENDFOR], "К\nА\n\n2\nК\nБ\n\n2\nx"),
        ([IF, row(("К", "restart"), "1"), END, IF, row(("", ""), "2"), END], "x"),
        (
            [IF, row(("К", "restart"), "1"), END, row(("Н", "restart"), "2"), row(("", ""), "3")],
            "Н\n2\n\n3\nx",
        ),
    ],
)
def test_a_merged_cell_that_begins_where_it_is_needed_is_right(rows, text):
    assert plain_text(Template(table(*rows)).fill(VALUES).docx()) == text


def test_a_tag_in_a_cell_that_a_merged_one_covers_is_told():
    rows = (row(("X", "restart"), "0"), row(("{{ a }}", ""), "z"))
    with pytest.raises(TemplateError, match=r"«\{\{ a \}\}».*covers: nobody would see.*topmost cell"):
        Template(table(*rows), "t.docx")
    loop = (
        row(("X", "restart"), "{{ a }}"),
        row(("{%tr for p in people %}", "")),
        row(("", ""), "{{ p.n }}"),
    )
    Template(table(*loop, row(("{%tr endfor %}", ""))), "t.docx")
