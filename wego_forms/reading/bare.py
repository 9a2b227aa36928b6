"""What a Word form says outside its controls: beside them, in their place, or where a program has lost them all.

The rows of the file are laid beside those of the kind's blank, label by label.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from wego_forms import produce
from wego_forms.catalog import Kind
from wego_forms.choosing import BOTH, LANGUAGES, SheetLang
from wego_forms.edges import parse_xml
from wego_forms.errors import Both, WegoFormsError
from wego_forms.filling.document import Document, parts_of
from wego_forms.forms.controls import controls_in, number_items, texts_inside
from wego_forms.forms.entries import tag_of
from wego_forms.forms.templates import form_package
from wego_forms.once import once
from wego_forms.ooxml import Package
from wego_forms.ooxml.names import MAIN_PART, W
from wego_forms.reading.inked import closed
from wego_forms.reading.margins import APART, PICTURES, Margins, apart_in, margins_of
from wego_forms.reading.plan import Row, rows_of, words_of
from wego_forms.reading.reading import BESIDE, Asked, Doubt, Held
from wego_forms.reading.which import TAG, sheets
from wego_forms.reading.whole import gone, wanting
from wego_forms.reading.word import WordForm

#: Pairs of rows that are compared; a form has a hundred rows.
_MOST_PAIRS = 400_000
#: Remarks of one form: nobody reads more.
_MOST_TOLD = 40


@dataclass
class Outside:
    """What stands outside the controls: values in the places of those that are gone, and what has no place."""

    held: list[Held] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)

    def tell(self, path: str, text: str, asked: Asked) -> None:
        """Add a doubt, while there are not too many."""
        if len(self.doubts) < _MOST_TOLD:
            self.doubts.append(Doubt(path, text, *asked))


@dataclass(frozen=True)
class BlankForm:
    """The kind's blank: its rows, and what its paragraphs say outside the controls."""

    rows: tuple[Row, ...]
    lines: frozenset[str]
    #: These closed up.
    words: frozenset[str]
    #: Its places in order, by tag.
    tags: tuple[str, ...]
    margins: Margins
    #: The template's paragraphs that have tags outside the controls: what stands between the tags.
    patterns: tuple[re.Pattern[str], ...]


def outside_of(
    form: WordForm,
    kind: Kind,
    lang: SheetLang,
    held: Sequence[Held],
    said: Callable[[], set[str]],
    filled: Callable[[], Iterable[Document]],
) -> Outside:
    """What a kind's `form` says outside its controls, and the blank doesn't; and what the blank has and it hasn't.

    `said`: what its fields say, each closed up; `filled`: the documents that they give; made only while there is such
    a text.
    """
    found, blank, body = Outside(), blank_of(kind, lang), form.body
    if body is None or blank is None:
        return found
    strange = {closed(line) for line in set(_said(body, form.inside)) - blank.lines} - blank.words
    values = said() if strange else set()
    strange = {line for line in strange if not _repeats(line, blank, values)}
    apart = form.margins.lines.keys() - blank.margins.lines.keys()
    pictures = form.margins.pictures > blank.margins.pictures
    lost = wanting(blank.tags, held) if form.held else []
    made = iter(filled())
    while (strange or apart or pictures or lost) and (document := next(made, None)) is not None:
        other = _body(document)
        strange -= {closed(line) for line in _said(other)}
        if apart or pictures:
            margins = margins_of(apart_in(parts_of(document)), other)
            apart -= margins.lines.keys()
            pictures = pictures and form.margins.pictures > margins.pictures
        has = {tag_of(control.tag) for control in controls_in(other)} if lost else set()
        if has & set(blank.tags):  # of a sheet in two languages the whole, not its halves
            lost = [tag for tag in lost if tag in has]
    for line in apart:
        found.tell("", form.margins.lines[line], APART)
    if pictures:
        found.tell("", str(form.margins.pictures - blank.margins.pictures), PICTURES)
    if strange:
        _place(found, form, blank, strange, {each.path for each in held if each.text})
    taken = {tag_of(each.path) for each in found.held}
    for doubt in gone(tag for tag in lost if tag not in taken):
        found.tell(doubt.field, doubt.value, (doubt.what, doubt.remedy))
    return found


def _place(found: Outside, form: WordForm, blank: BlankForm, strange: set[str], taken: set[str]) -> None:
    """The paragraphs that are strange, row by row: the value of a place whose control is gone, or a doubt."""
    rows = rows_of(form.body)
    beside: dict[int, Row] = {} if _too_many(blank, rows) else dict(_aligned(blank.rows, rows))
    for number, row in enumerate(rows):
        asked = beside[number].cells if number in beside else ()
        for at, cell in enumerate(row.cells):
            lines = [line for line in cell.lines if closed(line) in strange]
            tags = asked[at].tags if at < len(asked) else ()
            if not lines or (len(tags) == 1 and tags[0] in taken and not cell.tags):
                continue  # or it was read by its label, as all of the form
            if len(tags) == 1 and tags[0] not in taken and tags[0] not in cell.tags:
                found.held.append(Held(tags[0], "\n".join(cell.lines)))
            else:
                found.tell(next(iter(tags or cell.tags), ""), "\n".join(lines), BESIDE)


