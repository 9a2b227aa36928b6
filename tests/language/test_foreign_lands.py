"""Lands abroad and lands of two names: which take в, what a dash or 'и' joins; what belongs to somebody."""

import pytest

from wego_forms.language import decline, where, wherefrom, whereto


def region(name, case="genitive"):
    form = decline(name, case, kind="region")
    return form.text, form.sure


@pytest.mark.parametrize(
    ("name", "genitive", "inside"),
    [
        ("Северный Рейн — Вестфалия", "Северного Рейна — Вестфалии", "в Северном Рейне — Вестфалии"),
        ("Северный Рейн – Вестфалия", "Северного Рейна – Вестфалии", "в Северном Рейне – Вестфалии"),
        ("Северный Рейн - Вестфалия", "Северного Рейна – Вестфалии", "в Северном Рейне – Вестфалии"),
        ("Северный Рейн-Вестфалия", "Северного Рейна-Вестфалии", "в Северном Рейне-Вестфалии"),
        (
            "Мекленбург — Передняя Померания",
            "Мекленбурга — Передней Померании",
            "в Мекленбурге — Передней Померании",
        ),
        ("Кастилия-Ла-Манча", "Кастилии-Ла-Манчи", "в Кастилии-Ла-Манче"),
        ("Баден-Вюртемберг", "Баден-Вюртемберга", "в Баден-Вюртемберге"),
        ("Кастилия и Леон", "Кастилии и Леона", "в Кастилии и Леоне"),
        ("Ньюфаундленд и Лабрадор", "Ньюфаундленда и Лабрадора", "в Ньюфаундленде и Лабрадоре"),
    ],
)
def test_both_names_of_a_land_decline_however_the_dash_is_written(name, genitive, inside):
    assert region(name) == (genitive, True)
    assert (where(name).text, where(name).sure) == (inside, True)


@pytest.mark.parametrize(
    ("name", "genitive", "reason"),
    [
        ("Эмилия — Романья", "Эмилии — Романьи", "declined by rule"),
        ("Овернь — Рона — Альпы", "Оверни — Роны — Альп", "declined by rule"),
        ("Трентино — Альто-Адидже", "Трентино — Альто-Адидже", "left as it is"),
        ("Йоркшир и Хамбер", "Йоркшира и Хамбера", "declined by rule"),
    ],
)
def test_two_names_that_no_table_joins_are_marked_and_the_reason_is_true(name, genitive, reason):
    form = decline(name, "genitive", kind="region")
    assert (form.text, form.sure) == (genitive, False)
    assert form.reason
    assert reason in form.reason.en


def test_the_first_of_two_names_says_whether_they_take_in_or_on():
    assert where("Прованс — Альпы — Лазурный Берег").text == "в Провансе — Альпах — Лазурном Берегу"
    assert where("Сахалин — Курилы").text == "на Сахалине — Курилах"


@pytest.mark.parametrize(
    ("name", "inside", "sure"),
    [
        ("Огайо", "в Огайо", False),
        ("Миссури", "в Миссури", False),
        ("Онтарио", "в Онтарио", False),
        ("Айдахо", "в Айдахо", True),
        ("Колорадо", "в Колорадо", True),
        ("Теннесси", "в Теннесси", True),
        ("Нью-Мексико", "в Нью-Мексико", True),
        ("Квебек", "в Квебеке", True),
        ("Саскачеван", "в Саскачеване", True),
        ("Британская Колумбия", "в Британской Колумбии", True),
        ("Пернамбуку", "в Пернамбуку", True),
        ("Воеводина", "в Воеводине", True),
        ("Лаппеэнранта", "в Лаппеэнранте", True),
        ("Хух-Хото", "в Хух-Хото", True),
        ("Вантаа", "в Вантаа", True),
        ("Тромсё", "в Тромсё", True),
        ("Будё", "в Будё", True),
        ("Сааремаа", "на Сааремаа", True),
        ("Белек", "в Белеке", True),
        ("Йокогама", "в Йокогаме", True),
        ("Шицзячжуан", "в Шицзячжуане", True),
        ("Гавайи", "на Гавайях", True),
        ("Санторини", "на Санторини", True),
    ],
)
def test_states_provinces_and_towns_abroad_take_in_and_islands_on(name, inside, sure):
    """Of a state that is a river too в is the better guess, and marked."""
    assert (where(name).text, where(name).sure) == (inside, sure)


@pytest.mark.parametrize(
    ("name", "genitive", "inside"),
    [
        ("Плещеево озеро", "Плещеева озера", "на Плещеевом озере"),
        ("Васильево озеро", "Васильева озера", "на Васильевом озере"),
        ("Марьино поле", "Марьина поля", "на Марьином поле"),
        ("Марсово поле", "Марсова поля", "на Марсовом поле"),
        ("Кузино болото", "Кузина болота", "на Кузином болоте"),
        ("Царёво село", "Царёва села", "в Царёвом селе"),
        ("Марьин остров", "Марьина острова", "на Марьином острове"),
        ("Марьин ручей", "Марьина ручья", "на Марьином ручье"),
        ("Орлиный остров", "Орлиного острова", "на Орлином острове"),
        ("Лебяжье озеро", "Лебяжьего озера", "на Лебяжьем озере"),
    ],
)
def test_what_belongs_to_somebody_has_the_short_genitive_of_a_possessive(name, genitive, inside):
    assert region(name) == (genitive, True)
    assert (where(name).text, where(name).sure) == (inside, True)


def test_a_possessive_lake_has_its_other_cases_too():
    assert region("Плещеево озеро", "dative")[0] == "Плещееву озеру"
    assert region("Плещеево озеро", "instrumental")[0] == "Плещеевым озером"
    assert whereto("Плещеево озеро").text == "на Плещеево озеро"
    assert wherefrom("Плещеево озеро").text == "с Плещеева озера"
