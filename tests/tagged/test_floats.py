"""Text boxes, shapes, groups and pictures in the structure, read where they are anchored."""

from tests.pdf.documents import anchor, p, picture, r, table, tc
from tests.pdf.layout.test_boxes import box
from tests.pictures.files import halves, saved
from tests.tagged.structure import spoken, tree
from tests.tagged.test_structure import tagged

PNG = {"a": ("image", "word/media/a.png", saved(halves(), "PNG"))}
BELOW = anchor(("page", 720000), ("page", 7200000))


def shown(descr="", name="Рисунок 1", place=BELOW, more=""):
    """A paragraph with a picture alone."""
    said = f'<wp:docPr id="1" name="{name}" descr="{descr}">{more}</wp:docPr>'
    if place:
        return f"<w:p>{picture('a', place.replace('EXTENT', 'EXTENT' + said))}</w:p>"
    return f"<w:p>{picture('a').replace('<a:graphic>', said + '<a:graphic>', 1)}</w:p>"


def test_a_text_box_is_read_where_it_is_anchored_not_where_it_lies():
    made = tree(tagged("Перед.", f"<w:p>{r('Якорь.')}{box('В рамке.', p('Ещё.'))}</w:p>", "После."))
    assert made.outline() == "Document(P P Div(P P) P)"
    assert made.text == "Перед.Якорь.В рамке.Ещё.После."


def test_a_table_in_a_text_box_is_a_table():
    inner = table([1000, 1000], ("а", "б"), ("в", "г"))
    made = tree(tagged(f"<w:p>{box(inner, p())}</w:p>", "После."))
    assert made.outline() == "Document(Div(Table(TR(TD TD) TR(TD TD))) P)"


def test_a_shape_alone_is_decoration_and_one_that_says_what_it_shows_is_a_figure():
    assert tree(tagged(f"<w:p>{box(kind='ellipse')}</w:p>", "Слово.")).outline() == "Document(P)"
    said = box(kind="ellipse").replace(
        "<a:graphic>", '<wp:docPr id="1" name="n" descr="Печать"/><a:graphic>', 1
    )
    made = tree(tagged(f"<w:p>{said}</w:p>", "Слово."))
    assert [figure.alt for figure in made.all("Figure")] == ["Печать"]


def test_a_picture_in_its_line_stands_in_its_sentence():
    inline = picture("a").replace("<a:graphic>", '<wp:docPr id="1" name="n" descr="герб"/><a:graphic>', 1)
    made = tree(tagged(f"<w:p>{r('Вот ')}{inline}{r(' города.')}</w:p>", related=PNG))
    assert made.outline() == "Document(P(Figure))"
    assert [kid if isinstance(kid, str) else kid.alt for kid in made.kids[0].kids] == [
        "Вот ",
        "герб",
        " города.",
    ]


def test_pictures_before_and_after_their_paragraphs_words():
    before = f"<w:p>{shown('Герб')[5:-6]}{r('Слово.')}</w:p>"
    after = f"<w:p>{r('Слово.')}{shown('Печать')[5:-6]}</w:p>"
    assert spoken(tagged(before, related=PNG)) == "[Герб]\nСлово."
    assert spoken(tagged(after, related=PNG)) == "Слово.\n[Печать]"


def test_a_picture_in_a_cell_stays_in_its_cell():
    cell = tc(shown("Герб", place=""))
    made = tree(tagged(table([3000, 3000], (cell, "Город"), ("а", "б")), related=PNG))
    assert made.outline() == "Document(Table(TR(TD(Figure) TD) TR(TD TD)))"


def test_a_picture_of_which_nobody_says_what_it_shows_has_its_name():
    (figure,) = tree(tagged("Слово.", shown(name="Рисунок 7"), related=PNG)).all("Figure")
    assert figure.alt == "Рисунок 7"
    (figure,) = tree(tagged("Слово.", shown(name=""), related=PNG)).all("Figure")
    assert figure.alt == "Рисунок"


def test_what_its_author_calls_decoration_is_decoration():
    more = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><d:decorative '
        'xmlns:d="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    assert tree(tagged("Слово.", shown("Узор", more=more), related=PNG)).outline() == "Document(P)"


def test_two_equal_pictures_are_two_figures():
    made = tree(tagged(shown("Герб"), "Слово.", shown("Герб"), related=PNG))
    assert made.outline() == "Document(Figure P Figure)"


def test_a_picture_of_an_archive_copy_stands_where_it_stood():
    inline = picture("a").replace("<a:graphic>", '<wp:docPr id="1" name="n" descr="герб"/><a:graphic>', 1)
    body = f"<w:p>{r('Вот ')}{inline}{r(' и ')}{inline}{r(' опять.')}</w:p>"
    pdf = tagged(
        body, related={"a": ("image", "word/media/a.png", saved(halves("RGBA"), "PNG"))}, archive=True
    )
    kids = tree(pdf).kids[0].kids
    assert [kid if isinstance(kid, str) else kid.alt for kid in kids] == [
        "Вот ",
        "герб",
        " и ",
        "герб",
        " опять.",
    ]
