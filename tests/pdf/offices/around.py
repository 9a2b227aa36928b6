"""Text around pictures: on both sides, on one, below, beside what hangs lower on the page, in what is too narrow."""

from tests.pdf.documents import anchor, p, package, parts, picture, r
from tests.pdf.offices.packages import png
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


CASES = {made.__name__: made for made in (on_both_sides, below_and_beside, too_narrow_beside)}
