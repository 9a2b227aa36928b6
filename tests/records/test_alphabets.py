"""Words of a record in which a letter is of the other alphabet: told with their line, whoever reads the record."""

import warnings
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import docx
from wego_forms import batch
from wego_forms.checking import check
from wego_forms.records.record import notes_of

SIGNED = "signatory: {position: Министр, person: {family: Ким, given: Анна, patronymic: Петровна}}"
LETTER = Path(__file__).parents[2] / "examples" / "letter.yaml"


@pytest.fixture
def mixed(tmp_path):
    """The sample letter, one o of whose subject is Latin."""
    text = LETTER.read_text("utf-8")
    assert "совещани" in text
    path = tmp_path / "letter.yaml"
    path.write_text(text.replace("subject: {ru: О совещани", "subject: {ru: О сoвещани"), "utf-8")
    assert "сoвещани" in path.read_text("utf-8")
    return path


def test_such_a_word_is_told_with_its_line_and_what_was_meant(mixed):
    line = mixed.read_text("utf-8").split("сoвещани")[0].count("\n") + 1
    (note,) = notes_of(wf.load(mixed))
    assert (note.file, note.line, note.place, note.value[:8]) == (str(mixed), line, "subject.ru", "сoвещани")
    assert "Perhaps “совещани" in note.message("en")


def test_checking_and_filling_tell_it(mixed):
    (finding,) = check(mixed)
    assert finding.problems == []
    assert ["сoвещани" in note.en for note in finding.notes] == [True]
    with pytest.warns(wf.TemplateWarning, match="сoвещани"):
        wf.fill(wf.load(mixed))


@pytest.mark.parametrize("body", ["{ru: body.md, en: Please come.}", "body.md"])
def test_a_text_in_a_file_beside_the_record_is_looked_through_with_its_own_lines(tmp_path, body):
    (tmp_path / "body.md").write_text("Приглашаем Вас.\n\nПросим cообщить об участии.\n", "utf-8")
    head, _, _ = LETTER.read_text("utf-8").partition("\nbody:")
    (tmp_path / "letter.yaml").write_text(f"{head}\nbody: {body}\n{SIGNED}", "utf-8")
    (note,) = notes_of(wf.load(tmp_path / "letter.yaml"))
    assert (note.file, note.line, note.value) == (str(tmp_path / "body.md"), 3, "cообщить")
    assert note.place.startswith("body")


def test_a_batch_tells_it_once_and_not_of_what_its_columns_replace(mixed, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("Должность;Фамилия;Имя;Отчество\nМэр;Ким;Анна;Петровна\nМэр;Ли;Анна;Петровна\n", "utf-8")
    told = [note for note in check([table], base=mixed)[0].notes if "сoвещани" in note.ru]
    assert len(told) == 1
    table.write_text("Фамилия;Имя;Отчество;subject.ru\nКим;Анна;Петровна;О встрече\n", "utf-8")
    assert not [note for note in check([table], base=mixed)[0].notes if "сoвещани" in note.ru]


def test_a_json_record_and_a_mapping_and_the_name_of_an_own_field_are_looked_at():
    from wego_forms.records.alphabets import mixed_notes

    (note,) = mixed_notes({"extra": {"мeсто": "Зал"}}, "a.json", {})
    assert (note.place, note.value) == ("extra.мeсто", "мeсто")
    (note,) = mixed_notes({"list": ["а", "Cамара"]}, None, None)
    assert note.place == "list[1]"


def test_a_record_in_clean_letters_has_no_notes():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert notes_of(wf.load(LETTER)) == ()


def test_records_of_a_batch_bring_their_notes(mixed, tmp_path):
    report = batch.run_batch([wf.load(mixed)], tmp_path / "out", formats=["docx"])
    assert [remark.ru for remark in report.remarks if "сoвещани" in remark.ru] != []


def test_a_template_tells_them_of_its_text_and_of_its_tags():
    template = wf.Template(docx("Увaжаемый {{ name }}!", "{% if name == 'Aнна' %}x{% endif %}"), "t.docx")
    assert [note.value for note in template.notes] == ["Увaжаемый", "Aнна"]
    assert (
        template.notes[0]
        .message("en")
        .startswith("t.docx: word/document.xml «Увaжаемый {{ name }}!»: the word has letters")
    )


ROW = {
    "Фамилия": "Петров",
    "Имя": "Иван",
    "Отчество": "Иванович",
    "Должность": "Глава",
    "Регион": "Самарская область",
    "Организация": "Совет городов",
}


@pytest.mark.parametrize(
    ("heading", "typed", "place", "word", "meant"),
    [
        ("Фамилия", "Петpов", "addressee.person.family", "Петpов", "Петров"),
        ("Имя", "Ивaн", "addressee.person.given", "Ивaн", "Иван"),
        ("Отчество", "Иванoвич", "addressee.person.patronymic", "Иванoвич", "Иванович"),
        ("Должность", "Губернaтор", "addressee.position.ru", "Губернaтор", "Губернатор"),
        ("Регион", "Cамарская область", "addressee.region.ru", "Cамарская", "Самарская"),
        ("Организация", "Cовет городов", "addressee.organization.ru", "Cовет", "Совет"),
    ],
)
def test_a_word_of_two_alphabets_is_an_error_where_it_is_declined(
    tmp_path, heading, typed, place, word, meant
):
    table = tmp_path / "t.csv"
    row = ROW | {heading: typed}
    table.write_text("\n".join((";".join(row), ";".join(row.values()))), "utf-8")
    (problem,) = check([table], ["ru"], base=LETTER)[0].problems
    assert (problem.line, problem.place, problem.value) == (2, place, word)
    assert problem.remedy.en == f"Perhaps “{meant}”: type the word anew."
    report = batch.run_batch(table, tmp_path / "out", base=LETTER, formats=["docx"])
    assert (report.failed, report.written) == (1, 0)


def test_a_name_in_quotation_marks_may_be_of_two_alphabets(tmp_path):
    table = tmp_path / "t.csv"
    row = ROW | {"Организация": "Союз «Xерокс»"}
    table.write_text("\n".join((";".join(row), ";".join(row.values()))), "utf-8")
    (found,) = check([table], ["ru"], base=LETTER)
    assert found.problems == []
    assert any("Xерокс" in note.en for note in found.notes)


def test_a_latin_spelling_with_a_russian_letter_is_refused():
    with pytest.raises(wf.RecordError) as caught:
        wf.load(
            {
                "kind": "letter",
                "addressees": [{"person": {"family": "Ким", "given": "Анна", "latin": "Anna Кim"}}],
            }
        )
    assert "Perhaps “Kim”: type the word anew." in str(caught.value)
