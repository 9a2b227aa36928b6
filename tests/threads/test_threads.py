"""Threads of a process that has drawn nothing yet. The full count: python tests/threads/many.py --full."""

import pytest

from tests.threads.many import digests


@pytest.fixture(scope="module")
def alone():
    (digest,) = digests(1)
    return digest


def test_eight_threads_first_letters_are_the_single_threads(alone):
    assert digests(8) == [alone] * 8


def test_a_web_handler_under_load_gives_the_single_threads_letters(alone):
    assert digests(8, "web") == [alone] * 16
