"""What a reader of the PDF can fill in: one field of its form (ISO 32000-1, 12.7), as the drawing is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class FormField:
    """A field that stands where the document has the content control of its name.

    `name` is full, its parts joined by dots; `title` is what a reader is told of it; `value` is what it holds (of a
    choice its key, of a flag 'Yes' or nothing); `choices` are keys and what they show; `max_length` in characters.
    `lines`: its text may have several lines. `ruled`: its place has no line of the page's own, so the field has one.
    `lang`: what its title is in (BCP 47), where that may be another language than the document's.
    """

    name: str
    kind: Literal["text", "choice", "flag", "signature"] = "text"
    title: str = ""
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    max_length: int | None = None
    lines: bool = False
    ruled: bool = False
    lang: str = ""

    @property
    def shown(self) -> str:
        """The value as the page shows it."""
        return dict(self.choices).get(self.value, self.value)
