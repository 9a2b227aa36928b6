"""The main job: a record and a language in, a filled document out."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms import catalog
from wego_forms.attaching import counted
from wego_forms.blocks import Blocks, blocks_of, carried
from wego_forms.catalog import Kind, fields_of, kind_of, kinds
from wego_forms.catalog.lacking import addressless, lacking
from wego_forms.catalog.likely import of_another_kind
from wego_forms.choosing import BOTH, LANGUAGES, SheetLang, other_language, sheet_language
from wego_forms.errors import Both, InputError, Lang, Problem, TemplateError, TemplateWarning
from wego_forms.fields import Fields, Unsure
from wego_forms.filling import Document, Template
from wego_forms.ooxml import Package
from wego_forms.records import Letter, Record
from wego_forms.records.base import left_blank
from wego_forms.records.locating import located, within_file
from wego_forms.records.record import NO_RECORD, notes_of

if TYPE_CHECKING:
    from wego_forms.forms.templates import FormTemplate


def fill(
    record: Record,
    lang: Lang | str = "ru",
    template: Template | str | Path | None = None,
    *,
    fillable: bool = False,
    mapping: Mapping[str, str] | str | Path | None = None,
) -> Document:
    """The letter or form that `record` describes, in `lang`, on our template of its kind or on `template`.

    `lang` is `ru`, `en` or, of a form, `ru+en`: one sheet, each label in Russian over English, and both values.
    `template` is a .docx, a compiled template, or the name of one of ours (`envelope-dl`, `envelope-c4`). `fillable`:
    a form that others go on filling in, in Word or in a PDF viewer; what the record knows is there already, and a
    text that it has in the other language only is left to them.
    `template` can be another's PDF form, too: `mapping`, or a YAML file of it, says for a field's name which of our
    fields it takes (`Text1: head.person`); without it those that are named as ours are filled.

    The sheets that go with a letter are counted. RecordError: the record lacks a text in that language, or a document
    that goes with it can't be made. TemplateError: the template can't be opened, is in the other language or of
    another kind, or asks for a field that the record hasn't, in our way or another program's (<<number>>).
    InputError: no such language, or `record` is none. TemplateWarning: what looks like a place and is no field's.
    """
    return _telling(filled(record, lang, template, fillable=fillable, mapping=mapping))


def filled(
    record: Record,
    lang: Lang | str = "ru",
    template: Template | str | Path | None = None,
    *,
    fillable: bool = False,
    mapping: Mapping[str, str] | str | Path | None = None,
) -> Document:
    """As `fill`, without a warning: `document.notes` has what there is to tell."""
    if not isinstance(record, Record):
        raise InputError(Problem(*NO_RECORD, value=type(record).__name__))
    kind, lang = kind_of(record), sheet_language(lang)
    if lang == BOTH:
        for_both(kind, template)
    forms = _forms(kind, lang, template) if fillable else {}
    if lang == BOTH:
        halves = (
            _filled(record, each, forms[each].template if forms else None, as_typed=fillable, beside=True)
            for each in LANGUAGES
        )
        document = _on_one_sheet(kind, *halves)
    else:
        chosen = forms[lang].template if forms else template
        document = _filled(record, lang, chosen, mapping, as_typed=fillable)
    return _to_fill_in(document, kind, lang, forms) if fillable else document


def _filled(
    record: Record,
    lang: Lang,
    template: Template | str | Path | None = None,
    mapping: Mapping[str, str] | str | Path | None = None,
    *,
    as_typed: bool,
    beside: bool = False,
) -> Document:
    """The document in one language; `as_typed`: texts of several paragraphs are one field's.

    `beside`: the other language stands beside it, and gives the organisation's name in English.
    """
    unsure: tuple[Unsure, ...] = ()
    told = notes_of(record)
    if isinstance(record, Letter):
        counts = counted(record, lang, make)
        record, unsure = counts.letter, counts.unsure
    kind = kind_of(record)
    chosen = _template(kind, lang, template)
    # One of ours has no other program's places, whatever it puts between quotation marks.
    notes = refuse_mistaken(chosen, kind) if template is not None or kind.folder is not None else ()
    notes += addressless(chosen, record, lang)
    with left_blank() if as_typed else nullcontext():
        made, blocks = said_by(record, lang, chosen)
    carried(record, blocks, chosen)
    pictures = {name: inset for name, inset in blocks.pictures.items() if name in chosen.pictures}
    said: dict[str, Any] = made.values
    if as_typed:
        from wego_forms.forms.room import to_type_in

        said = to_type_in(said, kind)
    if beside and isinstance(named := said.get("organization"), dict) and "international" in named:
        said = {**said, "organization": {**named, "international": named["name"]}}
    if chosen.is_form:
        from wego_forms.filling.pdfmapping import mapped

        theirs = chosen.fill(mapped(chosen, said, mapping), made.unsure + unsure)
        theirs.notes = told + theirs.notes
        return theirs
    try:
        document = chosen.fill({**said, **blocks.values}, (), pictures, record.source)
    except InputError as error:  # a form that a filter asked for, and no rule can make
        raise within_file(error, record.source) from None
    except TemplateError as error:
        raise of_another_kind(error, chosen, kind) from None
    # Filters guess too: all the forms are known only now.
    document.unsure = made.unsure + unsure
    document.forms = made.guesses.settled
    document._lacks = blocks.lacks
    document.notes = located(dict.fromkeys((*told, *notes, *document.notes)), record.source)
    return document


def for_both(kind: Kind, template: Template | str | Path | None) -> None:
    """InputError: a document of that kind, or on that template, isn't in two languages on one sheet."""
    from wego_forms.forms import is_fillable

    if not is_fillable(kind):
        what = Both("документ этого вида – на одном языке", "a document of this kind is in one language")
        remedy = Both(
            "На двух языках бывают заявка и виды с base: form или page. Сделайте два: --lang all.",
            "In two are the application, and kinds with base: form or page. Make one of each: --lang all.",
        )
        raise InputError(Problem(what, remedy, place="lang", value=kind.name))
    if template is not None:
        what = Both("у своего шаблона один язык", "a template of one's own has one language")
        remedy = Both(
            f"Для двух языков положите {kind.name}.docx в ru/ и en/ папки видов.",
            f"For two put {kind.name}.docx into ru/ and en/ of a folder of kinds.",
        )
        raise InputError(Problem(what, remedy, place="lang", value=BOTH))


