"""What a value given from Python prints: its text, never Python's notation of it, and never its markup."""

import datetime as dt
import decimal
import enum
import fractions
import pathlib
from collections import UserList, deque
from dataclasses import dataclass
from types import SimpleNamespace

import pytest
from markupsafe import Markup

from tests.builder import docx, plain_text
from tests.tools import require_module
from wego_forms import Template, TemplateError


class Word(enum.StrEnum):
    YES = "да"


class Plain(enum.Enum):
    YES = "да"


class Safe(str):
    def __html__(self):
        return self


class RichText:
    def __str__(self):
        return "<w:r><w:t>x</w:t></w:r>"

    __html__ = __str__


class InlineImage:
    def __str__(self):
        return "<w:drawing/>"


class Subdoc(RichText):
    pass


class Listing:
    def __str__(self):
        return "a"


@dataclass
class Person:
    name: str = "Анна"


def filled(body, value, **more):
    return plain_text(Template(docx(body), "t.docx").fill({"v": value, **more}).docx())


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Word.YES, "да"),
        (Plain.YES, "да"),
        (Safe("<б> & 'в'"), "<б> & 'в'"),
        (Markup("<б> & «в»"), "<б> & «в»"),
        (decimal.Decimal("1234.50"), "1234,50"),
        (1.5, "1,5"),
        (-0.0, "0"),
        (10**20, "1" + "0" * 20),
        (pathlib.PurePosixPath("a/b"), "a/b"),
    ],
)
def test_a_value_prints_as_the_text_that_it_is(value, text):
    assert filled("{{ v }}", value, lang="ru") == text
    assert filled("{% for a in v %}{{ a.b }}{% endfor %}", [{"b": value}], lang="ru") == text


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (RichText(), "but a RichText: '{{ v }}'. Format the tag in Word"),
        (InlineImage(), "but a InlineImage: '{{ v }}'. Put a dummy picture into the template"),
        (Subdoc(), "but a Subdoc: '{{ v }}'. Give a text; paragraphs"),
        (Listing(), "but a Listing: '{{ v }}'. Give a text: a new line in it"),
        (b"bytes", "but a bytes"),
        (deque("a"), "but a deque"),
        (UserList("a"), "but a UserList"),
        (Person(), "but a Person"),
        (SimpleNamespace(a=1), "but a SimpleNamespace"),
        (range(3), "but a range"),
        (3 + 2j, "but a complex"),
        (memoryview(b"x"), "but a memoryview"),
        (ValueError("x"), "but a ValueError"),
        (dt.date(2026, 9, 15), "a date or a time of Python's: '{{ v }}'. Give the text as it is printed"),
        (dt.timedelta(1), "a date or a time of Python's"),
        (float("nan"), "a number that is none"),
        (decimal.Decimal("Infinity"), "a number that is none"),
        (frozenset("a"), "isn't text"),
    ],
)
@pytest.mark.parametrize("tag", ["{{ v }}", "{{r v }}", "{{ v|upper }}", "{{ v ~ '' }}"])
def test_a_thing_that_is_no_text_is_refused_by_what_it_is(value, told, tag):
    with pytest.raises(TemplateError) as caught:
        filled(tag, value)
    assert told.replace("{{ v }}", tag).split(": '")[0] in caught.value.message("en")
    assert "t.docx: word/document.xml «{{" in caught.value.message("en")


def test_one_number_of_an_array_is_a_number_and_the_array_is_no_text():
    numpy = require_module("numpy")
    assert filled("{{ v }}", numpy.int64(5)) == "5"
    assert filled("{{ v }}", numpy.float32(1.5), lang="ru") == "1,5"
    for value in (numpy.bool_(True), numpy.array([1]), numpy.datetime64("2026-09-15")):
        with pytest.raises(TemplateError):
            filled("{{ v }}", value)


def test_a_fraction_says_itself():
    assert filled("{{ v }}", fractions.Fraction(1, 3)) == "1/3"


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("{{ v|attr('name') }}", "Write a dot: {{ a.name }}."),
        ("{{ '%.2f'|format(v) }}", "rounded by |round(2)."),
        ("{{ v|truncate(5) }}", "lines and indents are Word's"),
        ("{{ v|batch(2) }}", "{%tr for a in list %}"),
        ("{{ v|dative }}", "Write |case('dative')."),
        ("{{ v|line('x') }}", "a number of underscores is needed here"),
        ("{{ v|line(0) }}", "Write |line(14)."),
        ("{{ loop.index }}", "loop is there only between {% for … %} and {% endfor %}"),
        ("{{ '{:.2f}'.format(v) }}", "rounded by |round(2)."),
    ],
)
def test_a_habit_of_another_environment_is_told_with_what_takes_its_place(tag, told):
    with pytest.raises(TemplateError) as caught:
        filled(tag, "1")
    assert told in caught.value.message("en")


def test_all_wrong_filters_of_a_part_are_told_at_once():
    with pytest.raises(TemplateError) as caught:
        Template(
            docx(
                "{{ a|dative }} {{ a|date('full') }}",
                "{{ b }}",
                "{% if c|attr('x') %}{{ d|shout }}{% endif %}",
            )
        )
    told = [problem.value for problem in caught.value.problems]
    assert told == ["{{ a|dative }}", "{{ a|date('full') }}", "{% if c|attr('x') %}", "{{ d|shout }}"]
