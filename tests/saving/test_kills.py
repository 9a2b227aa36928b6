"""A few kills of the long run that `python -m tests.saving.kills` is."""

import sys

import pytest

from tests.saving.kills import kills

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.mark.parametrize("command", ["fill", "merge"])
def test_after_a_kill_the_next_run_leaves_the_undisturbed_folder(tmp_path, command):
    _, faults = kills(tmp_path, 2, 1, (command,))
    assert faults == []
