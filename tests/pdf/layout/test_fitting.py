"""What just fits in a line: by LibreOffice's widths, found by narrowing its lines twip by twip."""

import pytest

from tests.pdf.documents import parts, r, words
from tests.tools import require_font
from wego_forms.pdf import draw

WIDE = 11906 - 1701 - 567  # twips of the column
ONE = "social spheres of communications, as Barkova underlines, oriented to euphemisms"
OTHER = "figuratively signify and they are successfully masking the negative sides of it"


@pytest.fixture(autouse=True)
def font():
    require_font("Liberation Serif")


def baselines(runs, room, props=""):
    """On how many baselines runs stand in lines of so many twips."""
    body = f'<w:p><w:pPr>{props}<w:ind w:right="{WIDE - room}"/></w:pPr>{runs}</w:p>'
    return len({round(one.baseline) for one in words(draw(parts(body)).pdf)})


@pytest.mark.parametrize(
    ("text", "half_points", "least"),
    [
        (ONE, 22, 7254),  # its letters are 7252.2 twips wide
        (ONE, 24, 7911),  # 7911.4
        (ONE, 28, 9232),  # 9230.0
        (OTHER, 22, 6790),  # 6787.7
        (OTHER, 24, 7405),  # 7404.7
        (OTHER, 28, 8641),  # 8638.9
    ],
)
def test_letters_take_whole_dots(text, half_points, least):
    runs = r(text, f'<w:sz w:val="{half_points}"/>')
    assert [baselines(runs, least - 1), baselines(runs, least)] == [2, 1]


@pytest.mark.parametrize(("together", "least"), [(1, 8152), (2, 8195), (3, 8151)])
def test_what_is_set_alike_takes_whole_twips(together, least):
    said = OTHER.split()
    groups = [" ".join(said[at : at + together]) for at in range(0, len(said), together)]
    bold = ['<w:sz w:val="26"/>' + "<w:b/>" * (number % 2) for number in range(len(groups))]
    runs = "".join(r(f"{text} ", props) for text, props in zip(groups[:-1], bold, strict=False))
    runs += r(groups[-1], bold[-1])
    assert [baselines(runs, least - 1), baselines(runs, least)] == [2, 1]


@pytest.mark.parametrize(
    ("props", "least"),
    [
        ('<w:spacing w:val="10"/>', 8185),  # 79 letters, 7405 twips wide: no space is behind the last
        ('<w:spacing w:val="-5"/>', 7015),
        ('<w:spacing w:val="-10"/>', 6625),
    ],
)
def test_spaced_letters_have_no_space_behind_the_last(props, least):
    runs = r(OTHER, f'<w:sz w:val="24"/>{props}')
    assert [baselines(runs, least - 1), baselines(runs, least)] == [2, 1]


def test_what_ends_at_a_stop_is_not_too_wide_for_it():
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{WIDE}"/></w:tabs>'
    assert baselines(r("Page\tof many, many pages", '<w:sz w:val="22"/>'), WIDE, stop) == 1


def test_a_word_that_fits_by_its_font_and_not_by_its_dots_is_cut():
    word = ONE.replace(" ", "").replace(",", "")  # 8460.1 twips
    assert [baselines(r(word, '<w:sz w:val="28"/>'), room) for room in (8461, 8462)] == [2, 1]
