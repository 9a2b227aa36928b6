"""Drawing a document: read, lay out, paint; this file is the whole way in short."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, wraps
from typing import NamedTuple, ParamSpec

from wego_forms.choosing import ArchiveLevel, archive_level
from wego_forms.edges import translated
from wego_forms.errors import Both, DrawingError, DrawingWarning, Problem, shorten
from wego_forms.foreign import quoting
from wego_forms.pdf.account import settle
from wego_forms.pdf.bounds import TooLarge
from wego_forms.pdf.canvas import (
    AccessibleSheet,
    ArchiveSheet,
    Box,
    FlatPainter,
    Form,
    Painter,
    Sheet,
    Spot,
    write,
)
from wego_forms.pdf.elements import Element
from wego_forms.pdf.fields import FormField
from wego_forms.pdf.fonts import FontChoice
from wego_forms.pdf.layout import Looks, Setter, Shaper, counted, paginate
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.model import ControlInfo, Document, Role
from wego_forms.pdf.parts import Parts
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read import other, read
from wego_forms.pdf.signplaces import FREE, Signing, free_box, mark_box, number_of, who_signs
from wego_forms.pdf.stale import tell_stale
from wego_forms.pdf.tags import Content, structure, title_of
from wego_forms.staged import Staged, alone

Given = ParamSpec("Given")
_ROUNDS = 3  # of setting footnotes that are counted on pages, which move as their numbers change
_LANGUAGE = "en-GB"  # of a document without words
_SHEETS: dict[ArchiveLevel, type[Sheet]] = {"": Sheet, "1b": ArchiveSheet, "2a": AccessibleSheet}


class Control(NamedTuple):
    """A content control on a page: what the document calls it and where it lies, for a fillable PDF.

    Boxes are left, bottom, right, top in pt from the page's bottom left. `box` is the content's (of no width
    where it is empty), `cell` that of the table cell it has to itself, `size` the text's size in pt.
    """

    tag: str
    title: str
    kind: str
    choices: tuple[str, ...]
    placeholder: bool
    page: int
    box: Box
    cell: Box | None
    size: float
    align: str = "left"


@dataclass(frozen=True)
class Drawing:
    """A document drawn as PDF."""

    pdf: bytes
    pages: int
    fonts: tuple[str, ...]
    """The font families really used, as people call them."""
    problems: tuple[Problem, ...]
    """What couldn't be drawn; `finished` has given each as a DrawingWarning too."""
    controls: tuple[Control, ...]


def drawn(
    parts: Mapping[str, bytes],
    *,
    source: str | None = None,
    font: FontChoice | None = None,
    archive: bool | str = False,
    tagged: bool = True,
    fields: Mapping[str, FormField] | None = None,
    boxes: bool = False,
    trees: Mapping[str, Element] | None = None,
    signing: Signing = Signing(),  # noqa: B008  frozen
) -> Staged[Drawing]:
    """Draw the DOCX whose parts are given (part name → uncompressed bytes).

    `source` is the file's name for messages. `font` pins one font for everything; without it the document's own
    fonts or their twins are used. `archive`: as PDF/A-1b (ISO 19005-1), its pictures flattened, which True means
    too, or as PDF/A-2a ("2a"; ISO 19005-2), which follows PDF/UA-1. `tagged`: with its structure. `trees`: the
    roots of parts that are parsed already. `signing`: what the PDF tells of it. What can't be drawn is reported;
    DrawingError is raised where nothing sensible can come out: unreadable XML, a pinned font that isn't there, a
    character that no font has (with `boxes` one stands for it, told).
    """
    level = archive_level(archive)
    with translated(lambda error: _undrawable(error, source)):
        package = Parts(parts, source, trees or {})
        tagged = tagged or level == "2a"
        return (yield from _drawn(package, source, font, level, tagged, fields or {}, boxes, signing))


def finished(work: Staged[Drawing]) -> Drawing:
    """What the work draws; what couldn't be drawn comes as warnings too, as if from the caller's caller."""
    drawing = alone(work)
    for problem in drawing.problems:
        warnings.warn(DrawingWarning(problem), stacklevel=3)
    return drawing


def _at_once(stages: Callable[Given, Staged[Drawing]]) -> Callable[Given, Drawing]:
    @wraps(stages)
    def draw(*given: Given.args, **named: Given.kwargs) -> Drawing:
        return finished(stages(*given, **named))

    return draw


#: As `drawn`, finished.
draw = _at_once(drawn)


