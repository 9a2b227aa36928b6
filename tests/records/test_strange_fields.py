"""Records of fields that no record has, by their names or by their number."""

from time import process_time

import pytest

import wego_forms as wf


@pytest.mark.parametrize("name", ["<w:p/>", "<text>", "<paragraphs>", "<"])
def test_an_unknown_field_in_angle_brackets_is_named_as_any_other(name):
    with pytest.raises(wf.RecordError) as caught:
        wf.record("letter", {name: 1, "body": {name: 2}})

    assert {name, f"body.{name}"} <= {problem.place for problem in caught.value.problems}


def test_a_field_whose_name_has_thousands_of_letters_does_not_fill_the_screen():
    with pytest.raises(wf.RecordError) as caught:
        wf.record("letter", {"x" * 5000: 1})

    assert all(
        len(problem.message(lang)) < 1000 for problem in caught.value.problems for lang in ("ru", "en")
    )


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"a{number}: x\n" for number in range(60_000)),
        "- x\n" * 200_000,
        "[" * 20_000,
        "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" if n else "a0: &a0 x\n" for n in range(60)),
        '{"kind": "letter", "addressees": [' + ",".join(["{}"] * 100_000) + "]}",
        '{"kind": "letter", ' + ",".join(f'"k{number}": 1' for number in range(50_000)) + "}",
    ],
    ids=["fields", "items", "brackets", "references", "json-items", "json-fields"],
)
def test_a_record_of_more_values_than_any_has_is_refused_in_little_time(tmp_path, text):
    path = tmp_path / ("a.json" if text.startswith("{") else "a.yaml")
    path.write_text(text)
    start = process_time()

    with pytest.raises(wf.RecordError) as caught:
        wf.load(path)

    assert len(caught.value.problems) == 1
    assert process_time() - start < 10
