import os

import pytest

import wego_forms as wf
from wego_forms.edges import Unreadable, file_path, is_file, is_folder, read_regular, within


def refused(call, *given) -> str:
    with pytest.raises(Unreadable) as caught:
        call(*given)
    return str(caught.value)


def test_a_file_of_the_limit_is_read_and_one_byte_more_is_refused(tmp_path):
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_regular(tmp_path / "a", 10) == b"x" * 10
    assert "larger than" in refused(read_regular, tmp_path / "a", 9)


@pytest.mark.skipif(os.name != "posix", reason="no devices or pipes")
def test_devices_and_pipes_are_refused_at_once(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refused(read_regular, tmp_path / "pipe", 10) == "this isn't a regular file"
    assert refused(read_regular, "/dev/zero", 10) == "this isn't a regular file"


def test_a_name_that_no_system_takes_is_told(tmp_path):
    assert "can't be read" in refused(read_regular, tmp_path / "a\0b", 10)


@pytest.mark.parametrize("given", [7, None, b"a.yaml", "a\0b.yaml", "\ud800.yaml"])
def test_what_names_no_file_is_told_to_a_program(given):
    with pytest.raises(wf.InputError, match="this is no path of a file"):
        file_path(given)


@pytest.mark.parametrize("given", [7, None, b"a.yaml"])
def test_what_is_no_path_is_not_read(given):
    assert refused(read_regular, given, 10) == "this is no path of a file"


@pytest.mark.parametrize("name", ["a\0b", "a" * 5000])
def test_a_name_that_no_system_takes_is_of_no_file_and_no_folder(tmp_path, name):
    assert (is_file(tmp_path), is_folder(tmp_path)) == (False, True)
    assert not is_file(tmp_path / name)
    assert not is_folder(tmp_path / name)


def test_only_files_below_the_records_folder_are_named_by_it(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    assert within(folder, "a/../b.png") == folder / "a/../b.png"
    assert "outside" in refused(within, folder, "../b.png")
    assert "outside" in refused(within, folder, str(tmp_path / "b.png"))


def test_a_link_out_of_the_folder_is_followed_before_it_is_judged(tmp_path):
    folder = tmp_path / "records"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(b"x")
    (folder / "seal.png").symlink_to(tmp_path / "secret.png")
    assert "outside" in refused(within, folder, "seal.png")


def test_a_link_on_the_way_is_followed_too(tmp_path):
    folder, elsewhere = tmp_path / "records", tmp_path / "elsewhere"
    (folder / "own").mkdir(parents=True)
    elsewhere.mkdir()
    for place in (elsewhere, folder / "own"):
        (place / "seal.png").write_bytes(b"x")
    (folder / "away").symlink_to(elsewhere)
    (folder / "here").symlink_to(folder / "own")
    assert "outside" in refused(within, folder, "away/seal.png")
    assert within(folder, "here/seal.png") == folder / "here/seal.png"
    assert within(folder, "own/seal.png") == folder / "own/seal.png"


def test_a_folder_that_is_a_link_itself_is_the_records_own(tmp_path):
    (tmp_path / "release-1").mkdir()
    (tmp_path / "release-1" / "seal.png").write_bytes(b"x")
    (tmp_path / "current").symlink_to(tmp_path / "release-1")
    assert within(tmp_path / "current", "seal.png") == tmp_path / "current" / "seal.png"


def test_a_folder_is_allowed_by_the_variable(tmp_path, monkeypatch):
    folder = tmp_path / "records"
    folder.mkdir()
    monkeypatch.setenv("WEGO_FORMS_ALLOWED", f"{tmp_path / 'other'}{os.pathsep}{tmp_path / 'seals'}")
    assert within(folder, "../seals/a.png") == folder / "../seals/a.png"
    assert "outside" in refused(within, folder, "../seals2/a.png")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", '{"kind": "invitation", "date": 1' + "0" * 4400 + "}", "this isn't JSON"),
        ("a.yaml", "kind: invitation\ndate: 1" + "0" * 4400, "date"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.yaml", "[" * 5_000, "nested too deep"),
    ],
)
def test_numbers_and_nesting_without_end_are_told_with_the_file(tmp_path, name, text, said):
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(wf.RecordError, match=said) as caught:
        wf.load(tmp_path / name)
    assert caught.value.problems[0].file == str(tmp_path / name)


def test_a_record_names_no_file_by_what_is_no_path(tmp_path):
    assert refused(within, tmp_path, "a\0b.png") == "there is no such path"
