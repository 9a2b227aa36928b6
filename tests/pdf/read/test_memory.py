"""What is kept of one document for the next changes nothing in it, nor in what is told of it."""

import random
import warnings

import pytest

from tests.pdf.documents import control, p, parts, picture, r, running, table, tc, tr, words
from tests.pdf.offices.cases import CASES
from tests.pdf.offices.test_offices import drawn
from tests.pictures.files import halves, saved
from tests.tagged.structure import tree
from tests.tagged.test_any import CORE, NUMBERING, REFS, RELATED, STYLES, block
from wego_forms.pdf import draw, kept


@pytest.fixture(autouse=True)
def _fresh():
    kept.forget()
    warnings.simplefilter("ignore")


def _same(make):
    """Nothing kept, then three times with more and more of it."""
    first = make()
    for _ in range(3):
        _alike(make(), first)


def _as_alone(made):
    """Drawn one after the other, then each with nothing kept."""
    known = [draw(one) for one in made]
    for one, before in zip(made, known, strict=True):
        kept.forget()
        _alike(draw(one), before)


def _alike(drawing, other):
    assert drawing.pdf == other.pdf
    assert drawing.problems == other.problems
    assert drawing.controls == other.controls


@pytest.mark.parametrize("seed", range(40))
def test_a_document_by_chance_is_the_same_each_time(seed):
    chance = random.Random(seed)
    pool = [block(chance) for _ in range(chance.randint(1, 12))]
    body = [chance.choice(pool) for _ in range(chance.randint(1, 25))]
    made = parts(*body, styles=STYLES, numbering=NUMBERING, core=CORE, related=RELATED, refs=REFS)
    _same(lambda: draw(made))


def test_blocks_by_chance_in_another_order_are_drawn_as_if_nothing_were_kept():
    chance = random.Random(1)
    pool = [block(chance) for _ in range(30)]
    bodies = [[chance.choice(pool) for _ in range(chance.randint(3, 20))] for _ in range(20)]
    made = [
        parts(*body, styles=STYLES, numbering=NUMBERING, core=CORE, related=RELATED, refs=REFS)
        for body in bodies
    ]
    _as_alone(made)


@pytest.mark.parametrize("seed", range(40))
def test_a_document_by_chance_with_other_words_is_drawn_as_if_nothing_were_kept(seed):
    chance = random.Random(seed)
    body = [block(chance) for _ in range(chance.randint(1, 12))]
    made = [
        parts(
            *(one.replace("city", word, chance.choice((1, -1))) for one in body),
            styles=STYLES, numbering=NUMBERING, core=CORE, related=RELATED, refs=REFS,
        )
        for word in ("раз", "два", "иное слово", "", "town")
    ]  # fmt: skip
    _as_alone(made)


@pytest.mark.parametrize(
    "cell",
    [
        tc("слово") + tc("<w:p/>") + tc(p("раз") + '<w:p w:rsidR="1"/>' + p("слово")),
        tc(f"<w:p>{control('a', r('слово'))}</w:p>"),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{tc('слово')}</w:sdtContent></w:sdt>",
        tc("слово", "<w:hideMark/>") + tc("<w:p/>", "<w:hideMark/>"),
        tc("слово", '<w:textDirection w:val="tbRlX"/>'),
        tc(p("слово", '<w:framePr w:w="900" w:x="20"/>') + p("раз")),
        tc(table([500], [tc("слово")]) + p()),
        tc('<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText></w:r></w:p>')
        + tc('<w:p><w:r><w:fldChar w:fldCharType="separate"/><w:t>слово</w:t></w:r></w:p>')
        + tc('<w:p><w:r><w:t>слово</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>'),
        tc("слово").replace("<w:p>", '<w:p xmlns:o="urn:o" o:a="1">'),
        tc("слово").replace("<w:tc>", '<w:tc xmlns:o="urn:o">').replace("<w:p>", '<w:p o:a="1">'),
        tc("слово") + "<w:del><w:r/></w:del>",
        tc("<w:foo>" + p("раз") + "</w:foo>" + p("слово")) + tc("слово"),
    ],
)
def test_a_table_of_other_words_is_drawn_as_if_nothing_were_kept(cell):
    made = [
        parts(table([3000] * 3, tr(cell), tr(cell)).replace("слово", word))
        for word in ("раз", "два", "три", "раз", "пять", "шесть")
    ]
    _as_alone(made)


def test_words_of_a_table_that_names_no_style_arent_those_of_the_text():
    indent = '<w:pPr><w:ind w:left="1000"/></w:pPr>'
    style = f'<w:style w:type="table" w:default="1" w:styleId="Plain">{indent}</w:style>'
    for _ in range(4):
        made = draw(parts("слово", table([3000], ["слово"]), "слово", styles=style)).pdf
        first, inside, last = (word.left for word in words(made))
        assert last == first
        assert inside > first + 40


