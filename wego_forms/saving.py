"""Write a file whole or not at all: beside its place, then renamed."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

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


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
