"""Pages as pictures: of a record, a Word file or a PDF."""

from __future__ import annotations

import io
import threading
from pathlib import Path
from typing import Any

from wego_forms import produce
from wego_forms.catalog.load import KindsGiven, load
from wego_forms.edges import PDF, Unreadable, misnamed, read_regular, sort_of
from wego_forms.errors import Both, InputError, Lang, Problem, ToolError
from wego_forms.foreign import quoting

#: Bytes of a PDF, pixels across a page, and pages.
MAX_BYTES, MAX_WIDTH, MAX_PAGES = 64 * 1024 * 1024, 8000, 500
_PT = 72.0
#: PDFium is no library for several threads, whatever the documents.
_ONE_AT_A_TIME = threading.Lock()


def preview(
    file: str | Path, *, lang: Lang | str = "ru", dpi: float = 96.0, kinds: KindsGiven = None
) -> list[bytes]:
    """Each page of a record's document (in `lang`), a Word file or a PDF as a PNG of `dpi`, its form's fields drawn.

    InputError: the file can't be read, or has too many or too large pages. ToolError: pypdfium2 isn't installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise ToolError(
            Problem(
                Both("не установлен pypdfium2", "pypdfium2 isn't installed"),
                Both('pip install "wego-forms[preview]"', 'pip install "wego-forms[preview]"'),
            )
        ) from None
    data = _pdf(Path(file), lang, kinds)
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
            document.init_forms()
            widest = max(max(page.get_size()) for page in document)
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise _unseen(file, said=error) from None
        if len(document) > MAX_PAGES or widest * dpi / _PT > MAX_WIDTH:
            raise _unseen(file, f"{len(document)} × {widest:.0f} pt")
        return [_png(page, dpi) for page in document]


def _pdf(path: Path, lang: Lang | str, kinds: KindsGiven) -> bytes:
    suffix = path.suffix.lower()
    if suffix == ".pdf":
        try:
            data = read_regular(path, MAX_BYTES)
        except Unreadable as error:
            raise InputError(Problem(error.what, error.remedy, file=str(path))) from None
        if sort_of(data) is not PDF:
            raise InputError(Problem(*misnamed(data, "PDF", path.name), file=str(path)))
        return data
    if suffix in (".docx", ".dotx"):
        return produce.to_pdf(path)
    return produce.fill(load(path, kinds), lang).pdf()


def _png(page: Any, dpi: float) -> bytes:
    out = io.BytesIO()
    page.render(scale=dpi / _PT).to_pil().save(out, "PNG")
    return out.getvalue()


def _unseen(file: str | Path, value: str | None = None, said: Exception | str = "") -> InputError:
    return InputError(
        Problem(
            quoting(
                Both("эти страницы не показать картинками", "these pages can't be shown as pictures"), said
            ),
            Both("Откройте файл в программе просмотра.", "Open the file in a viewer."),
            file=str(file),
            value=value,
        )
    )
