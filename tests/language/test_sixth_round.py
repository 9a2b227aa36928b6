"""Kinds that were wrong and sure, each with neighbours of its own; found by reading lists of words."""

import pytest

from wego_forms.language import Name, decline, decline_name, where


def sure(text, kind, case="genitive"):
    return decline(text, case, kind=kind).sure


@pytest.mark.parametrize("post", ["Слесарь сантехник", "Инженер механик", "Техник электрик", "Учитель физик"])
def test_a_second_trade_that_is_also_a_genitive_of_things_is_doubted(post):
    assert not sure(post, "position")


@pytest.mark.parametrize("post", ["Командир рот", "Руководитель программ", "Начальник охран"])
def test_a_genitive_of_things_alone_is_none(post):
    assert sure(post, "position")


@pytest.mark.parametrize(
    ("post", "form"), [("Поморка", "Поморки"), ("Комроты", "Комроты"), ("Начштаба", "Начштаба")]
)
def test_a_word_that_only_begins_as_a_clipped_post_declines(post, form):
    assert decline(post, "genitive", kind="position").text == form


@pytest.mark.parametrize("post", ["Имам-мухтасиб", "Врач-табиб", "Глава-башкан"])
def test_no_part_of_a_compound_is_lost_in_the_accusative(post):
    assert not decline(post, "accusative", kind="position").text.endswith("-")


@pytest.mark.parametrize("family", ["Волынь", "Казань", "Обь", "Кобец", "Бурец"])
def test_a_mans_name_that_is_a_place_in_a_soft_sign_or_whose_vowel_is_guessed_is_doubted(family):
    assert not decline_name(Name(family, "Иван", "Ильич"), "dative").sure


@pytest.mark.parametrize("family", ["Плавунец", "Стригунец"])
def test_where_the_dictionary_stresses_a_long_name_in_ets_on_its_end_the_instrumental_is_doubted(family):
    assert not decline_name(Name(family, "Иван", "Ильич"), "instrumental").sure


@pytest.mark.parametrize("place", ["Сантьяго-де-Компостела", "Шалон-сюр-Сон", "Херес-де-ла-Фронтера"])
def test_a_name_with_a_romance_link_is_doubted_for_either_part_may_decline(place):
    assert not sure(place, "municipality")


@pytest.mark.parametrize("place", ["Миссисипи", "Юкон", "Мичиган", "Миссури"])
def test_a_river_or_a_lake_that_is_a_state_too_doesnt_tell_its_preposition(place):
    assert not where(place).sure


def test_an_adjective_after_a_republic_agrees():
    assert where("Республика Сербская").text == "в Республике Сербской"
    assert where("Республика Коми").text == "в Республике Коми"


def test_a_plural_of_neuter_things_may_be_a_river_of_its_own():
    assert not sure("Суда", "municipality")
