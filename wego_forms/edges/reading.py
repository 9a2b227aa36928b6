"""Read a file that a stranger may have named or made: a regular one, of bounded size, in an allowed folder."""

from __future__ import annotations

import os
import stat
from pathlib import Path, PurePath

from wego_forms.errors import Both, InputError, Problem
from wego_forms.foreign import quoting

#: The environment variable that names folders (as PATH does) in which records may name files besides their own.
ALLOWED_VARIABLE = "WEGO_FORMS_ALLOWED"


NO_PATH = (
    Both("это не путь к файлу", "this is no path of a file"),
    Both("Дайте путь: строку или pathlib.Path.", "Give a path: a string, or a pathlib.Path."),
)


class Unreadable(Exception):
    """The file can't be read, or may not be: what is wrong, and the way out. Whoever asked makes its own error of it.

    `missing`: there is no file of that name, but nothing or a folder.
    """

    def __init__(self, what: Both, remedy: Both, *, missing: bool = False) -> None:
        self.what, self.remedy, self.missing = what, remedy, missing
        super().__init__(what.en)


def file_path(given: object) -> Path:
    """The path that a program gives. InputError: it gives something else."""
    named = os.fspath(given) if isinstance(given, str | os.PathLike) else None
    if isinstance(named, str) and _can_be_a_name(named):
        return Path(named)
    raise InputError(Problem(*NO_PATH, value=type(given).__name__ if named is None else str(named)))


def _can_be_a_name(text: str) -> bool:
    """Whether the system can write it: no NUL, no letter that its encoding hasn't."""
    try:
        return b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:
        return False


def is_folder(path: Path) -> bool:
    """Whether there is a folder of that name; a name that no system can write is none's."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_file(path: Path) -> bool:
    """The same of a file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def state_of(path: str | Path) -> tuple[int, ...]:
    """What tells a file from all that it was before: what was made of it is kept by this. OSError: there is none."""
    found = os.stat(path)  # noqa: PTH116 - a letter of a batch asks this many times
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def read_regular(path: str | Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes.

    A device or a pipe isn't even opened for reading: it would have no end, or no beginning. Unreadable: it isn't
    there, isn't a file, is larger, may not be read, or its name can't be written in this system's encoding.
    """
    if not isinstance(path, str | os.PathLike):
        raise Unreadable(*NO_PATH)
    try:
        # Without O_NONBLOCK opening a pipe would wait for its other end.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        mode = os.fstat(handle).st_mode
        if not stat.S_ISREG(mode):
            os.close(handle)
            raise _irregular(folder=stat.S_ISDIR(mode))
        with os.fdopen(handle, "rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise Unreadable(
            Both("файла нет", "no such file"), Both("Проверьте путь.", "Check the path."), missing=True
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL or a letter that the system's encoding hasn't
        raise Unreadable(
            quoting(Both("файл не читается", "the file can't be read"), error),
            Both("Проверьте путь и права доступа.", "Check the path and the permissions."),
        ) from None
    if len(data) > limit:
        size = f"{limit / 2**20:g}"
        raise Unreadable(
            Both(f"файл больше {size} МБ", f"the file is larger than {size} MB"),
            Both("Возьмите файл меньше.", "Take a smaller file."),
        )
    return data


def _irregular(*, folder: bool) -> Unreadable:
    return Unreadable(
        Both("это папка, а не файл", "this is a folder, not a file")
        if folder
        else Both("это не обычный файл", "this isn't a regular file"),
        Both("Назовите файл, а не папку или устройство.", "Name a file, not a folder or a device."),
        missing=folder,
    )


def allowed_folders() -> tuple[Path, ...]:
    """The folders of WEGO_FORMS_ALLOWED."""
    named = os.environ.get(ALLOWED_VARIABLE, "").split(os.pathsep)
    return tuple(Path(name).resolve() for name in named if name)


def within(folder: Path, name: str | Path) -> Path:
    """The file that a record in `folder` names: below it, or in one of the allowed folders, links followed.

    Unreadable: it is elsewhere. A stranger's record isn't to put another office's signature or papers into a letter.
    """
    path = folder / name
    if _lies_plainly(folder, name):
        return path
    try:
        real, home = path.resolve(), folder.resolve()
    except (OSError, ValueError, RuntimeError):  # a circle of links, a NUL
        raise Unreadable(
            Both("такого пути нет", "there is no such path"), Both("Проверьте путь.", "Check the path.")
        ) from None
    if any(real.is_relative_to(root) for root in (home, *allowed_folders())):
        return path
    raise Unreadable(
        Both("файл лежит вне папки записи", "the file lies outside the record's folder"),
        Both(
            f"Положите его рядом с записью или разрешите его папку в переменной {ALLOWED_VARIABLE}.",
            f"Put it beside the record, or allow its folder in the variable {ALLOWED_VARIABLE}.",
        ),
    )


def _lies_plainly(folder: Path, name: str | Path) -> bool:
    """Whether the file is below the folder by its name alone: no link on the way, no `..`, nothing to follow."""
    steps = PurePath(name).parts
    if (
        os.name != "posix" or not steps or PurePath(name).is_absolute() or ".." in steps
    ):  # Windows has junctions and C:a
        return False
    place = str(folder)
    for step in steps:
        place = os.path.join(place, step)  # noqa: PTH118 - a letter of a batch asks this several times
        try:
            if stat.S_ISLNK(os.lstat(place).st_mode):
                return False
        except (OSError, ValueError):
            return False
    return True
