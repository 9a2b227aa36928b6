"""PDF objects as they stand in a file."""

import pytest

from wego_forms.pdf.canvas.objects import Stream


@pytest.mark.parametrize("last", [b"q", b"\n", b"\r", b"\r\n"])
def test_a_streams_length_is_the_one_that_a_reader_counts_up_to_the_line_end_before_its_end(last):
    data = b"0 0 m" + last
    said, _, rest = bytes(Stream(b"", data)).partition(b"stream\n")
    shown = rest.removesuffix(b"endstream")
    end = b"\r\n" if shown.endswith(b"\r\n") else b"\n"
    assert shown.removesuffix(end) == data
    assert f"/Length {len(data)} ".encode() in said
