from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.filling.tags import find_tags


def read(text):
    tags, problems = find_tags(text)
    assert problems == []
    return [str(tag) for tag in tags]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{%p if i % 2 == 0 %}", "{% if i % 2 == 0 %}"),
        ("{%p if '100%' in subject %}", "{% if '100%' in subject %}"),
        ("{%p if '%}' in subject %}", "{% if '%}' in subject %}"),
        ("{% if x == «да» %}", "{% if x == 'да' %}"),
        ("{{ n|agree(„город“, “города”, ‘городов’) }}", "{{ n|agree('город', 'города', 'городов') }}"),
        ("{% if a == «x «y» 'z'» %}", "{% if a == \"x «y» 'z'\" %}"),
        ("{% if a == 'ООО «Восход»' %}", "{% if a == 'ООО «Восход»' %}"),
        ("{{\u00a0x\u200b\u2009}\u200b}", "{{ x }}"),
        ("{{ x – 1 }}", "{{ x - 1 }}"),
        ("{%р if x %}", "{% if x %}"),
        ("{% p If x %}", "{% if x %}"),
        ("{{ 'a }} b' }}", "{{ 'a }} b' }}"),
    ],
)
def test_a_tag_is_read_as_word_may_have_written_it(typed, meant):
    assert read(typed) == [meant]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{ {number} }", "похоже на тег"),
        ("{number|line(3)}", "похоже на тег"),
        ("{ % if x % }", "похоже на тег"),
        ("{{number}", "не хватает }}"),
        ("{{number} и {{ date }}", "не хватает }}"),
        ("{number}}", "не хватает {{"),
        ("{%p if x }", "не хватает %}"),
        ("{p if x %}", "не хватает {%"),
        ("{{ x|agree(«город', 'а') }}", "« открыта и не закрыта"),
        ("{% if x == 'да» %}", "' открыта и не закрыта"),
    ],
)
def test_what_was_meant_for_a_tag_is_told(typed, said):
    assert said in find_tags(f"Номер {typed}")[1][0].message("ru")


@pytest.mark.parametrize("text", ["{см. приложение 2}", "{3F2504E0-4F89}", "a { b", "x }", "{1}"])
def test_other_brackets_are_only_brackets(text):
    assert find_tags(text) == ([], [])


@given(st.text("{}%#'\"«»„“ abр\u200b|.-"))
def test_any_text_is_read_or_refused(text):
    tags, problems = find_tags(text)
    for before, after in pairwise(tags):
        assert before.end <= after.start
    assert all(text[tag.start : tag.end] == tag.typed for tag in tags)
    assert all(problem.remedy for problem in problems)
