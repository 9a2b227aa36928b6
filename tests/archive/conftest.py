"""Every state of letter and form, in both languages, as documents and archive copies."""

from pathlib import Path

import pytest

import wego_forms as wf
from tests.signing.credentials import as_p12, sample
from wego_forms import catalog

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLES = EXAMPLES / "samples"
DAY = "2026-06-01"  # the sample certificates are valid then
KINDS = {"letter": "tatarstan", "form": "dimitrovgrad"}


@pytest.fixture(scope="session")
def key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("key") / "sample.p12"
    path.write_bytes(as_p12(*sample("rsa"), password=None))
    return path


def states(key_file):
    signature = {"mode": "image", "file": str(SAMPLES / "signature.png")}
    seal = {"mode": "image", "file": str(SAMPLES / "seal.png"), "diameter": 40}
    return {
        "by-hand": {"signature": {"mode": "blank"}, "seal": {"mode": "place"}},
        "pictures": {"date": DAY, "signature": signature, "seal": seal},
        "electronic": {"date": DAY, "signature": {"mode": "electronic", "certificate": str(key_file)}},
        "draft": {"date": None, "signature": signature, "seal": seal},
    }


@pytest.fixture(scope="session")
def documents(key_file):
    """(kind, language, state) → the document."""
    made = {}
    for kind, example in KINDS.items():
        base = wf.load(EXAMPLES / f"{example}.yaml").model_dump()
        if kind == "letter":
            base["letterhead"]["emblem"] = str(SAMPLES / "emblem.png")
        for state, changes in states(key_file).items():
            for lang in ("ru", "en"):
                made[kind, lang, state] = wf.fill(catalog.build(base | changes), lang)
    return made


@pytest.fixture(scope="session")
def copies(documents):
    """(kind, language, state, font) → the archive copy; the font '' is the one found first."""
    return {
        (*name, font): document.pdf(font=font or None, archive=True)
        for name, document in documents.items()
        for font in ("", "PT Serif")
    }
