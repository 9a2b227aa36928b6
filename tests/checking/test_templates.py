"""A template that is looked at in several ways is compiled once, and has the name that the user gave it."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import office, template_bytes
from wego_forms.catalog import templates
from wego_forms.filling import compiling

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def compiled(monkeypatch):
    """The names of the templates that are compiled, of which none is known from before."""
    names, once = [], compiling.compile_parts
    monkeypatch.setattr(
        compiling, "compile_parts", lambda package: names.append(package.source) or once(package)
    )
    templates._compiled.cache_clear()
    return names


def test_a_kinds_template_is_compiled_once_for_its_record_its_definition_and_itself(compiled):
    kinds = EXAMPLES / "kinds"
    papers = [kinds / lang / "meeting.docx" for lang in ("ru", "en")]
    findings = wf.check([EXAMPLES / "meeting.yaml", kinds / "meeting.yaml", *papers])
    assert [finding.problems for finding in findings] == [[]] * 4
    assert sorted(compiled) == ["kinds/en/meeting.docx", "kinds/ru/meeting.docx"]


def test_the_first_kind_that_has_all_of_a_templates_fields_is_its_kind_and_no_other_is_compiled(compiled):
    (finding,) = wf.check(wf.template_path("invitation", "ru"))
    assert (finding.kind, finding.problems) == ("invitation", [])
    assert {Path(name).stem for name in compiled} == {"invitation"}


@pytest.mark.parametrize("tag", ["{{ topic", "{{ topik }}"])
def test_a_kinds_template_is_told_by_the_path_that_was_given(tmp_path, monkeypatch, tag):
    office(tmp_path)
    paper = Path("kinds", "ru", "meeting.docx")
    (tmp_path / paper).parent.mkdir()
    (tmp_path / paper).write_bytes(template_bytes(tag))
    monkeypatch.chdir(tmp_path / "kinds")
    (finding,) = wf.check(Path("ru", "meeting.docx"))
    assert {problem.file for problem in finding.problems} == {"ru/meeting.docx"}
