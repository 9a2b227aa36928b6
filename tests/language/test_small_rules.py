"""Rules of few words: each by a name, a post or a body that only it decides."""

import pytest

from wego_forms import LanguageError
from wego_forms.language import CASES, Name, decline, ordinal, region
from wego_forms.language.namedregions import without_sort
from wego_forms.language.russian import engines
from wego_forms.language.russian.nameparts import patronymic_gender, split_name
from wego_forms.language.russian.othercases import nominative_given
from wego_forms.language.russian.overrides import dropping_ets
from wego_forms.language.russian.postforms import parted
from wego_forms.language.russian.postwords import POSTS
from wego_forms.language.russian.spelling import clean_phrase, syllables, with_yo


def man(name, case="instrumental"):
    found = decline(name, case, kind="person", gender="male")
    return found.text, found.sure


@pytest.mark.parametrize(
    ("name", "said", "sure"),
    [
        ("Мироныч Пётр", "Миронычем Петром", True),
        ("Чёрныш Пётр", "Чёрнышем Петром", True),
        ("Щёкич Пётр", "Щёкичем Петром", True),
        ("Кузьмич Пётр", "Кузьмичем Петром", False),
        ("Малаец Иван", "Малайцем Иваном", True),
        ("Рин Пётр", "Рином Петром", False),
        ("Кров Пётр", "Кровом Петром", False),
        ("Дуб Иван", "Дубом Иваном", True),
        ("Коль Гельмут", "Колем Гельмутом", False),
        ("Кирш Иван", "Киршем Иваном", False),
        ("Гирш Иван", "Гиршем Иваном", False),
        ("Кулеш Иван", "Кулешом Иваном", True),
        ("Ткачья Иван", "Ткачьей Иваном", False),
        ("Зоя Иван", "Зоей Иваном", True),
    ],
)
def test_the_instrumental_of_short_and_of_hissing_names(name, said, sure):
    assert man(name) == (said, sure)


def test_a_vowel_that_falls_before_ets_leaves_its_trace():
    assert [dropping_ets(name, "genitive") for name in ("Хмелевец", "Перепелец", "Коломиец", "Малаец", "Боец")] == [
        "Хмелевца", "Перепельца", "Коломийца", "Малайца", "Бойца",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("post", "forms"),
    [
        (
            "Городской голова",
            ["Городской голова", "Городского головы", "Городскому голове", "Городского голову", "Городским головой",
             "Городском голове"],
        ),
        (
            "Директор-главный врач",
            ["Директор-главный врач", "Директора-главного врача", "Директору-главному врачу",
             "Директора-главного врача", "Директором-главным врачом", "Директоре-главном враче"],
        ),
        (
            "Начальник штаба-первый заместитель министра",
            ["Начальник штаба-первый заместитель министра", "Начальника штаба-первого заместителя министра",
             "Начальнику штаба-первому заместителю министра", "Начальника штаба-первого заместителя министра",
             "Начальником штаба-первым заместителем министра", "Начальнике штаба-первом заместителе министра"],
        ),
    ],
)  # fmt: skip
def test_a_post_in_every_case(post, forms):
    made = [decline(post, case, kind="position") for case in CASES]
    assert [form.text for form in made] == forms
    assert all(form.sure for form in made)


@pytest.mark.parametrize(
    ("body", "forms"),
    [
        ("1-я больница", ["1-й больницы", "1-й больнице", "1-ю больницу", "1-й больницей", "1-й больнице"]),
        ("2-й отдел", ["2-го отдела", "2-му отделу", "2-й отдел", "2-м отделом", "2-м отделе"]),
        (
            "3-е управление",
            ["3-го управления", "3-му управлению", "3-е управление", "3-м управлением", "3-м управлении"],
        ),
        (
            "Комитет «Развитие» и Администрация города",
            ["Комитета «Развитие» и Администрации города", "Комитету «Развитие» и Администрации города",
             "Комитет «Развитие» и Администрацию города", "Комитетом «Развитие» и Администрацией города",
             "Комитете «Развитие» и Администрации города"],
        ),
    ],
)  # fmt: skip
def test_a_body_in_every_oblique_case(body, forms):
    assert [decline(body, case, kind="body").text for case in CASES[1:]] == forms


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Кемеровская область", "Кемеровская область – Кузбасс"),
        ("Кузбасс", "Кемеровская область – Кузбасс"),
        ("Ханты-Мансийский автономный округ", "Ханты-Мансийский автономный округ – Югра"),
        ("Республика Северная Осетия", "Республика Северная Осетия – Алания"),
        ("Чувашская Республика", "Чувашская Республика – Чувашия"),
        ("Республика Саха", "Республика Саха (Якутия)"),
        ("Kemerovo Region", "Кемеровская область – Кузбасс"),
    ],
)
def test_a_region_is_known_by_the_first_half_of_its_name(said, meant):
    assert region(said).nominative == meant


