"""Templates' pictures say what they show, and a check tells of those that don't."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.pdf.documents import anchor, p, package, parts, picture
from tests.pictures.files import halves, saved
from wego_forms.filling.alternatives import silent_pictures
from wego_forms.ooxml import Package

TEMPLATES = Path(__file__).parents[2] / "templates"
DECORATION = (
    '<a:extLst><a:ext uri="x"><d:decorative xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


def template(tmp_path, said):
    """A template with a picture of which `said` is the wp:docPr."""
    run = picture("a", anchor(("page", 0), ("page", 0)).replace("EXTENT", said + "EXTENT"))
    related = {"a": ("image", "word/media/a.png", saved(halves(), "PNG"))}
    path = tmp_path / "own.docx"
    path.write_bytes(package(parts(f"<w:p>{run}</w:p>", p("Уважаемый коллега!"), related=related)))
    return path


@pytest.mark.parametrize("path", sorted(TEMPLATES.rglob("*.docx")), ids=lambda path: path.stem)
def test_all_our_pictures_say_what_they_show(path):
    assert silent_pictures(Package.open(path)) == []


def test_a_silent_picture_is_told_with_its_name_and_place(tmp_path):
    path = template(tmp_path, '<wp:docPr id="1" name="Рисунок 3"/>')
    (finding,) = wf.check(path)
    assert [note("en") for note in finding.notes if "alternative" in note("en")] == [
        "word/document.xml «Уважаемый коллега!»: a picture without alternative text: 'Рисунок 3'. "
        "In Word: right click → Edit Alt Text; mark there as decorative what is decoration."
    ]
    assert not [problem for problem in finding.problems if "alternative" in problem.message("en")]


@pytest.mark.parametrize(
    "said",
    [
        '<wp:docPr id="1" name="Рисунок 3" descr="Герб города"/>',
        '<wp:docPr id="1" name="Рисунок 3" title="Герб города"/>',
        f'<wp:docPr id="1" name="Рисунок 3">{DECORATION}</wp:docPr>',
    ],
)
def test_one_that_says_what_it_shows_or_is_decoration_is_right(said, tmp_path):
    assert silent_pictures(Package.open(template(tmp_path, said))) == []
