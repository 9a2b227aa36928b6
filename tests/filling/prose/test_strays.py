"""A mark of Markdown that prints as it stands is told with its line; what is only characters isn't."""

from pathlib import Path

import pytest

import wego_forms as wf
from wego_forms.filling.prose.strays import strays

RECORD = Path(__file__).parents[3] / "examples" / "letter.yaml"


def told(text):
    return [(note.place, note.value) for note in strays(text, "body.ru")]


@pytest.mark.parametrize(
    ("text", "line", "shown"),
    [
        ("Просим **принять участие.", 1, "Просим **принять участие."),
        ("Первый.\n\n- просим\n- принять участие** в нём", 4, "принять участие** в нём"),
        ("Первый.\nПросим __принять участие", 2, "Просим __принять участие"),
        ("Смотрите [сайт] (https://wego.example) тут.", 1, "Смотрите [сайт] (https://wego.example) т"),
        ("Таблица.\n\n| а | б |\n| в | г |", 3, "| а | б |"),
        ("| а | б |\n|---|---|\n| **в | г |", 3, "**в"),
    ],
)
def test_a_mark_that_makes_nothing_is_told_with_its_line(text, line, shown):
    assert told(text)[0] == (f"body.ru, {line}", shown)


@pytest.mark.parametrize(
    "text",
    [
        "Просим **принять** участие, __очень__.",
        "Подпись ________ (№ __ от __.__.2026)",
        "Площадь 2 ** 3, 2**3 или сноска **",
        r"Звёзды \*\*как есть и **жирно**",
        "| а | б |\n|---|---|\n| в | г |",
        "Сноска* и [1] (прим.)",
    ],
)
def test_what_is_only_characters_is_not_told(text):
    assert told(text) == []


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_a_filled_letter_and_a_check_tell_of_an_unclosed_mark_once(lang, tmp_path):
    path = tmp_path / "letter.yaml"
    text = (
        RECORD.read_text("utf-8")
        .replace("принять участие", "**принять участие")
        .replace("a meeting", "**a meeting")
    )
    path.write_text(text, "utf-8")
    with pytest.warns(wf.TemplateWarning, match=rf"body\.{lang}, 1") as warned:
        wf.fill(wf.load(path), lang)
    assert len(warned) == 1
    (found,) = wf.check([path])
    assert (sum(f"body.{lang}, 1" in note.en for note in found.notes), found.problems) == (1, [])


def test_braces_in_a_body_are_told_with_their_line_and_how_to_print_them(tmp_path):
    wrong, right = tmp_path / "wrong.yaml", tmp_path / "right.yaml"
    text = RECORD.read_text("utf-8")
    wrong.write_text(text.replace("итоги года", "итоги {{тест}} года"), "utf-8")
    right.write_text(text.replace("итоги года", "итоги {{ '{{тест}}' }} года"), "utf-8")
    with pytest.raises(wf.RecordError) as told:
        wf.fill(wf.load(wrong), "ru")
    (problem,) = told.value.problems
    assert problem.place == "body.ru, 5"
    assert "{{ '{{слово}}' }}" in problem.remedy.ru
    assert "{{ '{{word}}' }}" in problem.remedy.en
    from tests.builder import plain_text

    assert "итоги {{тест}} года" in plain_text(wf.fill(wf.load(right), "ru").docx()).replace("\u00a0", " ")
