import pytest
from PIL import Image, ImageChops

from tests.pictures.files import opened, saved, stroke
from wego_forms.errors import InputError
from wego_forms.pictures import open_picture

BLUE = (40, 60, 170)


def without_paper(image: Image.Image) -> Image.Image:
    picture = open_picture(saved(image, "PNG"), remove_white=True)
    assert picture.extension == "png"
    return opened(picture.data)


@pytest.mark.parametrize("paper", [(255, 255, 255), (246, 243, 230), (225, 228, 235)])
def test_the_paper_of_a_scan_becomes_transparent(paper):
    ink = without_paper(stroke(paper, BLUE))
    assert ink.mode == "RGBA"
    assert all(ink.getpixel(corner)[3] == 0 for corner in [(0, 0), (399, 0), (0, 199), (399, 199)])
    assert ink.getpixel((200, 35))[3] > 190


def test_a_jpeg_scan_comes_as_png():
    picture = open_picture(saved(stroke((250, 250, 250), BLUE), "JPEG", quality=85), remove_white=True)
    assert (picture.extension, picture.has_alpha) == ("png", True)


def test_the_grain_of_the_paper_is_cleaned():
    ink = without_paper(stroke((250, 249, 244), BLUE, noise=6))
    paper = ink.getchannel("A").crop((0, 0, 400, 20))
    assert paper.getextrema() == (0, 0)


def test_on_white_paper_the_ink_looks_as_scanned():
    scan = stroke((255, 255, 255), BLUE)
    page = Image.new("RGB", scan.size, "white")
    ink = without_paper(scan)
    page.paste(ink, mask=ink.getchannel("A"))
    difference = ImageChops.difference(page, scan).convert("L")
    # Nothing differs but the faintest edge, which counts as grain.
    assert difference.getextrema()[1] <= 20
    assert sum(difference.histogram()[4:]) < 0.01 * scan.width * scan.height


def test_no_white_fringe_is_left_on_a_dark_ground():
    scan = stroke((255, 255, 255), BLUE)
    ink = without_paper(scan)
    page = Image.new("RGB", scan.size, "black")
    page.paste(ink, mask=ink.getchannel("A"))
    # Ink on black can't be lighter than the ink; a fringe would be.
    assert all(top <= of_ink + 3 for (_low, top), of_ink in zip(page.getextrema(), BLUE, strict=True))


def test_transparent_pixels_carry_the_colour_of_the_ink_not_white():
    red, green, blue, alpha = without_paper(stroke((255, 255, 255), BLUE)).getpixel((0, 0))
    assert alpha == 0
    assert blue > red + 50
    assert max(red, green) < 100


def test_a_picture_that_is_transparent_already_stays_as_it_is():
    image = Image.new("RGBA", (20, 20), (255, 255, 255, 128))
    assert without_paper(image).getpixel((3, 3)) == (255, 255, 255, 128)


def test_what_is_transparent_by_a_hair_only_is_a_scan_on_paper_all_the_same():
    scan = stroke((255, 255, 255), BLUE).convert("RGBA")
    scan.putalpha(252)
    assert without_paper(scan).getpixel((0, 0))[3] == 0


@pytest.mark.parametrize("paper", [(60, 60, 60), (200, 40, 40)])
def test_a_scan_on_something_else_than_white_paper_is_refused(paper):
    with pytest.raises(InputError, match=r"scan\.png: the picture's background isn't white paper"):
        open_picture(saved(stroke(paper, BLUE), "PNG"), name="scan.png", remove_white=True)


def test_a_photograph_is_refused():
    photo = Image.linear_gradient("L").resize((200, 200))
    with pytest.raises(InputError, match="isn't white paper"):
        open_picture(saved(photo, "PNG"), remove_white=True)


def test_a_page_full_of_ink_is_no_scan_of_a_signature():
    image = Image.new("RGB", (100, 100), (20, 20, 20))
    image.paste((255, 255, 255), (0, 0, 100, 25))
    with pytest.raises(InputError, match="75%"):
        open_picture(saved(image, "PNG"), remove_white=True)


def test_an_empty_sheet_is_nothing():
    ink = without_paper(Image.new("RGB", (20, 20), (250, 250, 250)))
    assert ink.getextrema() == ((0, 0), (0, 0), (0, 0), (0, 0))
