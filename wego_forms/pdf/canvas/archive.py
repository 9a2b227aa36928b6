"""A sheet whose file is PDF/A-1b (ISO 19005-1:2005, level B): metadata as XMP, and what its colours mean."""

from __future__ import annotations

import zlib
from functools import cache

from . import srgb
from .objects import Array, Stream, Written
from .sheet import Sheet
from .xmp import packet

_INTENT = (
    f"/Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ({srgb.NAME}) "
    f"/RegistryName (http://www.color.org) /Info ({srgb.NAME})"
).encode()


class ArchiveSheet(Sheet):
    """A canvas for one document that is to be kept."""

    def __init__(self, title: str = "", language: str = "", created: str = "") -> None:
        super().__init__(title, language, created)
        self._hash.update(b"PDF/A-1b")  # the identifier is not the ordinary file's
        register, catalog = self._doc.Reference, self._doc.Catalog
        colours = register(Stream(b"/N 3 /Filter /FlateDecode", _profile()))
        catalog.OutputIntents = Array([register(Written(_INTENT, DestOutputProfile=colours))])
        # ReportLab writes only those entries of a catalog that it knows.
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        # Not compressed: a program that knows nothing of PDF finds it (6.7.2).
        catalog.Metadata = Stream(b"/Type /Metadata /Subtype /XML", packet(self._doc.info, language))


@cache
def _profile() -> bytes:
    return zlib.compress(srgb.profile(), 9)
