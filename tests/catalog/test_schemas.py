"""The JSON Schema of a kind: an editor refuses what `load` refuses, and takes what `load` takes."""

import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
import yaml

import wego_forms as wf
from tests.catalog.office import office
from tests.catalog.test_bounds import OPTIONS
from wego_forms.catalog.schemas import schema_of

EXAMPLES = Path(__file__).parents[2] / "examples"
#: `pattern` and `max_length` of what is no text, and a sum written as text: JSON Schema can't look at them.
UNSEEN = (
    "number, pattern",
    "number, max_length",
    "date, pattern",
    "time, pattern",
    "flag, pattern",
    "money, max",
)


def judged(tmp_path, fields: str):
    office(tmp_path, definition=f"kind: note1\nbase: page\ntitle: a\nfields: {{{fields}}}\n", kind="note1")
    schema = schema_of(wf.kinds(tmp_path / "kinds")["note1"])
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return lambda **values: judge.is_valid({"kind": "note1", **values})


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.name)
def test_every_example_is_right_by_its_schema(path):
    data = json.loads(json.dumps(yaml.safe_load(path.read_text("utf-8")), default=str))
    schema = schema_of(wf.kinds(EXAMPLES / "kinds")[data["kind"]])
    jsonschema.validate(data, schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize(("type_", "option", "right", "wrong", "at"), OPTIONS)
def test_what_a_definition_asks_is_in_its_schema(tmp_path, type_, option, right, wrong, at):
    good = judged(tmp_path, f"f: {{type: {type_}, {option}}}")
    assert good(f=right)
    if f"{type_}, {option}".startswith(UNSEEN):
        return
    assert not good(f=wrong)


@pytest.mark.parametrize(
    ("asked", "days", "others"),
    [
        ("type: date, min: 2020-02-29", ["2020-02-29", "01.03.2020", "2100-01-01"], ["2020-02-28", "28.2.2020"]),
        ("type: date, max: 2026-09-10", ["2026-09-10", "1.9.2026"], ["2026-09-11", "2026-10-01", "11.09.2026"]),
        ("type: month, min: 2019-12", ["2019-12", "01.2020", "2020-1"], ["2019-11", "11.2019"]),
        ("type: time, max: '18:00'", ["18.00", "9:30", "00:00", "17:59"], ["18:01", "19:00", "23.10"]),
        ("type: time, min: '08:30', max: '19:05'", ["8:30", "19:05", "10:00"], ["8.29", "07:59", "19:06"]),
        ("type: number, min: -2, max: '1,5'", [-2, 0, 1.5], [-2.1, 2]),
        ("type: flag, max: false", [False, "нет"], [True, "да"]),
        ("type: post, min: 4", ["Министр", {"ru": "Министр"}], ["Мэр", {"ru": "Мэр"}]),
        ("type: person, max: 10", ["Ким Анна", {"name": "Ким Анна"}], ["Кимберлин Анна", {"name": "Кимберлин Анна"}]),
    ],
)  # fmt: skip
def test_bounds_hold_for_every_way_of_writing_a_value(tmp_path, asked, days, others):
    good = judged(tmp_path, f"f: {{{asked}}}")
    assert [day for day in days if not good(f=day)] == []
    assert [day for day in others if good(f=day)] == []


def test_the_bounds_of_a_day_are_those_of_every_day_around_them(tmp_path):
    least, most = dt.date(2019, 11, 9), dt.date(2021, 2, 20)
    good = judged(tmp_path, f"f: {{type: date, min: {least}, max: {most}}}")
    day = dt.date(2018, 12, 1)
    while day < dt.date(2022, 3, 1):
        for written in (f"{day}", f"{day:%d.%m.%Y}"):
            assert good(f=written) is (least <= day <= most), written
        day += dt.timedelta(1)


def test_a_field_that_may_be_left_out_may_be_null_whatever_its_bounds(tmp_path):
    asked = {"number": "min: 3", "flag": "min: true", "date": "min: 2020-01-01", "time": "max: '09:00'"}
    fields = [f"{type_}1: {{type: {type_}, optional: true, {each}}}" for type_, each in asked.items()]
    choice = "c: {type: choice, optional: true, of: {a: {ru: да}}}"
    good = judged(tmp_path, ", ".join([*fields, choice]))
    assert good(number1=None, flag1=None, date1=None, time1=None, c=None)


def test_the_words_of_a_choice_are_offered_with_what_they_print(tmp_path):
    of = "{full: {ru: очно, en: in person}, remote: {ru: заочно, en: online}}"
    office(tmp_path, definition=f"kind: note1\nbase: page\ntitle: a\nfields: {{f: {{type: choice, of: {of}}}}}\n",
           kind="note1")  # fmt: skip
    schema = schema_of(wf.kinds(tmp_path / "kinds")["note1"])
    assert schema["properties"]["f"]["anyOf"] == [
        {"const": "full", "title": "очно", "description": "in person"},
        {"const": "remote", "title": "заочно", "description": "online"},
        {"enum": ["очно", "in person", "заочно", "online"]},
    ]


def test_the_fields_of_a_lists_items_have_their_titles_and_bounds(tmp_path):
    office(
        tmp_path,
        definition="kind: note1\nbase: page\ntitle: a\nfields:\n"
        "  rows: {type: list, of: {n: {type: number, max: 3, title: {ru: Число, en: Number}}}}\n",
        kind="note1",
    )
    schema = schema_of(wf.kinds(tmp_path / "kinds")["note1"])
    (item,) = [each for name, each in schema["$defs"].items() if "Item" in name]
    found = item["properties"]["n"]
    assert (found["title"], found["description"], found["maximum"]) == ("Число", "Number", 3)
    judge = jsonschema.Draft202012Validator(schema)
    assert judge.is_valid({"kind": "note1", "rows": [{"n": 3}]})
    assert not judge.is_valid({"kind": "note1", "rows": [{"n": 4}]})


def test_a_pattern_that_only_python_reads_is_left_to_load(tmp_path):
    good = judged(tmp_path, "f: {type: email, pattern: '(?i).*@GOV[.]RU'}")
    assert good(f="a@gov.ru")
