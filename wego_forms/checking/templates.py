"""Check a template before anything is printed: tags, fields, other programs' placeholders, the other language."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from wego_forms import catalog, produce
from wego_forms.batch import Options
from wego_forms.catalog import Kind, kinds
from wego_forms.catalog.lacking import lacking
from wego_forms.checking.finding import Finding
from wego_forms.choosing import SheetLang, halves, other_language
from wego_forms.errors import Both, Lang, Problem, WegoFormsError
from wego_forms.filling import Document, Template
from wego_forms.filling.alternatives import silent_pictures
from wego_forms.filling.blank import WHOLE
from wego_forms.filling.lookalikes import key, keyed
from wego_forms.filling.nearest import called, meant, quoted
from wego_forms.ooxml import Package
from wego_forms.records import Record
from wego_forms.records.record import notes_of
from wego_forms.staged import alone

_NO_TAGS = Both(
    "В шаблоне нет тегов {{ … }}: все письма выйдут одинаковыми.",
    "The template has no tags {{ … }}: all its letters come out the same.",
)


def check_template(
    path: str, loaded: dict[str, Record], languages: tuple[Lang, ...], options: Options
) -> Finding:
    """A template by itself, or with the records that were checked with it; drawn too, if PDFs are asked for."""
    from wego_forms.catalog.likely import likely_kind, offered_by
    from wego_forms.catalog.offering import fields_offered

    finding = Finding(path)
    own, wrong = _owner(path)
    try:
        template = _template(path, own)
    except WegoFormsError as error:
        finding.problems += [replace(problem, file=path) for problem in error.problems]
        return finding
    finding.fields = template.fields
    if template.is_form:
        return finding
    if not template.fields:
        finding.notes.append(_NO_TAGS)
    if wrong:
        finding.problems += wrong
        return finding
    finding.kind = own.name if own else likely_kind(template.fields)
    finding.notes += [_without_file(note) for note in silent_pictures(Package.open(path))]
    if loaded:
        for record in loaded.values():
            of = Path(path).parent.name if own else template.written_in
            mine = tuple(lang for lang in languages if of in (None, lang))
            for sheet in written_in(record, mine or languages):
                _try_record(finding, template, record, halves(sheet)[0], options)
    else:
        kind = own or kinds()[finding.kind]
        offered = fields_offered(own) if own else offered_by(kind.name)
        finding.problems += _unknown_fields(path, template, kind, offered)
        if not finding.problems and not any(name.startswith("extra.") for name in finding.fields):
            finding.problems += _tried(template, path, kind, options)
        finding.notes += map(_without_file, lacking(template, kind))
        if template.has_placeholders:
            _look_for_placeholders(finding, template, own, offered)
    told = {(problem.place, problem.value) for problem in finding.problems}
    finding.notes += [_without_file(note) for note in template.notes if (note.place, note.value) not in told]
    finding.problems += _other_language(Path(path), template, own)
    finding.problems = list(dict.fromkeys(_named(problem, template, path) for problem in finding.problems))
    finding.notes = list(dict.fromkeys(finding.notes))
    return finding


def _owner(path: str) -> tuple[Kind | None, tuple[Problem, ...]]:
    """The own kind whose template lies there; what is wrong with its definition."""
    from wego_forms.catalog.offering import kind_of_template

    try:
        return kind_of_template(path), ()
    except WegoFormsError as error:
        return None, error.problems


def _template(path: str, own: Kind | None) -> Template:
    """The template there: that of the own kind, which is compiled once for its records, its definition and itself.

    A field that is a picture is shown among the fields, so that such a kind's is compiled without its pictures.
    """
    file = Path(path)
    if own and not own.pictures and file.name == f"{own.name}.docx":
        return own.template(file.parent.name)
    return Template(path)


def _named(problem: Problem, template: Template, path: str) -> Problem:
    """The problem with the path that the user gave, where the kind has its own name for its template."""
    return replace(problem, file=path) if problem.file == template.source else problem


def written_in(record: Record, languages: tuple[SheetLang, ...]) -> tuple[SheetLang, ...]:
    """Of the languages those in which the record's kind has a template; all, if it has none of them."""
    has = catalog.kind_of(record).languages
    return tuple(lang for lang in languages if all(each in has for each in halves(lang))) or languages


def drawn(document: Document, options: Options) -> tuple[Problem, ...]:
    """What the document's PDF shows otherwise than Word, where one is asked for. DrawingError: it can't be drawn."""
    if not options.draws:
        return ()
    return alone(document.drawn(options.font, archive=options.archive)).problems


