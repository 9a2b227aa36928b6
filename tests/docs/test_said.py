"""What the pages name is there: names of the package, options, files, and how many rows a table has."""

import csv
import importlib.util
import re

import pytest

import wego_forms as wf
from tests.cli.running import ROOT, run_command
from wego_forms.cli.app import COMMANDS
from wego_forms.language.russian import lands, moretowns, nametable, placeplurals, waters

PAGES = sorted(
    page
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    if page.name not in ("CHANGELOG.md", "reference.md") and page.parent.name != "decisions"
)
RUSSIAN = ROOT / "wego_forms" / "language" / "russian"


def named(page):
    return page.relative_to(ROOT).as_posix()


def mentions(pattern):
    """Every mention on the pages: the page's name and what is mentioned."""
    found = [(named(page), name) for page in PAGES for name in re.findall(pattern, page.read_text("utf-8"))]
    assert len(found) >= 5
    return dict.fromkeys(found)


def test_every_name_of_the_package_is_one():
    assert [(page, name) for page, name in mentions(r"\bwf\.(\w+)") if not hasattr(wf, name)] == []


def is_of_the_package(name):
    """Whether it is a module, or something in one."""
    module, _, last = name.rpartition(".")
    try:
        return hasattr(importlib.import_module(module), last) or importlib.import_module(name) is not None
    except ModuleNotFoundError:
        return False


def test_every_module_of_the_package_is_one():
    named = mentions(r"`(wego_forms(?:\.\w+)+)")
    assert [(page, name) for page, name in named if not is_of_the_package(name)] == []


def test_every_file_is_there():
    folders = "benchmarks|docs|examples|templates|tests|wego_forms|decisions|russian"
    places = (ROOT, ROOT / "docs", ROOT / "wego_forms" / "language")
    files = mentions(rf"`((?:{folders})/[\w./-]*[\w/])`")
    assert [
        (page, name) for page, name in files if not any((place / name).exists() for place in places)
    ] == []


def test_every_picture_of_the_pages_is_made_by_make_pictures():
    """Those of the figures are made by `make bench`."""
    spec = importlib.util.spec_from_file_location("pictures", ROOT / "docs" / "pictures.py")
    pictures = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pictures)
    shown = {
        name
        for page in PAGES
        for name in re.findall(r"pictures/([\w./-]+)\.png", page.read_text("utf-8"))
        if not name.startswith("performance.")
    }
    assert shown <= pictures.PAGES.keys()


@pytest.fixture(scope="module")
def helped(tmp_path_factory):
    """The help of every command, together."""
    folder = tmp_path_factory.mktemp("help")
    subcommands = ("kind list", "kind show", "kind new")
    said = [run_command(folder, *name.split(), "--help")[1] for name in (*COMMANDS, *subcommands)]
    return b"".join(said).decode()


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_option_is_one_of_a_command(page, helped):
    options = set(re.findall(r"(--[a-z][a-z-]+)", helped))
    text = page.read_text("utf-8")
    commands = " ".join(re.findall(r"wego-forms .*", text))
    assert {*re.findall(r"`(--[a-z][a-z-]+)", text), *re.findall(r" (--[a-z][a-z-]+)", commands)} <= options


def table(name):
    return list(csv.DictReader(RUSSIAN.joinpath(name).read_text("utf-8").splitlines()))


def rows(name):
    lines = RUSSIAN.joinpath(name).read_text("utf-8").splitlines()
    return len([line for line in lines if not line.startswith("#")])


@pytest.mark.parametrize(
    ("said", "there"),
    [
        (r"`russian/regions\.csv` \| (\d+) federal", rows("regions.csv") - 1),
        (r"under (\d+) names: six cases", rows("countries.csv") - 1),
        (
            r"`russian/countries\.csv` \| (\d+) countries",
            len({row["code"] for row in table("countries.csv")}),
        ),
        (r"`russian/lands\.py` \| (\d+) islands", len(lands.TAKE_ON)),
        (r"and (\d+) lands called by their town", len(lands.SIDES)),
        (r"`russian/waters\.py` \| (\d+) rivers", len(waters.BARE)),
        (r"`russian/towns\.txt` \| ([\d,]+) towns", rows("towns.txt")),
        (r"`russian/placeplurals\.py` \| (\d+) plural towns", len(placeplurals.PLURALS)),
        (r"`russian/moretowns\.py` \| (\d+) towns", len(moretowns.MORE_TOWNS)),
        (r"and (\d+) lands of the world", len(moretowns.MORE_LANDS)),
        (r"`russian/nametable\.py` \| (\d+) given", len(nametable.MEN) + len(nametable.WOMEN)),
        (r"a table of (\d+) names", len(nametable.MEN) + len(nametable.WOMEN)),
    ],
)
def test_a_table_has_about_as_many_rows_as_is_said_of_it(said, there):
    """Within a twentieth: who adds many words says so."""
    page = ROOT.joinpath("docs", "language.md").read_text("utf-8")
    figure = int(re.search(said, page)[1].replace(",", ""))
    assert figure == pytest.approx(there, rel=0.05)
