"""veraPDF's rules for PDF/UA-1, PDF/A-1b and 2a hold of all that we make, and find the faults put in on purpose."""

import datetime as dt

import pytest

import wego_forms as wf
from tests.archive.conftest import DAY, EXAMPLES, documents, key_file  # noqa: F401
from tests.archive.test_conformance import BREAKS, broken
from tests.rules import broken_rules
from tests.signing.credentials import NOON
from tests.tagged import test_judged as judges
from tests.tagged.test_judged import changed, rich  # noqa: F401
from wego_forms import catalog
from wego_forms.signing import load_key, sign_pdf

LANGS = ("ru", "en")
#: Faults of the structure that no rule names: a tree that says the wrong thing, or nothing, in the right form.
UNNAMED = {judges.with_parents_exchanged, judges.with_an_empty_element, judges.with_no_heads}
SPOILED = {*judges.BOTH_SEE, *judges.OURS_SEES, *judges.PDFUA_SEES} - UNNAMED


def wrong(made, profile, **how):
    """Which of the PDFs, by their names, break which rules."""
    return {name: found for name, pdf in made.items() if (found := broken_rules(pdf, profile, **how))}


@pytest.mark.parametrize(("archive", "profiles"), [(False, ["ua1"]), ("1b", ["1b"]), ("2a", ["2a", "ua1"])])
def test_letters_and_forms_in_every_state_keep_them(archive, profiles, documents):  # noqa: F811
    made = {name: document.pdf(archive=archive) for name, document in documents.items()}
    for profile in profiles:
        assert wrong(made, profile) == {}


@pytest.mark.parametrize(("archive", "profiles"), [(False, ["ua1"]), ("1b", ["1b"]), ("2a", ["2a", "ua1"])])
def test_all_examples_and_blanks_keep_them(archive, profiles):
    made = {}
    for lang in LANGS:
        for path in sorted(EXAMPLES.glob("*.yaml")):
            if "\nkind: " in "\n" + path.read_text(encoding="utf-8"):
                made[path.stem, lang] = wf.fill(wf.load(path), lang).pdf(archive=archive)
        for kind in (kind.name for kind in catalog.BUILT_IN if kind.blank):
            made["blank", kind, lang] = wf.blank(kind, lang).pdf(archive=archive)
    assert len(made) >= 16
    for profile in profiles:
        assert wrong(made, profile) == {}


@pytest.mark.parametrize("lang", LANGS)
def test_forms_to_type_in_keep_them(lang):
    record = wf.load(EXAMPLES / "dimitrovgrad.yaml")
    made = {
        "blank": wf.blank("application", lang, fillable=True),
        "filled": wf.fill(record, lang, fillable=True),
    }
    assert wrong({name: form.pdf() for name, form in made.items()}, "ua1", typed=True) == {}


@pytest.fixture(scope="module")
def signed(key_file):  # noqa: F811
    """Document, level of its archive copy and how it is signed → the PDF."""
    key, made = load_key(key_file), {}
    for example in ("tatarstan", "dimitrovgrad"):
        base = wf.load(EXAMPLES / f"{example}.yaml").model_dump() | {"date": DAY}
        document = wf.fill(catalog.build(base), "ru")
        for level in (False, "1b", "2a"):
            once = document.sign(key, when=NOON, archive=level)
            made[example, level, "in the mark's place"] = once
            made[example, level, "unseen"] = sign_pdf(document.pdf(archive=level), key, mark=None, when=NOON)
            made[example, level, "twice"] = sign_pdf(once, key, when=NOON + dt.timedelta(hours=1))
    return made


@pytest.mark.parametrize(("level", "profile"), [(False, "ua1"), ("1b", "1b"), ("2a", "2a"), ("2a", "ua1")])
def test_signed_they_still_do(level, profile, signed):
    made = {name: pdf for name, pdf in signed.items() if name[1] == level and name[2] != "twice"}
    assert len(made) == 4
    assert wrong(made, profile) == {}


def test_a_second_signature_only_adds_what_the_first_lets_it(signed):
    """Its field is in no tag, which would change what was signed; and the first covers what there was of the file."""
    twice = {name: pdf for name, pdf in signed.items() if name[2] == "twice"}
    for (_, level, _), pdf in twice.items():
        found = broken_rules(pdf, level) if level else []
        assert [rule for rule in found if "SIGNATURE-BYTERANGE" not in rule] == []
        if level != "1b":
            assert [rule.split(":")[0] for rule in broken_rules(pdf, "ua1")] == ["PDFUA1-WIDGET-FORM-TAG-001"]


@pytest.mark.parametrize("change", sorted(SPOILED, key=lambda change: change.__name__))
def test_they_find_what_is_spoiled_in_the_structure(change, rich):  # noqa: F811
    sound = rich[judges.OF.get(change, "guide")]
    assert broken_rules(sound, "ua1", typed=True) == []
    assert broken_rules(changed(sound, change), "ua1", typed=True) != []


def test_they_find_what_is_spoiled_in_an_archive_copy(documents):  # noqa: F811
    found = {
        name: broken_rules(pdf, "1b")
        for name, pdf in broken(documents["letter", "ru", "pictures"].pdf(archive="1b")).items()
    }
    assert found.pop("<lambda>") == []
    assert set(found) == {change.__name__ for change in BREAKS}
    assert [name for name, rules in found.items() if not rules] == []
