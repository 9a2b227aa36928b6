import io

import pikepdf
import pytest

from tests.pdf.documents import SECTION, content, lines, p, parts, r, running, word, words
from wego_forms.pdf import draw

PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def field(code, result="?"):
    """A complex field with its stored result."""
    return (
        FIELD.format("begin")
        + f"<w:r><w:instrText> {code} </w:instrText></w:r>"
        + FIELD.format("separate")
        + r(result)
        + FIELD.format("end")
    )


def page_of(pdf, text):
    return word(pdf, text).page


def _fill(count):
    return [p(f"строка{n}") for n in range(count)]


def test_text_goes_on_to_the_next_page():
    drawing = draw(parts(*_fill(100)))
    assert drawing.pages == len({one.page for one in words(drawing.pdf)}) == 3


def test_a_page_break_begins_a_page():
    pdf = draw(parts("первая", PAGE_BREAK, "вторая", p("третья", "<w:pageBreakBefore/>"))).pdf
    assert [page_of(pdf, text) for text in ("первая", "вторая", "третья")] == [1, 2, 3]
    assert word(pdf, "вторая").baseline == pytest.approx(word(pdf, "первая").baseline, abs=0.1)


def test_a_heading_stays_with_the_text_after_it():
    for count in range(38, 50):
        pdf = draw(parts(*_fill(count), p("Заголовок", "<w:keepNext/>"), p("текст"))).pdf
        assert page_of(pdf, "Заголовок") == page_of(pdf, "текст")


def test_a_paragraph_kept_whole_moves_whole():
    tall = p("начало\n" + "середина\n" * 5 + "конец", "<w:keepLines/>")
    for count in range(38, 50):
        pdf = draw(parts(*_fill(count), tall)).pdf
        assert page_of(pdf, "начало") == page_of(pdf, "конец")


def test_neither_the_first_nor_the_last_line_stands_alone():
    tall = p("а1\nа2\nа3\nа4")
    for count in range(40, 50):
        pdf = draw(parts(*_fill(count), tall)).pdf
        assert page_of(pdf, "а1") == page_of(pdf, "а2")
        assert page_of(pdf, "а3") == page_of(pdf, "а4")


def test_a_chain_longer_than_a_page_is_broken_all_the_same():
    body = [p(f"а{n}", "<w:keepNext/>") for n in range(80)]
    assert draw(parts(*body)).pages == 2


def test_the_first_page_has_a_header_of_its_own():
    related = {
        "rH": ("header", "word/header1.xml", running("hdr", "обычный")),
        "rF": ("header", "word/header2.xml", running("hdr", "первый")),
    }
    refs = '<w:headerReference w:type="default" r:id="rH"/><w:headerReference w:type="first" r:id="rF"/>'
    pdf = draw(parts(*_fill(60), related=related, refs=refs, section="<w:titlePg/>")).pdf
    assert (page_of(pdf, "первый"), page_of(pdf, "обычный")) == (1, 2)


def test_even_pages_have_their_own_footer():
    related = {
        "rO": ("footer", "word/footer1.xml", running("ftr", "нечётная")),
        "rE": ("footer", "word/footer2.xml", running("ftr", "чётная")),
    }
    refs = '<w:footerReference w:type="default" r:id="rO"/><w:footerReference w:type="even" r:id="rE"/>'
    pdf = draw(parts(*_fill(60), related=related, refs=refs, settings="<w:evenAndOddHeaders/>")).pdf
    assert (page_of(pdf, "нечётная"), page_of(pdf, "чётная")) == (1, 2)


def test_a_tall_header_pushes_the_text_down():
    tall = running("hdr", "".join(p(f"шапка{n}") for n in range(6)))
    refs, related = (
        '<w:headerReference w:type="default" r:id="rH"/>',
        {"rH": ("header", "word/header1.xml", tall)},
    )
    pdf = draw(parts("текст", related=related, refs=refs)).pdf
    assert word(pdf, "текст").top > word(pdf, "шапка5").top + 15


