"""A filled document: one content, two formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from wego_forms.errors import Both, InputError, Lang, OutputError, Problem
from wego_forms.ooxml import Archive
from wego_forms.saving import save

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from wego_forms.fields import Unsure
    from wego_forms.pdf import Drawing
    from wego_forms.signing import SigningKey

Engine = Literal["reportlab", "libreoffice"]
FORMATS = ("docx", "pdf")
#: The content control that marks where a template is signed.
SIGNATURE_CONTROL = "signature"
#: pt; four lines that can be read at actual size.
MARK_HEIGHT = 46


class Document:
    """A letter or a form, filled.

    `unsure` names the inflected forms that nobody has vouched for; a `draft` lacks its number or date, and can't be
    signed.
    """

    def __init__(
        self,
        source: str,
        parts: Mapping[str, bytes],
        archive: Archive,
        changed: Mapping[str, bytes],
        unsure: tuple[Unsure, ...] = (),
        draft: bool = False,
    ) -> None:
        self.unsure = unsure
        self.draft = draft
        self._source = source
        self._parts = parts
        self._archive = archive
        self._changed = changed

    def docx(self) -> bytes:
        """The Word file's bytes; the same content gives the same bytes."""
        return self._archive.write(self._changed)

    def pdf(
        self, engine: Engine = "reportlab", font: str | Path | None = None, *, archive: bool = False
    ) -> bytes:
        """The PDF's bytes.

        `engine`: "reportlab" draws it here; "libreoffice" hands the Word file to soffice (ToolError where there is
        none). `font`: a family's name or a .ttf that is used for the template's main font, instead of the first
        one found of those that docs/flow.md names. `archive`: as PDF/A-1b (ISO 19005-1), for keeping; either engine
        makes it. What the page shows otherwise than Word comes as a DrawingWarning; DrawingError: it can't be drawn
        at all.
        """
        if engine == "libreoffice":
            from wego_forms.filling.libreoffice import convert

            return convert(self.docx(), archive=archive)
        return self.drawing(font, archive=archive).pdf

    def sign(
        self,
        key: SigningKey,
        *,
        lang: Lang = "ru",
        font: str | Path | None = None,
        when: datetime | None = None,
        archive: bool = False,
    ) -> bytes:
        """The PDF with a PAdES signature by `key` (of `wego_forms.signing.load_key`).

        Its visible field is the mark of the key's certificate, in `lang`, in the template's place of the signature
        (the content control `signature`); where the record has put a mark there already, the field is invisible.
        `when` is the time of signing, else now. `archive`: a PDF/A-1b, which it stays when signed. InputError: a
        draft, or a certificate that isn't valid then.
        """
        from wego_forms.signing import MarkBox, sign_pdf

        if self.draft:
            raise InputError(
                Problem(
                    Both("проект не подписывают", "a draft isn't signed"),
                    Both("Дайте документу номер и дату.", "Give the document its number and date."),
                    file=self._source,
                )
            )
        drawing = self.drawing(font, archive=archive)
        place = next((control for control in drawing.controls if control.tag == SIGNATURE_CONTROL), None)
        mark: MarkBox | None = MarkBox()
        if place is not None:
            left, bottom, right, _ = place.cell or place.box
            width = min(right - left, MarkBox.width)
            mark = None if place.size else MarkBox(place.page - 1, left, bottom, width, MARK_HEIGHT)
        return sign_pdf(drawing.pdf, key, mark=mark, lang=lang, when=when)

    def drawing(self, font: str | Path | None = None, *, archive: bool = False) -> Drawing:
        """The PDF with what there is to say of it: its pages, the fonts used, what couldn't be drawn."""
        from wego_forms.pdf import draw

        return draw({**self._parts, **self._changed}, source=self._source, font=font, archive=archive)

    def save(
        self,
        path: str | Path,
        *,
        engine: Engine = "reportlab",
        font: str | Path | None = None,
        archive: bool = False,
    ) -> Path:
        """Write the file that the suffix names (.docx or .pdf), beside its place first and renamed when whole.

        `engine`, `font` and `archive` are for the PDF, as of `pdf`. OutputError: another suffix, or a place that
        can't be written.
        """
        path = Path(path)
        suffix = path.suffix.lower().removeprefix(".")
        if suffix not in FORMATS:
            raise OutputError(
                Problem(
                    Both("неизвестный формат файла", "unknown file format"),
                    Both("Назовите файл .docx или .pdf.", "Name the file .docx or .pdf."),
                    file=str(path),
                    value=path.suffix,
                )
            )
        return save(path, self.docx() if suffix == "docx" else self.pdf(engine, font, archive=archive))
