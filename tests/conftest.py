import gc
import os
import signal
from itertools import count

import pytest
from hypothesis import settings

# A slow machine is no failure; where CI decides, the same examples decide each time.
DECIDES = any(os.environ.get(name) for name in ("CI", "WEGO_FORMS_REQUIRE_TOOLS"))
settings.register_profile("default", deadline=None, derandomize=DECIDES)
settings.load_profile("default")
_LEDGERS = count()
#: Modules that take a processor five seconds and more, the longest first. Several workers begin with them (each has
#: a file at a time), so that none is at work alone when the others have come to the end.
LONGEST = (
    "fuzz.test_fuzz",
    "reading.test_round_trip",
    "speech.test_languages",
    "batch.test_disturbed",
    "reading.test_print",
    "pdf.read.test_memory",
    "batch.work.test_clusters",
    "saving.test_kills",
    "batch.work.test_pipeline",
    "cli.test_kind",
    "threads.test_threads",
    "pdf.test_account",
    "pdf.offices.test_offices",
    "reading.test_hostile",
    "archive.test_conformance",
    "reading.test_hostile_prints",
    "rendering.test_examples",
    "archive.test_accessible",
)


def pytest_addoption(parser):
    parser.addoption(
        "--regenerate",
        action="store_true",
        help="write the golden files anew from what is made now; look at the diff",
    )


@pytest.fixture
def regenerate(request):
    return request.config.getoption("--regenerate")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    """Messages in English whatever the machine's locale; tests of the Russian ones ask for them."""
    monkeypatch.setenv("WEGO_FORMS_LANG", "en")


@pytest.fixture(autouse=True)
def _ledger_of_its_own(monkeypatch, tmp_path_factory):
    """What a test writes isn't noted in the state folder of whoever runs it.

    The folder's name is counted: mktemp would go through all the thousands before it for each test.
    """
    folder = tmp_path_factory.getbasetemp() / "states" / str(next(_LEDGERS))
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))


def pytest_collection_modifyitems(items):
    """In a worker of several the longest files come first: `make test` has them begun in this order."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        places = {name: place for place, name in enumerate(LONGEST)}
        items.sort(key=lambda item: places.get(item.module.__name__.removeprefix("tests."), len(places)))


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """The thousands of tests stay: to look through them for garbage takes as long as to collect them."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_sessionstart():
    """Ctrl-C is tried by tests; a suite that a shell started in the background would inherit that it is ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
