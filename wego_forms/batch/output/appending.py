"""A file that only ever grows by whole lines."""

from __future__ import annotations

import os
from pathlib import Path

from wego_forms.saving import not_written, save


class AppendedLines:
    """An empty file, or one with a heading, to which whole lines are added. OutputError: it can't be made."""

    def __init__(self, path: Path, heading: str = "") -> None:
        save(path, heading.encode())
        try:
            self._file = path.open("ab", buffering=0)
        except OSError as error:
            raise not_written(path, error) from None
        self._good = os.fstat(self._file.fileno()).st_size
        self._waiting = b""

    def append(self, lines: str) -> bool:
        """Add the lines; where the disk is full they wait, and come with the next ones. Whether all are there."""
        self._waiting += lines.encode("utf-8", "backslashreplace")
        try:
            while self._waiting:
                written = self._file.write(self._waiting) or 0
                if written < len(self._waiting):
                    raise OSError
                self._good += written
                self._waiting = b""
        except OSError:
            self._file.truncate(self._good)
        return not self._waiting

    def close(self) -> bool:
        """Close the file. Whether all lines are in it."""
        if self._file.closed:
            return not self._waiting
        whole = self.append("")
        self._file.close()
        return whole
