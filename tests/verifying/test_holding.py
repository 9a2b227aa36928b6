import os
import shutil
import unicodedata

import pytest

from tests.batch.folders import PEOPLE, letters
from wego_forms import InputError, verify
from wego_forms.errors import Both
from wego_forms.verifying import holding

SIGNED = b"\n9 0 obj\n<</Type/Sig/ByteRange[0 1 2 3]>>\nendobj\n%%EOF\n"


def told(found):
    """What each finding is of which file."""
    return [(finding.what, finding.file) for finding in found.findings]


def of(found, name):
    """The one message on a file."""
    (finding,) = [each for each in found.findings if each.file == name]
    return finding.message("en")


def test_a_folder_as_the_batch_left_it_is_right(batch):
    people = [*PEOPLE, ["Самарская область", "Губернатор", "Governor", "", "Пётр", "Ильич", "4"]]
    found = verify(batch(people, lang="all", formats="all"))
    assert found.ok
    assert (found.files, found.right, found.written, found.kept) == (12, 12, 12, 0)
    assert (found.rows, found.failed) == (4, 1)
    assert "the row failed" in found.notes[0].message("en")


def test_a_rerun_is_right_too(batch):
    batch()
    found = verify(batch())
    assert found.ok
    assert (found.written, found.kept) == (0, 3)


def test_what_somebody_did_to_the_files_is_told_each_by_its_name(out):
    first, second, third = letters(out)
    (out / first).write_bytes((out / first).read_bytes() + b"x")
    (out / second).unlink()
    (out / "letter of another office.docx").write_bytes(b"PK")
    found = verify(out)
    assert (found.changed, found.missing, found.foreign) == (
        (first,),
        (second,),
        ("letter of another office.docx",),
    )
    assert found.right == 1
    assert "set aside" in of(found, first)
    assert third not in str(told(found))


def test_an_emptied_file_is_said_to_be_empty(out):
    name = letters(out)[0]
    (out / name).write_bytes(b"")
    assert "the file is empty" in of(verify(out), name)


def test_files_whose_names_were_exchanged_are_told_with_what_they_hold(out):
    first, second, _ = letters(out)
    (out / first).rename(out / "x")
    (out / second).rename(out / first)
    (out / "x").rename(out / second)
    found = verify(out)
    assert told(found) == [("changed", first), ("changed", second)]
    assert f"mixed up: another file of the batch lies under this name: '{second}'" in of(found, first)


def test_a_file_renamed_by_hand_is_known_by_its_bytes(out):
    name = letters(out)[0]
    (out / name).rename(out / "Письмо в Самару.docx")
    found = verify(out)
    assert told(found) == [("renamed", name)]
    assert "was renamed: 'Письмо в Самару.docx'" in of(found, name)
    assert found.missing == (name,)


def test_a_file_moved_into_a_folder_is_renamed(out):
    name = letters(out)[0]
    (out / "sent").mkdir()
    (out / name).rename(out / "sent" / name)
    assert told(verify(out)) == [("renamed", name)]


def test_a_copy_by_another_name_is_foreign_and_said_to_be_a_copy(out):
    name = letters(out)[0]
    shutil.copy(out / name, out / "copy.docx")
    found = verify(out)
    assert found.foreign == ("copy.docx",)
    assert f"a copy of a file of the batch by another name: '{name}'" in of(found, "copy.docx")


def test_a_pdf_signed_in_its_place_is_told_as_signed(batch):
    out = batch(formats="pdf")
    name = letters(out)[0]
    (out / name).write_bytes((out / name).read_bytes() + SIGNED)
    found = verify(out)
    assert told(found) == [("signed", name)]
    assert "was signed after it was written: what was written is whole" in of(found, name)
    assert found.changed == (name,)


def test_a_pdf_that_was_added_to_without_a_signature_is_changed(batch):
    out = batch(formats="pdf")
    name = letters(out)[0]
    (out / name).write_bytes((out / name).read_bytes() + b"\n9 0 obj\n<<>>\nendobj\n%%EOF\n")
    found = verify(out)
    assert told(found) == [("changed", name)]
    assert "it may show something else" in of(found, name)


def test_a_signed_copy_of_a_stranger_is_foreign_and_named(batch):
    out = batch(formats="pdf")
    name = letters(out)[0]
    (out / "a.signed.pdf").write_bytes((out / name).read_bytes() + SIGNED)
    assert f"is a file of the batch, signed: '{name}'" in of(verify(out), "a.signed.pdf")


def test_the_merged_pdf_the_zip_and_the_report_are_the_batchs_own_until_they_change(batch, tmp_path):
    where = tmp_path / "out"
    made = {"merge": where / "print.pdf", "zip": where / "all.zip", "page": where / "report.html"}
    out = batch(formats="all", **made)
    assert verify(out).ok
    with (out / "all.zip").open("ab") as file:
        file.write(b"x")
    assert told(verify(out)) == [("changed", "all.zip")]


