"""Metafiles of a few records, made for the tests."""

import struct

INCH = 1440


def record(kind, form="", *values):
    """A record of an EMF."""
    body = struct.pack("<" + form, *values)
    body += b"\0" * (-len(body) % 4)
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf(*records):
    """An EMF of 100 by 50 mm, 10 units each; its logical units are those of the device, unless a record says else."""
    header = struct.pack("<8i", 0, 0, 999, 499, 0, 0, 10_000, 5_000) + b" EMF" + b"\0" * 28
    header += struct.pack("<4i", 2000, 1000, 200, 100) + b"\0" * 8
    return record(1, f"{len(header)}s", header) + b"".join(records) + record(14, "3I", 0, 16, 20)


def text(x, y, words, advances=()):
    """An EMR_EXTTEXTOUTW."""
    said = words.encode("utf-16-le")
    said += b"\0" * (-len(said) % 4)
    offset = 76 + len(said) if advances else 0
    return record(
        84, f"4iIff2iIII4iI{len(said)}s{len(advances)}i", 0, 0, 0, 0, 1, 1.0, 1.0, x, y, len(words), 76, 0,
        0, 0, 0, 0, offset, said, *advances,
    )  # fmt: skip


def font(number, height, name, weight=400):
    """An EMR_EXTCREATEFONTINDIRECTW, taken up."""
    named = name.encode("utf-16-le").ljust(64, b"\0")
    made = record(82, "I5i8B64s", number, height, 0, 0, 0, weight, 0, 0, 0, 0, 0, 0, 0, 0, named)
    return made + record(37, "I", number)


def bitmap(*colors, bits=24, tall=1):
    """A bitmap of one row: its header and its bits; colours as bytes in the file's order."""
    wide = len(colors) // tall
    header = struct.pack("<IiiHHIIiiII", 40, wide, tall, 1, bits, 0, 0, 0, 0, 0, 0)
    row = b"".join(colors)
    return header, row + b"\0" * (-len(row) % 4)


def blit(kind, box, image, operation):
    """An EMR_BITBLT (76) or EMR_ALPHABLEND (114)."""
    x, y, wide, tall = box
    header, bits = image
    fields = "4i4iI2i6fII4I" if kind == 76 else "4i4iI2i6fII4I2i"
    values = (0, 0, 0, 0, x, y, wide, tall, operation, 0, 0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0, 0)
    start = 8 + struct.calcsize("<" + fields)
    values += (start, len(header), start + len(header), len(bits))
    values += () if kind == 76 else (1, 1)
    return record(kind, f"{fields}{len(header)}s{len(bits)}s", *values, header, bits)


def wmf(*records):
    """A placeable WMF, 1440 by 720 units."""
    placeable = struct.pack("<IHhhhhHIH", 0x9AC6CDD7, 0, 0, 0, INCH, INCH // 2, INCH, 0, 0)
    return placeable + struct.pack("<HHHIHIH", 1, 9, 0x300, 0, 4, 0, 0) + b"".join(records) + short(0)


def short(function, form="", *values):
    """A record of a WMF."""
    body = struct.pack("<" + form, *values)
    body += b"\0" * (len(body) % 2)
    return struct.pack("<IH", 3 + len(body) // 2, function) + body
