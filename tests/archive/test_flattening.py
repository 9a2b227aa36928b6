"""Pictures of an archive copy have no transparency and look, near enough, as if they had."""

import io

import pikepdf
import pytest
from PIL import Image, ImageChops, ImageDraw

from tests.golden_pages import rendered_in_colour
from tests.pdf.documents import anchor, p, parts, picture, table, tc
from tests.pictures.files import halves, saved
from tests.tools import preflight, words
from wego_forms.pdf import draw

SIZE = 1_800_000  # 5 cm in EMU
CORNER = 720_000  # 2 cm
DPI = 100
TEXT = "Письмо, которое лежит под печатью. " * 12


def stamp(colour=(30, 60, 160, 255)):
    """A ring of ink on clear paper, smooth at its edges."""
    ring = Image.new("RGBA", (800, 800), (*colour[:3], 0))
    ImageDraw.Draw(ring).ellipse((40, 40, 760, 760), outline=colour, width=100)
    return saved(ring.resize((400, 400), Image.Resampling.LANCZOS), "PNG")


def floating(name, at=CORNER, behind=0):
    place = anchor(("page", at), ("page", at), behind=behind)
    return f"<w:p>{picture(name, place, SIZE, SIZE)}</w:p>"


def related(**pictures):
    return {name: ("image", f"word/media/{name}.png", data) for name, data in pictures.items()}


def inline(name):
    return f"<w:p>{picture(name, '', SIZE, SIZE)}</w:p>"


SHADED = tc(p("ячейка"), '<w:shd w:val="clear" w:fill="D0E0A0"/>')
SHADED = SHADED.replace("</w:p>", "</w:p>" + p() * 12)
DOCUMENTS = {
    "behind the text": parts(floating("a", behind=1), TEXT, related=related(a=stamp())),
    "before the text": parts(floating("a"), TEXT, related=related(a=stamp())),
    "pale, before the text": parts(floating("a"), TEXT, related=related(a=stamp((30, 60, 160, 120)))),
    "in the line": parts(inline("a"), TEXT, related=related(a=stamp())),
    "on another": parts(
        floating("a", behind=1), floating("b", CORNER + SIZE // 2, 1),
        related=related(a=stamp(), b=stamp((160, 30, 30, 255))),
    ),
    "on a shaded cell": parts(table([9000], [SHADED]), floating("a"), related=related(a=stamp())),
    "wholly clear, on another": parts(
        floating("a", behind=1), floating("b", behind=1),
        related=related(a=stamp(), b=saved(Image.new("RGBA", (9, 9)), "PNG")),
    ),
    "opaque, before the text": parts(floating("a"), TEXT, related=related(a=saved(halves(), "PNG"))),
}  # fmt: skip


@pytest.fixture(scope="module", params=DOCUMENTS)
def pair(request):
    """The case's name, its ordinary page and its archive copy's, as pictures."""
    drawn = (draw(DOCUMENTS[request.param], archive=archive).pdf for archive in (False, True))
    return request.param, *(rendered_in_colour(pdf, DPI)[0] for pdf in drawn)


def test_it_looks_nearly_the_same(pair):
    name, ordinary, archived = pair
    difference = ImageChops.difference(ordinary, archived).convert("L")
    changed = sum(difference.histogram()[64:]) / (ordinary.width * ordinary.height)
    # Ink lies beneath the letters instead of on them, a cut-out edge is a shade off.
    allowed = {
        "before the text": 0.01,
        "pale, before the text": 0.001,
        "on another": 0.0005,
        "on a shaded cell": 0.0001,
    }
    assert changed <= allowed.get(name, 0), f"{changed:.4%}"


@pytest.mark.parametrize("name", ["before the text", "pale, before the text", "behind the text"])
def test_every_letter_under_or_over_a_stamp_is_black(name):
    bare = rendered_in_colour(draw(parts(p(), TEXT), archive=True).pdf, DPI)[0].convert("L")
    stamped = rendered_in_colour(draw(DOCUMENTS[name], archive=True).pdf, DPI)[0].convert("L")
    letters = bare.point([255] * 64 + [0] * 192)
    assert letters.getbbox() is not None
    assert ImageChops.multiply(stamped, letters).getextrema()[1] < 80


def test_what_lies_beneath_shows_around_the_ink():
    page = rendered_in_colour(draw(DOCUMENTS["on a shaded cell"], archive=True).pdf, DPI)[0]
    middle = round((CORNER + SIZE / 2) / 914400 * DPI)
    assert page.getpixel((middle, middle)) == (0xD0, 0xE0, 0xA0)
    page = rendered_in_colour(draw(DOCUMENTS["on another"], archive=True).pdf, DPI)[0]
    ring = round(
        (CORNER + SIZE * (1 - 0.11)) / 914400 * DPI
    )  # the first stamp's right edge, in the second's box
    assert page.getpixel((ring, middle))[2] > 140
    assert page.getpixel((ring, middle))[0] < 60


def test_nothing_is_transparent_and_nothing_is_hidden_in_words():
    for name, document in DOCUMENTS.items():
        archived = draw(document, archive=True).pdf
        assert b"/SMask" not in archived
        assert words(archived) == words(draw(document).pdf), name


def test_a_picture_on_the_bare_page_needs_no_cut_and_one_on_another_does():
    def masks(name):
        with pikepdf.open(io.BytesIO(draw(DOCUMENTS[name], archive=True).pdf)) as pdf:
            return ["/Mask" in image for image in pdf.pages[0].Resources.XObject.values()]

    assert masks("behind the text") == [False]
    assert sorted(masks("on another")) == [False, True]
    assert masks("on a shaded cell") == [True]


def linked():
    """A document with a link on a picture and one in the text."""
    link = '<w:hyperlink r:id="l"><w:r><w:t>we-gov.org</w:t></w:r></w:hyperlink>'
    pictured = floating("a").replace("<a:graphic>", '<wp:docPr id="1" name="a"/><a:graphic>', 1)
    return parts(
        pictured,
        f"<w:p>{link}</w:p>",
        related=related(a=stamp()) | {"l": ("hyperlink", "https://we-gov.org", None)},
    )


def pictured():
    """Documents with pictures of every kind."""
    palette = halves("P")
    palette.info["transparency"] = 0
    kinds = {
        "palette": saved(palette, "PNG", transparency=0),
        "grey with alpha": saved(stamped_grey(), "PNG"),
        "black and white": saved(halves("1"), "PNG"),
        "16 bits": saved(Image.new("I;16", (20, 20), 40000), "PNG"),
        "CMYK": saved(halves("CMYK"), "JPEG"),
        "RGB": saved(halves(), "JPEG", progressive=True),
        "GIF": saved(halves("P"), "GIF"),
    }
    return {
        kind: parts(inline("a"), floating("a"), "текст", related=related(a=data))
        for kind, data in kinds.items()
    }


def stamped_grey():
    return Image.merge("LA", (Image.new("L", (40, 40), 60), Image.linear_gradient("L").resize((40, 40))))


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{}</dc:title><dc:language>{}</dc:language><dcterms:created>{}</dcterms:created></cp:coreProperties>"
)


