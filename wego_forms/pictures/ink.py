"""A scan on white paper becomes ink on nothing: how dark a pixel is says how much ink there is."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageChops, ImageMath

from wego_forms.errors import Both
from wego_forms.pictures.faults import refused

#: Paper is at least this light (0 to 255), else the scan isn't of white paper.
_LIGHTEST_DARK_PAPER = 140
#: Ink lighter than this (0 to 255) is the paper's grain, however even the paper is.
_GRAIN = 18
#: Paper isn't darker than this (0 to 255), whatever its noise; and less noise than this share is edges of ink.
_SHADE, _NOISY = 64, 0.2
#: More than this share of inked pixels, and what was taken for ink is a background.
_MOSTLY_INK = 0.7


def without_paper(image: Image.Image) -> Image.Image:
    """The picture as RGBA with the paper transparent; one that is transparent already stays as it is.

    Every pixel is taken as paper seen through ink: the least alpha that explains it, and the ink's own colour
    (un-premultiplied), so that no white fringe is left and white paper underneath gives the scan back.
    InputError: the background isn't white paper.
    """
    if image.mode == "RGBA":
        if sum(image.getchannel("A").histogram()[:250]):
            return image
        image = image.convert("RGB")
    bands = [_on_white(band) for band in image.convert("RGB").split()]
    darkness = [ImageChops.invert(band) for band in bands]
    cover = ImageChops.lighter(ImageChops.lighter(darkness[0], darkness[1]), darkness[2])
    grain = _grain(cover)
    # Clear up to the grain, the full cover from twice the grain on, and no step between.
    alpha = cover.point([min(value, max(0, 2 * (value - grain))) for value in range(256)])
    inked = 1 - alpha.histogram()[0] / (alpha.width * alpha.height)
    if inked > _MOSTLY_INK:
        raise _not_paper(f"{inked:.0%}")
    ink = Image.merge("RGB", [_ink_colour(band, cover) for band in darkness])
    # Where there is no ink the colour doesn't show, except at the edges when a viewer scales the picture.
    mean = _mean_colour(ink, alpha)
    ink.paste(mean, mask=alpha.point([255] + [0] * 255))
    ink.putalpha(alpha)
    return ink


def _on_white(band: Image.Image) -> Image.Image:
    """One channel with the paper's shade made white: the shade is the fullest of the light ones."""
    histogram = band.histogram()
    paper = max(range(_LIGHTEST_DARK_PAPER // 2, 256), key=lambda value: histogram[value])
    if paper < _LIGHTEST_DARK_PAPER:
        raise _not_paper(str(paper))
    return band.point([min(255, round(value * 255 / paper)) for value in range(256)])


def _grain(cover: Image.Image) -> int:
    """How dark the paper itself gets: four times the spread of its noise, where there is any to speak of."""
    light = cover.histogram()[:_SHADE]
    noisy = sum(light[1:])
    if noisy < _NOISY * sum(light):
        return _GRAIN
    seen = median = 0
    while seen < noisy / 2:
        median += 1
        seen += light[median]
    # Of a normal distribution half lies within 0.67 of its spread.
    return max(_GRAIN, min(_SHADE, 6 * median))


def _ink_colour(darkness: Image.Image, cover: Image.Image) -> Image.Image:
    """255 minus darkness over cover: the channel's value were the ink unmixed with paper."""

    def unmixed(bands: dict[str, Any]) -> Any:
        lifted = bands["float"](bands["cover"]) + bands["float"](bands["cover"] == 0)
        return bands["convert"](255.0 - bands["float"](bands["darkness"]) * 255.0 / lifted + 0.5, "L")

    colour: Image.Image = ImageMath.lambda_eval(unmixed, darkness=darkness, cover=cover)
    return colour


def _mean_colour(ink: Image.Image, alpha: Image.Image) -> tuple[int, ...]:
    """The ink's mean colour where it is plainly there."""
    plain = alpha.point([0] * 128 + [255] * 128)
    mask = plain if plain.getextrema()[1] else alpha
    if not mask.getextrema()[1]:
        return (0, 0, 0)
    bins = ink.histogram(mask)
    weights = [bins[start : start + 256] for start in (0, 256, 512)]
    return tuple(
        round(sum(value * count for value, count in enumerate(band)) / sum(band)) for band in weights
    )


def _not_paper(value: str) -> Exception:
    return refused(
        Both("фон картинки – не белая бумага", "the picture's background isn't white paper"),
        Both(
            "Отсканируйте её на белой бумаге при ровном свете или уберите фон в графическом редакторе.",
            "Scan it on white paper in even light, or remove the background in a picture editor.",
        ),
        value,
    )
