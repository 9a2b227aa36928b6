import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.pictures.files import chunk, halves, opened, png, saved
from wego_forms.errors import InputError
from wego_forms.pictures import open_picture, pixels_for


def test_a_png_comes_as_png_and_a_jpeg_as_jpeg():
    assert open_picture(saved(halves(), "PNG")).extension == "png"
    assert open_picture(saved(halves(), "JPEG")).extension == "jpeg"


def test_the_format_is_told_by_the_content_not_by_the_name(tmp_path):
    path = tmp_path / "seal.png"
    path.write_bytes(saved(halves(), "JPEG"))
    assert open_picture(path).extension == "jpeg"


def test_a_picture_knows_its_size():
    picture = open_picture(saved(halves(), "PNG"))
    assert (picture.width, picture.height, picture.has_alpha) == (60, 30, False)


def test_transparency_is_kept_and_an_opaque_alpha_dropped():
    clear = halves("RGBA")
    assert not open_picture(saved(clear, "PNG")).has_alpha
    clear.putpixel((5, 5), (0, 0, 0, 0))
    picture = open_picture(saved(clear, "PNG"))
    assert picture.has_alpha
    assert opened(picture.data).getpixel((5, 5))[3] == 0


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA"])
def test_every_kind_of_png_shows_what_it_showed(mode):
    image = halves(mode)
    picture = opened(open_picture(saved(image, "PNG")).data)
    assert picture.mode in ("L", "RGB", "RGBA")
    difference = zip(picture.convert("RGB").tobytes(), image.convert("RGB").tobytes(), strict=True)
    assert max(abs(one - other) for one, other in difference) == 0


def test_a_palette_with_a_transparent_colour_becomes_rgba():
    image = halves("P")
    picture = open_picture(saved(image, "PNG", transparency=image.getpixel((0, 0))))
    assert picture.has_alpha
    assert opened(picture.data).getpixel((0, 0))[3] == 0
    assert opened(picture.data).getpixel((59, 0)) == (0, 0, 255, 255)


def test_a_16_bit_grey_png_keeps_its_shades():
    picture = opened(open_picture(saved(Image.new("I;16", (8, 8), 0x8000), "PNG")).data)
    assert (picture.mode, picture.getpixel((0, 0))) == ("L", 128)


def test_a_16_bit_png_with_alpha_keeps_colour_and_alpha():
    row = b"\0" + b"\xff\xff\x80\x00\x00\x00\x40\x00" * 4
    picture = opened(open_picture(png(4, 4, 16, 6, row * 4)).data)
    assert picture.getpixel((0, 0)) == (255, 128, 0, 64)


def test_the_one_transparent_colour_of_a_16_bit_png_is_transparent():
    row = b"\0" + b"\x12\x34" * 2 + b"\xff\xff" * 2
    picture = opened(open_picture(png(4, 4, 16, 0, row * 4, chunk(b"tRNS", b"\x12\x34"))).data)
    assert [picture.getpixel((x, 0))[3] for x in range(4)] == [0, 0, 255, 255]


