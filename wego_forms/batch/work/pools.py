"""The workers of a batch: this process, local processes that are replaced when they die, or a given executor."""

from __future__ import annotations

import atexit
import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from typing import Any

from wego_forms.errors import Both, Problem, ToolError

_MOST_ON_WINDOWS = 61
# A letter leaves few cycles of objects and makes many objects: Python's usual 700 costs a quarter of the time.
_COLLECTED = (20_000, 20, 20)
# A first row that kills its workers costs four of them.
_MOST_FALSE_STARTS = 5


class Workers:
    """Whom the work is given to: `executor`, or else `jobs` processes, which for 1 is this one."""

    def __init__(self, executor: Executor | None = None, jobs: int | None = None) -> None:
        self.given = executor is not None
        self.jobs = jobs or getattr(executor, "_max_workers", None) or processors()
        #: Whether the work is done elsewhere while this process goes on.
        self.others = self.given or self.jobs > 1
        self._executor: Executor = executor or self._fresh()
        self._single: Executor | None = None
        self._false_starts = 0

    def submit(self, work: Callable[..., Any], *arguments: object) -> Future[Any]:
        """The work, under way. ToolError: no worker can be had."""
        try:
            return self._executor.submit(work, *arguments)
        except BrokenExecutor:
            self.replace()
            return self._executor.submit(work, *arguments)

    def alone(self, work: Callable[..., Any], *arguments: object) -> Any:
        """The work's result, from a worker who has no other. BrokenExecutor: it died of it."""
        if self.given or not self.others:
            return self._executor.submit(work, *arguments).result()
        self._single = self._single or _processes(1)
        try:
            return self._single.submit(work, *arguments).result()
        except BrokenExecutor:
            self._single = None
            self._died()
            raise

    def replace(self) -> None:
        """New workers for dead ones. ToolError: they were given, or they die before they have done anything."""
        self._died()
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._fresh()

    def alive(self) -> None:
        """Something was done: workers who die from now on died at their work."""
        self._false_starts = 0

    def _died(self) -> None:
        self._false_starts += 1
        if self.given or self._false_starts > _MOST_FALSE_STARTS:
            raise ToolError(_dead(self.given))

    def stop(self) -> None:
        """Let our own workers go; those that were given stay."""
        if not self.given:
            for executor in filter(None, (self._executor, self._single)):
                executor.shutdown(wait=True, cancel_futures=True)

    def _fresh(self) -> Executor:
        return _processes(self.jobs) if self.others else Here()


class Here(Executor):
    """This process as an executor: the work is done when it is submitted."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The work, done."""
        future: Future[Any] = Future()
        usual = gc.get_threshold()
        gc.set_threshold(*_COLLECTED)
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        finally:
            gc.set_threshold(*usual)
        return future


def processors() -> int:
    """The processors that this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _processes(jobs: int) -> Executor:
    jobs = min(jobs, _MOST_ON_WINDOWS) if sys.platform == "win32" else jobs
    # Spawned, as everywhere but on Linux: a forked child would inherit our locks and open files.
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), initializer=_serve)


def _serve() -> None:
    """A worker lives and dies with its parent: Ctrl-C is the parent's affair, and when it is gone nobody waits."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*_COLLECTED)
    gc.freeze()  # what was read in; and at the end all of it, which would be looked through once more
    atexit.register(gc.freeze)
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: Any) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)


def _dead(given: bool) -> Problem:
    if given:
        return Problem(
            Both("исполнители остановились", "the executor's workers are gone"),
            Both(
                "Запустите ещё раз: сделанное останется.",
                "Start them and run again: what is done stays done.",
            ),
        )
    return Problem(
        Both("рабочие процессы не запускаются", "the worker processes don't start"),
        Both(
            'Вызывайте run_batch под if __name__ == "__main__": или дайте jobs=1 (--jobs 1).',
            'Call run_batch below if __name__ == "__main__":, or give jobs=1 (--jobs 1).',
        ),
    )
