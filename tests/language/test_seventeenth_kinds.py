"""The kinds of fault that the seventeenth sets found, by neighbours that aren't in the sets."""

import pytest

from wego_forms.language import decline
from wego_forms.language.wordlist import words

FAMILY_NAMES = words(
    """
    Слуцкий Шкловский Раевский Высоцкий Достоевский Маяковский Заславский Станиславский Новицкий Крупский Грабовский
    Малиновский Тарковский Дворецкий Домбровский Заболотный Поддубный Трубецкой Островой Толстой Безбородкий
    """
)


@pytest.mark.parametrize("name", FAMILY_NAMES)
@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("район", "municipality"),
        ("уезд", "municipality"),
        ("муниципальный округ", "municipality"),
        ("сельсовет", "municipality"),
        ("наслег", "municipality"),
        ("хребет", "municipality"),
        ("проспект", "municipality"),
        ("край", "region"),
        ("остров", "region"),
        ("районный исполнительный комитет", "body"),
        ("драматический театр", "body"),
        ("сельсовет", "body"),
    ],
)
def test_an_adjective_that_is_a_family_name_too_is_a_things_before_a_place_or_a_body(name, noun, kind):
    accusative = decline(f"{name} {noun}", "accusative", kind=kind)
    assert (accusative.text, accusative.sure) == (f"{name} {noun}", True)
    assert decline(f"{name} {noun}", "genitive", kind=kind).text.split()[0] == f"{name[:-2]}ого"


def test_such_an_adjective_declines_as_its_ending_says():
    assert decline("Трубецкой бастион", "instrumental", kind="municipality").text == "Трубецким бастионом"
    assert decline("Заболотный район", "instrumental", kind="municipality").text == "Заболотным районом"


def test_a_family_name_that_is_no_adjective_and_a_man_are_left_alone():
    assert decline("Достоевский Фёдор Михайлович", "accusative", kind="person").text == (
        "Достоевского Фёдора Михайловича"
    )
    assert decline("Дворецкий", "accusative", kind="position").text == "Дворецкого"
    assert decline("Слуцкий районный прокурор", "accusative", kind="position").text == (
        "Слуцкого районного прокурора"
    )