def _try_record(finding: Finding, template: Template, record: Record, lang: Lang, options: Options) -> None:
    """The errors of a fill from the record, or what is to be told of it and of its PDF."""
    if template.written_in not in (None, lang) and Path(template.source).parent.name != lang:
        finding.problems.append(other_language(lang).within(template.source))
        return
    try:
        document = produce.filled(record, lang, template)
        notes = (*document.notes, *drawn(document, options))
    except WegoFormsError as error:
        finding.problems += error.problems
    else:
        finding.unsure += document.unsure
        own = {*template.notes, *notes_of(record)}  # those are told of the template, and of the record
        finding.notes += [_without_file(note) for note in notes if note not in own]


def _tried(template: Template, path: str, kind: Kind, options: Options) -> tuple[Problem, ...]:
    """The errors of a fill from the kind's sample: a filter that doesn't fit its field's type, a group as text.

    Those of its drawing as well: a character that no font has.
    """
    from wego_forms.catalog.samples import sample_record

    folder = Path(path).absolute().parent.name
    lang: Lang = next((lang for lang in catalog.LANGUAGES if folder == lang), template.written_in or "en")
    try:
        sample = sample_record(kind)
        # it is frozen, and ours alone; pictures only an office has
        sample.__dict__.update(dict.fromkeys(kind.pictures))
        fields, blocks = produce.said_by(sample, lang, template)
        drawn(template.fill({**fields.values, **blocks.values, WHOLE: False}), options)
    except WegoFormsError as error:
        return error.problems
    return ()


def _without_file(note: Problem) -> Both:
    return replace(note, file=None).messages


def _look_for_placeholders(finding: Finding, template: Template, own: Kind | None, offered: set[str]) -> None:
    """Other programs' placeholders of the kind's fields; of any kind's, where no tag says which it is."""
    from wego_forms.catalog.likely import offered_by
    from wego_forms.catalog.offering import headings_offered

    known = [own] if own else [kinds()[finding.kind]] if template.fields else _every_kind()
    if own is None and not template.fields:
        offered = {path for kind in kinds() for path in offered_by(kind)}
    finding.problems += template.mistaken(keyed(offered))
    for kind in known:
        mistaken, doubtful = template.headed(headings_offered(kind))
        finding.problems += mistaken
        finding.notes += map(_without_file, doubtful)


def _every_kind() -> list[Kind]:
    """The kinds whose definitions are right; another is told of where it is used."""
    right = []
    for name in (here := kinds()):
        with suppress(WegoFormsError):
            right.append(here[name])
    return right


def _unknown_fields(path: str, template: Template, kind: Kind, ours: set[str]) -> list[Problem]:
    from wego_forms.catalog.offering import headings_offered

    problems = []
    for name in template.fields:
        if name in ours or name.startswith("extra."):
            continue
        problems.append(
            Problem(
                Both(
                    f"такого поля нет в записи вида {kind.name}",
                    f"a record of kind {kind.name} has no such field",
                ),
                quoted(name)
                or _titled(headings_offered(kind).get(key(name), ""), ours)
                or meant(name, ours)
                or Both("Исправьте тег.", "Mend the tag."),
                file=path,
                place=template.place_of(name),
                value=name,
            )
        )
    return problems


def _titled(path: str, ours: set[str]) -> Both | None:
    """The remedy for a field's title or a column's heading in the place of its name."""
    return called(path) if path in ours else None


def _other_language(path: Path, template: Template, own: Kind | None = None) -> list[Problem]:
    """Fields that only one of the two languages' templates asks for: …/ru/NAME.docx and …/en/NAME.docx.

    A field that one asks for as a whole (`host|case('dative')`), the other by a part (`host.name`), is in both.
    """
    if path.parent.name not in catalog.LANGUAGES:
        return []
    other = path.parent.parent / ("en" if path.parent.name == "ru" else "ru") / path.name
    if not other.is_file():
        return []
    try:
        theirs = set(_template(str(other), own).fields)
    except WegoFormsError as error:
        return [replace(problem, file=str(other)) for problem in error.problems]
    return [
        Problem(
            Both(f"этого поля нет в {other}", f"{other} doesn't ask for this field"),
            Both("Оба языка должны говорить одно и то же.", "Both languages should say the same."),
            file=str(path),
            value=name,
        )
        for name in template.fields
        if not any(_same_field(name, other) for other in theirs)
    ]


def _same_field(one: str, other: str) -> bool:
    """Whether one of the paths is the other, or a part of it; an item isn't told by its list alone."""
    short, long = sorted((one, other), key=len)
    return one == other or (long.startswith(f"{short}.") and not short.endswith("[]"))
