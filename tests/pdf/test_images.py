"""Pictures of strangers' documents that would cost more than they may: they are told, not opened."""

import io
import struct
import warnings

import pytest
from PIL import EpsImagePlugin, Image

from tests.pdf.documents import p, parts, picture, word
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw


def told(data):
    body = f"<w:p>{picture('rP')}</w:p>"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DrawingWarning)
        made = draw(parts(body, p("после"), related={"rP": ("image", "word/media/a.bin", data)}))
    assert word(made.pdf, "после")
    return [(one.what.en, one.place) for one in made.problems]


def packed(width, height):
    """A BMP in runs, whose first run jumps 255 rows."""
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 8, 1, 0, 0, 0, 0, 0) + b"\0" * 1024
    body = b"\0\2\1\xff\0\1"
    return b"BM" + struct.pack("<IHHI", 14 + len(header) + len(body), 0, 0, 14 + len(header)) + header + body


@pytest.mark.parametrize(("size", "wide"), [((100, 100), False), ((8_000_000, 10), True)])
def test_a_bmp_whose_runs_jump_further_than_any_picture_is_told(size, wide):
    found = told(packed(*size))
    assert found == ([("the picture can't be read", "word/media/a.bin")] if wide else [])


def test_no_other_program_is_started_for_a_picture(monkeypatch):
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, "EPS")
    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", lambda *_a, **_k: Image.new("RGB", (4, 4)).im)
    assert told(made.getvalue()) == [("the picture can't be read", "word/media/a.bin")]
