"""What sort of file some bytes are, whatever the file is called: so that a message can name it."""

from __future__ import annotations

from wego_forms.errors import Both

#: Where a PDF's head may stand (ISO 32000-1, annex H, note 13).
_PDF_HEAD = 1024
_PICTURE = Both("картинка", "a picture")
_OLD_OFFICE = Both("старый .doc или .xls либо файл с паролем", "an old .doc or .xls, or a locked file")
_HEADS: tuple[tuple[bytes, Both], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD_OFFICE),
    (b"{\\rtf", Both("документ RTF", "an RTF document")),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"BM", _PICTURE),
    (b"Rar!", Both("архив RAR", "a RAR archive")),
    (b"7z\xbc\xaf", Both("архив 7z", "a 7z archive")),
    (b"AT&TFORM", Both("файл DjVu", "a DjVu file")),
)  # fmt: skip
#: Of a zip, the member that tells what it is; names stand unpacked in it.
_MEMBERS: tuple[tuple[bytes, Both], ...] = (
    (b"word/document.xml", Both("документ Word", "a Word document")),
    (b"xl/workbook.xml", Both("таблица Excel", "an Excel sheet")),
    (b"ppt/presentation.xml", Both("презентация", "a presentation")),
    (b"application/vnd.oasis.opendocument", Both("файл OpenDocument", "an OpenDocument file")),
    (b"", Both("архив ZIP", "a ZIP archive")),
)
PDF = Both("PDF", "a PDF")
WORD = _MEMBERS[0][1]


def sort_of(data: bytes) -> Both | None:
    """What the file is; None: it is nothing that is known."""
    if not data:
        return Both("пустой файл", "an empty file")
    if b"%PDF-" in data[:_PDF_HEAD]:
        return PDF
    if data.startswith(b"PK\x03\x04"):
        return next(said for member, said in _MEMBERS if member in data)
    head = data[:_PDF_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")):
        return Both("веб-страница", "a web page")
    return next((said for start, said in _HEADS if data.startswith(start)), None)


def misnamed(data: bytes, wanted: str, name: str) -> tuple[Both, Both]:
    """That the file isn't what is wanted (PDF, .docx), what it is if that is known, and the way out."""
    sort = sort_of(data)
    called = name.lower().endswith(f".{wanted.lower().lstrip('.')}")
    ru = (
        f"это не {wanted}"
        + (", хотя так называется" if called else "")
        + (f": это {sort.ru}" if sort else "")
    )
    en = (
        f"this is no {wanted}"
        + (", though it is called so" if called else "")
        + (f": it is {sort.en}" if sort else "")
    )
    suffix = ".pdf" if sort is PDF else ".docx" if sort is WORD else ""
    if not called:
        return Both(ru, en), Both(
            f"Нужен файл {wanted}: назовите его.", f"Name a file that is one: {wanted}."
        )
    if suffix:
        return Both(ru, en), Both(f"Переименуйте файл: {suffix}.", f"Rename the file: {suffix}.")
    return Both(ru, en), Both("Попросите прислать его ещё раз.", "Ask for it to be sent again.")
