"""Read a form that came back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wego_forms.reading.reading import Reading

if TYPE_CHECKING:
    from wego_forms.catalog.load import KindsGiven


def read(path: str | Path, *, kinds: KindsGiven = None) -> Reading:
    """The record of a filled form, .docx or .pdf, whoever filled it in; `kinds` as of `load`.

    What can't be taken as it stands is among the doubts, with its field and value; nothing is dropped silently.
    InputError or TemplateError: the file isn't a form of a kind that is known, is damaged, encrypted, too large.
    """
    from wego_forms.reading.opening import (
        read_form,  # not before it is needed: `import wego_forms` stays quick
    )

    return read_form(path, kinds)
