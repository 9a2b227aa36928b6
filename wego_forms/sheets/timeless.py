"""A workbook without the moment at which it was made: the same content is the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

#: The moment that all members bear, the first that a zip can have.
_WHEN = (1980, 1, 1, 0, 0, 0)
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_NEVER = "1980-01-01T00:00:00Z"
_FIRST_SHEET = "xl/worksheets/sheet1.xml"


def timeless(
    data: bytes, sheet: Callable[[bytes], bytes] = bytes, times: Mapping[str, str] = MappingProxyType({})
) -> bytes:
    """The workbook with all its times pinned, to `times` (created, modified; W3CDTF) where it was somebody's before.

    `sheet` changes the XML of its first sheet.
    """

    def pinned(found: re.Match[bytes]) -> bytes:
        return found[1] + times.get(found[2].decode(), _NEVER).encode()

    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _WHEN)
            member.compress_type = zipfile.ZIP_DEFLATED
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _TIME.sub(pinned, content)
            if name == _FIRST_SHEET:
                content = sheet(content)
            target.writestr(member, content)
    return out.getvalue()
