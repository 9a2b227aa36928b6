import pytest

from tests.filling.theirs import OPEN


@pytest.fixture(autouse=True)
def _closed():
    yield
    while OPEN:
        OPEN.pop().close()
