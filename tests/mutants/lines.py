"""A pytest plugin: what coverage.py measures is told apart by test, and the seconds of each test are written."""

import json
import os
import time
from pathlib import Path

import coverage
import pytest

_SECONDS: dict[str, float] = {}


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):  # type: ignore[no-untyped-def]
    measuring = coverage.Coverage.current()
    assert measuring is not None
    measuring.switch_context(item.nodeid)
    begun = time.monotonic()
    try:
        return (yield)
    finally:
        _SECONDS[item.nodeid] = time.monotonic() - begun
        measuring.switch_context("")


def pytest_sessionfinish() -> None:
    """Into the file that the environment names."""
    Path(os.environ["SECONDS_OF_TESTS"]).write_text(json.dumps(_SECONDS), "utf-8")
