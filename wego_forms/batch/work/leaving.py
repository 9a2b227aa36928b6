"""Forms that went through a review as the rules had guessed them, and that nobody corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wego_forms.fields import addressee_forms
from wego_forms.records import Addressee, Record
from wego_forms.records.reviewed import is_as_made
from wego_forms.sheets import steps

_FORMS = ".forms."


def left_as_guessed(record: Record, places: Iterable[str]) -> Iterator[str]:
    """Those of a document's forms, each by the place that settles it.

    A reviewed form is a person's word and so not in doubt; that it is the very one that `review` wrote, and the
    rules aren't sure of it, may mean that nobody looked.
    """
    for place in dict.fromkeys(places):
        path, _, name = place.removesuffix(".ru").partition(_FORMS)
        value = formed_at(record, path) if name else None
        if value is None:
            continue
        given = getattr(value.forms, name, None)
        text = given if isinstance(given, str) or given is None else given.ru
        if text is None or not is_as_made(value.forms.made_from, name, text):
            continue
        # Of other fields a review notes only what the rules weren't sure of.
        if not isinstance(value, Addressee) or _is_guess(value, name, text):
            yield place


def formed_at(record: Record, path: str) -> Any:
    """The value that the path leads to; None: there is none, or it has no forms."""
    here: Any = record
    for step in steps(path):
        try:
            here = here[step] if isinstance(step, int) else getattr(here, step)
        except (IndexError, AttributeError, TypeError):
            return None
    return here if hasattr(here, "forms") else None


def _is_guess(addressee: Addressee, name: str, text: str) -> bool:
    ruled = addressee_forms(addressee.model_copy(update={"forms": {}})).get(name)
    return ruled is not None and ruled.text == text and not ruled.sure
