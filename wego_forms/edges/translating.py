"""The one translation at every edge: whatever a parser raises becomes an error of ours, with its file and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from wego_forms.errors import WegoFormsError


@contextmanager
def translated(made: Callable[[Exception], WegoFormsError]) -> Iterator[None]:
    """Errors of this library pass, and warnings that a caller made errors; any other becomes what `made` makes of it.

    Parsers of other people's formats raise whatever they stumble over: no list of exceptions is ever whole.
    """
    try:
        yield
    except (WegoFormsError, Warning):
        raise
    except Exception as error:
        raise made(error) from error
