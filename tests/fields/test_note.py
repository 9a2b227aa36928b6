from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import catalog
from wego_forms.catalog import fields_of
from wego_forms.fields.profile import alphabetical

NOTE = wf.load(Path(__file__).parents[2] / "examples" / "note.yaml")


def bodies(lang):
    return fields_of(NOTE, lang).values["bodies"]


def plain(names):
    return [name.replace("\u00a0", " ") for name in names]


def test_the_bodies_are_those_of_2017_in_the_order_of_each_alphabet():
    assert (bodies("ru")["president"], bodies("en")["president"]) == ("Сеул", "Seoul")
    assert bodies("en")["executive_vice_president"] == "Makati"
    assert plain(bodies("ru")["vice_presidents"]) == [
        "Аддис-Абеба", "Бейоглу", "Джакарта", "Мехико", "Москва", "Ульяновская область", "Ханой",
    ]  # fmt: skip
    assert plain(bodies("en")["executive_committee"]) == [
        "Addis Ababa", "Beyoğlu", "Bucharest", "Chengdu", "Goyang", "Hanoi", "Hebron", "Jakarta", "Khartoum",
        "Kigali", "Makati", "Mexico City", "Moscow", "Nairobi", "Pittsburgh", "Seberang Perai", "Seoul",
        "Ulaanbaatar", "Ulyanovsk Region",
    ]  # fmt: skip


def test_both_languages_have_as_many_cities():
    for body in ("vice_presidents", "executive_committee"):
        assert len(bodies("ru")[body]) == len(bodies("en")[body])


def test_the_alphabet_ignores_marks_and_case():
    names = ["Ёлкино", "Еловка", "Жуково", "éclair", "Delhi", "Foo"]
    assert sorted(names, key=alphabetical) == ["Delhi", "éclair", "Foo", "Ёлкино", "Еловка", "Жуково"]


def test_the_projects_are_one_line():
    assert fields_of(NOTE, "ru").values["projects"].replace("\u00a0", " ") == (
        "консультации, учебные сессии, премия WeGO Awards, рабочие семинары и международное сотрудничество"
    )


def test_a_city_named_in_one_language_only_is_told_with_its_place():
    data = NOTE.model_dump(mode="json")
    data["organization"]["bodies"]["vice_presidents"][2] = {"ru": "Ханой"}
    with pytest.raises(wf.RecordError, match=r"organization.bodies.vice_presidents\[2\].en") as caught:
        fields_of(catalog.build(data), "en")
    assert caught.value.problems[0].value == "Ханой"
