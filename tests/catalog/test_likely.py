"""A template that was made for another kind of record is told as that, once."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import template_bytes
from wego_forms.catalog import template_path

EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER, FORM = EXAMPLES / "letter.yaml", EXAMPLES / "dimitrovgrad.yaml"


def problems(record, template):
    with pytest.raises(wf.TemplateError) as caught:
        wf.fill(wf.load(record), "ru", template)
    return caught.value.problems


def test_a_template_of_another_kind_is_told_once_with_both_kinds(tmp_path):
    theirs = tmp_path / "ours.docx"
    theirs.write_bytes(template_path("invitation", "ru").read_bytes())
    assert [problem.messages for problem in problems(LETTER, theirs)] == [
        (
            f"{theirs}: это шаблон документа вида invitation, а запись – вида letter. Возьмите запись вида "
            "invitation (wego-forms new invitation) или шаблон вида letter (wego-forms template letter).",
            f"{theirs}: this is a template of kind invitation, and the record is of kind letter. Take a record of "
            "kind invitation (wego-forms new invitation), or a template of kind letter (wego-forms template letter).",
        )
    ]


@pytest.mark.parametrize(
    ("record", "kind"), [(LETTER, "application"), (FORM, "letter"), (FORM, "invitation")]
)
def test_each_kinds_template_is_told_by_its_kind(record, kind):
    (problem,) = problems(record, template_path(kind, "ru"))
    assert f"a template of kind {kind}," in problem.what.en


def test_a_table_is_told_of_it_too(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("Должность;Фамилия;Имя;Отчество\nМэр;Ким;Анна;Петровна\nМэр;Ли;Анна;Петровна\n", "utf-8")
    options = wf.batch.Options(template=template_path("invitation", "ru"))
    (finding,) = wf.check([table], "ru", LETTER, options)
    assert ["of kind invitation" in problem.what.en for problem in finding.problems] == [True]


@pytest.mark.parametrize("tags", ["{{ numbr }} {{ sbject }}", "{{ number }} {{ head.person }}"])
def test_fields_that_no_other_kind_explains_are_told_each(tmp_path, tags):
    theirs = tmp_path / "ours.docx"
    theirs.write_bytes(template_bytes(tags))
    found = problems(LETTER, theirs)
    assert {problem.what.en for problem in found} == {"there is no such field"}
