"""Places that take no file, disks that are full: told by place and remedy, and before the work where it is known."""

import io
import os
import signal
import subprocess
import sys

import pytest
from openpyxl import Workbook, load_workbook

import wego_forms as wf
from tests.cli.running import ROOT, run_command
from wego_forms.sheets.bookbytes import book_bytes

LETTER, TABLE = ROOT / "examples" / "tatarstan.yaml", ROOT / "examples" / "volga_2017.csv"
PACKED = ROOT / "examples" / "dimitrovgrad_letter.yaml"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a system with limits for each process")


def limited(folder, kilobytes, *arguments):
    """A command that may write no file larger than that, as on a disk that is full."""
    import resource

    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    done = subprocess.run(
        [sys.executable, "-m", "wego_forms", *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        timeout=120,
        env={**os.environ, "WEGO_FORMS_LANG": "en", "PYTHONPATH": str(ROOT)},
        preexec_fn=limit,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def files(folder):
    return sorted(str(each.relative_to(folder)) for each in folder.rglob("*") if each.is_file())


def test_of_a_record_s_files_none_is_left_where_one_has_no_room(tmp_path):
    kilobytes = 20  # the Word file has 11, the PDF 40
    code, out, told = limited(tmp_path, kilobytes, "fill", LETTER, "-o", "out")
    assert (code, out) == (1, "")
    assert (
        "out/tatarstan.ru.pdf: the file wasn't written (File too large). Name a place on another disk" in told
    )
    assert files(tmp_path) == []


def test_of_a_kind_of_one_s_own_none_of_the_files_is_left_where_one_has_no_room(tmp_path):
    code, out, told = limited(tmp_path, 4, "kind", "new", "visit")
    assert (code, out) == (1, "")
    assert "kinds/ru/visit.docx: the file wasn't written" in told
    assert files(tmp_path) == []


def test_a_table_that_has_no_room_is_told_without_a_traceback(tmp_path):
    code, out, told = limited(tmp_path, 1, "sheet", "invitation", "-o", "a.xlsx")
    assert (code, out) == (1, "")
    assert told == (
        "Error: a.xlsx: the file wasn't written (File too large). Name a place on another disk: -o.\n"
    )
    assert files(tmp_path) == []


def test_a_table_needs_no_temporary_files(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path / "nowhere"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    book = Workbook()
    book.active["A1"] = "Казань"
    assert load_workbook(io.BytesIO(book_bytes(book))).active["A1"].value == "Казань"


NOWHERE = [
    ("fill", LETTER, "-o", "file/out"),
    ("pack", PACKED, "-o", "file/out"),
    ("pack", PACKED, "--zip", "-o", "file/out"),
    ("review", TABLE, "--base", LETTER, "-o", "file/a.csv"),
    ("read", "no-form.pdf", "-o", "file/a.yaml"),
    ("preview", "no-form.pdf", "-o", "file/a.png"),
    *(
        ("batch", TABLE, "--base", LETTER, "-o", "out", option, f"file/{name}")
        for option, name in (("--report", "r.html"), ("--zip", "r.zip"), ("--merge", "r.pdf"))
    ),
]


@pytest.mark.parametrize("command", NOWHERE, ids=lambda each: " ".join(map(str, each[:1] + each[-2:])))
def test_a_place_where_nothing_can_lie_is_told_before_the_work(tmp_path, command):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    code, out, told = run_command(tmp_path, *command)
    assert (code, out) == (1, b"")
    assert all("the file wasn't written (Not a directory)" in line for line in told.splitlines())
    assert files(tmp_path) == ["file"]
    assert not (tmp_path / "out").exists()


def test_a_batch_says_what_stands_in_its_folder_s_place(tmp_path):
    (tmp_path / "out").write_text("x", encoding="utf-8")
    code, _, told = run_command(tmp_path, "batch", TABLE, "--base", LETTER, "-o", "out")
    assert code == 1
    assert told == "Error: out: a file is in the folder's place. Name another: -o DIR.\n"


def test_a_batch_names_the_folder_that_it_may_not_write_into(tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    known = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: path != tmp_path / "out" and known(path, mode))
    with pytest.raises(wf.OutputError) as caught:
        wf.run_batch(TABLE, tmp_path / "out", base=LETTER)
    assert caught.value.message("en") == (
        f"{tmp_path}/out: nothing may be written into this folder. Name another: -o DIR."
    )
    assert files(tmp_path) == []
