"""Compare a rendered page with its golden picture; on failure keep actual, expected and difference to look at."""

import tempfile
from pathlib import Path

from PIL import Image, ImageChops

from tests.tools import run

FAILED = Path(__file__).with_name("failed")
#: A pixel differs when it is this much lighter or darker; anti-aliasing is less.
THRESHOLD = 96
#: The share of pixels that may differ: a shifted comma is more.
SHARE = 0.0005


def rendered(pdf: bytes, dpi: int = 60) -> list[Image.Image]:
    """The pages of a PDF in shades of grey, as poppler draws them."""
    return [page.convert("L") for page in rendered_in_colour(pdf, dpi)]


def rendered_in_colour(pdf: bytes, dpi: int) -> list[Image.Image]:
    """The pages of a PDF as poppler draws them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        # Not packed as PNG: the same pixels in a sixth of the time.
        run("pdftoppm", "-r", str(dpi), path, Path(folder, "page"))
        pages = [Image.open(page).convert("RGB") for page in sorted(Path(folder).glob("page*.ppm"))]
    assert pages
    return pages


def assert_same_picture(actual: Image.Image, golden: Path, regenerate: bool) -> None:
    """`actual` looks as `golden` does; with `regenerate` it becomes the golden picture."""
    if regenerate:
        golden.parent.mkdir(parents=True, exist_ok=True)
        actual.point(lambda shade: shade // 17 * 17).save(
            golden, optimize=True
        )  # 16 shades are enough, and small
        return
    assert golden.is_file(), f"{golden} is missing: make it with --regenerate and look at it"
    expected = Image.open(golden).convert("L")
    assert actual.size == expected.size
    difference = ImageChops.difference(actual, expected)
    differing = sum(difference.histogram()[THRESHOLD:]) / (actual.width * actual.height)
    if differing > SHARE:
        FAILED.mkdir(exist_ok=True)
        for name, picture in (("actual", actual), ("expected", expected), ("difference", difference)):
            picture.save(FAILED / f"{golden.stem}.{name}.png")
    assert differing <= SHARE, f"{differing:.2%} of the pixels differ: see {FAILED}/{golden.stem}.*.png"
