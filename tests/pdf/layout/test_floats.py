"""Where what floats lies on its page, from each thing that a place can be reckoned from."""

import pytest

from tests.pdf.layout.models import boxed, para, picture
from wego_forms.pdf.layout.floats import hang
from wego_forms.pdf.layout.marks import Floating
from wego_forms.pdf.model import Page

PAGE = Page(width=600.0, height=800.0, top=70.0, right=50.0, bottom=60.0, left=80.0)


def hung(across=("page", 0.0), down=("page", 0.0), number=1, page=PAGE, size=(20.0, 30.0), **more):
    """Where a picture lies whose strip is at (100, 200), in a column that begins at 90.

    In its strip its line is 6 pt from the top, its paragraph 2, the picture's own place in the line 5 from the left;
    in the column its cell begins at 3.
    """
    floating = Floating(picture(*size, across, down, **more), 5.0, 6.0, 2.0, 3.0)
    return hang(floating, 100.0, 200.0, page, 90.0, number).image[:4]


@pytest.mark.parametrize(
    ("relative", "number", "begins", "ends"),
    [
        ("page", 1, 0, 600),
        ("margin", 1, 80, 550),
        ("column", 1, 93, 563),
        ("character", 1, 105, 105),
        ("leftMargin", 1, 0, 80),
        ("rightMargin", 1, 550, 600),
        ("insideMargin", 1, 0, 80),
        ("insideMargin", 2, 550, 600),
        ("outsideMargin", 1, 550, 600),
        ("outsideMargin", 2, 0, 80),
        ("whatever", 1, 93, 563),
    ],
)
def test_across_it_is_so_far_from_the_left_of_a_region_at_the_right_of_it_or_ends_before_it(
    relative, number, begins, ends
):
    assert hung((relative, 10.0), number=number)[0] == begins + 10
    assert hung((relative, "right"), number=number)[0] == ends - 20
    assert hung((relative, "center"), number=number)[0] == (begins + ends) / 2 - 10
    assert hung((relative, "before"), number=number)[0] == begins - 20


@pytest.mark.parametrize(
    ("relative", "begins", "ends"),
    [
        ("page", 0, 800),
        ("margin", 70, 740),
        ("paragraph", 202, 202),
        ("line", 206, 206),
        ("topMargin", 0, 70),
        ("bottomMargin", 740, 800),
        ("whatever", 202, 202),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_down_it_is_so_far_from_the_top_of_a_region_or_at_its_foot(relative, begins, ends, sign):
    """Margins that headers can't push are told as less than nothing."""
    page = Page(600.0, 800.0, sign * 70.0, 50.0, sign * 60.0, 80.0)
    assert hung(down=(relative, 10.0), page=page)[1] == begins + 10
    assert hung(down=(relative, "bottom"), page=page)[1] == ends - 30
    assert hung(down=(relative, "top"), page=page)[1] == begins


@pytest.mark.parametrize(("number", "inside", "outside"), [(1, 80, 530), (2, 530, 80), (3, 80, 530)])
def test_inside_is_the_left_of_an_odd_page_and_the_right_of_an_even_one(number, inside, outside):
    assert hung(("margin", "inside"), number=number)[0] == inside
    assert hung(("margin", "outside"), number=number)[0] == outside


def test_a_box_as_tall_as_its_text_is_moved_up_rather_than_cut_off_at_the_foot_of_the_sheet():
    growing = boxed(grows=True)
    assert hung(down=("page", 790.0), box=growing)[1] == 770
    assert hung(down=("page", 60.0), box=growing)[1] == 60
    assert hung(down=("page", 790.0), box=growing, size=(20.0, 900.0))[1] == 0
    assert hung(down=("page", 790.0), box=boxed())[1] == 790
    assert hung(down=("page", 790.0))[1] == 790


def test_it_is_as_large_as_it_says_and_known_with_its_paragraph():
    owner, shown = para("текст"), picture(20.0, 30.0, crop=(0.1, 0.0, 0.2, 0.0))
    made = hang(Floating(shown, 0.0, 0.0, 0.0, 0.0, owner), 0.0, 0.0, PAGE, 0.0, 1)
    assert (made.image.width, made.image.height, made.image.part) == (20.0, 30.0, "a.png")
    assert (made.image.crop, made.image.picture) == (shown.crop, shown)
    assert (made.picture, made.owner) == (shown, owner)
