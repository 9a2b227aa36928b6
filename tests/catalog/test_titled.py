"""A tag that names a field of an own kind by its title is answered with the field's name."""

import shutil
from pathlib import Path

import pytest

import wego_forms as wf
from tests.builder import docx, paragraph

KINDS = Path(__file__).parents[2] / "examples" / "kinds"


@pytest.mark.parametrize(
    ("kind", "typed", "field"),
    [
        ("meeting", "Тема", "topic"),
        ("certificate", "программа", "programme"),
        ("certificate", "день_вручения", "day"),
        ("thanks", "обращение", "salutation"),
    ],
)
def test_check_answers_a_title_in_the_place_of_a_name_with_the_name(kind, typed, field, tmp_path):
    shutil.copytree(KINDS, tmp_path / "kinds")
    template = tmp_path / "kinds" / "ru" / f"{kind}.docx"
    template.write_bytes(docx(paragraph("{{ subject }} {{ " + typed + " }}")))
    (found,) = wf.check([template])
    remedies = [each.remedy.ru for each in found.problems if each.value == typed and each.remedy]
    assert f"В теге это поле называется {field}." in remedies
