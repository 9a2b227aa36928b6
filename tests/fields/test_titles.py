"""The post and the region of an address block: said once each, and of one region."""

import pytest

from wego_forms.errors import RecordError
from wego_forms.fields.addressee import addressee_lines
from wego_forms.fields.base import Guesses
from wego_forms.records import Addressee


def title(post, region, lang="ru", guesses=None):
    given = {
        "position": {lang: post},
        "region": {lang: region},
        "person": {"family": "Орлов", "given": "Пётр", "patronymic": "Ильич"},
    }
    lines = addressee_lines(Addressee.model_validate(given), "addressee", lang, guesses or Guesses())
    return " ".join(lines["title"].replace("\u00a0", " ").split())


@pytest.mark.parametrize(
    ("post", "region", "printed"),
    [
        ("Губернатор области", "Самарская область", "Губернатору Самарской области"),
        ("Министр здравоохранения края", "Пермский край", "Министру здравоохранения Пермского края"),
        ("Глава республики", "Республика Коми", "Главе Республики Коми"),
        ("Глава региона", "Самарская область", "Главе Самарской области"),
        (
            "Губернатор автономного округа",
            "Чукотский автономный округ",
            "Губернатору Чукотского автономного округа",
        ),
        ("Глава городского округа", "городской округ Самара", "Главе городского округа Самара"),
        ("Мэр города", "Самара", "Мэру города Самары"),
        ("Глава региона", "Самара", "Главе региона Самары"),
        ("Губернатор Самарской обл.", "Самарская область", "Губернатору Самарской обл."),
        ("Глава Татарстана", "Республика Татарстан", "Главе Татарстана"),
        ("Глава Якутии", "Республика Саха (Якутия)", "Главе Якутии"),
        ("Губернатор Кузбасса", "Кемеровская область – Кузбасс", "Губернатору Кузбасса"),
        ("Губернатор ХМАО", "Ханты-Мансийский автономный округ – Югра", "Губернатору ХМАО"),
        ("Глава РК", "Республика Карелия", "Главе РК"),
        ("Раис Республики Татарстан – тренер", "Татарстан", "Раису Республики Татарстан – тренеру"),
        ("Губернатор Санкт-Петербурга", "СПб", "Губернатору Санкт-Петербурга"),
        ("Глава г.о. Самара", "городской округ Самара", "Главе г.о. Самара"),
        ("Мэр г. Москвы", "город Москва", "Мэру г. Москвы"),
        ("Глава города Самары", "Самарская область", "Главе города Самары Самарской области"),
    ],
)
def test_a_region_that_the_post_names_in_other_words_is_said_once(post, region, printed):
    assert title(post, region) == printed


@pytest.mark.parametrize(
    ("post", "region"),
    [
        ("Губернатор Пермского края", "Самарская область"),
        ("Министр здравоохранения Самарской обл.", "Пермский край"),
        ("Глава Чувашии", "Республика Мордовия"),
        ("Губернатор ЯНАО", "Тюменская область"),
    ],
)
def test_a_post_of_another_region_is_refused(post, region):
    with pytest.raises(RecordError, match="the post names another region") as caught:
        title(post, region)
    (problem,) = caught.value.problems
    assert (problem.place, problem.value) == ("addressee.position", post)


@pytest.mark.parametrize(
    ("post", "region", "printed"),
    [
        ("Governor of", "Samara Region", "Governor of the Samara Region"),
        ("Governor of the Region", "Samara Region", "Governor of the Samara Region"),
        ("governor", "Samara Region", "Governor of the Samara Region"),
        ("Mayor of the City", "Samara", "Mayor of Samara"),
        ("Secretary of State", "Arkansas", "Secretary of State of Arkansas"),
    ],
)
def test_an_english_post_and_its_region_are_said_once(post, region, printed):
    assert title(post, region, "en") == printed


def test_an_english_post_of_another_region_is_refused():
    with pytest.raises(RecordError, match="the post names another region"):
        title("Governor of the Perm Territory", "Samara Region", "en")


@pytest.mark.parametrize(
    ("post", "printed"),
    [
        ("губернатор", "Губернатору Самарской области"),
        ("ГУБЕРНАТОР", "Губернатору Самарской области"),
        ("МЭР", "Мэру Самарской области"),
        ("и.о. министра", "И.о. министра Самарской области"),
    ],
)
def test_the_title_begins_with_a_capital_letter_and_has_no_more_of_them(post, printed):
    guesses = Guesses()
    assert title(post, "Самарская область", guesses=guesses) == printed
    assert guesses.unsure == []


@pytest.mark.parametrize("post", ["ДИРЕКТОР ДЕПАРТАМЕНТА СВЯЗИ", "ДЕКАН"])
def test_a_post_in_capitals_that_is_no_abbreviation_is_to_be_looked_at(post):
    guesses = Guesses()
    title(post, "Самарская область", guesses=guesses)
    assert [form.reason.en for form in guesses.unsure] == ["the post is written in capital letters"]


def test_an_abbreviation_of_four_letters_is_no_post_in_capitals():
    guesses = Guesses()
    assert title("ВРИО", "Самарская область", guesses=guesses) == "ВРИО Самарской области"
    assert guesses.unsure == []
