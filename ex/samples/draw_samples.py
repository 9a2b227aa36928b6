"""Draw the sample emblem, signature and seal, each marked as a sample: python draw_samples.py."""

from __future__ import annotations

import math
from io import BytesIO
from pathlib import Path

import fontpkg_pt_serif
from PIL import Image, ImageDraw, ImageFont

from wego_forms.pictures import open_picture, pixels_for

HERE = Path(__file__).parent
BLUE = "#1f3a93"
#: mm, the seal's diameter.
SEAL = 40.0
FONT = fontpkg_pt_serif.ROOT / "files" / "PT_Serif-Web-Bold.ttf"


def ring(text: str, radius: float) -> list[str]:
    """Letters that fill a circle around (0, 0), clockwise from the top; `radius` (mm) is that of their baseline."""
    font = ImageFont.truetype(str(FONT), 1000)
    widths = [font.getlength(letter) / 1000 + 0.03 for letter in text]
    size = 2 * math.pi * radius / sum(widths)
    letters, angle = [], 0.0
    for letter, width in zip(text, widths, strict=True):
        angle += math.degrees(width * size / radius)
        turned = angle - math.degrees(width * size / radius) / 2
        if letter != " ":
            place = f"rotate({turned:.3f}) translate(0 {-radius:g})"
            letters.append(f'<text transform="{place}" font-size="{size:.3f}">{letter}</text>')
    return letters


def star(points: int, outer: float, inner: float, x: float = 0, y: float = 0) -> str:
    """The path of a star that stands on its points, in mm."""
    corners = []
    for number in range(2 * points):
        radius = inner if number % 2 else outer
        angle = math.pi * number / points
        corners.append(f"{x + radius * math.sin(angle):.3f} {y - radius * math.cos(angle):.3f}")
    return f"M{' L'.join(corners)}Z"


def seal() -> str:
    """A round seal as SVG, 40 mm across."""
    half = SEAL / 2
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SEAL:g}mm" height="{SEAL:g}mm"'
        f' viewBox="{-half:g} {-half:g} {SEAL:g} {SEAL:g}">',
        f'<g fill="none" stroke="{BLUE}">',
        '<circle r="19.4" stroke-width="0.9"/><circle r="18.5" stroke-width="0.25"/>',
        '<circle r="12.6" stroke-width="0.4"/></g>',
        f'<g fill="{BLUE}" font-family="PT Serif" font-weight="bold" text-anchor="middle">',
        *ring("АДМИНИСТРАЦИЯ ГОРОДА ПРИМЕРОВА · ADMINISTRATION OF PRIMEROV · ", 14.6),
        f'<path d="{star(8, 4.6, 2.1, 0, -3.6)}"/>',
        '<text y="5.8" font-size="4">ОБРАЗЕЦ</text><text y="9.2" font-size="2.8">SAMPLE</text>',
        "</g></svg>\n",
    ]
    return "\n".join(parts)


def emblem() -> str:
    """An invented device as SVG: a shield, a star over two waves. 22 by 26 mm."""
    wave = "q 2.5 -2 5 0 t 5 0 t 5 0 t 5 0"
    shield = "M1 1 H21 V14 Q21 21 11 25 Q1 21 1 14 Z"
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="22mm" height="26mm" viewBox="0 0 22 26">'
        f'<clipPath id="shield"><path d="{shield}"/></clipPath>'
        '<g clip-path="url(#shield)"><rect width="22" height="26" fill="#f3efe2"/>'
        f'<path d="M1 15.5 {wave} V26 H1 Z" fill="#2f6f8f"/><path d="M1 19 {wave} V26 H1 Z" fill="#1d4e66"/>'
        f'<path d="{star(6, 3.6, 1.7, 11, 8.6)}" fill="#b5532a"/></g>'
        f'<path d="{shield}" fill="none" stroke="#1d4e66" stroke-width="0.7"/>'
        '<g font-family="PT Serif" font-weight="bold" text-anchor="middle">'
        '<text x="11" y="4" font-size="2.2" fill="#1d4e66">ОБРАЗЕЦ</text>'
        '<text x="11" y="21.6" font-size="2.2" fill="#fff">SAMPLE</text></g></svg>'
    )


def ink(cover: Image.Image) -> bytes:
    """PNG of one blue, as dense as `cover` (grey) says, in 16 steps."""
    picture = Image.new("RGBA", cover.size, BLUE)
    picture.putalpha(cover.point([round(value / 17) * 17 for value in range(256)]))
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def drawn(svg: str, width: float, height: float) -> bytes:
    """The SVG as PNG, for a print of `width` by `height` mm."""
    return open_picture(svg.encode(), max_pixels_out=pixels_for(width, height)).data


def signature() -> bytes:
    """A pen stroke as PNG on nothing, 50 by 20 mm at 300 dpi, thinner where the pen is faster."""
    width, height, fine = 590, 236, 4
    mask = Image.new("L", (width * fine, height * fine))
    pen = ImageDraw.Draw(mask)
    for number in range(6000):
        t = number / 6000
        x = 60 + 400 * t + 42 * math.sin(19 * t) * (1 - 0.55 * t)
        y = 118 + (88 * math.exp(-2.6 * t) * math.sin(23 * t + 0.9)) - 26 * t + 12 * math.sin(61 * t) * t
        radius = (2.2 + 2.0 * math.sin(23 * t + 2.2) ** 2 * (1 - 0.6 * t)) * fine / 1.4
        pen.ellipse((x * fine - radius, y * fine - radius, x * fine + radius, y * fine + radius), fill=255)
    font = ImageFont.truetype(str(FONT), 24 * fine)
    pen.text((330 * fine, 178 * fine), "ОБРАЗЕЦ / SAMPLE", font=font, fill=150)
    return ink(mask.resize((width, height), Image.Resampling.BOX))


def main() -> None:
    """Write the four files beside this one."""
    (HERE / "seal.svg").write_text(seal(), encoding="utf-8", newline="\n")
    pictures = {
        # At 400 dpi: a file to look at.
        "seal.png": ink(Image.open(BytesIO(drawn(seal(), SEAL / 1.5, SEAL / 1.5))).getchannel("A")),
        "emblem.png": drawn(emblem(), 22, 26),
        "signature.png": signature(),
    }
    for name, data in pictures.items():
        (HERE / name).write_bytes(data)


if __name__ == "__main__":
    main()
