"""A stranger's PDF form, opened within bounds: its fields, each with its full name (ISO 32000-1, 12.7).

Nothing in the file is run, fetched or drawn: only its fields are walked.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from wego_forms.edges import PDF, misnamed, sort_of, translated
from wego_forms.errors import Both, InputError, Problem
from wego_forms.foreign import quoting

#: Fields of one form, and how deep their tree may be: ours has 33, three deep.
MOST_FIELDS, MOST_DEPTH = 20_000, 32
#: Bytes that a stream which holds objects may unpack to; those of a form of a hundred pages are 1 MB.
MOST_UNPACKED = 64 * 1024 * 1024
#: Characters of one value.
MOST_TEXT = 100_000
_OBJECT_STREAMS = re.compile(rb"/(?:ObjStm|XRef)\b")
#: How pikepdf calls what it was given, where that has no name.
_HANDLE = re.compile(r"^stream <[^>]*>\s*(?:\([^)]*\))?:?\s*")
_CODED = re.compile(r"(?:#[89A-F][0-9A-F])+")
_STREAM = re.compile(rb"stream\r?\n")
# qpdf's remarks on a damaged file go to a log, which without a handler is standard error.
logging.getLogger("pikepdf").addHandler(logging.NullHandler())
_INHERITED = ("/FT", "/V", "/Opt", "/TU", "/Ff", "/MaxLen", "/DA", "/Q")


#: What a field's flags say of it (ISO 32000-1, tables 221, 226, 228, 230).
READ_ONLY, MULTILINE, PASSWORD, FILE, COMB = 1 << 0, 1 << 12, 1 << 13, 1 << 20, 1 << 24
RADIO, PUSH, COMBO, EDITED, MANY = 1 << 15, 1 << 16, 1 << 17, 1 << 18, 1 << 21


@dataclass(frozen=True)
class AcroField:
    """A field: its full name, its dictionary, what it says itself or has from above, its widgets."""

    name: str
    field: Any
    said: dict[str, Any]
    widgets: tuple[Any, ...]

    @property
    def kind(self) -> str:
        """Tx, Ch, Btn or Sig; nothing where the form doesn't say."""
        return text_of(self.said.get("/FT"))

    @property
    def flags(self) -> int:
        """What is said of it, a bit each."""
        return int(self.said.get("/Ff", 0))


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """The PDF, as pikepdf has it. InputError, with `name`: encrypted, damaged, too large."""
    if sort_of(data) is not PDF:
        raise refused(name, *misnamed(data, "PDF", name))
    _bounded(data, name)
    import pikepdf

    with translated(lambda error: _damaged(name, error)):
        try:
            pdf = pikepdf.open(io.BytesIO(data))
        except pikepdf.PasswordError:
            raise refused(
                name,
                Both("PDF закрыт паролем", "the PDF is locked with a password"),
                Both("Сохраните его без пароля.", "Save it without a password."),
            ) from None
        with pdf:
            yield pdf


def fields_of(pdf: Any, name: str) -> list[AcroField]:
    """Every field with a name, in order; none where there is no form. InputError: a form in XFA alone, too large."""
    import pikepdf

    form = pdf.Root.get("/AcroForm")
    if not isinstance(form, pikepdf.Dictionary):
        form = {}
    usual = {key: form[key] for key in ("/DA", "/Q") if key in form}
    listed, met = form.get("/Fields"), set[tuple[int, int]]()
    found = list(_walk(listed if isinstance(listed, pikepdf.Array) else (), "", usual, met, 0, name))
    if not found and "/XFA" in form:
        raise refused(
            name,
            Both("форма в виде XFA, её знает лишь Acrobat", "XFA only, which Acrobat alone knows"),
            Both("Сохраните её в Acrobat как обычную форму PDF.", "Save it in Acrobat as a plain PDF form."),
        )
    return [*found, *_walk(loose(pdf, found), "", usual, met, 0, name)]


def loose(pdf: Any, found: Iterable[AcroField]) -> list[Any]:
    """The fields on the pages that the form doesn't list, as programs leave them that put pages together."""
    import pikepdf

    known = {each.objgen for field in found for each in (field.field, *field.widgets) if each.is_indirect}
    roots: dict[tuple[int, int], Any] = {}
    for page in pdf.pages:
        annotations = page.obj.get("/Annots")
        for each in annotations if isinstance(annotations, pikepdf.Array) else ():
            if (
                not isinstance(each, pikepdf.Dictionary)
                or not each.is_indirect
                or each.objgen in known
                or each.get("/Subtype") != "/Widget"
            ):
                continue
            known.add(each.objgen)
            root = each
            for _ in range(MOST_DEPTH):
                above = root.get("/Parent")
                if not isinstance(above, pikepdf.Dictionary) or not above.is_indirect:
                    break
                root = above
            roots[root.objgen] = root
    return list(roots.values())


