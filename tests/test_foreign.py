"""What other libraries and the system say, in Russian by a catalog."""

import importlib.util
import os
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from wego_forms.errors import Both
from wego_forms.foreign import CATALOG, in_brackets, quoting, said

ROOT = Path(__file__).parents[1]
PO = CATALOG.with_suffix(".po")


@pytest.fixture(scope="module")
def catalog():
    with PO.open("rb") as file:
        return read_po(file)


@pytest.fixture(scope="module")
def compiling():
    spec = importlib.util.spec_from_file_location("catalogs", ROOT / "catalogs.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_compiled_catalog_is_that_of_the_written_one(compiling):
    assert CATALOG.read_bytes() == compiling.compiled(PO)


def test_each_message_is_told_in_russian_with_the_places_that_it_has(catalog):
    for message in catalog:
        if message.id:
            assert re.search("[а-яё]", message.string), message.id
            assert set(re.findall(r"\{\w+\}", message.string)) <= set(re.findall(r"\{\w+\}", message.id))


def test_a_message_that_is_not_told_stops_the_build(compiling, tmp_path):
    (tmp_path / "a.po").write_text('msgid "x"\nmsgstr ""\n', encoding="utf-8")
    with pytest.raises(ValueError, match="not told"):
        compiling.compiled(tmp_path / "a.po")


@pytest.mark.parametrize(
    ("text", "ru"),
    [
        ("Permission denied", "нет прав доступа"),
        ("No filter named 'abc'.", "нет фильтра «abc»"),
        ("expected token 'end of print statement', got '}'", "ожидалось конец тега, а стоит «}»"),
        ("found undefined alias 'x'\n  in line 3", "ссылка на метку, которой нет: «x»"),
        ("Нет такого", "Нет такого"),
        ("Value error, 'рус' is not one of 'ru', 'en'.", "«рус» нет среди «ru», «en»"),
        ("'рус' is what no catalog has", ""),
        ("something that no catalog has", ""),
        ("", ""),
    ],
)
def test_what_is_known_is_told_and_the_rest_left_out(text, ru):
    assert said(text).ru == ru


def test_in_english_it_stays_what_was_said():
    assert said("No filter named 'abc'.").en == "No filter named 'abc'."
    assert in_brackets("Permission denied") == (" (нет прав доступа)", " (Permission denied)")


def test_our_words_come_first_and_stand_alone_where_nothing_can_be_said():
    what = Both("файл повреждён", "the file is damaged")
    assert quoting(what, ValueError("x y z")) == ("файл повреждён", "the file is damaged (x y z)")
    assert quoting(what, KeyError()) == ("файл повреждён", "the file is damaged (KeyError)")


@pytest.mark.parametrize("number", [1, 2, 5, 12, 13, 17, 20, 21, 22, 24, 27, 28, 30, 32, 36, 40])
def test_the_errors_of_files_of_this_system_are_told(number):
    assert said(OSError(number, os.strerror(number))).ru


def test_a_very_long_message_takes_no_time():
    assert said("expected " * 100_000).ru == ""
