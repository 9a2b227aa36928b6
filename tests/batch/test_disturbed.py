"""Whatever happens during a run: nothing lost, nothing half done."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch import folders
from tests.batch.folders import BASE, PEOPLE, ROOT, contents, letters, manifest
from wego_forms.batch.output.appending import AppendedLines
from wego_forms.batch.work.pipeline import _UNDER_WAY, PIECE

#: More than two workers have under way at once, so that some rows haven't been given out when it is disturbed.
MANY = [[*PEOPLE[number % 3][:6], str(number)] for number in range(2 * _UNDER_WAY * PIECE + 40)]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """What a run of MANY leaves that nothing disturbs: the files and the manifest."""
    return folders.undisturbed(tmp_path_factory.mktemp("undisturbed"), MANY)


@pytest.fixture
def start(table, tmp_path):
    """Start the command in a group of processes of its own."""
    source = table(MANY)

    def run():
        command = [
            sys.executable,
            "-m",
            "wego_forms",
            "batch",
            source,
            "--base",
            BASE,
            "-o",
            tmp_path / "out",
        ]
        command += ["--format", "docx", "--jobs", "2"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        return subprocess.Popen(
            list(map(str, command)),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )

    return run


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.002)


def test_a_worker_killed_during_the_run_leaves_no_trace(batch, out, undisturbed):
    killed = []

    def kill(progress):
        if not progress.checking and not killed:
            victim = multiprocessing.active_children()[0]
            os.kill(victim.pid, signal.SIGKILL)
            killed.append(victim.pid)

    report = batch(MANY, jobs=2, watch=kill)
    assert killed
    assert (report.written, report.failed) == (len(MANY), 0)
    assert (contents(out), (out / "manifest.csv").read_bytes()) == undisturbed


def test_a_stop_keeps_what_is_done_and_the_next_run_does_the_rest(batch, out, undisturbed):
    def stop(progress):
        if not progress.checking and progress.done < 100:
            raise KeyboardInterrupt

    report = batch(MANY, jobs=1, watch=stop)
    assert report.stopped
    assert 0 < report.written < len(MANY)
    assert len(letters(out)) == report.written == len(manifest(out))
    report = batch(MANY)
    assert not report.stopped
    assert (contents(out), (out / "manifest.csv").read_bytes()) == undisturbed


def test_a_stop_during_the_check_leaves_nothing(batch, out):
    def stop(progress):
        raise KeyboardInterrupt

    assert batch(MANY, jobs=1, watch=stop).stopped
    assert contents(out) == {}


def test_ctrl_c_ends_the_command_with_a_summary(start, batch, out, undisturbed):
    run = start()
    wait_for(lambda: out.exists() and letters(out))
    os.killpg(run.pid, signal.SIGINT)
    said, errors = run.communicate(timeout=30)
    assert run.returncode == 1
    assert b"Stopped: run again" in errors
    assert b"Traceback" not in errors
    assert {Path(line).name for line in said.decode().splitlines()} == set(letters(out))
    batch(MANY)
    assert (contents(out), (out / "manifest.csv").read_bytes()) == undisturbed


@pytest.mark.parametrize("seed", range(3))
def test_after_a_kill_at_any_moment_a_rerun_leaves_what_an_undisturbed_run_leaves(
    start, batch, out, undisturbed, seed
):
    rest = random.Random(seed)
    run = start()
    wait_for(lambda: (out.exists() and len(letters(out)) > rest.randrange(60)) or run.poll() is not None)
    run.kill()
    run.communicate()
    whole = undisturbed[0]
    for name in letters(out):
        assert (out / name).read_bytes() == whole[name]
    for line in (out / "manifest.csv").read_text(encoding="utf-8").splitlines()[1:]:
        assert len(line.split(",")) == 5
    wait_for(lambda: _none_left_of(run.pid))
    batch(MANY)
    assert (contents(out), (out / "manifest.csv").read_bytes()) == undisturbed


def _none_left_of(group):
    """Whether every process of the group is gone: workers end with their parent."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


class FullDisk:
    """A file on a disk that has room for so many bytes more."""

    def __init__(self, file, room):
        self.file, self.room = file, room

    def write(self, data):
        written = self.file.write(data[: self.room])
        self.room -= written
        if not written:
            raise OSError(28, "No space left on device")
        return written

    def __getattr__(self, name):
        return getattr(self.file, name)


def test_lines_wait_for_room_on_the_disk_and_are_never_cut(tmp_path):
    path = tmp_path / "lines"
    lines = AppendedLines(path, "heading\n")
    assert lines.append("one\n")
    lines._file = disk = FullDisk(lines._file, 2)
    assert not lines.append("two\n")
    assert path.read_text() == "heading\none\n"
    disk.room = 100
    assert lines.append("three\n")
    assert lines.close()
    assert path.read_text() == "heading\none\ntwo\nthree\n"
