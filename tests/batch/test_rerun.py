import os

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, contents, letters, manifest

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
        monkeypatch.setattr(f"wego_forms.batch.{module}.our_version", lambda: "99")
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


def test_a_clerks_own_file_of_a_letters_name_is_set_aside(batch, out):
    out.mkdir()
    (out / SECOND).write_bytes(b"the clerk's")
    report = batch()
    assert (report.written, [new.name for _, new in report.aside]) == (3, ["003_Пермский_край_ru (1).docx"])
    assert (out / "003_Пермский_край_ru (1).docx").read_bytes() == b"the clerk's"


def test_a_clerks_own_manifest_is_set_aside_and_ours_is_replaced(batch, out):
    out.mkdir()
    (out / "manifest.csv").write_bytes(b"the clerk's")
    assert [new.name for _, new in batch().aside] == ["manifest (1).csv"]
    assert batch().aside == []
    with (out / "manifest.csv").open("a") as file:
        file.write("a note\n")
    assert [new.name for _, new in batch().aside] == ["manifest (2).csv"]


@pytest.mark.parametrize("option", ["merge", "zip", "page"])
def test_what_is_made_of_the_letters_takes_no_inputs_place(batch, out, tmp_path, option):
    base = tmp_path / "base.yaml"
    base.write_bytes(BASE.read_bytes())
    for place in (base, tmp_path / "people.csv"):
        with pytest.raises(wf.OutputError, match="this is an input"):
            batch(base=base, formats="pdf", **{option: place})
    assert base.read_bytes() == BASE.read_bytes()
    assert not out.exists()


def test_a_clerks_own_file_is_not_replaced_by_a_report(batch, tmp_path):
    page = tmp_path / "report.html"
    page.write_bytes(b"the clerk's")
    with pytest.raises(wf.OutputError, match="isn't ours"):
        batch(page=page)
    assert page.read_bytes() == b"the clerk's"
    batch(page=page, force=True)
    assert batch(page=page).made == [page]


@pytest.mark.parametrize("instead", [False, True])
def test_a_folder_that_is_moved_during_the_run_stops_it(batch, out, tmp_path, instead):
    def move(progress):
        if not progress.checking and out.exists() and not (tmp_path / "moved").exists():
            out.rename(tmp_path / "moved")
            if instead:
                out.mkdir()

    rows = [[*PEOPLE[number % 3][:6], str(number)] for number in range(30)]
    with pytest.raises(wf.OutputError, match="removed or moved during the run"):
        batch(rows, watch=move)
    done = len(letters(tmp_path / "moved"))
    assert 0 < done < 30
    if instead:
        out.rename(tmp_path / "other")
    assert not out.exists()
    (tmp_path / "moved").rename(out)
    batch(rows)
    assert [status for status in statuses(out) if status == "written"] == ["written"] * 30


def test_a_picture_that_is_replaced_during_the_run_is_borne_by_no_letter(batch, out, tmp_path):
    signature = tmp_path / "signature.png"
    picture = (BASE.parent / "samples" / "signature.png").read_bytes()
    signature.write_bytes(picture)
    base = tmp_path / "base.yaml"
    said = BASE.read_text(encoding="utf-8")
    said = said.replace("signature: {mode: blank}", "signature: {mode: image, file: signature.png}")
    base.write_text(said, encoding="utf-8")

    def replace(progress):
        if not progress.checking and progress.done < 60:
            signature.write_bytes(picture + b" ")

    rows = [[*PEOPLE[number % 3][:6], str(number)] for number in range(120)]
    report = batch(rows, base=base, watch=replace)
    assert 0 < report.failed < 120
    assert "was replaced during the run" in report.failures[0].problems[0].what.en
    assert batch(rows, base=base).failed == 0


def test_a_run_of_some_rows_has_the_others_lines_at_every_moment(batch, out):
    batch()
    seen = []

    def watch(progress):
        if not progress.checking:
            seen.append({line["row"] for line in manifest(out)})

    batch([PEOPLE[0], PEOPLE[1], [*PEOPLE[2][:6], "77"]], rows="4", watch=watch)
    assert seen == [{"2", "3", "4"}]
    assert [line["row"] for line in manifest(out)] == ["2", "3", "4"]


def test_letters_over_another_record_or_of_another_template_take_no_letters_place(batch, out, tmp_path):
    batch()
    before = contents(out)
    (tmp_path / "other.yaml").write_text(
        BASE.read_text("utf-8").replace("participants: 400", "participants: 7"), "utf-8"
    )
    report = batch(base=tmp_path / "other.yaml")
    assert [(old.name, new.name) for old, new in report.anothers] == [
        (name, name.replace(".docx", " (1).docx")) for name in letters(out) if " (1)" not in name
    ]
    for old, new in report.anothers:
        assert new.read_bytes() == before[old.name]
    assert "this was of another table, record or template; it is now" in "\n".join(report.summary("en"))
    report = batch(base=tmp_path / "other.yaml", template="envelope-dl")
    assert len(report.anothers) == 3


def test_another_tables_letter_takes_the_place_of_none_to_another_addressee(batch, out, table, tmp_path):
    batch()
    ours = letters(out)
    other = tmp_path / "others.csv"
    other.write_bytes(
        table(
            [[*PEOPLE[0][:3], "Ким", *PEOPLE[0][4:]], ["Пермский край", "Врио губернатора", *PEOPLE[1][2:]]]
        ).read_bytes()
    )
    report = batch(other)
    assert [(old.name, new.name) for old, new in report.anothers] == [
        (ours[0], ours[0].replace(".docx", " (1).docx"))
    ]
    # To the same addressee it is the same letter anew, and so is a corrected name in the same table.
    assert report.written == 2
    report = batch([[*PEOPLE[0][:3], "Кимов", *PEOPLE[0][4:]]])
    assert [old.name for old, _ in report.anothers] == [ours[0]]
    report = batch([[*PEOPLE[0][:3], "Кимин", *PEOPLE[0][4:]]])
    assert report.anothers == []


def test_a_table_that_is_only_renamed_keeps_its_letters(batch, table, tmp_path):
    batch()
    renamed = tmp_path / "final (2).csv"
    renamed.write_bytes(table().read_bytes())
    assert (batch(renamed).kept, batch().kept) == (3, 3)
