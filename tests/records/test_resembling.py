"""A form that names another than the record does is left from an earlier person or region: it is an error."""

import pytest

import wego_forms as wf
from tests.batch.folders import BASE, HEADINGS, PEOPLE
from wego_forms.batch import Options, check_table
from wego_forms.fields import addressee_forms
from wego_forms.records.people import PersonInText
from wego_forms.records.resembling import is_unlike, unlike_now
from wego_forms.records.reviewed import account, made_from, source_of

ORLOV = {"family": "Орлов", "given": "Пётр", "patronymic": "Ильич"}


def addressee(forms, person=ORLOV, region="Самарская область"):
    return wf.Addressee(position="Губернатор", person=person, region=region, forms=forms)


@pytest.mark.parametrize(
    ("field", "form"),
    [
        ("initials_dative", "А.С.Зайцевой"),
        ("initials_dative", "С.И.Орлову"),
        ("initials_dative", "П.И.Кузьмину"),
        ("salutation", "Уважаемый Пётр Олегович!"),
        ("salutation", "Уважаемая Анна Сергеевна!"),
        ("region_genitive", "Пермского края"),
        ("region_genitive", "Татарстана"),
    ],
)
def test_a_form_of_another_is_an_error_that_names_both(field, form):
    with pytest.raises(wf.RecordError) as caught:
        addressee({field: form})
    (problem,) = caught.value.problems
    assert (problem.place, problem.what.en[:38]) == (
        f"forms.{field}",
        "the form isn't of what the record has:",
    )
    assert ("Самарская область" if "region" in field else "Орлов Пётр Ильич") in problem.what.ru


@pytest.mark.parametrize(
    ("field", "form"),
    [
        ("initials_dative", "П. Орлову"),
        ("initials_dative", "Орлову П.И."),
        ("initials_dative", "его превосходительству господину Орлову"),
        ("salutation", "Дорогой друг!"),
        ("salutation", "Уважаемый господин Раис!"),
        ("salutation", "Уважаемый Петр Ильич!"),
        ("region_genitive", "Самарской обл."),
        ("region_genitive", "Самарщины"),
        ("position_dative", "Голове"),
    ],
)
def test_a_form_in_other_words_wins(field, form):
    made = addressee({field: form})
    found = getattr(made.forms, field)
    assert (found.ru if field == "salutation" else found) == form


@pytest.mark.parametrize(
    ("person", "form"),
    [
        ({"family": "Лев", "given": "Анна", "patronymic": "Олеговна"}, "А.О.Лев"),
        ({"family": "Ан", "given": "Юн", "gender": "male"}, "Ан Юну"),
        ({"family": "Салтыков-Щедрин", "given": "Пётр", "patronymic": "Ильич"}, "П.И.Салтыкову-Щедрину"),
        ({"family": "Семёнов", "given": "Ёжик", "gender": "male"}, "Е.Семенову"),
        ({"family": "Smith", "given": "John", "gender": "male"}, "Дж.Смиту"),
        ({"family": "Смит", "given": "Анна-Мария", "gender": "female"}, "А.-М.Смит"),
    ],
)
def test_names_of_every_make_are_known_in_their_forms(person, form):
    assert addressee({"initials_dative": form}, person).forms.initials_dative == form


def test_a_form_of_a_person_in_a_text_is_held_to_the_name_likewise():
    person = wf.PersonInText(
        **ORLOV, forms={"genitive": "Орлова Петра Ильича", "initials_dative": "П.И.Орлову"}
    )
    assert person.forms.genitive == "Орлова Петра Ильича"
    with pytest.raises(wf.RecordError, match="the form isn't of what the record has"):
        wf.PersonInText(**ORLOV, forms={"genitive": "Зайцевой Анны Сергеевны"})


def test_a_reviewed_table_that_has_lost_its_account_of_forms_sends_no_letter_to_the_earlier_person(tmp_path):
    forms = ["addressee.forms.initials_dative", "addressee.forms.salutation.ru"]
    rows = [[*PEOPLE[0], "П.И.Орлову", "Уважаемый Пётр Ильич!"], [*PEOPLE[1], "П.И.Орлову", ""]]
    path = tmp_path / "people.csv"
    path.write_text("\n".join(";".join(row) for row in ([*HEADINGS, *forms], *rows)), "utf-8")
    problems = check_table(path, BASE, Options(("ru",))).problems
    assert [(problem.line, problem.place) for problem in problems] == [(3, "addressee.forms.initials_dative")]


@pytest.mark.parametrize(
    ("form", "post", "unlike"),
    [
        ("Губернатору", "Министр образования", True),
        ("Министру культуры", "Министр образования", True),
        ("Министру образования", "Заместитель министра образования", True),
        ("Исполняющему обязанности мэра", "Мэр", True),
        ("Голове", "Глава администрации", True),
        ("Исполняющему обязанности мэра", "И.о. мэра", False),
        ("Губернатору Самарской области", "Губернатор", False),
        ("Генеральному директору", "Ген. директор", False),
        ("Ректору МГУ", "Ректор МГУ имени Ломоносова", False),
        ("Отцу", "Отец", False),
        ("ГЛАВЕ", "Глава", False),
    ],
)
def test_a_posts_form_is_held_against_the_words_of_the_post(form, post, unlike):
    assert is_unlike(form, post, post=True) is unlike


