"""What the letter says of a record, in the field's own words."""

from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms import catalog
from wego_forms.catalog import fields_of

LETTER = wf.load(Path(__file__).parents[2] / "examples" / "tatarstan.yaml")


def fields(lang="ru", **changes):
    data = LETTER.model_dump()
    data.update(changes)
    return fields_of(catalog.build(data), lang)


def addressee(**changes):
    data = LETTER.addressees[0].model_dump()
    data.update(changes)
    return data


def person(family, given, patronymic=None, **more):
    return {"family": family, "given": given, "patronymic": patronymic, **more}


def test_the_post_and_the_name_are_in_the_dative_and_the_region_in_the_genitive():
    first = fields().values["addressees"][0]
    assert first["title"] == "Президенту\nРеспублики Татарстан"
    assert first["name"] == "Р.Н.Минниханову"


def test_a_post_longer_than_a_line_runs_on_into_its_region():
    acting = {"ru": "Временно исполняющий обязанности Главы", "en": "Acting Head"}
    title = fields(addressees=[addressee(position=acting)]).values["addressees"][0]["title"]
    assert title == "Временно исполняющему обязанности Главы Республики Татарстан"


def test_a_woman_is_greeted_as_one():
    values = fields(addressees=[addressee(person=person("Иванова", "Анна", "Петровна"))]).values
    assert values["salutation"] == "Уважаемая Анна Петровна!"
    assert values["addressees"][0]["name"] == "А.П.Ивановой"


def test_an_english_letter_has_the_honorific_the_order_and_the_region_of_english():
    values = fields("en").values
    assert values["addressees"][0]["name"] == "Mr Rustam Minnikhanov"
    assert values["addressees"][0]["title"] == "President of the Republic of Tatarstan"
    assert values["salutation"] == "Dear Mr Minnikhanov"
    assert values["sender_of"] == "the Government of the Ulyanovsk Region"
    assert values["occasion"]["place"] == "in the Ulyanovsk Region"


def test_a_persons_own_latin_spelling_wins():
    kim = person("Ким", "Виктор", "Олегович", latin="Victor Kim")
    values = fields("en", addressees=[addressee(person=kim)]).values
    assert values["addressees"][0]["name"] == "Mr Victor Kim"
    assert values["salutation"] == "Dear Mr Kim"


FRANCE = {
    "position": {"ru": "Президент", "en": "President"},
    "region": {"ru": "Французская Республика", "en": "French Republic"},
}


@pytest.mark.parametrize(
    ("who", "russian", "english"),
    [
        (
            person("Макрон", "Эмманюэль", latin="Emmanuel Macron", gender="male", honorific="H.E."),
            ("Его Превосходительству Э.Макрону", "Ваше Превосходительство!"),
            ("H.E. Emmanuel Macron", "Your Excellency"),
        ),
        (
            person("Си", "Цзиньпин", gender="male", latin={"family": "Xi", "given": "Jinping"}),
            ("Си Цзиньпину", "Уважаемый господин Си!"),
            ("Mr Xi Jinping", "Dear Mr Xi"),
        ),
        (
            person(
                "Иванова", "Вера", "Ильинична", honorific="профессор", degree={"ru": "к.т.н.", "en": "PhD"}
            ),
            ("профессору В.И.Ивановой, к.т.н.", "Уважаемая Вера Ильинична!"),
            ("Prof. Vera Ivanova, PhD", "Dear Prof. Ivanova"),
        ),
        (
            person("Иванова", "Вера", "Ильинична", degree={"ru": "доктор технических наук", "en": "PhD"}),
            ("В.И.Ивановой,\nдоктору технических наук", "Уважаемая Вера Ильинична!"),
            ("Vera Ivanova, PhD", "Dear Ms Ivanova"),
        ),
        (
            person("Иванов", "Пётр", "Ильич", honorific="господин Посол"),
            ("господину П.И.Иванову", "Уважаемый господин Посол!"),
            ("Mr Petr Ivanov", "Dear Mr Ivanov"),
        ),
        (
            person("Маккартни", "Пол", latin="Paul McCartney", honorific="Sir"),
            ("П.Маккартни", "Уважаемый господин Маккартни!"),
            ("Sir Paul McCartney", "Dear Sir Paul"),
        ),
    ],
)
def test_an_honorific_and_a_degree_stand_by_the_name_and_greet(who, russian, english):
    for lang, said in (("ru", russian), ("en", english)):
        values = fields(lang, addressees=[addressee(person=who, **FRANCE)]).values
        assert (values["addressees"][0]["name"], values["salutation"]) == said


def test_an_honorific_that_only_one_language_has_is_asked_for_in_the_other():
    who = person("Иванов", "Пётр", "Ильич", degree="к.т.н.")
    with pytest.raises(wf.RecordError) as refused:
        fields("en", addressees=[addressee(person=who)])
    assert refused.value.problems[0].place == "addressees[0].person.degree.en"


def test_an_honorific_that_fits_no_line_with_the_name_has_one_of_its_own():
    who = person("Минниханов", "Рустам", "Нургалиевич", honorific="Его Превосходительство")
    name = fields(addressees=[addressee(person=who)]).values["addressees"][0]["name"]
    assert name == "Его Превосходительству\nР.Н.Минниханову"


def test_a_foreigners_name_spelled_by_rule_is_a_guess():
    for family, given in (("Си", "Цзиньпин"), ("Макрон", "Эмманюэль")):
        found = fields("en", addressees=[addressee(person=person(family, given, gender="male"))])
        assert [guess.place for guess in found.unsure] == ["addressees[0].person.latin"]
    for who in (person("Ким", "Виктор"), person("Си", "Цзиньпин", gender="male", latin="Xi Jinping")):
        assert not fields("en", addressees=[addressee(person=who)]).unsure


