"""The commands that docs/ru/own-letter.md and docs/en/own-letter.md tell of do what they say."""

import csv
import re
import shlex
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from wego_forms.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "docs" / lang / "own-letter.md" for lang in ("ru", "en")]
HEADS = ROOT / "examples" / "tables" / "heads.csv"


def commands(page):
    found = re.findall(r"^ {4,}wego-forms (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return [shlex.split(command) for command in found]


def test_both_languages_tell_of_the_same_commands():
    assert commands(PAGES[0]) == commands(PAGES[1])
    assert len(commands(PAGES[0])) == 10


def test_the_commands_lead_from_nothing_to_a_card_for_the_head_of_every_region(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(HEADS, tmp_path / "heads.csv")
    for command in commands(PAGES[1]):
        done = CliRunner().invoke(app, command)
        assert done.exit_code == 0, (command, done.stderr)
    assert {path.suffix for path in (tmp_path / "letters").glob("002_*")} == {".docx", ".pdf"}
    assert len(list((tmp_path / "cards").glob("*.pdf"))) == len(regions_of_the_table()) == 89
    assert (tmp_path / "cards.pdf").is_file()
    with (tmp_path / "cards" / "manifest.csv").open(encoding="utf-8-sig", newline="") as file:
        assert {line["status"] for line in csv.DictReader(file)} == {"written"}


def regions_of_the_table():
    with HEADS.open(encoding="utf-8", newline="") as file:
        return {line["addressee.region.ru"] for line in csv.DictReader(file)}


@pytest.mark.parametrize("page", [*PAGES, *(page.with_name("gallery.md") for page in PAGES)], ids=str)
def test_every_picture_and_link_of_the_pages_is_there(page):
    targets = re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
    assert targets
    assert [target for target in targets if not (page.parent / target).exists()] == []
