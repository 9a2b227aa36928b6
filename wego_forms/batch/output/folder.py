"""The folder of a batch: one run at a time, no leftovers of a crash, nobody's corrections overwritten."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from wego_forms.errors import Both, OutputError, Problem
from wego_forms.foreign import quoting
from wego_forms.saving import clear
from wego_forms.saving.places import refuse_impossible


@contextlib.contextmanager
def held(folder: Path, depth: int = 0) -> Iterator[None]:
    """The folder, made if need be, for one run alone, which writes `depth` folders below it.

    OutputError: it can't be made, or another run has it.
    """
    refuse_unusable(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unmade(folder, error) from None
    with _locked(folder):
        _clear(folder, depth)
        try:
            yield
        finally:
            _clear(folder, depth)


def refuse_unusable(folder: Path) -> None:
    """Ask, with nothing made, whether a batch can write into the folder. OutputError: it can't."""
    if os.path.lexists(folder):
        if not folder.is_dir():
            raise _unfit(folder, Both("на месте папки файл", "a file is in the folder's place"))
        if not os.access(folder, os.W_OK | os.X_OK):
            raise _unfit(folder, Both("в эту папку нельзя писать", "nothing may be written into this folder"))
        return
    try:
        refuse_impossible(folder)
    except (OSError, UnicodeError, ValueError) as error:
        raise _unmade(folder, error) from None


def _unmade(folder: Path, error: Exception) -> OutputError:
    return _unfit(folder, quoting(Both("папки не создать", "the folder can't be made"), error))


def _unfit(folder: Path, what: Both) -> OutputError:
    return OutputError(
        Problem(what, Both("Назовите другую: -o ПАПКА.", "Name another: -o DIR."), file=str(folder))
    )


def _clear(folder: Path, depth: int) -> None:
    """Remove what a worker or a run that was killed had half written."""
    clear(folder)
    for level in range(1, depth + 1):
        for below in folder.glob("*/" * level):
            clear(below)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """A lock on the folder, where the system has such locks. OutputError: another run has it."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise OutputError(
                Problem(
                    Both("в эту папку уже пишет другой запуск", "another run is writing into this folder"),
                    Both("Дождитесь его или назовите другую папку.", "Wait for it, or name another folder."),
                    file=str(folder),
                )
            ) from None
        except OSError:  # a share that knows no locks
            pass
        yield
    finally:
        os.close(handle)


class Watched:
    """The folder as it was when the run began: whether the path still leads to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.absolute()
        self._begun = self._seen()

    def check(self) -> None:
        """OutputError: the folder was removed or moved, or another is in its place."""
        if self._seen() != self._begun or self._begun is None:
            raise OutputError(
                Problem(
                    Both(
                        "папку убрали или переименовали во время работы",
                        "the folder was removed or moved during the run",
                    ),
                    Both(
                        "Верните её на место и запустите ещё раз: сделанное останется.",
                        "Put it back and run again: what is done stays done.",
                    ),
                    file=str(self.folder),
                )
            )

    def _seen(self) -> tuple[int, int] | None:
        try:
            found = self.folder.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


def made_below(folder: Path, path: Path) -> None:
    """Make the folders between `folder`, which must be there, and the file `path`. OSError: they can't be made."""
    if path.parent == folder:  # as most are
        return
    for parent in reversed(path.relative_to(folder).parents[:-1]):
        (folder / parent).mkdir(exist_ok=True)
