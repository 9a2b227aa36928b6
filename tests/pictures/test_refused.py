"""Pictures that are refused: cut short, damaged, too large, moving, of another format."""

import struct

import pytest
from PIL import Image

from tests.pictures.files import chunk, halves, png, saved
from wego_forms.errors import InputError
from wego_forms.pictures import open_picture


def refusal(data, **options) -> str:
    with pytest.raises(InputError) as caught:
        open_picture(data, name="seal.png", **options)
    message = caught.value.message("en")
    assert message.startswith("seal.png: ")
    assert caught.value.message("ru").startswith("seal.png: ")
    assert caught.value.message("ru") != message
    assert all(problem.remedy for problem in caught.value.problems)
    return message


def test_an_animated_png_is_refused():
    moving = saved(halves(), "PNG", save_all=True, append_images=[Image.new("RGB", (60, 30))])
    assert "animated" in refusal(moving)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF"])
def test_a_picture_cut_short_is_refused(kind):
    data = saved(Image.effect_noise((200, 200), 60), kind)
    assert "damaged" in refusal(data[: len(data) * 2 // 3])
    assert "damaged" in refusal(data[:20])


def test_a_picture_with_a_wrong_checksum_is_refused():
    data = bytearray(saved(halves(), "PNG"))
    data[-20] ^= 1
    assert "damaged" in refusal(bytes(data))


def test_a_decompression_bomb_is_refused_before_it_is_unpacked():
    assert "64 million pixels: '50000 × 50000'" in refusal(png(50_000, 50_000, 8, 2, b""))
    jpeg = bytearray(saved(halves(), "JPEG"))
    at = jpeg.index(b"\xff\xc0")
    jpeg[at + 5 : at + 9] = b"\xff\xff\xff\xff"
    assert "million pixels" in refusal(bytes(jpeg))
    gif = bytearray(saved(halves("P"), "GIF"))
    gif[6:10] = b"\xff\xff\xff\xff"
    assert "million pixels" in refusal(bytes(gif))


def test_a_text_bomb_in_a_png_is_never_unpacked():
    import zlib

    bomb = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000)))
    assert open_picture(png(2, 2, 8, 0, b"\0\1\2" * 2, bomb)).width == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "the file is empty"),
        (b"just text", "isn't PNG, JPEG, GIF or SVG"),
        (b"II*\0" + bytes(20), "but TIFF"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "but WebP"),
        (b"%PDF-1.7", "but PDF"),
        (b"\x89PNG\r\n\x1a\n", "damaged"),
        (b"\xff\xd8\xff", "damaged"),
        (b"GIF89a", "damaged"),
    ],
)
def test_what_is_no_picture_is_refused_by_what_it_is(data, said):
    assert said in refusal(data)


def test_a_missing_file_a_folder_and_a_huge_file_are_refused(tmp_path, monkeypatch):
    with pytest.raises(InputError, match="there is no such file"):
        open_picture(tmp_path / "no.png")
    with pytest.raises(InputError, match="there is no such file"):
        open_picture(tmp_path)
    monkeypatch.setattr("wego_forms.pictures.opening.MAX_BYTES", 10)
    (tmp_path / "a.png").write_bytes(saved(halves(), "PNG"))
    with pytest.raises(InputError, match=r"a\.png: the file is larger"):
        open_picture(tmp_path / "a.png")


def test_a_second_header_of_a_png_that_says_another_size_is_looked_at_too():
    large = struct.pack(">IIBBBBB", 262_144, 262_659, 8, 6, 0, 0, 0)
    data = png(4, 4, 8, 2, b"\0" * 52, chunk(b"IHDR", large))

    with pytest.raises(InputError, match="million pixels"):
        open_picture(data)


def test_a_picture_of_too_many_bytes_is_refused(monkeypatch):
    monkeypatch.setattr("wego_forms.pictures.opening.MAX_BYTES", 100)
    assert "the picture is too large" in refusal(b"\x89PNG" + bytes(97))


@pytest.mark.parametrize(
    ("data", "called"),
    [(b"\0\0\0\x18ftypheic" + bytes(20), "HEIC, AVIF"), (b"RIFF\0\0\0\0WEBPVP8 ", "WebP"), (b"what", None)],
)
def test_a_format_that_is_not_taken_is_called_by_its_name(data, called):
    said = refusal(data)
    assert (f" but {called}" in said) if called else (" but " not in said)


def test_a_gif_that_says_it_moves_and_ends_is_damaged():
    still = saved(halves("P"), "GIF")
    assert "damaged" in refusal(still[:-1] + b"\x21\xf9\x01\x01\0")


def test_a_second_header_of_an_endless_picture_is_refused_as_too_large(monkeypatch):
    def bomb(*_given):
        raise Image.DecompressionBombError

    monkeypatch.setattr("wego_forms.pictures.raster.PngImageFile", bomb)
    assert "pixels" in refusal(saved(halves(size=(61, 30)), "PNG"))


def test_a_still_gif_is_taken_and_an_animated_one_refused():
    assert open_picture(saved(halves("P"), "GIF")).extension == "png"
    moving = saved(halves("P"), "GIF", save_all=True, append_images=[Image.new("P", (60, 30))])
    assert "animated" in refusal(moving)
