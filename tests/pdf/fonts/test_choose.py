import pytest

from tests.pdf.documents import p, parts
from tests.tools import require_font, text
from wego_forms.errors import DrawingError, DrawingWarning
from wego_forms.pdf import draw, kept
from wego_forms.pdf.fonts import choose, system


@pytest.fixture
def no_fonts(monkeypatch):
    """A computer without fonts: only the packaged one is there."""
    monkeypatch.setattr(choose, "families", dict)
    for forget in (choose.chain.cache_clear, kept.forget):
        forget()
    yield
    for forget in (choose.chain.cache_clear, kept.forget):
        forget()


def test_a_computer_without_fonts_draws_with_the_packaged_pt_serif(no_fonts):
    assert draw(parts("Уважаемый Рустам Нургалиевич!")).fonts == ("PT Serif",)


def test_a_pinned_family_is_used_for_everything():
    drawing = draw(parts(p("текст", run='<w:rFonts w:ascii="Arial"/>')), font="PT Serif")
    assert drawing.fonts == ("PT Serif",)


def test_a_pinned_file_brings_the_bold_and_italic_beside_it():
    cuts = choose._packaged()
    chain = choose.chain("Arial", True, True, cuts[False, False].path)
    assert (chain.first.postscript, chain.first.bold, chain.first.italic) == (
        "PTSerif-BoldItalic",
        True,
        True,
    )


def test_a_pinned_font_that_is_not_there_is_an_error_with_a_way_out():
    with pytest.raises(DrawingError) as caught:
        draw(parts("текст"), font="Нет такого шрифта")
    assert "Нет такого шрифта" in str(caught.value)
    assert "Install it" in caught.value.message("en")
    assert "Установите" in caught.value.message("ru")


def test_a_letter_that_the_font_lacks_comes_from_another_font():
    drawing = draw(parts("100 ₽"), font="PT Serif")
    assert drawing.fonts == ("PT Serif",)
    require_font("Liberation Serif")
    assert set(draw(parts("100 ₽"), font="Liberation Serif").fonts) == {"Liberation Serif", "PT Serif"}


@pytest.mark.parametrize(
    "text", ["Әхмәтҗан Үзбәк өчен һәм ң", "башҡорт теле: ҙ, ҫ, ғ", "чӑваш чӗлхи: ӳ, ҫ", "Ёлка «№ 5» — 10 § …"]
)
def test_the_languages_of_russia_are_drawn_in_the_packaged_font(no_fonts, text):
    assert draw(parts(text)).fonts == ("PT Serif",)


def test_a_character_that_no_font_has_is_an_error_naming_it_and_its_paragraph():
    with pytest.raises(DrawingError) as caught:
        draw(parts("первый абзац", "Привет, 𒀀 мир"), source="letter.docx")
    message = caught.value.message("en")
    for part in ("letter.docx", "U+12000 CUNEIFORM SIGN A", "Привет, 𒀀 мир"):
        assert part in message
    assert "ни в одном шрифте нет знака «𒀀»" in caught.value.message("ru")


def test_an_emoji_that_no_font_has_is_a_box_and_named(no_fonts):
    with pytest.warns(DrawingWarning, match="U\\+1F600 GRINNING FACE"):
        drawing = draw(parts("Привет, 😀 мир"))
    assert text(drawing.pdf) in ("Привет, □ мир", "Привет, ? мир")


def test_a_character_beyond_the_first_plane_is_drawn_and_copied():
    require_font("DejaVu Sans")
    drawing = draw(parts("Привет, 😀 и 𝔸"))
    assert text(drawing.pdf) == "Привет, 😀 и 𝔸"
    assert drawing.problems == ()


def test_a_no_break_hyphen_becomes_a_plain_one_where_the_font_has_none():
    (piece,) = choose.chain("Times New Roman", False, False, "PT Serif").pieces("кто\u2011то")
    assert piece.text in ("кто-то", "кто\u2011то")


def test_of_two_versions_of_a_font_the_newer_is_taken():
    require_font("Liberation Serif")
    assert system.families()["liberation serif"][False, False].names.revision >= 2


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("Calibri Light", "Liberation Sans"),
        ("Aptos Display", "Liberation Sans"),
        ("Century Gothic", "Liberation Sans"),
        ("Franklin Gothic Book", "Liberation Sans"),
        ("Trebuchet MS", "Liberation Sans"),
        ("Unknown Sans", "Liberation Sans"),
        ("Arial Narrow", "Liberation Sans Narrow"),
        ("Lucida Console", "Liberation Mono"),
        ("Source Code Pro", "Liberation Mono"),
        ("PT Mono", "Liberation Mono"),
        ("Georgia", "Liberation Serif"),
        ("Bookman Old Style", "Liberation Serif"),
        ("Monotype Corsiva", "Liberation Serif"),
    ],
)
def test_a_font_that_isnt_here_is_drawn_in_one_of_its_kind(asked, given):
    known = system.families()
    if asked.lower() in known:
        pytest.skip(f"{asked} is here")
    if given.endswith("Narrow") and given.lower() not in known:
        pytest.skip(f"{given} came with the first version of Liberation only")
    require_font(given)
    assert choose.chain(asked, False, False).first.family == given
