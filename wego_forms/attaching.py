"""What goes with a letter: its documents made, and their sheets counted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, count

from wego_forms.catalog import Kind, kind_of, kinds, load
from wego_forms.errors import Both, InputError, Lang, Problem, RecordError
from wego_forms.fields import Unsure
from wego_forms.filling import Document
from wego_forms.language import sheets_and_copies
from wego_forms.records import Letter, Record
from wego_forms.records.files import named_by_record
from wego_forms.records.letters import Attachment, Enclosed
from wego_forms.saving import folded

#: Makes the document of a record, or the blank of a kind.
Make = Callable[[Record | Kind, Lang], Document]


@dataclass(frozen=True)
class Enclosure:
    """One document that goes with a letter: the name its file takes, what it is made of, its sides of a sheet."""

    name: str
    what: Record | Kind
    sides: int


@dataclass(frozen=True)
class Counted:
    """A letter whose attachments all know their sheets; `unsure`: counts given by hand that disagree."""

    letter: Letter
    unsure: tuple[Unsure, ...]


def counted(letter: Letter, lang: Lang, make: Make) -> Counted:
    """The letter with the sheets of its documents counted in `lang`.

    A count given by hand stays, and is named where it disagrees. RecordError: a document's record can't be loaded,
    or is of another kind than named.
    """
    if not any(attachment.documents for attachment in letter.attachments):
        return Counted(letter, ())
    attachments, unsure = [], []
    for number, attachment in enumerate(letter.attachments):
        if not attachment.documents:
            attachments.append(attachment)
            continue
        sheets = sum(
            -(-_pages(make, enclosure.what, lang, *_told_apart_by(enclosure.what, lang)) // attachment.sides)
            for enclosure in _of(attachment, number, letter)
        )
        if attachment.sheets not in (None, sheets):
            said = sheets_and_copies(attachment.sheets, attachment.copies, lang)
            unsure.append(Unsure(f"attachments[{number}].sheets", said, _disagreement(sheets)))
        attachments.append(attachment.model_copy(update={"sheets": attachment.sheets or sheets}))
    changed = letter.model_copy(update={"attachments": tuple(attachments)})
    return Counted(changed.loaded_from(letter.source), tuple(unsure))


def enclosures(letter: Letter, taken: Iterable[str] = ()) -> tuple[Enclosure, ...]:
    """Every document that goes with the letter, in its order; a number tells it from others and from names `taken`.

    RecordError as of `counted`.
    """
    found: list[Enclosure] = []
    names = set(map(folded, taken))
    for number, attachment in enumerate(letter.attachments):
        for enclosure in _of(attachment, number, letter):
            numbered = (f"{enclosure.name}-{again}" for again in count(2))
            name = next(each for each in chain((enclosure.name,), numbered) if folded(each) not in names)
            names.add(folded(name))
            found.append(replace(enclosure, name=name))
    return tuple(found)


def _of(attachment: Attachment, number: int, letter: Letter) -> Iterator[Enclosure]:
    for position, document in enumerate(attachment.documents):
        place = f"attachments[{number}].documents[{position}]"
        yield _enclosure(document, place, letter, attachment.sides)


def _enclosure(document: Enclosed, place: str, letter: Letter, sides: int) -> Enclosure:
    if document.record is None:
        try:
            kind = kinds(kind_of(letter).folder, beside=letter.source).named(document.kind or "")
        except InputError as error:
            raise RecordError(error.problems).below(place).within(letter.source) from None
        return Enclosure(kind.name, kind, sides)
    path = named_by_record(letter.source, document.record, f"{place}.record")
    record = load(path)
    if isinstance(record, Letter) or document.kind not in (None, record.kind):
        raise RecordError(
            Problem(
                Both(
                    f"эта запись – документ вида {record.kind}",
                    f"that record is a document of kind {record.kind}",
                ),
                Both(
                    "Приложить можно заявку, руководство, справку и свой вид с base: form или page.",
                    "An application, a guide, a note and your own kind with base: form or page can be attached.",
                ),
                file=letter.source,
                place=f"{place}.record",
                value=str(document.record),
            )
        )
    return Enclosure(path.stem, record, sides)


@lru_cache(maxsize=128)
def _pages(
    make: Make, what: Record | Kind, lang: Lang, _source: str | None, _template: tuple[int, ...]
) -> int:
    """How many pages a document takes. Hundreds of letters have the same attachment: it is drawn once."""
    return make(what, lang).drawing().pages


def _told_apart_by(what: Record | Kind, lang: Lang) -> tuple[str | None, tuple[int, ...]]:
    """Two equal records in different folders can have different pictures, and a template is edited."""
    if isinstance(what, Kind):
        return None, what.template_state(lang)
    return what.source, kind_of(what).template_state(lang)


def _disagreement(sheets: int) -> Both:
    return Both(
        f"листов в приложенных документах: {sheets}", f"sheets in the documents that are attached: {sheets}"
    )
