"""Files in the folder that are others': a clerk's, another record's, another table's."""

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, PEOPLE, contents, letters, manifest
from tests.batch.test_rerun import SECOND, statuses


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