def test_a_cmyk_jpeg_comes_in_its_colours():
    # Pillow writes CMYK as Adobe does, inverted, with Adobe's marker.
    picture = open_picture(saved(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG", quality=95))
    assert picture.extension == "jpeg"
    red, green, blue = opened(picture.data).getpixel((8, 8))
    assert red > 240
    assert max(green, blue) < 15


@pytest.mark.parametrize(
    ("orientation", "size", "red_at"),
    [
        (1, (60, 30), (5, 15)),
        (2, (60, 30), (55, 15)),
        (3, (60, 30), (55, 15)),
        (4, (60, 30), (5, 15)),
        (5, (30, 60), (15, 5)),
        (6, (30, 60), (15, 5)),
        (7, (30, 60), (15, 55)),
        (8, (30, 60), (15, 55)),
    ],
)
def test_a_photo_taken_sideways_stands_upright(orientation, size, red_at):
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture = opened(open_picture(saved(halves(), "JPEG", exif=exif, quality=95)).data)
    assert picture.size == size
    assert picture.getpixel(red_at)[0] > 200


def test_a_profile_other_than_srgb_is_followed():
    from PIL import ImageCms

    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("XYZ")).tobytes()
    plain = saved(halves(), "PNG")
    assert (
        open_picture(saved(halves(), "PNG", icc_profile=lab_like)).data == open_picture(plain).data
    )  # nonsense
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert open_picture(saved(halves(), "PNG", icc_profile=srgb)).data == open_picture(plain).data


def test_metadata_stay_outside():
    exif = Image.Exif()
    exif[0x010E] = "Secret description"
    for kind in ("JPEG", "PNG"):
        data = saved(halves(), kind, exif=exif, comment="Secret comment") + b"Secret tail"
        assert b"Secret" in data
        assert b"Secret" not in open_picture(data).data


def test_a_jpeg_that_needs_nothing_done_loses_no_quality():
    data = saved(halves(), "JPEG", quality=71)
    assert opened(open_picture(data).data).tobytes() == opened(data).tobytes()


def test_the_same_picture_gives_the_same_bytes_and_is_made_once():
    data = saved(halves(), "PNG")
    assert open_picture(data) is open_picture(bytes(bytearray(data)))
    assert open_picture(data, max_pixels_out=100).data != open_picture(data).data


def test_a_large_scan_is_made_as_fine_as_its_box_needs():
    image = halves(size=(3000, 1500))
    for data in (saved(image, "PNG"), saved(image, "JPEG"), saved(image.convert("RGBA"), "PNG")):
        picture = open_picture(data, max_pixels_out=pixels_for(20, 10))
        assert 0.97 * pixels_for(20, 10) < picture.width * picture.height <= pixels_for(20, 10)
        assert picture.width / picture.height == pytest.approx(2, rel=0.01)
        assert opened(picture.data).getpixel((10, 10))[:3] in [(255, 0, 0), (254, 0, 0)]


def test_no_file_stays_open(tmp_path):
    folder = Path("/proc/self/fd")
    if not folder.exists():
        pytest.skip("no /proc")
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    good.write_bytes(saved(halves(), "PNG"))
    bad.write_bytes(saved(halves(), "PNG")[:60])
    before = len(list(folder.iterdir()))
    open_picture(good)
    with pytest.raises(InputError):
        open_picture(bad)
    assert len(list(folder.iterdir())) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs the resource module")
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_scan_of_30_megapixels_takes_a_bounded_memory(tmp_path, kind):
    path = tmp_path / "scan"
    image = Image.new("RGB", (4960, 6048), (250, 250, 246))
    image.paste((30, 50, 160), (1000, 1000, 3000, 1200))
    image.save(path, kind)
    script = (
        "import resource, sys; from wego_forms.pictures import open_picture; from PIL import Image\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = peak(); picture = open_picture(sys.argv[1]); print(peak() - before)"
    )
    command = [sys.executable, "-c", script, str(path)]
    grown = int(subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path.cwd()).stdout)
    # 4960 × 6048 at 4 bytes is 117 MB: once, and not as copies. ru_maxrss is in KB (bytes on macOS).
    assert grown / (1024 if sys.platform != "darwin" else 1024 * 1024) < (200 if kind == "PNG" else 60)


def test_the_one_transparent_colour_of_16_bits_is_transparent_in_colours_too():
    row = b"\0" + b"\x12\x34\x56\x78\x9a\xbc" * 2 + b"\xff\xff\x80\x00\x00\x00" * 2
    picture = open_picture(png(4, 4, 16, 2, row * 4, chunk(b"tRNS", b"\x12\x34\x56\x78\x9a\xbc")))
    assert picture.has_alpha
    assert [opened(picture.data).getpixel((x, 0))[3] for x in (0, 3)] == [0, 255]


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_the_colours_of_a_profile_become_those_of_srgb_and_the_clear_stays_clear(mode):
    from PIL import ImageCms

    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # Red and green change places, and nothing says that it is sRGB.
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    swapped = bytearray(profile.replace(b"\0s\0R\0G\0B", b"\0m\0R\0G\0B"))
    swapped[red], swapped[green] = swapped[green], swapped[red]
    image = Image.new(mode, (10, 10), (250, 10, 10, 100)[: len(mode)])
    picture = opened(open_picture(saved(image, "PNG", icc_profile=bytes(swapped))).data)
    assert picture.mode == mode
    assert picture.getpixel((5, 5)) == pytest.approx((10, 250, 10, 100)[: len(mode)], abs=3)


def test_a_text_that_is_too_long_for_a_printed_code_is_refused():
    from wego_forms.pictures.codes import MOST_BYTES, qr_code

    assert opened(qr_code("https://wego.example")).size[0] % 8 == 0
    with pytest.raises(InputError, match="the text is too long for a QR code") as caught:
        qr_code("x" * (MOST_BYTES + 1))
    assert caught.value.problems[0].value == "x" * 60
