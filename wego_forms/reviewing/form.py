"""One form of one row, as `review` shows it."""

from __future__ import annotations

from dataclasses import dataclass

from wego_forms.errors import Both


@dataclass(frozen=True)
class ReviewedForm:
    """One form of one row: the column that settles it, the text, whether it is sure, and why not."""

    row: int
    addressee: str
    column: str
    text: str
    sure: bool
    reason: Both | None
    #: What it was made from, as `review` notes it beside the row's forms; empty where a person gave it first.
    made_from: str = ""
