"""Documents put together by chance, and those in the manner of offices: their structure is sound."""

import random
import warnings

import pytest

from tests.pdf.documents import anchor, control, p, parts, picture, r, running, table, tc, tr
from tests.pdf.layout.test_boxes import box
from tests.pdf.layout.test_notes import notes, reference
from tests.pdf.offices.cases import CASES
from tests.pdf.offices.test_offices import drawn
from tests.pictures.files import halves, saved
from tests.rules import broken_rules
from tests.tagged.structure import faults, tree
from tests.tagged.test_structure import CORE, LOOK, NUMBERING, STYLES, heading, item
from wego_forms.pdf import draw

PNG = saved(halves("RGBA"), "PNG")
SAID = '<wp:docPr id="1" name="n" descr="герб"/>'
RELATED = {
    "a": ("image", "word/media/a.png", PNG),
    "l": ("hyperlink", "https://we-gov.org", None),
    "h": ("header", "word/header1.xml", running("hdr", "Верх")),
    "rF": ("footnotes", "word/footnotes.xml", notes("сноска " * 40, "вторая")),
}
REFS = '<w:headerReference r:id="h"/>'
LOOKS = (
    "",
    "<w:b/>",
    '<w:u w:val="single"/>',
    '<w:highlight w:val="yellow"/>',
    '<w:lang w:val="en-GB"/>',
    "<w:strike/>",
)


def words(chance, most=30):
    return " ".join(
        chance.choice(("слово", "city", "2017", "о\u00ad рган", "–")) for _ in range(chance.randint(1, most))
    )


def inline(chance, deep):
    kind = chance.randrange(9 if deep else 12)
    if kind == 6:
        return f'<w:hyperlink r:id="l">{r(words(chance, 6))}</w:hyperlink>'
    if kind == 7:
        return picture("a").replace("<a:graphic>", SAID + "<a:graphic>", 1)
    if kind == 8:
        return control("tag", r(chance.choice((words(chance, 4), " "))))
    if kind == 9:
        return reference(chance.randint(1, 2))
    if kind == 10:
        place = anchor(
            ("page", 720000), ("paragraph", 0), chance.choice(("<wp:wrapNone/>", "<wp:wrapSquare/>"))
        )
        return picture("a", place.replace("EXTENT", SAID + "EXTENT"), cx=900000, cy=900000)
    if kind == 11:
        return box(*(block(chance, deep + 1) for _ in range(2)), p())
    text = chance.choice((words(chance), words(chance, 3) + "\t" + words(chance, 3), "\n", " "))
    return r(text, chance.choice(LOOKS))


def paragraph(chance, deep):
    content = "".join(inline(chance, deep) for _ in range(chance.randint(0, 5)))
    border = '<w:pBdr><w:top w:val="single" w:sz="8"/></w:pBdr><w:shd w:fill="D0E0A0"/>'
    props = chance.choice(("", "", border, '<w:jc w:val="both"/>', "<w:keepNext/>", "<w:pageBreakBefore/>"))
    return f"<w:p><w:pPr>{props}</w:pPr>{content}</w:p>"


def grid(chance, deep):
    columns = chance.randint(1, 4)
    rows = []
    for number in range(chance.randint(1, 6)):
        cells, at = [], 0
        while at < columns:
            span = chance.randint(1, columns - at)
            merge = chance.choice(("", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>'))
            inside = "".join(block(chance, deep + 1) for _ in range(chance.randint(0, 2))) + paragraph(
                chance, 1
            )
            cells.append(tc(inside, f'<w:gridSpan w:val="{span}"/>{merge}'))
            at += span
        head = "<w:tblHeader/>" if number == 0 and chance.random() < 0.4 else ""
        rows.append(tr(*cells, props=head))
    return table([1800] * columns, *rows, props=LOOK.format(chance.randint(0, 1), chance.randint(0, 1)))


def block(chance, deep=0):
    kind = chance.randrange(8)
    if kind == 0 and deep < 2:
        return grid(chance, deep)
    if kind == 1:
        return item(words(chance), chance.randint(0, 1))
    if kind == 2 and not deep:
        return heading(words(chance, 5), chance.randint(1, 9))
    if kind == 3:
        return p()
    return paragraph(chance, deep)


@pytest.mark.parametrize("seed", range(40))
def test_documents_by_chance_are_sound(seed):
    chance = random.Random(seed)
    body = [block(chance) for _ in range(chance.randint(1, 25))]
    made = parts(*body, styles=STYLES, numbering=NUMBERING, core=CORE, related=RELATED, refs=REFS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        level = chance.choice((False, "1b", "2a"))
        pdf = draw(made, archive=level).pdf
    assert faults(pdf) == []
    assert broken_rules(pdf, level or "ua1") == []


#: Their pictures say nothing of what they show, so they don't say that they follow PDF/UA-1.
SILENT = {
    "on_both_sides", "below_and_beside", "too_narrow_beside", "in_cells", "in_columns", "along_an_outline",
    "pictures", "pictures_in_multiples",
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_documents_in_the_manner_of_offices_are_sound(name):
    pdf = drawn(CASES[name]()).pdf
    assert faults(pdf) == []
    assert (b"pdfuaid" in pdf) == (name not in SILENT)
    assert name in SILENT or broken_rules(pdf, "ua1") == []
    assert tree(pdf).text.strip()
