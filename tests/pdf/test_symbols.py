"""Signs of symbol fonts, as elements, as text in the font and as bullets."""

import warnings

import pytest

from tests.pdf.documents import lines, p, parts, r
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw


def shown(body, **more):
    """The lines, drawn without a warning."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", DrawingWarning)
        return lines(draw(parts(body, **more)).pdf)


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FE", "☑"), ("Wingdings", "00A8", "□"), ("Symbol", "F0B7", "•"),
     ("Symbol", "F061", "α"), ("Symbol", "F0A3", "≤"), ("Wingdings 2", "F052", "☑"), ("Wingdings", "F028", "☎"),
     ("Wingdings", "F081", "①"), ("Webdings", "F061", "✓")],
)  # fmt: skip
def test_a_sign_is_the_one_that_its_font_means(font, char, sign):
    assert shown(f'<w:p><w:r><w:sym w:font="{font}" w:char="{char}"/></w:r></w:p>') == [sign]


def test_letters_in_a_symbol_font_are_signs():
    wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
    assert shown("<w:p>" + r("ü", wingdings) + r(" да") + "</w:p>") == ["✓ да"]


def test_a_bullet_that_nobody_knows_is_still_a_bullet():
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0d1"/>'
        '<w:rPr><w:rFonts w:ascii="Wingdings 3"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num>'
    )
    body = p("дело", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    assert shown(body, numbering=numbering) == ["• дело"]


def test_a_sign_that_nobody_knows_is_named_and_the_document_drawn():
    body = '<w:p><w:r><w:sym w:font="Wingdings 3" w:char="F0D1"/><w:t>дальше</w:t></w:r></w:p>'
    with pytest.warns(DrawingWarning, match=r"U\+F0D1"):
        drawing = draw(parts(body))
    assert lines(drawing.pdf) == ["дальше"]
    assert len(drawing.problems) == 1


def test_an_emojis_modifier_is_no_reason_to_refuse_a_sign_that_a_font_has():
    assert shown(p("☎\ufe0f звоните")) == ["☎ звоните"]
