"""The fonts of this computer, by family, found once a process."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path
from typing import NamedTuple

from wego_forms.once import once
from wego_forms.pdf.fonts.sfnt import Names, read_names

Cuts = dict[tuple[bool, bool], "FontFile"]
"""A family's files by (bold, italic)."""


#: Of font files that can be embedded.
SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")


class FontFile(NamedTuple):
    """One face on disk."""

    path: Path
    names: Names
    number: int = 0
    """Which face of a collection."""


def folders() -> list[Path]:
    """Where this operating system keeps its fonts; WEGO_FORMS_FONTS adds folders before them."""
    home = Path.home()
    extra = [Path(p) for p in os.environ.get("WEGO_FORMS_FONTS", "").split(os.pathsep) if p]
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData/Local"))
        usual = [
            Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",
            Path(local) / "Microsoft/Windows/Fonts",
        ]
    elif sys.platform == "darwin":
        usual = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    else:
        data = Path(os.environ.get("XDG_DATA_HOME", home / ".local/share"))
        usual = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"]
    return extra + usual


@once
def families() -> dict[str, Cuts]:
    """Family name in lower case → its faces; of two versions the newer."""
    found: dict[str, Cuts] = {}
    for folder in folders():
        if folder.is_dir():
            for path in sorted(folder.rglob("*")):
                if path.suffix.lower() in SUFFIXES:
                    _add(found, path)
    return found


def read_family(paths: list[Path]) -> Cuts:
    """The faces in `paths`, which are taken to be one family."""
    found: dict[str, Cuts] = {}
    for path in paths:
        _add(found, path)
    merged: Cuts = {}
    for cuts in found.values():
        merged = {**cuts, **merged}
    return merged


def _add(found: dict[str, Cuts], path: Path) -> None:
    try:
        # A pipe of that name would hang the reading.
        fonts = list(read_names(path)) if path.is_file() else []
    except (OSError, struct.error, ValueError, LookupError):
        return
    for number, names in fonts:
        if names.family and names.embeddable:
            cuts = found.setdefault(names.family.lower(), {})
            key = (names.bold, names.italic)
            if key not in cuts or cuts[key].names.revision < names.revision:
                cuts[key] = FontFile(path, names, number)
