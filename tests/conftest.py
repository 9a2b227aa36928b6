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
#: The files that take a processor ten seconds and more, the longest first. Several workers begin with them (each has
#: a file at a time), so that none is at work alone when the others have come to the end.
LONGEST = (
    "tests/cli/test_kind.py",
    "tests/fuzz/test_fuzz.py",
    "tests/batch/test_disturbed.py",
    "tests/batch/work/test_clusters.py",
    "tests/reading/test_round_trip.py",
    "tests/cli/test_own_tables.py",
    "tests/reading/test_print.py",
    "tests/batch/work/test_pipeline.py",
    "tests/speech/test_languages.py",
    "tests/threads/test_threads.py",
    "tests/catalog/test_saying.py",
    "tests/saving/test_kills.py",
    "tests/cli/test_running.py",
    "tests/reading/test_hostile.py",
    "tests/reading/test_hostile_word.py",
    "tests/blocks/test_blocks.py",
    "tests/archive/test_conformance.py",
    "tests/docs/test_own_letter.py",
    "tests/packaging/test_wheel.py",
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
        items.sort(key=lambda item: places.get(item.nodeid.split("::")[0], len(places)))


def pytest_sessionstart():
    """Ctrl-C is tried by tests; a suite that a shell started in the background would inherit that it is ignored."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
