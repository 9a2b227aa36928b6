"""What the check hands to the writing, kept on the disk between the two: ten thousand letters fit into no memory."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile

from wego_forms.saving import not_written

#: Bytes that are kept in memory: some thousand letters, so that most batches write nothing twice.
_IN_MEMORY = 4_000_000
_HEAD = struct.Struct("<qI")


class Spool:
    """Letters in the order of their rows, in a file of the folder that has no name and ends with the process.

    Where the system has no such files, it is called as what is half written, which the next run clears away.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = SpooledTemporaryFile(_IN_MEMORY, prefix=".wego-forms-", dir=str(folder))  # noqa: SIM115

    def add(self, row: int, letter: bytes) -> None:
        """Put the row's letter behind the others; no bytes: it isn't to be made. OutputError: the disk is full."""
        try:
            self._file.write(_HEAD.pack(row, len(letter)) + letter)
        except OSError as error:
            raise not_written(self._folder, error) from None

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        """Each row with its letter; once all of them are there."""
        self._file.seek(0)
        while head := self._file.read(_HEAD.size):
            row, length = _HEAD.unpack(head)
            yield row, self._file.read(length)

    def close(self) -> None:
        """Let the letters go."""
        self._file.close()
