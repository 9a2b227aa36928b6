import errno
import os

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, contents, letters, manifest
from wego_forms.batch.output.folder import held

SECOND = "003_Пермский_край_ru.docx"


def statuses(out):
    return [line["status"] for line in manifest(out)]


def test_a_second_run_writes_nothing(batch, out):
    batch(formats="all")
    before = contents(out)
    times = {path.name: path.stat().st_mtime_ns for path in out.iterdir() if path.suffix in (".docx", ".pdf")}
    report = batch(formats="all")
    assert (report.written, report.kept) == (0, 6)
    assert statuses(out) == ["kept"] * 6
    assert contents(out) == before
    assert {name: (out / name).stat().st_mtime_ns for name in times} == times


def test_a_kept_file_stays_in_the_manifest_with_its_sum(batch, out):
    batch()
    sums = [line["sha256"] for line in manifest(out)]
    batch()
    assert [line["sha256"] for line in manifest(out)] == sums


def test_a_missing_file_is_made_again(batch, out):
    batch()
    before = contents(out)
    (out / SECOND).unlink()
    report = batch()
    assert (report.written, report.kept) == (1, 2)
    assert contents(out) == before


def test_only_a_changed_row_is_made_again(batch, out):
    batch()
    batch([PEOPLE[0], ["Пермский край", "Мэр", "Mayor", *PEOPLE[1][3:]], PEOPLE[2]])
    assert statuses(out) == ["kept", "written", "kept"]


def test_a_changed_base_makes_all_anew(batch, out, tmp_path):
    base = tmp_path / "base.yaml"
    base.write_bytes(BASE.read_bytes())
    batch(base=base)
    base.write_text(
        base.read_text(encoding="utf-8").replace("participants: 400", "participants: 500"), encoding="utf-8"
    )
    assert batch(base=base).written == 3


def test_a_changed_template_makes_all_anew(batch, tmp_path):
    from tests.builder import docx

    own = tmp_path / "own.docx"
    own.write_bytes(docx("{{ salutation }}"))
    batch(template=own)
    assert batch(template=own).kept == 3
    own.write_bytes(docx("{{ salutation }} {{ number }}"))
    assert batch(template=own).written == 3


def test_another_version_of_the_library_makes_all_anew(batch, monkeypatch):
    batch()
    for module in ("plan.preparing", "work.worker"):
        monkeypatch.setattr(f"wego_forms.batch.{module}.__version__", "99")
    assert batch().written == 3


def test_force_makes_all_anew(batch):
    batch()
    assert batch(force=True).written == 3


def test_a_corrected_row_joins_the_others(batch, out):
    wrong = [PEOPLE[0], [*PEOPLE[1][:3], "", "", "", "2"], PEOPLE[2]]
    batch(wrong)
    report = batch()
    assert (report.written, report.kept, report.failed) == (1, 2, 0)
    fresh = contents(out)
    batch(force=True)
    assert contents(out) == fresh


def test_what_somebody_changed_in_word_is_set_aside_and_not_overwritten(batch, out):
    batch()
    (out / SECOND).write_bytes(b"corrected by hand")
    report = batch()
    assert report.written == 1
    assert [(old.name, new.name) for old, new in report.aside] == [(SECOND, "003_Пермский_край_ru (1).docx")]
    assert (out / "003_Пермский_край_ru (1).docx").read_bytes() == b"corrected by hand"
    assert "was changed since" in "\n".join(report.summary("en"))


def test_letters_that_the_table_no_longer_asks_for_are_named(batch, out):
    batch()
    report = batch(PEOPLE[:2])
    assert report.stale == ["004_Республика_Коми_ru.docx"]
    assert "004_Республика_Коми_ru.docx" in letters(out)


def test_a_journal_cut_short_costs_one_letter_only(batch, out):
    batch()
    journal = out / ".wego-forms-batch"
    whole = journal.read_bytes()
    journal.write_bytes(whole[:-20])
    report = batch()
    assert (report.written, report.kept) == (1, 2)
    assert journal.read_bytes() == whole


