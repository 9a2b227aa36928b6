"""How far a batch is: a bar on a terminal, plain lines elsewhere; written paths to standard output."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from wego_forms.batch import Progress, Watch
from wego_forms.cli.words import say, tell
from wego_forms.language import agree

_SECONDS_BETWEEN_LINES = 5.0


@contextmanager
def watching() -> Iterator[Watch]:
    """What a batch tells its progress to."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        with _bar(console) as watch:
            yield watch
    else:
        yield _lines()


def _lines() -> Watch:
    told = time.monotonic()

    def watch(progress: Progress) -> None:
        nonlocal told
        _paths(progress)
        if time.monotonic() - told >= _SECONDS_BETWEEN_LINES:
            told = time.monotonic()
            tell(f"{_doing(progress)}: {progress.done}" + (f"/{progress.rows}" if progress.rows else ""))

    return watch


@contextmanager
def _bar(console: object) -> Iterator[Watch]:
    from rich import progress as rich

    columns = (
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[rate]}"),
        rich.TimeRemainingColumn(),
    )
    started: dict[bool, float] = {}
    # Paths go to standard output, unless that is the terminal that the bar is on.
    shared = sys.stdout.isatty()
    with rich.Progress(*columns, console=console, transient=True, redirect_stdout=shared) as bar:  # type: ignore[arg-type]
        task = bar.add_task("", total=None, rate="")

        def watch(progress: Progress) -> None:
            since = started.setdefault(progress.checking, time.monotonic())
            if not progress.checking and bar.tasks[0].total is None:
                bar.reset(task, total=progress.rows)
            rate = round(progress.done / max(time.monotonic() - since, 0.1))
            bar.update(
                task,
                description=_doing(progress),
                completed=progress.done,
                rate=say(
                    f"{rate} {agree(rate, 'строка', 'строки', 'строк')}/с",
                    f"{rate} {agree(rate, 'row', 'rows')}/s",
                ),
            )
            _paths(progress)

        yield watch


def _paths(progress: Progress) -> None:
    for path in progress.files:
        print(path)
    if progress.files:
        print(end="", flush=True)


def _doing(progress: Progress) -> str:
    return say("Проверка", "Checking") if progress.checking else say("Письма", "Letters")
