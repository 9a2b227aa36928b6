"""Which kind of form came back, and in which language: by the places that it has and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wego_forms.catalog import Kind
from wego_forms.choosing import BOTH, SheetLang
from wego_forms.edges import parse_xml
from wego_forms.forms.controls import controls_in
from wego_forms.forms.entries import entries_of, in_both, is_fillable, tag_of
from wego_forms.forms.templates import form_package
from wego_forms.once import once
from wego_forms.ooxml import text_parts
from wego_forms.reading.reading import Held

#: Of the places of the form and of the kind, the share that both must have.
_ALIKE = 0.3
#: A tag in what a template says.
TAG = re.compile(r"\{\{.*?\}\}")


def which(held: Iterable[Held], kinds: Iterable[Kind]) -> tuple[Kind, SheetLang] | None:
    """The kind that has these places, and the language in which they are called so; None: no kind has them."""
    given = {(tag_of(each.path), each.title) for each in held}
    paths = {path for path, _ in given}
    found: list[tuple[float, int, Kind, SheetLang]] = []
    for kind in kinds:
        for lang in sheets(kind):
            called = _called(kind, lang)
            if own := called.paths:
                titled = called.count(given)
                found.append((len(paths & own) / len(paths | own), titled, kind, lang))
    if not found:
        return None
    share, _, kind, lang = max(found, key=lambda each: each[:2])
    return (kind, lang) if share >= _ALIKE else None


def sheets(kind: Kind) -> tuple[SheetLang, ...]:
    """The languages that forms of the kind are made in."""
    if not is_fillable(kind):
        return ()
    single: tuple[SheetLang, ...] = kind.languages
    return (*single, BOTH) if len(single) > 1 else single


@dataclass(frozen=True)
class _Called:
    """What the places of a form are called: tag and title; of titles with tags in them, a pattern by its tag."""

    paths: frozenset[str]
    exact: frozenset[tuple[str, str]]
    patterns: Mapping[str, tuple[re.Pattern[str], ...]]

    def count(self, given: set[tuple[str, str]]) -> int:
        """How many of these are called so, whatever the tags of their titles came to say."""
        known = given & self.exact
        return len(known) + sum(
            any(each.fullmatch(title) for each in self.patterns[path])
            for path, title in given - known
            if title and path in self.patterns
        )


@once
def _called(kind: Kind, lang: SheetLang) -> _Called:
    places = _places(kind, lang)
    patterns: dict[str, tuple[re.Pattern[str], ...]] = {}
    for tag, title in places:
        if TAG.search(title):
            pattern = re.compile(".*".join(map(re.escape, TAG.split(title))))
            patterns[tag] = (*patterns.get(tag, ()), pattern)
    exact = frozenset((tag, title) for tag, title in places if title and not TAG.search(title))
    return _Called(frozenset(tag for tag, _ in places), exact, patterns)


@once
def _places(kind: Kind, lang: SheetLang) -> frozenset[tuple[str, str]]:
    """The places of the kind's form: tag and title."""
    if lang == BOTH:
        return frozenset(_places_of_both(kind))
    package = form_package(kind, lang)
    return frozenset(
        (control.tag, control.title)
        for part in text_parts(package)
        for control in controls_in(parse_xml(package.parts[part]))
    )


def _places_of_both(kind: Kind) -> Iterator[tuple[str, str]]:
    """Those of the two templates, as one sheet has them."""
    russian, english = (dict(sorted(_places(kind, lang))) for lang in ("ru", "en"))
    apart = {entry.path for entry in entries_of(kind, BOTH).values() if entry.apart}
    for path in russian.keys() & english.keys():
        if path in apart:
            yield from ((f"{path}.ru", russian[path]), (f"{path}.en", english[path]))
        else:
            yield path, in_both(russian[path], english[path])
