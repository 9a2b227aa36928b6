"""What stands in a file's place: nothing, ours, or somebody's; and another name for what is somebody's."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import unicodedata
from collections.abc import Collection
from enum import Enum
from pathlib import Path

from wego_forms.saving.ledger import claimed

#: Bytes that a file's name can have, on every file system in use.
_LONGEST_NAME = 255


class Standing(Enum):
    """What stands in a file's place.

    free: nothing, or an empty file · ours: what we wrote, or just what is to be written · somebodys: any other file
    or link · unfit: a folder, a device, a pipe.
    """

    free = "free"
    ours = "ours"
    somebodys = "somebodys"
    unfit = "unfit"


def standing(path: Path, sha256: str | None = None, known: Collection[str] = ()) -> Standing:
    """What stands at `path`, where a content of the digest `sha256` is to come; `known`: digests of what we wrote.

    OSError: it can't be told.
    """
    try:
        if ".." in path.parts:
            path = real_place(path)
        seen = path.lstat()
    except FileNotFoundError:
        return Standing.free
    except NotADirectoryError:
        return Standing.free  # the writing says what is wrong with the folder
    if stat.S_ISLNK(seen.st_mode):
        # /dev/stdout is a link: what it leads to isn't to be had in a file's place.
        return Standing.somebodys if path.is_file() or not path.exists() else Standing.unfit
    if not stat.S_ISREG(seen.st_mode):
        return Standing.unfit
    if not seen.st_size:
        return Standing.free
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    return Standing.ours if found == sha256 or found in known or claimed(path, found) else Standing.somebodys


def refuse_impossible(path: Path) -> None:
    """Ask, with nothing written, whether a file can be made at `path`, with the folders it needs.

    OSError: it can't.
    """
    folders = path.absolute().parents
    there = next((each for each in folders if os.path.lexists(each)), folders[-1])
    if not there.is_dir():
        raise OSError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    for each in (path, *folders[: folders.index(there)]):
        with contextlib.suppress(FileNotFoundError):
            (there / each.name).lstat()  # a name that is too long is refused where it would lie
    if not os.access(there, os.W_OK | os.X_OK):
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))


def set_aside(path: Path) -> Path:
    """Give the file at `path` another name beside it, `a (1).docx`, which isn't anybody's. OSError: it can't be.

    Where the file system has hard links the file keeps its old name too, until a new file takes it: at no moment is
    it gone, and after a kill the next run sets aside nothing twice.
    """
    for number in range(1, 1000):
        new = path.with_name(_numbered(path, number))
        try:
            os.link(path, new, follow_symlinks=False)
            return new
        except FileExistsError:
            if not new.is_symlink() and os.path.samefile(path, new):  # noqa: PTH121
                return new
        except (OSError, NotImplementedError):
            if not os.path.lexists(new):
                return path.rename(new)
    raise FileExistsError(17, "no other name is free")


def real_place(path: Path) -> Path:
    """The path with the links and `..` of its folders followed, be they there or not; the last link isn't."""
    return Path(os.path.realpath(path.parent), path.name)


def same_name(path: Path) -> str:
    """Two paths, of files that needn't be there, are one file on some system where this is the same.

    `..` and links are followed; case and Unicode's normal forms don't tell names apart on Windows or a Mac.
    """
    return folded(str(real_place(path)))


def folded(name: str) -> str:
    """A name as Windows or a Mac tells it from others: two are one file there where this is the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def same_file(path: Path, other: Path) -> bool:
    """Whether both are there and are one file, by whatever name or link."""
    with contextlib.suppress(OSError, ValueError):
        return os.path.samefile(real_place(path), real_place(other))  # noqa: PTH121
    return False


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a regular file's content, or None where there is none to read."""
    with contextlib.suppress(OSError, UnicodeError):
        if path.is_file():
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
    return None


def _numbered(path: Path, number: int) -> str:
    end = f" ({number}){path.suffix}"
    stem = path.stem
    while len(os.fsencode(stem + end)) > _LONGEST_NAME:
        stem = stem[:-1]
    return stem + end
