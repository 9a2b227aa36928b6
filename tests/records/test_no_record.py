"""A file that is no record is told with what takes it."""

import pytest

import wego_forms as wf


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("people.csv", "A table's letters are made by wego-forms batch TABLE --base RECORD.yaml."),
        ("people.TSV", "A table's letters are made by wego-forms batch TABLE --base RECORD.yaml."),
        ("people.yaml", "Begin with an example from examples/."),
        ("people", "Begin with an example from examples/."),
    ],
)
def test_a_table_given_for_a_record_is_led_to_the_batch(tmp_path, name, remedy):
    path = tmp_path / name
    path.write_text("Фамилия;Имя\nОрлов;Пётр\n", "utf-8")
    with pytest.raises(wf.RecordError) as caught:
        wf.load(path)
    (problem,) = caught.value.problems
    assert (problem.what("en"), problem.remedy("en")) == ("this isn't a record: it has no fields", remedy)
