"""A document's objects written out as a file: head, objects, cross-references, trailer (ISO 32000-1, 7.5)."""

from __future__ import annotations

from wego_forms.pdf.canvas.objects import Reference, Written

_END = b"\nendobj\n"
_NOT_TEXT = b"\n%\x93\x8c\x8b\x9e\n"  # tells programs that the file is binary (7.5.2)


class File:
    """The objects of one file, numbered as they are taken in; they may change until they are written."""

    def __init__(self) -> None:
        self._objects: list[Written | bytes] = []

    def refer(self, item: Written) -> Reference:
        """Take an object in, unless it is; the reference to it."""
        if not item.number:
            self._objects.append(item)
            item.number = len(self._objects)
        return Reference(item)

    def take(self, data: bytes) -> bytes:
        """Take in an object as it stands in the file; the reference to it."""
        self._objects.append(data)
        return b"%d 0 R" % len(self._objects)

    def reserve(self) -> int:
        """The number of an object that others refer to before it is known."""
        self._objects.append(b"null")
        return len(self._objects)

    def put(self, number: int, data: bytes) -> None:
        """The object that a number was reserved for, as it stands in the file."""
        self._objects[number - 1] = data

    def written(self, version: tuple[int, int], root: Written, info: bytes, identifier: bytes) -> bytes:
        """The file of all objects taken in."""
        pieces = [b"%%PDF-%d.%d" % version, _NOT_TEXT]
        size = len(pieces[0]) + len(pieces[1])
        offsets: list[int] = []
        for number, item in enumerate(self._objects, 1):
            head, data = b"%d 0 obj\n" % number, item if type(item) is bytes else bytes(item)
            offsets.append(size)
            size += len(head) + len(data) + len(_END)
            pieces += (head, data, _END)
        count = len(offsets) + 1
        pieces.append(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        pieces.append(b"%010d 00000 n \n" * len(offsets) % tuple(offsets))
        pieces.append(
            b"trailer\n<< /Size %d /Root %b /Info %b /ID [<%b><%b>] >>\nstartxref\n%d\n%%%%EOF\n"
            % (count, bytes(Reference(root)), info, identifier, identifier, size)
        )
        return b"".join(pieces)
