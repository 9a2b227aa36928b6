"""Templates of strangers: they take no more time or memory than a letter, and change nothing."""

import contextlib
import resource
import time
from itertools import count

import pytest

from tests.builder import docx, part
from wego_forms.errors import WegoFormsError
from wego_forms.filling import Template

VALUES = {"name": "Иванов & <сын>", "people": [{"name": "а"}, {"name": "б"}], "many": ["x"] * 1000, "n": 7}


def fill(*body, values=VALUES):
    return part(Template(docx(*body), name="t.docx").fill(values).docx())


def refusal(*body, values=VALUES):
    before, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(WegoFormsError) as caught:
        fill(*body, values=values)
    assert time.process_time() - before < 10
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < 300_000  # KB
    return caught.value.message("en")


DOUBLED = ["{% set s = 'xxxxxxxxxx' %}", *["{% set s = s ~ s %}"] * 40, "{{ s|length }}"]
JOINED = ["{% set s = 'xxxxxxxxxx' %}", *["{% set s = many|join(s) %}"] * 9, "{{ s|length }}"]


@pytest.mark.parametrize(
    "body",
    [
        ["{{ '%999999999d' % 1 }}"],
        ["{{ '%999999999d'|format(1) }}"],
        ["{{ name.ljust(999999999) }}"],
        ["{{ name.center(999999999) }}"],
        ["{{ name|center(999999999) }}"],
        ["{{ name|indent(999999999) }}"],
        ["{{ '{:>999999999}'.format(name) }}"],
        ["{{ '{0.__class__}'.format_map(people[0]) }}"],
        ["{{ name.zfill(999999999) }}"],
        ["{{ name.expandtabs(999999999) }}"],
        ["{{ 'a' * 999999999 }}"],
        ["{{ many * 999999999 }}"],
        ["{{ 9 ** 99999999 }}"],
        ["{% set x = 9999999999 %}", *["{% set x = x * x %}"] * 40, "{{ x }}"],
        ["{% set x = [name] %}", *["{% set x = x + x %}"] * 40, "{{ x|length }}"],
        DOUBLED,
        [text.replace("~", "+") for text in DOUBLED],
        JOINED,
        ["{% set s = 'xx' %}", *["{% set s = s|replace('x', s) %}"] * 12, "{{ s|length }}"],
        ["{% set s %}xxxxxxxxxx{% endset %}", *["{% set s %}{{ s }}{{ s }}{% endset %}"] * 40, "{{ s|length }}"],
        ["{{ many|batch(999999999, 'x')|list }}"],
        ["{{ many|slice(999999999)|list }}"],
        ["{{ n|round(999999999, 'ceil') }}"],
        ["{{ name|truncate(1) }}"],
        ["{{ name|wordwrap(1) }}"],
        ["{% for a in many %}{% for b in many %}{% for c in many %}{% endfor %}{% endfor %}{% endfor %}"],
        ["{% for a in many recursive %}{{ loop(many) }}{% endfor %}"],
        ["{% for a in people %}{% set x = people.append(a) %}{% endfor %}"],
        ["{{ " + "(" * 1000 + "1" + ")" * 1000 + " }}"],
        ["{% if n %}" * 100 + "x" + "{% endif %}" * 100],
        ["{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}"],
        ["{% include 'a' %}"],
        ["{% import 'a' as b %}"],
        ["{% extends 'a' %}"],
        ["{% autoescape false %}{{ name }}{% endautoescape %}"],
        ["{{ name|safe }}"],
        ["{{ name|attr('upper') }}"],
        ["{{ name|tojson }}"],
        ["{{ many|random }}"],
        ["{{ range(999999999)|list }}"],
        ["{{ lipsum(n=9999) }}"],
        ["{{ cycler }}"],
        ["{{ namespace() }}"],
        ["{{ name.__class__.__mro__ }}"],
        ["{{ ''['__class__'] }}"],
        ["{{ people.clear() }}"],
        ["{{ people[0].update({'name': 'x'}) }}"],
        ["{{ people[0].pop('name') }}"],
    ],
    ids=lambda body: body[-1][:50],
)  # fmt: skip
def test_what_would_take_the_machine_or_reach_out_is_refused_with_its_place(body):
    assert refusal(*body).startswith("t.docx: ")


@pytest.mark.parametrize(
    "inside", ["{{ %s }}", "{{ %s ~ '' }}", "{{ '' ~ (%s) }}", "{{ (%s)|string }}", "{{ [%s]|join }}"]
)
@pytest.mark.parametrize(
    "thing",
    [
        *("people.index", "name.upper", "people[0].get", "self"),
        *("people|map('upper')", "many|select", "people", "people[0]", "n > 3"),
    ],
)
def test_what_has_no_text_of_its_own_is_refused_and_prints_no_address(inside, thing):
    told = refusal(inside % thing)
    assert told.startswith("t.docx: ")
    assert " at 0x" not in told
    assert "object at" not in told


@pytest.mark.parametrize(
    "filters", ["upper", "lower", "title", "trim", "capitalize", "line", "replace('a', 'b')"]
)
def test_no_filter_makes_a_text_of_what_is_none(filters):
    for thing in ("people", "name.upper", "people|map('upper')", "self"):
        assert "0x" not in refusal("{{ (" + thing + ")|" + filters + " }}")


def test_the_loop_is_no_text_but_its_numbers_are():
    assert "0x" not in refusal("{% for a in many %}{{ loop ~ '' }}{% endfor %}")
    assert "1/2 2/2" in fill("{% for a in people %}{{ loop.index ~ '/' ~ loop.length }} {% endfor %}")


