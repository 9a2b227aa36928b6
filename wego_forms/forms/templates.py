"""The template of a kind's form: with its author's content controls, or with ours where he has put none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from wego_forms.catalog import Kind
from wego_forms.catalog.definition import AnyField, ListField
from wego_forms.edges import parse_xml
from wego_forms.errors import Both, Lang, Problem
from wego_forms.filling import Template
from wego_forms.forms.controls import controls_in, written
from wego_forms.forms.entries import Entry, entries_of, tag_of
from wego_forms.forms.places import give_places
from wego_forms.ooxml import Archive, Package
from wego_forms.ooxml.names import MAIN_PART

_PARTS = {
    "position": Both("должность", "position"),
    "person": Both("имя", "name"),
    "name": Both("инициалы", "initials"),
}


@dataclass(frozen=True)
class FormTemplate:
    """The template of a form. `ours`: whether the controls are ours, and what has none is to be told."""

    template: Template
    ours: bool = False

    def lacking(self, kind: Kind, entries: Collection[Entry]) -> tuple[Problem, ...]:
        """What to tell of the kind's own fields that a form with these entries has no place for."""
        placed = {entry.path for entry in entries}
        fields = kind.definition.fields if kind.definition else {}
        lost = [path for path in _paths(fields) if not any(_holds(each, path) for each in placed)]
        if not lost or not self.ours:
            return ()
        first = lost[0].rpartition("[].")[2]
        return (
            Problem(
                Both("на форме нет места для полей", "the form has no place for these fields"),
                Both(
                    f"Поставьте {{{{ {first} }}}} вне условия и без |case и других форм.",
                    f"Put {{{{ {first} }}}} outside a condition, without |case and other forms.",
                ),
                file=self.template.source,
                value=", ".join(lost),
            ),
        )


def form_template(kind: Kind, lang: Lang, given: Template | None = None) -> FormTemplate:
    """The template of the kind's form in that language, or that of `given`.

    TemplateError: there is none, or it is wrong. InputError: nobody fills in such a kind.
    """
    if given is not None:
        return FormTemplate(given) if given.is_form else _given(given, kind, lang)
    package = _with_places(kind, lang, kind.template_state(lang))
    if package is None:
        return FormTemplate(kind.template(lang))
    return FormTemplate(_compiled(kind, lang, kind.template_state(lang)), ours=True)


def form_package(kind: Kind, lang: Lang) -> Package:
    """The parts of that template. TemplateError as of `form_template`."""
    return _with_places(kind, lang, kind.template_state(lang)) or Package.open(kind.template_path(lang))


@lru_cache(maxsize=32)
def _with_places(kind: Kind, lang: Lang, _state: tuple[int, ...]) -> Package | None:
    """The parts with controls of ours; None: it has its author's, or no tag for one."""
    return placed(Package.open(kind.template_path(lang), kind.template(lang).source), kind, lang)


def placed(package: Package, kind: Kind, lang: Lang) -> Package | None:
    """The template's parts with controls of ours; None: it has its author's, or no tag for one."""
    root = parse_xml(package.parts[MAIN_PART])
    entries = {entry.path: entry for entry in entries_of(kind, lang).values()}
    if any(tag_of(control.tag) in entries for control in controls_in(root)):
        return None
    if not give_places(root, entries, _titles(kind, lang)):
        return None
    return Package(package.source, {**package.parts, MAIN_PART: written(root)})


@lru_cache(maxsize=32)
def _compiled(kind: Kind, lang: Lang, state: tuple[int, ...]) -> Template:
    package = _with_places(kind, lang, state)
    return _template(package, kind, lang) if package else kind.template(lang)


@lru_cache(maxsize=32)
def _given(template: Template, kind: Kind, lang: Lang) -> FormTemplate:
    package = placed(Package.open(template.origin, template.source), kind, lang)
    return FormTemplate(_template(package, kind, lang) if package else template, ours=bool(package))


def _template(package: Package, kind: Kind, lang: Lang) -> Template:
    data = Archive({}).write(package.parts)
    return Template(data, name=package.source, pictures=dict(kind.pictured(lang)))


def _titles(kind: Kind, lang: Lang) -> Mapping[str, str]:
    """What each place is called: as a sheet heads it, or as the definition does."""
    titles = {path.removesuffix(".ru"): both(lang) for path, both in kind.columns.items()}
    return titles | dict(_own_titles(kind.definition.fields if kind.definition else {}, lang))


def _own_titles(fields: Mapping[str, AnyField], lang: Lang, above: str = "") -> Iterator[tuple[str, str]]:
    for name, field in fields.items():
        path = f"{above}{name}"
        title = (field.title and field.title.get(lang)) or name
        yield path, title
        if isinstance(field, ListField):
            yield from _own_titles(field.of, lang, f"{path}[].")
        elif field.type == "official":
            yield from ((f"{path}.{part}", f"{title}: {both(lang)}") for part, both in _PARTS.items())


def _paths(fields: Mapping[str, AnyField], above: str = "") -> Iterator[str]:
    """The fields that a form could ask for."""
    for name, field in fields.items():
        if isinstance(field, ListField):
            yield from _paths(field.of, f"{above}{name}[].")
        elif field.type == "official":
            yield from (f"{above}{name}.position", f"{above}{name}.person")
        elif field.type != "picture":
            yield f"{above}{name}"


def _holds(place: str, path: str) -> bool:
    """Whether that place says the field: an official's initials say the person, too."""
    return place == path or place == path.removesuffix(".person") + ".name"
