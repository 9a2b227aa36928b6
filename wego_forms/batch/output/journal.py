"""What a folder's batches have written so far, each file with its key: a rerun does only what must be done.

`.wego-forms-batch` is the account of the last finished run, `.wego-forms-batch.new` that of the run under way: a line
a file, each a JSON list. When a run ends, the new one takes the old one's place.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from wego_forms.batch.output.appending import AppendedLines
from wego_forms.saving import Standing, save, standing

FINISHED = ".wego-forms-batch"
UNDER_WAY = ".wego-forms-batch.new"


class Entry(NamedTuple):
    """A file that was written: its name, key and content's SHA-256; `open`: by a run that hasn't finished.

    `row`: the table's row that it was made of; 0: nobody knows, or it is another table's.
    """

    file: str
    key: str
    sha256: str
    open: bool
    row: int = 0


class Journal:
    """The journal of one folder. OutputError, from `begin`: the folder can't be written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.entries = journal_of(folder)
        self._lines: AppendedLines | None = None

    def began(self, manifest: Path) -> bool:
        """Whether the manifest that is there is ours, as a run left it; one broken off may have cut it short."""
        return (self._folder / UNDER_WAY).exists() or standing(manifest) is not Standing.somebodys

    def begin(self) -> None:
        """Start the account of a run; what is known stays on disk until it has finished."""
        if (self._folder / UNDER_WAY).exists():
            save(self._folder / FINISHED, "".join(_line(entry) for entry in self.entries.values()).encode())
        self._lines = AppendedLines(self._folder / UNDER_WAY)

    def add(self, entries: list[Entry]) -> None:
        """Note files that are in their place."""
        if self._lines:
            self._lines.append("".join(_line(entry) for entry in entries))

    def close(self, *, finished: bool) -> None:
        """End the run's account; a finished one takes the place of the one before."""
        if self._lines and self._lines.close() and finished:
            with contextlib.suppress(OSError):
                (self._folder / UNDER_WAY).replace(self._folder / FINISHED)


def journal_of(folder: Path) -> dict[str, Entry]:
    """What is known of the folder's files, by name: of the last finished run, and of one broken off."""
    known = {entry.file: entry for entry in _read(folder / FINISHED, unfinished=False)}
    return known | {entry.file: entry for entry in _read(folder / UNDER_WAY, unfinished=True)}


def _line(entry: Entry) -> str:
    said = [entry.file, entry.key, entry.sha256, int(entry.open), entry.row]
    return json.dumps(said, ensure_ascii=False) + "\n"


def _read(path: Path, *, unfinished: bool) -> Iterator[Entry]:
    """The whole lines of a journal; a last one that a crash cut short is as if it weren't there."""
    try:
        lines = path.read_bytes().splitlines(keepends=True)
    except OSError:
        return
    for line in lines:
        with contextlib.suppress(ValueError, TypeError):
            file, key, sha256, *rest = json.loads(line if line.endswith(b"\n") else b"")
            opened, row = [*rest, 0, 0][:2]  # an earlier version has noted less
            yield Entry(file, key, sha256, unfinished or bool(opened), int(row))
