"""What a definition asks of a value holds for every type of field."""

import pytest

import wego_forms as wf
from tests.catalog.office import office

#: Of each type: an option, a value that fits it, and one that doesn't, with the place.
OPTIONS = [
    ("text", "min: 3", "абв", "аб", ".ru"),
    ("text", "max: 3", "абв", "абвг", ".ru"),
    ("lines", "max_length: 3", "абв", "абвг", ".ru"),
    ("text", "pattern: '[а-я]+'", "абв", "АБВ", ".ru"),
    ("number", "min: 1.5", 2, 1, ""),
    ("number", "pattern: '[0-9]+'", 2, "2,5", ""),
    ("number", "max_length: 3", 123, 1234, ""),
    ("money", "max: '1 000,50'", "1 000,50", "1 000,51", ""),
    ("date", "min: 2026-01-01", "01.01.2026", "2025-12-31", ""),
    ("date", "pattern: '2026-.*'", "01.01.2026", "2025-12-31", ""),
    ("time", 'min: "09:00"', "09:00", "08:59", ""),
    ("time", 'max: "18:00"', "18.00", "18:01", ""),
    ("time", "pattern: '.*:(00|30)'", "10:30", "10:31", ""),
    ("month", "max: 2026-06", "2026-06", "07.2026", ""),
    ("term", "min: 2020-01", {"start": "2020-01"}, {"start": "2019-12"}, ""),
    (
        "term",
        "max: 2024-01",
        {"start": "2020-01", "end": "2024-01"},
        {"start": "2020-01", "end": "2024-02"},
        "",
    ),
    ("flag", "min: true", "да", "нет", ""),
    ("flag", "pattern: 'true'", True, False, ""),
    ("choice, of: {one: {ru: раз}, three: {ru: три}}", "max: 3", "раз", "три", ""),
    ("choice, of: {one: {ru: раз}, three: {ru: три}}", "pattern: 'o.*'", "one", "three", ""),
    ("person", "max_length: 10", "Ким Анна", "Кимберлин Анна", ""),
    ("person", "pattern: '[А-Яа-я ]+'", "Ким Анна", "Ким-Ли Анна", ""),
    (
        "official",
        "max_length: 10",
        {"position": "Мэр", "person": "Ким Анна"},
        {"position": "Министр труда", "person": "Ким Анна"},
        ".position.ru",
    ),
    ("post", "min: 4", "Министр", "Мэр", ".ru"),
    ("place", "pattern: '.*область'", "Самарская область", "Казань", ".ru"),
    ("body", "max: 10", "Совет", "Министерство", ".ru"),
    ("country", "pattern: RU|BY", "BY", "KZ", ""),
    ("email", "pattern: '.*@gov.ru'", "a@gov.ru", "a@gov.com", ""),
    ("phone", "pattern: '\\+7.*'", "+7 8422 58-93-43", "+82 2 2133 5800", ""),
    ("website", "pattern: 'https://.*'", "https://a.ru", "http://a.ru", ""),
    ("postcode", "min: 6", "432017", "43201", ""),
    ("picture", "pattern: '.*png'", "a.png", "a.jpg", ""),
    ("list, of: {a: {type: text}}", "min: 2", [{"a": "а"}, {"a": "б"}], [{"a": "а"}], ""),
    ("list, of: {a: {type: text}}", "max: 1", [{"a": "а"}], [{"a": "а"}, {"a": "б"}], ""),
    ("list, of: {a: {type: text}}", "pattern: '.'", [{"a": "а"}], [{"a": "аб"}], "[0].a.ru"),
    ("list, of: {a: {type: text}}", "max_length: 1", [{"a": "а"}], [{"a": "аб"}], "[0].a.ru"),
]


@pytest.mark.parametrize(("type_", "option", "right", "wrong", "at"), OPTIONS)
def test_every_option_holds_for_every_type(tmp_path, type_, option, right, wrong, at):
    definition = f"kind: note1\nbase: page\ntitle: a\nfields: {{f: {{type: {type_}, {option}}}}}\n"
    office(tmp_path, definition=definition, kind="note1")
    kinds = tmp_path / "kinds"
    assert wf.record("note1", {"f": right}, kinds=kinds).kind == "note1"
    with pytest.raises(wf.RecordError) as error:
        wf.record("note1", {"f": wrong}, kinds=kinds)
    assert [problem.place for problem in error.value.problems] == [f"f{at}"]


@pytest.mark.parametrize(
    ("most", "ru"), [(1, "Не больше 1 знака, а их 22."), (21, "Не больше 21 знака, а их 22.")]
)
def test_a_bound_agrees_with_its_number(tmp_path, most, ru):
    office(
        tmp_path,
        definition=f"kind: note1\nbase: page\ntitle: a\nfields: {{f: {{type: lines, max_length: {most}}}}}\n",
        kind="note1",
    )
    with pytest.raises(wf.RecordError) as error:
        wf.record("note1", {"f": "а" * 22}, kinds=tmp_path / "kinds")
    assert ru in error.value.problems[0].message("ru")
