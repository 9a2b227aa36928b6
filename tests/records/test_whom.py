"""A letter goes to a person: an organization alone greets nobody."""

from pathlib import Path

import openpyxl
import pytest

import wego_forms as wf
from wego_forms.errors import RecordError
from wego_forms.records import Addressee

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.mark.parametrize("nobody", [{}, {"person": None, "position": ""}, {"address": "ул. Мира, 1"}])
def test_an_organization_alone_is_told_to_want_a_post_and_a_name(nobody):
    with pytest.raises(RecordError) as caught:
        Addressee.model_validate({"organization": "ООО «Ромашка»", **nobody})
    (problem,) = caught.value.problems
    assert problem.place == "organization"
    assert problem.what.ru == "письмо идёт человеку, а здесь названа только организация"
    assert "столбцы «Должность», «Фамилия», «Имя»" in problem.remedy.ru
    assert "“Position”, “Family name”, “Given name”" in problem.remedy.en


def test_a_tables_row_of_an_organization_alone_names_its_cell(tmp_path):
    book = openpyxl.Workbook()
    for row in (("Номер", "Организация"), ("1", "ООО «Ромашка»")):
        book.active.append(row)
    book.save(tmp_path / "t.xlsx")
    (found,) = wf.check(tmp_path / "t.xlsx", base=EXAMPLES / "letter.yaml")
    assert [(each.line, each.cell, each.place) for each in found.problems] == [
        (2, "B2", "addressee.organization")
    ]


def test_an_organization_with_a_post_is_still_told_what_it_lacks():
    with pytest.raises(RecordError) as caught:
        Addressee.model_validate({"organization": "ООО «Ромашка»", "position": "Директор"})
    assert [problem.place for problem in caught.value.problems] == ["person"]
