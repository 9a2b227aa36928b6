"""Bodies: what declines in a name of two heads, beside Latin words and after abbreviations."""

import pytest

from wego_forms.language import consent, decline


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("Государственное Собрание-Курултай", "Государственного Собрания-Курултая"),
        ("Государственное Собрание (Ил Тумэн)", "Государственного Собрания (Ил Тумэн)"),
        ("Правительство (Кабинет Министров)", "Правительства (Кабинета Министров)"),
        ("Администрация, Дума и палата города", "Администрации, Думы и палаты города"),
        ("Отдел: сектор учёта", "Отдела: сектора учёта"),
        ("Администрация Президента и Правительство", "Администрации Президента и Правительства"),
        ("Комитет, курирующий вопросы связи", "Комитета, курирующего вопросы связи"),
        ("ШОС и Правительство", "ШОС и Правительства"),
        ("Агентство по туризму и Росстат", "Агентства по туризму и Росстата"),
        ("Агентство по туризму и Росавиация", "Агентства по туризму и Росавиации"),
    ],
)
def test_each_head_in_the_nominative_declines(nominative, genitive):
    form = decline(nominative, "genitive", kind="body")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        (
            "Правительство Республики Северная Осетия – Алания",
            "Правительства Республики Северная Осетия – Алания",
        ),
        ("Парламент Республики Саха (Якутия)", "Парламента Республики Саха (Якутия)"),
        (
            "Администрация муниципального образования – городской округ город Рязань",
            "Администрации муниципального образования – городской округ город Рязань",
        ),
        ("Фонд «Наука и образование»", "Фонда «Наука и образование»"),
        ("Департамент защиты прав на труд и отдых", "Департамента защиты прав на труд и отдых"),
        ("Отдел цифровизации (далее – Отдел)", "Отдела цифровизации (далее – Отдел)"),
        ("Отдел ЗАГС", "Отдела ЗАГС"),
    ],
)
def test_a_place_an_object_and_what_is_quoted_stay(nominative, genitive):
    form = decline(nominative, "genitive", kind="body")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("ТАСС", "ТАСС"),
        ("БРИКС", "БРИКС"),
        ("ДУМА", "ДУМЫ"),
        ("АДМИНИСТРАЦИЯ ГОРОДА", "АДМИНИСТРАЦИИ ГОРОДА"),
        ("Минцифры России", "Минцифры России"),
        ("Минстрой России", "Минстроя России"),
        ("Росимущество", "Росимущества"),
        ("Роснедра", "Роснедр"),
        ("3D-лаборатория", "3D-лаборатории"),
        ("GovTech-центр", "GovTech-центра"),
        ("Smart City Lab", "Smart City Lab"),
        ("1-я городская больница", "1-й городской больницы"),
        ("Школа-интернат", "Школы-интерната"),
        ("Библиотека-филиал", "Библиотеки-филиала"),
        ("Средняя школа-интернат", "Средней школы-интерната"),
        ("Страховая компания-партнёр", "Страховой компании-партнёра"),
        ("Ясли-сад № 4", "Яслей-сада № 4"),
        ("Хаб Startup Nation", "Хаба Startup Nation"),
        ("АИР", "АИР"),
        ("МинЖКХ", "МинЖКХ"),
        ("ИТАР-ТАСС", "ИТАР-ТАСС"),
        ("Высшая школа экономики", "Высшей школы экономики"),
        ("Бешкентский сельсовет", "Бешкентского сельсовета"),
        ("обл. УФАС", "обл. УФАС"),
        ("2-й отдел полиции", "2-го отдела полиции"),
        ("обл. 2-й отдел", "обл. 2-го отдела"),
        ("1-е МВД", "1-го МВД"),
    ],
)
def test_abbreviations_stay_and_clipped_words_decline_by_their_end(nominative, genitive):
    form = decline(nominative, "genitive", kind="body")
    assert (form.text, form.sure) == (genitive, True)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Cовет депутатов", "Cyrillic and Latin letters are mixed in one word"),
        ("COBET депутатов", "Cyrillic and Latin letters are mixed in one word"),
        ("МБУ Центр развития туризма", "both forms are in use"),
        ("МБУ IT Центр развития", "both forms are in use"),
        ("ГБУ РМЭ Центр туризма", "both forms are in use"),
        ("Администрация город Казань", "another nominative follows the head word"),
        ("Джамоат", "the word isn't in the dictionary"),
        ("Київська рада", "letters that the Russian alphabet lacks"),
    ],
)
def test_a_doubt_says_its_reason(text, why):
    form = decline(text, "dative", kind="body")
    assert not form.sure
    assert form.reason.en == why


def test_a_town_typed_in_capitals_is_no_abbreviation():
    assert consent("КАЗАНЬ").text == "согласна"
    assert consent("МЭРИЯ").text == "согласна"


def test_an_adjective_in_skij_that_no_dictionary_has_declines_with_its_noun():
    form = decline("Усть-Дырестуйская сельская администрация", "dative", kind="body")
    assert (form.text, form.sure) == ("Усть-Дырестуйской сельской администрации", True)
