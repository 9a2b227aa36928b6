"""Whatever the program says, it says in the user's language: every help, and some 380 cases of every edge."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.speech.vocabulary import PAIRS, bare, known

ROOT = Path(__file__).parents[2]
SCRIPT = Path(__file__).with_name("provoking.py")
LATIN = re.compile(r"[A-Za-z][A-Za-z_-]*[A-Za-z]")
CYRILLIC = re.compile("[А-Яа-яЁё]+")
#: These print what stands in a record or a table, in whatever language that is.
DATA = (
    "kind pattern",
    "review",
    "read right",
    "table twins",
    "table unknown column",
    "batch right",
    "diff some",
)


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What each case said, in Russian and in English."""
    found = {}
    for lang in ("ru", "en"):
        ours = {"WEGO_FORMS_LANG": lang, "WEGO_FORMS_KEY_PASSWORD": "x", "PYTHONUTF8": "1", "COLUMNS": "100"}
        done = subprocess.run(
            [sys.executable, SCRIPT, ROOT],
            cwd=tmp_path_factory.mktemp(lang),
            env={**os.environ, **ours, "XDG_STATE_HOME": str(tmp_path_factory.mktemp("state"))},
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        found[lang] = json.loads(done.stdout)
    return found


def test_every_case_says_something_in_both_languages(said):
    assert said["ru"].keys() == said["en"].keys()
    assert len(said["ru"]) > 350
    codes = {name: text.rsplit("[", 1)[1] for name, text in said["ru"].items()}
    assert codes == {name: text.rsplit("[", 1)[1] for name, text in said["en"].items()}
    silent = [name for name, text in said["ru"].items() if text.startswith("[")]
    assert silent == []


def test_each_wrong_use_and_each_error_is_one_and_no_traceback(said):
    for lang in ("ru", "en"):
        assert not [name for name, text in said[lang].items() if "Traceback" in text or "[None]" in text]
        assert all(
            text.endswith("[2]") for name, text in said[lang].items() if name.startswith("use unknown")
        )


def test_in_russian_there_is_no_english_word_but_names_and_formats(said):
    allowed = known()
    wrong = [
        (name, word, line.strip())
        for name, text in said["ru"].items()
        if not name.startswith(DATA)
        for line in bare(text).splitlines()
        for word in LATIN.findall(line)
        if word not in allowed
    ]
    assert wrong == []


def test_in_russian_no_two_latin_words_follow_each_other(said):
    pair = re.compile(r"(?<![|,\w])([A-Za-z]{2,} [A-Za-z]{2,})(?![|\w])")
    wrong = [
        (name, found)
        for name, text in said["ru"].items()
        if not name.startswith(DATA)
        for found in pair.findall(bare(text))
        if found not in PAIRS
    ]
    assert wrong == []


def test_in_english_there_is_no_russian_word_but_values(said):
    wrong = []
    for name, text in said["en"].items():
        if name.startswith(DATA):
            continue
        text = re.sub(r"'[^'\n]*'(?=[.\s:]|$)|\S*[/\\.]\S*|«[^»]*»", " ", text)
        wrong += [(name, word) for word in CYRILLIC.findall(text)]
    assert wrong == []
