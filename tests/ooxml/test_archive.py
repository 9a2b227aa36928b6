import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.ooxml import Archive, Packed

PARTS = {"[Content_Types].xml": b"<Types/>", "a.xml": b"x" * 5000, "word/письмо.xml": b"", "z.bin": b"\0\1"}


def test_what_is_written_is_what_a_zip_reader_reads():
    data = Archive(PARTS, frozenset({"a.xml"})).write({"a.xml": "Привет".encode()})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS | {
            "a.xml": "Привет".encode()
        }


@pytest.mark.parametrize(("name", "smaller"), [("word/document.xml", True), ("word/media/seal.png", False)])
def test_a_picture_is_packed_already_and_what_is_packed_comes_back(name, smaller):
    data = b"<w:p/>" * 500
    packed = Packed.of(name, data)
    assert (len(packed.data) < len(data)) is smaller
    assert packed.unpacked() == data


def test_the_content_types_come_first_as_word_wants_them():
    data = Archive(PARTS, frozenset()).write({})
    assert zipfile.ZipFile(io.BytesIO(data)).namelist()[0] == "[Content_Types].xml"


def test_the_same_parts_give_the_same_bytes_whatever_their_order():
    turned = dict(reversed(PARTS.items()))
    assert Archive(PARTS, frozenset()).write({}) == Archive(turned, frozenset()).write({})


@given(st.dictionaries(st.text("abc/.", min_size=1), st.binary(), min_size=1))
def test_any_part_survives(parts):
    data = Archive(parts, frozenset(list(parts)[:1])).write(parts)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == parts
