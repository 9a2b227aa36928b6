"""Columns of equal height: how tall they must be; and text that goes on in a column of another width."""

import pytest

from tests.pdf.layout.models import LINE, PAGE, pages, para, picture, rows, section, stands, texts
from wego_forms.pdf.layout.balance import balanced, elsewhere
from wego_forms.pdf.layout.marks import Fill, Strip

NEARLY = 0.26  # pt, how nearly the height is found
INK = Fill(0.0, 0.0, 1.0, 1.0, "000000")


def strips(count, height=10.0, **said):
    return [Strip(height, begins=True, **said) for _ in range(count)]


def tall(made, columns=2, room=100.0, at=0):
    """How tall so many columns of 50 pt must be."""
    return balanced(made, at, 50.0, [50.0] * columns, room, lambda _: made)


@pytest.mark.parametrize(
    ("count", "columns", "height"), [(6, 2, 30), (5, 2, 30), (6, 3, 20), (7, 3, 30), (1, 2, 10), (20, 2, 100)]
)
def test_columns_are_as_tall_as_the_text_shared_between_them(count, columns, height):
    assert tall(strips(count), columns) == pytest.approx(height, abs=NEARLY)


@pytest.mark.parametrize("room", [37.0, 100.0, 1000.0])
def test_how_tall_does_not_depend_on_the_room(room):
    assert tall(strips(6), room=room) == pytest.approx(30, abs=NEARLY)


def test_text_that_is_too_much_for_the_page_is_not_balanced():
    assert tall(strips(21)) is None
    assert tall([Strip(101.0)]) is None


def test_a_column_may_be_overfull_by_a_tenth_of_a_point():
    assert tall(strips(6), room=29.9) == pytest.approx(29.9)
    assert tall(strips(6), room=29.8) is None


def test_text_with_a_break_in_it_is_not_balanced_but_one_before_it_does_not_count():
    made = strips(6)
    made[3].breaks = "column"
    assert tall(made) is None
    assert tall(made, at=3) == pytest.approx(20, abs=NEARLY)
    assert tall(made, at=2) is None


def test_only_what_is_left_counts():
    assert tall(strips(10), at=4) == pytest.approx(30, abs=NEARLY)


def test_the_space_above_a_line_counts_but_at_the_top_of_a_column():
    assert tall(strips(6, before=5.0)) == pytest.approx(40, abs=NEARLY)


def test_the_space_below_a_columns_last_line_does_not_count():
    assert tall(strips(6, spare=4.0)) == pytest.approx(26, abs=NEARLY)


def test_the_space_that_closes_a_section_takes_no_column():
    assert tall([*strips(2, 10.0), Strip(0.0, before=90.0)]) == pytest.approx(10, abs=NEARLY)
    assert tall([*strips(2, 10.0), Strip(0.0, before=90.0, marks=(INK,))]) == pytest.approx(20, abs=NEARLY)


def test_lines_that_keep_together_are_in_one_column():
    made = strips(6)
    for one in made[1:3]:
        one.glued = True
    assert tall(made) == pytest.approx(40, abs=NEARLY)
    pairs = strips(4)
    pairs[1].glued = True
    assert tall(pairs) == pytest.approx(30, abs=NEARLY)
    for one in made:  # where all of them do they are parted all the same
        one.glued = True
    assert tall(made) == pytest.approx(30, abs=NEARLY)


def test_columns_of_other_widths_hold_other_lines():
    narrow, wide = strips(9), strips(3)
    for number, one in enumerate(narrow):
        one.begins = number % 3 == 0
    made = {50.0: narrow, 150.0: wide}
    found = balanced(narrow, 0, 50.0, [50.0, 150.0], 100.0, made.__getitem__)
    assert found == pytest.approx(
        30, abs=NEARLY
    )  # a paragraph of three narrow lines, or two wide ones beside it


def test_a_paragraph_that_is_still_to_come_is_laid_out_as_wide_as_its_column():
    old = [Strip(10.0, begins=True), Strip(10.0), Strip(10.0, begins=True), Strip(10.0)]
    new = [Strip(11.0, begins=True), Strip(12.0, begins=True, breaks="page"), Strip(12.0)]
    made, at = elsewhere(old, 2, 50.0, new, 150.0)
    assert [one.height for one in made] == [11.0, 12.0, 12.0]
    assert (at, made[at].height, made[at].breaks) == (1, 12.0, "")  # what began there has begun


def test_each_paragraph_begins_where_it_began():
    old = [Strip(10.0, begins=True) for _ in range(3)]
    new = [Strip(11.0, begins=True), Strip(12.0, begins=True), Strip(13.0, begins=True)]
    assert [elsewhere(old, at, 50.0, new, 150.0)[1] for at in range(3)] == [0, 1, 2]


