"""Open a picture: by what it holds, not by what it is called; once for the same content."""

from __future__ import annotations

import hashlib
import os
import stat
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

from wego_forms.edges import Unreadable, read_regular, translated
from wego_forms.errors import Both, InputError
from wego_forms.pictures import raster, svg
from wego_forms.pictures.faults import SAVE_AS_PNG, damaged, refused
from wego_forms.pictures.picture import Picture, pixels_for

#: Bytes in a file: a 600 dpi colour scan of a whole page is less.
MAX_BYTES = 64 * 1024 * 1024
#: Pixels in a picture unless its box is known: 60 by 60 mm in print.
DEFAULT_PIXELS = pixels_for(60, 60)
#: Pictures that are kept, each by what its file looked like and by what it held.
_KEPT = 32
#: Nanoseconds after which a file that changes again shows it: some systems tell times to two seconds.
_SETTLED = 3_000_000_000

# How files begin that aren't taken, and what people call them.
_OTHERS = (
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
    (b"\x1f\x8b", "gzip (SVGZ)"),
    (b"8BPS", "Photoshop"),
    (b"%!PS", "PostScript"),
    (b"\xd7\xcd\xc6\x9a", "WMF"),
    (b"PK\x03\x04", "ZIP (Word, OpenDocument)"),
)


def open_picture(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    remove_white: bool = False,
    max_pixels_out: int | None = None,
) -> Picture:
    """The picture in `source` (a path, or a file's bytes), ready to embed.

    PNG, JPEG, still GIF or SVG. It comes upright (EXIF), in sRGB, 8 bits a channel, without metadata, and no larger
    than `max_pixels_out` pixels: `pixels_for(width, height)` of its box in mm, or 60 by 60 mm at 600 dpi. With
    `remove_white` the paper of a scan becomes transparent and the ink keeps its colour. `name` is what messages call
    it. The same content gives the same bytes, and is worked on once.

    InputError, naming the file: it is missing, empty, damaged, animated, too large, no picture, or an SVG that asks
    for anything outside itself. ToolError: an SVG, and resvg-py isn't installed.
    """
    if not isinstance(source, bytes):
        name = name or str(source)
    limit = max_pixels_out or DEFAULT_PIXELS
    try:
        if isinstance(source, bytes):
            return _opened(source, remove_white, limit)
        path = Path(source)
        seen = _seen(path)
        if seen is None:
            return _opened(_read(path), remove_white, limit)
        return _CACHE.get((seen, remove_white, limit), lambda: _opened(_read(path), remove_white, limit))
    except InputError as error:
        raise error.within(name) from None


def _seen(path: Path) -> Hashable | None:
    """What tells the file as it is now from all that it was before; None where nothing does."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    changed = max(found.st_mtime_ns, found.st_ctime_ns)
    if not stat.S_ISREG(found.st_mode) or time.time_ns() - changed < _SETTLED:
        return None
    return os.fspath(path), found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _opened(data: bytes, remove_white: bool, limit: int) -> Picture:
    if not data:
        raise refused(Both("файл пуст", "the file is empty"), Both("Сохраните его заново.", "Save it anew."))
    with translated(lambda error: damaged(type(error).__name__)):
        key = (hashlib.sha256(data).digest(), remove_white, limit)
        return _CACHE.get(key, lambda: _make(data, remove_white, limit))


def _read(path: Path) -> bytes:
    try:
        return read_regular(path, MAX_BYTES)
    except Unreadable as error:
        what = Both("файла нет", "there is no such file") if error.missing else error.what
        raise refused(what, error.remedy) from None


def _make(data: bytes, remove_white: bool, limit: int) -> Picture:
    """The picture in `data`, whatever its format."""
    if len(data) > MAX_BYTES:
        raise refused(
            Both("картинка слишком велика", "the picture is too large"),
            Both("Сохраните картинку меньшего размера.", "Save a smaller picture."),
        )
    if kind := raster.kind_of(data):
        return raster.make(data, kind, remove_white, limit)
    if svg.looks_like(data):
        return svg.make(data, limit)
    called = next((called for start, called in _OTHERS if data.startswith(start)), None)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        called = "WebP"
    if data[4:8] == b"ftyp":
        called = "HEIC, AVIF"
    raise refused(
        Both(
            f"это не PNG, JPEG, GIF или SVG{f', а {called}' if called else ''}",
            f"this isn't PNG, JPEG, GIF or SVG{f' but {called}' if called else ''}",
        ),
        SAVE_AS_PNG,
    )


class _Cache:
    """The last pictures made, by what they were made of."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Picture]) -> Picture:
        with self._lock:
            if picture := self._kept.get(key):
                self._kept.move_to_end(key)
                return picture
        picture = make()
        with self._lock:
            self._kept[key] = picture
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return picture


_CACHE = _Cache()
