from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from itertools import chain

import pytest

from tests.batch import deeds
from wego_forms import ToolError
from wego_forms.batch.work.pipeline import PIECE, Line
from wego_forms.batch.work.pools import Workers


@pytest.fixture
def done():
    """What becomes of so many items, as one list."""
    opened = []

    def run(work, job, count, executor=None, jobs=2):
        workers = Workers(executor, jobs)
        opened.append(workers)
        line = Line(workers, work, job, deeds.give_up)
        return list(chain.from_iterable(line.results(deeds.items(count))))

    yield run
    for workers in opened:
        workers.stop()


@pytest.mark.parametrize("count", [0, 1, PIECE, PIECE + 1, 10 * PIECE + 3])
def test_results_come_in_the_order_of_the_items(done, count):
    assert done(deeds.rows, None, count, ThreadPoolExecutor(3)) == list(range(count))


def test_a_worker_that_dies_is_replaced_and_its_items_are_done_again(done, tmp_path):
    assert done(deeds.die_once, tmp_path / "died", 200) == list(range(200))
    assert (tmp_path / "died").exists()


def test_an_item_that_kills_its_workers_takes_no_other_along(done):
    found = done(deeds.die_of, 25, 60)
    assert [each for each in found if each != (25, "the worker died of this row")] == [
        *range(25),
        *range(26, 60),
    ]
    assert len(found) == 60


def test_an_item_that_fails_unforeseen_takes_no_other_along(done):
    found = done(deeds.fail_at, 3, 30, jobs=1)
    assert found == [0, 1, 2, (3, "this row failed (RuntimeError)"), *range(4, 30)]


def test_workers_that_never_get_going_are_told_of(done):
    with pytest.raises(ToolError, match="the worker processes don't start"):
        done(_unknown_to_a_worker(), None, 5)


def test_a_given_executor_that_breaks_is_told_of(done):
    with ProcessPoolExecutor(1) as pool, pytest.raises(ToolError, match="workers are gone"):
        done(deeds.die_of, 0, 5, pool)


def test_only_a_few_pieces_are_under_way_at_once():
    taken = []

    def items():
        for item in deeds.items(100 * PIECE):
            taken.append(item.row)
            yield item

    with ThreadPoolExecutor(2) as threads:
        line = Line(Workers(threads), deeds.rows, None, deeds.give_up)
        results = line.results(items())
        next(results)
        assert len(taken) <= 9 * PIECE


def _unknown_to_a_worker():
    class Deadly:
        """Something whose very unpickling ends a process."""

        def __reduce__(self):
            import os

            return os._exit, (1,)

        def __call__(self, job, items):
            return []

    return Deadly()
