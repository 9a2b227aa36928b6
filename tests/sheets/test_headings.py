"""The headings of columns: ours, those of clerks, and what messages call a column."""

import pytest

from wego_forms.errors import Both
from wego_forms.sheets.headings import heading_of, path_of


@pytest.mark.parametrize(
    "end", ["(англ.)", "(англ)", "(по-англ.)", "англ.", "на английском", "(en)", "(English)"]
)
def test_a_heading_may_tell_english_in_short(end):
    assert path_of(f"Должность {end}") == "addressee.position.en"


@pytest.mark.parametrize("end", ["(рус.)", "рус.", "на русском языке", "(ru)", "(по-русски)"])
def test_a_heading_may_tell_russian_in_short(end):
    assert path_of(f"Должность {end}") == path_of(f"Position {end}") == "addressee.position.ru"
    assert path_of(f"Фамилия {end}") == "addressee.person.family"


def test_an_english_heading_may_tell_english():
    assert path_of("Position (en)") == "addressee.position.en"


def test_an_english_family_name_is_no_russian_one():
    assert path_of("Фамилия (англ.)") == "Фамилия (англ.)"


def test_a_kinds_own_heading_may_tell_english_in_short():
    known = {"place.ru": Both("Зал", "Hall (Russian)"), "place.en": Both("Зал: по-английски", "Hall")}
    assert path_of("Hall (eng.)", known) == "place.en"
    assert path_of("Зал (англ.)", known) == "place.en"
    assert path_of("Зал (рус.)", known) == "place.ru"


def test_a_column_is_called_by_its_heading():
    assert heading_of("addressee.position.en") == ("Должность по-английски", "Position")
    assert heading_of("addressee.person.name") == ("ФИО", "Full name")
    assert heading_of("body") is None
