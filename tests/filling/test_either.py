"""A blank has a place to write where a paper says that there is nothing to say."""

import pytest

import wego_forms as wf
from tests.builder import docx, plain_text


def said(tag, values=None):
    template = wf.Template(docx(tag), "form.docx")
    made = template.blank() if values is None else template.fill(values)
    return plain_text(made.docx()).strip()


@pytest.mark.parametrize(
    "tag",
    [
        "{% if site %}{{ site }}{% else %}none{% endif %}",
        "{% if not site %}none{% else %}{{ site }}{% endif %}",
        "{{ site if site else 'none' }}",
        "{{ 'none' if not site else site }}",
        "{% if site %}{{ site|line(12) }}{% else %}none{% endif %}",
    ],
)
def test_a_blank_has_a_line_where_a_paper_says_that_there_is_nothing(tag):
    assert said(tag) == "_" * 12
    assert said(tag, {"site": "a.example"}) == "a.example"
    assert said(tag, {"site": ""}) == "none"
    assert said(tag, {"site": None}) == "none"


def test_a_part_of_a_field_is_asked_for_as_a_field_is():
    tag = "{% if host.name %}by {{ host.name }}{% else %}by nobody{% endif %}"
    assert said(tag) == "by ____________"
    assert said(tag, {"host": {"name": None}}) == "by nobody"


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("A{% if site %}, {{ site }}{% endif %}", "A"),
        ("{% if other %}x{% else %}y{% endif %}", "y"),
        ("{% if draft %}{{ draft }}{% else %}whole{% endif %}", "whole"),
        ("{% if signature.mark %}{{ signature.mark }}{% else %}by hand{% endif %}", "by hand"),
    ],
)
def test_what_prints_no_field_on_either_side_is_as_it_was(tag, expected):
    assert said(tag) == expected
