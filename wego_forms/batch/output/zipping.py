"""A batch's letters as one zip, with pinned time stamps: the same letters give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from wego_forms.saving import whole_file

_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(folder: Path, names: Iterable[str], out: Path) -> Path:
    """Write the files `names` of `folder` into the zip `out`, one at a time, and put it in its place when whole.

    OutputError: a file can't be read, or `out` can't be written.
    """
    with whole_file(out, ours=True) as file, zipfile.ZipFile(file, "w") as archive:
        for each in names:
            member = zipfile.ZipInfo(each, _EPOCH)
            member.external_attr = 0o644 << 16
            # What a letter is made of is compressed already.
            archive.writestr(member, (folder / each).read_bytes(), zipfile.ZIP_STORED)
    return out
