"""Text that prints and nobody can read is told of the template; what only looks so isn't."""

import pytest

from tests.builder import docx
from wego_forms import Template

WHITE = '<w:color w:val="FFFFFF"/>'
DARK = '<w:shd w:val="clear" w:fill="1F3864"/>'


def run(looks, text="{{ number }}"):
    return f"<w:r><w:rPr>{looks}</w:rPr><w:t>{text}</w:t></w:r>"


def para(inside, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def told(*body):
    return [note.message("en") for note in Template(docx(*body), "t.docx").notes]


@pytest.mark.parametrize(
    ("looks", "what"),
    [
        (WHITE, "white text on white: nobody sees it on the sheet"),
        ('<w:color w:val="ffffff"/>', "white text on white"),
        (WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>', "white text on white"),
        ('<w:sz w:val="2"/>', "letters so small or so squeezed that nobody reads them"),
        ('<w:sz w:val="4"/>', "so small"),
        ('<w:w w:val="1"/>', "so squeezed"),
        ('<w:spacing w:val="-400"/>', "so squeezed"),
    ],
)
def test_text_that_nobody_can_read_is_told_with_its_words(looks, what):
    (note,) = told(para(run(looks)))
    assert note.startswith(
        f"t.docx: word/document.xml: {what}" if what.endswith("sheet") else "t.docx: word/"
    )
    assert what in note
    assert "'{{ number }}'" in note


@pytest.mark.parametrize(
    "body",
    [
        para(run('<w:color w:val="000000"/>')),
        para(run(WHITE + DARK)),
        para(run(WHITE + '<w:highlight w:val="black"/>')),
        para(run(WHITE), DARK),
        para(run(WHITE), '<w:pStyle w:val="Banner"/>'),
        para(run('<w:rStyle w:val="Banner"/>' + WHITE)),
        f"<w:tbl><w:tr><w:tc>{para(run(WHITE))}</w:tc></w:tr></w:tbl>",
        para(run(WHITE, " ")) + para(run("", "{{ number }}")),
        para(run('<w:sz w:val="5"/>')),
        para(run('<w:w w:val="66"/>')),
        para(run('<w:spacing w:val="-20"/>')),
    ],
    ids=[
        *("black", "on dark", "on a highlight", "in a dark paragraph", "of a style"),
        *("of a style of letters", "in a table", "blank"),
        *("small print", "narrow", "tight"),
    ],
)
def test_what_can_be_read_or_may_be_is_not(body):
    assert told(body, "x") == []
