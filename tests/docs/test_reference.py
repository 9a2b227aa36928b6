"""The reference is made from the code, whole, in both languages."""

import importlib.util
import re

import pytest

from tests.cli.running import ROOT
from wego_forms import errors
from wego_forms.catalog import BUILT_IN
from wego_forms.cli.app import COMMANDS
from wego_forms.cli.kind import kind
from wego_forms.sheets import HEADINGS


@pytest.fixture(scope="module")
def reference():
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def pages(reference, monkeypatch):
    """Each page, with a command's help for all of them: the rest is what is looked at here."""
    monkeypatch.setattr(reference, "_said", lambda lang, *arguments: f"{lang}: {' '.join(arguments)}")
    return {lang: reference.reference(lang) for lang in ("ru", "en")}


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_command_is_in_it(pages, lang):
    for name in COMMANDS:
        assert f"### wego-forms {name}\n\n```text\n{lang}: {name} --help\n```" in pages[lang]
    for each in kind.registered_commands:
        assert f"### wego-forms kind {each.name or each.callback.__name__}\n" in pages[lang]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_field_of_every_kind_is_in_it(pages, lang):
    for each in BUILT_IN:
        for field in each.record.model_fields:
            assert f"| `{field}` |" in pages[lang]
        assert f"kind show {each.name}" in pages[lang]
    for path, both in HEADINGS.items():
        assert f"| `{path}` | {both.ru} | {both.en} |" in pages[lang]


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_error_is_in_it_and_each_link_has_its_place(pages, lang):
    for name, each in vars(errors).items():
        if isinstance(each, type) and issubclass(each, Exception):
            assert f"| `{name}` | " in pages[lang]
    places = {heading.lower() for heading in re.findall(r"^### (\w+)$", pages[lang], re.MULTILINE)}
    assert set(re.findall(r"\]\(#(\w+)\)", pages[lang])) <= places


def test_a_commands_help_is_in_the_language_of_the_page(reference):
    assert "Опции:" in reference._said("ru", "fee", "--help")
    assert "Options:" in reference._said("en", "fee", "--help")
