"""Paragraphs that differ in their words alone are drawn as if each were read for the first time."""

import warnings

import pytest

from tests.pdf.documents import control, p, parts, r, table, tc
from wego_forms.pdf import draw, kept
from wego_forms.pdf.read import worded

WORDS = (
    "раз", " ", "два", "три слова", "a&amp;b", "", "из\u200fтины", "знак \U0001f600", "Word", "straße", " ",
    "№\u00a05", "\uf0a7", "שלום", "мягкий\u00adперенос", "&#x200E;", "раз", "четыре", "ещё одно",
    "five words of another tongue",
)  # fmt: skip
PLAIN = p("слово")
SHAPES = {
    "plain": PLAIN,
    "of two looks": "<w:p>" + r("слово ", "<w:b/>") + r("и слово") + "</w:p>",
    "with tabs and breaks": "<w:p>" + r("слово\tслово\nслово") + "</w:p>",
    "in capitals": p("слово", run="<w:caps/>"),
    "in small capitals": p("слово", run="<w:smallCaps/>"),
    "hidden": "<w:p>" + r("слово", "<w:vanish/>") + r("видно") + "</w:p>",
    "in a font of signs": p("слово", run='<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'),
    "in English": p("слово", run='<w:lang w:val="en-GB"/>'),
    "in controls": f"<w:p>{control('a', r('слово'))}{r(' и ')}{control('b', r('слово'))}</w:p>",
    "in a control that is empty": f"<w:p>{control('a', '')}{r('слово')}</w:p>",
    "in lines too low": p("слово", '<w:spacing w:line="100" w:lineRule="exact"/>'),
    "in lines of exact height": p("слово", '<w:spacing w:line="400" w:lineRule="exact"/>'),
    "with a hyphen of Word's own": "<w:p>"
    + r("слово").replace("</w:r>", "<w:noBreakHyphen/></w:r>")
    + "</w:p>",
    "a link": f'<w:p><w:hyperlink r:id="l">{r("слово")}</w:hyperlink></w:p>',
    "a link that is dropped": f'<w:p><w:hyperlink r:id="f">{r("слово")}</w:hyperlink></w:p>',
    "a field": '<w:p><w:fldSimple w:instr=" DATE "><w:r><w:t>слово</w:t></w:r></w:fldSimple></w:p>',
    "deleted in part": "<w:p>"
    + r("слово")
    + '<w:del w:id="1"><w:r><w:delText>ушло</w:delText></w:r></w:del></w:p>',
    "with what isn't drawn": "<w:p>" + r("слово") + "<w:r><w:ruby/></w:r></w:p>",
    "with attributes": '<w:p w:rsidR="00AA"><w:r w:rsidR="00BB"><w:t>слово</w:t></w:r></w:p>',
    "in a cell": table([2000, 2000], [tc("слово"), tc(PLAIN + PLAIN)]),
    "in many rows": table([2000, 2000], *[["слово", str(row)] for row in range(120)]),
}
RELATED = {"l": ("hyperlink", "https://we-gov.org", None), "f": ("hyperlink", "file:///etc/passwd", None)}


@pytest.mark.parametrize("boxes", [False, True])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_other_words_are_drawn_as_if_nothing_were_kept(shape, boxes):
    warnings.simplefilter("ignore")
    kept.forget()
    made = [
        parts(
            f"<w:p>{control('first', r('0'))}</w:p>" * (number % 3),
            shape.replace("слово", word),
            related=RELATED,
        )
        for number, word in enumerate(WORDS)
    ]
    for one in (*made, *made):
        known = draw(one, boxes=boxes)
        alone = _alone(one, boxes)
        assert known.pdf == alone.pdf
        assert known.problems == alone.problems
        assert known.controls == alone.controls


def _alone(one, boxes):
    """Drawn with nothing kept, what was kept before kept on."""
    before = [(shelf, dict(shelf._things)) for shelf in kept._shelves]
    kept.forget()
    drawing = draw(one, boxes=boxes)
    for shelf, things in before:
        shelf._things = things
    return drawing


def test_a_line_whose_words_alone_are_its_own_isnt_read_again(monkeypatch):
    kept.forget()
    for word in ("раз", "два", "три"):
        draw(parts("начало", word))
    monkeypatch.setattr(worded, "_learnt", None)  # what it is asked for would be an error
    monkeypatch.setattr("wego_forms.pdf.read.blocks.Blocks._made", None)
    assert draw(parts("начало", "четыре")).pages == 1
