"""A body that is cut into its blocks is drawn as one that is parsed whole, and known blocks aren't parsed."""

import warnings

import pytest

from tests.pdf.documents import NAMESPACES, control, p, parts, table, words
from wego_forms.errors import DrawingError
from wego_forms.pdf import draw, kept
from wego_forms.pdf import parts as packages

MAIN = "word/document.xml"
EMPTY = p()
LETTER = parts(
    "Первый второй", table([3000, 3000], ("а", "б")), EMPTY, control("x", p("В поле")), p("Конец &amp; точка")
)


@pytest.fixture(autouse=True)
def _fresh():
    kept.forget()
    warnings.simplefilter("ignore")


def _parsed(monkeypatch):
    """The parts and blocks of a body that are parsed from now on."""
    found = []
    parse = packages.parse_xml

    def noted(data, **how):
        found.append(data)
        return parse(data, **how)

    monkeypatch.setattr(packages, "parse_xml", noted)
    return found


def _with(old, new, made=LETTER):
    assert old.encode() in made[MAIN]
    return {**made, MAIN: made[MAIN].replace(old.encode(), new.encode(), 1)}


def _whole(made):
    """The same document, made so that its body is parsed whole."""
    return _with("</w:body>", "<!-- --></w:body>", made)


def test_of_a_body_of_known_blocks_only_the_section_is_parsed(monkeypatch):
    drawn = [draw(LETTER).pdf for _ in range(2)] + [draw(_whole(LETTER)).pdf]
    parsed = _parsed(monkeypatch)
    assert {draw(LETTER).pdf} == {*drawn}
    assert not [data for data in parsed if b"<w:p>" in data]


def test_of_a_letter_that_differs_only_the_block_that_differs_is_parsed(monkeypatch):
    for _ in range(2):
        draw(LETTER)
    parsed = _parsed(monkeypatch)
    known = draw(other := _with("Конец", "Начало"))
    blocks = [data.decode() for data in parsed if b"<w:p>" in data]
    assert len(blocks) == 1
    assert "Начало &amp; точка" in blocks[0]
    assert "Первый" not in blocks[0]
    assert draw(_whole(other)).pdf == known.pdf


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("второй", "<![CDATA[</w:p>]]>"),
        (EMPTY, f"<!-- </w:p> -->{EMPTY}"),
        (EMPTY, f"<?word </w:p>?>{EMPTY}"),
        (EMPTY, f'<w:p w:rsidR="&gt;/"/>{EMPTY}'),
        (EMPTY, f'<w:p w:rsidR="a>"></w:p>{EMPTY}'),
        (EMPTY, f"<w:p/><w:p w:rsidR='a'\n/>{EMPTY}"),
        (EMPTY, f"слово{EMPTY}\n"),
        (EMPTY, EMPTY.replace("</w:p>", "</w:p\n>")),
        ("второй", "> второй"),
        ("второй", "вто\r\nрой"),
        ("второй", "&#1074;т&lt;&gt;&amp;&quot;"),
        ("второй", "вто<w:x/>рой"),
        ("второй", "</w:t><w:t/><w:t xml:space='preserve'/><w:t\n>второй"),
        ("<w:document ", "<w:document\n"),
        ("<w:body>", f'<w:body {NAMESPACES.split()[0].replace(":w=", ":x=")}><x:p><x:r><x:t>x</x:t></x:r></x:p>'),
    ],
)  # fmt: skip
def test_xml_that_is_written_otherwise_is_drawn_as_if_it_were_parsed_whole(old, new):
    made = _with(old, new)
    alone = draw(_whole(made))
    for _ in range(3):
        draw(LETTER)
        again = draw(made)
        assert again.pdf == alone.pdf
        assert again.problems == alone.problems


@pytest.mark.parametrize("code", ["utf-16", "windows-1251"])
def test_a_body_in_another_code_is_drawn_too(code):
    text = f'<?xml version="1.0" encoding="{code}"?>' + LETTER[MAIN].decode().partition("?>")[2]
    assert draw({**LETTER, MAIN: text.encode(code)}).pdf == draw(LETTER).pdf


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("второй</w:t>", "второй"),
        ("<w:body>", "<w:body>слово<w:p>"),
        ("<w:body>", "<w:body><w:x>"),
        ("<w:body>", "<w:body><w:x"),
        ("Конец", "<w:p"),
        ("&amp;", "&"),
    ],
)
def test_a_block_that_is_no_xml_is_told_alike_among_known_ones(old, new):
    made = _with(old, new)
    with pytest.raises(DrawingError) as alone:
        draw(made)
    for _ in range(3):
        draw(LETTER)
    with pytest.raises(DrawingError) as among:
        draw(made)
    assert among.value.problems == alone.value.problems


def test_a_body_that_is_not_in_its_code_is_told_with_its_line():
    made = {**LETTER, MAIN: LETTER[MAIN].replace("второй".encode(), "второй".encode("cp1251"))}
    with pytest.raises(DrawingError, match=r"^a\.docx: word/document\.xml: broken XML \(.*line 1,"):
        draw(made, source="a.docx")


def test_a_damaged_file_of_two_bodies_is_drawn_with_both():
    twice = _with("</w:body>", "</w:body><w:body>" + p("Второе тело") + "</w:body>")
    assert [word.text for word in words(draw(twice).pdf)][-2:] == ["Второе", "тело"]