def _on_one_sheet(kind: Kind, russian: Document, english: Document) -> Document:
    from wego_forms.forms import entries_of
    from wego_forms.forms.weaving import woven

    return woven(russian, english, entries_of(kind, BOTH), kind.name)


def _known(kind: Kind, lang: Lang, fillable: bool) -> dict[str, Any]:
    """What a blank knows: its kind, and how many rows a form to fill in has."""
    known = {"kind": kind.called(lang)}
    if not fillable:
        return known
    from wego_forms.forms.room import with_room

    return with_room(known, kind)


def _forms(
    kind: Kind, lang: SheetLang, template: Template | str | Path | None
) -> Mapping[Lang, FormTemplate]:
    """The templates of a form to fill in, by language."""
    from wego_forms.forms.templates import form_template

    each: tuple[Lang, ...] = LANGUAGES if lang == BOTH else (lang,)
    given = None if template is None else _template(kind, each[0], template)
    return {one: form_template(kind, one, given) for one in each}


def _to_fill_in(
    document: Document, kind: Kind, lang: SheetLang, forms: Mapping[Lang, FormTemplate]
) -> Document:
    from wego_forms.filling.pdfform import PdfDocument
    from wego_forms.forms import fillable

    if isinstance(document, PdfDocument):  # it has its fields
        return document
    made = fillable(document, kind, lang)
    for form in forms.values():
        made.notes += form.lacking(kind, made.entries.values())
    return made


