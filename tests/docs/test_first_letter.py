"""Whoever follows the tutorial, in an empty folder, has what it promises."""

import re
import shlex

import pytest

from tests.cli.running import ROOT, run_command
from tests.docs.guides import GUIDES

COMMAND = re.compile(r"^wego-forms .*", re.MULTILINE)
FILE = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
STEP = re.compile(r'^```(?:\w+ title="[^"]+"|console)\n.*?^```', re.MULTILINE | re.DOTALL)


def followed(folder, lang):
    """Do what the tutorial says, step by step; each command with its exit code and what it said."""
    text = (ROOT / "docs" / lang / "first-letter.md").read_text("utf-8")
    done = []
    for step in STEP.findall(text):
        for name, content in FILE.findall(step):
            (folder / name).write_text(content, encoding="utf-8")
        for command in COMMAND.findall(step):
            code, _, said = run_command(folder, *shlex.split(command)[1:], lang=lang)
            done.append((command, code, said))
    return done


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_command_of_the_tutorial_works_and_asks_for_nothing(tmp_path, lang):
    done = followed(tmp_path, lang)
    assert len(done) == 11
    assert [(command, said) for command, code, said in done if code] == []
    assert not [said for _, _, said in done if "проверьте" in said or "check the form" in said]
    for name in (f"out/letter.{lang}.docx", f"out/letter.{lang}.pdf", f"own/letter.{lang}.pdf", "blank.docx"):
        assert (tmp_path / name).stat().st_size > 5000
    assert len(list((tmp_path / "letters").glob("*.pdf"))) == 2


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.name)
def test_every_link_of_the_documents_leads_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)", page.read_text("utf-8")):
        if target != "reference.md":  # made when the site is
            assert (page.parent / target).exists(), target


def test_both_languages_have_the_same_pages():
    """The English guides and the bench stand one folder up, where the code's messages name them (decision 0058)."""
    russian, english = ({path.name for path in (ROOT / "docs" / lang).glob("*.md")} for lang in ("ru", "en"))
    assert russian - english == GUIDES | {"performance.md"}
    assert english <= russian


def test_the_tutorial_is_the_same_in_both_languages():
    first, second = ((ROOT / "docs" / lang / "first-letter.md").read_text("utf-8") for lang in ("ru", "en"))
    plain = [
        [re.sub(r" --lang \w+", "", command) for command in COMMAND.findall(text)] for text in (first, second)
    ]
    assert plain[0] == plain[1]
    assert len(re.findall("^## ", first, re.MULTILINE)) == len(re.findall("^## ", second, re.MULTILINE))
