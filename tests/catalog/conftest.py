"""A record of the meeting, for what a template says of it."""

import pytest

import wego_forms as wf
from tests.catalog.office import office


@pytest.fixture
def record(tmp_path):
    return wf.load(office(tmp_path))