def said_by(record: Record, lang: Lang, template: Template) -> tuple[Fields, Blocks]:
    """All that `template` can ask of the record, in `lang`. InputError: as `fill`."""
    try:
        return fields_of(record, lang), blocks_of(record, lang, template)
    except InputError as error:
        raise within_file(error, record.source) from None


def refuse_mistaken(template: Template, kind: Kind) -> tuple[Problem, ...]:
    """What to tell of the template. TemplateError: another program's place is headed as a column is (<<Номер>>)."""
    notes = template.notes + lacking(template, kind)
    if not template.has_placeholders:
        return notes
    from wego_forms.catalog.offering import headings_offered

    mistaken, doubtful = template.headed(headings_offered(kind))
    if mistaken:
        raise TemplateError(mistaken)
    return notes + doubtful


def make(what: Record | Kind, lang: Lang) -> Document:
    """The document of a record, or the blank of a kind; errors as of `fill` and `blank`."""
    return blanked(what, lang) if isinstance(what, Kind) else filled(what, lang)


def blank(
    kind: str | Kind,
    lang: Lang | str = "ru",
    template: Template | str | Path | None = None,
    *,
    fillable: bool = False,
) -> Document:
    """The document of that kind with lines to write on in the place of every value; `fillable`, as of `fill`: with
    fields to type in.

    InputError: nobody writes on a document of that kind, or no such kind or language.
    """
    return _telling(blanked(kind, sheet_language(lang), template, fillable=fillable))


def _telling(document: Document) -> Document:
    """The document, its notes told as warnings of the caller's caller."""
    for note in document.notes:
        warnings.warn(TemplateWarning(note), stacklevel=3)
    return document


def blanked(
    kind: str | Kind,
    lang: SheetLang,
    template: Template | str | Path | None = None,
    *,
    fillable: bool = False,
) -> Document:
    """As `blank`, without a warning: `document.notes` has what there is to tell."""
    of = kind if isinstance(kind, Kind) else kinds().named(kind)
    if not of.blank:
        what = Both("у документа этого вида нет бланка", "a document of this kind has no blank")
        made = f"wego-forms new {of.name}"
        remedy = Both(f"Заполните его из записи: {made}.", f"Fill it from a record: {made}.")
        raise InputError(Problem(what, remedy, value=of.name))
    if of.empty:
        return filled(of.empty(), lang, template, fillable=fillable)
    if lang == BOTH:
        for_both(of, template)
    forms = _forms(of, lang, template) if fillable else {}
    if lang == BOTH:
        chosen_of = {each: forms[each].template if forms else of.template(each) for each in LANGUAGES}
        halves = (chosen_of[each].blank(_known(of, each, fillable)) for each in LANGUAGES)
        document = _on_one_sheet(of, *halves)
    else:
        chosen = forms[lang].template if forms else _template(of, lang, template)
        notes = refuse_mistaken(chosen, of)
        document = chosen.blank(_known(of, lang, fillable))
        document.notes = notes
    return _to_fill_in(document, of, lang, forms) if fillable else document


def _template(kind: Kind, lang: Lang, given: Template | str | Path | None) -> Template:
    """The template of a document in `lang`. TemplateError: it can't be used, or is in the other language."""
    if given is None:
        chosen = kind.template(lang)
    elif str(given) in catalog.NAMED:
        chosen = catalog.template(str(given), lang)
    else:
        chosen = given if isinstance(given, Template) else Template(given, pictures=dict(kind.pictured(lang)))
    if chosen.written_in not in (None, lang):
        raise TemplateError(other_language(lang).within(chosen.source))
    return chosen


def to_pdf(docx: str | Path | bytes, font: str | Path | None = None, *, archive: bool | str = False) -> bytes:
    """Any Word file, drawn as PDF; `archive` as of `Document.pdf`.

    TemplateError: it can't be opened. What the page shows otherwise than Word comes as a DrawingWarning, so do
    characters that no font has: boxes stand for them, while a letter of ours with one is refused.
    """
    from wego_forms.pdf import draw

    package = Package.open(docx)
    return draw(package.parts, source=package.source, font=font, archive=archive, boxes=True).pdf
