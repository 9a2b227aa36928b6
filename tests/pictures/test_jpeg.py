"""A JPEG's segments as cameras and strangers write them."""

import struct

import pytest

from tests.pictures.files import halves, opened, saved
from wego_forms.errors import InputError
from wego_forms.pictures import open_picture
from wego_forms.pictures.jpeg import exif_orientation, stripped, without_profile

PHOTO = saved(halves(), "JPEG", quality=90)
#: Where the tables and the frame begin: behind the first two bytes and the segment JFIF.
BODY = 4 + struct.unpack_from(">H", PHOTO, 4)[0]


def segment(marker, body):
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def with_segments(*segments):
    return PHOTO[:BODY] + b"".join(segments) + PHOTO[BODY:]


def test_what_says_nothing_of_the_picture_is_dropped_and_all_else_stays_as_it_was():
    told = with_segments(
        segment(0xFE, b"a comment"), segment(0xE1, b"http://ns.adobe.com/xap"), segment(0xED, b"Photoshop")
    )
    assert stripped(told + b"behind the end").data == stripped(PHOTO).data == PHOTO
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
    assert adobe in stripped(with_segments(adobe)).data


def test_markers_that_stand_alone_and_bytes_that_fill_are_passed_over():
    assert stripped(with_segments(b"\xff\x01", b"\xff\xd0", b"\xff\xff\xff")).data == PHOTO


@pytest.mark.parametrize(
    "data",
    [with_segments(b"no marker"), PHOTO[:BODY], PHOTO[: BODY + 3], PHOTO[:-2], with_segments(b"\xff\xe1")],
    ids=["no marker", "cut between segments", "cut in a segment", "without its end", "a marker alone"],
)
def test_what_is_cut_or_out_of_order_is_damaged(data):
    with pytest.raises(InputError, match="damaged"):
        stripped(data)


def test_a_profile_is_taken_out_and_nothing_else():
    profile = segment(0xE2, b"ICC_PROFILE\0\1\1...")
    assert without_profile(with_segments(profile)) == PHOTO
    assert without_profile(PHOTO) == PHOTO


def exif(order, tag, value, *, start=8):
    return (
        order
        + struct.pack({b"II": "<HI", b"MM": ">HI"}[order], 42, start)
        + struct.pack({b"II": "<HHHIHH", b"MM": ">HHHIHH"}[order], 1, tag, 3, 1, value, 0)
    )


@pytest.mark.parametrize(
    ("block", "orientation"),
    [
        (exif(b"II", 0x0112, 6), 6),
        (exif(b"MM", 0x0112, 8), 8),
        (exif(b"II", 0x0112, 9), 1),
        (exif(b"II", 0x0112, 0), 1),
        (exif(b"II", 0x0100, 6), 1),
        (exif(b"II", 0x0112, 6, start=4000), 1),
        (exif(b"II", 0x0112, 6)[:12], 1),
        (b"II*\0", 1),
        (b"XX", 1),
        (b"", 1),
    ],
)
def test_a_camera_says_how_it_was_held_and_nonsense_is_upright(block, orientation):
    assert exif_orientation(block) == orientation


def test_a_photo_held_upright_stands_upright():
    held = with_segments(segment(0xE1, b"Exif\0\0" + exif(b"MM", 0x0112, 6)))
    picture = open_picture(held)
    assert (picture.width, picture.height) == (30, 60)
    red, _, blue = opened(picture.data).convert("RGB").getpixel((15, 5))
    assert red > 200 > blue
