import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, HEADINGS, PEOPLE, VOLGA, contents, letters, manifest


def test_every_row_becomes_a_letter_in_each_language_and_format(batch, out):
    report = batch(VOLGA, lang="all", formats="all")
    assert (report.rows, report.written, report.kept, report.failed) == (13, 52, 0, 0)
    assert len(letters(out)) == 52
    assert "007_Республика_Татарстан_ru.pdf" in letters(out)


def test_a_letter_of_a_batch_is_the_letter_that_fill_makes(batch, out):
    batch(VOLGA, formats="all")
    record = wf.load(BASE)
    assert (out / "007_Республика_Татарстан_ru.docx").read_bytes() == wf.fill(record, "ru").docx()
    assert (out / "007_Республика_Татарстан_ru.pdf").read_bytes() == wf.fill(record, "ru").pdf()


def test_the_manifest_has_a_line_a_file_with_its_sum(batch, out):
    batch(formats="all")
    lines = manifest(out)
    assert [line["row"] for line in lines] == ["2", "2", "3", "3", "4", "4"]
    assert {line["status"] for line in lines} == {"written"}
    for line in lines:
        assert hashlib.sha256((out / line["file"]).read_bytes()).hexdigest() == line["sha256"]


def test_a_wrong_row_is_told_by_sheet_row_and_column_and_the_others_go_on(batch, out):
    rows = [list(person) for person in PEOPLE]
    rows[1][3] = ""
    report = batch(rows)
    assert (report.written, report.failed) == (2, 1)
    said = (
        "people.csv:3: addressee.person.family: the field is missing. Write it in the column “Family name”."
    )
    assert [report.told(problem, 3) for problem in report.failures[0].problems] == [said]
    assert [(line["row"], line["status"], line["error"]) for line in manifest(out)] == [
        ("2", "written", ""),
        ("3", "failed", said),
        ("4", "written", ""),
    ]


def test_strict_writes_nothing_if_any_row_is_wrong(batch, out):
    report = batch([PEOPLE[0], ["", *PEOPLE[1][1:3], "", "", "", "2"]], strict=True)
    assert report.stopped
    assert report.failed == 1
    assert letters(out) == []


def test_a_row_lacks_what_only_one_language_needs(batch):
    rows = [["Самарская область", "Верховный смотритель", "", "Орлов", "Пётр", "Ильич", "1"]]
    assert batch(rows, lang="ru").failed == 0
    report = batch(rows, lang="all")
    assert [problem.place for problem in report.failures[0].problems] == ["addressee.position.en"]


def test_two_rows_of_one_name_are_an_error_before_anything_is_written(batch, out):
    with pytest.raises(wf.RecordError) as caught:
        batch([PEOPLE[0], PEOPLE[1], [*PEOPLE[0][:6], "4"]], names="{region}")
    assert caught.value.message("en") == (
        "people.csv:4: row 2 has taken the file's name already: 'Самарская_область.docx'. "
        "Add {row} or {number} to --names."
    )
    assert letters(out) == []


def test_names_that_differ_in_case_only_are_one_name(batch):
    rows = [[*PEOPLE[0][:6], "a"], [*PEOPLE[1][:6], "A"]]
    with pytest.raises(wf.RecordError, match="row 2 has taken"):
        batch(rows, names="{number}")


def test_what_is_wrong_with_the_base_is_told_once_with_its_line(batch, tmp_path):
    base = tmp_path / "base.yaml"
    base.write_text(BASE.read_text(encoding="utf-8").replace("mail@ulgov.ru", "mail"), encoding="utf-8")
    with pytest.raises(wf.RecordError) as caught:
        batch(base=base)
    assert [(problem.line, problem.place) for problem in caught.value.problems] == [(8, "letterhead.email")]


def test_a_base_without_what_the_rows_give_is_a_base(batch, tmp_path):
    base = tmp_path / "base.yaml"
    text = BASE.read_text(encoding="utf-8")
    start, end = text.index("addressees:"), text.index("subject:")
    base.write_text(text[:start] + text[end:], encoding="utf-8")
    assert batch(base=base).written == 3


def test_unsure_forms_are_in_the_report(batch):
    report = batch([["Самарская область", "Губернатор", "Governor", "Smith", "Джон", "Иванович", "1"]])
    assert [row for row, _ in report.unsure] == [2] * len(report.unsure)
    assert any(form.place.endswith("initials_dative") for _, form in report.unsure)
    assert "Forms to check" in "\n".join(report.summary("en"))


