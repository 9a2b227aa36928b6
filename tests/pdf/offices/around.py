"""Text around pictures: on both sides, on one, below, beside what hangs lower on the page, in what is too narrow."""

from tests.pdf.documents import anchor, p, package, parts, picture, r, table, tc, tr
from tests.pdf.offices.packages import png
from tests.pdf.offices.tables import RULED
from tests.pdf.offices.writing import SENTENCES, para, prose

MM = 36_000  # EMU
RELATED = {"rP": ("image", "word/media/a.png", png())}
SPACED = '<w:spacing w:after="160" w:line="259" w:lineRule="auto"/>'
NAMED = '<wp:docPr id="1" name="Рисунок"/>'


def hung(across, down, wrap, wide=40, tall=30):
    """A floating picture; sizes in mm."""
    run = picture("rP", anchor(across, down, f"<wp:wrap{wrap}/>"), wide * MM, tall * MM)
    return run.replace("<a:graphic>", f"{NAMED}<a:graphic>")


def _beside(*pictures):
    """A long paragraph after each picture, and a short one."""
    text = " ".join(SENTENCES)
    return "".join(para(one, r(f"{text} {text}"), props=SPACED) + p(SENTENCES[0], SPACED) for one in pictures)


def on_both_sides():
    """Pictures in the middle: text on both sides of them, on the left, on the right, on the wider side."""
    sides = ((0, "bothSides"), (55, "bothSides"), (55, "left"), (55, "right"), (70, "largest"))
    square = 'Square wrapText="{}"'
    made = [hung(("column", left * MM), ("paragraph", 0), square.format(side)) for left, side in sides]
    return package(parts(_beside(*made), related=RELATED))


def below_and_beside():
    """Pictures that text stands below, from the paragraph and from the page; what stands above keeps away too."""
    made = (
        hung(("column", 30 * MM), ("paragraph", 3 * MM), "TopAndBottom"),
        hung(("margin", "right"), ("margin", "bottom"), 'Square wrapText="bothSides"'),
        hung(("margin", "right"), ("page", 80 * MM), 'Square wrapText="bothSides"'),
    )
    return package(parts(_beside(*made), prose(2), related=RELATED))


def too_narrow_beside():
    """Pictures beside which few words fit or none: these stand below."""
    widths = ((0, 158), (0, 152), (11, 110), (7, 145))
    square = 'Square wrapText="bothSides"'
    made = [hung(("column", left * MM), ("paragraph", 0), square, wide, 25) for left, wide in widths]
    return package(parts(_beside(*made), related=RELATED))


def in_cells():
    """Pictures in cells: their text flows beside and below, and a row is as tall as a picture in it."""
    square, across = 'Square wrapText="bothSides"', ("column", 0)
    text = r(" ".join(SENTENCES))
    emblem, low = (
        hung(("column", 3 * MM), ("paragraph", 2 * MM), square, 20, 20),
        hung(across, ("paragraph", 0), square),
    )
    above = hung(across, ("paragraph", 0), "TopAndBottom", 20, 10)
    middle = hung(("column", 65 * MM), ("paragraph", 0), square, 20, 20)
    rows = [
        tr(tc(para(emblem, text)), "рядом"),
        tr(tc(para(middle, text) + p(SENTENCES[0])), tc(para(above, r(SENTENCES[1])))),
        tr("мало", tc(para(low, r("слов")))),
    ]  # fmt: skip
    return package(parts(prose(1), table([6000, 3600], *rows, props=RULED), prose(2), related=RELATED))


def in_columns():
    """Pictures that text keeps above and below, in two columns: each only keeps the lines of its own column away."""
    top = hung(("column", 0), ("paragraph", 0), "TopAndBottom", 70, 90)
    low = hung(("column", 0), ("paragraph", 0), "TopAndBottom", 60, 40)
    body = [para(top, r("Рисунок 1")), prose(2, ""), para(low, r("Рисунок 2")), prose(6, "")]
    return package(parts(*body, section='<w:cols w:num="2" w:space="708"/>', related=RELATED))


def along_an_outline():
    """Pictures that text follows along their outline: a triangle, and an angle that hides nothing below its arm."""

    def tight(points):
        names = ["start"] + ["lineTo"] * len(points)
        corners = "".join(
            f'<wp:{name} x="{x}" y="{y}"/>' for name, (x, y) in zip(names, [*points, points[0]], strict=True)
        )
        return f'Tight wrapText="bothSides"><wp:wrapPolygon>{corners}</wp:wrapPolygon></wp:wrapTight'

    def run(left, points):
        made = hung(("column", left * MM), ("paragraph", 0), "HULL", 40, 40)
        return made.replace("<wp:wrapHULL/>", f"<wp:wrap{tight(points)}>")

    triangle = run(50, [(10800, 0), (21600, 21600), (0, 21600)])
    angle = run(0, [(0, 0), (0, 21600), (5400, 21600), (5400, 10800), (21600, 10800), (21600, 0)])
    return package(parts(_beside(triangle, angle), related=RELATED))


CASES = {
    made.__name__: made
    for made in (
        on_both_sides, below_and_beside, too_narrow_beside, in_cells, in_columns, along_an_outline,
    )
}  # fmt: skip
