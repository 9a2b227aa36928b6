"""Another's PDF form as a template: its fields filled by name, Cyrillic too, with appearances of ours."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from wego_forms.edges import Unreadable, read_regular
from wego_forms.errors import Both, InputError, OutputError, Problem, TemplateError
from wego_forms.filling.document import Document
from wego_forms.filling.pdftaking import Taken, taken
from wego_forms.filling.template import Template
from wego_forms.ooxml import Archive
from wego_forms.pdf.acro import AcroField, fields_of, opened, readable
from wego_forms.pdf.fonts.choose import unknown_character

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wego_forms.fields import Unsure
    from wego_forms.filling.inset import Inset
    from wego_forms.pdf import Drawing
    from wego_forms.staged import Staged

#: Bytes of a form.
MAX_BYTES = 64 * 1024 * 1024


class PdfTemplate(Template):
    """A PDF form that others made (AcroForm). `wf.Template("their-form.pdf")` is one.

    TemplateError: it can't be read, has no fields, is encrypted, or is XFA alone; the reason is told.
    """

    is_form = True
    #: Its fields stand over a page that isn't read.
    written_in = None

    def __init__(
        self,
        source: str | Path | bytes,
        name: str | None = None,
        pictures: Iterable[str] = (),  # noqa: ARG002  a PDF form has none
        *,
        strip_reaching: bool = False,  # noqa: ARG002
    ) -> None:
        self.source = name or (str(source) if not isinstance(source, bytes) else "form.pdf")
        try:
            self._data = source if isinstance(source, bytes) else read_regular(source, MAX_BYTES)
            with opened(self._data, self.source) as pdf:
                named = (each.name for each in fields_of(pdf, self.source) if each.kind != "Sig")
                self._names = tuple(dict.fromkeys(named))
        except Unreadable as error:
            raise TemplateError(Problem(error.what, error.remedy, file=self.source)) from None
        except InputError as error:
            raise TemplateError(error.problems) from None
        if not self._names:
            raise TemplateError(
                Problem(
                    Both("в PDF нет полей формы", "the PDF has no form fields"),
                    Both("Нужна форма PDF или шаблон .docx.", "A PDF form is needed, or a .docx template."),
                    file=self.source,
                )
            )
        self._dummies = {}

    @property
    def fields(self) -> tuple[str, ...]:
        """The full names of its fields, in order; those to sign in are left out."""
        return self._names

    def fill(
        self,
        values: Mapping[str, Any],
        unsure: tuple[Unsure, ...] = (),
        pictures: Mapping[str, Inset] | None = None,  # noqa: ARG002
        source: str | None = None,
    ) -> Document:
        """The form with `values` in its fields, by their names: text, True or False of a check box, a radio button's
        state, a choice's key or what it shows, a list of them where several can be chosen. A field of no value (None)
        stays as it is. `notes` of the document tell what is filled and not seen.

        TemplateError: no such field, or a value that it can't take, all of them at once; a form that is signed, or
        that its maker forbids to fill. DrawingError: a character that no font has.
        """
        with opened(self._data, self.source) as pdf:
            fields = fields_of(pdf, self.source)
            self._refuse_closed(pdf, fields)
            known: dict[str, list[AcroField]] = {}
            for each in fields:
                known.setdefault(normalize("NFC", each.name), []).append(each)
            asked = {name: value for name, value in values.items() if value is not None}
            meant = [
                (name, field, taken(field, value))
                for name, value in asked.items()
                for field in _named(known, name)
            ]
            wrong = [self._unknown(known, name) for name in values if not _named(known, name)]
            wrong += [
                value.within(self.source, name) for name, _, value in meant if isinstance(value, Problem)
            ]
            if wrong:
                raise TemplateError(list(dict.fromkeys(wrong)))
            from wego_forms.filling.pdfwriting import Writing

            writing = Writing(pdf, fields)
            for name, field, value in meant:
                if isinstance(value, Taken):
                    try:
                        writing.set(field, value)
                    except KeyError as error:
                        raise unknown_character(error.args[0], value.text, name, self.source) from None
            notes = self._notes_of(pdf, [field for _, field, _ in meant], writing.cut)
            return PdfDocument(source or self.source, writing.saved(), unsure, notes)

    def blank(self, known: Mapping[str, Any] | None = None) -> Document:
        """The form as it is, with the fields of `known` filled."""
        return self.fill(known or {})

    def _refuse_closed(self, pdf: Any, fields: list[AcroField]) -> None:
        """TemplateError: the form is signed, and would not be any more; or its maker forbids to fill it."""
        if any(each.kind == "Sig" and "/V" in each.said for each in fields):
            raise TemplateError(Problem(*_SIGNED, file=self.source))
        if pdf.is_encrypted and not (pdf.allow.modify_form or pdf.allow.modify_annotation):
            raise TemplateError(Problem(*_FORBIDDEN, file=self.source))

    def _unknown(self, known: Mapping[str, Any], name: str) -> Problem:
        near = difflib.get_close_matches(name, list(known), 1)
        remedy = Both(f"Может быть, {near[0]}?", f"Perhaps {near[0]}?") if near else _LIST
        return Problem(
            Both("такого поля в форме нет", "the form has no such field"), remedy, self.source, value=name
        )

    def _notes_of(self, pdf: Any, fields: list[AcroField], cut: list[str]) -> tuple[Problem, ...]:
        """What was filled and isn't seen: too long for its box, on no page, hidden."""
        shown = {each.objgen for page in pdf.pages for each in page.get("/Annots", ()) if each.is_indirect}
        notes = [Problem(*_CUT, file=self.source, place=name) for name in cut]
        for field in fields:
            widgets = [each for each in field.widgets if not each.is_indirect or each.objgen in shown]
            if not any(_has_room(each) and not int(each.get("/F", 0)) & _UNSEEN for each in widgets):
                notes.append(Problem(*_HIDDEN, file=self.source, place=field.name))
        return tuple(dict.fromkeys(notes))