def test_records_make_a_batch_too(out):
    record = wf.load(BASE)
    people = [record.model_copy(update={"number": str(number)}) for number in range(3)]
    report = wf.run_batch(iter(people), out, formats=["docx"], names="{number}", jobs=1)
    assert report.written == 3
    assert letters(out) == ["0.docx", "1.docx", "2.docx"]


def test_numbers_are_given_to_records_without_one(out):
    record = wf.load(BASE).model_copy(update={"number": None})
    wf.run_batch([record, record], out, formats="docx", numbers="N-{n}", first=5, names="{number}", jobs=1)
    assert letters(out) == ["N-5.docx", "N-6.docx"]


def test_a_template_of_ones_own_is_used(batch, out, tmp_path):
    own = tmp_path / "own.docx"
    own.write_bytes(wf.template_path("invitation", "en").read_bytes())
    batch(template=own, lang="en")
    first = (out / letters(out)[0]).read_bytes()
    batch(lang="en", force=True)
    assert (out / letters(out)[0]).read_bytes() == first


def test_a_field_that_a_template_asks_for_in_vain_is_told_with_the_row(batch, tmp_path):
    from tests.builder import docx

    own = tmp_path / "own.docx"
    own.write_bytes(docx("{{ salutaton }}"))
    report = batch(template=own)
    assert report.failed == 3
    problem = report.failures[0].problems[0]
    assert report.told(problem, 2).startswith("people.csv:2: ")
    assert "Perhaps salutation?" in report.told(problem, 2)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"lang": "de"}, "no such language"),
        ({"formats": ["odt"]}, "no such format"),
        ({"formats": []}, "no such format"),
        ({"names": "x"}, "no file name can be made"),
        ({"numbers": "x"}, "the pattern of numbers isn't right"),
        ({"base": None}, "the base record isn't named"),
        ({"template": "none.docx"}, "none.docx"),
    ],
)
def test_a_wrong_option_is_refused_before_anything_is_done(batch, out, options, said):
    with pytest.raises(wf.WegoFormsError, match=said):
        batch(**options)
    assert not out.exists()


def test_any_executor_does_the_work_and_sends_the_files_back(batch, out, tmp_path):
    batch(lang="all")
    by_process = contents(out)
    with ThreadPoolExecutor(2) as threads:
        batch(lang="all", executor=threads, force=True)
    assert contents(out) == by_process


def test_processes_write_the_same_bytes_in_the_same_order(batch, out):
    rows = [[*PEOPLE[number % 3][:6], str(number)] for number in range(50)]
    batch(rows, jobs=1)
    alone, account = contents(out), (out / "manifest.csv").read_bytes()
    report = batch(rows, jobs=2, force=True)
    assert report.failures == []
    assert report.written == 50
    assert contents(out) == alone
    assert (out / "manifest.csv").read_bytes() == account


def test_what_the_pdf_cannot_show_is_a_note_and_no_warning(batch, tmp_path, recwarn):
    report = batch(formats="pdf")
    assert report.written == 3
    assert not recwarn.list
    assert report.fonts


def test_progress_is_told_with_the_paths_of_the_files(batch, out):
    seen = []
    batch(watch=seen.append)
    assert [(each.checking, each.done) for each in seen] == [(True, 3), (False, 3)]
    assert [path.name for path in seen[-1].files] == letters(out)


@pytest.mark.parametrize(
    ("rows", "remedy"),
    [
        ([], "Write rows below the headings."),
        ([["#", *PEOPLE[0][1:]]], "Write rows below the example, or take away the # of row 2."),
    ],
)
def test_a_table_without_a_letter_is_told_and_nothing_is_written(batch, out, rows, remedy):
    with pytest.raises(wf.RecordError) as error:
        batch(rows)
    problem = error.value.problems[0]
    assert (problem.what.en, problem.remedy.en) == ("there is no letter in the table", remedy)
    assert not (out / "manifest.csv").exists()


def test_the_words_of_a_clerk_are_understood(batch):
    headings = [*HEADINGS, "Пол"]
    rows = [["Москва", "Мэр", "Mayor", "Ли", "Саша", "", "1", "женский"], [*PEOPLE[0], "м"]]
    assert batch(rows, headings).failed == 0


def test_letters_without_a_number_are_counted_as_drafts(batch):
    report = batch([[*PEOPLE[0][:6], ""], PEOPLE[1]])
    assert "Drafts, without number or date, signature and seal: 1." in report.summary("en")


def test_archive_copies_are_those_that_a_document_makes(batch, out):
    batch(VOLGA, formats="pdf", archive=True)
    made = (out / "007_Республика_Татарстан_ru.pdf").read_bytes()
    assert made == wf.fill(wf.load(BASE), "ru").pdf(archive=True)
    assert batch(VOLGA, formats="pdf").written == 13
