"""What the pages of a PDF form have beside its fields: notes, stamps, files; and whether they are as we made them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Any

from wego_forms.errors import Both
from wego_forms.pdf.acro import text_of
from wego_forms.pdf.canvas.sheet import PAGE_MARK, content_digest
from wego_forms.reading.reading import Asked, Doubt

#: Annotations that are told; nobody reads more. Bytes of a page's own content: ours has some 30,000.
_MOST, _MOST_BYTES = 40, 4 * 1024 * 1024
#: Those that say nothing of their own: a field, a link, a note's window, marks for the printer.
_SILENT = frozenset(("/Widget", "/Link", "/Popup", "/PrinterMark", "/TrapNet"))
_SORTS = {
    "/Text": Both("заметка", "a note"),
    "/FreeText": Both("надпись", "text"),
    "/Highlight": Both("выделение", "a highlight"),
    "/Underline": Both("подчёркивание", "an underline"),
    "/Squiggly": Both("подчёркивание", "an underline"),
    "/StrikeOut": Both("вычёркивание", "a strike-out"),
    "/Stamp": Both("штамп", "a stamp"),
    "/Ink": Both("рисунок от руки", "a drawing by hand"),
    "/FileAttachment": Both("вложенный файл", "an attached file"),
}
_OTHER = Both("пометка", "a mark")
_MARK = re.compile(r"(\d{1,5})/(\d{1,5}) ([0-9a-f]{32})")


def beside_fields(pdf: Any) -> Iterator[Doubt]:
    """What there is to tell of the file's pages, page by page, and of the files in it."""
    import pikepdf

    told, marks = 0, dict[int, re.Match[str] | None]()
    for number, page in enumerate(pdf.pages, start=1):
        marks[number] = _MARK.fullmatch(text_of(page.obj.get(PAGE_MARK)))
        annotations = page.obj.get("/Annots")
        for each in annotations if isinstance(annotations, pikepdf.Array) else ():
            sort = str(each.get("/Subtype", "")) if isinstance(each, pikepdf.Dictionary) else "/Widget"
            if sort not in _SILENT and told < _MOST:
                told += 1
                yield _noted(each, sort, number)
    if any(marks.values()):
        yield from _changed(pdf, marks)
    names = pdf.Root.get("/Names")
    if isinstance(names, pikepdf.Dictionary) and "/EmbeddedFiles" in names:
        yield Doubt("", ", ".join(list(pdf.attachments)[:_MOST]), *_FILES)


def _noted(note: Any, sort: str, page: int) -> Doubt:
    ru, en = _SORTS.get(sort, _OTHER)
    said, author = text_of(note.get("/Contents")), text_of(note.get("/T"))
    file = note.get("/FS")
    if sort == "/FileAttachment" and hasattr(file, "get"):
        said = text_of(file.get("/UF")) or text_of(file.get("/F")) or said
    return Doubt(
        "",
        ": ".join(each for each in (author, said) if each),
        Both(f"{ru} на странице {page}", f"{en} on page {page}"),
        _LOOK,
    )


def _changed(pdf: Any, marks: dict[int, re.Match[str] | None]) -> Iterator[Doubt]:
    """The pages that aren't as we made them: added, taken out, drawn on."""
    has = {int(mark[1]) for mark in marks.values() if mark}
    whole = max(int(mark[2]) for mark in marks.values() if mark)
    for number in sorted({*range(1, min(whole, _MOST) + 1)} - has):
        yield Doubt("", str(number), *_NO_PAGE)
    for number, mark in marks.items():
        if mark is None:
            yield Doubt("", str(number), *_NEW_PAGE)
        elif content_digest(_content(pdf.pages[number - 1].obj.get("/Contents"))) != mark[3]:
            yield Doubt("", str(number), *_DRAWN_ON)


def _content(stream: Any) -> bytes:
    """A page's content, if it is one stream of a size that a form's can have."""
    import pikepdf

    if isinstance(stream, pikepdf.Array) and len(stream) == 1:
        stream = stream[0]
    if not isinstance(stream, pikepdf.Stream):
        return b""
    raw, filters = stream.read_raw_bytes(), stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if filters is None:
        return raw
    try:
        return zlib.decompressobj().decompress(raw, _MOST_BYTES) if filters == "/FlateDecode" else b""
    except zlib.error:
        return b""


_LOOK = Both("Прочтите это: в запись оно не вошло.", "Read it: the record doesn't have it.")
_FILES: Asked = (
    Both("в форму вложены файлы", "files are attached to the form"),
    Both("Откройте их: в запись они не вошли.", "Open them: the record doesn't have them."),
)
_NO_PAGE: Asked = (
    Both("этой страницы формы больше нет", "this page of the form is gone"),
    Both("Спросите, почему, или пришлите форму заново.", "Ask why, or send the form anew."),
)
_NEW_PAGE: Asked = (
    Both("этой страницы в форме не было", "the form didn't have this page"),
    Both("Посмотрите, что на ней: в запись она не вошла.", "Look at it: the record doesn't have it."),
)
_DRAWN_ON: Asked = (
    Both(
        "на этой странице изменено не только то, что в полях", "more than the fields was changed on this page"
    ),
    Both("Сравните её с чистой формой.", "Compare it with a blank form."),
)
