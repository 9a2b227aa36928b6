"""Files of records: too large, damaged, deep, elsewhere; each is refused by its name, with line and remedy."""

import io
import json

import pytest

import wego_forms as wf
from wego_forms import RecordError
from wego_forms.records.files import MAX_BYTES, named_by_record, text_of


def given_of(record):
    return record.model_dump(mode="json", exclude_none=True, exclude_unset=True)


def test_a_stream_that_is_too_large_is_refused_by_its_name():
    assert text_of(io.BytesIO("да".encode("utf-8-sig")), "<stdin>") == "да"
    with pytest.raises(RecordError, match=r"^<stdin>: the record is too large\. Split it into several\.$"):
        text_of(io.BytesIO(b" " * (MAX_BYTES + 1)), "<stdin>")


def test_a_file_that_a_program_names_is_taken_and_one_that_a_record_names_lies_in_its_folder(tmp_path):
    assert str(named_by_record(None, "/etc/passwd", "seal.file")) == "/etc/passwd"
    with pytest.raises(RecordError) as caught:
        named_by_record(str(tmp_path / "a.yaml"), "/etc/passwd", "seal.file")
    [problem] = caught.value.problems
    assert (problem.file, problem.place, problem.value) == (
        str(tmp_path / "a.yaml"),
        "seal.file",
        "/etc/passwd",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"a": 1, "a": 2}', "the field is repeated: 'a'. Leave one of them."),
        ('{"a": ' + "1" * 5000 + "}", "this isn't JSON"),
        ("[" * 100_000, "the record is nested too deep"),
        ('{\n"a": }', "a.json:2: this isn't JSON"),
    ],
)
def test_json_that_is_no_record_is_refused_with_its_line(tmp_path, text, said):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(RecordError) as caught:
        wf.load(tmp_path / "a.json")
    assert said in caught.value.message("en")


@pytest.mark.parametrize(
    "text", ["a: &a [*a]\n\x00", "? {a: b}\n: c\nkind: !!binary x", "- " * 3000 + "a", "a: 'b"]
)
def test_yaml_that_is_no_record_is_refused(tmp_path, text):
    (tmp_path / "a.yaml").write_text(text)
    with pytest.raises(RecordError, match=r"a\.yaml"):
        wf.load(tmp_path / "a.yaml")


def test_a_body_in_a_file_that_is_not_there_or_lies_elsewhere_is_told(tmp_path):
    note = {"kind": "letter", **given_of(wf.load("examples/letter.yaml"))}
    for path in ("gone.md", "/etc/hosts.md"):
        given = {**note, "body": {"ru": path, "en": path}}
        (tmp_path / "a.json").write_text(json.dumps(given))
        with pytest.raises(RecordError) as caught:
            wf.load(tmp_path / "a.json")
        assert {problem.place for problem in caught.value.problems} <= {"body.ru", "body.en", "body"}
