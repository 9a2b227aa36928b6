"""The records of an enhanced metafile ([MS-EMF] 2.3): those that its drawings, icons and previews are made of."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from wego_forms.pdf.metafile.device import COPY, SEEN_THROUGH, STOCK, Device, Play, corners
from wego_forms.pdf.metafile.letters import decoded
from wego_forms.pdf.metafile.limits import NUMBERED
from wego_forms.pdf.metafile.things import Brush, Font, Pen, Point, brush, color, pen

#: Brushes, pens and fonts that Windows has without their being made.
_OWN: dict[int, Pen | Brush | Font] = {
    0: Brush("FFFFFF"), 1: Brush("C0C0C0"), 2: Brush("808080"), 3: Brush("404040"), 4: Brush("000000"), 5: Brush(""),
    6: Pen("FFFFFF"), 7: Pen("000000"), 8: Pen(""), 10: Font("Courier New"), 13: Font("Arial"),
    17: Font("Tahoma", -11.0),
}  # fmt: skip
_GLYPHS, _NO_BOX, _SMALL, _DOWN_TOO = 0x10, 0x100, 0x200, 0x2000  # options of texts


def play_emf(data: bytes) -> Device:
    """What the file draws, on its device."""
    left, top, right, bottom = struct.unpack_from("<4i", data, 24)
    pixels_x, pixels_y, mm_x, mm_y = struct.unpack_from("<4i", data, 72)
    across, down = pixels_x / (mm_x * 100), pixels_y / (mm_y * 100)
    frame = (left * across, top * down, max((right - left) * across, 1e-6), max((bottom - top) * down, 1e-6))
    device = Device(frame, pixels_x / mm_x)
    device.objects.update({STOCK + number: thing for number, thing in _OWN.items()})
    device.run(_records(data, device))
    return device


def _records(data: bytes, device: Device) -> Iterator[tuple[Play | None, bytes]]:
    """How each record is played, and what is in it; noted where they end before their end."""
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        if kind == 14:
            return
        if size < 8:
            break
        play = _RECORDS.get(kind)
        yield play, data[at + 8 : at + size] if play else b""
        at += size
    device.damaged()


def _poly(kind: str, small: bool, on: bool = False) -> Play:
    """One polygon, line or curve; `on`: from where the pen is."""

    def play(device: Device, record: bytes) -> None:
        points = device.points(record, struct.unpack_from("<I", record, 16)[0], 20, small)
        if on:
            points = [device.state.at, *points]
            device.state.at = points[-1]
        if kind == "curve":
            device.draw(device.curves(points), fill=False)
        else:
            device.draw(device.lines(points, kind == "polygon"), fill=kind == "polygon")

    return play


def _polys(closed: bool, small: bool) -> Play:
    """Several polygons or lines at once."""

    def play(device: Device, record: bytes) -> None:
        count = struct.unpack_from("<I", record, 16)[0]
        counts = struct.unpack_from(f"<{count}I", record, 24)
        at, steps = 24 + count * 4, []
        for many in counts:
            steps += device.lines(device.points(record, many, at, small), closed)
            at += many * (4 if small else 8)
        device.draw(steps, fill=closed)

    return play


def _moved(device: Device, record: bytes) -> None:
    device.state.at = struct.unpack_from("<2i", record)
    if device.path is not None:
        device.path.extend(device.lines([device.state.at], closed=False))


def _lined(device: Device, record: bytes) -> None:
    to = struct.unpack_from("<2i", record)
    device.draw(device.lines([device.state.at, to], closed=False), fill=False)
    device.state.at = to


def _rectangle(device: Device, record: bytes) -> None:
    left, top, right, bottom = struct.unpack_from("<4i", record)
    device.draw(device.lines(corners((left, top, right - left, bottom - top)), closed=True))


def _ended(fill: bool, line: bool) -> Play:
    """A path filled, stroked or both."""

    def play(device: Device, _: bytes) -> None:
        path, device.path = device.path, None
        device.draw(path or [], fill, line)

    return play


def _begun(device: Device, _: bytes) -> None:
    device.path = []


def _closed(device: Device, _: bytes) -> None:
    if device.path:
        device.path.append(("h",))


def _pen(device: Device, record: bytes) -> None:
    number, style, width, _, ink = struct.unpack_from("<IIiiI", record)
    device.make(number, pen(style, width, ink))


def _pen_at_length(device: Device, record: bytes) -> None:
    number = struct.unpack_from("<I", record)[0]
    style, width, _, ink = struct.unpack_from("<IIII", record, 20)
    device.make(number, pen(style, width, ink))


def _brush(device: Device, record: bytes) -> None:
    number, style, ink = struct.unpack_from("<III", record)
    device.make(number, brush(style, ink))


def _pattern(device: Device, record: bytes) -> None:
    device.make(struct.unpack_from("<I", record)[0], Brush("C0C0C0"))


def _font(device: Device, record: bytes) -> None:
    number, height = struct.unpack_from("<Ii", record)
    weight, italic = struct.unpack_from("<iB", record, 20)
    name = record[32:96].decode("utf-16-le", "ignore").split("\0")[0]
    device.make(number, Font(name, height or -12.0, weight >= 600, bool(italic), record[27]))


def _said(wide: bool) -> Play:
    """Text, in UTF-16 if `wide`."""
    return lambda device, record: _one_said(device, record, 28, wide)


def _several(wide: bool) -> Play:
    """Several texts."""

    def play(device: Device, record: bytes) -> None:
        for number in range(struct.unpack_from("<I", record, 28)[0]):
            _one_said(device, record, 32 + 40 * number, wide)

    return play


def _one_said(device: Device, record: bytes, at: int, wide: bool) -> None:
    """A text whose fields ([MS-EMF] 2.2.5) begin at a place."""
    x, y, count, start, options = struct.unpack_from("<iiIII", record, at)
    offsets, each = struct.unpack_from("<I", record, at + 36)[0], 2 if options & _DOWN_TOO else 1
    advance = 0.0
    if 8 <= offsets <= len(record) + 8 - count * each * 4 and not options & _GLYPHS:
        device.letters(count)
        advance = sum(struct.unpack_from(f"<{count * each}i", record, offsets - 8)[::each])
    _write(device, (x, y), record[max(start - 8, 0) :], count, wide, options, advance)


def _short(device: Device, record: bytes) -> None:
    """A text without its letters' widths."""
    x, y, count, options = struct.unpack_from("<iiII", record)
    said = record[28 if options & _NO_BOX else 44 :]
    _write(device, (x, y), said, count, not options & _SMALL, options, 0.0)


