"""Open a .docx safely: the parts by name, or an error that says why this isn't a Word document."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

from wego_forms.edges import Unreadable, misnamed, read_regular, translated
from wego_forms.edges.xml import BadXml, refuse_dtd
from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.foreign import quoting
from wego_forms.ooxml.names import MAIN_PART, TYPES_PART
from wego_forms.ooxml.usual import related, usual

#: Above this a file is refused: a letter's parts are some 100 KB, a zip bomb's are gigabytes.
MAX_UNPACKED_BYTES = 200 * 1024 * 1024
MAX_PARTS = 5_000
#: Bytes of the file itself: a letter with scans has a few millions.
MAX_FILE_BYTES = 64 * 1024 * 1024
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A template of Word's own (.dotx) is a document but for this type; Word opens no .docx that has it.
_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_MACRO_MAIN = re.compile(rb"ms-word\.\w+\.macroEnabled\w*\.main\+xml|vbaProject")
_MACROS = "vbaProject.bin"


@dataclass(frozen=True)
class Package:
    """The parts of a .docx, in the order of the file; `source` is the name to use in messages."""

    source: str
    parts: dict[str, bytes]

    @classmethod
    def open(cls, source: str | Path | bytes, name: str | None = None) -> Package:
        """Read the file or the bytes; a .dotx is read as the document it is.

        TemplateError: not there, not a zip, damaged, macros, too large.
        """
        if isinstance(source, bytes | bytearray | memoryview):
            return _open(bytes(source), name or "document.docx")
        name = name or (str(source) if isinstance(source, str | PathLike) else type(source).__name__)
        try:
            data = read_regular(source, MAX_FILE_BYTES)
        except Unreadable as error:
            raise _error(name, error.what, error.remedy) from None
        return _open(data, name)


def text_parts(package: Package) -> list[str]:
    """The parts that hold a document's text: the body, headers, footers, footnotes and endnotes."""
    prefixes = ("word/header", "word/footer", "word/footnotes", "word/endnotes")
    named = {MAIN_PART, *related(package.parts, MAIN_PART, "header", "footer", "footnotes", "endnotes")}
    return [
        part
        for part in package.parts
        if part in named or (part.startswith(prefixes) and part.endswith(".xml"))
    ]


def _open(data: bytes, name: str) -> Package:
    if data.startswith(_OLE_MAGIC):
        raise _error(
            name,
            Both(
                "это не .docx: старый формат .doc или документ с паролем",
                "this isn't a .docx: an old .doc or a document with a password",
            ),
            Both(
                "Сохраните его в Word как .docx без пароля.", "Save it in Word as a .docx without a password."
            ),
        )
    if not data.startswith(b"PK") and not zipfile.is_zipfile(io.BytesIO(data)):
        raise _error(name, *misnamed(data, ".docx", name))
    with translated(lambda error: _damaged(name, error)), zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = _parts(archive, data, name)
    for part, content in parts.items():
        if part.endswith((".xml", ".rels")):
            _check_xml(name, part, content)
    _refuse_macros(parts, name)
    if TYPES_PART in parts:
        with translated(lambda error: _damaged(name, error)):
            parts = usual(parts)
    if MAIN_PART not in parts or TYPES_PART not in parts:
        raise _error(
            name,
            Both(
                "это не документ Word: нет главной части, word/document.xml",
                "not a Word document: no main part, word/document.xml",
            ),
            Both("Сохраните шаблон в Word как .docx.", "Save the template in Word as a .docx."),
        )
    parts[TYPES_PART] = parts[TYPES_PART].replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)
    return Package(name, parts)


def _refuse_macros(parts: dict[str, bytes], name: str) -> None:
    """TemplateError: the document has macros, or a file embedded in it has."""
    types = parts.get(TYPES_PART, b"")
    if _MACRO_MAIN.search(types) or any(part.endswith(_MACROS) for part in parts):
        raise _error(
            name,
            Both("в документе есть макросы", "the document has macros"),
            Both(
                "Сохраните его в Word: Сохранить как → Документ Word (.docx), без макросов.",
                "Save it in Word: Save As → Word Document (.docx), without macros.",
            ),
            value=Path(name).suffix or None,
        )
    if b"macroEnabled" in types and (inside := next((p for p in parts if _holds_macros(parts[p])), None)):
        raise _error(
            name,
            Both("в файле, вложенном в документ, есть макросы", "a file embedded in the document has macros"),
            Both("Вставьте его в Word рисунком.", "Paste it in Word as a picture."),
            value=inside,
        )


def _holds_macros(data: bytes) -> bool:
    """Whether an embedded file is an Office file with macros; one for macros may well have none."""
    if not data.startswith(b"PK"):
        return False
    try:
        with translated(lambda error: _damaged("", error)), zipfile.ZipFile(io.BytesIO(data)) as archive:
            return any(member.endswith(_MACROS) for member in archive.namelist())
    except TemplateError:  # what can't be read has no macros to run
        return False


def _check_xml(name: str, part: str, content: bytes) -> None:
    """Whoever parses the part later: no entity is ever declared in it."""
    try:
        refuse_dtd(content)
    except BadXml as error:
        raise TemplateError(
            Problem(
                quoting(
                    Both(
                        "в файле не такой XML, какой пишет Word", "the file's XML isn't such as Word writes"
                    ),
                    error,
                ),
                Both("Откройте и сохраните его в Word.", "Open and save it in Word."),
                file=name,
                place=part,
            )
        ) from None


def _damaged(name: str, error: Exception) -> TemplateError:
    return _error(
        name,
        quoting(Both("файл повреждён или это не .docx", "the file is damaged or isn't a .docx"), error),
        Both(
            "Откройте его в Word и сохраните заново как .docx.",
            "Open it in Word and save it again as a .docx.",
        ),
    )


def _parts(archive: zipfile.ZipFile, data: bytes, name: str) -> dict[str, bytes]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > MAX_PARTS or sum(member.file_size for member in members) > MAX_UNPACKED_BYTES:
        raise _error(
            name,
            Both("файл слишком велик в распакованном виде", "the file is too large when unpacked"),
            Both("Уменьшите картинки в документе.", "Make the document's pictures smaller."),
            value=f"> {MAX_UNPACKED_BYTES // 1024 // 1024} MB",
        )
    return {member.filename: _content(archive, data, member) for member in members}


def _content(archive: zipfile.ZipFile, data: bytes, member: zipfile.ZipInfo) -> bytes:
    """What a member holds. One that is packed as Word packs is unpacked at once.

    The way through a file object takes zipfile twice as long, a twentieth of a letter's drawing; what doesn't come
    out right here is left to it to read or to refuse.
    """
    head = data[member.header_offset : member.header_offset + 30]
    name = member.filename.encode()
    if head[:4] != b"PK\3\4" or member.flag_bits & 1 or member.compress_type != zipfile.ZIP_DEFLATED:
        return archive.read(member)
    begin = member.header_offset + 30
    start = begin + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    packed = data[start : start + member.compress_size]
    try:
        content = zlib.decompressobj(-15).decompress(packed, member.file_size + 1)
    except zlib.error:
        return archive.read(member)
    told = data[begin : begin + len(name)] == name and len(content) == member.file_size
    return content if told and zlib.crc32(content) == member.CRC else archive.read(member)


def _error(name: str, what: Both, remedy: Both, value: str | None = None) -> TemplateError:
    return TemplateError(Problem(what, remedy, file=name, value=value))
