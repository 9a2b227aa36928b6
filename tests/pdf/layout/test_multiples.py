"""Lines set in multiples, sections of one line, leaders and links of contents: each held to its value."""

import warnings

import pytest
from lxml import etree

from tests.pdf.documents import SECTION, content, p, parts, r, word, words
from tests.pdf.offices.references import begun, entry, mark
from tests.pdf.offices.writing import para
from tests.tools import require_font
from wego_forms.errors import DrawingWarning
from wego_forms.ooxml.names import W
from wego_forms.pdf import draw
from wego_forms.pdf.styles import para_props


def said(line):
    element = etree.fromstring(
        f'<w:pPr xmlns:w="{W[1:-1]}"><w:spacing w:line="{line}" w:lineRule="auto"/></w:pPr>'
    )
    return para_props(element)["line"]


@pytest.mark.parametrize(
    ("line", "multiple"),
    [
        (240, 1.0),
        (276, 1.15),
        (360, 1.5),
        (278, 1.15),
        (259, 1.08),
        (260, 1.08),
        (220, 0.91),
        (245, 1.02),
        (350, 1.45),
    ],
)
def test_a_multiple_is_of_whole_percents_as_libreoffice_takes_it(line, multiple):
    assert said(line) == multiple


def test_what_a_multiple_adds_is_of_whole_twips():
    require_font("Liberation Serif")
    body = "".join(p(f"строка{n}", '<w:spacing w:line="259" w:lineRule="auto"/>') for n in range(40))
    pdf = draw(parts(body), font="Liberation Serif").pdf
    # 322 twips of 14 pt, and eight percent of them, 25.76, cut off.
    step = (word(pdf, "строка39").baseline - word(pdf, "строка0").baseline) / 39
    assert step == pytest.approx((322 + 25) / 20, abs=0.01)


@pytest.mark.parametrize(("multiple", "last"), [(480, 22), (240, 44), (312, 34)])
def test_a_page_ends_without_the_space_below_its_last_line(multiple, last):
    require_font("Liberation Serif")
    # A text of 728.5 pt, lines of 16.1 pt: 22 of twice as much take 708.4 and the last one 16.1.
    body = "".join(p(f"строка{n}", f'<w:spacing w:line="{multiple}" w:lineRule="auto"/>') for n in range(60))
    found = words(draw(parts(body), font="Liberation Serif").pdf)
    assert [w.text for w in found if w.page == 1][-1] == f"строка{last}"


def test_a_paragraph_kept_with_the_next_is_kept_whole():
    long = "слово " * 60
    body = [p(f"строка{n}") for n in range(42)]
    found = words(draw(parts(*body, p(long, "<w:keepNext/>"), "ниже")).pdf)
    assert {w.page for w in found if w.text == "слово"} == {2}
    found = words(draw(parts(*body, p(long), "ниже")).pdf)
    assert {w.page for w in found if w.text == "слово"} == {1, 2}


TWO = '<w:cols w:num="2" w:space="720"/>'


def ended(inside, columns=""):
    """A paragraph that ends a section that begins where the one before it ends."""
    return para(inside, props=SECTION.format(refs='<w:type w:val="continuous"/>', extra=columns))


@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_few_lines_in_two_columns_begin_in_the_first(count):
    body = [ended(r("выше")), *[f"строка{n}" for n in range(count)], ended("", TWO), "ниже"]
    found = {w.text: w for w in words(draw(parts(*body, refs='<w:type w:val="continuous"/>')).pdf)}
    left = found["выше"].left
    rows = -(-count // 2)
    for n in range(count):
        assert (found[f"строка{n}"].left > left + 50) == (n >= rows)
    step = found["строка0"].top - found["выше"].top
    assert found["ниже"].top - found["выше"].top == pytest.approx(step * (rows + 1), abs=0.1)


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ("", 1), (mark("end"), 1), (begun("INDEX"), 1), ("<w:r><w:rPr><w:b/></w:rPr></w:r>", 1),
        ('<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>', 1), (r(" "), 2), (r("\t"), 2),
    ],
)  # fmt: skip
def test_a_sections_end_with_nothing_to_show_takes_no_line(inside, lines):
    pdf = draw(parts("выше", ended(inside), "ниже", refs='<w:type w:val="continuous"/>')).pdf
    step = word(draw(parts("выше", "ниже")).pdf, "ниже").top - word(pdf, "выше").top
    assert word(pdf, "ниже").top - word(pdf, "выше").top == pytest.approx(step * lines, abs=0.1)


def test_a_link_in_a_table_of_contents_looks_like_its_text_in_print_and_elsewhere_like_a_link():
    style = (
        '<w:style w:type="character" w:styleId="a3"><w:name w:val="Hyperlink"/>'
        '<w:rPr><w:color w:val="0000FF"/></w:rPr></w:style>'
    )
    first = entry("Положения", "1", "_T1", begun("TOC \\o"))

    def blue(*body):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DrawingWarning)
            drawn = draw(parts(*body, styles=style))
        operators, _ = content(drawn.pdf)
        return ([0.0, 0.0, 1.0], "rg") in operators

    assert not blue(first, entry("Сроки", "2", "_T2"), para(mark("end")))
    assert blue(first, para(mark("end")), entry("Сроки", "2", "_T2"))


def test_leaders_are_as_many_as_whole_twips_hold():
    require_font("Liberation Sans")
    # A dot of 12 pt is 66.7 twips wide, and counted as 67: 100 of them need 6700 twips.
    tabs = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="{}"/></w:tabs>'

    def dots(pos):
        pdf = draw(parts(p("\tа", tabs.format(pos), '<w:sz w:val="24"/>')), font="Liberation Sans").pdf
        return "".join(w.text for w in words(pdf)).count(".")

    assert (dots(6699), dots(6701)) == (99, 100)


def test_a_line_to_write_on_reaches_from_the_text_to_its_stop():
    tabs = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="6000"/></w:tabs>'
    pdf = draw(parts(p("Имя\tа", tabs))).pdf
    name = next(w for w in words(pdf) if w.text.startswith("Имя"))
    line = next(w for w in words(pdf) if "___" in w.text)
    assert line.right == pytest.approx(85.05 + 300, abs=8)  # with the letter behind it
    assert "_" in name.text or line.left - name.right < 0.5


@pytest.mark.parametrize("spacing", [0, 100])
def test_spaced_letters_end_at_the_margin_without_the_space_behind_the_last(spacing):
    pdf = draw(parts(p("ПРИКАЗ", '<w:jc w:val="right"/>', f'<w:spacing w:val="{spacing}"/>'))).pdf
    assert words(pdf)[-1].right == pytest.approx(85.05 + (11906 - 1701 - 567) / 20, abs=0.3)