def _write(
    device: Device, at: Point, said: bytes, count: int, wide: bool, options: int, advance: float
) -> None:
    if options & _GLYPHS and count:
        device.notes[NUMBERED] = None
        return
    size = count * (2 if wide else 1)
    if size > len(said):
        device.damaged()
    device.letters(min(count, len(said)))
    said = said[:size]
    text = said.decode("utf-16-le", "replace") if wide else decoded(said, device.state.font.charset)
    device.say(*at, text, advance)


def _blit(header: int, size: int, operation: int = 0, shown: int = COPY) -> Play:
    """A bitmap; where its fields begin: the header's offset, the place's size and the raster operation, if any."""

    def play(device: Device, record: bytes) -> None:
        x, y = struct.unpack_from("<2i", record, 16)
        wide, tall = struct.unpack_from("<2i", record, size)
        start, long, bits, many = struct.unpack_from("<4I", record, header)
        how = struct.unpack_from("<I", record, operation)[0] if operation else shown
        box = (x, y, wide, tall)
        if long and bits:
            device.show(box, record[start - 8 : start - 8 + long], record[bits - 8 : bits - 8 + many], how)
        else:
            device.fill(box, how)

    return play


def _world(device: Device, record: bytes) -> None:
    device.state.world = struct.unpack_from("<6f", record)


def _modified(device: Device, record: bytes) -> None:
    a, b, c, d, e, f = made = struct.unpack_from("<6f", record)
    mode, (a2, b2, c2, d2, e2, f2) = struct.unpack_from("<I", record, 24)[0], device.state.world
    if mode == 3:
        a, b, c, d, e, f, a2, b2, c2, d2, e2, f2 = a2, b2, c2, d2, e2, f2, a, b, c, d, e, f
    device.state.world = {1: (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 4: made}.get(
        mode,
        (
            a * a2 + b * c2,
            a * b2 + b * d2,
            c * a2 + d * c2,
            c * b2 + d * d2,
            e * a2 + f * c2 + e2,
            e * b2 + f * d2 + f2,
        ),
    )


def _box(name: str, place: int) -> Play:
    """The window or the viewport gets another corner (0) or extent (2)."""

    def play(device: Device, record: bytes) -> None:
        old = list(getattr(device.state, name))
        old[place : place + 2] = struct.unpack_from("<2i", record)
        setattr(device.state, name, tuple(old))

    return play


def _number(name: str) -> Play:
    """A setting that is one number."""
    return lambda device, record: setattr(device.state, name, struct.unpack_from("<I", record)[0])


_RECORDS: dict[int, Play] = {
    2: _poly("curve", False), 3: _poly("polygon", False), 4: _poly("line", False), 5: _poly("curve", False, True),
    6: _poly("line", False, True), 7: _polys(False, False), 8: _polys(True, False), 85: _poly("curve", True),
    86: _poly("polygon", True), 87: _poly("line", True), 88: _poly("curve", True, True),
    89: _poly("line", True, True), 90: _polys(False, True), 91: _polys(True, True),
    9: _box("window", 2), 10: _box("window", 0), 11: _box("port", 2), 12: _box("port", 0), 17: _number("mode"),
    22: _number("align"), 24: lambda d, r: setattr(d.state, "text", color(struct.unpack_from("<I", r)[0])),
    27: _moved, 54: _lined, 33: lambda d, _: d.save(), 34: lambda d, r: d.restore(struct.unpack_from("<i", r)[0]),
    35: _world, 36: _modified, 37: lambda d, r: d.select(struct.unpack_from("<I", r)[0]),
    38: _pen, 39: _brush, 40: lambda d, r: d.drop(struct.unpack_from("<I", r)[0]), 82: _font,
    42: lambda d, r: d.draw(d.ellipse(*struct.unpack_from("<4i", r))), 43: _rectangle, 44: _rectangle,
    59: _begun, 61: _closed, 62: _ended(True, False), 63: _ended(True, True), 64: _ended(False, True),
    93: _pattern, 94: _pattern, 95: _pen_at_length, 83: _said(False), 84: _said(True),
    96: _several(False), 97: _several(True), 108: _short,
    76: _blit(76, 24, 32), 77: _blit(76, 24, 32), 81: _blit(40, 64, 60), 80: _blit(40, 32),
    114: _blit(76, 24, shown=SEEN_THROUGH),
}  # fmt: skip
