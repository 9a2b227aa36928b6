"""How tall lines are and where pages may not end, each held to its value in points.

A line of 10 pt in Liberation Serif is 11.5 pt tall, its baseline 9.336 pt below its top; of 20 pt twice that.
"""

import pytest

from tests.pdf.documents import anchor, control, p, picture
from tests.pdf.laid import LEFT, TEN, TOP, WIDE, leaves, narrow, of_kind, runs, texts
from tests.pdf.layout.test_boxes import png
from tests.pdf.test_numbering import item, level, listed
from wego_forms.pdf.layout import Glyphs

PICTURE = {"related": {"rP": ("image", "word/media/a.png", png())}}
BASE, LINE = 9.336, 11.499
TWENTY = '<w:sz w:val="40"/>'


def baselines(*body, **more):
    """Of the lines on the first page."""
    return sorted({mark.y for mark in of_kind(Glyphs, *body, **more)})


def spaced(line, rule="auto"):
    return f'<w:spacing w:line="{line}" w:lineRule="{rule}"/>'


def about(*values):
    return pytest.approx(list(values), abs=0.03)


@pytest.mark.parametrize(
    ("spacing", "found"),
    [
        ("", (BASE, BASE + LINE)),
        (spaced(360), (BASE, BASE + LINE * 1.5)),
        (spaced(192), (BASE - 2.3, BASE - 2.3 + LINE - 2.3)),  # fewer than one: taken from above the letters
        (spaced(400, "exact"), (16, 36)),  # four fifths of it are above the baseline
        (spaced(100, "exact"), (4, 9)),
        (spaced(600, "atLeast"), (30 - LINE + BASE, 60 - LINE + BASE)),  # more is above the letters
        (spaced(100, "atLeast"), (BASE, BASE + LINE)),
    ],
)
def test_where_lines_stand_by_their_spacing(spacing, found):
    assert baselines(runs("1\n2", props=spacing)) == about(*found)


def test_below_a_paragraphs_last_line_there_is_the_space_of_a_multiple_and_none_below_an_exact_one():
    assert baselines(runs("1", props=spaced(480)), runs("2")) == about(BASE, BASE + 2 * LINE)
    assert baselines(runs("1", props=spaced(400, "exact")), runs("2")) == about(16, 20 + BASE)
    assert baselines(runs("1", props=spaced(192)), runs("2")) == about(BASE - 2.3, LINE - 2.3 + BASE)


def test_a_first_lines_spaces_make_it_no_taller_and_those_of_others_do():
    assert baselines(runs("1", (" ", TWENTY), "2")) == about(BASE)
    assert baselines(runs("1", (control("a", ""), ""))) == about(BASE)  # nor an empty control of 14 pt
    assert baselines(runs("1\n2", (" ", TWENTY), "3")) == about(BASE, LINE + 2 * BASE)


def test_a_first_line_of_nothing_but_spaces_is_as_tall_as_its_styles_letters():
    below = p("5", run=TEN)
    assert baselines(runs((" ", TWENTY)), below)[-1] == pytest.approx(16.1 + BASE, abs=0.02)
    assert baselines(runs("1\n", (" ", TWENTY)), below)[-1] == pytest.approx(LINE + 2 * LINE + BASE, abs=0.02)


def test_a_line_of_nothing_is_as_tall_as_what_ends_it():
    below = p("5", run=TEN)
    assert baselines(runs("1\n", ("\n", TWENTY), "2"), below)[1] == pytest.approx(3 * LINE + BASE, abs=0.02)
    # behind the last break there is only the paragraph, of 14 pt by its style
    assert baselines(runs("1\n"), below)[-1] == pytest.approx(LINE + 16.1 + BASE, abs=0.02)


def test_a_paragraph_of_nothing_is_as_tall_as_its_mark():
    empty = f"<w:p><w:pPr><w:rPr>{TWENTY}</w:rPr></w:pPr></w:p>"
    assert baselines(empty, p("5", run=TEN)) == about(2 * LINE + BASE)


def image(wide=36, tall=24):
    return (picture("rP", cx=wide * 12700, cy=tall * 12700), "")


def test_a_line_with_a_picture_has_the_letters_part_below_the_baseline_and_one_of_it_alone_has_none():
    below = p("5", run=TEN)
    assert baselines(runs("1", image()), below, **PICTURE) == about(24, 24 + LINE - BASE + BASE)
    assert baselines(runs(image()), below, **PICTURE) == about(24 + BASE)
    assert baselines(runs("1", image(tall=4)), below, **PICTURE) == about(BASE, LINE + BASE)


def test_a_multiple_of_lines_is_of_the_letters_and_not_of_a_picture_beside_them():
    below = p("5", run=TEN)
    assert baselines(runs("1", image(), props=spaced(360)), below, **PICTURE) == about(
        24, 24 + 2.163 + 5.75 + BASE
    )
    assert baselines(runs(image(), props=spaced(360)), below, **PICTURE) == about(
        24 + 8.05 + BASE
    )  # of 14 pt, its run's


