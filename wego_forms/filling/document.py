"""A filled document: one content, two formats."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, cast, overload

from wego_forms.choosing import language, one_of, several_of
from wego_forms.errors import Both, InputError, Lang, OutputError, Problem
from wego_forms.ooxml import Archive
from wego_forms.saving import save_as_ours, write_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from wego_forms.fields import Unsure
    from wego_forms.filling.filled import Filled
    from wego_forms.language import Form
    from wego_forms.pdf import Drawing
    from wego_forms.signing import SigningKey
    from wego_forms.staged import Staged

Engine = Literal["reportlab", "libreoffice"]
ENGINES: tuple[Engine, ...] = ("reportlab", "libreoffice")
NO_ENGINE = Both("такого движка нет", "no such engine")
FORMATS = ("docx", "pdf")
NO_FORMAT = Both("нет такого формата", "no such format")


class Document:
    """A letter or a form, filled.

    `unsure` names the inflected forms that nobody has vouched for; a `draft` lacks its number or date, and can't be
    signed. `forms`: all of them, each by the record's field that settles it. `notes`: what in the template looks like
    another program's place for a value, and prints as it stands.
    """

    #: The form's empty field to sign in, where the document is a form.
    _signature_field: str | None = None

    def __init__(
        self,
        source: str,
        parts: Mapping[str, bytes],
        archive: Archive,
        changed: Mapping[str, bytes],
        unsure: tuple[Unsure, ...] = (),
        draft: bool = False,
        notes: tuple[Problem, ...] = (),
        filled: Filled | None = None,
    ) -> None:
        self.unsure = unsure
        self.forms: Mapping[str, Form] = {}
        self.draft = draft
        #: What a draft's record lacks: number, date.
        self._lacks: tuple[str, ...] = ()
        self.notes = notes
        self._source = source
        self._parts = parts
        self._archive = archive
        self._changed = changed
        self._filled = filled
        self._signers, self._marks = (filled.signers, filled.marks) if filled else ((), ())

    def __getstate__(self) -> dict[str, Any]:
        """Pickled it is whole, whatever becomes of its template and its pictures' files."""
        return {**self.__dict__, "_filled": None}

    def docx(self) -> bytes:
        """The Word file's bytes; the same content gives the same bytes."""
        return self._archive.write(self._changed, self._filled.packed if self._filled else {})

    def pdf(
        self,
        engine: Engine | str = "reportlab",
        font: str | Path | None = None,
        *,
        archive: bool | str = False,
    ) -> bytes:
        """The PDF's bytes.

        `engine`: "reportlab" draws it here; "libreoffice" hands the Word file to soffice (ToolError where there is
        none). `font`: a family's name or a .ttf that is used for the template's main font, instead of the first
        one found of those that docs/flow.md names. `archive`: for keeping, as PDF/A-1b (ISO 19005-1), which either
        engine makes, or with "2a" as PDF/A-2a (ISO 19005-2) and PDF/UA-1, which only reportlab does. What the page
        shows otherwise than Word comes as a DrawingWarning; DrawingError: it can't be drawn at all. InputError: no
        such engine or archive copy.
        """
        if one_of(ENGINES, engine, NO_ENGINE) == "libreoffice":
            from wego_forms.filling.libreoffice import convert

            return convert(self.docx(), archive=archive)
        return self.drawing(font, archive=archive).pdf

    def sign(
        self,
        key: SigningKey,
        *,
        lang: Lang | str = "ru",
        font: str | Path | None = None,
        when: datetime | None = None,
        archive: bool | str = False,
        signatory: int | str | None = None,
    ) -> bytes:
        """The PDF with a PAdES signature by `key` (of `wego_forms.signing.load_key`).

        Its visible field is the mark of the key's certificate, in `lang`, in the template's place of the signature
        (the content controls `signature`, `signature2` …); where the record has put a mark there already, the field
        is invisible. `signatory`: whose place, the how-manieth or by name; else that of the certificate's owner, else
        the first.
        `when` is the time of signing, else now. `archive`: as of `pdf`, which it stays when signed. InputError: a
        draft, a certificate that isn't valid then, no such signatory or language.
        """
        from wego_forms.pdf.signplaces import number_of
        from wego_forms.signing import MarkBox, sign_pdf

        wanted = language(lang)
        if self.draft:
            raise InputError(
                Problem(
                    Both("проект не подписывают", "a draft isn't signed"),
                    Both("Дайте документу номер и дату.", "Give the document its number and date."),
                    file=self._source,
                )
            )
        drawing = self.drawing(font, archive=archive)
        marked = [control.size > 0 for control in drawing.controls if number_of(control.tag)]
        # Where the record has put every mark already, another would only repeat it.
        mark = None if marked and all(marked) and signatory is None else MarkBox(signatory=signatory)
        field = self._signature_field
        return sign_pdf(drawing.pdf, key, mark=mark, field_name=field, lang=wanted, when=when)

    def drawing(self, font: str | Path | None = None, *, archive: bool | str = False) -> Drawing:
        """The PDF with what there is to say of it: its pages, the fonts used, what couldn't be drawn."""
        from wego_forms.pdf import finished

        return finished(self.drawn(font, archive=archive))

    def drawn(self, font: str | Path | None = None, *, archive: bool | str = False) -> Staged[Drawing]:
        """The same in stages, without a warning."""
        from wego_forms.pdf import Signing, drawn

        signing = Signing(self._signers, self._marks, self.draft)
        return drawn(parts_of(self), source=self._source, font=font, archive=archive, signing=signing)

    @overload
    def save(
        self,
        to: str | PathLike[str],
        *,
        format: str | None = None,
        engine: Engine | str = "reportlab",
        font: str | Path | None = None,
        archive: bool | str = False,
    ) -> Path: ...

    @overload
    def save(
        self,
        to: BinaryIO,
        *,
        format: str,
        engine: Engine | str = "reportlab",
        font: str | Path | None = None,
        archive: bool | str = False,
    ) -> None: ...

    def save(
        self,
        to: str | PathLike[str] | BinaryIO,
        *,
        format: str | None = None,
        engine: Engine | str = "reportlab",
        font: str | Path | None = None,
        archive: bool | str = False,
    ) -> Path | None:
        """Write the file that the path's suffix names (.docx or .pdf), beside its place first, renamed when whole. A
        file that is there is replaced; the commands ask first.

        `to` can also be a file open for writing bytes; then `format` says which of the two, and nothing is written
        before the document is whole. `engine`, `font` and `archive` are for the PDF, as of `pdf`. OutputError:
        another suffix or format, or a place that can't be written.
        """
        path = Path(to) if isinstance(to, str | PathLike) else None
        wanted = format_of(path, format)
        data = self.docx() if wanted == "docx" else self.pdf(engine, font, archive=archive)
        if path is not None:
            return save_as_ours(path, data)
        write_to(cast(BinaryIO, to), data)
        return None


