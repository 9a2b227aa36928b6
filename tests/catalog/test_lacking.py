"""What a record lacks: an empty cell, a line to write on, or a hole that is told."""

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office, said, template, texts


def test_a_value_that_is_not_known_passes_through_a_filter(tmp_path):
    record = wf.load(office(tmp_path, record=RECORD.replace("budget: 1 200,50\n", "")))
    assert said(record, "{% if budget %}{{ budget|words }}{% else %}без денег{% endif %}") == ["без денег"]


def test_what_an_item_may_lack_leaves_its_cell_empty(record):
    loop = ("{%p for a in agenda %}", "{{ a.speaker|initials }}", "{%p endfor %}")
    assert said(record, "{{ number }}", *loop)[1:] == ["", "А.Л.Ким"]


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize(
    "paragraph",
    [
        "Докладчик: {{ a.speaker|initials }}",
        "{{ a.item }} ({{ a.speaker }})",
        "{{ a.speaker }}, {{ a.item }}",
        "{{ a.speaker.family }} {{ a.item }}",
        "{{ loop.index }}. {{ a.speaker|case('dative') }}",
        "{{ a.speaker|with_('с') }}.",
        "{{ a.speaker }}{{ a.speaker }}",
    ],
)
def test_what_an_item_lacks_in_running_text_is_a_hole_and_told_with_its_item(record, paragraph, lang):
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ number }}", "{%p for a in agenda %}", paragraph, "{%p endfor %}", lang=lang)
    problem = error.value.problems[0]
    assert problem.what.en == "there is no value, and the text would have a hole"
    assert problem.value in ("agenda[0].speaker", "agenda[0].speaker.family")


@pytest.mark.parametrize(
    ("paragraph", "printed"),
    [
        ("{% if a.speaker %}Докладчик: {{ a.speaker|initials }}{% endif %}", ["", "Докладчик: А.Л.Ким"]),
        ("Докладчик: {{ a.speaker|line(3) }}", ["Докладчик: ___", "Докладчик: Ким Анна Львовна"]),
        ("{{ a.speaker.family }}", ["", "Ким"]),
        ("{% if a.minutes > 0 %}{{ a.speaker|case('dative') }}{% endif %}", ["", "Ким Анне Львовне"]),
        ("{{ a.speaker|default('–', true) }}", ["–", "Ким Анна Львовна"]),
    ],
)
def test_an_author_says_what_stands_where_an_item_lacks_a_value(record, paragraph, printed):
    texts = said(record, "{{ number }}", "{%p for a in agenda %}", paragraph, "{%p endfor %}")
    assert texts[1:] == printed


def test_an_empty_list_joined_in_a_sentence_is_a_hole(tmp_path):
    record = wf.load(office(tmp_path, record=RECORD.replace("days: [один, два, три]", "days: []")))
    with pytest.raises(wf.TemplateError) as error:
        said(record, "{{ number }} Дни: {{ extra.days|join_and }}")
    assert error.value.problems[0].value == "extra.days"


def test_what_a_form_of_ones_own_does_not_know_is_empty_in_a_cell_and_a_line_in_a_text(tmp_path):
    definition = "kind: pass\nbase: form\ntitle: a\nfields:\n  goal: {type: text, optional: true}\n"
    office(tmp_path, definition=definition, kind="pass")
    record = wf.record("pass", {}, kinds=tmp_path / "kinds")
    assert said(record, "{{ goal }}", "Цель: {{ goal }}") == ["", "Цель: ____________"]


def test_a_list_that_is_not_given_has_no_items(tmp_path):
    defined = DEFINITION.replace("    type: list\n", "    type: list\n    optional: true\n")
    given = RECORD[: RECORD.index("agenda:")] + RECORD[RECORD.index("extra:") :]
    record = wf.load(office(tmp_path, definition=defined, record=given))
    assert said(record, "{% for a in agenda %}x{% endfor %}{{ agenda|length }}") == ["0"]


def test_a_blank_reckons_with_nothing():
    made = template("{{ a * 2 + 1 }} {{ b|sum(attribute='c') }} {% if a >= 3 %}x{% endif %}")
    assert texts(made.blank()) == ["____________ ____________ "]
