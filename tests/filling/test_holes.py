"""A letter that goes out has no line to write on in running text, unless its template asks for one."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import docx, plain_text
from wego_forms import Template, TemplateError
from wego_forms.filling import WHOLE

LETTER = wf.load(Path(__file__).parents[2] / "examples" / "tatarstan.yaml")


def without_region(**changes):
    addressee = LETTER.addressees[0].model_copy(update={"region": None})
    return LETTER.model_copy(update={"addressees": [addressee], **changes})


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_numbered_letter_without_the_region_that_its_text_names_is_refused(lang):
    with pytest.raises(wf.TemplateError) as refused:
        wf.fill(without_region(), lang)
    problem = refused.value.problems[0]
    assert problem.what.en == "there is no value, and the text would have a hole"
    assert problem.value == "regions"


@pytest.mark.parametrize("lacking", [{"number": None}, {"date": None}])
def test_a_draft_may_have_holes(lacking):
    assert wf.fill(without_region(**lacking)).draft


def test_the_reference_stays_a_line_for_its_template_asks_for_one():
    assert LETTER.reply_to is None
    assert "На № ___________ от ___________" in plain_text(wf.fill(LETTER).docx()).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("{{ regions|line }}", "____________"),
        ("{{ regions|line(3) }}", "___"),
        ("{{ subject }}", "О\u00a0вступлении"),
    ],
)
def test_a_template_of_ones_own_asks_for_a_line_where_it_wants_one(tag, said):
    template = wf.Template(
        docx("{{ number }} {{ date }} {% if draft %}{% endif %}", f"Сказано: {tag}"), "own.docx"
    )
    assert f"Сказано: {said}" in plain_text(wf.fill(without_region(), template=template).docx())


def test_a_number_with_its_noun_is_a_line_to_write_on_in_a_blank_and_a_number_in_a_whole_letter():
    template = Template(docx("Есть {{ n | agree('город', 'города', 'городов') }}"))
    assert plain_text(template.fill({"n": None}).docx()) == "Есть ____________\u00a0городов"
    assert plain_text(template.fill({"n": 3, WHOLE: True}).docx()) == "Есть 3\u00a0города"
    with pytest.raises(TemplateError, match="the text would have a hole: 'n'"):
        template.fill({"n": None, WHOLE: True})


@pytest.mark.parametrize(
    "tag", ["{{ regions }}", "{{ reply_to.number }}", "{{ regions|agree('а', 'б', 'в') }}"]
)
def test_a_tag_without_a_value_is_named(tag):
    template = wf.Template(
        docx("{{ number }} {{ date }} {% if draft %}{% endif %}", f"Сказано: {tag}"), "own.docx"
    )
    with pytest.raises(wf.TemplateError) as refused:
        wf.fill(without_region(), template=template)
    assert [problem.value for problem in refused.value.problems] == [tag.strip("{ }").split("|")[0]]


def test_a_form_and_a_blank_keep_their_lines():
    assert "____" in plain_text(wf.blank("invitation").docx())
    assert "согласен(на)" in plain_text(wf.blank("application").docx())
