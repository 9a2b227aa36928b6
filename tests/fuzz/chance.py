"""Mutations of bytes and texts, and values that parsers stumble over; the same chance gives the same case."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

#: Numbers at the edges of what files can count with.
NUMBERS = (
    *(0, 1, -1, 2, 9, 127, 128, 255, 256, 32767, 65535, 65536, 1048576, 2**31 - 1, 2**31, 2**32 - 1, 2**63),
    *(10**9 - 1, 10**30, -(10**9)),
)
#: Texts that are no value of anything, or only seem to be one.
TEXTS = (
    *(
        "",
        " ",
        "\t",
        "\n",
        "x",
        "ъ",
        "0",
        "-1",
        "1e999",
        "nan",
        "inf",
        "-",
        "--",
        ".",
        "..",
        "/",
        "\\",
        "%s",
        "%n",
    ),
    *(
        "999999999",
        "4" * 4301,
        "0x10",
        "1_000",
        "²",
        "١٢",
        "Ⅻ",
        "½",
        "null",
        "true",
        "~",
        "{}",
        "[]",
        "{{ a }}",
    ),
    *(
        "{% raw %}",
        "{{",
        "}}",
        "{#",
        "${x}",
        "=1+1",
        "@x",
        "+1",
        "<w:p/>",
        "&amp;",
        "&",
        "]]>",
        "<!--",
        "\ufeff",
    ),
    *(
        "\u202e",
        "\u200b",
        "a\u0301",
        "\U0001f600",
        "\ud800",
        "\x00",
        "\x7f",
        "\u2028",
        "\uffff",
        "İ",
        "ß",
        "ǅ",
    ),
    *(
        "Татарстан-Кызы",
        "Иванов-",
        "-Иванов",
        "Иванов--Петров",
        "О’Коннор",
        "д'Артаньян",
        "ИВАНОВ",
        "и.о.",
        "врио",
    ),
    *(
        "con",
        "NUL.txt",
        "a/b",
        "../x",
        "C:\\x",
        "/dev/zero",
        "file:///etc/passwd",
        "javascript:0",
        "http://x",
    ),
    *("а" * 500, "а " * 300, "(" * 500, "[" * 500, "а-" * 300, ". " * 300, "«" * 300, "9" * 40),
)
#: Pieces of bytes that formats give a meaning.
_PIECES = (
    *(b"\0", b"\0\0", b"\xff\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\x01"),
    *(
        b"\r\n",
        b"'",
        b'"',
        b"<",
        b">",
        b"&",
        b"/",
        b"[",
        b"]",
        b"(",
        b")",
        b"{",
        b"}",
        b"=",
        b";",
        b"-",
        b"9" * 9,
    ),
)


def edited(data: bytes, chance: Random, edits: int | None = None) -> bytes:
    """The bytes with a few edits: flipped, set, cut, doubled, moved, or filled with what means something."""
    made = bytearray(data)
    for _ in range(edits or chance.choice((1, 1, 1, 2, 3, 8))):
        chance.choice(_EDITS)(made, chance)
    return bytes(made[:2_000_000])


def _flip(made: bytearray, chance: Random) -> None:
    if made:
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)


def _set(made: bytearray, chance: Random) -> None:
    if made:
        made[chance.randrange(len(made))] = chance.choice((0, 1, 127, 128, 255, chance.randrange(256)))


def _put(made: bytearray, chance: Random) -> None:
    at, piece = chance.randrange(len(made) + 1), chance.choice(_PIECES)
    made[at : at + chance.choice((0, len(piece)))] = piece


def _cut(made: bytearray, chance: Random) -> None:
    at = chance.randrange(len(made) + 1)
    del made[at : at + chance.choice((1, 2, 4, 16, len(made) // 4, len(made)))]


def _double(made: bytearray, chance: Random) -> None:
    at = chance.randrange(len(made) + 1)
    piece = bytes(made[at : at + chance.choice((1, 2, 8, 64, 512))])
    made[at:at] = piece * chance.choice((1, 2, 20))


def _move(made: bytearray, chance: Random) -> None:
    at, length = chance.randrange(len(made) + 1), chance.choice((1, 4, 16, 128))
    piece = made[at : at + length]
    del made[at : at + length]
    to = chance.randrange(len(made) + 1)
    made[to:to] = piece


def _number(made: bytearray, chance: Random) -> None:
    """A number of 2 or 4 bytes in its place, in either order."""
    size, order = chance.choice((2, 4)), chance.choice(("big", "little"))
    at = chance.randrange(len(made) + 1)
    value = chance.choice(NUMBERS) % 2 ** (8 * size)
    made[at : at + size] = value.to_bytes(size, order)  # type: ignore[arg-type]


_EDITS: tuple[Callable[[bytearray, Random], None], ...] = (_flip, _set, _put, _cut, _double, _move, _number)


def reworded(text: str, chance: Random) -> str:
    """The text with a piece of it lost, doubled, replaced or put elsewhere."""
    for _ in range(chance.choice((1, 1, 2, 4))):
        at = chance.randrange(len(text) + 1)
        length = chance.choice((1, 1, 2, 5, 20, len(text) // 3))
        piece, rest = text[at : at + length], text[at + length :]
        match chance.randrange(5):
            case 0:
                text = text[:at] + rest
            case 1:
                text = text[:at] + piece * chance.choice((2, 3, 30)) + rest
            case 2:
                text = text[:at] + chance.choice(TEXTS) + rest
            case 3:
                text = text[:at] + piece.swapcase() + rest
            case _:
                to = chance.randrange(len(text) + 1)
                text = text[:to] + piece + text[to:]
    return text[:200_000]


def anything(chance: Random, depth: int = 0) -> object:
    """A value that a record or a sheet could hold, mostly a wrong one."""
    match chance.randrange(8 if depth < 3 else 6):
        case 0 | 1:
            return chance.choice(TEXTS)
        case 2:
            return chance.choice(NUMBERS)
        case 3:
            return chance.choice((None, True, False, 0.5, -0.0, 1e308, 10**4300))
        case 4:
            return reworded(chance.choice(TEXTS), chance)
        case 5:
            return chr(chance.choice((chance.randrange(0x20, 0x500), chance.randrange(0x110000))))
        case 6:
            return [anything(chance, depth + 1) for _ in range(chance.choice((0, 1, 2, 30)))]
        case _:
            return {
                str(chance.choice(TEXTS)): anything(chance, depth + 1)
                for _ in range(chance.choice((0, 1, 3)))
            }


def rebuilt(value: object, chance: Random) -> object:
    """The tree of a record with one thing in it changed: replaced, lost, repeated, renamed, or put one level down."""
    if isinstance(value, dict) and value and chance.random() < 0.85:
        key = chance.choice(list(value))
        rest = {name: item for name, item in value.items() if name != key}
        match chance.randrange(8):
            case 0:
                return rest
            case 1:
                return {**rest, reworded(str(key), chance): value[key]}
            case 2:
                return {**value, chance.choice(TEXTS): value[key]}
            case _:
                return {**value, key: rebuilt(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.85:
        at = chance.randrange(len(value))
        match chance.randrange(5):
            case 0:
                return value[:at] + value[at + 1 :]
            case 1:
                return value + [value[at]] * chance.choice((1, 2, 200))
            case _:
                return [*value[:at], rebuilt(value[at], chance), *value[at + 1 :]]
    if isinstance(value, str) and chance.random() < 0.5:
        return reworded(value, chance)
    return [value] if chance.random() < 0.1 else anything(chance)
