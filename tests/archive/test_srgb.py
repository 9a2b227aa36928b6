"""The colour profile is sRGB, in the version that PDF/A-1 takes."""

import io
import struct

import pytest
from PIL import Image, ImageChops, ImageCms

from wego_forms.pdf.canvas import srgb


def test_the_curve_is_that_of_the_standard():
    # IEC 61966-2-1: the two pieces meet at 0.04045, the ends are black and white.
    assert srgb.linear(0) == 0
    assert srgb.linear(1) == pytest.approx(1)
    assert srgb.linear(0.04045) == pytest.approx(srgb.linear(0.040451), rel=1e-4)
    assert srgb.linear(0.5) == pytest.approx(0.21404, abs=1e-5)


def test_the_colorants_are_those_that_the_color_consortium_publishes():
    data = srgb.profile()
    tags = {}
    for number in range(struct.unpack_from(">L", data, 128)[0]):
        tag, start, size = struct.unpack_from(">4sLL", data, 132 + 12 * number)
        tags[tag] = data[start : start + size]
    found = [
        [part / 65536 for part in struct.unpack_from(">3l", tags[tag], 8)]
        for tag in (b"rXYZ", b"gXYZ", b"bXYZ", b"wtpt")
    ]
    # color.org, "A Standard Default Color Space for the Internet" and sRGB2014.icc
    assert found[0] == pytest.approx([0.4361, 0.2225, 0.0139], abs=1e-4)
    assert found[1] == pytest.approx([0.3851, 0.7169, 0.0971], abs=1e-4)
    assert found[2] == pytest.approx([0.1431, 0.0606, 0.7141], abs=3e-4)
    assert found[3] == pytest.approx([0.9642, 1.0, 0.8249], abs=1e-4)
    assert [sum(parts) for parts in zip(*found[:3], strict=True)] == pytest.approx(found[3], abs=1e-4)


def test_little_cms_reads_it_and_changes_no_colour_by_it():
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb.profile()))
    assert ours.profile.version == 2.1
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB IEC61966-2.1"
    colours = Image.new("RGB", (256, 256))
    colours.putdata([(i % 256, i * 7 % 256, (i * 13 + i // 256) % 256) for i in range(65536)])
    again = ImageCms.profileToProfile(colours, ours, ImageCms.createProfile("sRGB"))
    assert max(high for _, high in ImageChops.difference(colours, again).getextrema()) <= 1


def test_its_size_and_places_are_as_the_header_says():
    data = srgb.profile()
    assert struct.unpack_from(">L", data)[0] == len(data) < 3000
    assert len(data) % 4 == 0
    assert data[8:12] == b"\x02\x10\0\0"
    assert data[36:40] == b"acsp"
