"""Write a .docx whose unchanged parts are already compressed: only what changed is packed again.

The zip is plain (APPNOTE 6.3.3: no zip64, no data descriptors), its time stamps are pinned, so the same parts
always give the same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

_DOS_DATE = (1 << 5) | 1  # 1 January 1980, the earliest a zip can say
_DEFLATED = 8
_VERSION = 20
_UTF8_NAMES = 0x0800
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
#: zlib's level for the parts written anew at each fill; benchmarks/bench_docx.py shows what other levels cost.
_CHANGED_LEVEL = 1


class Archive:
    """The parts of a package with those that stay the same compressed once, ahead of the writing."""

    def __init__(self, parts: Mapping[str, bytes], changing: frozenset[str]) -> None:
        self._names = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name))
        self._kept = {name: _member(name, parts[name], 9) for name in self._names if name not in changing}

    def write(self, changed: Mapping[str, bytes]) -> bytes:
        """The zip, with `changed` in the place of the parts that were named as changing."""
        body: list[bytes] = []
        directory: list[bytes] = []
        offset = 0
        for name in self._names:
            local, fields = self._kept.get(name) or _member(name, changed[name], _CHANGED_LEVEL)
            body.append(local)
            directory.append(_CENTRAL.pack(b"PK\1\2", _VERSION, *fields, 0, 0, 0, 0, offset))
            directory.append(name.encode())
            offset += len(local)
        listing = b"".join(directory)
        count = len(self._names)
        return b"".join([*body, listing, _END.pack(b"PK\5\6", 0, 0, count, count, len(listing), offset, 0)])


def _member(name: str, data: bytes, level: int) -> tuple[bytes, tuple[int, ...]]:
    """The local header with its compressed data, and the fields that the central directory repeats."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    encoded = name.encode()
    fields = (
        _VERSION,
        _UTF8_NAMES,
        _DEFLATED,
        0,
        _DOS_DATE,
        zlib.crc32(data),
        len(packed),
        len(data),
        len(encoded),
        0,
    )
    return _LOCAL.pack(b"PK\3\4", *fields) + encoded + packed, fields
