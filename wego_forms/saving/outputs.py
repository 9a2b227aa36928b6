"""The one rule of what a command may write over, asked before its first file and kept at each.

A file that is there is replaced if we wrote it and it is unchanged since, or by force; else the command refuses it.
An input is never an output, two outputs never are one file, and what is no regular file is never replaced.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from wego_forms.errors import Both, OutputError, Problem
from wego_forms.saving.places import Standing, refuse_impossible, same_file, same_name, standing
from wego_forms.saving.whole import not_written, whole_file, write_whole

FORCE = Both(
    "Переименуйте его, назовите другое место (-o) или добавьте --force.",
    "Rename it, name another place (-o), or add --force.",
)

#: Files that are open at once, of the 256 that some systems let a process have.
_TOGETHER = 64
#: Names that promise a kind of file.
_SUFFIXES = frozenset(
    (
        *(".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf", ".pdf", ".zip", ".html", ".htm", ".txt", ".md"),
        *(".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".yaml", ".yml", ".json", ".xml"),
        *(".png", ".jpg", ".jpeg", ".gif", ".svg", ".p12", ".pfx", ".pem"),
    )
)


class Outputs:
    """The outputs of one command, beside its `inputs`. `force` replaces files that somebody else wrote or changed."""

    def __init__(self, inputs: Iterable[str | Path | None] = (), *, force: bool = False) -> None:
        self.force = force
        self._inputs: list[Path] = []
        self._taken: dict[str, Path] = {}
        self.reads(inputs)

    def reads(self, paths: Iterable[str | Path | None]) -> None:
        """Files that the command reads, too: none of them may be written."""
        self._inputs += [Path(path) for path in paths if path is not None]

    def reserve(self, paths: Iterable[Path]) -> None:
        """Take the places, before anything is made. OutputError: one is an input's, two are one file, or none can be
        made there.
        """
        problems: list[Problem] = []
        for path in paths:
            problems += self._of_input(path) or _impossible(path)
            if (name := same_name(path)) in self._taken:
                problems.append(_collision(path, self._taken[name]))
            self._taken.setdefault(name, path)
        _raise(problems)

    def possible(self, paths: Iterable[Path]) -> None:
        """Ask, before the work, whether files can be made there at all. OutputError: one can't."""
        _raise([problem for path in paths for problem in _impossible(path)])

    def check(self, files: Mapping[Path, bytes | None]) -> None:
        """Ask whether each place may be written; None: its content isn't known yet. OutputError: all refusals."""
        _raise([problem for path, data in files.items() for problem in self._problems(path, data)])

    def write(self, files: Mapping[Path, bytes]) -> Iterator[Path]:
        """Write the files, all having been checked before the first; the paths, as they come into their places.

        They come together: none takes its place until all are written. Only of very many some come before the others.
        """
        self.check(dict(files))
        waiting = iter(files.items())
        while group := list(islice(waiting, _TOGETHER)):
            with contextlib.ExitStack() as places:
                for path, data in group:
                    digest = hashlib.sha256(data).hexdigest()
                    file = places.enter_context(whole_file(path, ours=digest))
                    write_whole(path, file, data)
            yield from (path for path, _ in group)

    def _problems(self, path: Path, data: bytes | None) -> Iterator[Problem]:
        if problems := self._of_input(path) or _impossible(path):
            yield from problems
            return
        try:
            found = standing(path, None if data is None else hashlib.sha256(data).hexdigest())
        except (OSError, UnicodeError) as error:
            yield from not_written(path, error).problems
            return
        if found is Standing.unfit:
            yield _unfit(path)
        elif found is Standing.somebodys and not self.force:
            yield somebodys(path)

    def _of_input(self, path: Path) -> tuple[Problem, ...]:
        if not any(same_file(path, each) for each in self._inputs):
            return ()
        return (
            Problem(
                Both("это исходный файл: он не заменяется", "this is an input: it isn't replaced"),
                Both("Назовите другое место: -o.", "Name another place: -o."),
                file=str(path),
            ),
        )


def _impossible(path: Path) -> tuple[Problem, ...]:
    """What is wrong with the place, with nothing written."""
    try:
        refuse_impossible(path)
    except (OSError, UnicodeError, ValueError) as error:
        return not_written(path, error).problems
    return ()


def refuse_other_suffix(path: Path, *wanted: str) -> None:
    """OutputError: the name ends as another kind of file does than what is to be written, a `wanted` one."""
    suffix = path.suffix.lower()
    if suffix in wanted or suffix not in _SUFFIXES:
        return
    raise OutputError(
        Problem(
            Both(
                f"имя кончается на {suffix}, а файл – {wanted[0]}",
                f"the name ends in {suffix}, the file is a {wanted[0]}",
            ),
            Both(f"Назовите его {path.stem}{wanted[0]}.", f"Call it {path.stem}{wanted[0]}."),
            file=str(path),
        )
    )


def save_as_ours(path: Path, data: bytes, *, folders: bool = True, sha256: str = "") -> Path:
    """`save`, noted as ours, so that the next command may replace it; without `folders` none is made.

    `sha256`: the data's, where it is known.
    """
    with whole_file(path, folders=folders, ours=sha256 or hashlib.sha256(data).hexdigest()) as file:
        file.write(data)
    return path


def somebodys(path: Path) -> Problem:
    """A file is in the place that isn't ours, or isn't as we left it."""
    return Problem(
        Both(
            "файл уже есть, и он не наш или изменён после записи",
            "the file is there already, and isn't ours or was changed since we wrote it",
        ),
        FORCE,
        file=str(path),
    )


def _unfit(path: Path) -> Problem:
    folder = path.is_dir()
    return Problem(
        Both("на месте файла папка", "a folder is in the file's place")
        if folder
        else Both("на месте файла устройство или канал", "a device or a pipe is in the file's place"),
        Both("Переименуйте её или выберите другую папку: -o.", "Rename it, or choose another: -o.")
        if folder
        else Both("Назовите другое место: -o.", "Name another place: -o."),
        file=str(path),
    )


def _collision(path: Path, first: Path) -> Problem:
    return Problem(
        Both("два файла с одним именем", "two files of the same name"),
        Both(
            "Переименуйте одну из записей или запустите отдельно, с другой папкой.",
            "Rename one of the inputs, or run apart, into another folder.",
        ),
        file=str(path),
        value=str(first) if str(first) != str(path) else None,
    )


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise OutputError(problems)
