"""How much of a document is drawn at most, and the error of one that holds more."""

from __future__ import annotations

from wego_forms.errors import Both

#: Paragraphs read of a document, those in tables, headers and footers too: a thousand pages hold fewer.
MAX_PARAGRAPHS = 50_000


class TooLarge(Exception):
    """The document holds more than is drawn; `place` is where that was met."""

    def __init__(self, what: Both, place: str | None = None) -> None:
        self.what, self.place = what, place
        super().__init__(what.en)
