"""A filled or blank document as a form to fill in: the same page, with a control or a field in every place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.catalog import Kind
from wego_forms.choosing import SheetLang
from wego_forms.edges import parse_xml
from wego_forms.errors import Both, InputError, Problem
from wego_forms.filling import Document
from wego_forms.filling.document import parts_of
from wego_forms.forms.attached import named, part_of
from wego_forms.forms.controls import Control, controls_in, number_items, written
from wego_forms.forms.entries import SIGNATURE, YES, Entry, entries_of, tag_of
from wego_forms.forms.room import on_a_rule, styles_with_lines, with_lines
from wego_forms.ooxml import Archive
from wego_forms.ooxml.names import MAIN_PART

if TYPE_CHECKING:
    from wego_forms.pdf import Drawing
    from wego_forms.pdf.fields import FormField
    from wego_forms.staged import Staged


def fillable(document: Document, kind: Kind, lang: SheetLang) -> FillableDocument:
    """The document as a form. InputError: nobody fills in such a kind, or its template has no controls."""
    made = FillableDocument(document, entries_of(kind, lang))
    if not made.entries:
        raise InputError(
            Problem(
                Both("в шаблоне нет полей формы", "the template has no form fields"),
                Both(
                    "Поставьте в него {{ поле }} как есть, без |case и других форм; или в Word: Разработчик → "
                    "элемент управления содержимым, тег – путь поля.",
                    "Put {{ field }} into it as it is, without |case and other forms; or in Word: Developer → "
                    "a content control, its tag the field's path.",
                ),
                value=kind.name,
            )
        )
    return made


class FillableDocument(Document):
    """A form: `.docx()` has content controls to fill in, `.pdf()` fields; the rest of both is locked.

    `entries` are the places that it has, by the tag of the control or the name of the field.
    """

    def __init__(self, document: Document, entries: Mapping[str, Entry]) -> None:
        super().__init__(
            document._source,
            document._parts,
            document._archive,
            document._changed,
            document.unsure,
            document.draft,
            document.notes,
        )
        self._plain = document
        self._lacks, self._marks = document._lacks, document._marks
        parts = parts_of(self)
        root = parse_xml(parts[MAIN_PART], comments=False, instructions=False)
        #: The main part as it is parsed already, for the first drawing.
        self._trees: dict[str, Any] = {MAIN_PART: root}
        self._main = written(root) if number_items(root) else parts[MAIN_PART]
        self._controls: list[Control] = list(controls_in(root))
        self.entries = {
            control.tag: entry for control in self._controls if (entry := entries.get(tag_of(control.tag)))
        }

        if any(control.tag == SIGNATURE and not control.value for control in self._controls):
            self._signature_field = SIGNATURE

    def __reduce__(self) -> Any:
        """Pickled it is the plain document and its entries."""
        return FillableDocument, (self._plain, {tag_of(tag): entry for tag, entry in self.entries.items()})

    @cached_property
    def _dressed(self) -> bytes:
        from wego_forms.forms import dressing, glossary

        parts = parts_of(self)
        changed = dict(self._changed)
        root = parse_xml(self._main)
        prompts = dressing.dressed(root, self.entries)
        changed[MAIN_PART] = written(root)
        for sort, make in (("settings", dressing.protected), ("styles", dressing.with_prompt_style)):
            name, data = part_of(parts, sort)
            changed[name] = make(data)
        changed[part_of(parts, "glossaryDocument")[0]] = glossary.glossary(prompts)
        changed |= named(parts)
        kept = {part: data for part, data in self._parts.items() if part not in changed}
        return Archive(kept).write(changed)

    def docx(self) -> bytes:
        """The Word file: the controls are filled in, nothing else can be changed."""
        return self._dressed

    def drawn(self, font: str | Path | None = None, *, archive: bool | str = False) -> Staged[Drawing]:
        """The PDF with its fields. InputError: an archive copy; that is made of a form once it is filled in."""
        from wego_forms.pdf import Signing, drawn

        if archive:
            raise InputError(
                Problem(
                    Both("форму для заполнения не архивируют", "a form to fill in isn't an archive copy"),
                    Both("Сначала заполните её.", "Fill it in first."),
                )
            )
        main = self._main
        if any(entry.type == "lines" for entry in self.entries.values()):
            root = parse_xml(main)
            main = written(root) if with_lines(root, self.entries) else main
        parts = {**parts_of(self), MAIN_PART: main}
        fields = self._fields  # they are taken from the tree before it is given away
        signing = Signing(marks=self._marks, draft=self.draft)
        trees, self._trees = self._trees if main is self._main else {}, {}
        return drawn(parts, source=self._source, font=font, fields=fields, trees=trees, signing=signing)

    @cached_property
    def _fields(self) -> dict[str, FormField]:
        from wego_forms.pdf.fields import FormField

        lined = styles_with_lines(part_of(parts_of(self), "styles")[1])
        known: dict[Any, bool] = {}
        fields: dict[str, FormField] = {}
        for control in self._controls:
            entry = self.entries.get(control.tag)
            if entry is None:
                if control.tag == SIGNATURE and not control.value:
                    fields[SIGNATURE] = FormField(SIGNATURE, "signature", control.title)
            elif control.tag not in fields:
                fields[control.tag] = _field(
                    control, entry, ruled=not on_a_rule(control.element, lined, known)
                )
        return fields


def _field(control: Control, entry: Entry, *, ruled: bool) -> Any:
    from wego_forms.pdf.fields import FormField

    said = "en-GB" if entry.lang == "en" else ""
    made = partial(FormField, control.tag, title=control.title, ruled=ruled, lang=said)
    value = control.value
    if entry.type == "flag":
        return made("flag", value="Yes" if value.casefold() in YES else "")
    if choices := entry.choices:
        return made("choice", value=entry.keys.get(value, value), choices=choices)
    return made("text", value=value, max_length=entry.max_length, lines=entry.lines)