def test_the_callers_values_are_never_changed():
    values = {"people": [{"name": "а"}], "name": "x"}
    for tag in (
        "{{ people.clear() }}",
        "{% set x = people.append(1) %}",
        "{{ people[0].clear() }}",
        "{% set people = [] %}x",
    ):
        with contextlib.suppress(WegoFormsError):
            fill(tag, values=values)
        assert values == {"people": [{"name": "а"}], "name": "x"}


def test_a_template_does_what_letters_need():
    body = [
        "{% for p in people %}{{ loop.index }}. {{ p.name|upper }}{% if not loop.last %}; {% endif %}{% endfor %}",
        "{{ name|replace('сын', 'сыновья') }} {{ many|length }} {{ people|map(attribute='name')|join(', ') }}",
        "{{ n + 1 }} {{ n * 2 }} {{ n % 2 }} {{ n // 2 }} {{ (n / 2)|round(1) }} {{ name ~ '!' }} {{ name.upper() }}",
        "{% set total = n * 3 %}{{ total }} {{ 'да' if n > 3 else 'нет' }} {{ name.split(' ')[0] }}",
    ]
    made = fill(*body)
    for said in (
        "1. А; 2. Б",
        "Иванов &amp; &lt;сыновья&gt; 1000 а, б",
        "8 14 1 3 3.5 Иванов &amp; &lt;сын&gt;!",
        "21 да Иванов",
    ):
        assert said in made, said


@pytest.mark.parametrize(
    "wrong",
    [
        "{{ " + "(" * 1000 + "1" + ")" * 1000 + " }}",
        "{{ " + "[" * 1000 + "1" + "]" * 1000 + " }}",
        "{{ " + "not " * 1000 + "n }}",
        "{{ " + "-" * 1000 + "n }}",
        "{{ n" + " + n" * 1000 + " }}",
        "{{ name" + ".x" * 1000 + " }}",
        "{% if " + "(" * 1000 + "1" + ")" * 1000 + " %}x{% endif %}",
    ],
    ids=lambda tag: tag[:9],
)
def test_what_lies_too_deep_is_told_with_part_paragraph_and_tag(wrong):
    told = refusal("{{ name }}", f"Абзац {{{{ name }}}} {wrong} {{{{ n }}}}")
    assert told.startswith(f"t.docx: word/document.xml «Абзац {{{{ name }}}} {wrong[:5]}")
    assert f": '{wrong[:12]}" in told
    assert "Divide the tag" in told


def test_an_overlong_document_is_told_with_part_paragraph_and_tag():
    long = {"many": list(range(200)), "x": "ш" * 300_000}
    told = refusal("{{ x }}", "Строки: {% for a in many %}{{ a }} {{ x }}{% endfor %}.", values=long)
    assert told.startswith("t.docx: word/document.xml «Строки: {% for a in many %}{{ a }} {{ x }}")
    assert ": '{{ x }}'" in told
    assert "a text of more than 50000000 characters" in told


def test_an_overlong_loop_is_told_with_part_paragraph_and_tag():
    told = refusal(
        "{{ name }}", "Строки: {{ n }}{% for a in many %}{% for b in many %}{{ b }}{% endfor %}{% endfor %}"
    )
    assert told.startswith("t.docx: word/document.xml «Строки: ")
    assert ": '{% for b in many %}'" in told


@pytest.mark.parametrize(
    "slow",
    [
        "{% for a in many %}{% for b in many %}{% set c = x|replace('а', 'б') %}{% endfor %}{% endfor %}",
        "{% for a in many %}{% for b in few %}{% if (x ~ 'б')|wordcount == 2 %}{% endif %}{% endfor %}{% endfor %}",
        "{% for a in many %}{% for b in few %}{% set c = x|upper|lower|title %}{% endfor %}{% endfor %}",
    ],
)
def test_a_slow_fill_is_stopped_with_its_part_paragraph_and_tag(slow, monkeypatch):
    monkeypatch.setattr("wego_forms.filling.budget.MAX_SECONDS", 0.3)
    values = {"many": ["x"] * 400, "few": ["x"] * 20, "x": "а" * 400_000, "name": "x"}
    before = time.process_time()
    told = refusal("{{ name }}", f"Медленно {slow}", values=values)
    assert time.process_time() - before < 10
    assert told.startswith("t.docx: word/document.xml «Медленно ")
    assert ": '{% for " in told
    assert "the filling takes more than 0.3 s" in told


@pytest.mark.parametrize(
    ("wall", "thread", "stopped"), [(99, 0, False), (99, 0.01, False), (99, 99, True), (0, 0, False)]
)
def test_only_the_threads_own_time_is_counted_from_the_fills_beginning(wall, thread, stopped, monkeypatch):
    """A look at a clock moves it on by so many seconds, so that no machine is too slow for the test."""
    walls, threads = count(step=wall), count(step=thread)
    monkeypatch.setattr("wego_forms.filling.budget.monotonic", lambda: next(walls))
    monkeypatch.setattr("wego_forms.filling.budget.thread_time", lambda: next(threads))
    template = Template(docx("{% for a in many %}{{ a }}{% endfor %}"), name="t.docx")
    values = {"many": ["x"] * 1000}
    if stopped:
        with pytest.raises(WegoFormsError, match="the filling takes more than 20 s"):
            template.fill(values)
    else:
        assert "xxx" in part(template.fill(values).docx())
