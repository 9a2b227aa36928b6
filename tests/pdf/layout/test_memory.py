import pytest

from tests.pdf.documents import MAIN_FONT, control, lines, p, parts, picture, r, table, tc
from tests.pdf.laid import leaves, pages, texts
from wego_forms.pdf import draw, kept
from wego_forms.pdf.layout import Looks, Setter, Shaper, memory
from wego_forms.pdf.layout.frames import Joints
from wego_forms.pdf.layout.memory import laid_out, table_laid_out
from wego_forms.pdf.model import Settings
from wego_forms.pdf.parts import Parts
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read import read


@pytest.fixture(autouse=True)
def _fresh():
    kept.forget()


def test_a_paragraph_remembered_is_drawn_as_one_laid_out_afresh():
    body = [
        p("строка"),
        p("широкая " * 30, '<w:jc w:val="both"/>'),
        p("строка", "<w:keepNext/>"),
        p("строка"),
    ]
    first = draw(parts(*body)).pdf
    assert draw(parts(*body)).pdf == first


def test_one_letters_page_breaks_do_not_pass_to_the_next():
    page = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    assert draw(parts("а", page, "б")).pages == 2
    assert draw(parts("а", "б")).pages == 1
    assert draw(parts("а", page, "б")).pages == 2


def test_the_same_words_in_another_control_are_told_apart():
    for tag in ("one", "two"):
        (found,) = draw(
            parts(f"<w:p>{control('zero', '') if tag == 'two' else ''}{control(tag, r('да'))}</w:p>")
        ).controls[-1:]
        assert found.tag == tag


def test_the_font_and_the_width_of_the_column_matter():
    text = p("слово " * 40)
    wide = len(lines(draw(parts(text)).pdf))
    assert len(lines(draw(parts(text.replace("<w:pPr>", '<w:pPr><w:ind w:right="4000"/>'))).pdf)) > wide
    assert draw(parts(text), font="PT Serif").fonts == ("PT Serif",)


# --- what is laid out anew, and what isn't ---


@pytest.fixture
def laid(monkeypatch):
    """The words of each paragraph that is really laid out, and of each table how many rows it has."""
    found = []
    real, table_real = memory.lay_out, memory.set_table
    monkeypatch.setattr(memory, "lay_out", lambda one, *more: found.append(one.words) or real(one, *more))
    monkeypatch.setattr(
        memory, "set_table", lambda one, *more: found.append(len(one.rows)) or table_real(one, *more)
    )
    return found


def setter():
    problems = Problems(None)
    return Setter(Shaper(Looks(MAIN_FONT), None), Settings(), problems)


def blocks(*body):
    return read(Parts(parts(*body), None, {}), Problems(None)).blocks


def test_a_paragraph_is_kept_once_it_is_met_again(laid):
    first, *others = [texts("одни слова") for _ in range(4)]
    assert laid == ["одни слова"] * 2
    assert others == [first] * 3
    texts("другие слова")
    assert laid[2:] == ["другие слова"]


@pytest.mark.parametrize(
    "other",
    [
        p("слова", '<w:jc w:val="right"/>'),
        p("слова", '<w:ind w:left="100"/>'),
        p("слова", "", "<w:b/>"),
        p("слова", "<w:rPr><w:b/></w:rPr>"),
        f"<w:p>{r('слова')}<w:r><w:tab/></w:r></w:p>",
        f"<w:p>{control('a', r('слова'))}</w:p>",
    ],
)
def test_what_a_paragraph_looks_like_is_no_other_ones(other):
    def places(body):
        return [(strip.height, strip.marks, strip.notes) for _, _, strip in leaves(body)[0].strips]

    for _ in range(3):
        places(p("слова"))
    afresh = places(other)
    kept.forget()
    assert afresh == places(other)


def test_what_differs_from_page_to_page_or_holds_a_box_is_laid_out_each_time(laid):
    number = f'<w:p><w:fldSimple w:instr="PAGE">{r("9")}</w:fldSimple></w:p>'
    boxed = '<w:p><w:r><w:pict><v:rect style="position:absolute;width:9pt;height:9pt"/></w:pict></w:r></w:p>'
    for _ in range(4):
        pages(number, boxed)
    assert len(laid) == 8


def test_a_paragraph_that_documents_share_is_laid_out_once_for_each_width(laid):
    (one, *_) = blocks("слово\n" * 3)
    one.laid = {}
    able = setter()
    first, again, narrow, grid = (
        laid_out(one, wide, able.shaper, settings, Joints())
        for wide, settings in (
            (400.0, able.settings), (400.0, able.settings), (300.0, able.settings), (400.0, Settings(grid=20.0)),
        )
    )  # fmt: skip
    assert len(laid) == len(one.laid) == 3
    assert len(first) == len(again) == len(narrow) == len(grid)
    assert first[0] is not again[0]  # its space above is its document's own
    assert all(mine is theirs for mine, theirs in zip(first[1:], again[1:], strict=True))
    assert (first[0].marks, first[0].owner) == (again[0].marks, one)


def test_a_table_that_documents_share_is_laid_out_once_unless_it_has_a_head(laid):
    rows = [["слово"], ["слово"]]
    (one, *_) = blocks(table([3000], *rows))
    able = setter()
    for _ in range(2):  # it is its document's own
        table_laid_out(one, 400.0, able.shaper, able, False)
    assert laid.count(2) == 2
    one.laid = {}
    first, again, *_ = (
        table_laid_out(one, wide, able.shaper, able, inside)
        for wide, inside in ((400.0, False), (400.0, False), (300.0, False), (400.0, True))
    )
    assert laid.count(2) == 2 + 3
    assert first[0] is not again[0]
    assert first[1] is again[1]
    one.rows[0].header = True
    for _ in range(2):
        table_laid_out(one, 400.0, able.shaper, able, False)
    assert laid.count(2) == 5 + 2


def test_a_table_of_which_something_is_told_is_laid_out_for_every_document(laid):
    wide = picture("rP", cx=300 * 12700, cy=12700)
    (one, *_) = blocks(table([3000], [tc(f"<w:p>{wide}</w:p>")]))
    one.laid = {}
    for _ in range(2):
        able = setter()
        table_laid_out(one, 400.0, able.shaper, able, False)
        assert len(able.problems.all()) == 1
    assert laid.count(1) == 2
    assert one.laid == {}


def test_strips_are_told_whose_they_are_and_whether_there_is_anything_to_read():
    for text, silent in (("слово", False), (" ", True)):
        (leaf,) = leaves(p(text))
        ((_, _, strip),) = leaf.strips
        assert (strip.owner.words, strip.silent) == (text, silent)
