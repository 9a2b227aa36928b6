"""The values of a PDF's form: what its fields hold (ISO 32000-1, 12.7), whoever filled them in.

Nothing in the file is run, fetched or drawn: only its fields are walked, within bounds.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

from wego_forms.edges import translated
from wego_forms.errors import Both, InputError, Problem
from wego_forms.reading.reading import Held

#: Fields of one form, and how deep their tree may be: ours has 33, three deep.
MOST_FIELDS, MOST_DEPTH = 20_000, 32
#: Bytes that a stream which holds objects may unpack to; those of a form of a hundred pages are 1 MB.
MOST_UNPACKED = 64 * 1024 * 1024
#: Characters of one value.
MOST_TEXT = 100_000
_OBJECT_STREAMS = re.compile(rb"/(?:ObjStm|XRef)\b")
_STREAM = re.compile(rb"stream\r?\n")


def held_by_pdf(data: bytes, name: str) -> list[Held]:
    """What each field holds, in order. InputError: no form, encrypted, damaged, too large, only XFA."""
    _bounded(data, name)
    try:
        import pikepdf
    except ImportError:  # pragma: no cover
        raise AssertionError("pikepdf is a dependency") from None
    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError:
        raise refused(
            name,
            Both("PDF закрыт паролем", "the PDF is locked with a password"),
            Both("Сохраните его без пароля.", "Save it without a password."),
        ) from None
    except Exception as error:
        raise _damaged(name, error) from None
    with pdf, translated(lambda error: _damaged(name, error)):
        form = pdf.Root.get("/AcroForm")
        fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
        if not isinstance(fields, pikepdf.Array) or not len(fields):
            if form is not None and "/XFA" in form:
                raise refused(
                    name,
                    Both("форма в виде XFA, её знает лишь Acrobat", "XFA only, which Acrobat alone knows"),
                    Both(
                        "Сохраните её в Acrobat как обычную форму PDF.",
                        "Save it in Acrobat as a plain PDF form.",
                    ),
                )
            return []
        return list(_walk(fields, "", {}, set(), 0, name))


def _walk(
    fields: Any, above: str, inherited: dict[str, Any], met: set[tuple[int, int]], depth: int, name: str
) -> Iterator[Held]:
    import pikepdf

    if depth > MOST_DEPTH:
        raise _too_large(name)
    for field in fields:
        if not isinstance(field, pikepdf.Dictionary):
            continue
        if field.is_indirect:
            if field.objgen in met:
                continue  # a tree that comes back to itself
            met.add(field.objgen)
        if len(met) > MOST_FIELDS:
            raise _too_large(name)
        said = {**inherited, **{key: field[key] for key in ("/FT", "/V", "/Opt", "/TU") if key in field}}
        part = _text(field.get("/T"))
        path = f"{above}.{part}" if above and part else part or above
        kids = field.get("/Kids")
        below = (
            [kid for kid in kids if isinstance(kid, pikepdf.Dictionary)]
            if isinstance(kids, pikepdf.Array)
            else []
        )
        if any("/T" in kid for kid in below):
            yield from _walk(below, path, said, met, depth + 1, name)
        elif path and said.get("/FT") != pikepdf.Name.Sig:
            yield Held(path, _value(said), _text(said.get("/TU")))


def _value(said: dict[str, Any]) -> str:
    """What the field holds, as text; of a list of options what its key shows, if it isn't the key itself."""
    import pikepdf

    value = said.get("/V")
    if isinstance(value, pikepdf.Array):
        value = value[0] if len(value) else None
    text = _text(value)
    options = said.get("/Opt")
    if isinstance(options, pikepdf.Array) and text:
        for option in options:
            if isinstance(option, pikepdf.Array) and len(option) == 2 and _text(option[1]) == text:
                return _text(option[0])
    return text


def _text(value: Any) -> str:
    """A text string, a name or a stream of text."""
    import pikepdf

    if isinstance(value, pikepdf.Name):
        return str(value)[1:]
    if isinstance(value, pikepdf.Stream):
        data = value.read_raw_bytes()
        text = str(pikepdf.String(data)) if not value.get("/Filter") else ""
    elif isinstance(value, pikepdf.String | str):
        text = str(value)
    else:
        return ""
    return text[:MOST_TEXT].replace("\r\n", "\n").replace("\r", "\n").strip()


def _bounded(data: bytes, name: str) -> None:
    """Streams that hold objects are unpacked by whoever opens the file: none of them into more than a form can be."""
    for mark in _OBJECT_STREAMS.finditer(data):
        start = _STREAM.search(data, mark.end(), mark.end() + 4096)
        if start is None:
            continue
        unpacked = zlib.decompressobj()
        try:
            unpacked.decompress(data[start.end() :], MOST_UNPACKED)
        except zlib.error:
            continue
        if unpacked.unconsumed_tail and not unpacked.eof:
            raise _too_large(name)


def refused(name: str, what: Both, remedy: Both, value: str | None = None) -> InputError:
    """An error of the whole file."""
    return InputError(Problem(what, remedy, file=name, value=value))


def _too_large(name: str) -> InputError:
    return refused(
        name,
        Both("форма больше, чем бывают формы", "the form is larger than forms are"),
        Both("Откройте её и сохраните заново.", "Open it and save it anew."),
    )


def _damaged(name: str, error: Exception) -> InputError:
    return refused(
        name,
        Both("файл PDF повреждён", "the PDF is damaged"),
        Both("Откройте его и сохраните заново.", "Open it and save it anew."),
        str(error)[:200] or type(error).__name__,
    )
