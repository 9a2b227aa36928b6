"""What a folder's batches have made besides the letters, merged PDF, zip and report, by digest.

`.wego-forms-made` is a JSON object: a file's name, its SHA-256, and a digest of the letters that it was made of.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wego_forms.saving import digest_of, save

MADE = ".wego-forms-made"


class Made(NamedTuple):
    """A file made of letters: its SHA-256, and a digest of theirs."""

    sha256: str
    letters: str


def letters_digest(letters: Iterable[tuple[str, str]]) -> str:
    """A digest of letters, each a file's name and its SHA-256, in whatever order."""
    said = "\n".join(sorted(f"{sha256} {file}" for file, sha256 in letters if sha256))
    return hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()


def note_made(folder: Path, made: Iterable[Path], letters: str) -> None:
    """Note those that lie in the folder, beside what is noted. OutputError: it can't be written."""
    home = folder.resolve()
    inside = {path.resolve(): path for path in made}
    new = {
        where.relative_to(home).as_posix(): Made(digest, letters)
        for where, path in inside.items()
        if where.is_relative_to(home) and (digest := digest_of(path))
    }
    if new:
        known = {**made_in(folder), **new}
        data = json.dumps(
            {name: list(each) for name, each in sorted(known.items())}, ensure_ascii=False, indent=0
        )
        save(folder / MADE, data.encode("utf-8", "backslashreplace"))


def made_in(folder: Path) -> dict[str, Made]:
    """What is noted of the folder; nothing where that can't be read."""
    with contextlib.suppress(OSError, ValueError, TypeError, AttributeError):
        data = json.loads((folder / MADE).read_text("utf-8"))
        return {str(name): Made(str(each[0]), str(each[1])) for name, each in data.items() if len(each) == 2}
    return {}
