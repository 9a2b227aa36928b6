"""What stands in a file that a folder's account names: its digest, and what was added behind it."""

import hashlib
import os

import pytest

from wego_forms.verifying import contents
from wego_forms.verifying.contents import Added, added_to, sha256_of
from wego_forms.verifying.workbook import says_the_same

FIRST = b"%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"


def digest(data):
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def pdf(tmp_path):
    def write(data):
        (tmp_path / "a.pdf").write_bytes(data)
        return tmp_path / "a.pdf"

    return write


def test_the_digest_is_of_a_regular_file_only(tmp_path, pdf):
    assert sha256_of(pdf(FIRST)) == digest(FIRST)
    with pytest.raises(OSError):  # noqa: PT011 - a folder, by whichever of its errors
        sha256_of(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="no pipes or links")
def test_a_pipe_and_a_link_have_no_digest(tmp_path, pdf):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(pdf(FIRST))
    for name in ("pipe", "link"):
        with pytest.raises(OSError):  # noqa: PT011 - the system's own, or ours
            sha256_of(tmp_path / name)


@pytest.mark.parametrize(
    ("more", "signature"), [(b"/ByteRange [0 1]\n%%EOF\n", True), (b"2 0 obj\n%%EOF\n", False), (b"x", False)]
)
def test_what_was_added_behind_known_bytes_is_told(pdf, more, signature):
    known = frozenset({digest(FIRST)})
    assert added_to(pdf(FIRST + more), known) == Added(digest(FIRST), signature)


def test_unknown_bytes_or_nothing_behind_them_is_no_addition(pdf):
    assert added_to(pdf(FIRST), frozenset({digest(FIRST)})) is None
    assert added_to(pdf(FIRST + b"2 0 obj\n%%EOF\nx"), frozenset({digest(b"other")})) is None


def test_the_second_of_three_revisions_is_found(pdf):
    second = FIRST + b"2 0 obj\n%%EOF\n"
    found = added_to(pdf(second + b"/ByteRange\n%%EOF\n"), frozenset({digest(second)}))
    assert found == Added(digest(second), True)


def test_a_file_too_large_to_be_gone_through_has_nothing_added(pdf, monkeypatch):
    monkeypatch.setattr(contents, "_LARGEST_PDF", len(FIRST))
    assert added_to(pdf(FIRST + b"x"), frozenset({digest(FIRST)})) is None


def test_a_workbook_that_is_none_does_not_say_the_same(tmp_path):
    (tmp_path / "manifest.xlsx").write_bytes(b"PK\3\4 and no more")
    assert not says_the_same(tmp_path / "manifest.xlsx", [])
