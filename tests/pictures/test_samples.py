from pathlib import Path

import pytest
from PIL import Image, ImageChops

from examples.samples import draw_samples
from tests.pictures.files import opened
from wego_forms.pictures import open_picture

FOLDER = Path(draw_samples.__file__).parent


def test_the_samples_are_what_the_script_draws(tmp_path, monkeypatch):
    monkeypatch.setattr(draw_samples, "HERE", tmp_path)
    draw_samples.main()
    assert (tmp_path / "seal.svg").read_bytes() == (FOLDER / "seal.svg").read_bytes()
    for name in ("seal.png", "emblem.png", "signature.png"):
        drawn, kept = (opened((folder / name).read_bytes()).convert("RGBA") for folder in (tmp_path, FOLDER))
        assert drawn.size == kept.size
        # Other versions of Pillow and resvg round otherwise; a shape that moved is more.
        assert (
            sum(ImageChops.difference(drawn, kept).convert("L").histogram()[32:])
            < 0.001 * drawn.width * drawn.height
        )


@pytest.mark.parametrize("name", ["seal.png", "seal.svg", "signature.png", "emblem.png"])
def test_every_sample_opens_and_is_small(name):
    assert (FOLDER / name).stat().st_size < 60_000
    picture = open_picture(FOLDER / name)
    assert picture.has_alpha
    image = opened(picture.data)
    assert isinstance(image, Image.Image)
    assert image.getpixel((0, image.height - 1))[3] == 0


def test_the_seal_is_round_and_fills_its_picture():
    left, top, right, bottom = opened(open_picture(FOLDER / "seal.svg").data).getchannel("A").getbbox()
    assert right - left == pytest.approx(bottom - top, abs=2)
    assert right - left > 0.98 * 1418