def bare_form(body: Any, kinds: Iterable[Kind]) -> tuple[Kind, SheetLang, list[Held]] | None:
    """A file without controls, by the labels of the form that it was: what its places hold.

    None: the labels aren't all there.
    """
    rows = [] if body is None else rows_of(body)
    best: tuple[int, tuple[Kind, SheetLang, list[Held]]] | None = None
    for kind in kinds:
        for lang in sheets(kind):
            blank = blank_of(kind, lang)
            if blank is None or not rows or _too_many(blank, rows):
                continue
            labels = sum(len(_label(row)) for row in blank.rows if row.tags)
            if not labels or (best and labels <= best[0]):
                continue
            pairs = dict(_aligned(blank.rows, rows))
            met = {id(row) for row in pairs.values()}
            if all(id(row) in met for row in blank.rows if row.tags and _label(row)):
                best = (labels, (kind, lang, list(_by_labels(rows, pairs))))
    return best[1] if best else None


def _by_labels(rows: Sequence[Row], pairs: dict[int, Row]) -> Iterator[Held]:
    for number, asked in pairs.items():
        for place, cell in zip(asked.cells, rows[number].cells, strict=True):
            if len(place.tags) == 1:
                yield Held(place.tags[0], "\n".join(cell.lines))


@once
def blank_of(kind: Kind, lang: SheetLang) -> BlankForm | None:
    """None: there is no blank of it."""
    try:
        document = produce.blanked(kind, lang, fillable=True)
    except WegoFormsError:
        return None
    body = _body(document)
    patterns = tuple(
        re.compile("(.*?)".join(re.escape(closed(part)) for part in TAG.split(line)))
        for each in (LANGUAGES if lang == BOTH else (lang,))
        for line in _said(_part(form_package(kind, each)))
        if TAG.search(line)
    )
    lines = frozenset(_said(body))
    tags = tuple(tag_of(control.tag) for control in controls_in(body))
    margins = margins_of(apart_in(parts_of(document)), body)
    return BlankForm(tuple(rows_of(body)), lines, frozenset(map(closed, lines)), tags, margins, patterns)


def _part(template: Package) -> Any:
    return parse_xml(template.parts[MAIN_PART]).find(W + "body")


def _repeats(line: str, blank: BlankForm, values: set[str]) -> bool:
    """Whether the paragraph is one of the template's, with what the fields say in the places of its tags."""
    found = (pattern.fullmatch(line) for pattern in blank.patterns)
    return any(match and all(not part or part in values for part in match.groups()) for match in found)


def _body(document: Document) -> Any:
    body = parse_xml(parts_of(document)[MAIN_PART]).find(W + "body")
    number_items(body)
    return body


def _said(body: Any, inside: set[Any] | None = None) -> Iterator[str]:
    """The words of each paragraph outside the controls; `inside`: the pieces of text in those, if they are known."""
    own = texts_inside(body) if inside is None else inside
    for paragraph in body.iter(W + "p"):
        if (said := words_of(paragraph, own)).strip("_ "):
            yield said


def _too_many(blank: BlankForm, rows: Sequence[Row]) -> bool:
    return len(blank.rows) * len(rows) > _MOST_PAIRS


def _label(row: Row) -> str:
    return "".join(cell.words for cell in row.cells if not cell.tags)


def _alike(asked: Row, row: Row) -> int:
    """How surely the row is that row of the blank: its labels must be the same."""
    if len(asked.cells) != len(row.cells):
        return 0
    for place, cell in zip(asked.cells, row.cells, strict=True):
        if place.words not in cell.words if place.tags else place.words != cell.words:
            return 0
    return 1 + 2 * bool(_label(asked)) + bool(asked.tags and set(asked.tags) & set(row.tags))


def _aligned(blank: Sequence[Row], rows: Sequence[Row]) -> Iterator[tuple[int, Row]]:
    """The number of each row that is one of the blank's, with that one: in order, as many as can be."""
    best = [[0] * (len(rows) + 1) for _ in range(len(blank) + 1)]
    alike = [[_alike(asked, row) for row in rows] for asked in blank]
    for i in reversed(range(len(blank))):
        for j in reversed(range(len(rows))):
            both = alike[i][j] + best[i + 1][j + 1] if alike[i][j] else 0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(blank) and j < len(rows):
        if alike[i][j] and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield j, blank[i]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


#: Of a file in which no control is left.
BARE: Asked = (
    Both(
        "в файле нет полей формы, он прочтён по подписям", "no form fields: the file was read by its labels"
    ),
    Both("Сравните прочитанное с самой формой.", "Compare what was read with the form itself."),
)