def test_the_sort_of_a_region_is_taken_from_the_end_of_a_post_where_the_name_has_it():
    assert without_sort("Губернатор области", "Самарской области") == "Губернатор"
    assert without_sort("Глава региона", "Самарской области") == "Глава"
    assert without_sort("Глава края", "Самарской области") == "Глава края"
    assert without_sort("области", "Самарской области") == "области"
    assert without_sort("Министр связи области", "Самарской области") == "Министр связи"


def test_heads_are_those_of_their_region():
    assert {head.ru for head in region("Республика Татарстан").heads} != {
        head.ru for head in region("Самарская область").heads
    }
    assert region("Самарская область").heads[-1].en == "Governor"


def test_a_patronymic_has_more_than_three_letters():
    assert [patronymic_gender(word) for word in ("ильич", "фомич", "бич", "кузьминична", "оглы")] == [
        "male", "male", None, "female", "male",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Мартен дю Гар Роже", ("Мартен дю Гар", "Роже", None)),
        ("Лула да Силва Луис Инасиу", ("Лула да Силва", "Луис Инасиу", None)),
        ("Рой ди Рой Пьер Иванович", ("Рой ди Рой", "Пьер", "Иванович")),
        ("Ван Дамм Жан-Клод", ("Ван Дамм", "Жан-Клод", None)),
    ],
)
def test_what_a_particle_joins_is_one_family_name(text, parts):
    assert split_name(text) == parts


def test_no_words_are_no_parts_of_a_name():
    assert split_name(" ") == (None, None, None)
    with pytest.raises(LanguageError, match="no name in the text"):
        Name.parse(" ")


def test_ё_is_put_back_where_the_name_has_it_in_capitals_too():
    assert with_yo("Петром", "Пётр") == "Пётром"
    assert with_yo("ПЕТРОМ", "ПЁТР") == "ПЁТРОМ"
    assert with_yo("елки", "ЁЛКА") == "Ёлки"
    assert with_yo("пётром", "Петр") == "петром"
    assert [syllables(word) for word in ("ткач", "миронычем", "")] == [1, 4, 0]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Отдел - связь", "Отдел – связь"),
        ("Отдел связи -", "Отдел связи -"),
        ("- Отдел связи", "- Отдел связи"),
        ("Отдел — связь", "Отдел — связь"),
        ("Отдел‑связь - и -", "Отдел-связь – и -"),
    ],
)
def test_a_hyphen_with_spaces_is_a_dash_between_words_only(text, clean):
    assert clean_phrase(text) == clean


@pytest.mark.parametrize(
    ("post", "whole"),
    [("Директор-главный врач", False), ("Директор-главного врача", True), ("Секретарь-главному врачу", True)],
)
def test_two_posts_by_a_hyphen_are_parted_where_the_second_is_in_the_nominative(post, whole):
    assert (parted(post, POSTS) == post) is whole


@pytest.mark.parametrize(
    ("given", "nominative"),
    [
        ("Рустаму", "Рустам"),
        ("Рустама", "Рустам"),
        ("Елене", "Елена"),
        ("Хелле", None),
        ("Рустам", None),
        ("Анна-2", None),
    ],
)
def test_a_given_name_typed_in_another_case_is_known_by_its_nominative(given, nominative):
    assert nominative_given(given) == nominative


def test_a_plural_adjective_is_told_from_a_noun_and_from_the_nominative():
    assert [engines.is_plural_adjective(word) for word in ("седых", "долгих", "седой", "белые", "столов")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_an_endless_name_is_refused_and_not_guessed():
    with pytest.raises(LanguageError, match="longer than any name or post"):
        decline("Иванов " + "а" * 300, "genitive", kind="person")
    with pytest.raises(LanguageError, match="unknown kind of text"):
        decline("Иванов", "genitive", kind="planet")


def test_english_ordinals_are_words_up_to_a_hundred_and_teens_have_th():
    numbers = (1, 12, 19, 20, 21, 30, 99, 100, 101, 102, 103, 111, 112, 113, 122)
    assert [ordinal(number, "en") for number in numbers] == [
        "First", "Twelfth", "Nineteenth", "Twentieth", "Twenty-First", "Thirtieth", "Ninety-Ninth", "100th",
        "101st", "102nd", "103rd", "111th", "112th", "113th", "122nd",
    ]  # fmt: skip
