"""No character of a document is missing from its pages without a warning that names it."""

import os
import re
import subprocess
import warnings
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.pdf.documents import lines, p, parts, r, running, table, tc, tr, words
from tests.tools import require
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw
from wego_forms.pdf.account import Tally, settle
from wego_forms.pdf.problems import Problems

EXACT = '<w:trHeight w:val="{}" w:hRule="exact"/>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def drawn(document):
    """The drawing and its problems in English."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(document)
    return drawing, [problem.message("en") for problem in drawing.problems]


def text_of(pdf, folder):
    path = folder / "a.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True)
    return done.stdout


# --- the account itself ---


def test_what_nobody_painted_is_told_with_its_first_words():
    problems = Problems("a.docx")
    settle(
        [Tally("word/document.xml", ["Уважаемый ", "коллега! Мы пишем"])],
        ["Уважаемый ", "Мы пишем"],
        problems,
    )
    (problem,) = problems.all()
    assert problem.message("en").startswith("a.docx: word/document.xml: 8 characters are not on the page")
    assert problem.value == "коллега!"


def test_what_was_painted_twice_is_told_too():
    problems = Problems(None)
    settle([Tally("word/document.xml", ["раз"])], ["раз", "раз"], problems)
    assert "3 characters too many" in problems.all()[0].message("en")


def test_a_wrapper_that_nobody_knows_cannot_swallow_text():
    body = "<w:unheard>" + p("пропавшие слова") + "</w:unheard>"
    _, (said,) = drawn(parts(body, "дальше"))
    assert "14 characters are not on the page" in said
    assert "пропавшие слова" in said


def test_a_header_is_counted_on_every_page():
    head = "<w:unheard>" + p("бланк") + "</w:unheard>"
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    _, (said,) = drawn(
        parts("раз", refs=refs, related={"rH": ("header", "word/header1.xml", running("hdr", head))})
    )
    assert "word/header1.xml: 5 characters are not on the page" in said


@pytest.mark.parametrize(
    "body",
    [
        p("straße ﬁ", run="<w:caps/>"),
        p("Straße ﬁ", run="<w:smallCaps/>"),
        p("слово\u00adслово\u200bслово " * 30),
        p("а\tб\u00a0в\u2003г"),
        "<w:p>" + r("скрыто", "<w:vanish/>") + "</w:p>",
        "<w:moveFrom>" + p("уехало") + "</w:moveFrom>",
        "<w:p><w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>",
        f'<w:p><w:fldSimple w:instr="PAGE">{r("99")}</w:fldSimple></w:p>',
        "<w:p>" + FIELD.format("begin") + "<w:r><w:instrText>NUMPAGES</w:instrText></w:r>" + FIELD.format("separate")
        + r("77") + FIELD.format("end") + "</w:p>",
        "<mc:AlternateContent><mc:Choice>" + p("одно") + "</mc:Choice><mc:Fallback>" + p("другое")
        + "</mc:Fallback></mc:AlternateContent>",
        p("а\tб", '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'),
    ],
)  # fmt: skip
def test_what_is_left_out_on_purpose_makes_no_warning(body):
    assert drawn(parts(body))[1] == []


def test_a_tables_head_may_stand_on_every_page():
    head = tr("голова", props="<w:tblHeader/>")
    drawing, said = drawn(parts(table([4000], head, *[["строка"]] * 100)))
    assert said == []
    assert sum(word.text == "голова" for word in words(drawing.pdf)) == drawing.pages


def test_a_tables_head_that_has_no_room_left_goes_to_the_next_page_whole_and_counts_once_too():
    head = tr(tc(p("голова") * 20), props="<w:tblHeader/>")
    drawing, said = drawn(parts(*["до"] * 35, table([4000], head, *[["строка"]] * 80)))
    assert said == []
    assert Counter(word.page for word in words(drawing.pdf) if word.text == "голова") == {
        2: 20,
        3: 20,
        4: 20,
        5: 20,
    }
    assert sum(word.text == "строка" for word in words(drawing.pdf)) == 80


@pytest.mark.parametrize("height", [EXACT.format(30000), '<w:trHeight w:val="30000"/>'])
@pytest.mark.parametrize("merged", [False, True])
def test_a_row_higher_than_the_page_takes_one_page(height, merged):
    above, below = ('<w:vMerge w:val="restart"/>', "<w:vMerge/>") if merged else ("", "")
    first = tr(tc("один", above), "два", props=height)
    second = tr(tc("", below), "три", props=height)
    drawing, said = drawn(parts("до", table([4000, 4000], first, second, ["x", "y"]), "после"))
    assert said == []
    pages = {word.text: word.page for word in words(drawing.pdf)}
    assert pages == {"до": 1, "один": 2, "два": 2, "три": 3, "x": 4, "y": 4, "после": 4}


# --- what overflows is drawn or named ---


def test_a_field_that_never_ends_names_what_it_swallows():
    body = "<w:p>" + FIELD.format("begin") + r("проглочено") + "</w:p>"
    _, (said,) = drawn(parts(body, "и это"))
    assert "a field that never ends" in said
    assert "проглочено" in said
    assert "и это" in said


def test_text_off_the_sheet_is_named():
    _, (said,) = drawn(parts(p("далеко", '<w:ind w:left="-4000"/>')))
    assert "text reaches beyond the sheet" in said
    assert "далеко" in said


def test_text_that_merely_stands_in_the_margin_is_not():
    assert drawn(parts(p("на поле", '<w:ind w:left="-1000"/>')))[1] == []


def test_a_line_taller_than_the_page_is_named():
    _, said = drawn(parts(p("Ё", run='<w:sz w:val="3200"/>')))
    assert any("text reaches beyond the sheet" in one and "Ё" in one for one in said)


def test_a_header_taller_than_the_page_is_named_and_the_text_too():
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    head = running("hdr", "".join(p(f"строка{n}") for n in range(80)))
    drawing, _ = drawn(parts("тело", refs=refs, related={"rH": ("header", "word/header1.xml", head)}))
    assert any("строка79" in problem.value for problem in drawing.problems)


def test_lines_squeezed_into_each_other_are_named():
    squeezed = p("теснота", '<w:spacing w:line="80" w:lineRule="exact"/>')
    _, (said,) = drawn(parts(squeezed))
    assert "lines of exact height" in said
    assert "теснота" in said
    assert drawn(parts(p("просторно", '<w:spacing w:line="280" w:lineRule="exact"/>')))[1] == []


def test_a_word_wider_than_its_cell_goes_on_in_the_next_line():
    word = "превысокомногорассмотрительствующий"
    drawing, said = drawn(parts(table([900], [word])))
    assert said == []
    assert "".join(lines(drawing.pdf)) == word


# --- over generated documents ---

LETTERS = st.text("абвгдежзиклмнопрстABCDEFG0123456789-/().,", min_size=1, max_size=12)
LONG = st.text("абвгдеАБВГ", min_size=60, max_size=400)
RUN_LOOKS = st.sampled_from(
    [
        "",
        "<w:b/>",
        "<w:caps/>",
        "<w:smallCaps/>",
        '<w:sz w:val="60"/>',
        '<w:u w:val="single"/>',
        '<w:spacing w:val="60"/>',
    ]
)
IN_LIST = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
FRAME = '<w:framePr w:w="2000" w:h="300" w:hRule="exact" w:hAnchor="page" w:vAnchor="page" w:x="1000" w:y="1000"/>'
FLOATING = '<w:tblpPr w:vertAnchor="text" w:horzAnchor="page" w:tblpX="2000" w:tblpY="300"/>'
BOX = (
    '<w:r><w:pict><v:rect style="position:absolute;margin-left:20pt;margin-top:9pt;width:90pt;height:50pt">'
    "<v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox><w10:wrap type='{}'/></v:rect></w:pict></w:r>"
)
COLUMNS = st.sampled_from(
    ["", "", '<w:cols w:num="2" w:space="300"/>', '<w:cols w:num="3" w:space="300" w:sep="1"/>']
)
FAR_TABS = '<w:tabs><w:tab w:val="decimal" w:pos="20000"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
SPACING = '<w:spacing w:line="{}" w:lineRule="exact"/>'
LINES = st.sampled_from(
    [
        "", SPACING.format(240), SPACING.format(60), '<w:jc w:val="both"/>', '<w:ind w:left="-3000"/>', FRAME,
        FAR_TABS, '<w:ind w:left="8000" w:right="1500"/>', "<w:keepNext/>", "<w:keepLines/>",
        IN_LIST.format(0), IN_LIST.format(1),
    ]
)  # fmt: skip
NUMBERING = '<w:abstractNum w:abstractNumId="0">' + "".join(
    f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/><w:pPr>'
    f'<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
    for level, text in enumerate(("%1.", "%1.%2."))
) + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'  # fmt: skip


@st.composite
def paragraphs(draw):
    """A paragraph of runs that break lines, pages and words."""
    pieces = draw(
        st.lists(
            st.tuples(st.one_of(LETTERS, LETTERS, LONG), RUN_LOOKS, st.sampled_from(" \t\n-") | st.just("")),
            max_size=6,
        )
    )
    runs = "".join(r(text + after, look) for text, look, after in pieces)
    if draw(st.integers(0, 12)) == 0:
        runs += f'<w:r><w:br w:type="{draw(st.sampled_from(["page", "column"]))}"/></w:r>' + r("после")
    if draw(st.integers(0, 9)) == 0:
        runs = BOX.format(p(draw(LETTERS)), draw(st.sampled_from(["square", "topAndBottom", "none"]))) + runs
    return f"<w:p><w:pPr>{draw(LINES)}</w:pPr>{runs}</w:p>"


HEIGHTS = st.sampled_from(
    [
        "",
        "",
        "",
        EXACT.format(200),
        EXACT.format(600),
        EXACT.format(9000),
        EXACT.format(30000),
        '<w:trHeight w:val="9000"/>',
        '<w:trHeight w:val="30000"/>',
    ]
)


def tables(blocks):
    """A table whose cells hold `blocks`, merged, of exact height, not to be cut."""

    @st.composite
    def made(draw):
        columns = draw(st.lists(st.integers(300, 4000), min_size=1, max_size=4))
        rows = []
        for _ in range(draw(st.integers(1, 4))):
            props = draw(HEIGHTS) + draw(st.sampled_from(["", "<w:cantSplit/>", "<w:tblHeader/>"]))
            cells, left = [], len(columns)
            while left:
                span = draw(st.integers(1, left))
                left -= span
                merge = draw(st.sampled_from(["", "", '<w:vMerge w:val="restart"/>', "<w:vMerge/>"]))
                content = "".join(draw(st.lists(blocks, min_size=1, max_size=2))) + "<w:p/>"
                cells.append(tc(content, f'<w:gridSpan w:val="{span}"/>{merge}'))
            rows.append(tr(*cells, props=props))
        return table(columns, *rows, props=draw(st.sampled_from(["", "", FLOATING])))

    return made()


BLOCKS = st.recursive(paragraphs(), tables, max_leaves=12)


def counted(texts):
    return Counter(re.sub(r"[\s\u00ad\u200b]", "", "".join(texts).upper()))


@settings(
    max_examples=int(os.environ.get("WEGO_FORMS_EXAMPLES", "30")),
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(body=st.lists(BLOCKS, min_size=1, max_size=8), repeat=st.sampled_from([1, 1, 12]), columns=COLUMNS)
def test_every_character_is_on_a_page_or_in_a_warning(tmp_path, body, repeat, columns):
    require("pdftotext")
    document = parts(*(body * repeat), numbering=NUMBERING, section=columns)
    drawing, said = drawn(document)
    held = counted(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", document["word/document.xml"].decode()))
    shown = counted([text_of(drawing.pdf, tmp_path)])
    named = counted([problem.value or "" for problem in drawing.problems])
    # Two omissions that read alike are one warning; how many they are, the account itself has compared.
    lacking = set(held - shown) - set(named)
    assert not lacking, (lacking, said)
    assert not any("characters" in one for one in said), said
