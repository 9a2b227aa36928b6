"""A zip of files, with pinned time stamps: the same files give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from typing import IO

#: The earliest moment that a zip can say, which all members of ours bear.
EARLIEST = (1980, 1, 1, 0, 0, 0)
#: Whoever takes a file out may read it; only he may change it.
_MODE = 0o644


def zip_files(out: IO[bytes], files: Iterable[tuple[str, bytes]]) -> None:
    """Write files, each by its name, into `out` as a zip, one at a time. OSError: `out` can't be written."""
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files:
            member = zipfile.ZipInfo(name, EARLIEST)
            member.external_attr = _MODE << 16
            # What a letter is made of is compressed already.
            archive.writestr(member, data, zipfile.ZIP_STORED)
