"""Traps of a definition: names that are taken, YAML that means something else, templates that don't fit."""

import docx
import pytest

import wego_forms as wf
from tests.catalog.office import office
from wego_forms.catalog.bounds import bounded
from wego_forms.records.base import Refused

HEAD = "kind: pass\nbase: {base}\ntitle: {{ru: Пропуск, en: Pass}}\n{rest}"


def loaded(folder, rest, base="letter"):
    path = office(folder, definition=HEAD.format(base=base, rest=rest), kind="pass")
    return wf.Kind.load(path.parent / "kinds/pass.yaml")


def faults(folder, rest, base="letter", lang="en"):
    with pytest.raises(wf.RecordError) as caught:
        loaded(folder, rest, base)
    return [(problem.line, problem.place, problem.what(lang)) for problem in caught.value.problems]


@pytest.mark.parametrize("base", ["letter", "page", "form"])
@pytest.mark.parametrize("name", ["of_kind", "forms", "signature2", "seal3"])
def test_what_a_record_has_of_its_own_is_no_fields_name(tmp_path, base, name):
    told = faults(tmp_path, f"fields:\n  {name}: {{type: picture}}\n", base)
    assert told == [(5, f"fields.{name}", "the name is taken")]


def test_an_emblem_is_a_letters_own_and_a_field_of_a_page(tmp_path):
    fields = "fields:\n  emblem: {type: picture}\n"
    assert faults(tmp_path, fields) == [(5, "fields.emblem", "the name is taken")]
    assert loaded(tmp_path, fields, "page").pictures == ("emblem",)


def test_an_item_has_no_forms_either(tmp_path):
    told = faults(tmp_path, "fields:\n  a: {type: list, of: {forms: {type: text}}}\n")
    assert told == [(5, "fields.a.of.forms", "the name is taken")]


def test_choices_that_read_alike_are_refused_as_none_could_tell_which_is_meant(tmp_path):
    rest = """\
fields:
  a: {type: choice, of: {x: {ru: Да, en: yes}, y: {ru: да, en: yep}}}
  b: {type: choice, of: {one: {ru: two, en: first}, two: {ru: второй, en: second}}}
  c: {type: choice, of: {no: {ru: нет, en: no}, not: {ru: не, en: nope}}}
"""
    assert faults(tmp_path, rest) == [
        (5, "fields.a.of.y", "it reads as x does"),
        (6, "fields.b.of.one", "it reads as two does"),
    ]


def test_a_list_that_must_have_a_million_items_is_refused(tmp_path):
    rest = "fields:\n  a: {type: list, min: 1000000, of: {x: {type: text}}}\n"
    assert faults(tmp_path, rest) == [(5, "fields.a.min", "the number is out of bounds")]


def test_yamls_merging_is_told_in_its_own_words(tmp_path):
    rest = "fields:\n  a: &x {type: text}\n  b: {<<: *x, optional: true}\n"
    assert faults(tmp_path, rest) == [(6, "fields.b.<<", "YAML's merging (<<) isn't understood here")]


def test_a_kind_that_cant_be_named_so_isnt_told_to_name_its_file_so(tmp_path):
    path = office(tmp_path, definition="kind: ../pass\nbase: page\ntitle: Пропуск\n", kind="pass")
    with pytest.raises(wf.RecordError) as caught:
        wf.Kind.load(path.parent / "kinds/pass.yaml")
    assert [problem.what.en for problem in caught.value.problems] == ["a kind of document can't be named so"]


@pytest.mark.parametrize(
    ("field", "told", "remedy"),
    [
        ("{type: text, default: 5}", "not a value of type text: text is needed", "Put the value in quotes"),
        ("{type: lines, default: true}", "not a value of type lines: text is needed", "quotes"),
        (
            "{type: term, default: 2024}",
            "not a value of type term: a group of fields is needed",
            "end, start",
        ),
        ("{type: list, of: {x: {type: text}}, default: [{y: 1, x: a}]}", "there is no such field", "be: x"),
    ],
)
def test_a_default_that_doesnt_fit_is_told_with_what_would(tmp_path, field, told, remedy):
    with pytest.raises(wf.RecordError) as caught:
        loaded(tmp_path, f"fields:\n  a: {field}\n")
    (problem,) = caught.value.problems
    assert told in problem.what.en
    assert remedy in problem.remedy.en


