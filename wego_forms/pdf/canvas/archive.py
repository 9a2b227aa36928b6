"""Sheets whose file is for an archive, their colours given a meaning: PDF/A-1b and 2a (ISO 19005-1 and 19005-2)."""

from __future__ import annotations

import zlib
from functools import cache

from wego_forms.choosing import ArchiveLevel
from wego_forms.pdf.canvas import srgb
from wego_forms.pdf.canvas.objects import Array, Stream, Written
from wego_forms.pdf.canvas.sheet import Sheet

_INTENT = (
    f"/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({srgb.NAME}) "
    f"/RegistryName (http://www.color.org) /Info ({srgb.NAME})"
).encode()


class ArchiveSheet(Sheet):
    """A canvas for one document that is to be kept, as PDF/A-1b."""

    level: ArchiveLevel = "1b"

    def __init__(self, title: str = "", language: str = "", created: str = "") -> None:
        super().__init__(title, language, created)
        self._hash.update(f"PDF/A-{self.level}".encode())  # the identifier is not the ordinary file's
        colours = self.refer(Stream(b"/N 3 /Filter /FlateDecode", _profile()))
        intent = self.refer(Written(_INTENT, DestOutputProfile=colours))
        self._catalog.named["OutputIntents"] = Array([intent])


class AccessibleSheet(ArchiveSheet):
    """The same as PDF/A-2a, which has transparency and a structure."""

    level = "2a"
    _version = (1, 7)


@cache
def _profile() -> bytes:
    return zlib.compress(srgb.profile(), 9)
