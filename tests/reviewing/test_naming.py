"""Forms are named as a clerk reads them."""

import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES
from wego_forms.reviewing import named

CONGRATULATION = wf.kinds(EXAMPLES / "kinds")["congratulation"]


@pytest.mark.parametrize(
    ("column", "russian", "english"),
    [
        ("addressee.forms.initials_dative", "Имя (кому)", "Name, dative"),
        ("forms.sender_genitive", "Отправитель (чего)", "Sender, genitive"),
        ("forms.place_locative", "Место (где)", "Place, where"),
        (
            "occasion.forms.instrumental",
            "С чем поздравляем (кто? что?) (кем, чем)",
            "Occasion (instrumental)",
        ),
        ("occasion.forms.initials", "С чем поздравляем (кто? что?) (инициалы)", "Occasion (initials)"),
        (
            "occasion.forms.initials_dative",
            "С чем поздравляем (кто? что?) (инициалы, кому, чему)",
            "Occasion (initials, dative)",
        ),
        ("rows[0].who.forms.where", "rows[0].who (где)", "rows[0].who (where)"),
        ("extra.1", "extra.1", "extra.1"),
    ],
)
def test_a_form_is_named_by_its_heading_or_its_fields_title_and_case(monkeypatch, column, russian, english):
    for lang, said in (("ru", russian), ("en", english)):
        monkeypatch.setenv("WEGO_FORMS_LANG", lang)
        assert named(column, CONGRATULATION) == said


def test_without_a_kind_of_ones_own_a_value_is_named_by_its_path():
    assert named("chair.forms.dative", None) == "chair (dative)"
