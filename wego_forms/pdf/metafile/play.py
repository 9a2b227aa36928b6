"""A metafile's kind found out, and its records played."""

from __future__ import annotations

import struct
from functools import lru_cache
from typing import NamedTuple

from wego_forms.pdf.metafile.emf import play_emf
from wego_forms.pdf.metafile.limits import DAMAGED, Note
from wego_forms.pdf.metafile.things import Part, Said
from wego_forms.pdf.metafile.wmf import play_wmf

_EMF, _PLACEABLE = b"\x01\0\0\0", b"\xd7\xcd\xc6\x9a"


class Played(NamedTuple):
    """What a metafile draws, the lowest first, and what is wrong with it."""

    parts: tuple[Part, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def text(self) -> str:
        """What is written in it."""
        return " ".join(part.text for part in self.parts if isinstance(part, Said))


@lru_cache(maxsize=32)
def played(data: bytes) -> Played:
    """An EMF or a placeable WMF played; nothing where it is neither."""
    try:
        if data[:4] == _EMF and data[40:44] == b" EMF":
            device = play_emf(data)
        elif data[:4] == _PLACEABLE:
            device = play_wmf(data)
        else:
            return Played()
    except (struct.error, ZeroDivisionError):  # its header
        return Played(notes=(DAMAGED,))
    return Played(tuple(device.parts), tuple(device.notes))