def _walk(
    fields: Any, above: str, inherited: dict[str, Any], met: set[tuple[int, int]], depth: int, name: str
) -> Iterator[AcroField]:
    import pikepdf

    if depth > MOST_DEPTH:
        raise too_large(name)
    for field in fields:
        if not isinstance(field, pikepdf.Dictionary):
            continue
        if field.is_indirect:
            if field.objgen in met:
                continue  # a tree that comes back to itself
            met.add(field.objgen)
        if len(met) > MOST_FIELDS:
            raise too_large(name)
        said = {**inherited, **{key: field[key] for key in _INHERITED if key in field}}
        part = readable(text_of(field.get("/T")))
        path = f"{above}.{part}" if above and part else part or above
        kids = field.get("/Kids")
        listed = kids if isinstance(kids, pikepdf.Array) else ()
        below = [kid for kid in listed if isinstance(kid, pikepdf.Dictionary)]
        if any("/T" in kid for kid in below):
            yield from _walk(below, path, said, met, depth + 1, name)
        elif path:
            yield AcroField(path, field, said, tuple(below or (field,)))


def text_of(value: Any) -> str:
    """A text string, a name or a stream of text."""
    import pikepdf

    if isinstance(value, pikepdf.Name):
        return spelled(value)
    if isinstance(value, pikepdf.Stream):
        text = str(pikepdf.String(value.read_raw_bytes())) if not value.get("/Filter") else ""
    elif isinstance(value, pikepdf.String | str):
        text = str(value)
    else:
        return ""
    return text[:MOST_TEXT].replace("\r\n", "\n").replace("\r", "\n").strip()


def spelled(name: Any) -> str:
    """A name without its stroke, which others also write in an encoding of theirs: in Russian that of Windows."""
    written = name[1:].encode("utf-8", "surrogateescape") if isinstance(name, str) else None
    if written is None:
        try:
            return str(name)[1:]
        except UnicodeDecodeError:
            code = name.unparse()[1:]
            written = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), code)
    for encoding in ("utf-8", "cp1251"):
        with suppress(UnicodeDecodeError):
            return written.decode(encoding)
    return written.decode("latin-1")


def readable(name: str) -> str:
    """A field's name as its maker gave it: LibreOffice writes letters beyond ASCII as codes, `#D0#98#D0#BC#D1#8F`."""
    if not _CODED.search(name):
        return name
    with suppress(UnicodeDecodeError):
        return _CODED.sub(lambda found: bytes.fromhex(found[0].replace("#", "")).decode(), name)
    return name


def _bounded(data: bytes, name: str) -> None:
    """Streams that hold objects are unpacked by whoever opens the file: none of them into more than a form can be."""
    view = memoryview(data)  # a file can be full of such marks, and each would copy the rest of it
    for mark in _OBJECT_STREAMS.finditer(data):
        start = _STREAM.search(data, mark.end(), mark.end() + 4096)
        if start is None:
            continue
        unpacked = zlib.decompressobj()
        try:
            unpacked.decompress(view[start.end() :], MOST_UNPACKED)
        except zlib.error:
            continue
        if unpacked.unconsumed_tail and not unpacked.eof:
            raise too_large(name)


def refused(name: str, what: Both, remedy: Both, value: str | None = None) -> InputError:
    """An error of the whole file."""
    return InputError(Problem(what, remedy, file=name, value=value))


def too_large(name: str) -> InputError:
    """An error of a file that has more than a form can have."""
    return refused(
        name,
        Both("форма больше, чем бывают формы", "the form is larger than forms are"),
        Both("Откройте её и сохраните заново.", "Open it and save it anew."),
    )


def _damaged(name: str, error: Exception) -> InputError:
    return refused(
        name,
        quoting(
            Both("файл PDF повреждён", "the PDF is damaged"),
            _HANDLE.sub("", str(error))[:200] or type(error).__name__,
        ),
        Both("Откройте его и сохраните заново.", "Open it and save it anew."),
    )