def test_a_paragraph_that_has_begun_keeps_the_lines_above_and_only_the_others_are_wider():
    asked = []

    def again(room):
        asked.extend(room(line, 10.0, 40.0) for line in range(4))
        return [Strip(float(line)) for line in range(4)]

    old = [Strip(10.0, begins=True), Strip(10.0, begins=True), Strip(10.0), Strip(10.0)]
    new = [
        Strip(11.0, begins=True),
        Strip(12.0, begins=True, again=again),
        Strip(12.0),
        Strip(13.0, begins=True),
    ]
    made, at = elsewhere(old, 3, 50.0, new, 150.0)
    # The first two of its lines end where they did in the narrow column.
    assert asked == [[(10.0, -60.0)], [(10.0, -60.0)], [(10.0, 40.0)], [(10.0, 40.0)]]
    assert [one.height for one in made] == [11.0, 0.0, 1.0, 2.0, 3.0, 13.0]
    assert (at, made[1].begins) == (3, True)
    asked.clear()
    # And in a third column each where it did.
    made, at = elsewhere(made, 4, 150.0, new, 90.0)
    assert asked == [[(10.0, 0.0)], [(10.0, 0.0)], [(10.0, 100.0)], [(10.0, 40.0)]]
    assert at == 4


def test_a_table_that_has_begun_stays_as_wide_as_it_is():
    old = [
        Strip(10.0, begins=True),
        Strip(21.0, begins=True),
        Strip(22.0),
        Strip(23.0),
        Strip(10.0, begins=True),
    ]
    new = [Strip(11.0, begins=True), Strip(12.0, begins=True), Strip(13.0, begins=True)]
    made, at = elsewhere(old, 2, 50.0, new, 150.0)
    assert [one.height for one in made] == [11.0, 21.0, 22.0, 23.0, 13.0]
    assert at == 2
    assert [one.height for one in elsewhere(old, 3, 50.0, new, 150.0)[0]] == [11.0, 21.0, 22.0, 23.0, 13.0]
    made, at = elsewhere(old[:4], 3, 50.0, new[:2], 150.0)
    assert ([one.height for one in made], at) == ([11.0, 21.0, 22.0, 23.0], 3)


COLUMNS = ((0.0, 90.0), (110.0, 90.0))


def test_a_section_in_columns_stands_in_them_evenly_where_another_goes_on_below():
    below = section(para("ниже"), start="continuous")
    (leaf,) = pages(section(*rows(5), columns=COLUMNS), below)
    assert stands(leaf) == [
        ("с0", 0, 0), ("с1", 0, LINE), ("с2", 0, 2 * LINE), ("с3", 110, 0), ("с4", 110, LINE),
        ("ниже", 0, 3 * LINE),
    ]  # fmt: skip


def test_what_is_left_for_the_last_page_stands_evenly_there():
    below = section(para("ниже"), start="continuous")
    first, last = pages(section(*rows(24), columns=COLUMNS), below)
    assert texts(first) == [f"с{number}" for number in range(20)]
    assert stands(last) == [
        ("с20", 0, 0), ("с21", 0, LINE), ("с22", 110, 0), ("с23", 110, LINE), ("ниже", 0, 2 * LINE),
    ]  # fmt: skip


def test_text_goes_on_from_a_narrow_column_in_a_wide_one_with_lines_as_long_as_it():
    narrow = ((0.0, 60.0), (80.0, 120.0))
    (leaf,) = pages(section(para("слово " * 50), columns=narrow, page=PAGE))
    found = stands(leaf)
    assert {left for _, left, _ in found} == {0, 80}
    assert {text.count("слово") for text, left, _ in found if left == 0} == {2}
    assert {text.count("слово") for text, left, _ in found[:-1] if left == 80} == {4}
    assert sum(text.count("слово") for text, _, _ in found) == 50


THREE = ((0.0, 50.0), (60.0, 60.0), (130.0, 70.0))


@pytest.mark.parametrize("columns", [((0.0, 60.0), (80.0, 120.0)), ((0.0, 120.0), (140.0, 60.0)), THREE])
@pytest.mark.parametrize("height", [0.0, 90.0, 400.0])
def test_a_paragraph_goes_on_from_column_to_column_beside_what_floats_and_no_word_is_lost(columns, height):
    said = [f"с{number}" for number in range(100)]
    float_ = picture(30.0, height, ("margin", 0.0), ("paragraph", 0.0), "square")
    leaves = pages(section(para(float_, " ".join(said)), columns=columns))
    assert " ".join(text for leaf in leaves for text in texts(leaf)).split() == said
    lefts = [x for _, x, _ in stands(leaves[0])]
    assert lefts.count(30.0) == min(height // LINE + (height % LINE > 0), 10)