@pytest.mark.parametrize("name", CASES)
def test_a_document_in_the_manner_of_offices_is_the_same_each_time(name):
    _same(lambda: drawn(CASES[name]()))


def test_a_line_that_comes_twice_is_two_paragraphs_to_a_reader():
    made = parts("Глава", p(), "Глава", p())
    for _ in range(3):
        assert tree(draw(made).pdf).outline() == "Document(P P)"


def test_what_is_told_of_a_block_is_told_of_every_document_that_has_it():
    wide = table([1000], [tc(f"<w:p>{picture('a', cx=3600000)}</w:p>")])
    odd = "<w:p><w:r><w:t>слово</w:t><w:ruby/></w:r></w:p>"
    made = parts(odd, wide, related={"a": ("image", "word/media/a.png", saved(halves("RGB"), "PNG"))})
    for _ in range(4):
        assert len(draw(made).problems) == 2


def test_a_paragraph_that_shares_its_problem_with_another_keeps_it_for_itself():
    odd = "<w:p><w:r><w:t>слово</w:t><w:ruby/></w:r></w:p>"
    other = odd.replace("<w:ruby/>", "<w:ruby/><w:t>дальше</w:t>")
    for _ in range(3):
        draw(parts(odd, other.replace("дальше", "")))
    assert len(draw(parts(other.replace("дальше", ""))).problems) == 1


def test_another_picture_under_the_same_name_is_another_picture():
    body = f"<w:p>{picture('a')}</w:p>"
    pictures = [saved(halves(mode), "PNG") for mode in ("RGB", "L", "RGBA")]
    pdfs = {
        draw(parts(body, related={"a": ("image", "word/media/a.png", data)})).pdf for data in pictures * 3
    }
    assert len(pdfs) == 3


def test_the_picture_that_the_next_document_lacks_is_missed_there():
    body, data = f"<w:p>{picture('a')}</w:p>", saved(halves("RGB"), "PNG")
    whole = parts(body, related={"a": ("image", "word/media/a.png", data)})
    for _ in range(3):
        assert draw(whole).problems == ()
    del whole["word/media/a.png"]
    assert len(draw(whole).problems) == 1


def test_controls_are_those_of_the_document_in_their_order():
    one = "<w:p>" + control("one", r("раз")) + "</w:p>"
    two = "<w:p>" + control("two", r("два")) + "</w:p>"
    for body in ((one, two), (one, two), (one, two), (two, one), (two,), (two,), (two, two, one)):
        tags = [found.tag for found in draw(parts(*body)).controls]
        assert tags == ["one" if block is one else "two" for block in body]


def test_a_loose_style_of_the_same_name_in_another_document_is_another_style():
    body = p("слово", '<w:pStyle w:val="Own"/>')
    style = '<w:style w:type="paragraph" w:styleId="Own"><w:rPr><w:sz w:val="{}"/></w:rPr></w:style>'
    pdfs = {draw(parts(body, styles=style.format(size))).pdf for size in (20, 30, 20, 30, 20, 30)}
    assert len(pdfs) == 2


def test_what_a_tracked_change_deletes_is_told_each_time():
    struck = (
        '<w:p><w:r><w:t>было</w:t></w:r><w:del w:id="1"><w:r><w:delText>ушло</w:delText></w:r></w:del></w:p>'
    )
    for _ in range(4):
        assert len(draw(parts(struck)).problems) == 1


def test_the_gap_that_fonts_ask_for_is_left_out_where_the_document_says_so():
    body = [p("слово " * 200)] * 3
    without = "<w:compat><w:noLeading/></w:compat>"
    pdfs = {draw(parts(*body, settings=said)).pdf for said in ("", without) * 4}
    assert len(pdfs) == 2


def test_a_header_known_by_its_bytes_shows_and_counts_what_it_holds():
    head = running("hdr", p("Верх страницы"))
    made = parts("слово", related={"h": ("header", "word/header1.xml", head)}, refs=REFS)
    for _ in range(4):
        drawing = draw(made)
        assert "Верх" in [word.text for word in words(drawing.pdf)]
        assert drawing.problems == ()
    other = {**made, "word/header1.xml": running("hdr", p("Другой верх"))}
    assert "Другой" in [word.text for word in words(draw(other).pdf)]


def test_a_header_of_two_sections_stands_in_both():
    section = f'<w:p><w:pPr><w:sectPr>{REFS}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>'
    head = running("hdr", f"<w:p>{control('top', r('Верх'))}</w:p>")
    made = parts("раз", section, "два", related={"h": ("header", "word/header1.xml", head)}, refs=REFS)
    for _ in range(4):
        assert [(found.tag, found.page) for found in draw(made).controls] == [("top", 1), ("top", 2)]
