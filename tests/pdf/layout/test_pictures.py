import io

import pikepdf
import pytest
from PIL import Image

from tests.pdf.documents import anchor, content, p, parts, picture, r, table, tc, word, words
from wego_forms.pdf import draw

TOP, LEFT, RIGHT = 56.7, 85.05, 595.3 - 28.35
MM = 36000
SIDE = 28.35  # pt, the 10 mm of the pictures here


def image(kind="PNG", mode="RGBA", color=(200, 0, 0, 128)):
    made = io.BytesIO()
    Image.new(mode, (20, 20), color[: len(mode)] if mode != "L" else 9).save(made, kind)
    return made.getvalue()


def drawn(*body, data=None, name="word/media/a.png"):
    pdf = draw(parts(*body, related={"rP": ("image", name, data or image())})).pdf
    return pdf, places(pdf)


def places(pdf):
    """Where images lie on the first page: left and top in pt from its top left, width, height."""
    operators, tall = content(pdf)
    found = []
    for operands, operator in operators:
        if operator == "cm":
            width, _, _, height, x, y = operands
            found.append((x, tall - y - height, width, height))
    return found


def stored(pdf):
    """The first page's images."""
    opened = pikepdf.open(io.BytesIO(pdf))
    return opened, list(opened.pages[0].Resources.XObject.values())


def test_a_picture_in_the_line_makes_it_taller():
    pdf, [(x, y, width, height)] = drawn(f"<w:p>{r('до ')}{picture('rP')}</w:p>", "после")
    assert (width, height) == (pytest.approx(SIDE, abs=0.01), pytest.approx(SIDE, abs=0.01))
    assert x == pytest.approx(word(pdf, "до").right + 3.5, abs=0.1)
    assert y + height == pytest.approx(word(pdf, "до").baseline, abs=0.2)
    assert y == pytest.approx(TOP, abs=0.2)


@pytest.mark.parametrize(
    ("across", "down", "x", "y"),
    [
        (("page", 10 * MM), ("page", 20 * MM), 28.35, 56.7),
        (("margin", "right"), ("margin", "bottom"), RIGHT - SIDE, 841.9 - 56.7 - SIDE),
        (("column", "center"), ("paragraph", 5 * MM), (LEFT + RIGHT - SIDE) / 2, TOP + 16.1 + 14.17),
        (("character", 0), ("line", 0), LEFT + 23.3, TOP + 16.1),
        (("page", "left"), ("topMargin", "top"), 0, 0),
    ],
)
def test_a_floating_picture_lies_where_its_anchor_says(across, down, x, y):
    floating = picture("rP", anchor(across, down))
    _, [(left, top, _, _)] = drawn("первый", f"<w:p>{r('якорь')}{floating}</w:p>")
    assert (left, top) == (
        pytest.approx(x, abs=15 if across[0] == "character" else 0.2),
        pytest.approx(y, abs=0.3),
    )


def test_a_picture_behind_the_text_is_drawn_before_it():
    floating = picture("rP", anchor(("column", 0), ("paragraph", 0), behind=1))
    pdf, _ = drawn(f"<w:p>{r('текст')}{floating}</w:p>")
    operators = [operator for _, operator in content(pdf)[0]]
    assert operators.index("Do") < operators.index("Tj")


def test_text_is_kept_above_and_below():
    floating = picture("rP", anchor(("column", 0), ("paragraph", 0), "<wp:wrapTopAndBottom/>"))
    pdf, [(_, y, _, height)] = drawn(f"<w:p>{r('текст')}{floating}</w:p>")
    assert y == pytest.approx(TOP, abs=0.1)
    assert word(pdf, "текст").top >= y + height - 0.2


def test_text_flows_beside():
    floating = picture("rP", anchor(("column", 0), ("paragraph", 0), '<wp:wrapSquare wrapText="bothSides"/>'))
    pdf, _ = drawn(f"<w:p>{r('слово ' * 60)}{floating}</w:p>")
    starts = {}
    for one in words(pdf):
        starts.setdefault(round(one.baseline), one.left)
    first, *_, last = starts.values()
    assert first == pytest.approx(LEFT + SIDE + 9, abs=0.2)
    assert last == pytest.approx(LEFT, abs=0.2)


def test_a_floating_picture_in_a_cell_counts_from_the_cell():
    floating = picture("rP", anchor(("column", 0), ("paragraph", 0)))
    _, [(x, _, _, _)] = drawn(table([2000, 2000], ["а", tc(f"<w:p>{floating}</w:p>")]))
    assert x == pytest.approx(LEFT + 100, abs=0.2)


def test_transparency_is_a_soft_mask_and_each_picture_is_stored_once():
    pdf, found = drawn(f"<w:p>{picture('rP')}{picture('rP')}</w:p>")
    assert len(found) == 2
    opened, (one,) = stored(pdf)
    with opened:
        assert "/SMask" in one
        assert (one.Width, one.Height) == (20, 20)


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_goes_in_as_it_is(mode):
    data = image("JPEG", mode)
    pdf, _ = drawn(f"<w:p>{picture('rP')}</w:p>", data=data, name="word/media/a.jpg")
    opened, (one,) = stored(pdf)
    with opened:
        assert one.Filter == "/DCTDecode"
        assert one.read_raw_bytes() == data


def test_a_picture_that_cannot_be_read_is_reported():
    with pytest.warns(UserWarning, match="can't be read"):
        drawn(f"<w:p>{picture('rP')}</w:p>", p("текст"), data=b"not a picture")


SHARE = (
    '<mc:AlternateContent><mc:Choice Requires="wp14" '
    'xmlns:wp14="http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing">'
    '<wp:positionH relativeFrom="page"><wp14:pctPosHOffset>50000</wp14:pctPosHOffset></wp:positionH></mc:Choice>'
    '<mc:Fallback><wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH></mc:Fallback>'
    "</mc:AlternateContent>"
)


def test_a_place_told_as_a_share_of_the_page_is_taken_before_the_one_told_to_older_readers():
    place = anchor(("page", 0), ("page", 20 * MM))
    first = place.index("<wp:positionH"), place.index("<wp:positionV")
    _, [(x, y, *_)] = drawn(f"<w:p>{picture('rP', place[: first[0]] + SHARE + place[first[1] :])}</w:p>")
    assert (x, y) == (pytest.approx(595.3 / 2, abs=0.1), pytest.approx(56.7, abs=0.1))


def test_a_place_told_only_to_older_readers_is_taken_as_well():
    place = anchor(("page", 30 * MM), ("page", 20 * MM))
    alone = (
        "<mc:AlternateContent><mc:Fallback>"
        + place[place.index("<wp:positionH") : place.index("<wp:wrapNone")]
    )
    made = place[: place.index("<wp:positionH")] + alone + "</mc:Fallback></mc:AlternateContent>"
    _, [(x, y, *_)] = drawn(f"<w:p>{picture('rP', made + place[place.index('<wp:wrapNone') :])}</w:p>")
    assert (x, y) == (pytest.approx(3 * SIDE, abs=0.1), pytest.approx(56.7, abs=0.1))
