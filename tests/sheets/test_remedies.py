"""What a clerk is told to do about a record that was made from a row."""

from wego_forms.errors import Both, Problem
from wego_forms.records.base import NO_TEXT
from wego_forms.sheets.remedies import remedy_in_columns


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


def test_paths_in_a_remedy_stand_after_the_headings_of_their_columns():
    problem = Problem(
        Both("неверно", "wrong"),
        Both("Исправьте place.en или own.path.", "Mend place.en or own.path."),
        place="place.en",
    )
    known = {"place.en": Both("Зал", "Hall")}
    assert remedy_in_columns(problem, "place.en", ("place.ru",), known) == (
        "Исправьте «Зал» (place.en) или own.path.",
        "Mend “Hall” (place.en) or own.path.",
    )
