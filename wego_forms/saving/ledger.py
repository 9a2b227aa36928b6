"""What we have written where, as digests in the user's own state folder: whether a file is ours and unchanged."""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from functools import lru_cache
from pathlib import Path

#: Bytes; some 30,000 files. The oldest half is forgotten then, and a forgotten file is treated as somebody else's.
_LONGEST = 2_000_000
_APPENDING = os.O_WRONLY | os.O_APPEND | os.O_CREAT


def claim(path: Path, sha256: str) -> None:
    """Note that we are about to put a content of that digest at `path`; where it can't be noted, it isn't ours."""
    ledger = _ledger()
    with contextlib.suppress(OSError, UnicodeError):
        try:
            handle = os.open(ledger, _APPENDING, 0o600)
        except FileNotFoundError:
            Path(ledger).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            handle = os.open(ledger, _APPENDING, 0o600)
        try:
            os.write(handle, _line(path, sha256))
            long = os.fstat(handle).st_size > _LONGEST
        finally:
            os.close(handle)
        if long:
            _shorten(Path(ledger))


def claimed(path: Path, sha256: str) -> bool:
    """Whether we have put a content of that digest at `path`."""
    with contextlib.suppress(OSError, UnicodeError):
        return _line(path, sha256) in Path(_ledger()).read_bytes()
    return False


def _line(path: Path, sha256: str) -> bytes:
    folder, own = os.path.split(path)
    try:
        seen = os.stat(folder or ".")  # noqa: PTH116
        home = _real(os.path.abspath(folder), seen.st_dev, seen.st_ino)  # noqa: PTH100
    except OSError:
        home = os.path.realpath(folder)
    place = os.path.join(home, own)  # noqa: PTH118 - the last link isn't followed
    name = hashlib.blake2b(os.fsencode(place), digest_size=16).hexdigest()
    return f"{name} {sha256[:32]}\n".encode()


@lru_cache(maxsize=64)
def _real(folder: str, *_seen: int) -> str:
    """The folder with its links followed; once for all files of a batch, as long as it is the same one."""
    return os.path.realpath(folder)


def _ledger() -> str:
    """Beside other programs' state: the XDG base directories' $XDG_STATE_HOME, or Windows' local app data."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_STATE_HOME")
    folder = given or os.path.join(os.path.expanduser("~"), ".local", "state")  # noqa: PTH111, PTH118
    return os.path.join(folder, "wego-forms", "written")  # noqa: PTH118


def _shorten(ledger: Path) -> None:
    lines = ledger.read_bytes().splitlines(keepends=True)
    new = ledger.with_name(f"written.{os.getpid()}")
    new.write_bytes(b"".join(lines[len(lines) // 2 :]))
    new.replace(ledger)
