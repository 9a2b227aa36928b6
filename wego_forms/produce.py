"""The main job: a record and a language in, a filled document out."""

from __future__ import annotations

from pathlib import Path

from wego_forms import catalog
from wego_forms.errors import Both, InputError, Lang, Problem, RecordError
from wego_forms.fields import fields_of
from wego_forms.filling import Document, Template
from wego_forms.ooxml import Package
from wego_forms.records import Application, Record


def fill(record: Record, lang: Lang = "ru", template: Template | str | Path | None = None) -> Document:
    """The letter or form that `record` describes, in `lang`, on our template of its kind or on `template`.

    RecordError: the record lacks a text in that language. TemplateError: the template can't be opened, or asks
    for a field that the record hasn't.
    """
    try:
        _drawable(record)
        made = fields_of(record, lang)
    except InputError as error:
        raise error.within(record.source) from None
    return _template(record.kind, lang, template).fill(made.values, made.unsure)


def blank(kind: str, lang: Lang = "ru", template: Template | str | Path | None = None) -> Document:
    """The document of that kind with lines to write on in the place of every value."""
    if kind == "application":
        return fill(Application(kind="application"), lang, template)
    return _template(kind, lang, template).blank()


def _template(kind: str, lang: Lang, given: Template | str | Path | None) -> Template:
    if given is None:
        return catalog.template(kind, lang)
    return given if isinstance(given, Template) else Template(given)


def _drawable(record: Record) -> None:
    """Refuse the states of the blocks that aren't drawn yet: a letter must not lose its signature silently."""
    wanted = [("signature", record.signature.mode, "blank"), ("seal", record.seal.mode, "none, place")]
    problems = [
        Problem(
            Both("этот вид блока ещё не печатается", "this state of the block can't be printed yet"),
            Both(f"Пока бывает: {states}.", f"For now: {states}."),
            place=f"{block}.mode",
            value=mode,
        )
        for block, mode, states in wanted
        if mode not in states.split(", ")
    ]
    if problems:
        raise RecordError(problems)


def to_pdf(docx: str | Path | bytes, font: str | Path | None = None) -> bytes:
    """Any Word file, drawn as PDF.

    TemplateError: it can't be opened. What the page shows otherwise than Word comes as a DrawingWarning.
    """
    from wego_forms.pdf import draw

    package = Package.open(docx)
    return draw(package.parts, source=package.source, font=font).pdf
