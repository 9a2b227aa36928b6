"""A metafile's kind found out, and its records played."""

from __future__ import annotations

import struct
from functools import lru_cache

from wego_forms.pdf.metafile.device import Part
from wego_forms.pdf.metafile.emf import play_emf
from wego_forms.pdf.metafile.wmf import play_wmf

_EMF, _PLACEABLE = b"\x01\0\0\0", b"\xd7\xcd\xc6\x9a"


@lru_cache(maxsize=32)
def parts_of(data: bytes) -> tuple[Part, ...]:
    """What an EMF or a placeable WMF draws, the lowest first; nothing where it is neither, or draws nothing known."""
    try:
        if data[:4] == _EMF and data[40:44] == b" EMF":
            return tuple(play_emf(data))
        if data[:4] == _PLACEABLE:
            return tuple(play_wmf(data))
    except (struct.error, IndexError, ZeroDivisionError, OverflowError, ValueError):  # damaged
        return ()
    return ()
