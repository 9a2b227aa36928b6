"""A picture for the place of a template's dummy."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
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


@dataclass(frozen=True)
class FileInset(Inset):
    """The picture of a file, in a square `size` mm wide or the dummy's own box."""

    file: Path = Path()
    remove_white: bool = False

    @classmethod
    def open(cls, file: Path, remove_white: bool, size: float | None) -> FileInset:
        """The inset. InputError: the picture can't be read."""
        from wego_forms.pictures import open_picture, pixels_for

        pixels = pixels_for(size, size) if size else None
        picture = open_picture(file, remove_white=remove_white, max_pixels_out=pixels)
        return cls(picture, size, size, file, remove_white)
