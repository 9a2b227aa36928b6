"""Values made once and kept: of several threads that ask for one, the first makes it and the others wait."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar, TypeVarTuple

Given = TypeVarTuple("Given")
Made = TypeVar("Made")
_NOTHING: Any = object()


class once(Generic[*Given, Made]):
    """Decorates a function: what it gives for some (hashable) arguments is kept as long as the process runs.

    Unlike `functools.cache` it never makes a value twice. So what is told apart by identity, or costs much, can be
    shared by threads. An error is raised to the one who asked, and not kept.
    """

    def __init__(self, make: Callable[[*Given], Made]) -> None:
        self._make = make
        self.__doc__ = make.__doc__
        self._kept: dict[tuple[*Given], Made] = {}
        self._lock = threading.RLock()  # a value may need another of its kind

    def __call__(self, *given: *Given) -> Made:
        """The value for these arguments, made now or before."""
        found: Made = self._kept.get(given, _NOTHING)
        if found is _NOTHING:
            with self._lock:
                found = self._kept.get(given, _NOTHING)
                if found is _NOTHING:
                    found = self._kept[given] = self._make(*given)
        return found

    def forget(self) -> None:
        """Forget every value, as when what they were made of has changed."""
        self._kept.clear()