def test_a_code_that_begins_with_a_nought_keeps_it(tmp_path):
    kind = loaded(
        tmp_path,
        "fields:\n  index: {type: postcode, default: 010101}\n  room: {type: text, default: 007}\n"
        "  count: {type: number, default: 05}\n  level: {type: number, default: -3}\n"
        "  zero: {type: number, default: 0}\n",
        "page",
    )
    made = wf.record("pass", {}, kinds=kind.folder)
    assert (made.index, made.room.ru, made.count, made.level, made.zero) == ("010101", "007", 5, -3, 0)


def paper(folder, lang, *texts):
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text)
    (folder / "kinds" / lang).mkdir(parents=True, exist_ok=True)
    made.save(folder / "kinds" / lang / "pass.docx")


REST = """\
fields:
  who: {type: person}
  link: {type: website}
  badge: {type: picture}
  room: {type: text}
  days: {type: list, of: {day: {type: date}, hour: {type: time}}}
"""


def test_the_check_of_a_definition_tells_that_it_has_no_template(tmp_path):
    kind = loaded(tmp_path, REST, "page")
    (finding,) = wf.check(kind.folder / "pass.yaml")
    assert [problem.what.en for problem in finding.problems] == ["this kind has no template"]


def test_the_check_of_a_definition_is_its_templates_too(tmp_path):
    kind = loaded(tmp_path, REST, "page")
    paper(tmp_path, "ru", "{{ whom }} {{ room }}")
    paper(tmp_path, "en", "{{ room }}")
    (finding,) = wf.check(kind.folder / "pass.yaml")
    told = [(problem.what.en, problem.value) for problem in finding.problems]
    assert ("a record of kind pass has no such field", "whom") in told
    alone, template = wf.check([kind.folder / "pass.yaml", kind.folder / "ru/pass.docx"])
    assert alone.problems == []  # each is told once
    assert template.problems


def test_fields_that_no_template_asks_for_are_told(tmp_path):
    kind = loaded(tmp_path, REST, "page")
    paper(tmp_path, "ru", "{{ who|initials }}", "{{ badge }}", "{{ link|qr }}", "{%p for x in days %}", "{{ x.day }}",
          "{%p endfor %}")  # fmt: skip
    (finding,) = wf.check(kind.folder / "pass.yaml")
    assert finding.problems == []
    (note,) = finding.notes
    assert note.en == (
        "no template asks for these fields: 'room, days[].hour'. Put them into the templates, or leave them out."
    )


@pytest.mark.parametrize(
    ("pattern", "refused"),
    [
        ("(a+)+", True),
        (r"(\d*)*-", True),
        ("(?:[а-я]+|x)*", True),
        (r"((\w+)){1,99}", True),
        ("x(?:a*b*)+", True),
        ("[a-z]+(?:-[a-z]+)*", False),
        (r"(?:\d{1,3}\.){3}\d{1,3}", False),
        ("(?:[А-Я][а-я]+ )+", False),
        ("(a+)?", False),
        (r"\d+", False),
        (r"[А-ЯA-Z]\d{3}[А-ЯA-Z]{2}\d{2,3}", False),
    ],
)
def test_a_pattern_whose_check_would_never_end_is_refused(tmp_path, pattern, refused):
    rest = f"fields:\n  a: {{type: text, pattern: '{pattern}'}}\n"
    if not refused:
        assert loaded(tmp_path, rest).definition.fields["a"].pattern == pattern
        return
    ((line, place, what),) = faults(tmp_path, rest)
    assert (line, place) == (5, "fields.a.pattern")
    assert what == "the pattern repeats a repetition, and its check of a long text would never end"


def test_a_pattern_too_intricate_for_its_check_is_refused_with_its_place(tmp_path):
    ((line, place, what),) = faults(tmp_path, "fields:\n  a: {type: text, pattern: '\\b(a|aa)+'}\n")
    assert (line, place) == (5, "fields.a.pattern")
    assert what == "the pattern is too intricate: its check of a long text would never end"


def test_a_pattern_of_alternatives_repeated_is_checked_at_once(tmp_path):
    kind = loaded(tmp_path, "fields:\n  a: {type: text, pattern: '(a|aa)+'}\n")
    check = bounded(kind.definition.fields["a"])
    assert check is not None
    assert check("a" * 50_000) == "a" * 50_000
    with pytest.raises(Refused):
        check("a" * 50_000 + "b")
