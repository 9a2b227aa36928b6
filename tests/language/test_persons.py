"""Persons: every case, both genders; what is no name at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wego_forms as wf
from wego_forms.errors import LanguageError
from wego_forms.language import CASES, decline

OBLIQUE = CASES[1:]


def person(text, case, gender=None):
    return decline(text, case, kind="person", gender=gender)


@pytest.mark.parametrize(
    ("nominative", "forms"),
    [
        (
            "Минниханов Рустам Нургалиевич",
            [
                "Минниханова Рустама Нургалиевича",
                "Минниханову Рустаму Нургалиевичу",
                "Минниханова Рустама Нургалиевича",
                "Миннихановым Рустамом Нургалиевичем",
                "Минниханове Рустаме Нургалиевиче",
            ],
        ),
        (
            "Орлова Мария Ильинична",
            [
                "Орловой Марии Ильиничны",
                "Орловой Марии Ильиничне",
                "Орлову Марию Ильиничну",
                "Орловой Марией Ильиничной",
                "Орловой Марии Ильиничне",
            ],
        ),
        (
            "Цой Лев Юрьевич",
            [
                "Цоя Льва Юрьевича",
                "Цою Льву Юрьевичу",
                "Цоя Льва Юрьевича",
                "Цоем Львом Юрьевичем",
                "Цое Льве Юрьевиче",
            ],
        ),
        (
            "Гребёнка Илья Кузьмич",
            [
                "Гребёнки Ильи Кузьмича",
                "Гребёнке Илье Кузьмичу",
                "Гребёнку Илью Кузьмича",
                "Гребёнкой Ильёй Кузьмичом",
                "Гребёнке Илье Кузьмиче",
            ],
        ),
    ],
)
def test_a_name_has_six_cases(nominative, forms):
    assert [person(nominative, case).text for case in OBLIQUE] == forms
    assert all(person(nominative, case).sure for case in OBLIQUE)


@pytest.mark.parametrize(
    ("nominative", "dative"),
    [
        # women's family names in a consonant stay, men's decline
        ("Шевчук Ольга Ивановна", "Шевчук Ольге Ивановне"),
        ("Шевчук Олег Иванович", "Шевчуку Олегу Ивановичу"),
        ("Коваль Анна Павловна", "Коваль Анне Павловне"),
        ("Коваль Юрий Павлович", "Ковалю Юрию Павловичу"),
        # -ко, -ых, -их, -аго, -яго, -ово stay for both
        ("Бондаренко Илья Никитич", "Бондаренко Илье Никитичу"),
        ("Долгих Пётр Кузьмич", "Долгих Петру Кузьмичу"),
        ("Седых Любовь Фоминична", "Седых Любови Фоминичне"),
        ("Живаго Лука Фомич", "Живаго Луке Фомичу"),
        ("Дурново Савва Лукич", "Дурново Савве Лукичу"),
        # … but a German name in -их declines
        ("Эрлих Вольф Карлович", "Эрлиху Вольфу Карловичу"),
        # Georgian, Abkhaz, Ossetian
        ("Шенгелия Нино Георгиевна", "Шенгелии Нино Георгиевне"),
        ("Чкадуа Гурам Отарович", "Чкадуа Гураму Отаровичу"),
        ("Кокойты Эдуард Джабеевич", "Кокойты Эдуарду Джабеевичу"),
        ("Багдасарян Карен Мкртычевич", "Багдасаряну Карену Мкртычевичу"),
        # Tatar, Dagestani
        ("Зиннатуллина Алсу Фаритовна", "Зиннатуллиной Алсу Фаритовне"),
        ("Тимергалиева Лейсан Рамилевна", "Тимергалиевой Лейсан Рамилевне"),
        ("Магомедова Патимат Расуловна", "Магомедовой Патимат Расуловне"),
        # Tuvan, Yakut, Buryat, Korean
        ("Кара-оол Шолбан Валерьевич", "Кара-оолу Шолбану Валерьевичу"),
        ("Ооржак Чечек Анатольевна", "Ооржак Чечек Анатольевне"),
        ("Салчак Хертек Кара-оолович", "Салчаку Хертеку Кара-ооловичу"),
        ("Балчый Айыраш Алдын-оолович", "Балчыю Айырашу Алдын-ооловичу"),
        ("Юлдашев Улугбек Шухрат угли", "Юлдашеву Улугбеку Шухрат угли"),
        ("Слепцов Айаал Егорович", "Слепцову Айаалу Егоровичу"),
        ("Цыбикова Сэсэг Бадмаевна", "Цыбиковой Сэсэг Бадмаевне"),
        ("Югай Валерий Сергеевич", "Югаю Валерию Сергеевичу"),
        ("Ли Дмитрий Иванович", "Ли Дмитрию Ивановичу"),
        ("Пан Ги Мун", "Пан Ги Муну"),
        # оглы, кызы, уулу
        ("Алиев Гейдар Алирза оглы", "Алиеву Гейдару Алирза оглы"),
        ("Рзаева Айтен Тофик кызы", "Рзаевой Айтен Тофик кызы"),
        ("Мамедов Рафиг Вагиф-оглы", "Мамедову Рафигу Вагиф-оглы"),
        # two-part names
        ("Римский-Корсаков Андрей Николаевич", "Римскому-Корсакову Андрею Николаевичу"),
        ("Бонч-Бруевич Михаил Дмитриевич", "Бонч-Бруевичу Михаилу Дмитриевичу"),
        ("Немирович-Данченко Владимир Иванович", "Немировичу-Данченко Владимиру Ивановичу"),
        ("Книппер-Чехова Ольга Леонардовна", "Книппер-Чеховой Ольге Леонардовне"),
        ("Тер-Петросян Левон Акопович", "Тер-Петросяну Левону Акоповичу"),
        ("Барклай-де-Толли Михаил Богданович", "Барклаю-де-Толли Михаилу Богдановичу"),
        ("фон Берг Юрий Александрович", "фон Бергу Юрию Александровичу"),
        ("Токаев Касым-Жомарт Кемелевич", "Токаеву Касым-Жомарту Кемелевичу"),
        # adjectives and nouns that look like them
        ("Береговой Георгий Тимофеевич", "Береговому Георгию Тимофеевичу"),
        ("Заболотная Ева Борисовна", "Заболотной Еве Борисовне"),
        ("Прибой Иван Иванович", "Прибою Ивану Ивановичу"),
        ("Палий Семён Филиппович", "Палию Семёну Филипповичу"),
        # foreign
        ("Дюма Александр", "Дюма Александру"),
        ("Гёте Иоганн", "Гёте Иоганну"),
        ("Байден Джозеф", "Байдену Джозефу"),
        ("Ван Гог Винсент", "Ван Гогу Винсенту"),
        # no patronymic, no family name, initials
        ("Ким Виктор", "Киму Виктору"),
        ("Анна Сергеевна", "Анне Сергеевне"),
        ("Илья Ильич", "Илье Ильичу"),
        ("Бойко Хадича Ивановна", "Бойко Хадиче Ивановне"),
        ("Минниханов Р.Н.", "Минниханову Р.Н."),
        # given name first
        ("Рустам Нургалиевич Минниханов", "Рустаму Нургалиевичу Минниханову"),
    ],
)
def test_hard_names_are_right_and_sure(nominative, dative):
    form = person(nominative, "dative")
    assert form.text == dative
    assert form.sure, form.reason


@pytest.mark.parametrize(
    ("nominative", "case", "expected"),
    [
        # adjectives and participles after hissing letters and ц
        ("Хорошая Анна Ивановна", "dative", "Хорошей Анне Ивановне"),
        ("Куцая Анна Ивановна", "genitive", "Куцей Анны Ивановны"),
        ("Непомнящая Анна Ивановна", "instrumental", "Непомнящей Анной Ивановной"),
        ("Большая Анна Ивановна", "dative", "Большой Анне Ивановне"),
        ("Куцый Иван Иванович", "prepositional", "Куцем Иване Ивановиче"),
        ("Осадчий Иван Иванович", "dative", "Осадчему Ивану Ивановичу"),
        ("Лесничий Иван Иванович", "instrumental", "Лесничим Иваном Ивановичем"),
        ("Завгородний Иван Иванович", "dative", "Завгороднему Ивану Ивановичу"),
        ("Завгородняя Анна Ивановна", "accusative", "Завгороднюю Анну Ивановну"),
        # nouns in -ых, -их
        ("Жмых Иван Иванович", "dative", "Жмыху Ивану Ивановичу"),
        ("Чих Иван Иванович", "instrumental", "Чихом Иваном Ивановичем"),
        # hyphens
        ("Бондарь-Терещенко Иван Иванович", "dative", "Бондарю-Терещенко Ивану Ивановичу"),
        ("Мельник-Громов Иван Иванович", "dative", "Мельнику-Громову Ивану Ивановичу"),
        ("Ким-Орлов Иван Иванович", "genitive", "Кима-Орлова Ивана Ивановича"),
        ("Ким-Орлова Анна Ивановна", "genitive", "Ким-Орловой Анны Ивановны"),
        ("Кузьмин-Оглы Иван Иванович", "dative", "Кузьмину-Оглы Ивану Ивановичу"),
        ("Асланова-Заде Анна Ивановна", "dative", "Аслановой-Заде Анне Ивановне"),
        # living beings have their genitive in the accusative
        ("Хертек Иван Иванович", "accusative", "Хертека Ивана Ивановича"),
        ("Поток Иван Иванович", "accusative", "Потока Ивана Ивановича"),
        ("Ячмень Иван Иванович", "accusative", "Ячменя Ивана Ивановича"),
        # the instrumental after hissing letters
        ("Деркач Иван Иванович", "instrumental", "Деркачом Иваном Ивановичем"),
        ("Туча Иван Иванович", "instrumental", "Тучей Иваном Ивановичем"),
        ("Шварц Иван Иванович", "instrumental", "Шварцем Иваном Ивановичем"),
        # the order of the words, particles
        ("Рюдигер фон Фрич", "dative", "Рюдигеру фон Фричу"),
        ("Де Олег Иванович", "dative", "Де Олегу Ивановичу"),
        ("Ван Ирина Сергеевна", "dative", "Ван Ирине Сергеевне"),
        ("Рустам Мамед Ибрагим оглы", "dative", "Рустаму Мамед Ибрагим оглы"),
        ("Ондар Чодураа Ивановна", "dative", "Ондар Чодураа Ивановне"),
    ],
)
def test_rarer_kinds_are_right_and_sure(nominative, case, expected):
    form = person(nominative, case)
    assert form.text == expected
    assert form.sure, form.reason


@pytest.mark.parametrize("text", ["", "   ", "\u200b", "а" * 10_000])
def test_nothing_and_endless_text_are_refused(text):
    with pytest.raises(LanguageError):
        person(text, "dative")


def test_an_unknown_case_is_refused_with_the_list_of_cases():
    with pytest.raises(LanguageError, match="vocative") as caught:
        person("Иванов Иван Иванович", "vocative")
    assert "dative" in caught.value.message("en")


_LETTERS = st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяёАЯ-'. ә", min_size=1, max_size=24)


@given(
    st.one_of(st.text(max_size=60), _LETTERS),
    st.sampled_from(CASES),
    st.sampled_from([None, "male", "female"]),
)
def test_no_text_raises_anything_but_a_language_error(text, case, gender):
    try:
        form = person(text, case, gender)
    except LanguageError:
        return
    assert form.sure == (form.reason is None)


@given(st.text(alphabet="абвгийклоруыьэюяёАЯ- ә", min_size=1, max_size=24))
def test_the_nominative_of_a_clean_name_is_the_name(text):
    clean = " ".join(text.split())
    try:
        form = person(clean, "nominative")
    except LanguageError:
        return
    again = person(form.text, "nominative")
    assert again.text == form.text


@pytest.mark.parametrize(
    ("text", "gender", "instrumental"),
    [
        ("Сунь Ятсен", "male", "Сунь Ятсеном"),
        ("Лыонг Кыонг", "male", "Лыонг Кыонгом"),
        ("То Лам", "male", "То Ламом"),
        ("У Сяохуэй", "female", "У Сяохуэй"),
        ("Цинь Ган", "male", "Цинь Ганом"),
        ("Шарль де Голль", None, "Шарлем де Голлем"),
        ("Копица Пётр", None, "Копицей Петром"),
        ("Муромец Илья Иванович", None, "Муромцем Ильёй Ивановичем"),
    ],
)
def test_the_instrumental_of_foreign_and_common_names(text, gender, instrumental):
    form = decline(text, "instrumental", kind="person", gender=gender)
    assert (form.text, form.sure) == (instrumental, True)


def test_half_of_a_surrogate_pair_is_no_word_and_no_fault():
    assert wf.initials("\ud800ванов Иван", case="dative").endswith("ванов")
    assert wf.decline("глава \udfff", "dative", kind="position").text == "главе \udfff"
