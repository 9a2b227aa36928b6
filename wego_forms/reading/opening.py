"""A file that came back: which sort it is, of which kind's form, and who takes it apart."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from wego_forms.catalog import Kind, Kinds, kind_of
from wego_forms.catalog import kinds as find_kinds
from wego_forms.catalog.load import KindsGiven
from wego_forms.choosing import BOTH, LANGUAGES, SheetLang
from wego_forms.edges import PDF, WORD, Unreadable, file_path, misnamed, read_regular, sort_of
from wego_forms.errors import Both, InputError, Problem, WegoFormsError
from wego_forms.filling.document import Document
from wego_forms.forms.templates import form_template
from wego_forms.pdf.acro import refused
from wego_forms.produce import filled
from wego_forms.reading.acro import pdf_form
from wego_forms.reading.bare import BARE, Outside, bare_form, blank_of, outside_of
from wego_forms.reading.inked import closed
from wego_forms.reading.reading import Doubt, Held, Reading
from wego_forms.reading.taking import Taking
from wego_forms.reading.which import which
from wego_forms.reading.whole import gone, moved, wanting
from wego_forms.reading.word import WordForm, read_apart, word_form
from wego_forms.reading.written import flat
from wego_forms.records.base import left_blank

#: Bytes of a form: one with scanned seals has a few millions.
MAX_BYTES = 64 * 1024 * 1024
_ZIP = b"PK\x03\x04"
_AS_DOCX = Both("Откройте его и сохраните как .docx.", "Open it and save it as a .docx.")


_EMPTY = (
    Both("форма пуста: ни одно её поле не заполнено", "the form is empty: none of its fields is filled in"),
    Both("Попросите заполнить её и прислать снова.", "Ask for it to be filled in and sent again."),
)


def read_form(path: str | Path, kinds: KindsGiven) -> Reading:
    """As `wego_forms.read`."""
    reading = _read(path, kinds)
    if reading.values.keys() <= {"kind"} and not any(doubt.field for doubt in reading.doubts):
        return replace(reading, doubts=(*reading.doubts, Doubt("", "", *_EMPTY)))
    return reading


def _read(path: str | Path, kinds: KindsGiven) -> Reading:
    path = file_path(path)
    name = str(path)
    try:
        data = read_regular(path, MAX_BYTES)
    except Unreadable as error:
        raise InputError(Problem(error.what, error.remedy, file=name)) from None
    sort, named = sort_of(data), name.lower()
    is_pdf = sort is PDF or (named.endswith(".pdf") and sort is not WORD)
    if not is_pdf and sort is not WORD and data.startswith(_ZIP):
        raise refused(name, misnamed(data, ".docx", name)[0], _AS_DOCX)
    form = WordForm() if is_pdf else word_form(data, name)
    paged = pdf_form(data, name) if is_pdf else form
    held, doubts = paged.held, paged.doubts
    called, wrongly = (".docx", named.endswith(".docx")) if is_pdf else ("PDF", named.endswith(".pdf"))
    if wrongly:
        doubts.append(Doubt("", Path(name).name, *misnamed(data, called, name)))
    known = kinds if isinstance(kinds, Kinds) else find_kinds(kinds, beside=name)
    if not held and is_pdf:
        from wego_forms.reading.prints import print_of

        paper = print_of(data, name, known.values())
        return Taking(name, paper.kind, paper.lang).reading(paper.held, [*doubts, *paper.doubts])
    if not held:
        return _without_fields(name, form, known, doubts)
    known_as = which(held, known.values())
    if known_as is None:
        raise refused(
            name,
            Both("это форма неизвестного вида", "a form of a kind that isn't known"),
            Both("Укажите папку видов: --kinds.", "Name the folder of kinds: --kinds."),
            ", ".join(each.path for each in held[:5]),
        )
    kind, lang = known_as
    blank = blank_of(kind, lang)
    if blank is not None:
        doubts += moved(blank.tags, form.ordered)
        if is_pdf:
            doubts += gone(wanting(blank.tags, held))
    first, outside = _beside_fields(name, form, kind, lang, held, doubts)
    if outside.held:  # a control was deleted and its value typed in its place
        return Taking(name, kind, lang).reading([*held, *outside.held], [*doubts, *outside.doubts])
    return replace(first, doubts=(*first.doubts, *outside.doubts))


def _without_fields(name: str, form: WordForm, known: Kinds, doubts: list[Doubt]) -> Reading:
    """A Word file whose fields are all gone, read by its labels. InputError: they aren't there either."""
    with read_apart(name):
        bare = bare_form(form.body, known.values())
    if bare is None:
        raise refused(
            name,
            Both("в файле нет полей формы", "the file has no form fields"),
            Both("Пришлите форму, заполненную в Word.", "Ask for the form as filled in in Word."),
        )
    told = [*doubts, Doubt("", Path(name).name, *BARE)]
    first, outside = _beside_fields(name, form, *bare, told)
    return replace(first, doubts=(*first.doubts, *outside.doubts))


def _beside_fields(
    name: str, form: WordForm, kind: Kind, lang: SheetLang, held: list[Held], doubts: list[Doubt]
) -> tuple[Reading, Outside]:
    """What the places come to, and what the form says beside them."""
    taking = Taking(name, kind, lang)
    first = taking.reading(held, doubts)
    with read_apart(name):
        outside = outside_of(
            form, kind, lang, held, lambda: _said(taking, first), lambda: _filled_anew(first)
        )
    return first, outside


def _said(taking: Taking, reading: Reading) -> set[str]:
    """Every text that the record's fields say, closed up."""
    if reading.record is None:
        return set()
    said: set[str] = set()
    for lang in LANGUAGES if reading.lang == BOTH else (reading.lang,):
        with suppress(WegoFormsError):
            said |= {closed(str(value)) for _, value in flat(taking.said(reading.record, lang))}
    return said


def _filled_anew(reading: Reading) -> Iterator[Document]:
    """The documents that the record gives: of a sheet in two languages its halves first, which are soon made."""
    if reading.record is None:
        return
    for lang in (*LANGUAGES, BOTH) if reading.lang == BOTH else (reading.lang,):
        with suppress(WegoFormsError), left_blank():
            template = None if lang == BOTH else form_template(kind_of(reading.record), lang).template
            yield filled(reading.record, lang, template)
