"""A letter's body that stands in a file beside the record."""

import pytest

import wego_forms as wf
from tests.filling.prose.letters import LETTER, body_of
from wego_forms import catalog


def test_a_body_in_a_file_is_read_beside_the_record(tmp_path):
    (tmp_path / "a.ru.md").write_text("Из файла.", "utf-8")
    record = catalog.build({**LETTER, "kind": "letter", "body": {"ru": "a.ru.md"}}, str(tmp_path / "l.yaml"))
    assert body_of(wf.fill(record, "ru"))[0][1] == "Из файла."


@pytest.mark.parametrize("name", ["../a.md", "/etc/a.md", "нет.md"])
def test_a_body_outside_the_folder_or_not_there_is_refused(tmp_path, name):
    with pytest.raises(wf.RecordError) as error:
        catalog.build({**LETTER, "kind": "letter", "body": {"ru": name}}, str(tmp_path / "l.yaml"))
    assert error.value.problems[0].place == "body.ru"


def test_a_link_to_a_body_outside_the_folder_is_refused_unless_its_folder_is_allowed(tmp_path, monkeypatch):
    (tmp_path / "others").mkdir()
    (tmp_path / "ours").mkdir()
    (tmp_path / "others" / "body.md").write_text("Чужое.", "utf-8")
    (tmp_path / "ours" / "body.md").symlink_to(tmp_path / "others" / "body.md")
    data = {**LETTER, "kind": "letter", "body": {"ru": "body.md"}}
    with pytest.raises(wf.RecordError, match=r"body\.ru: the file lies outside the record's folder"):
        catalog.build(data, str(tmp_path / "ours" / "l.yaml"))
    monkeypatch.setenv("WEGO_FORMS_ALLOWED", str(tmp_path / "others"))
    assert catalog.build(data, str(tmp_path / "ours" / "l.yaml")).body.ru == "Чужое."
