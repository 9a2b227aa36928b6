"""Municipalities, cities and bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wego_forms.errors import LanguageError
from wego_forms.language import CASES, consent, decline


def place(text, case="genitive"):
    return decline(text, case, kind="municipality")


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("Город Димитровград", "Города Димитровграда"),
        ("город Казань", "города Казани"),
        ("город Набережные Челны", "города Набережные Челны"),
        ("город Иваново", "города Иваново"),
        ("город Ростов-на-Дону", "города Ростова-на-Дону"),
        ("город Озёры", "города Озёры"),
        ("Набережные Челны", "Набережных Челнов"),
        ("Великие Луки", "Великих Лук"),
        ("Чебоксары", "Чебоксар"),
        ("Туймазы", "Туймазов"),
        ("Химки", "Химок"),
        ("Сочи", "Сочи"),
        ("Тольятти", "Тольятти"),
        ("Улан-Удэ", "Улан-Удэ"),
        ("Великий Новгород", "Великого Новгорода"),
        ("Вышний Волочёк", "Вышнего Волочка"),
        ("Йошкар-Ола", "Йошкар-Олы"),
        ("Каменск-Уральский", "Каменска-Уральского"),
        ("Гусь-Хрустальный", "Гусь-Хрустального"),
        ("Лосино-Петровский", "Лосино-Петровского"),
        ("Усолье-Сибирское", "Усолья-Сибирского"),
        ("Комсомольск-на-Амуре", "Комсомольска-на-Амуре"),
        ("Магас", "Магаса"),
        ("Елец", "Ельца"),
        ("Иваново", "Иванова"),
        ("Ульяновский муниципальный район", "Ульяновского муниципального района"),
        ("муниципальный район Челно-Вершинский", "муниципального района Челно-Вершинский"),
        ("городской округ Самара", "городского округа Самара"),
        ("городской округ город Казань", "городского округа город Казань"),
        ("муниципальное образование «Город Димитровград»", "муниципального образования «Город Димитровград»"),
        ("сельское поселение Верхняя Матрёнка", "сельского поселения Верхняя Матрёнка"),
        ("посёлок городского типа Ува", "посёлка городского типа Ува"),
        ("станица Каневская", "станицы Каневской"),
        ("город Зея (Амурский)", "города Зеи (Амурский)"),
        ("ЗАТО Северск", "ЗАТО Северск"),
        ("г. Самара", "г. Самары"),
    ],
)
def test_a_place_declines_by_its_kind(nominative, genitive):
    form = place(nominative)
    assert form.text == genitive
    assert form.sure, form.reason


def test_a_city_has_six_cases():
    assert [place("Киров", case).text for case in CASES] == [
        "Киров", "Кирова", "Кирову", "Киров", "Кировом", "Кирове",
    ]  # fmt: skip
    assert place("Набережные Челны", "prepositional").text == "Набережных Челнах"
    assert place("Химки", "instrumental").text == "Химками"


@pytest.mark.parametrize(
    ("town", "said", "sure"), [("Анталья", "Антальей", True), ("Лахденпохья", "Лахденпохьей", False)]
)
def test_the_instrumental_of_a_town_in_ья_hangs_on_the_stress(town, said, sure):
    form = place(town, "instrumental")
    assert (form.text, form.sure) == (said, sure)


@pytest.mark.parametrize("text", ["посёлок Гай", "река Ишим", "Kazan", "Кaзань", "123"])
def test_where_usage_varies_or_nothing_is_known_the_form_is_not_sure(text):
    assert not place(text).sure


@pytest.mark.parametrize(
    ("nominative", "dative"),
    [
        ("Администрация города Димитровграда", "Администрации города Димитровграда"),
        ("Правительство Ульяновской области", "Правительству Ульяновской области"),
        ("Городская Дума", "Городской Думе"),
        ("Государственный Совет Республики Татарстан", "Государственному Совету Республики Татарстан"),
        ("Исполнительный комитет города Казани", "Исполнительному комитету города Казани"),
        ("Министерство цифрового развития", "Министерству цифрового развития"),
        ("ООО «Ромашка»", "ООО «Ромашка»"),
    ],
)
def test_a_body_declines_its_head(nominative, dative):
    form = decline(nominative, "dative", kind="body")
    assert (form.text, form.sure) == (dative, True)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Город Димитровград", "согласен"),
        ("Администрация города", "согласна"),
        ("Правительство Ульяновской области", "согласно"),
        ("Набережные Челны", "согласны"),
        ("Ульяновский муниципальный район", "согласен"),
        ("Москва", "согласна"),
        ("Городская Дума", "согласна"),
    ],
)
def test_consent_agrees_with_the_applicant(name, word):
    assert consent(name).text == word


@pytest.mark.parametrize("name", ["", "Xyz", "123"])
def test_consent_of_the_unknown_keeps_both_endings(name):
    assert (consent(name).text, consent(name).sure) == ("согласен(на)", False)


@given(st.text(max_size=60), st.sampled_from(CASES), st.sampled_from(["municipality", "body", "region"]))
def test_no_text_raises_anything_but_a_language_error(text, case, kind):
    try:
        form = decline(text, case, kind=kind)
    except LanguageError:
        return
    assert form.sure == (form.reason is None)


@given(st.text(max_size=60))
def test_consent_never_raises(text):
    assert consent(text).text.startswith("соглас")


def test_a_character_without_a_name_is_no_error():
    assert consent("\U00017000").sure is False


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("город Нижний Тагил", "города Нижнего Тагила"),
        ("город Великий Новгород", "города Великого Новгорода"),
        ("город Горячий Ключ", "города Горячего Ключа"),
        ("город Белая Калитва", "города Белой Калитвы"),
        ("город Сергиев Посад", "города Сергиева Посада"),
        ("город Верхняя Пышма", "города Верхней Пышмы"),
        ("город Старая Русса", "города Старой Руссы"),
        ("город Вышний Волочёк", "города Вышнего Волочка"),
        ("рабочий посёлок Лесной", "рабочего посёлка Лесного"),
        ("земля Северный Рейн — Вестфалия", "земли Северный Рейн — Вестфалия"),
    ],
)
def test_a_name_of_adjective_and_noun_or_of_an_adjective_agrees_with_its_common_noun(name, genitive):
    form = decline(name, "genitive", kind="municipality")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize("name", ["река Дон", "река Ишим", "посёлок Гай"])
def test_where_both_uses_have_one_accusative_it_is_sure(name):
    assert decline(name, "accusative", kind="municipality").sure
    assert not decline(name, "genitive", kind="municipality").sure
