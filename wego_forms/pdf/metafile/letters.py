"""Bytes and codes of a metafile's texts as Unicode; a byte that means nothing becomes U+FFFD, and is told later."""

from __future__ import annotations

import unicodedata

#: By the charset of a font ([MS-WMF] 2.1.1.5).
_CODES = {
    128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
_SYMBOLS = 2


def decoded(said: bytes, charset: int) -> str:
    """Bytes in a font's own code."""
    if charset == _SYMBOLS:
        return "".join(chr(0xF000 + one) for one in said)
    return said.decode(_CODES.get(charset, "cp1252"), "replace")


def plain(text: str) -> str:
    """The text with a space for each tab, line's end or other control character, which no font draws; NULs go.

    >>> plain("а\\tб\\0")
    'а б'
    """
    return "".join(
        [" " if unicodedata.category(one) == "Cc" else one for one in text.replace("\0", "")]
    ).rstrip()
