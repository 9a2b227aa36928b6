"""What is found wrong only when the record is printed is told with the file's line, as what is wrong on loading."""

import json

import pytest

import wego_forms as wf

LETTER = """\
kind: letter
letterhead:
  author: {ru: Администрация города Примерска, en: Administration of Primersk}
  address: {ru: "ул. Садовая, д. 1", en: 1 Sadovaya Street}
  phone: "+7 8342 00-00-00"
  email: mail@example.org
  website: http://www.example.org
addressees:
  - position: {ru: Директор школы № 5, en: Head of School No. 5}
    person: {family: Соколова, given: Анна, patronymic: Викторовна}
subject: {ru: О дне открытых дверей, en: Open day}
signatory:
  position: {ru: Глава города}
  person: {family: Громов, given: Илья, patronymic: Сергеевич}
body:
"""
WRONG = "Тег {{ nosuch }} тут."
PICTURE = "![рисунок](x.png)"


def written(folder, body, name="letter.yaml"):
    path = folder / name
    path.write_text(LETTER + body, "utf-8")
    return path


def told(path, lang="ru"):
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(wf.load(path), lang=lang)
    return [(problem.file, problem.line, problem.place) for problem in caught.value.problems]


LITERAL = "  ru: |\n    Первый.\n\n    {}\n  en: x\n"


@pytest.mark.parametrize(
    ("body", "line", "wrong"),
    [
        (LITERAL, 19, WRONG),
        (LITERAL, 19, PICTURE),
        ("  ru: |\n\n    {}\n  en: x\n", 18, WRONG),
        ('  ru: "{}"\n  en: x\n', 16, PICTURE),
        ("  ru: >\n    Первый.\n\n    {}\n  en: x\n", 19, WRONG),
        ("  ru:\n    Первый.\n\n    {}\n  en: x\n", 19, WRONG),
    ],
    ids=["literal", "a picture", "a blank first", "quoted", "folded", "plain"],
)
def test_a_fault_of_the_body_is_told_with_the_line_of_the_file_however_yaml_has_it(
    tmp_path, body, line, wrong
):
    path = written(tmp_path, body.replace("{}", wrong))
    ((file, told_line, place),) = told(path)
    assert (file, told_line, place.partition(",")[0]) == (str(path), line, "body.ru")


def test_of_a_body_in_a_file_beside_it_is_told_that_file_and_its_line(tmp_path):
    (tmp_path / "text.md").write_text(f"\nПервый.\n{WRONG}\n", "utf-8")
    path = written(tmp_path, "  ru: text.md\n  en: x\n")
    assert told(path) == [(str(tmp_path / "text.md"), 3, "body.ru")]


def test_a_text_that_the_other_language_lacks_is_told_with_the_line_of_its_field(tmp_path):
    assert told(written(tmp_path, "  ru: x\n  en: y\n"), "en") == [
        (str(tmp_path / "letter.yaml"), 13, "signatory.position.en")
    ]


def test_a_note_has_the_line_too_and_check_tells_it(tmp_path):
    path = written(tmp_path, "  ru: |\n    Первый.\n\n    **не закрыто\n  en: x\n")
    with pytest.warns(wf.TemplateWarning, match="letter.yaml:19: body.ru, 3"):
        (note,) = wf.fill(wf.load(path), lang="ru").notes
    assert (note.file, note.line, note.place) == (str(path), 19, "body.ru, 3")
    (finding,) = wf.check(path, "ru")
    assert [said.en.partition(": body")[0] for said in finding.notes if "body" in said.en] == [f"{path}:19"]


def test_json_has_no_lines_and_a_record_that_a_program_made_no_file(tmp_path):
    path = tmp_path / "letter.json"
    record = wf.load(written(tmp_path, f"  ru: '{WRONG}'\n  en: x\n"))
    path.write_text(json.dumps(record.model_dump(mode="json"), ensure_ascii=False), "utf-8")
    assert told(path) == [(str(path), 1, "body.ru, 1")]
    assert told(record.model_dump()) == [(None, None, "body.ru, 1")]


def test_a_file_that_was_taken_away_since_is_named_without_a_line(tmp_path):
    path = written(tmp_path, f"  ru: '{WRONG}'\n  en: x\n")
    record = wf.load(path)
    path.unlink()
    with pytest.raises(wf.WegoFormsError) as caught:
        wf.fill(record, lang="ru")
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [(str(path), None)]
