"""Other programs' placeholders in a template, as a clerk meets them: in check, fill and batch, and from Python."""

import warnings

import pytest

import wego_forms as wf
from tests.builder import docx
from tests.cli.running import ROOT, run_command

RECORD = ROOT / "examples/tatarstan.yaml"
TABLE = (
    "Номер;Регион;Должность;Фамилия;Имя;Отчество\n5;Республика Татарстан;Раис;Минниханов;Рустам;Нургалиевич\n"
)


def template(folder, *body):
    (folder / "my.docx").write_bytes(docx("{{ number }}", *body))


@pytest.mark.parametrize("typed", ["&lt;&lt;date&gt;&gt;", "«Номер»"])
@pytest.mark.parametrize(
    "command",
    [
        ("check", "my.docx"),
        ("check", "my.docx", RECORD),
        ("fill", RECORD, "--template", "my.docx"),
        ("batch", "t.csv", "--base", RECORD, "--template", "my.docx"),
        ("check", "t.csv", "--base", RECORD, "--template", "my.docx"),
    ],
    ids=lambda command: f"{command[0]} {command[1].split('.')[-1] if isinstance(command[1], str) else ''}",
)
def test_a_field_in_another_programs_brackets_is_an_error(tmp_path, typed, command):
    template(tmp_path, f"Исх. {typed}")
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    code, out, said = run_command(tmp_path, *command)
    assert code == 1
    assert "word/document.xml «Исх." in said
    assert "other programs write a value's place so" in said
    assert b"right" not in out.replace(b"yaml: right", b"")
    assert list(tmp_path.glob("**/*.ru.*")) == []


@pytest.mark.parametrize(
    "command",
    [
        ("check", "my.docx"),
        ("check", "my.docx", RECORD),
        ("fill", RECORD, "--template", "my.docx", "--format", "docx"),
        ("batch", "t.csv", "--base", RECORD, "--template", "my.docx", "--lang", "ru", "--format", "docx"),
    ],
    ids=lambda command: command[0],
)
def test_what_only_looks_like_a_placeholder_is_told_and_is_no_error(tmp_path, command):
    template(tmp_path, "Кому: [Имя получателя]", "газета «Регион»")
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    code, out, said = run_command(tmp_path, *command)
    assert code == 0, said
    told = said + out.decode()
    assert told.count("'[Имя получателя]'. Where a value is meant") == 1
    assert told.count("'«Регион»'. Where a value is meant") == 1


def test_python_is_warned_of_what_looks_like_a_placeholder():
    chosen = wf.Template(docx("{{ number }} [Имя получателя]"), "my.docx")
    with pytest.warns(wf.TemplateWarning, match=r"\[Имя получателя\]"):
        document = wf.fill(wf.load(RECORD), "ru", chosen)
    assert [note.value for note in document.notes] == ["[Имя получателя]"]


@pytest.mark.parametrize("typed", ["[Регион]", "%Date%", "№ «Номер_письма»", "{Кому}", "[[Addressee]]"])
def test_a_columns_heading_in_another_programs_brackets_is_an_error(typed):
    with pytest.raises(wf.TemplateError, match=r"document\.xml «Исх"):
        wf.fill(wf.load(RECORD), "ru", wf.Template(docx(f"Исх. {typed}")))


def test_quotations_are_no_placeholders():
    quoted = "форум «Открытое правительство», WeGO [1], «WeGO», 100% и 50%, {{ number }}"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert wf.fill(wf.load(RECORD), "ru", wf.Template(docx(quoted))).notes == ()


@pytest.mark.parametrize("path", sorted((ROOT / "templates").glob("**/*.docx")), ids=lambda path: path.stem)
def test_our_templates_have_nothing_to_note(path):
    assert wf.Template(path).notes == ()
    (finding,) = wf.check(path)
    assert finding.notes == []


def test_a_blank_is_looked_at_as_well(tmp_path):
    (tmp_path / "bad.docx").write_bytes(docx("{{ head.email }} [head.phone]"))
    (tmp_path / "odd.docx").write_bytes(docx("{{ head.email }} [Имя получателя]"))
    code, _, said = run_command(tmp_path, "blank", "application", "--template", "bad.docx")
    assert code == 1
    assert "{{ head.phone }}" in said
    code, _, said = run_command(
        tmp_path, "blank", "application", "--template", "odd.docx", "--format", "docx"
    )
    assert code == 0
    assert said.count("'[Имя получателя]'. Where a value is meant") == 1


def test_check_knows_every_field_that_a_record_offers(tmp_path):
    template = tmp_path / "my.docx"
    template.write_bytes(
        docx("{{ addressee.region|where }} {{ addressee.person|initials('dative') }} {{ number }}")
    )
    (finding,) = wf.check(template)
    assert finding.problems == []
    template.write_bytes(docx("{{ addressee.regoin|where }} {{ number }}"))
    (finding,) = wf.check(template)
    assert [(problem.value, problem.remedy.en) for problem in finding.problems] == [
        ("addressee.regoin", "Perhaps addressee.region?")
    ]


def test_what_is_an_error_is_no_note_as_well(tmp_path):
    (tmp_path / "my.docx").write_bytes(docx("{{ number }} [date]"))
    (finding,) = wf.check(tmp_path / "my.docx")
    assert [problem.value for problem in finding.problems] == ["[date]"]
    assert finding.notes == []
