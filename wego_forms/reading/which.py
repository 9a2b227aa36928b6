"""Which kind of form came back, and in which language: by the places that it has and what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wego_forms.catalog import Kind
from wego_forms.edges import parse_xml
from wego_forms.errors import Lang
from wego_forms.forms.controls import controls_in
from wego_forms.forms.entries import is_fillable
from wego_forms.once import once
from wego_forms.ooxml import Package, text_parts
from wego_forms.reading.reading import Held

#: Of the places of the form and of the kind, the share that both must have.
_ALIKE = 0.3
_INDEX = re.compile(r"\[\d+\]")
_TAG = re.compile(r"\{\{.*?\}\}")


def which(held: Iterable[Held], kinds: Iterable[Kind]) -> tuple[Kind, Lang] | None:
    """The kind that has these places, and the language in which they are called so; None: no kind has them."""
    given = {(_INDEX.sub("[]", each.path), each.title) for each in held}
    paths = {path for path, _ in given}
    found: list[tuple[float, int, Kind, Lang]] = []
    for kind in kinds:
        for lang in kind.languages if is_fillable(kind) else ():
            places = _places(kind, lang)
            own = {path for path, _ in places}
            if own:
                titled = sum(any(path == p and _called(t, title) for p, t in places) for path, title in given)
                found.append((len(paths & own) / len(paths | own), titled, kind, lang))
    if not found:
        return None
    share, _, kind, lang = max(found, key=lambda each: each[:2])
    return (kind, lang) if share >= _ALIKE else None


@once
def _places(kind: Kind, lang: Lang) -> frozenset[tuple[str, str]]:
    """The places of the kind's template: path and title."""
    package = Package.open(kind.template_path(lang))
    return frozenset(
        (control.tag, control.title)
        for part in text_parts(package)
        for control in controls_in(parse_xml(package.parts[part]))
    )


def _called(template: str, title: str) -> bool:
    """Whether the title is the template's, whatever its tags came to say."""
    pattern = ".*".join(map(re.escape, _TAG.split(template)))
    return bool(title) and re.fullmatch(pattern, title) is not None
