"""A person as a template's filters name one."""

from wego_forms.fields.base import Guesses
from wego_forms.fields.humans import Human
from wego_forms.language import Name

ANNA = Name("Иванова", "Анна", "Петровна")


def human(lang, forms=None):
    return Human(lang, "head", Guesses(), forms or {}, ANNA, "female")


def test_in_english_a_name_is_the_same_in_every_case_and_behind_every_preposition():
    assert human("en").cased("dative") == "Anna Ivanova"
    assert human("en").with_preposition("с") == "Anna Ivanova"
    assert human("ru").cased("dative") == "Ивановой Анне Петровне"


def test_initials_that_a_record_gives_are_those_of_the_nominative_only():
    given = {"initials": "А.П.И."}
    assert human("ru", given).initials("nominative") == "А.П.И."
    assert human("ru", given).initials("dative") != "А.П.И."


def test_a_persons_parts_are_by_their_names_in_both_languages():
    assert human("ru").parts()["family"] == "Иванова"
    assert human("en").parts()["family"] == "Ivanova"
