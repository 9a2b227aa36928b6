"""What the check hands to the writing lies in a file that nobody sees."""

from contextlib import closing
from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.batch.work import spool
from wego_forms.batch.work.spool import Spool


@pytest.mark.parametrize("in_memory", [1, 1_000_000])
def test_the_letters_come_back_by_their_rows_in_their_order(tmp_path, monkeypatch, in_memory):
    monkeypatch.setattr(spool, "_IN_MEMORY", in_memory)
    letters = [(2, b"one"), (3, b""), (70_000_000_000, bytes(70_000)), (5, b"four")]
    with closing(Spool(tmp_path)) as kept:
        for row, letter in letters:
            kept.add(row, letter)
        assert list(kept) == letters
    assert list(tmp_path.iterdir()) == []


def test_a_spool_that_no_letter_came_into_has_none(tmp_path):
    with closing(Spool(tmp_path)) as kept:
        assert list(kept) == []


def test_a_disk_without_room_for_it_is_told_by_the_folder():
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("a system without /dev/full")
    with closing(Spool(full.parent)) as kept:
        kept._file.close()
        kept._file = full.open("w+b", buffering=0)
        with pytest.raises(wf.OutputError, match="No space left on device") as caught:
            kept.add(2, b"letter")
        assert caught.value.problems[0].file == "/dev"
