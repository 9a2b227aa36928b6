"""The records of a placeable Windows metafile ([MS-WMF] 2.3): 16-bit cousins of those of EMF, last argument first."""

from __future__ import annotations

import struct
from collections.abc import Callable

from wego_forms.pdf.metafile.device import Brush, Device, Font, Part, Pen, Point, color, corners

_HEADERS = 40  # bytes, of the placeable header and the usual one
_ANISOTROPIC = 8
_CODES = {
    204: "cp1251",
    238: "cp1250",
    161: "cp1253",
    162: "cp1254",
    186: "cp1257",
    177: "cp1255",
    178: "cp1256",
}
_SYMBOLS = 2
_FILL = 0xF00021


def play_wmf(data: bytes) -> list[Part]:
    """What the file draws."""
    left, top, right, bottom = struct.unpack_from("<4h", data, 6)
    device = Device((0.0, 0.0, 1.0, 1.0))
    state = device.state
    state.mode, state.window = _ANISOTROPIC, (left, top, (right - left) or 1, (bottom - top) or 1)
    at = _HEADERS
    while at + 6 <= len(data):
        size, function = struct.unpack_from("<IH", data, at)
        if size < 3 or not function:
            break
        record = data[at + 6 : at + size * 2]
        if play := _RECORDS.get(function):
            play(device, record)
        elif function in _OTHERS:
            _keep(device, None)
        at += size * 2
    return device.parts


def _keep(device: Device, thing: Pen | Brush | Font | None) -> None:
    """Give a thing the first number that is free."""
    free = next(number for number in range(len(device.objects) + 1) if number not in device.objects)
    device.objects[free] = thing


def _points(record: bytes, count: int, start: int) -> list[Point]:
    flat = struct.unpack_from(f"<{count * 2}h", record, start)
    return list(zip(flat[::2], flat[1::2], strict=True))


def _poly(closed: bool) -> Callable[[Device, bytes], None]:
    def play(device: Device, record: bytes) -> None:
        points = _points(record, struct.unpack_from("<H", record)[0], 2)
        device.draw(device.lines(points, closed), fill=closed)

    return play


def _polys(device: Device, record: bytes) -> None:
    count = struct.unpack_from("<H", record)[0]
    at, steps = 2 + count * 2, []
    for many in struct.unpack_from(f"<{count}H", record, 2):
        steps += device.lines(_points(record, many, at), closed=True)
        at += many * 4
    device.draw(steps)


def _moved(device: Device, record: bytes) -> None:
    y, x = struct.unpack_from("<2h", record)
    device.state.at = (x, y)


def _lined(device: Device, record: bytes) -> None:
    y, x = struct.unpack_from("<2h", record)
    device.draw(device.lines([device.state.at, (x, y)], closed=False), fill=False)
    device.state.at = (x, y)


def _rectangle(start: int) -> Callable[[Device, bytes], None]:
    def play(device: Device, record: bytes) -> None:
        bottom, right, top, left = struct.unpack_from("<4h", record, start)
        device.draw(device.lines(corners((left, top, right - left, bottom - top)), closed=True))

    return play


def _ellipse(device: Device, record: bytes) -> None:
    bottom, right, top, left = struct.unpack_from("<4h", record)
    device.draw(device.ellipse(left, top, right, bottom))


def _pen(device: Device, record: bytes) -> None:
    style, width, _, ink = struct.unpack_from("<HhhI", record)
    _keep(device, Pen("" if style & 15 == 5 else color(ink), width))


def _brush(device: Device, record: bytes) -> None:
    style, ink = struct.unpack_from("<HI", record)
    _keep(device, Brush("" if style == 1 else color(ink)))


def _font(device: Device, record: bytes) -> None:
    height, _, _, _, weight, italic, _, _, charset = struct.unpack_from("<5h4B", record)
    name = record[18:50].split(b"\0")[0].decode("cp1252", "ignore")
    _keep(device, Font(name, height or -12.0, weight >= 600, bool(italic), charset))


def _text(device: Device, said: bytes) -> str:
    """Bytes in the font's own code."""
    charset = device.state.font.charset
    if charset == _SYMBOLS:
        return "".join(chr(0xF000 + one) for one in said)
    return said.decode(_CODES.get(charset, "cp1252"), "ignore")


def _said(device: Device, record: bytes) -> None:
    count = struct.unpack_from("<h", record)[0]
    after = 2 + count + count % 2
    y, x = struct.unpack_from("<2h", record, after)
    device.say(x, y, _text(device, record[2 : 2 + count]))


def _said_at_length(device: Device, record: bytes) -> None:
    y, x, count, options = struct.unpack_from("<3hH", record)
    start = 16 if options & 6 else 8
    after = start + count + count % 2
    advances = record[after : after + count * 2]
    advance = sum(struct.unpack(f"<{count}h", advances)) if len(advances) == count * 2 else 0
    device.say(x, y, _text(device, record[start : start + count]), advance)


def _blit(fields: str, header: int) -> Callable[[Device, bytes], None]:
    """A bitmap whose record has its height, width, y and x last, then the bitmap."""

    def play(device: Device, record: bytes) -> None:
        how, *_, tall, wide, y, x = struct.unpack_from(fields, record)
        bitmap = record[header:]
        size, _, _, _, bits = struct.unpack_from("<IiiHH", bitmap)
        used = struct.unpack_from("<I", bitmap, 32)[0]
        colors = (used or (1 << bits if bits <= 8 else 0)) * 4
        device.show((x, y, wide, tall), bitmap[: size + colors], bitmap[size + colors :], how)

    return play


def _filled(device: Device, record: bytes) -> None:
    operation, tall, wide, y, x = struct.unpack_from("<I4h", record)
    if operation == _FILL:
        device.draw(device.lines(corners((x, y, wide, tall)), closed=True), line=False)


def _box(place: int) -> Callable[[Device, bytes], None]:
    """The window gets another corner (0) or extent (2)."""

    def play(device: Device, record: bytes) -> None:
        y, x = struct.unpack_from("<2h", record)
        old = list(device.state.window)
        old[place : place + 2] = (x, y)
        device.state.window = (old[0], old[1], old[2], old[3])

    return play


_RECORDS: dict[int, Callable[[Device, bytes], None]] = {
    0x020B: _box(0), 0x020C: _box(2), 0x001E: lambda d, _: d.save(),
    0x0127: lambda d, r: d.restore(struct.unpack_from("<h", r)[0]), 0x0214: _moved, 0x0213: _lined,
    0x0324: _poly(True), 0x0325: _poly(False), 0x0538: _polys, 0x041B: _rectangle(0), 0x061C: _rectangle(4),
    0x0418: _ellipse, 0x02FA: _pen, 0x02FC: _brush, 0x02FB: _font,
    0x012D: lambda d, r: d.select(struct.unpack_from("<H", r)[0]),
    0x01F0: lambda d, r: d.objects.pop(struct.unpack_from("<H", r)[0], None) and None,
    0x0209: lambda d, r: setattr(d.state, "text", color(struct.unpack_from("<I", r)[0])),
    0x012E: lambda d, r: setattr(d.state, "align", struct.unpack_from("<H", r)[0]),
    0x0521: _said, 0x0A32: _said_at_length, 0x061D: _filled,
    0x0F43: _blit("<I5h4h", 22), 0x0B41: _blit("<I4h4h", 20), 0x0940: _blit("<I2h4h", 16),
}  # fmt: skip
#: What takes a number too, though it isn't drawn with: palettes, patterns, regions.
_OTHERS = (0x00F7, 0x01F9, 0x0142, 0x06FF)
