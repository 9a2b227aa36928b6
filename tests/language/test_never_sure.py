"""What was wrong and sure on unseen sets, by its kind: each with neighbours of its own."""

import pytest

from wego_forms.language import CASES, decline, where


@pytest.mark.parametrize(
    "post",
    [
        "Глава района – кырыкчы",
        "Председатель собрания / брукмен",
        "Директор, брукмен",
        "и.о. кырыкчы",
        "Врио брукмен",
        "и.о. директор",
        "зам. брукмена",
        "пом. башкан",
        "И.о. тестировщик",
    ],
)
def test_what_no_dictionary_has_is_a_doubt_after_a_sign_and_after_an_acting(post):
    assert not decline(post, "dative", kind="position").sure


@pytest.mark.parametrize(
    ("post", "dative"),
    [
        ("и.о. генерального директора", "и.о. генерального директора"),
        ("Врио 1-го заместителя главы", "Врио 1-го заместителя главы"),
        ("и.о. зам. главы", "и.о. зам. главы"),
        ("Глава республики, Ландрат", "Главе республики, Ландрат"),
        ("Комэск", "Комэску"),
        ("Кураторша", "Кураторше"),
        ("Смотрящий", "Смотрящему"),
        ("Вали провинции", "Вали провинции"),
        ("Аятолла", "Аятолле"),
        ("Начмед госпиталя", "Начмеду госпиталя"),
    ],
)
def test_a_post_whose_words_tell_is_sure(post, dative):
    form = decline(post, "dative", kind="position")
    assert (form.text, form.sure) == (dative, True)


@pytest.mark.parametrize(
    ("text", "dative"),
    [
        ("г-н Иванов", "г-ну Иванову"),
        ("г-жа Ким Анна", "г-же Ким Анне"),
        ("полковник Орлов", "полковнику Орлову"),
        ("профессор Ли Анна Ивановна", "профессору Ли Анне Ивановне"),
        ("Госпожа Иванова Анна Ильинична", "Госпоже Ивановой Анне Ильиничне"),
        ("проф. Петров И.И.", "проф. Петрову И.И."),
    ],
)
def test_a_title_before_a_name_declines_and_is_marked_in_every_case(text, dative):
    assert decline(text, "dative", kind="person").text == dative
    assert decline(text, "nominative", kind="person").text == text
    assert not any(decline(text, case, kind="person").sure for case in CASES)


@pytest.mark.parametrize("text", ["Капитан Иван Ильич", "Король В.Г.", "фон Берг Иван", "мельник иван ильич"])
def test_a_family_name_that_is_a_rank_or_has_a_particle_is_no_title(text):
    assert decline(text, "dative", kind="person", gender="male").sure


def test_a_thing_whose_vowel_drops_is_marked_as_a_family_name_though_a_fool_is_called_so():
    assert not decline("Лапоть Виктор Ильич", "dative", kind="person").sure
    assert not decline("Мешок Виктор Ильич", "dative", kind="person").sure
    assert decline("Бегунок Виктор Ильич", "dative", kind="person").text == "Бегунку Виктору Ильичу"


def test_a_rajah_is_stressed_on_the_first_syllable_and_a_pasha_on_the_last():
    assert decline("Раджа Иван Ильич", "instrumental", kind="person").text == "Раджей Иваном Ильичом"
    assert decline("Махараджа", "instrumental", kind="position").text == "Махараджей"
    assert decline("Паша", "instrumental", kind="position").text == "Пашой"


@pytest.mark.parametrize(("body", "dative"), [("Студсовет", "Студсовету"), ("Горэнерго", "Горэнерго")])
def test_a_clipped_body_declines_by_its_last_part(body, dative):
    form = decline(body, "dative", kind="body")
    assert (form.text, form.sure) == (dative, True)


def test_a_known_river_agrees_with_its_noun():
    assert (where("река Волга").text, where("река Волга").sure) == ("на реке Волге", True)
    assert not where("река Шушма").sure
