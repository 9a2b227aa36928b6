"""What the commands say: in the user's language, paths to standard output and all else to standard error."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from wego_forms.errors import Both, WegoFormsError, WegoFormsWarning, user_language

if TYPE_CHECKING:
    from wego_forms.fields import Unsure


def say(ru: str, en: str) -> str:
    """The one of the two that the user reads."""
    return Both(ru, en)(user_language())


def tell(text: str) -> None:
    """A message, to standard error."""
    print(text, file=sys.stderr)


def tell_error(error: WegoFormsError) -> None:
    """Every problem of an error, one a line."""
    for problem in error.problems:
        tell(say("Ошибка: ", "Error: ") + problem.message())


def tell_unsure(file: str, unsure: tuple[Unsure, ...]) -> None:
    """The forms that a person should look at before the paper is signed."""
    for form in unsure:
        ask = say("проверьте форму", "check the form")
        tell(f"{file}: {form.place}: {ask} «{form.text}» ({form.reason(user_language())})")


@contextmanager
def told_warnings() -> Iterator[None]:
    """What a person should look at, as messages and not as Python's warnings; each once."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", WegoFormsWarning)
        yield
    told = set()
    for warning in caught:
        if str(warning.message) in told:
            continue
        told.add(str(warning.message))
        if isinstance(warning.message, WegoFormsWarning):
            tell(say("Внимание: ", "Note: ") + str(warning.message))
        else:
            warnings.warn_explicit(warning.message, warning.category, warning.filename, warning.lineno)
