"""A template for a letter of ours that leaves out what every letter has is told of it; another document isn't."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph
from wego_forms.catalog import offering
from wego_forms.catalog.builtin import BUILT_IN
from wego_forms.catalog.lacking import lacking
from wego_forms.filling import Template
from wego_forms.produce import refuse_mistaken

EXAMPLES = Path(__file__).parents[2] / "examples"
WHOLE = (
    "{{ addressees[0].name }}",
    "{{ salutation }}",
    "{{ subject }}",
    "{{ body }}",
    "{{ signatory.name }}",
)
DATED = ("{{ date }} {{ number }}",)


def lost(*tags, kind="letter"):
    return [note.value for note in lacking(Template(docx(*map(paragraph, tags))), wf.kinds()[kind])]


@pytest.mark.parametrize("kind", ["letter", "invitation"])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_our_own_templates_lack_nothing(kind, lang):
    assert lacking(wf.template(kind, lang), wf.kinds()[kind]) == ()


@pytest.mark.parametrize("kind", BUILT_IN, ids=str)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_our_own_templates_have_no_other_programs_places(kind, lang):
    assert refuse_mistaken(kind.template(lang), kind) == ()


def test_so_a_letter_on_one_of_ours_is_not_held_against_the_headings_of_its_kind(monkeypatch):
    def asked(kind):
        raise AssertionError(kind)

    monkeypatch.setattr(offering, "headings_offered", asked)
    wf.fill(wf.load(EXAMPLES / "tatarstan.yaml"))
    with pytest.raises(AssertionError):
        wf.fill(wf.load(EXAMPLES / "tatarstan.yaml"), template=wf.kinds()["invitation"].template_path("ru"))


@pytest.mark.parametrize(
    ("left_out", "told"),
    list(zip(WHOLE, ("addressees", "salutation", None, "body", "signatory"), strict=True)),
)
def test_what_a_letters_template_leaves_out_is_told(left_out, told):
    tags = [tag for tag in WHOLE if tag != left_out]
    assert lost(*tags, *DATED) == ([told] if told else [])


def test_several_are_told_at_once_in_both_languages():
    (note,) = lacking(Template(docx(*map(paragraph, WHOLE))), wf.kinds()["letter"])
    assert note.value == "number, date"
    assert "вставьте {{ number }}, {{ date }}." in note.messages.ru
    assert "put in {{ number }}, {{ date }}." in note.messages.en


@pytest.mark.parametrize(
    "tags",
    [
        ("{{ addressees[0].name }}", "{{ addressees[0].address }}"),  # an envelope
        ("{{ number }}", "{{ date }}", "{{ subject }}", "{{ addressees[0].name }}"),  # a card of the register
        ("{{ body }}", "{{ signatory.name }}"),  # a notice on a door
    ],
)
def test_what_is_no_letter_is_not_told_of_a_letters_parts(tags):
    assert lost(*tags) == []


def test_the_text_of_an_invitation_may_stand_in_its_template():
    assert (
        lost(
            "{{ addressees[0].name }}", "{{ salutation }}", "{{ signatory.name }}", *DATED, kind="invitation"
        )
        == []
    )


def test_the_office_chose_what_its_own_kind_prints():
    kind = wf.kinds(EXAMPLES / "kinds")["certificate"]
    assert lacking(kind.template("ru"), kind) == ()


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_check_and_fill_tell_of_a_salutation_deleted_from_a_copy_of_our_template(lang, tmp_path):
    import zipfile

    ours = wf.template_path("letter", lang)
    path = tmp_path / "letter.docx"
    with zipfile.ZipFile(ours) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"{{ salutation }}", b""))
    alone, with_record = wf.check([path]), wf.check([EXAMPLES / "letter.yaml", path])
    for found in (alone[0], with_record[1]):
        assert found.problems == []
        assert ["salutation" in note.en for note in found.notes] == [True]
    with pytest.warns(wf.TemplateWarning, match="salutation"):
        wf.fill(wf.load(EXAMPLES / "letter.yaml"), lang, path)
