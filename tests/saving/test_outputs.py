"""What may be written over, and what may not."""

import os
import stat
from pathlib import Path

import pytest

from wego_forms.errors import OutputError
from wego_forms.saving import Outputs, clear, folded, save, set_aside, whole_file


def write(path, data, inputs=(), **options):
    return list(Outputs(inputs, **options).write({path: data}))


def test_what_we_wrote_is_replaced_and_what_was_changed_since_is_not(tmp_path):
    path = tmp_path / "a.docx"
    write(path, b"one")
    write(path, b"two")
    assert path.read_bytes() == b"two"
    path.write_bytes(b"two, corrected")
    with pytest.raises(OutputError, match="the file is there already"):
        write(path, b"three")
    assert path.read_bytes() == b"two, corrected"
    write(path, b"three", force=True)
    assert path.read_bytes() == b"three"


def test_what_we_wrote_elsewhere_is_not_ours_here(tmp_path):
    write(tmp_path / "a", b"one")
    (tmp_path / "kept").write_bytes(b"one")
    with pytest.raises(OutputError):
        write(tmp_path / "kept", b"two")


def test_a_refused_file_keeps_the_others_of_its_command_from_being_written(tmp_path):
    (tmp_path / "b").write_bytes(b"somebody's")
    with pytest.raises(OutputError, match="b: the file"):
        list(Outputs().write({tmp_path / "a": b"1", tmp_path / "b": b"2"}))
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("name", ["source", "sub/../source", "not there/../source", "link", "hard"])
def test_an_input_is_never_an_output_by_whatever_name_and_not_by_force(tmp_path, name):
    source = tmp_path / "source"
    source.write_bytes(b"input")
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(source)
    os.link(source, tmp_path / "hard")
    with pytest.raises(OutputError, match="this is an input"):
        write(tmp_path / name, b"output", [source], force=True)
    assert source.read_bytes() == b"input"


@pytest.mark.parametrize(("one", "other"), [("a", "sub/../a"), ("a", "A"), ("й", "й"), ("sub/a", "link/a")])
def test_two_outputs_of_one_place_are_refused(tmp_path, one, other):
    (tmp_path / "sub").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "sub")
    with pytest.raises(OutputError, match="two files of the same name"):
        Outputs().reserve([tmp_path / one, tmp_path / other])


def test_a_device_a_pipe_and_a_folder_are_not_replaced_by_force(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "pipe", tmp_path / "folder", Path("/dev/null")):
        with pytest.raises(OutputError, match="in the file's place"):
            write(path, b"x", force=True)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_link_is_not_replaced_and_what_it_leads_to_stays(tmp_path):
    (tmp_path / "own").write_bytes(b"own")
    (tmp_path / "a").symlink_to("own")
    with pytest.raises(OutputError):
        write(tmp_path / "a", b"x")
    write(tmp_path / "a", b"x", force=True)
    assert (tmp_path / "own").read_bytes() == b"own"


def test_a_rewritten_file_keeps_its_mode(tmp_path):
    path = tmp_path / "a"
    write(path, b"one")
    path.chmod(0o600)
    write(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_a_state_folder_only_the_same_bytes_are_ours(tmp_path, monkeypatch):
    (tmp_path / "no").write_text("a file")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "no"))
    write(tmp_path / "a", b"one")
    write(tmp_path / "a", b"one")
    with pytest.raises(OutputError):
        write(tmp_path / "a", b"two")


def test_what_a_kill_left_is_cleared_and_what_is_being_written_is_not(tmp_path):
    (tmp_path / ".wego-forms-abcd1234").write_bytes(b"half")
    with whole_file(tmp_path / "a") as file:
        assert not (tmp_path / ".wego-forms-abcd1234").exists()
        file.write(b"whole")
        clear(tmp_path)
        assert len(list(tmp_path.iterdir())) == 1
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"whole")]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, OSError(28, "No space left on device")])
def test_whatever_breaks_a_writing_off_leaves_the_old_file_and_nothing_else(tmp_path, error):
    save(tmp_path / "a", b"old")

    def broken_off():
        with whole_file(tmp_path / "a") as file:
            file.write(b"new")
            raise error

    with pytest.raises((KeyboardInterrupt, SystemExit, OutputError)):
        broken_off()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a", b"old")]


def test_a_name_that_is_too_long_is_told(tmp_path):
    with pytest.raises(OutputError, match="shorter name"):
        write(tmp_path / ("я" * 128), b"x")


def test_a_file_set_aside_gets_a_free_name_that_is_not_too_long_and_is_set_aside_once(tmp_path):
    path = tmp_path / ("я" * 125 + ".docx")
    path.write_bytes(b"own")
    (tmp_path / ("я" * 123 + " (1).docx")).write_bytes(b"earlier")
    aside = set_aside(path)
    assert set_aside(path) == aside
    assert aside.read_bytes() == b"own"
    assert aside.name.endswith(" (2).docx")
    assert len(os.fsencode(aside.name)) <= 255


@pytest.mark.parametrize(
    "name", ["file/a.pdf", "file/new/a.pdf", "л" * 130 + ".pdf", "new/" + "л" * 130 + "/a.pdf"]
)
def test_a_place_where_no_file_can_lie_is_refused_before_anything_is_written(tmp_path, name):
    (tmp_path / "file").write_bytes(b"a file, no folder")
    outputs = Outputs()
    with pytest.raises(OutputError, match="the file wasn't written"):
        outputs.check({tmp_path / "first.pdf": None, tmp_path / name: None})
    with pytest.raises(OutputError):
        list(outputs.write({tmp_path / "first.pdf": b"1", tmp_path / name: b"2"}))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file"]


def test_a_folder_that_may_not_be_written_to_is_refused_before_anything_is_written(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path).name != "closed")
    with pytest.raises(OutputError, match="Permission denied"):
        Outputs().check({tmp_path / "closed" / "new" / "a.pdf": None})
    Outputs().check({tmp_path / "open" / "a.pdf": None})


def test_a_file_is_found_behind_a_folder_that_is_not_there(tmp_path):
    (tmp_path / "a").write_bytes(b"somebody's")
    with pytest.raises(OutputError, match="the file is there already"):
        write(tmp_path / "new" / ".." / "a", b"ours")
    assert (tmp_path / "a").read_bytes() == b"somebody's"


def test_names_that_windows_takes_for_one_are_one():
    assert folded("Ёлка.docx") == folded("ЁЛКА.DOCX")
    assert folded("е\u0308лка") == folded("ёлка")
    assert folded("ёлка") != folded("елка")
