"""Work given out in pieces and taken back in order, few of them under way at once; a lost piece is done again."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Future
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Generic, TypeVar

from wego_forms.batch.plan.sources import Item
from wego_forms.batch.work.pools import Workers
from wego_forms.batch.work.stopping import uninterrupted
from wego_forms.errors import Both, ToolError

Result = TypeVar("Result")
#: Letters in a piece: some tenths of a second of work, so that a stop is quick and a lost piece is cheap.
PIECE = 20
_UNDER_WAY = 4  # pieces a worker
_TRIES = 2

_DIED = Both("рабочий процесс погиб на этой строке", "the worker died of this row")


@dataclass
class _Piece(Generic[Result]):
    items: list[Item]
    future: Future[list[Result]]
    deaths: int = 0


@dataclass
class Line(Generic[Result]):
    """Give `items`, in pieces, to `work(job, items)`; `gave_up` is the result of an item that nobody could do."""

    workers: Workers
    work: Callable[[Any, list[Item]], list[Result]]
    job: Any
    gave_up: Callable[[Item, Both], Result]
    _pending: deque[_Piece[Result]] = field(default_factory=deque)

    def results(self, items: Iterator[Item]) -> Iterator[list[Result]]:
        """The results of each piece, in the order of the items. ToolError: no worker can be had."""
        most = self.workers.jobs * _UNDER_WAY if self.workers.others else 1
        while True:
            while len(self._pending) < most and (piece := list(islice(items, PIECE))):
                with uninterrupted():  # what is given out is noted: a worker's files would be nobody's
                    self._pending.append(_Piece(piece, self.workers.submit(self.work, self.job, piece)))
            if not self._pending:
                return
            given = self._pending[0]
            yield self._next()
            if self._pending and self._pending[0] is given:
                self.taken()

    def taken(self) -> None:
        """The results that came last are the caller's now, before it asks for more: no stop brings them again."""
        self._pending.popleft()

    def finish(self) -> Iterator[list[Result]]:
        """After a stop: the results of what was under way already; what had not begun is left."""
        for piece in self._pending:
            piece.future.cancel()
        for piece in self._pending:
            if not piece.future.cancelled():
                try:
                    yield piece.future.result()
                except Exception:
                    continue

    def _next(self) -> list[Result]:
        while True:
            piece = self._pending[0]
            try:
                found = piece.future.result() if piece.deaths < _TRIES else self._one_by_one(piece)
            except BrokenExecutor:
                self._again()
                continue
            except ToolError:
                raise
            except CancelledError:
                self.workers.replace()  # the cluster is gone, and its work with it
                continue
            except Exception:
                found = self._one_by_one(piece)
            self.workers.alive()
            return found

    def _again(self) -> None:
        """The workers died: which piece killed them can't be told, so all that is lost is done again."""
        self.workers.replace()
        for piece in self._pending:
            if not piece.future.done() or piece.future.cancelled() or piece.future.exception():
                piece.deaths += 1
                piece.future = self.workers.submit(self.work, self.job, piece.items)

    def _one_by_one(self, piece: _Piece[Result]) -> list[Result]:
        """Each item of a piece that failed more than once by itself, so that one bad item takes no other along."""
        piece.future.cancel()
        return [result for item in piece.items for result in self._single(item)]

    def _single(self, item: Item) -> list[Result]:
        why = _DIED
        for _ in range(_TRIES):
            try:
                found: list[Result] = self.workers.alone(self.work, self.job, [item])
                self.workers.alive()
                return found
            except BrokenExecutor:
                if self.workers.given:
                    raise
            except ToolError:
                raise
            except Exception as error:
                name = type(error).__name__
                why = Both(f"сбой на этой строке ({name})", f"this row failed ({name})")
        return [self.gave_up(item, why)]
