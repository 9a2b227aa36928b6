"""A picture that was opened before: taken from memory only while its file is the same."""

import os
import time

import pytest
from PIL import Image

from wego_forms.errors import InputError
from wego_forms.pictures import opening


def drawn(path, color):
    Image.new("RGB", (40, 30), color).save(path, compress_level=0)
    return path


def long_ago(path, seconds=1000):
    os.utime(path, (time.time() - seconds,) * 2)


@pytest.fixture
def settled(monkeypatch):
    """Every file counts as one that hasn't changed for long."""
    monkeypatch.setattr(opening, "_SETTLED", -1)


def test_a_file_that_stays_as_it_is_isnt_read_again(tmp_path, settled, monkeypatch):
    path = drawn(tmp_path / "seal.png", "red")
    first = opening.open_picture(path)
    monkeypatch.setattr(opening, "read_regular", lambda *_: pytest.fail("read again"))
    assert opening.open_picture(path) is first


def test_a_file_of_the_same_size_and_time_in_its_place_is_another(tmp_path, settled):
    path = drawn(tmp_path / "seal.png", "red")
    long_ago(path)
    first = opening.open_picture(path)
    new = drawn(tmp_path / "new.png", "blue")
    long_ago(new)
    assert new.stat().st_size == path.stat().st_size
    new.replace(path)
    assert opening.open_picture(path).data != first.data


def test_a_file_written_a_moment_ago_is_read_each_time(tmp_path):
    path = drawn(tmp_path / "seal.png", "red")
    first = opening.open_picture(path)
    seen = path.stat()
    path.write_bytes(drawn(tmp_path / "new.png", "blue").read_bytes())
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert opening.open_picture(path).data != first.data


def test_a_file_that_was_taken_away_is_missed_at_once(tmp_path, settled):
    path = drawn(tmp_path / "seal.png", "red")
    opening.open_picture(path)
    path.unlink()
    with pytest.raises(InputError, match="no such file"):
        opening.open_picture(path)


def test_one_file_with_other_wishes_is_another_picture(tmp_path, settled):
    path = drawn(tmp_path / "seal.png", "red")
    assert opening.open_picture(path, max_pixels_out=300).width < opening.open_picture(path).width
