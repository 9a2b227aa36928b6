"""Pages on which something floats: what goes with its line, and text set anew beside what lies by the page."""

from tests.pdf.layout.models import images, pages, para, picture, rows, stands, texts
from tests.pdf.layout.test_feet import noted
from tests.pdf.layout.test_filler import table, told, tops


def square(x=0.0, y=0.0, down="margin", wrap="square", size=(50.0, 30.0)):
    return picture(*size, ("margin", x), (down, y), wrap)


def test_text_set_anew_beside_a_picture_of_the_page_stands_at_its_top_as_before():
    assert tops(pages(*rows(10), para("а", before=30.0), para("б", square()))[1]) == [("а", 0), ("б", 20)]
    assert [x for _, x, _ in stands(pages(*rows(10), para("а", before=30.0), para("б", square()))[1])] == [
        50,
        50,
    ]
    broken = para("а", page_break=True, before=10.0)
    assert tops(pages(*rows(1), broken, para("б", square()))[1]) == [("а", 10), ("б", 30)]


def test_what_hangs_on_a_line_goes_where_the_line_goes():
    first, second = pages(
        *rows(9), para("а\nб", square(wrap="none", down="paragraph"), widow=False, keep_lines=True)
    )
    assert (images(first), images(second)) == ([], [(40, 50, 50, 30)])


def test_it_is_hung_below_the_space_above_its_paragraph():
    (leaf,) = pages(*rows(1), para("а", square(wrap="none", down="paragraph"), before=10.0))
    assert images(leaf) == [(40, 80, 50, 30)]


def test_text_before_the_place_of_a_picture_of_the_page_stays_as_it_is():
    (leaf,) = pages(*rows(4), para("а", square(y=40.0)))
    assert [x for _, x, _ in stands(leaf)] == [0, 0, 50, 50, 0]
    assert images(leaf) == [(40, 90, 50, 30)]


def test_a_paragraph_set_anew_is_set_anew_from_its_first_line():
    (leaf,) = pages(para("а\nб\nв\nг"), para("д", square(y=40.0)))
    assert [(text.strip(), x) for text, x, _ in stands(leaf)] == [
        ("а", 0),
        ("б", 0),
        ("в", 50),
        ("г", 50),
        ("д", 0),
    ]


def test_a_break_stays_where_it_is_when_the_text_is_set_anew():
    leaves = pages(*rows(1), para("а", page_break=True), para("б", square()))
    assert [texts(leaf) for leaf in leaves] == [["с0"], ["а", "б"]]
    assert [x for _, x, _ in stands(leaves[1])] == [50, 50]


def test_footnotes_of_text_that_is_set_anew_stand_once():
    (leaf,) = pages(noted("закон", "а"), para("б", square()), noted("указ", "в"))
    assert [(text, y) for text, _, y in stands(leaf)][-2:] == [("а", 160), ("в", 180)]
    assert [text for text in texts(leaf) if text in "ав"] == ["а", "в"]


def test_a_picture_that_the_text_set_below_it_pushes_off_the_page_lies_on_the_next():
    tall = square(wrap="lines", size=(50.0, 60.0))
    first, second = pages(*rows(9), para("а", tall), para("б"))
    assert texts(first) == told("с", 9)
    assert tops(second) == [("а", 60), ("б", 80)]
    assert (images(first), images(second)) == ([], [(40, 50, 50, 60)])


def test_a_head_stands_once_above_rows_that_are_set_anew():
    leaves = pages(*rows(7), table(*told("т", 6), heads=["ш"]), para("а", square()))
    assert texts(leaves[1]) == ["ш", *told("т", 4, 2), "а"]
