"""What lies in a folder, links never followed and devices never opened; and a file's bytes as digests."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

#: Bytes read at once.
_PIECE = 1 << 20
#: The end of a PDF's revision; a signature adds one more behind it (ISO 32000-1, 7.5.6).
_REVISION = re.compile(rb"%%EOF(?:\r\n|\n|\r)?")
#: A PDF larger than this is not looked into for what was added to it.
_LARGEST_PDF = 256 * 1024 * 1024
#: Nobody signs a file so often; each end has a digest of its own.
_MOST_REVISIONS = 10_000


@dataclass(frozen=True)
class Entry:
    """Something in the folder: `regular` unless it is a link, a device or a pipe."""

    name: str
    path: Path
    regular: bool


def entries_of(folder: Path) -> Iterator[Entry]:
    """All that lies in the folder and below it but the folders themselves, by name. OSError: it can't be listed."""
    waiting = [("", folder)]
    while waiting:
        prefix, here = waiting.pop()
        for entry in sorted(os.scandir(here), key=lambda each: each.name):
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False) and not _is_junction(entry):
                waiting.append((f"{name}/", Path(entry.path)))
            else:
                yield Entry(name, Path(entry.path), entry.is_file(follow_symlinks=False))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a regular file, whatever comes into its place. OSError: it isn't one, or can't be read."""
    flags = (
        os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    )
    handle = os.open(path, flags)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(22, "not a regular file")
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class Added:
    """What was added to a PDF behind the bytes that were there: `signature`, or anything else."""

    sha256: str
    signature: bool


def added_to(path: Path, known: frozenset[str]) -> Added | None:
    """What stands behind bytes of one of the `known` digests at the file's beginning. OSError: it can't be read."""
    if path.stat().st_size > _LARGEST_PDF:
        return None
    data = path.read_bytes()
    digest, done = hashlib.sha256(), 0
    for end in (found.end() for found in islice(_REVISION.finditer(data), _MOST_REVISIONS)):
        if end == len(data):
            break
        digest.update(memoryview(data)[done:end])
        done = end
        if (sha256 := digest.hexdigest()) in known:
            return Added(sha256, b"/ByteRange" in data[end:])
    return None


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Windows' other kind of link to a folder."""
    is_junction = getattr(entry, "is_junction", None)
    return bool(is_junction and is_junction())