def test_a_style_tells_the_gender_of_an_addressee():
    who = person("Кабо", "Саша", honorific="госпожа")
    assert fields(addressees=[addressee(person=who)]).values["salutation"] == "Уважаемая госпожа Кабо!"


def test_forms_given_in_the_record_win_over_the_rules():
    forms = {
        "position_dative": "Раису",
        "region_genitive": "Татарстана",
        "initials_dative": "Р. Н. Минниханову",
        "salutation": "Уважаемый господин Раис!",
    }
    values = fields(addressees=[addressee(forms=forms)]).values
    assert values["addressees"][0]["title"] == "Раису\nТатарстана"
    assert values["addressees"][0]["name"] == "Р. Н. Минниханову"
    assert values["salutation"] == "Уважаемый господин Раис!"
    assert values["regions"] == "Татарстана"


def test_a_russian_salutation_given_as_one_text_is_not_printed_in_an_english_letter():
    forms = {"salutation": "Уважаемый господин Раис!"}
    assert fields("en", addressees=[addressee(forms=forms)]).values["salutation"] == "Dear Mr Minnikhanov"


def test_several_addressees_are_greeted_together_and_their_regions_named():
    second = addressee(
        position={"ru": "Губернатор", "en": "Governor"},
        region={"ru": "Самарская область"},
        person=person("Меркушкин", "Николай", "Иванович"),
    )
    made = fields(addressees=[addressee(), second]).values
    assert made["salutation"] == "Уважаемые господа!"
    assert made["regions"] == "Республики Татарстан и Самарской области"
    assert len(made["addressees"]) == 2
    english = fields("en", addressees=[addressee(), second]).values
    assert english["regions"] == "the Republic of Tatarstan and the Samara Region"


def test_the_body_names_no_regions_where_it_would_pass_one_over():
    of_the_town = addressee(position={"ru": "Мэр Самары", "en": "Mayor of Samara"}, region=None)
    assert fields(addressees=[addressee(), of_the_town]).values["regions"] is None


def test_an_official_inside_a_body_has_the_body_in_the_nominative():
    data = addressee(
        region=None,
        organization={"ru": "Министерство цифрового развития", "en": "Ministry of Digital Development"},
        position={"ru": "Заместитель министра", "en": "Deputy Minister"},
    )
    first = fields(addressees=[data]).values["addressees"][0]
    assert first["organization"] == "Министерство цифрового развития"
    assert first["title"] == "Заместителю министра"


@pytest.mark.parametrize(
    ("lang", "lead", "lines"),
    [
        ("ru", "Приложение:", ["1. форма на 6 л. в 1 экз.", "2. пособие в 2 экз."]),
        ("en", "Enclosures:", ["1. form (6 sheets, 1 copy)", "2. guide (2 copies)"]),
    ],
)
def test_several_attachments_are_numbered_under_one_lead(lang, lead, lines):
    attachments = [
        {"title": {"ru": "форма", "en": "form"}, "sheets": 6, "copies": 1},
        {"title": {"ru": "пособие", "en": "guide"}, "copies": 2},
    ]
    made = fields(lang, attachments=attachments).values["attachments"]
    assert [line["lead"] for line in made] == [lead, ""]
    assert [line["text"].replace("\u00a0", " ") for line in made] == lines


def test_a_letter_without_number_and_date_has_lines_for_them():
    values = fields(number=None, date=None).values
    assert values["number"] is None
    assert values["date"] is None


def test_a_reply_names_the_letter_that_it_answers():
    reply = {"number": "12-345", "date": "2017-07-20"}
    assert fields(reply_to=reply).values["reply_to"] == {"number": "12-345", "date": "20.07.2017"}
    assert fields("en", reply_to=reply).values["reply_to"]["date"] == "20 July 2017"


def test_phone_and_fax_of_their_own_are_named_apart():
    head = LETTER.letterhead.model_dump() | {"fax": "+7 8422 58-93-44"}
    assert (
        fields(letterhead=head).values["letterhead"]["telephone"]
        == "тел. (8422) 58-93-43, факс (8422) 58-93-44"
    )


def test_a_guessed_form_is_noted_with_the_field_that_settles_it():
    odd = addressee(person=person("Smith", "John", gender="male"))
    noted = {form.place for form in fields(addressees=[odd]).unsure}
    assert "addressees[0].forms.initials_dative" in noted


def test_the_letter_of_2017_needs_no_review():
    assert fields().unsure == ()


def test_a_text_in_the_other_language_only_is_an_error_with_its_place():
    with pytest.raises(wf.RecordError) as caught:
        fields("en", subject={"ru": "О вступлении"})
    assert caught.value.problems[0].place == "subject.en"


def test_what_no_rule_can_decline_is_an_error_or_marked_with_its_place():
    odd = addressee(position={"ru": "Mayor 123", "en": "Mayor"})
    try:
        noted = [form.place for form in fields(addressees=[odd]).unsure]
    except (wf.LanguageError, wf.RecordError) as error:
        noted = [problem.place for problem in error.problems]
    assert any(place.startswith("addressees[0]") for place in noted)


def test_what_a_record_says_keeps_its_quotes_and_dashes():
    said = 'Смит & Ко <отдел> "№ 1" - {{ x }}'
    values = fields(subject=said, signatory=LETTER.signatory.model_dump() | {"position": said}).values
    assert values["subject"].replace("\u00a0", " ") == said
    assert values["signatory"]["position"].replace("\u00a0", " ") == said
