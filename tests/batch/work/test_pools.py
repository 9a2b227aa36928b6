"""Those who do the work: how many, how often they may die, how they are let go."""

import gc
import os
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor

import pytest

from tests.batch import deeds
from wego_forms import ToolError
from wego_forms.batch.work.pipeline import Line
from wego_forms.batch.work.pools import Here, Workers, processors


class Told(Executor):
    """An executor that answers as it is told, and remembers how it was let go."""

    def __init__(self, *answers):
        self.answers, self.let_go = list(answers), []

    def submit(self, work, *arguments):
        answer = self.answers.pop(0)
        if isinstance(answer, BaseException):
            raise answer
        if isinstance(answer, Future):
            return answer
        future = Future()
        future.set_result(answer)
        return future

    def shutdown(self, **how):
        self.let_go.append(how)


def cancelled():
    future = Future()
    future.cancel()
    return future


def test_one_job_is_this_process_and_two_are_others():
    alone, two = Workers(jobs=1), Workers(jobs=2)
    assert (alone.jobs, alone.others, alone.given) == (1, False, False)
    assert (two.jobs, two.others, two.given) == (2, True, False)
    assert alone.submit(os.getpid).result() == os.getpid()
    assert alone.alone(os.getpid) == os.getpid()


def test_a_given_executor_says_how_many_it_has_and_stays_when_the_work_is_done():
    with ThreadPoolExecutor(3) as threads:
        workers = Workers(threads)
        assert (workers.jobs, workers.others, workers.given) == (3, True, True)
        workers.stop()
        assert workers.submit(len, "abc").result() == 3
        assert workers.alone(len, "ab") == 2


def test_without_a_number_there_are_as_many_as_processors(monkeypatch):
    assert Workers(Told()).jobs == processors() >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert processors() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert processors() == 1


def test_workers_may_die_five_times_before_anything_was_done_and_anew_after_that():
    workers = Workers(jobs=2)
    for _ in range(5):
        workers.replace()
    with pytest.raises(ToolError, match="the worker processes don't start"):
        workers.replace()
    workers.alive()
    for _ in range(5):
        workers.replace()
    workers.stop()


def test_work_is_given_out_again_where_the_workers_were_dead(monkeypatch):
    dead, sound = Told(BrokenExecutor()), Told("done")
    monkeypatch.setattr(
        "wego_forms.batch.work.pools._processes", lambda jobs: dead if not dead.let_go else sound
    )
    workers = Workers(jobs=2)
    assert workers.submit(len, "a").result() == "done"
    assert dead.let_go == [{"wait": False, "cancel_futures": True}]
    workers.stop()
    assert sound.let_go == [{"wait": True, "cancel_futures": True}]


def test_a_worker_of_ones_own_that_dies_is_another_the_next_time(monkeypatch):
    first, second = Told(BrokenExecutor()), Told("done")
    pools = iter([Told(), first, second])
    monkeypatch.setattr("wego_forms.batch.work.pools._processes", lambda jobs: next(pools))
    workers = Workers(jobs=2)
    with pytest.raises(BrokenExecutor):
        workers.alone(len, "a")
    assert workers.alone(len, "a") == "done"


def test_a_cluster_that_is_gone_with_its_work_is_told():
    line = Line(Workers(Told(cancelled())), deeds.rows, None, deeds.give_up)
    with pytest.raises(ToolError, match="workers are gone"):
        list(line.results(deeds.items(1)))


def test_here_an_error_is_the_futures():
    assert Here().submit(divmod, 7, 2).result() == (3, 1)
    assert isinstance(Here().submit(divmod, 7, 0).exception(), ZeroDivisionError)


def test_at_its_work_this_process_looks_for_garbage_as_seldom_as_a_worker_and_then_as_before():
    usual = gc.get_threshold()
    assert Here().submit(gc.get_threshold).result()[0] == 20_000 != usual[0]
    assert gc.get_threshold() == usual
    Here().submit(divmod, 7, 0)
    assert gc.get_threshold() == usual
