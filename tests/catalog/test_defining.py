"""Every fault of a definition is told, in its place."""

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, said


@pytest.mark.parametrize(
    ("old", "new", "line", "told"),
    [
        ("{type: time}", "{type: hour}", 7, "time"),
        ("{type: place}", "{type: place, currency: RUB}", 9, "поля"),
        ("minutes: {type: number}", "minutes: {type: number, min: много}", 17, "число"),
        ("base: letter", "base: book", 2, "letter"),
        ("signatories: 2", "signatories: 20", 18, "9"),
        ("currency: RUB", "currency: GBP", 10, "RUB"),
        ("  topic: ", "  number: ", 5, "уже"),
        ("  topic: ", "  extra: ", 5, "уже"),
        ("  topic: ", "  for: ", 5, "занято"),
        ("  topic: ", "  source: ", 5, "занято"),
        ("  topic: ", "  salutation: ", 5, "занято"),
        ("minutes: {type: number}", "json: {type: number}", 17, "занято"),
        ("default: false", "default: может быть", 13, "не значение типа flag"),
        ("minutes: {type: number}", "minutes: {type: number, default: много}", 17, "не значение типа number"),
        ("minutes: {type: number}", "minutes: {type: number, min: 5, max: 3}", 17, "min больше max"),
        ("  topic: ", "  Тема: ", 5, "так поле не назвать"),
        ("  topic: ", "  a-b: ", 5, "a_b"),
        ("{type: place}", "{}", 9, "не указан тип поля"),
        ("{type: place}", "{type: palce}", 9, "Может быть, place?"),
        ("{type: place}", "place", 9, "{type: place}"),
        ("{type: place}", "{type: place, pattern: '['}", 9, "регулярное"),
        ("{full: {ru: очно, en: in person}, remote: {ru: заочно, en: online}}", "[очно]", 14, "of: {full"),
        ("minutes: {type: number}", "minutes: {type: list}", 17, "из чего список"),
        ("minutes: {type: number}", "Минуты: {type: number}", 17, "так поле не назвать"),
        ("kind: meeting", "kind: Совещание", 1, "так вид документа не назвать"),
    ],
)
def test_what_a_definition_has_wrong_is_told_with_its_line(tmp_path, old, new, line, told):
    assert old in DEFINITION
    path = office(tmp_path, definition=DEFINITION.replace(old, new, 1))
    with pytest.raises(wf.RecordError) as error:
        wf.load(path)
    message = error.value.message("ru")
    assert told in message
    assert "meeting.yaml" in message
    assert error.value.problems[0].line == line


def test_every_fault_of_a_definition_is_told_at_once_in_plain_words_and_in_its_order(tmp_path):
    wrong = """\
kind: meeting
base: letter
title: {fr: a}
fields:
  Тема: {type: text, example: 5}
  number: {type: text}
  day: {type: date, min: 2026-13-01, pattern: "("}
  topic: {title: {ru: a}}
  venue: text
  kinds: {type: list, of: {Ы: {typ: text}, y: {type: list, of: {q: {type: datum}}}}}
  sum: {type: money, currency: rubles, default: много}
  photo: {type: picture, foo: 1}
signatories: two
"""
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, definition=wrong))
    told = [(problem.line, problem.place) for problem in error.value.problems]
    assert told == [
        (3, "title.fr"),
        (5, "fields.Тема"),
        (5, "fields.Тема.example"),
        (6, "fields.number"),
        (7, "fields.day.pattern"),
        (7, "fields.day.min"),
        (8, "fields.topic"),
        (9, "fields.venue"),
        (10, "fields.kinds.of.Ы"),
        (10, "fields.kinds.of.Ы"),
        (10, "fields.kinds.of.y.of.q.type"),
        (11, "fields.sum.currency"),
        (12, "fields.photo.foo"),
        (13, "signatories"),
    ]
    for lang in ("ru", "en"):
        message = error.value.message(lang)
        assert all(problem.remedy and problem.remedy(lang) for problem in error.value.problems)
        for raw in ("String should", "discriminator", "Input", "[key]", ": ."):
            assert raw not in message


@pytest.mark.parametrize("name", ["letter", "cover", "application"])
def test_a_kind_named_as_one_of_ours_is_refused_not_passed_over(tmp_path, name):
    path = office(tmp_path, definition=DEFINITION.replace("meeting", name, 1), kind=name)
    with pytest.raises(wf.RecordError) as error:
        wf.kinds(path.parent / "kinds")[name]
    assert "из самой библиотеки" in error.value.message("ru")


def test_a_list_of_pictures_is_refused(tmp_path):
    defined = DEFINITION.replace("minutes: {type: number}", "map: {type: picture}")
    with pytest.raises(wf.RecordError) as error:
        wf.load(office(tmp_path, definition=defined))
    assert [problem.place for problem in error.value.problems] == ["fields.agenda.of.map"]


@pytest.mark.parametrize("name", ["notes", "noted", "remarks", "items", "text", "title", "file", "name"])
def test_a_word_of_an_office_is_nobody_elses_name(tmp_path, name):
    definition = DEFINITION.replace("  topic: ", f"  {name}: ")
    record = RECORD.replace("\ntopic: ", f"\n{name}: ")
    loaded = wf.load(office(tmp_path, definition=definition, record=record))
    assert said(loaded, f"{{{{ {name} }}}}") == ["О цифровизации"]
