"""A few seconds of every fuzzer: always the same cases. `python -m tests.fuzz --minutes 60` tries others."""

import sys

import pytest

from tests.fuzz.running import run
from tests.fuzz.targets import TARGETS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of memory and time as POSIX has them")


@pytest.mark.parametrize("name", TARGETS)
def test_a_strangers_files_are_taken_or_refused_in_our_words(name):
    done = run(name, cases=TARGETS[name].cases)

    assert done.cases == TARGETS[name].cases
    assert not done.faults, "\n".join(map(str, done.faults))


@pytest.mark.parametrize("name", TARGETS)
def test_a_case_is_always_the_same(name):
    target = TARGETS[name]

    assert all(target.case(number)[0] == target.case(number)[0] for number in range(20))


@pytest.mark.parametrize("name", TARGETS)
def test_what_the_fuzzers_begin_with_is_mostly_sound(name):
    """Else they would try but the first lines of the readers."""
    target = TARGETS[name]
    sound = [number for number in range(len(target.seeds())) if _passes(target, number)]

    assert sound


def _passes(target, number):
    from wego_forms import WegoFormsError

    case, chance = target.case(number)
    try:
        target.run(case, chance)
    except WegoFormsError:
        return False
    return True
