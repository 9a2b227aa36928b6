"""A character that no font has refuses a letter of ours, and is a box, told, in a Word file of others."""

import warnings

import pytest

import wego_forms as wf
from tests.pdf.documents import p, package, parts, words
from wego_forms.errors import DrawingError, DrawingWarning
from wego_forms.pdf import draw

ODD = "\U000e0041"  # a tag character, which no font draws
LIST = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    f'<w:lvlText w:val="%1{ODD}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def boxed(made):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        drawing = draw(made, boxes=True)
    return [word.text for word in words(drawing.pdf)], [one.message("en") for one in drawing.problems]


def test_a_letter_with_it_is_refused_also_after_a_file_of_others_was_drawn():
    made = parts(p(f"раз {ODD} два"))
    for _ in range(3):
        boxed(made)
    with pytest.raises(DrawingError, match=r"U\+E0041"):
        draw(made)


def test_boxes_stand_for_it_and_one_warning_a_paragraph_names_it():
    shown, said = boxed(parts(p(f"раз {ODD} два {ODD}"), "три"))
    assert shown == ["раз", "□", "два", "□", "три"]
    assert len(said) == 1
    assert "no font has these characters, boxes stand for them" in said[0]


def test_the_label_of_a_list_may_have_it_too():
    shown, said = boxed(parts(p("раз", LISTED), numbering=LIST))
    assert shown == ["1□", "раз"]
    assert len(said) == 1


def test_any_word_file_is_drawn_with_boxes():
    docx = package(parts(p(f"раз {ODD}")))
    with pytest.warns(DrawingWarning, match="boxes stand for them"):
        pdf = wf.to_pdf(docx)
    assert [word.text for word in words(pdf)] == ["раз", "□"]
