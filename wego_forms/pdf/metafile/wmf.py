"""The records of a placeable Windows metafile ([MS-WMF] 2.3): 16-bit cousins of those of EMF, last argument first."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from wego_forms.pdf.metafile.device import Device, Play, corners
from wego_forms.pdf.metafile.letters import decoded
from wego_forms.pdf.metafile.things import Font, Point, brush, color, pen

_HEADERS = 40  # bytes, of the placeable header and the usual one
_ANISOTROPIC = 8


def play_wmf(data: bytes) -> Device:
    """What the file draws, on its device."""
    left, top, right, bottom = struct.unpack_from("<4h", data, 6)
    device = Device((0.0, 0.0, 1.0, 1.0))
    state = device.state
    state.mode, state.window = _ANISOTROPIC, (left, top, (right - left) or 1, (bottom - top) or 1)
    device.run(_records(data, device))
    return device


def _records(data: bytes, device: Device) -> Iterator[tuple[Play | None, bytes]]:
    """How each record is played, and what is in it; noted where they end before their end."""
    at = _HEADERS
    while at + 6 <= len(data):
        size, function = struct.unpack_from("<IH", data, at)
        if not function:
            return
        if size < 3:
            break
        play = _RECORDS.get(function)
        yield play, data[at + 6 : at + size * 2] if play else b""
        at += size * 2
    device.damaged()


def _poly(closed: bool) -> Play:
    def play(device: Device, record: bytes) -> None:
        points = device.points(record, struct.unpack_from("<H", record)[0], 2, small=True)
        device.draw(device.lines(points, closed), fill=closed)

    return play


def _polys(device: Device, record: bytes) -> None:
    count = struct.unpack_from("<H", record)[0]
    at, steps = 2 + count * 2, []
    for many in struct.unpack_from(f"<{count}H", record, 2):
        steps += device.lines(device.points(record, many, at, small=True), closed=True)
        at += many * 4
    device.draw(steps)


def _moved(device: Device, record: bytes) -> None:
    y, x = struct.unpack_from("<2h", record)
    device.state.at = (x, y)


def _lined(device: Device, record: bytes) -> None:
    y, x = struct.unpack_from("<2h", record)
    device.draw(device.lines([device.state.at, (x, y)], closed=False), fill=False)
    device.state.at = (x, y)


def _rectangle(start: int) -> Play:
    def play(device: Device, record: bytes) -> None:
        bottom, right, top, left = struct.unpack_from("<4h", record, start)
        device.draw(device.lines(corners((left, top, right - left, bottom - top)), closed=True))

    return play


def _ellipse(device: Device, record: bytes) -> None:
    bottom, right, top, left = struct.unpack_from("<4h", record)
    device.draw(device.ellipse(left, top, right, bottom))


def _pen(device: Device, record: bytes) -> None:
    style, width, _, ink = struct.unpack_from("<HhhI", record)
    device.keep(pen(style, width, ink))


def _brush(device: Device, record: bytes) -> None:
    style, ink = struct.unpack_from("<HI", record)
    device.keep(brush(style, ink))


def _font(device: Device, record: bytes) -> None:
    height, _, _, _, weight, italic, _, _, charset = struct.unpack_from("<5h4B", record)
    name = record[18:50].split(b"\0")[0].decode("cp1252", "ignore")
    device.keep(Font(name, height or -12.0, weight >= 600, bool(italic), charset))


def _write(device: Device, at: Point, record: bytes, start: int, count: int, advance: float = 0.0) -> None:
    if count < 0:
        raise ValueError
    said = record[start : start + count]
    if len(said) < count:
        device.damaged()
    device.letters(len(said))
    device.say(*at, decoded(said, device.state.font.charset), advance)


def _said(device: Device, record: bytes) -> None:
    count = struct.unpack_from("<h", record)[0]
    y, x = struct.unpack_from("<2h", record, 2 + count + count % 2)
    _write(device, (x, y), record, 2, count)


def _said_at_length(device: Device, record: bytes) -> None:
    y, x, count, options = struct.unpack_from("<3hH", record)
    start = 16 if options & 6 else 8
    after = start + count + count % 2
    advances = record[after : after + count * 2]
    advance = sum(struct.unpack(f"<{count}h", advances)) if len(advances) == count * 2 else 0
    _write(device, (x, y), record, start, count, advance)


def _blit(fields: str, header: int) -> Play:
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
    how, tall, wide, y, x = struct.unpack_from("<I4h", record)
    device.fill((x, y, wide, tall), how)


def _box(place: int) -> Play:
    """The window gets another corner (0) or extent (2)."""

    def play(device: Device, record: bytes) -> None:
        y, x = struct.unpack_from("<2h", record)
        old = list(device.state.window)
        old[place : place + 2] = (x, y)
        device.state.window = (old[0], old[1], old[2], old[3])

    return play


_RECORDS: dict[int, Play] = {
    0x020B: _box(0), 0x020C: _box(2), 0x001E: lambda d, _: d.save(),
    0x0127: lambda d, r: d.restore(struct.unpack_from("<h", r)[0]), 0x0214: _moved, 0x0213: _lined,
    0x0324: _poly(True), 0x0325: _poly(False), 0x0538: _polys, 0x041B: _rectangle(0), 0x061C: _rectangle(4),
    0x0418: _ellipse, 0x02FA: _pen, 0x02FC: _brush, 0x02FB: _font,
    0x012D: lambda d, r: d.select(struct.unpack_from("<H", r)[0]),
    0x01F0: lambda d, r: d.drop(struct.unpack_from("<H", r)[0]),
    0x0209: lambda d, r: setattr(d.state, "text", color(struct.unpack_from("<I", r)[0])),
    0x012E: lambda d, r: setattr(d.state, "align", struct.unpack_from("<H", r)[0]),
    0x0521: _said, 0x0A32: _said_at_length, 0x061D: _filled,
    0x0F43: _blit("<I5h4h", 22), 0x0B41: _blit("<I4h4h", 20), 0x0940: _blit("<I2h4h", 16),
    # What takes a number too, though it isn't drawn with: palettes, patterns, bitmaps, regions.
    **dict.fromkeys((0x00F7, 0x00F8, 0x01F9, 0x0142, 0x02FD, 0x06FE, 0x06FF), lambda d, _: d.keep(None)),
}  # fmt: skip