def parts_of(document: Document) -> dict[str, bytes]:
    """All the parts of its Word file by their names."""
    return {**document._parts, **document._changed}


def remade(
    document: Document, parts: Mapping[str, bytes], unsure: tuple[Unsure, ...], notes: tuple[Problem, ...]
) -> Document:
    """A document as that one, just filled, with those `parts` in the place of its own, and more to tell."""
    assert document._filled is not None
    filled = document._filled.changed_to({**document._changed, **parts})
    made = filled.document(document._source, unsure, document.draft, notes)
    made._lacks = document._lacks
    return made


def format_of(path: Path | None, named: str | None) -> str:
    """The format that is named, or that the path's suffix names. OutputError: neither is, or they disagree."""
    suffix = path.suffix.lower().removeprefix(".") if path else ""
    wanted = named or suffix
    if wanted in FORMATS and not (suffix in FORMATS and suffix != wanted):
        return wanted
    raise OutputError(
        Problem(
            Both("неизвестный формат файла", "unknown file format"),
            Both("Назовите файл .docx или .pdf.", "Name the file .docx or .pdf.")
            if path
            else Both('Укажите format="docx" или format="pdf".', 'Say format="docx" or format="pdf".'),
            file=str(path) if path else None,
            value=named or (path.suffix if path else ""),
        )
    )


def formats_of(given: str | Iterable[str]) -> tuple[str, ...]:
    """`docx`, `pdf`, `all`, or several of them. InputError: another word."""
    wanted = FORMATS if given == "all" else (given,) if isinstance(given, str) else given
    return several_of(FORMATS, wanted, NO_FORMAT, (*FORMATS, "all"))
