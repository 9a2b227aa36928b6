"""A picture for the place of a template's dummy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wego_forms.pictures import Picture

#: The name under which the sizes of the pictures reach a template's source.
PICTURES = "pictures"


@dataclass(frozen=True)
class Inset:
    """A picture for a dummy's place; `width` and `height`, in mm, are its box instead of the dummy's own."""

    picture: Picture
    width: float | None = None
    height: float | None = None