@pytest.mark.parametrize(
    ("form", "place", "unlike"),
    [
        ("Самарской обл.", "Самарская область", False),
        ("Республики Татарстан", "Татарстан", False),
        ("на Сахалине", "Сахалин", False),
        ("Казани", "Самара", True),
        ("Самарщины", "Самарская область", True),
    ],
)
def test_a_places_form_is_held_against_the_words_of_the_place(form, place, unlike):
    assert is_unlike(form, place) is unlike


@pytest.mark.parametrize("gender", ["male", "female"])
@pytest.mark.parametrize("given", ["Се Хун", "Сун Син", "Вэй", "Вера", "С.", "С.Х."])
@pytest.mark.parametrize("family", ["О", "Э", "Ю", "И", "Ы", "Ли", "Ро", "Ан", "О-Ли", "О’Нил", "Лев", "Цзю"])
def test_what_the_rules_make_of_a_short_name_is_of_it(family, given, gender):
    person = {"family": family, "given": given, "gender": gender}
    forms = {name: form.text for name, form in addressee_forms(addressee({}, person)).items()}
    assert addressee(forms, person).forms.initials_dative == forms["initials_dative"]


@pytest.mark.parametrize("form", ["Иванову Се Хуну", "О.Петрову", "Ю Се Хуну", "Ю О.Х."])
def test_a_name_of_one_letter_is_no_initial_and_no_beginning_of_another(form):
    with pytest.raises(wf.RecordError):
        addressee({"initials_dative": form}, {"family": "О", "given": "Се Хун", "gender": "male"})


@pytest.mark.parametrize(
    ("given", "patronymic", "greeting"),
    [
        ("П.", "В.", "Уважаемый Павел Викторович!"),
        ("П", "В", "Уважаемый Павел Викторович!"),
        ("П.В.", None, "Уважаемый Павел Викторович!"),
        ("П. В.", None, "Уважаемый Павел Викторович!"),
        ("Павел", "В.", "Уважаемый Павел Викторович!"),
        ("П.", "Викторович", "Уважаемый Павел Викторович!"),
        ("П.", None, "Уважаемый Павел Викторович!"),
        ("Вяч.", "А.", "Уважаемый Вячеслав Андреевич!"),
        ("Е.", "Е.", "Уважаемый Ёлкин Ефим Елисеевич!"),
        ("П.", "В.", "Уважаемый господин Малков!"),
    ],
)
def test_a_greeting_by_the_name_that_the_initials_are_of_wins(given, patronymic, greeting):
    person = {"family": "Малков", "given": given, "patronymic": patronymic, "gender": "male"}
    assert addressee({"salutation": {"ru": greeting}}, person).forms.salutation.ru == greeting


@pytest.mark.parametrize(
    ("given", "patronymic", "greeting"),
    [
        ("П.", "В.", "Уважаемый Сергей Викторович!"),
        ("П.", "В.", "Уважаемый Павел Олегович!"),
        ("П.В.", None, "Уважаемый Павел Олегович!"),
        ("Пётр", "В.", "Уважаемый Павел Викторович!"),
        ("Вяч.", "А.", "Уважаемый Виктор Андреевич!"),
    ],
)
def test_a_greeting_that_the_initials_are_not_of_is_an_error_that_asks_for_the_whole_name(
    given, patronymic, greeting
):
    person = {"family": "Малков", "given": given, "patronymic": patronymic, "gender": "male"}
    with pytest.raises(wf.RecordError) as caught:
        addressee({"salutation": {"ru": greeting}}, person)
    (problem,) = caught.value.problems
    assert problem.place == "forms.salutation"
    assert "write the given name and the patronymic into the record" in problem.remedy.en


def test_a_form_of_a_person_in_a_text_that_is_of_another_is_an_error_too():
    with pytest.raises(wf.RecordError) as caught:
        PersonInText(**ORLOV, forms={"dative": "Зайцевой Анне Сергеевне"})
    (problem,) = caught.value.problems
    assert (problem.place, problem.what.en) == (
        "forms.dative", "the form isn't of what the record has: “Орлов Пётр Ильич”"
    )  # fmt: skip
    with pytest.raises(wf.RecordError) as caught:
        PersonInText(**ORLOV, forms={"salutation": "Уважаемый Пётр Олегович!"})
    assert caught.value.problems[0].place == "forms.salutation"


def test_forms_that_the_rules_had_made_of_another_are_made_anew():
    before = addressee({})
    told = made_from(before, {"initials_dative": "П.И.Орлову", "region_genitive": "Самарской области"})
    forms = {"initials_dative": "П.И.Орлову", "region_genitive": "Самарской области", "made_from": told}
    kept = addressee(forms).forms
    assert (kept.initials_dative, kept.region_genitive) == ("П.И.Орлову", "Самарской области")
    other = addressee(forms, {"family": "Зайцева", "given": "Анна", "patronymic": "Сергеевна"}).forms
    assert (other.initials_dative, other.region_genitive) == (None, "Самарской области")


def test_of_a_text_too_they_are_made_anew():
    forms = {"dative": "Орлову Петру Ильичу"}
    told = account({"dative": (source_of(PersonInText(**ORLOV)), forms["dative"])})
    assert PersonInText(**ORLOV, forms={**forms, "made_from": told}).forms.dative == forms["dative"]
    other = {"family": "Зайцева", "given": "Анна", "patronymic": "Сергеевна"}
    assert PersonInText(**other, forms={**forms, "made_from": told}).forms.dative is None


def test_what_is_unlike_now_says_what_the_record_has():
    assert unlike_now("Самарская область").en == "it is unlike what the record has now: “Самарская область”"