def test_a_merged_pdf_of_letters_that_were_made_anew_since_is_an_earlier_one(batch, tmp_path):
    batch(formats="pdf", merge=tmp_path / "out" / "print.pdf")
    people = [[*PEOPLE[0][:-1], "18"], *PEOPLE[1:]]
    assert told(verify(batch(people, formats="pdf"))) == [("earlier", "print.pdf")]


def test_a_letter_that_the_table_no_longer_asks_for_is_told(batch):
    gone = letters(batch())[0]
    assert told(verify(batch([["", *[""] * 6], *PEOPLE[1:]]))) == [("earlier", gone)]


def test_a_file_set_aside_is_told_as_such(batch):
    name = letters(batch())[0]
    (out := batch() / name).write_bytes(b"corrected by hand")
    aside = name.replace(".docx", " (1).docx")
    found = verify(batch())
    assert out.read_bytes() != b"corrected by hand"
    assert told(found) == [("foreign", aside)]
    assert "looks like one set aside" in of(found, aside)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_links_and_pipes_are_told_and_never_opened(out, tmp_path):
    first, second, third = letters(out)
    (tmp_path / "elsewhere.docx").write_bytes((out / first).read_bytes())
    (out / first).unlink()
    (out / first).symlink_to(tmp_path / "elsewhere.docx")
    (out / second).unlink()
    os.mkfifo(out / second)
    (out / "more").symlink_to(tmp_path)
    found = verify(out)
    assert told(found) == [("link", first), ("link", second), ("link", "more")]
    assert found.right == 1
    assert third


def test_a_run_that_was_broken_off_is_told(out):
    (out / ".wego-forms-batch").rename(out / ".wego-forms-batch.new")
    (out / ".wego-forms-0a1b2c3d").write_bytes(b"half")
    assert told(verify(out)) == [
        ("unfinished", ".wego-forms-batch.new"),
        ("unfinished", ".wego-forms-0a1b2c3d"),
    ]


def test_a_workbook_that_says_otherwise_is_told(out):
    import openpyxl

    book = openpyxl.load_workbook(out / "manifest.xlsx")
    book.save(out / "manifest.xlsx")
    assert verify(out).ok
    book.active["C2"] = "another.docx"
    book.save(out / "manifest.xlsx")
    assert told(verify(out)) == [("changed", "manifest.xlsx")]


def test_names_that_a_mac_takes_apart_are_the_same_names(out):
    for name in letters(out):
        (out / name).rename(out / unicodedata.normalize("NFD", name))
    assert verify(out).ok


def test_names_of_strangers_cannot_order_the_terminal_about(out):
    (out / "a\x1b[2J\nout: right").write_bytes(b"")
    message = verify(out).findings[0].message("en")
    assert r"a\x1b[2J\nout: right" in message
    assert "\x1b" not in message


def test_a_file_that_may_not_be_read_is_told(out, monkeypatch):

    def refused(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(holding, "sha256_of", refused)
    found = verify(out)
    assert {finding.what for finding in found.findings} == {"unreadable"}
    assert "can't be read (Permission denied)" in found.findings[0].message("en")


@pytest.mark.parametrize("name", ["gone", "people.csv"])
def test_what_is_no_folder_of_a_batch_is_wrong_use(out, tmp_path, name):
    with pytest.raises(InputError):
        verify(tmp_path / name)


def test_a_folder_without_a_manifest_is_wrong_use(tmp_path):
    with pytest.raises(InputError, match="the folder has no manifest"):
        verify(tmp_path)


def test_every_message_is_in_both_languages():
    from wego_forms.verifying import saying

    said = [each for each in vars(saying).values() if isinstance(each, saying.Said)]
    both = [text for each in said for text in each if isinstance(text, Both)]
    assert len(both) > 30
    assert not [text for text in both if text.ru == text.en or not text.ru or not text.en]


def test_letters_that_were_signed_by_our_command_beside_are_a_note_and_elsewhere_foreign(
    batch, tmp_path, monkeypatch
):
    from tests.signing.credentials import NOON, as_p12, sample
    from wego_forms.signing import load_key, sign_file

    (tmp_path / "key.p12").write_bytes(as_p12(*sample(), password=None))
    out = batch(formats="pdf")
    name = letters(out)[0]
    signed = sign_file(out / name, load_key(tmp_path / "key.p12"), when=NOON)
    found = verify(out)
    assert found.ok
    assert f"as we have signed it: '{name}'" in found.notes[0].message("en")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another user"))
    assert told(verify(out)) == [("foreign", signed.name)]
    signed.replace(out / name)
    assert told(verify(out)) == [("signed", name)]
