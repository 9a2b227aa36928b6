import csv
import io

import pytest

from tests.batch.folders import letters
from wego_forms import InputError, verify
from wego_forms.verifying import holding


def lines_of(out):
    return list(csv.reader(io.StringIO((out / "manifest.csv").read_text("utf-8"))))


def write(out, lines, *, encoding="utf-8", delimiter=",", before=""):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows(lines)
    (out / "manifest.csv").write_bytes((before + text.getvalue()).encode(encoding))


@pytest.mark.parametrize(
    ("encoding", "delimiter", "before"),
    [
        ("cp1251", ";", ""),
        ("utf-8-sig", ";", ""),
        ("utf-16", "\t", ""),
        ("utf-8", ";", "sep=;\r\n"),
    ],
)
def test_a_manifest_that_excel_saved_anew_is_read_and_that_is_said(out, encoding, delimiter, before):
    write(out, lines_of(out), encoding=encoding, delimiter=delimiter, before=before)
    found = verify(out)
    assert found.ok
    assert found.right == 3
    assert "another program has saved the manifest anew" in found.notes[0].message("en")


def test_digests_in_capitals_are_the_same_digests(out):
    heading, *lines = lines_of(out)
    write(out, [heading, *([*line[:3], line[3].upper(), line[4]] for line in lines)])
    assert verify(out).ok


@pytest.mark.parametrize(
    "name",
    [
        "../secret.txt",
        "a/../../secret.txt",
        "/etc/passwd",
        "C:\\secret.txt",
        "..\\secret.txt",
        "a\nb",
        ".",
        "a//b",
    ],
)
def test_a_name_that_leads_out_of_the_folder_is_never_opened(out, tmp_path, monkeypatch, name):
    (tmp_path / "secret.txt").write_bytes(b"secret")
    opened = []
    digest = holding.sha256_of
    monkeypatch.setattr(holding, "sha256_of", lambda path: opened.append(path) or digest(path))
    heading, *lines = lines_of(out)
    write(out, [heading, *lines, ["9", "written", name, "0" * 64, ""]])
    found = verify(out)
    assert "the file's name leads out of the folder" in " ".join(
        each.message("en") for each in found.findings
    )
    assert all(path.parent == out for path in opened)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["x", "written", "a.docx", "0" * 64, ""], "isn't the number of a table's row"),
        (["9", "sent", "a.docx", "0" * 64, ""], "no such status"),
        (["9", "written", "", "0" * 64, ""], "the file isn't named"),
        (["9", "written", "a.docx", "123", ""], "isn't a SHA-256"),
        (["9", "written", "a.docx"], "values in the line: 3, not 5"),
    ],
)
def test_a_line_that_no_batch_wrote_is_told_with_its_number(out, line, said):
    write(out, [*lines_of(out), line])
    message = verify(out).findings[0].message("en")
    assert "manifest.csv:5: " in message
    assert said in message


def test_a_manifest_that_was_cut_short_is_told(out):
    data = (out / "manifest.csv").read_bytes()
    (out / "manifest.csv").write_bytes(data[:-40])
    found = verify(out)
    assert {finding.what for finding in found.findings} == {"manifest", "earlier", "changed"}
    assert found.right == 2


def test_a_file_named_twice_is_told(out):
    lines = lines_of(out)
    write(out, [*lines, lines[1]])
    assert "line 2 names the file already" in verify(out).findings[0].message("en")


def test_a_manifest_whose_digest_was_edited_with_its_file_is_told_by_the_journal(out):
    import hashlib

    name = letters(out)[0]
    (out / name).write_bytes(b"forged")
    heading, *lines = lines_of(out)
    lines[0][3] = hashlib.sha256(b"forged").hexdigest()
    write(out, [heading, *lines])
    found = verify(out)
    assert "the folder's journal disagree" in found.findings[0].message("en")


@pytest.mark.parametrize("data", [b"", b"row,file\n", b"\x00\xff\xfe" * 50, b"PK\x03\x04", b'"' * 999])
def test_what_is_no_manifest_at_all_is_wrong_use(out, data):
    (out / "manifest.csv").write_bytes(data)
    with pytest.raises(InputError):
        verify(out)


def test_a_manifest_that_is_a_link_is_not_followed(out, tmp_path):
    (out / "manifest.csv").rename(tmp_path / "elsewhere.csv")
    (out / "manifest.csv").symlink_to(tmp_path / "elsewhere.csv")
    with pytest.raises(InputError, match="is a link"):
        verify(out)
