"""What two templates say alone or otherwise: its place on the sheet in two languages, or why there is none."""

import warnings

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph
from tests.forms.office import DEFINITION, row, table
from tests.forms.test_two_languages import lines, part
from wego_forms.edges import parse_xml
from wego_forms.ooxml.names import W

BOTH = "ru+en"


def woven(folder, russian, english):
    """The lines of a sheet made of these two bodies, and which of them are slanted."""
    for lang, body in (("ru", russian), ("en", english)):
        (folder / "kinds" / lang).mkdir(parents=True)
        (folder / "kinds" / lang / "visit.docx").write_bytes(docx(*body))
    (folder / "kinds/visit.yaml").write_text(DEFINITION, "utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", wf.TemplateWarning)
        data = wf.blank(wf.kinds(folder / "kinds")["visit"], BOTH, fillable=True)._plain.docx()
    slanted = [run for run in parse_xml(part(data)).iter(W + "r") if run.find(f"{W}rPr/{W}i") is not None]
    said = [line.strip("_ ") for line in lines(data)]
    return said, ["".join(text.text for text in run.iter(W + "t")).strip("_ ") for run in slanted]


def styled(text, style):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


@pytest.mark.parametrize(
    ("russian", "english", "said", "slanted"),
    [
        (["Цель {{ day }}", "Примечание"], ["Aim {{ day }}"], ["Цель", "Aim", "Примечание"], ["Aim"]),
        (["Цель {{ day }}"], ["Aim {{ day }}", "A remark"], ["Цель", "Aim", "A remark"], ["Aim", "A remark"]),
        (["Цель {{ day }}"], ["Aim {{ day }}", "<w:p/>"], ["Цель", "Aim"], ["Aim"]),
        (
            ["Цель {{ day }}"],
            [styled("A translation", "Translation"), "Aim {{ day }}"],
            ["Цель", "Aim"],
            ["Aim"],
        ),
        (["Цель"], [styled("Aim", "Another")], ["Цель", "Aim"], ["Aim"]),
        (["2026"], ["2026"], ["2026"], []),
        (
            [table(row(paragraph("День"), paragraph("{{ day }}")))],
            [table(row(paragraph("Day"), paragraph("{{ day }}")))],
            ["День", "Day", ""],
            ["Day"],
        ),
    ],
    ids=[
        *("a remark in Russian", "a remark in English", "an empty line", "a remark on translation"),
        *("another style", "the same", "a row"),
    ],
)
def test_what_one_language_says_alone_has_its_place_on_the_sheet(tmp_path, russian, english, said, slanted):
    ended = "{{ purpose }}"
    assert woven(tmp_path, [*russian, ended], [*english, ended]) == ([*said, "", ""], slanted)


@pytest.mark.parametrize(
    ("russian", "english", "place"),
    [
        (["Цель {{ day }}", "Час {{ hour }}"], ["Hour {{ hour }}", "Aim {{ day }}"], "hour"),
        (["Цель {{ day }}{{ hour }}"], ["Aim {{ day }}"], "day"),
        (["Цель"], ["Aim", table(row(paragraph("x"), paragraph("y")))], "x"),
        ([table(row("<w:p/>", "<w:p/>"))], [table(row("<w:p/>", "<w:p/>"), row("<w:p/>", "<w:p/>"))], ""),
        ([table(row(paragraph("a"), paragraph("b")))], [table(row(paragraph("a")))], "a"),
        (
            ["Цель"],
            [f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('Aim')}</w:txbxContent></w:pict></w:r></w:p>"],
            "Aim",
        ),
    ],
    ids=["another order", "a field less", "a table more", "a row more", "a cell less", "a text box"],
)
def test_what_does_not_lie_on_one_sheet_is_refused_with_its_words(tmp_path, russian, english, place):
    with pytest.raises(wf.InputError) as caught:
        woven(tmp_path, [*russian, "{{ purpose }}"], [*english, "{{ purpose }}"])
    said = caught.value.message("en")
    assert "visit.docx" in said
    assert "built differently" in said
    assert place in said
