"""What wego-forms installs may be installed by anybody who takes it under MIT."""

import importlib.util
import re
import tomllib
from email.message import Message
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def licences():
    spec = importlib.util.spec_from_file_location("licences", ROOT / "licences.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Package:
    """A package of those metadata."""

    files = ()

    def __init__(self, **meta):
        self.metadata = Message()
        for name, value in meta.items():
            self.metadata[name.replace("_", "-")] = value


def test_every_package_that_is_installed_has_a_licence_that_fits(licences):
    packages = licences.installed()
    assert {"reportlab", "pyhanko", "jinja2", "markupsafe"} <= packages.keys()
    unfit = {
        name for name, package in packages.items() if licences.licence_of(package) not in licences.FITTING
    }
    assert unfit == set()


@pytest.mark.parametrize(
    ("meta", "licence"),
    [
        ({"License_Expression": "Apache-2.0 OR BSD-3-Clause"}, "Apache-2.0"),
        ({"Classifier": "License :: OSI Approved :: MIT License"}, "MIT"),
        ({"License": "LGPL-2.1-only"}, "LGPL"),
        ({"License": "GPL-3.0-only"}, "GPL-3.0-only"),
        ({"Classifier": "License :: OSI Approved :: GNU Affero General Public License v3"}, None),
        ({}, "unknown"),
    ],
)
def test_a_licence_is_told_by_the_metadata_and_a_strong_one_does_not_fit(licences, meta, licence):
    found = licences.licence_of(Package(**meta))
    assert licence is None or found == licence
    assert (found in licences.FITTING) == (licence in {"Apache-2.0", "MIT", "LGPL"})


def test_the_page_lists_every_package(licences):
    page = (ROOT / "docs" / "licences.md").read_text("utf-8")
    assert "to be looked at" not in page
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for need in (*project["dependencies"], *chain(*project["optional-dependencies"].values())):
        name = re.split(r"[>=<\[; ]", need)[0].replace(".", "-")
        assert f"| {name} |" in page