def test_a_run_broken_off_is_gone_on_with_and_leaves_what_an_undisturbed_one_leaves(batch, out):
    batch(lang="all")
    whole, account = contents(out), (out / "manifest.csv").read_bytes()
    journal = whole[".wego-forms-batch"].splitlines(keepends=True)
    # As after a kill: the account of the run under way, its last line half written, one file not yet accounted for.
    (out / ".wego-forms-batch").unlink()
    (out / ".wego-forms-batch.new").write_bytes(b"".join(journal[:3]) + journal[3][:30])
    (out / "manifest.csv").write_bytes(account[:200])
    (out / ".wego-forms-abcd1234").write_bytes(b"half")
    for name in list(whole)[-2:]:
        (out / name).unlink(missing_ok=True)
    report = batch(lang="all")
    assert report.kept + report.written == 6
    assert contents(out) == whole
    assert (out / "manifest.csv").read_bytes() == account


def test_a_file_that_cannot_be_written_fails_with_the_reason_and_the_rest_goes_on(batch, out):
    (out / SECOND).mkdir(parents=True)
    (out / SECOND / "in the way").touch()
    report = batch()
    assert (report.written, report.failed) == (2, 1)
    assert statuses(out) == ["written", "failed", "written"]
    assert "the file wasn't written" in manifest(out)[1]["error"]
    assert manifest(out)[1]["file"] == SECOND


def test_a_folder_that_cannot_be_made_is_told(batch, out):
    out.write_text("a file", encoding="utf-8")
    with pytest.raises(wf.OutputError, match="a file is in the folder's place"):
        batch()


def test_two_runs_never_write_into_one_folder_at_once(batch, out):
    fcntl = pytest.importorskip("fcntl")
    out.mkdir()
    handle = os.open(out, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        with pytest.raises(wf.OutputError, match="another run"):
            batch()
    finally:
        os.close(handle)


def test_a_full_pipe_during_a_run_is_not_taken_for_another_run(out):
    with pytest.raises(BlockingIOError, match="standard output"), held(out):
        raise BlockingIOError(errno.EAGAIN, "standard output")


def test_a_share_that_knows_no_locks_can_be_written_into(batch, out, monkeypatch):
    fcntl = pytest.importorskip("fcntl")

    def unknown(*_):
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", unknown)
    assert batch().written == 3


def test_runs_in_two_languages_share_a_folder_and_know_of_each_other(batch, out):
    batch(lang="ru")
    assert batch(lang="en").written == 3
    assert batch(lang="ru").kept == 3
    name = letters(out)[0]
    (out / name).write_bytes(b"corrected by hand")
    batch(lang="en" if "_ru" in name else "ru", force=True)
    assert [old.name for old, _ in batch(lang="ru" if "_ru" in name else "en").aside] == [name]


def test_what_a_kill_left_half_written_is_removed_where_the_letters_lie_and_nowhere_else(batch, out):
    for folder in (out, out / "ru", out / "ru" / "deeper"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".wego-forms-abcd1234").write_bytes(b"half")
    batch(names="{lang}/{row}")
    assert [path.parent.name for path in out.rglob(".wego-forms-abcd1234")] == ["deeper"]


THIRD = "004_Республика_Коми_ru.docx"
WITHOUT_A_NAME = [*PEOPLE[:2], ["Республика Коми", "Глава", "Head", "", "Олег", "Петрович", "3"]]


@pytest.mark.parametrize("again", [1, 2])
def test_the_former_letter_of_a_row_that_fails_now_is_told_with_its_row(batch, out, again):
    batch()
    for _ in range(again):
        report = batch(WITHOUT_A_NAME)
    assert (report.failed, report.stale, report.former) == (1, [], {THIRD: 4})
    said = "\n".join(report.summary("ru"))
    assert f"Строка не вышла, а в папке осталось её прежнее письмо: {THIRD} (строка 4)" in said
    assert "лишние файлы" not in said
    (finding,) = wf.verify(out).findings
    assert finding.message("en").startswith(
        f"{out / THIRD}: a letter of an earlier run: its row of the table failed this time: '4'"
    )
    report = batch()
    assert (report.failed, report.former, report.written + report.kept) == (0, {}, 3)
    assert wf.verify(out).ok


def test_a_row_that_fails_among_some_rows_is_told_too(batch):
    batch()
    report = batch(WITHOUT_A_NAME, rows="4")
    assert (report.stale, report.former) == ([], {THIRD: 4})


def test_another_tables_letter_is_not_the_former_one_of_a_row_that_fails(batch, out, table):
    batch()
    other = table(WITHOUT_A_NAME).rename(out.parent / "others.csv")
    report = batch(other)
    assert (report.stale, report.former) == ([THIRD], {})
    assert [
        finding.message("en")
        for finding in wf.verify(out).findings
        if "no longer asks" in finding.message("en")
    ]