def _drawn(
    package: Parts,
    source: str | None,
    font: FontChoice | None,
    level: ArchiveLevel,
    tagged: bool,
    fields: Mapping[str, FormField],
    boxes: bool,
    signing: Signing,
) -> Staged[Drawing]:
    problems = Problems(source)
    written = frozenset(tag for tag, field in fields.items() if field.kind != "signature")
    document = read(package, problems, written, font, boxes)
    yield
    looks = Looks(font, not document.settings.no_leading)
    leaves = paginate(document, Setter(Shaper(looks, source), document.settings, problems))
    pages: list[int] = []
    for _ in range(_ROUNDS if document.by_page else 0):
        before, pages = pages, counted(leaves, document.by_page)
        if pages == before:
            break
        problems = Problems(source)
        document = read(package, problems, written, font, boxes, pages)
        leaves = paginate(document, Setter(Shaper(looks, source), document.settings, problems))
    tell_stale(document.bookmarks, leaves, problems)
    yield
    language = document.language or _LANGUAGE
    sheet = _SHEETS[level](title_of(document), language, _date(document.created))
    painter_kind = FlatPainter if level == "1b" else Painter
    content = Content("Рисунок" if language.startswith("ru") else "Picture") if tagged else None
    painter = painter_kind(sheet, package, looks, problems, leaves, content)
    form = Form(sheet) if fields else None
    for leaf in leaves:
        painter.page(leaf)
        settle((document.tallies[part] for part in leaf.parts), painter.running, problems)
        if form:
            _fields_of(leaf.number, document, painter, looks, form, fields, content)
        painter.done()
    if form:
        form.finish()
    yield
    if content is not None:
        write(sheet, structure(document, content), content)
    settle(
        (
            document.tallies[part]
            for part in (package.main, package.related("footnotes"), package.related("endnotes"))
            if part in document.tallies
        ),
        painter.painted,
        problems,
    )
    controls = _controls(document, painter)
    if not fields:  # a form has fields to sign in
        _places_to_sign(sheet, controls, leaves, signing.signers)
    sheet.signing(signing.marks, signing.draft)
    yield
    pdf = sheet.finish()
    return Drawing(pdf, len(leaves), sheet.families(), problems.all(), controls)


def _places_to_sign(
    sheet: Sheet, controls: Sequence[Control], leaves: Sequence[Leaf], signers: Sequence[str]
) -> None:
    """Tell who signs where; of a template that keeps no places, what is free under its last line."""
    places = [control for control in controls if number_of(control.tag)]
    for control in places:
        if not control.size:
            sheet.place(control.tag, control.page, mark_box(control), who_signs(control, signers))
    if not places and leaves:
        sheet.place(FREE, len(leaves), free_box(leaves[-1]), ", ".join(filter(None, signers)))


def _undrawable(error: Exception, source: str | None) -> DrawingError:
    """What a document has that no rule was made for, or has too much of."""
    remedy = Both("Откройте и сохраните документ в Word.", "Open and save the document in Word.")
    if isinstance(error, TooLarge):
        return DrawingError(Problem(error.what, remedy, source, place=error.place))
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    what = Both(
        "документ устроен так, что его не нарисовать", "the document is made so that it can't be drawn"
    )
    return DrawingError(Problem(quoting(what, shorten(said)), remedy, source))


def _controls(document: Document, painter: Painter) -> tuple[Control, ...]:
    return tuple(
        _control(document.controls[spot.control], spot, box)
        for _, spot in sorted(painter.spots.items())
        if (box := spot.box or spot.cell)
    )


def _control(info: ControlInfo, spot: Spot, box: Box) -> Control:
    return Control(
        info.tag,
        info.title,
        info.kind,
        info.choices,
        info.placeholder,
        spot.page,
        box,
        spot.cell,
        spot.size,
        info.align,
    )


def _fields_of(
    page: int,
    document: Document,
    painter: Painter,
    looks: Looks,
    form: Form,
    fields: Mapping[str, FormField],
    content: Content | None,
) -> None:
    """Put the fields of a page that was just painted on it."""
    spots = [spot for spot in painter.spots.values() if spot.page == page]
    for spot in sorted(spots, key=lambda s: s.control):
        info = document.controls[spot.control]
        box = spot.cell or spot.box
        if box and (field := fields.get(info.tag)):
            key = content.key() if content is not None else None
            widget = form.add(field, box, looks.of(info.style), info.align, painter.this_page, key)
            if content is not None and key is not None:
                said = other(field.lang, document.language, field.title)
                content.annotate(spot.owner, Role("Form", lang=said), widget, key)


@lru_cache(maxsize=64)
def _date(created: str) -> str:
    """A W3CDTF time (2017-08-01T09:00:00Z) as PDF writes it, in UTC; '' where it isn't one."""
    try:
        time = datetime.fromisoformat(created)
        time = time.astimezone(UTC) if time.tzinfo else time
    except (ValueError, OverflowError):
        return ""
    return f"D:{time.year:04}{time:%m%d%H%M%S}+00'00'"
