"""A batch's letters as one zip, with pinned time stamps: the same letters give the same bytes."""

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from wego_forms.errors import Both, OutputError, Problem

_EPOCH = (1980, 1, 1, 0, 0, 0)


def pack(folder: Path, names: Iterable[str], out: Path) -> Path:
    """Write the files `names` of `folder` into the zip `out`, one at a time, and put it in its place when whole.

    OutputError: a file can't be read, or `out` can't be written.
    """
    temporary: Path | None = None
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".wego-forms-", dir=out.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file, zipfile.ZipFile(file, "w") as archive:
            for each in names:
                member = zipfile.ZipInfo(each, _EPOCH)
                member.external_attr = 0o644 << 16
                # What a letter is made of is compressed already.
                archive.writestr(member, (folder / each).read_bytes(), zipfile.ZIP_STORED)
        temporary.chmod(0o644)
        temporary.replace(out)
    except OSError as error:
        if temporary:
            temporary.unlink(missing_ok=True)
        raise OutputError(
            Problem(
                Both(f"архив не записан ({error.strerror})", f"the zip wasn't written ({error.strerror})"),
                Both("Проверьте место на диске и права.", "Check the disk's room and the permissions."),
                file=str(out),
            )
        ) from None
    return out
