"""What a template's letters tell of its language: a noun's forms, and the document that it is for."""

import pytest

import wego_forms as wf
from tests.builder import docx, plain_text
from tests.cli.running import ROOT, run_command

RUSSIAN = ("Номер {{ number }}", "Приглашаем Вас на конференцию WeGO, {{ date }}", "Дата и место встречи")
ENGLISH = ("Number {{ number }}", "We invite you to the conference on {{ date }}", "Время")
COUNT_RU = "{{ n|agree('город', 'города', 'городов') }}"
COUNT_EN = '{{ n|agree("city", "cities") }}'


def template(*body):
    return wf.Template(docx(*body), "my.docx")


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ((f"В союзе {COUNT_EN}",), "the text is Russian, and its number's noun English"),
        ((f"The union has {COUNT_RU}",), "the text is English, and its number's noun Russian"),
        (("Состоят в союзе:", COUNT_EN), "the text is Russian, and its number's noun English"),
        (("The members are", COUNT_RU), "the text is English, and its number's noun Russian"),
    ],
)
def test_the_noun_beside_a_number_is_of_the_texts_language(body, what):
    with pytest.raises(wf.TemplateError) as caught:
        template(*body)
    (problem,) = caught.value.problems
    assert problem.what.en == what
    assert problem.value in (COUNT_EN, COUNT_RU)
    assert ("'город'" in problem.remedy.en) == (problem.value == COUNT_EN)
    assert problem.place == f"word/document.xml «{body[-1]}»"


@pytest.mark.parametrize(
    "body",
    [
        (f"Состоят: {COUNT_RU}", f"There are {COUNT_EN}"),  # one sheet for both, each in its paragraph
        (COUNT_RU, COUNT_EN),
        (f"WeGO: в союзе {COUNT_RU}",),
    ],
)
def test_each_noun_may_stand_in_its_own_language(body):
    assert "городов" in plain_text(template(*body).fill({"n": 5}).docx())


def test_a_document_is_not_written_on_a_template_of_the_other_language(tmp_path):
    path = ROOT / "examples" / "tatarstan.yaml"
    record = wf.load(path)
    for body, lang, other in ((RUSSIAN, "en", "ru"), (ENGLISH, "ru", "en")):
        made = template(*body)
        assert made.written_in == other
        assert wf.fill(record, other, made).docx()
        with pytest.raises(wf.TemplateError) as caught:
            wf.fill(record, lang, made)
        assert (
            caught.value.problems[0].remedy.en
            == f"Give --lang {other}, or a template in the document's language."
        )
        assert caught.value.problems[0].file == "my.docx"
    (tmp_path / "my.docx").write_bytes(docx(*RUSSIAN))
    code, out, told = run_command(
        tmp_path, "fill", path, "--lang", "all", "--template", "my.docx", "-o", "out"
    )
    assert code == 1
    assert "my.docx: lang: the template is Russian, the document English: 'en'." in told
    assert b".en." not in out
    assert run_command(tmp_path, "check", "my.docx", path)[0] == 0  # in the language that it is in
    assert run_command(tmp_path, "check", "my.docx", path, "--lang", "en")[0] == 1


@pytest.mark.parametrize(
    "body", [(), ("{{ number }}",), ("WeGO, {{ date }}",), (*RUSSIAN, *ENGLISH), ("Номер № {{ number }}",)]
)
def test_a_template_of_few_words_or_of_both_languages_will_do_for_either(body):
    assert template(*body).written_in is None


def test_a_group_that_a_template_prints_as_text_is_told_without_a_record(tmp_path):
    for tag, right in (
        ("{{ occasion }}", False),
        ("{{ addressees }}", False),
        ("{{ draft }}", False),
        ("{{ occasion.cities }}", True),
        ("{{ addressee.person }}", True),
        ("{%p if occasion %}", True),
    ):
        path = tmp_path / "my.docx"
        path.write_bytes(docx("Номер {{ number }}", tag, *(["{%p endif %}"] if "%" in tag else [])))
        code, _, told = run_command(tmp_path, "check", path)
        assert code == (0 if right else 1), (tag, told)
        assert right or f"«{tag}»" in told


def test_a_blank_is_not_made_of_a_template_of_the_other_language(tmp_path):
    (tmp_path / "my.docx").write_bytes(docx(*RUSSIAN[1:]))
    assert wf.blank("application", "ru", tmp_path / "my.docx").docx()
    with pytest.raises(wf.TemplateError, match="the template is Russian, the document English"):
        wf.blank("application", "en", tmp_path / "my.docx")
