"""Another's PDF form as a template: its fields filled by name, Cyrillic too, with appearances of ours."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.edges import Unreadable, read_regular
from wego_forms.errors import Both, InputError, OutputError, Problem, TemplateError
from wego_forms.filling.document import Document
from wego_forms.filling.template import Template
from wego_forms.ooxml import Archive
from wego_forms.pdf.acro import AcroField, fields_of, opened, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wego_forms.fields import Unsure
    from wego_forms.filling.inset import Inset
    from wego_forms.pdf import Drawing

#: Bytes of a form.
MAX_BYTES = 64 * 1024 * 1024
_ON = frozenset(("да", "yes", "true", "on", "1", "x", "+", "☒", "✓"))
_OFF = frozenset(("", "нет", "no", "false", "off", "0", "-", "☐"))


class PdfTemplate(Template):
    """A PDF form that others made (AcroForm). `wf.Template("their-form.pdf")` is one.

    TemplateError: it can't be read, has no fields, is encrypted, or is XFA alone; the reason is told.
    """

    is_form = True

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
                self._names = tuple(each.name for each in fields_of(pdf, self.source) if each.kind != "Sig")
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
        """The form with `values` in its fields, by their names: text, True or False of a check box, a choice's key or
        what it shows. A field of no value stays as it is.

        TemplateError: no such field, or a value that it can't take; all of them at once.
        """
        with opened(self._data, self.source) as pdf:
            known = {each.name: each for each in fields_of(pdf, self.source)}
            problems = [
                problem for name, value in values.items() for problem in self._fault(known, name, value)
            ]
            if problems:
                raise TemplateError(problems)
            from wego_forms.filling.pdfwriting import Writing

            writing = Writing(pdf)
            for name, value in values.items():
                if value is not None:
                    _set(writing, known[name], value)
            return PdfDocument(source or self.source, writing.saved(), unsure)

    def blank(self, known: Mapping[str, Any] | None = None) -> Document:
        """The form as it is, with the fields of `known` filled."""
        return self.fill(known or {})

    def _fault(self, known: Mapping[str, AcroField], name: str, value: Any) -> Iterator[Problem]:
        field = known.get(name)
        if field is None:
            near = difflib.get_close_matches(name, list(known), 1)
            remedy = Both(f"Может быть, {near[0]}?", f"Perhaps {near[0]}?") if near else _LIST
            yield Problem(
                Both("такого поля в форме нет", "the form has no such field"), remedy, self.source, value=name
            )
        elif field.kind == "Sig":
            yield Problem(
                Both("в этом поле подписывают", "this field is signed"),
                Both("wego-forms sign.", "wego-forms sign."),
                self.source,
                place=name,
            )
        elif value is not None and field.kind == "Ch" and _key(field, str(value)) is None:
            shown = ", ".join(said for _, said in _options(field)[:10])
            yield Problem(
                Both("такого значения в списке нет", "not one of the list's values"),
                Both(f"Выберите из: {shown}.", f"Choose from: {shown}."),
                self.source,
                place=name,
                value=str(value),
            )
        elif value is not None and field.kind == "Btn" and _state(field, value) is None:
            states = ", ".join(_states(field))
            yield Problem(
                Both("такого состояния у поля нет", "the field has no such state"),
                Both(f"Да, нет или одно из: {states}.", f"Yes, no, or one of: {states}."),
                self.source,
                place=name,
                value=str(value),
            )


class PdfDocument(Document):
    """A PDF form, filled."""

    def __init__(self, source: str, pdf: bytes, unsure: tuple[Unsure, ...] = ()) -> None:
        super().__init__(source, {}, Archive({}), {}, unsure)
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
            return PdfDocument(self._source, flattened(pdf), self.unsure)

    def drawing(self, font: str | Path | None = None, *, archive: bool | str = False) -> Drawing:  # noqa: ARG002
        """The PDF as it is filled."""
        from wego_forms.pdf import Drawing

        with opened(self._pdf, self._source) as pdf:
            return Drawing(self.pdf(archive=archive), len(pdf.pages), (), (), ())


def mapped(
    template: Template, values: Mapping[str, Any], mapping: Mapping[str, str] | None, name: str
) -> dict[str, Any]:
    """What the form's fields take of a record's `values`: by `mapping` from a field's name to the path of ours, else
    those fields that are named as ours are. TemplateError, with `name`: a path that isn't there.
    """
    if mapping is None:
        found = {field: _at(values, field) for field in template.fields}
        return {field: value for field, value in found.items() if value is not _NOTHING}
    taken = {field: _at(values, path) for field, path in mapping.items()}
    missing = [
        Problem(
            Both("такого поля в записи нет", "the record has no such field"),
            Both("Путь поля: head.person.", "A field's path: head.person."),
            file=name,
            place=field,
            value=mapping[field],
        )
        for field, value in taken.items()
        if value is _NOTHING
    ]
    if missing:
        raise TemplateError(missing)
    return taken


_NOTHING = object()


def _at(values: Mapping[str, Any], path: str) -> Any:
    here: Any = values
    for step in path.split("."):
        parts = getattr(here, "parts", None)
        here = here if isinstance(here, Mapping) else parts if isinstance(parts, Mapping) else {}
        if step not in here:
            return _NOTHING
        here = here[step]
    return here


def _set(writing: Any, field: AcroField, value: Any) -> None:
    if field.kind == "Btn":
        writing.state(field, _state(field, value) or "Off")
    elif field.kind == "Ch":
        key = _key(field, str(value)) or ""
        writing.text(field, key, dict(_options(field)).get(key, key))
    else:
        writing.text(field, str(value), str(value))


def _options(field: AcroField) -> list[tuple[str, str]]:
    """A list's keys and what they show."""
    import pikepdf

    options = field.said.get("/Opt")
    if not isinstance(options, pikepdf.Array):
        return []
    pairs = [
        (each[0], each[1]) if isinstance(each, pikepdf.Array) and len(each) == 2 else (each, each)
        for each in options
    ]
    return [(text_of(key), text_of(said)) for key, said in pairs]


def _key(field: AcroField, value: str) -> str | None:
    """The key that is meant; any text where the list lets one be typed."""
    for key, said in _options(field):
        if value in (key, said) or value.casefold() == said.casefold():
            return key
    editable = int(field.said.get("/Ff", 0)) & (1 << 18)
    return value if editable or value == "" else None


def _states(field: AcroField) -> list[str]:
    """What a button's widgets can be but off."""
    import pikepdf

    found: dict[str, None] = {}
    for widget in field.widgets:
        looks = widget.get("/AP", {}).get("/N") if isinstance(widget.get("/AP"), pikepdf.Dictionary) else None
        if isinstance(looks, pikepdf.Dictionary):
            found |= {str(key)[1:]: None for key in looks.keys() if str(key) != "/Off"}  # noqa: SIM118
    return list(found)


def _state(field: AcroField, value: Any) -> str | None:
    states, word = _states(field), str(value).strip()
    if word in states:
        return word
    if word.casefold() in _OFF:
        return "Off"
    return states[0] if word.casefold() in _ON and len(states) == 1 else None


_LIST = Both("Список полей: wf.Template(…).fields.", "Its fields: wf.Template(…).fields.")