class PdfDocument(Document):
    """A PDF form, filled."""

    def __init__(
        self, source: str, pdf: bytes, unsure: tuple[Unsure, ...] = (), notes: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(source, {}, Archive({}), {}, unsure, notes=notes)
        self._pdf = pdf

    def docx(self) -> bytes:
        """OutputError: a PDF form has no Word file."""
        raise OutputError(
            Problem(
                Both("у формы PDF нет файла Word", "a PDF form has no Word file"),
                Both("Запишите её как PDF: --format pdf.", "Write it as a PDF: --format pdf."),
                file=self._source,
            )
        )

    def pdf(
        self,
        engine: str = "reportlab",  # noqa: ARG002  it is drawn already
        font: str | Path | None = None,  # noqa: ARG002
        *,
        archive: bool | str = False,
    ) -> bytes:
        """The PDF's bytes. OutputError: another's PDF isn't made an archive copy."""
        if archive:
            raise OutputError(
                Problem(
                    Both("чужой PDF не делается архивным", "another's PDF isn't made an archive copy"),
                    Both("Уберите --archive.", "Leave out --archive."),
                    file=self._source,
                )
            )
        return self._pdf

    def flattened(self) -> PdfDocument:
        """The form to print: what its fields hold is drawn on the pages, and it has no fields."""
        from wego_forms.filling.pdfwriting import flattened

        with opened(self._pdf, self._source) as pdf:
            return PdfDocument(self._source, flattened(pdf), self.unsure, self.notes)

    def drawn(self, font: str | Path | None = None, *, archive: bool | str = False) -> Staged[Drawing]:  # noqa: ARG002
        """The PDF as it is filled, which is one stage."""
        from wego_forms.pdf import Drawing

        yield
        with opened(self._pdf, self._source) as pdf:
            return Drawing(self.pdf(archive=archive), len(pdf.pages), (), (), ())


def _named(known: Mapping[str, list[AcroField]], name: str) -> list[AcroField]:
    """The fields of that name, however its letters are put together: й is one or two."""
    return known.get(normalize("NFC", name)) or known.get(normalize("NFC", readable(name)), [])


def _has_room(widget: Any) -> bool:
    left, bottom, right, top = (float(edge) for edge in widget.get("/Rect", (0, 0, 0, 0)))
    return left != right and bottom != top


#: Flags of a widget that neither screen nor paper shows: invisible, hidden, not to be viewed.
_UNSEEN = 1 << 1 | 1 << 5
_LIST = Both("Список полей: wf.Template(…).fields.", "Its fields: wf.Template(…).fields.")
_SIGNED = (
    Both("форма подписана, заполнение разрушит подпись", "the form is signed, and filling it would end that"),
    Both("Возьмите неподписанную форму.", "Take the form as it was before it was signed."),
)
_FORBIDDEN = (
    Both("тот, кто делал форму, запретил её заполнять", "the form's maker has forbidden to fill it"),
    Both("Попросите форму без запрета.", "Ask for the form without that lock."),
)
_CUT = (
    Both(
        "значение не помещается в поле, конец не виден",
        "the value is too long for its box, its end isn't seen",
    ),
    Both("Сократите его.", "Shorten it."),
)
_HIDDEN = (
    Both("поле заполнено, но на странице его не видно", "the field is filled, but no page shows it"),
    Both("Проверьте, то ли это поле.", "Check that it is the field you mean."),
)
