"""A folder at its edges: what can't be listed or read, what came of an earlier run, and accounts that are odd."""

import csv
import hashlib

import pytest

from tests.batch.folders import PEOPLE, letters
from tests.verifying.test_account import lines_of, write
from tests.verifying.test_holding import told
from wego_forms import InputError, verify
from wego_forms.batch.output.journal import FINISHED
from wego_forms.verifying import contents, holding


def test_a_folder_that_cannot_be_listed_is_wrong_use(out, monkeypatch):
    def refused(folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(holding, "entries_of", refused)
    with pytest.raises(InputError, match=r"can't be read \(Permission denied\)"):
        verify(out)


@pytest.mark.parametrize("row", ["-1", "x", "²", "1" * 5000, ""])
def test_a_line_whose_row_is_no_number_is_told_with_its_line(out, row):
    heading, first, *rest = lines_of(out)
    write(out, [heading, [row, *first[1:]], *rest])
    found = verify(out)
    [problem] = [each.problem for each in found.findings if each.what == "manifest"]
    assert problem.line == 2
    assert found.right == 2


def test_a_line_that_is_no_csv_is_told_with_its_line(out, monkeypatch):
    limit = csv.field_size_limit(1000)
    try:
        with (out / "manifest.csv").open("a", encoding="utf-8") as file:
            file.write("9,written," + "a" * 2000 + ",,\n")
        found = verify(out)
    finally:
        csv.field_size_limit(limit)
    [problem] = [each.problem for each in found.findings if each.what == "manifest"]
    assert (problem.line, problem.what.en) == (5, "the line can't be read as CSV")
    assert found.right == 3


def test_the_findings_of_one_sort_are_had_by_its_name(out):
    name = letters(out)[0]
    (out / name).write_bytes(b"x")
    found = verify(out)
    assert (found.changed, found.missing, found.foreign) == ((name,), (), ())
    assert "right: 2 (3 written, 0 kept)" in found.summary("en")
    assert "верных: 2" in found.summary("ru")
    assert found.summary() == found.summary("en")


def test_a_file_of_a_row_that_failed_since_is_an_earlier_one(batch):
    out = batch()
    name = letters(out)[0]
    heading, first, *rest = lines_of(out)
    write(out, [heading, [first[0], "failed", name, "", "не вышло"], *rest])
    found = verify(out)
    assert ("earlier", name) in told(found)
    assert "не вышло" in found.notes[0].message("en")
    assert found.right == 2


def test_a_letter_of_a_row_that_failed_the_last_time_is_an_earlier_one(batch):
    out = batch()
    before = set(letters(out))
    spoiled = [[*PEOPLE[0][:3], "", *PEOPLE[0][4:]], *PEOPLE[1:]]
    found = verify(batch(spoiled))
    [gone] = before - {line[2] for line in lines_of(out)}
    assert told(found) == [("earlier", gone)]


def test_a_letter_of_ours_that_no_list_has_any_more_is_told_as_ours(out):
    first, *others = letters(out)
    heading, *lines = lines_of(out)
    write(out, [heading, *(line for line in lines if line[2] != first)])
    (out / "manifest.xlsx").unlink()
    (out / FINISHED).unlink()
    found = verify(out)
    assert told(found) == [("foreign", first)]
    assert holding.saying.OURS_BUT_UNLISTED.what.en in found.findings[0].message("en")
    assert found.right == len(others)


def test_renamed_files_are_looked_for_among_those_that_can_be_read(out, monkeypatch):
    name = letters(out)[0]
    (out / name).rename(out / "new.docx")
    real = holding.sha256_of

    def refused(path):
        if path.name == "new.docx":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(holding, "sha256_of", refused)
    assert sorted(told(verify(out))) == [("missing", name), ("unreadable", "new.docx")]


def test_a_pdf_that_vanishes_while_it_is_looked_into_is_changed(batch, monkeypatch):
    out = batch(formats="pdf")
    name = letters(out)[0]
    (out / name).write_bytes((out / name).read_bytes() + b"x")

    def refused(*_):
        raise FileNotFoundError(2, "gone")

    monkeypatch.setattr(holding, "added_to", refused)
    assert told(verify(out)) == [("changed", name)]


def test_what_was_added_is_sought_behind_so_many_ends_and_no_more(tmp_path, monkeypatch):
    data = b"a%%EOF\n" + b"%%EOF\n" * 20
    (tmp_path / "a.pdf").write_bytes(data)
    known = frozenset((hashlib.sha256(data[: 7 + 6 * 5]).hexdigest(),))
    assert contents.added_to(tmp_path / "a.pdf", known).signature is False
    monkeypatch.setattr(contents, "_MOST_REVISIONS", 3)
    assert contents.added_to(tmp_path / "a.pdf", known) is None


def test_a_manifest_of_nothing_is_none(out):
    (out / "manifest.csv").write_bytes(b"")
    with pytest.raises(InputError, match="this isn't a batch's manifest"):
        verify(out)
