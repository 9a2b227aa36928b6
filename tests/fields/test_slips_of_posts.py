"""A post that is printed as it was typed is held to what an addressee's is: another case is told, and small names."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.catalog.office import DEFINITION, RECORD, office
from wego_forms import catalog, language
from wego_forms.language.russian.doubts import NOT_NOMINATIVE, SMALL_NAME

EXAMPLES = Path(__file__).parents[2] / "examples"
SLIPS = [
    ("Главы города Верхнереченска", NOT_NOMINATIVE),
    ("Директора", NOT_NOMINATIVE),
    ("Временно исполняющему обязанности Главы", NOT_NOMINATIVE),
    ("Мэру города Алматы", NOT_NOMINATIVE),
    ("Мэр города алматы", SMALL_NAME),
]


def told(record, lang="ru"):
    return [(form.place, form.text, form.reason) for form in wf.produce.filled(record, lang).unsure]


@pytest.mark.parametrize(("post", "reason"), SLIPS)
def test_of_who_signs_a_letter(post, reason):
    data = wf.load(EXAMPLES / "tatarstan.yaml").model_dump()
    data["signatory"]["position"] = {"ru": post, "en": "Mayor"}
    record = catalog.build(data)
    assert told(record) == [("signatory.position", post, reason)]
    assert told(record, "en") == []


@pytest.mark.parametrize(("post", "reason"), SLIPS)
@pytest.mark.parametrize("place", ["head", "head_contact", "it_head", "wego_contact"])
def test_of_a_forms_head_and_its_contacts(post, reason, place):
    record = wf.load({"kind": "application", place: {"position": {"ru": post, "en": "Mayor"}}})
    assert (f"{place}.position", post, reason) in told(record)


def test_posts_as_they_should_be_are_not_told_of():
    assert told(wf.load(EXAMPLES / "tatarstan.yaml")) == []
    assert [
        place for place, _, _ in told(wf.load(EXAMPLES / "dimitrovgrad.yaml")) if "position" in place
    ] == []


@pytest.mark.parametrize(
    "post",
    [
        "Глава города",
        "И.о. главы",
        "Врио Губернатора",
        "Временно исполняющий обязанности Главы",
        "CIO",
        "Судья",
    ],
)
def test_the_nominative_is_not_told_of(post):
    assert language.slip_of_post(post) is None


def test_of_each_signatory_an_official_and_a_post_of_an_offices_own_kind(tmp_path):
    definition = DEFINITION.replace("  venue:", "  rank:    {type: post}\n  venue:")
    said = (
        RECORD.replace("{ru: Министр, en", "{ru: Министра, en")
        .replace("{ru: Министр цифрового развития", "{ru: Министру цифрового развития")
        .replace("venue: {ru: Дом", "rank: {ru: Главе города, en: Mayor}\nvenue: {ru: Дом")
    )
    record = wf.load(office(tmp_path, definition=definition, record=said))
    assert {(form.place, form.reason) for form in catalog.fields_of(record, "ru").unsure} == {
        ("signatories[1].position", NOT_NOMINATIVE),
        ("host.position", NOT_NOMINATIVE),
        ("rank", NOT_NOMINATIVE),
    }
