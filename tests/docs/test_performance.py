"""The bench's page in two languages: one set of figures."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = (ROOT / "docs" / "performance.md").read_text(encoding="utf-8")
RUSSIAN = (ROOT / "docs" / "ru" / "performance.md").read_text(encoding="utf-8")


@pytest.fixture
def page(monkeypatch):
    """The function that says the English page in Russian."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "benchmarks"), *sys.path])
    import russian

    return russian.page


def test_the_russian_page_is_the_english_one_said_in_russian(page):
    assert page(ENGLISH) == RUSSIAN


def test_both_pages_have_the_same_figures_in_the_same_order():
    english = re.findall(r"[\d.,]+(?= (?:ms|×))", ENGLISH)
    russian = re.findall(r"[\d,\N{NO-BREAK SPACE}]+(?= (?:мс|×))", RUSSIAN)
    assert len(english) > 70
    assert russian == [figure.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",") for figure in english]


def test_words_that_nobody_has_said_in_russian_yet_are_not_passed_on(page):
    with pytest.raises(KeyError, match="A new bench"):
        page(ENGLISH + "\n### A new bench\n")