def titled():
    """Documents with titles, dates and characters of every sort."""
    return {
        "an empty one": parts(),
        "other fonts' characters": parts("Әхмәтҗан ✓ ₽ № – ‑", p("курсив", run="<w:i/>")),
        "marks in the title": parts(
            "а", core=CORE.format('A &lt;b&gt; &amp; "c" (d) \\ &#13;&#10; е', "ru-RU", "")
        ),
        "a title beyond the plane": parts(
            "а", core=CORE.format("Ключ 𝄞 ключ", "ru", "2017-08-01T09:30:00+03:00")
        ),
        "a date that is none": parts("а", core=CORE.format("", "", "2017-13-45T99:99:99Z")),
        "a fraction of a second": parts("а", core=CORE.format("т", "en", "2017-08-01T09:30:00.123Z")),
        "two pages": parts(*["строка"] * 80),
    }


@pytest.fixture(scope="module")
def verdicts():
    """What Preflight finds wrong with the archive copies: what they show → name → faults."""
    made = {"links": {"links": linked()}, "pictures": DOCUMENTS | pictured(), "titles": titled()}
    told = preflight(
        {
            (what, name): draw(one, archive=True).pdf
            for what, some in made.items()
            for name, one in some.items()
        }
    )
    return {what: {name: told[what, name] for name in some} for what, some in made.items()}


def test_a_link_on_a_picture_or_in_the_text_is_there_once(verdicts):
    with pikepdf.open(io.BytesIO(draw(linked(), archive=True).pdf)) as pdf:
        assert [int(one.F) for one in pdf.pages[0].Annots] == [4]
    assert verdicts["links"] == {"links": []}


def test_pictures_of_every_kind_and_place_are_pdf_a_1b(verdicts):
    assert len(verdicts["pictures"]) == 15
    assert {name: faults for name, faults in verdicts["pictures"].items() if faults} == {}


def test_any_title_date_and_character_of_a_document_makes_pdf_a_1b(verdicts):
    assert len(verdicts["titles"]) == 7
    assert {name: faults for name, faults in verdicts["titles"].items() if faults} == {}
