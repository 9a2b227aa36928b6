"""The headings of columns: ours, those of clerks, and what messages call a column."""

import pytest

from wego_forms.errors import Both, Problem
from wego_forms.records.base import NO_TEXT
from wego_forms.sheets.headings import heading_of, path_of
from wego_forms.sheets.remedies import remedy_in_columns


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


def test_a_text_that_the_base_lacks_is_asked_of_the_record():
    problem = Problem(
        NO_TEXT, Both("Добавьте place.en в запись.", "Add place.en to the record."), place="place.en"
    )
    known = {"place.en": Both("Зал: по-английски", "Hall")}
    assert remedy_in_columns(problem, "place.en", ("addressee.position.ru",), known) == problem.remedy
    assert remedy_in_columns(problem, "place.en", ("place.ru",), known) == (
        "Впишите в столбец «Зал: по-английски».",
        "Write it in the column “Hall”.",
    )
