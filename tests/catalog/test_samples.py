"""Samples of own kinds keep to what their definitions ask, or leave it to the office."""

import re

import pytest

import wego_forms as wf
from tests.catalog.office import office
from wego_forms.catalog.matching import matching
from wego_forms.catalog.offering import fields_offered
from wego_forms.catalog.samples import sample_files, sample_record, sample_text

HEAD = "kind: pass\nbase: page\ntitle: {ru: Пропуск, en: Pass}\nfields:\n"


def kind(folder, *fields):
    return wf.kinds(
        office(folder, definition=HEAD + "".join(f"  {field}\n" for field in fields), kind="pass").parent
        / "kinds"
    )["pass"]


@pytest.mark.parametrize(
    "pattern",
    [
        r"\d{4}",
        r"[А-Я]{2}-\d+",
        r"(?:INV|ACT)/\d{3}",
        r"[^abc]x?",
        r".+@gov\.ru",
        r"\+7 \d{3}",
        r"[a-z]+(?:-[a-z]+)*",
        r"\w\s\d",
        "^a$",
    ],
)
def test_a_text_is_found_that_a_pattern_matches(pattern):
    assert re.fullmatch(pattern, matching(pattern))


@pytest.mark.parametrize(
    ("pattern", "russian", "english"),
    [
        (r"[А-ЯA-Z]\d{3}[А-ЯA-Z]{2}\d{2}", "А111АА11", "A111AA11"),
        (r"(?:акт|act) \d", "акт 1", "act 1"),
        (r"[A-Zа-я]\w+", "аа", "Aa"),
        (r"[А-Я]{2}-\d", "АА-1", None),
        (r"[а-я]\d", "а1", "а1"),  # one letter is a mark in either language
    ],
)
def test_a_text_for_a_pattern_is_in_its_languages_letters(pattern, russian, english):
    assert matching(pattern, "ru") == russian
    assert matching(pattern, "en") == english


def test_a_sample_has_no_text_in_a_language_that_the_pattern_leaves_no_letters_for(tmp_path):
    made = kind(tmp_path, "f: {type: text, pattern: '[А-Я]{3}'}")
    assert 'f: {"ru": "ААА"}' in sample_text(made)


def test_what_no_text_is_found_for_is_none():
    assert matching(r"(?=b)a") is None


@pytest.mark.parametrize(
    "field",
    [
        r"{type: text, pattern: '\d{4}'}",
        "{type: text, min: 30, max: 60}",
        "{type: text, max_length: 2}",
        "{type: lines, min: 40}",
        "{type: number, min: 7.5, max: 8}",
        "{type: money, max: 3}",
        "{type: date, max: 2020-01-01}",
        "{type: month, min: 2030-01}",
        "{type: term, max: 2020-01}",
        '{type: time, min: "19:00"}',
        "{type: flag, max: no}",
        "{type: choice, of: {a: {ru: а}, bb: {ru: б}}, min: 2}",
        "{type: person, max_length: 8}",
        "{type: post, max: 5}",
        "{type: country, pattern: KZ}",
        r"{type: email, pattern: '.*@gov\.ru'}",
        r"{type: phone, pattern: '\+82.*'}",
        "{type: postcode, max: 5}",
        "{type: list, min: 3, of: {a: {type: text, max: 4}, b: {type: list, min: 2, of: {c: {type: date}}}}}",
    ],
)
def test_a_sample_keeps_to_the_bounds_of_its_fields(tmp_path, field):
    made = kind(tmp_path, f"f: {field}")
    (tmp_path / "sample.yaml").write_text(sample_text(made), "utf-8")
    assert wf.load(tmp_path / "sample.yaml").f is not None
    assert "f" in fields_offered(made)


def test_a_value_that_only_the_office_has_is_left_to_it_and_its_template_is_checked_all_the_same(tmp_path):
    made = kind(tmp_path, r"f: {type: text, pattern: '(?=b)a'}", "g: {type: number}")
    assert "\n# f: …" in sample_text(made)
    assert {"f", "g"} <= fields_offered(made)
    assert sample_record(made).kind == "pass"


def test_a_picture_of_a_sample_lies_beside_it(tmp_path):
    made = kind(tmp_path, "photo: {type: picture}")
    assert sample_files(made)["picture.png"].startswith(b"\x89PNG")
    assert 'photo: "picture.png"' in sample_text(made)


def test_a_hint_of_two_lines_is_one_remark(tmp_path):
    made = kind(tmp_path, 'f: {type: text, hint: "как\\nв паспорте"}')
    assert "# как в паспорте" in sample_text(made) or "# f" in sample_text(made)
    assert sample_record(made).f.ru == "f"


def test_a_sample_that_several_sign_has_other_people_and_the_first_is_the_director(tmp_path):
    made = kind(tmp_path, "f: {type: text}\nsignatories: 3")
    people = [each.person.family for each in sample_record(made).signatories]
    assert people == ["Иванов", "Петрова", "Орлов"]
