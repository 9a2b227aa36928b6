"""Text that runs from right to left is heard as the document holds it, whatever stands on the page."""

import io
import re

import pikepdf
import pypdf
import pypdfium2
import pytest

from tests.pdf.documents import p, parts, r
from tests.rules import broken_rules
from tests.tagged.structure import faults, tree
from wego_forms.pdf import draw

PEACE = "שלום"
RAISED = '<w:vertAlign w:val="superscript"/>'
LEFTWARDS = [
    f"{PEACE} (אבג) [דה]",
    "سلام (مرحبا) كلمة",
    "سَلام «١٢»",
    f"{PEACE} 12 {PEACE}",
    f"{PEACE} Jack London (מרטין) {PEACE}",
    f"{PEACE}\t(אבג)",
    f"{PEACE} " * 40 + "סוף",
    f"({PEACE}) 5 + 6 ‹ש›",
]


def heard(*body, **how):
    """The text of each paragraph in the structure, of a PDF that is sound."""
    pdf = draw(parts(*body), **how).pdf
    assert faults(pdf) == []
    return [re.sub(r"[ \t]+", " ", node.text).strip() for node in tree(pdf).all("P")]


@pytest.mark.parametrize("text", LEFTWARDS)
@pytest.mark.parametrize("props", ["<w:bidi/>", '<w:bidi/><w:jc w:val="both"/>', ""])
def test_it_is_heard_as_the_document_holds_it(text, props):
    assert heard(p(text, props)) == [re.sub(r"\s+", " ", text)]


@pytest.mark.parametrize("props", ["<w:bidi/>", ""])
def test_runs_of_several_looks_are_heard_one_after_the_other(props):
    looks = ("", "<w:b/>", RAISED, '<w:lang w:bidi="he-IL" w:val="en-GB"/>', "<w:u w:val='single'/>")
    texts = ("אב (ג", "דה)", "1", "Jack London", f"({PEACE})")
    runs = "".join(r(f"{text} ", look) for text, look in zip(texts, looks, strict=True))
    assert heard(f"<w:p><w:pPr>{props}</w:pPr>{runs}</w:p>") == [" ".join(texts)]


def test_words_of_a_russian_sentence_are_heard_in_their_place():
    assert heard(p(f"мир ({PEACE} לכם) да")) == [f"мир ({PEACE} לכם) да"]


@pytest.mark.parametrize(("archive", "profiles"), [(False, ["ua1"]), ("1b", ["1b"]), ("2a", ["2a", "ua1"])])
def test_it_keeps_the_rules(archive, profiles):
    pdf = draw(parts(*(p(text, "<w:bidi/>") for text in LEFTWARDS)), archive=archive).pdf
    assert [broken_rules(pdf, profile) for profile in profiles] == [[]] * len(profiles)


def test_only_what_runs_leftwards_is_told_apart():
    pdf = pikepdf.open(io.BytesIO(draw(parts(p(f"мир {PEACE} да"), p("(Письмо)"))).pdf))
    told = [
        str(one.ActualText)
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary) and "/ActualText" in one
    ]
    assert told == [PEACE]


def test_who_knows_nothing_of_the_structure_gets_runs_in_the_order_of_reading():
    pdf = draw(parts(f"<w:p><w:pPr><w:bidi/></w:pPr>{r('אבג')}{r('1', RAISED)}{r(' דהו')}</w:p>")).pdf
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert re.findall(r"\w+", page.extract_text().replace("1", " 1 ")) == ["אבג", "1", "דהו"]
    (page,) = pypdfium2.PdfDocument(pdf)
    said = page.get_textpage().get_text_range()
    assert said.index("אבג") < said.index("דהו")