def test_page_numbers_are_counted_here_whatever_the_document_stored():
    total = f'<w:fldSimple w:instr="NUMPAGES">{r("99")}</w:fldSimple>'
    simple = f"<w:p>{r('с. ')}{field('PAGE', '77')}{r(' из ')}{total}</w:p>"
    refs = '<w:footerReference w:type="default" r:id="rF"/>'
    related = {"rF": ("footer", "word/footer1.xml", running("ftr", simple))}
    found = lines(draw(parts(*_fill(100), related=related, refs=refs)).pdf)
    assert [line for line in found if line.startswith("с.")] == ["с. 1 из 3", "с. 2 из 3", "с. 3 из 3"]


def test_numbering_starts_and_looks_as_the_section_says():
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    related = {"rH": ("header", "word/header1.xml", running("hdr", f"<w:p>{field('PAGE')}</w:p>"))}
    pdf = draw(
        parts("текст", related=related, refs=refs, section='<w:pgNumType w:fmt="upperRoman" w:start="4"/>')
    ).pdf
    assert words(pdf)[0].text == "IV"


def test_a_section_turns_the_page():
    landscape = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906"/></w:sectPr></w:pPr></w:p>'
    pdf = draw(parts("лёжа", landscape, "стоя")).pdf
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        sizes = [[round(float(n)) for n in page.MediaBox] for page in opened.pages]
    assert sizes == [[0, 0, 842, 595], [0, 0, 595, 842]]


@pytest.mark.parametrize("size", ['w:w="11906" w:h="true"', 'w:w="" w:h="0"', ""])
def test_a_page_whose_size_is_no_number_is_an_a4(size):
    document = parts("текст")
    name = "word/document.xml"
    document[name] = document[name].replace(b'w:w="11906" w:h="16838"', size.encode())
    drawing = draw(document)
    assert drawing.pages == 1
    assert content(drawing.pdf)[1] == pytest.approx(841.9, abs=0.1)


def test_facing_pages_have_their_margins_changed_round():
    body = "".join(p(f"стр{number}", "<w:pageBreakBefore/>" if number > 1 else "") for number in range(1, 5))
    pdf = draw(parts(body, settings="<w:mirrorMargins/>")).pdf
    lefts = [word(pdf, f"стр{number}").left for number in range(1, 5)]
    assert lefts == pytest.approx([85.05, 28.35, 85.05, 28.35], abs=0.1)


def test_a_page_that_only_makes_the_next_one_odd_has_no_header():
    head = running("hdr", "шапка")
    refs = '<w:headerReference w:type="default" r:id="rH"/>'
    end = p("", SECTION.format(refs=refs, extra=""))
    made = parts("первая", end, "вторая", refs=refs, section='<w:type w:val="oddPage"/>',
                 related={"rH": ("header", "word/header1.xml", head)})  # fmt: skip
    found = [(one.page, one.text) for one in words(draw(made).pdf)]
    assert found == [(1, "шапка"), (1, "первая"), (3, "шапка"), (3, "вторая")]


def test_a_page_number_is_written_as_its_field_says_whatever_its_section_does():
    foot = running(
        "ftr",
        "<w:p>"
        + field("PAGE")
        + r(" ")
        + field("PAGE \\* Arabic")
        + r(" ")
        + field("PAGE \\* ROMAN")
        + "</w:p>",
    )
    made = parts("текст", refs='<w:footerReference w:type="default" r:id="rF"/>',
                 section='<w:pgNumType w:fmt="lowerLetter" w:start="4"/>',
                 related={"rF": ("footer", "word/footer1.xml", foot)})  # fmt: skip
    assert lines(draw(made).pdf)[-1] == "d 4 IV"


def test_headers_of_even_pages_go_by_the_count_and_not_by_how_it_is_printed():
    related = {
        f"r{kind}": ("header", f"word/header{kind}.xml", running("hdr", kind)) for kind in ("default", "even")
    }
    refs = "".join(f'<w:headerReference w:type="{kind}" r:id="r{kind}"/>' for kind in ("default", "even"))
    made = parts("текст", refs=refs, related=related, settings="<w:evenAndOddHeaders/>",
                 section='<w:pgNumType w:fmt="lowerRoman" w:start="2"/>')  # fmt: skip
    assert lines(draw(made).pdf)[0] == "even"