GRID = '<w:docGrid w:type="lines" w:linePitch="400"/>'
SHIFT = 728.5 % 20 / 2  # pt, for the grid's whole lines stand in the middle of the page


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (runs("1\n2"), ((20 - LINE) / 2 + BASE, 20 + (20 - LINE) / 2 + BASE)),
        (runs(("1\n2", TWENTY)), ((40 - 2 * LINE) / 2 + 2 * BASE, 40 + (40 - 2 * LINE) / 2 + 2 * BASE)),
        (runs("1\n2", props=spaced(360)), ((20 - LINE) / 2 + BASE, 30 + (20 - LINE) / 2 + BASE)),
        (runs("1\n2", props=spaced(500, "exact")), (20, 45)),
        (runs("1\n2", props=spaced(700, "atLeast")), ((20 - LINE) / 2 + BASE, 35 + (20 - LINE) / 2 + BASE)),
        (runs("1\n2", props=spaced(300, "atLeast")), ((20 - LINE) / 2 + BASE, 20 + (20 - LINE) / 2 + BASE)),
        (runs("1\n2", props='<w:snapToGrid w:val="0"/>'), (BASE, LINE + BASE)),
    ],
)
def test_on_a_grid_a_line_takes_as_many_of_its_lines_as_it_needs_and_stands_in_their_middle(body, found):
    assert baselines(body, section=GRID) == about(*(SHIFT + one for one in found))


def test_below_the_last_line_of_a_multiple_on_a_grid_there_is_the_letters_part_of_it():
    body = runs("1", props=spaced(360)), p("5", run=TEN)
    first = SHIFT + (20 - LINE) / 2 + BASE
    assert baselines(*body, section=GRID) == about(first, first + 20 + 5.75)


def test_a_line_that_a_grids_lines_hold_exactly_takes_no_more_of_them():
    body = runs(image(tall=40)), runs("5")
    assert baselines(*body, section=GRID, **PICTURE) == about(SHIFT + 40 + (20 - LINE) / 2 + BASE)


# --- where pages may not end ---


def glued(props="", lines=4, style=""):
    """Of the strips of a paragraph of so many lines: whether each stays with the next."""
    body = runs("\n".join("1" * lines), props=props)
    return [strip.glued for _, _, strip in leaves(body, styles=style)[0].strips]


@pytest.mark.parametrize(
    ("props", "lines", "found"),
    [
        ("", 5, [True, False, False, True, False]),
        ("", 3, [True, True, False]),
        ("", 2, [True, False]),
        ("", 1, [False]),
        ('<w:widowControl w:val="0"/>', 4, [False] * 4),
        ("<w:keepLines/>", 4, [True, True, True, False]),
        ("<w:keepNext/>", 4, [True] * 4),
        ('<w:keepNext/><w:widowControl w:val="0"/>', 3, [True] * 3),
    ],
)
def test_lines_that_stay_together(props, lines, found):
    assert glued(props, lines) == found


@pytest.mark.parametrize("kind", ["page", "column"])
def test_a_page_ends_at_its_break_whatever_is_kept_together(kind):
    brk = f'<w:r><w:br w:type="{kind}"/></w:r>'
    found = leaves(runs("1", (brk, ""), "2\n3", props="<w:keepNext/>"), "4")
    assert [[strip.glued for _, _, strip in leaf.strips] for leaf in found] == [[False], [True, True, False]]


# --- labels ---


@pytest.mark.parametrize(
    ("align", "suffix", "label", "text"),
    [
        ("left", "tab", 0, 35.45),
        ("left", "space", 0, 12.5),
        ("left", "nothing", 0, 10),
        ("right", "nothing", -10, 0),
        ("center", "nothing", -5, 5),
        ("right", "tab", -10, 35.45),
    ],
)
def test_a_label_stands_about_its_place_and_the_text_behind_it(align, suffix, label, text):
    more = f'<w:lvlJc w:val="{align}"/><w:suff w:val="{suffix}"/><w:rPr>{TEN}</w:rPr>'
    numbering = listed(level(0, "decimal", "%11", more=more))
    found = of_kind(Glyphs, item("5"), numbering=numbering)
    inked = [(mark.x, mark.text.strip()) for mark in found if mark.text.strip()]
    assert inked == [(pytest.approx(label, abs=0.01), "11"), (pytest.approx(text, abs=0.01), "5")]


def test_a_label_is_not_left_alone_on_its_line():
    more = f'<w:suff w:val="nothing"/><w:rPr>{TEN}</w:rPr>'
    numbering = listed(level(0, "decimal", "%11", left=0, more=more))
    body = item("22222").replace(
        "<w:numPr>", narrow(40).replace("/>", ' w:left="0" w:firstLine="0"/>') + "<w:numPr>"
    )
    found = {}
    for mark in of_kind(Glyphs, body, numbering=numbering):
        found[mark.y] = found.get(mark.y, "") + mark.text
    assert list(found.values()) == ["112222", "2"]  # a word wider than the line is divided, behind its label


# --- what hangs on a paragraph ---


@pytest.mark.parametrize(("upright", "top"), [("paragraph", LINE), ("line", 2 * LINE)])
@pytest.mark.parametrize(("across", "left"), [("character", 10), ("column", 0)])
def test_what_hangs_on_a_second_line_is_placed_by_its_paragraph_line_or_letter(upright, top, across, left):
    hanging = picture("rP", anchor((across, 0), (upright, 0)))
    (hung,) = leaves(runs("5"), runs("1\n22", (hanging, "")), **PICTURE)[0].hung
    assert hung.owner.words.split() == ["1", "22"]
    assert (hung.image.x - LEFT, hung.image.y - TOP) == (pytest.approx(left), pytest.approx(top, abs=0.01))


def test_what_hangs_goes_with_its_paragraphs_first_line():
    hanging = picture("rP", anchor(("column", 0), ("paragraph", 0)))
    body = runs("1\n22", (hanging, ""), "\n3")
    strips = [strip for _, _, strip in leaves(body, **PICTURE)[0].strips]
    assert [len(strip.floats) for strip in strips] == [1, 0, 0]


def test_a_paragraph_from_right_to_left_has_its_first_lines_indent_at_the_right():
    assert texts(runs("11", props='<w:bidi/><w:ind w:firstLine="200"/>')) == [
        (pytest.approx(WIDE - 20, abs=0.01), "11")
    ]
