"""Write a file whole or not at all: beside its place, then renamed."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

from wego_forms.errors import Both, OutputError, Problem


def save(path: Path, data: bytes) -> Path:
    """`path` with `data` in it, and the folders it needs. OutputError: it can't be written; nothing is left."""
    temporary: str | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=".wego-forms-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                Path(temporary).unlink()
        raise OutputError(
            Problem(
                Both(f"файл не записан ({error.strerror})", f"the file wasn't written ({error.strerror})"),
                Both(
                    "Проверьте папку и права, закройте файл в других программах.",
                    "Check the folder and its permissions; close the file in other programs.",
                ),
                file=str(path),
            )
        ) from None
    return path


def write_to(file: BinaryIO, data: bytes) -> None:
    """Write all of `data` into an open file. OutputError: it can't be, or the file takes text."""
    rest = data
    try:
        while rest:
            written = file.write(rest)
            rest = b"" if written is None else rest[written:]
    except (OSError, TypeError, ValueError) as error:
        raise OutputError(
            Problem(
                Both(f"в файл не записать ({error})", f"the file can't be written to ({error})"),
                Both(
                    'Откройте его для записи байтов: open(путь, "wb").',
                    'Open it for writing bytes: open(path, "wb").',
                ),
                file=str(getattr(file, "name", "")) or None,
            )
        ) from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
