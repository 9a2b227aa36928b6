"""What is kept of one document for the next ones: letters of a batch share most of what they are made of."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")
_shelves: list[Shelf[object]] = []


class Shelf(Generic[T]):
    """At most `most` things by what they were made from; a full shelf is emptied. Any thread may use it.

    What stands on it is shared by every document that takes it, and never changed.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._things: dict[Hashable, T] = {}
        _shelves.append(self)  # type: ignore[arg-type]

    def get(self, key: Hashable) -> T | None:
        """What was made from `key`."""
        return self._things.get(key)

    def put(self, key: Hashable, thing: T) -> None:
        """Keep a thing."""
        if len(self._things) >= self._most:
            self.clear()
        self._things[key] = thing

    def clear(self) -> None:
        """Forget all of it."""
        self._things.clear()


def forget() -> None:
    """Forget everything, as when the computer's fonts have changed."""
    for shelf in _shelves:
        shelf.clear()
