"""Write a .docx whose unchanged parts are already compressed: only what changed is packed again.

The zip is plain (APPNOTE 6.3.3: no zip64, no data descriptors), its time stamps are pinned, so the same parts
always give the same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from wego_forms.ooxml.names import TYPES_PART

_DOS_DATE = (1 << 5) | 1  # 1 January 1980, the earliest a zip can say
_STORED, _DEFLATED = 0, 8
_VERSION = 20
_UTF8_NAMES = 0x0800
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
#: zlib's level for the parts written anew at each fill; a higher one takes longer than all the rest of a fill.
_CHANGED_LEVEL = 1
#: These are compressed already.
_PACKED_SUFFIXES = (".png", ".jpeg")


class Packed(NamedTuple):
    """A part as the zip holds it: by which method, its bytes, and the checksum and size of what was packed."""

    method: int
    data: bytes
    checksum: int
    size: int

    @classmethod
    def of(cls, name: str, data: bytes, level: int = _CHANGED_LEVEL) -> Packed:
        """The part of that name, packed by zlib's `level`."""
        if name.endswith(_PACKED_SUFFIXES):
            return cls(_STORED, data, _checksum(data), len(data))
        packer = zlib.compressobj(level, zlib.DEFLATED, -15)
        return cls(_DEFLATED, packer.compress(data) + packer.flush(), zlib.crc32(data), len(data))

    def unpacked(self) -> bytes:
        """What was packed."""
        return self.data if self.method == _STORED else zlib.decompress(self.data, -15, self.size)


@lru_cache(maxsize=32)
def _checksum(data: bytes) -> int:
    """That of a picture, which all letters of a batch bear: the same bytes."""
    return zlib.crc32(data)


_NONE: Mapping[str, Packed] = MappingProxyType({})


class Archive:
    """The parts of a package that stay the same, compressed once, ahead of the writing."""

    def __init__(self, parts: Mapping[str, bytes], changing: Iterable[str] = ()) -> None:
        apart = set(changing)
        names = sorted(parts, key=lambda name: (name != TYPES_PART, name))
        self._kept = _Listing()
        for name in names:
            if name not in apart:
                self._kept.add(name, Packed.of(name, parts[name], 9))

    def write(self, changed: Mapping[str, bytes], packed: Mapping[str, Packed] = _NONE) -> bytes:
        """The zip: the kept parts, then `changed` in the order of their names; `packed`: those of them that are."""
        listing = self._kept.copy()
        for name in sorted(changed):
            listing.add(name, packed.get(name) or Packed.of(name, changed[name]))
        return listing.close()


class _Listing:
    """A zip as far as it is written: its members and the directory of them."""

    def __init__(self) -> None:
        self.body: list[bytes] = []
        self.directory: list[bytes] = []
        self.count = self.size = 0

    def copy(self) -> _Listing:
        twin = _Listing()
        twin.body, twin.directory = [b"".join(self.body)], [b"".join(self.directory)]
        twin.count, twin.size = self.count, self.size
        return twin

    def add(self, name: str, part: Packed) -> None:
        encoded = name.encode()
        method, packed, checksum, size = part
        shared = (_VERSION, _UTF8_NAMES, method, 0, _DOS_DATE, checksum, len(packed), size, len(encoded), 0)
        self.body += [_LOCAL.pack(b"PK\3\4", *shared), encoded, packed]
        self.directory += [_CENTRAL.pack(b"PK\1\2", _VERSION, *shared, 0, 0, 0, 0, self.size), encoded]
        self.size += _LOCAL.size + len(encoded) + len(packed)
        self.count += 1

    def close(self) -> bytes:
        directory = b"".join(self.directory)
        end = _END.pack(b"PK\5\6", 0, 0, self.count, self.count, len(directory), self.size, 0)
        return b"".join([*self.body, directory, end])
