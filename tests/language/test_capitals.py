"""Names typed in CAPITALS come out as names."""

import pytest

import wego_forms as wf
from wego_forms.language import Name, english_name, initials, salutation


@pytest.mark.parametrize(
    ("name", "own", "english", "greeting", "short"),
    [
        (("ХАБИРОВ", "РАДИЙ", "ФАРИТОВИЧ"), None, "Radii Khabirov", "Dear Mr Khabirov", "R. F. Khabirov"),
        (("ИВАНОВ", "Иван", "Иванович"), None, "Ivan Ivanov", "Dear Mr Ivanov", "I. I. Ivanov"),
        (("фон БЕРГ", "Ян-ПЕТЕР", None), None, "Ian-Peter fon Berg", "Dear Mr fon Berg", "I.-P. fon Berg"),
        (("ЖУКОВ", "Юрий", None), "YURY ZHUKOV", "Yury Zhukov", "Dear Mr Zhukov", "Y. Zhukov"),
        (("О'БРАЙЕН", "Ян", None), "IAN O'BRIEN III", "Ian O'Brien III", "Dear Mr O'Brien", None),
        (("Макдоналд", "Ян", None), "Ian McDonald", "Ian McDonald", "Dear Mr McDonald", "I. McDonald"),
    ],
)
def test_an_english_letter_has_no_capitals_of_a_list(name, own, english, greeting, short):
    person = Name(*name)
    assert english_name(person, own) == english
    assert salutation(person, lang="en", gender="male", own=own) == greeting
    if short:
        assert initials(person, lang="en", own=own) == short


def test_a_russian_letter_has_none_either():
    person = Name("ХАБИРОВ", "РАДИЙ", "Фаритович")
    assert initials(person, case="dative") == "Р.Ф.Хабирову"
    assert salutation(person, lang="ru") == "Уважаемый Радий Фаритович!"
    form = wf.load({"kind": "application", "head": {"person": {"family": "СИДОРОВ", "given": "Пётр"}}})
    assert wf.kinds()["application"].say(form, "ru").values["head"]["person"] == "Сидоров Пётр"


def test_a_word_in_capitals_stays_so_in_latin():
    assert wf.latin("ХАБИРОВ") == "KHABIROV"
    assert wf.latin("Хабиров") == "Khabirov"
