"""Write a file whole or not at all: beside its place, then renamed; what a kill leaves is cleared by the next run."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from wego_forms.errors import Both, OutputError, Problem
from wego_forms.foreign import quoting
from wego_forms.saving.ledger import claim
from wego_forms.saving.places import digest_of

try:
    import fcntl
except ImportError:  # Windows, where a file that is open can't be removed
    fcntl = None  # type: ignore[assignment]

_PREFIX = ".wego-forms-"
_HALF_WRITTEN = re.compile(r"\.wego-forms-[a-z0-9_]{8}")
#: Seconds after which a half-written file is nobody's, where the file system has no locks to tell by.
_ABANDONED = 3600
_cleared: set[str] = set()


def save(path: Path, data: bytes) -> Path:
    """`path` with `data` in it, and the folders it needs; a file that is there is replaced and keeps its mode.

    OutputError: it can't be written; nothing is left.
    """
    with whole_file(path) as file:
        file.write(data)
    return path


@contextlib.contextmanager
def whole_file(path: Path, *, folders: bool = True, ours: bool | str = False) -> Iterator[BinaryIO]:
    """A file to write to, which is `path` when the block ends and nothing if it doesn't; errors as of `save`.

    Without `folders` the folder must be there: a folder that somebody takes away isn't made anew. `ours`: noted as
    such, so that the next command may replace it; the SHA-256 of what is written, where it is known.
    """
    if "\0" in str(path):
        raise not_written(path, OSError(errno.EINVAL, os.strerror(errno.EINVAL)))
    temporary = path.parent / f"{_PREFIX}{secrets.token_hex(4)}"
    placed = False
    try:
        if folders:
            path.parent.mkdir(parents=True, exist_ok=True)
        _clear_once(path.parent)
        mode = _mode_of(path)
        with _locked(temporary, mode) as file:
            yield file
            file.flush()
            if digest := ours if isinstance(ours, str) else ours and digest_of(temporary):
                claim(path, digest)
            if fcntl is None:
                file.close()  # what is open can't be renamed there
            temporary.replace(path)
            placed = True
    except (OSError, UnicodeError) as error:
        raise not_written(path, error) from None
    finally:
        # An interrupt comes at any moment, SIGTERM too: the name was known before the file was there.
        if not placed:
            with contextlib.suppress(OSError, UnicodeError):
                temporary.unlink()


def write_whole(path: Path, file: BinaryIO, data: bytes) -> None:
    """Write all of `data` into the file that is to be `path`. OutputError: there is no room."""
    try:
        file.write(data)
        file.flush()
    except OSError as error:
        raise not_written(path, error) from None


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
                quoting(Both("в файл не записать", "the file can't be written to"), error),
                Both(
                    'Откройте его для записи байтов: open(путь, "wb").',
                    'Open it for writing bytes: open(path, "wb").',
                ),
                file=str(getattr(file, "name", "")) or None,
            )
        ) from None


def not_written(path: Path, error: Exception) -> OutputError:
    """The file that can't be written, with the reason and what can be done."""
    reason = (error.strerror if isinstance(error, OSError) else None) or ""
    remedy = Both(
        "Проверьте папку и права, закройте файл в других программах.",
        "Check the folder and its permissions; close the file in other programs.",
    )
    if isinstance(error, UnicodeError):
        reason = "the locale has no such letters"
        remedy = Both(
            "Запустите с LC_ALL=C.UTF-8 или с именами латиницей.",
            "Run with LC_ALL=C.UTF-8, or with names in Latin letters.",
        )
    elif isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        remedy = Both("Освободите место на диске.", "Make room on the disk.")
    elif isinstance(error, OSError) and error.errno in (errno.EFBIG, errno.EROFS):
        remedy = Both("Назовите место на другом диске: -o.", "Name a place on another disk: -o.")
    elif isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        remedy = Both("Назовите файл короче.", "Give the file a shorter name.")
    return OutputError(
        Problem(
            quoting(Both("файл не записан", "the file wasn't written"), reason),
            remedy,
            file=str(path),
        )
    )


def is_half_written(name: str) -> bool:
    """Whether a file is called as ours are until they are whole."""
    return _HALF_WRITTEN.fullmatch(name) is not None


def clear(folder: Path) -> None:
    """Remove what a killed run has half written into the folder; what another run is writing now stays."""
    with contextlib.suppress(OSError):
        for entry in list(os.scandir(folder)):
            if is_half_written(entry.name) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    _remove_abandoned(Path(entry.path))


def _clear_once(folder: Path) -> None:
    if (name := os.path.abspath(folder)) not in _cleared:  # noqa: PTH100 - a key, no links followed
        _cleared.add(name)
        clear(folder)


def _remove_abandoned(path: Path) -> None:
    if fcntl is None:
        path.unlink()
        return
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()
    except BlockingIOError:
        pass  # somebody is writing it
    except OSError:
        if time.time() - os.fstat(handle).st_mtime > _ABANDONED:
            path.unlink()
    finally:
        os.close(handle)


@contextlib.contextmanager
def _locked(temporary: Path, mode: int | None) -> Iterator[BinaryIO]:
    """The new file, held by a lock that ends with this process, whatever ends it."""
    handle = _made(temporary, mode)
    with os.fdopen(handle, "wb") as file:
        if mode is not None:
            temporary.chmod(mode)
        yield file


def _made(temporary: Path, mode: int | None) -> int:
    """The new file's handle, locked. One that another process cleared away before it was locked is made again."""
    while True:
        handle = os.open(
            temporary,
            os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0),
            0o666 if mode is None else mode & 0o666,
        )
        if fcntl:
            with contextlib.suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)  # who clears has it for a moment only
        if not fcntl or os.fstat(handle).st_nlink:
            return handle
        os.close(handle)


def _mode_of(path: Path) -> int | None:
    """The permissions of the file that is to be replaced."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return None
    return None if stat.S_ISLNK(mode) else mode & 0o777
