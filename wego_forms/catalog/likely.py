"""Which kind of record a template asks for, by its fields."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress

from wego_forms.catalog.find import kinds
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.offering import fields_offered
from wego_forms.errors import Both, Problem, TemplateError, WegoFormsError
from wego_forms.filling import Template

#: Fields that a record must lack for its kind to be the mistake, and how many times fewer the other kind's must.
_ENOUGH, _FEWER = 2, 4


def offered_by(kind: str) -> set[str]:
    """All that a record of one of our kinds offers: what our templates ask for, and what a sample has."""
    with suppress(WegoFormsError):  # an office's kind that is wrong is told of where it is used
        return _asked_by_ours(kind) | fields_offered(kinds()[kind])
    return set()


def likely_kind(fields: Collection[str]) -> str:
    """The kind that offers most of those fields."""
    asked = set(fields)
    whole = next((kind for kind in kinds() if asked <= _asked_by_ours(kind)), None)
    return whole or max(kinds(), key=lambda kind: len(offered_by(kind) & asked))


def of_another_kind(error: TemplateError, template: Template, kind: Kind) -> TemplateError:
    """One problem in the place of many, where a record of `kind` lacks what the template of another asks for."""
    from wego_forms.filling.faults import NO_FIELD

    if len({problem.value for problem in error.problems if problem.what == NO_FIELD}) < _ENOUGH:
        return error
    asked = {name for name in template.fields if not name.startswith("extra.")}
    lacking = asked - fields_offered(kind)
    likely = likely_kind(asked)
    if likely == kind.name or len(lacking) < max(_ENOUGH, _FEWER * len(asked - offered_by(likely))):
        return error
    return TemplateError(
        Problem(
            Both(
                f"это шаблон документа вида {likely}, а запись – вида {kind.name}",
                f"this is a template of kind {likely}, and the record is of kind {kind.name}",
            ),
            Both(
                f"Возьмите запись вида {likely} (wego-forms new {likely}) или шаблон вида {kind.name} "
                f"(wego-forms template {kind.name}).",
                f"Take a record of kind {likely} (wego-forms new {likely}), or a template of kind {kind.name} "
                f"(wego-forms template {kind.name}).",
            ),
            file=template.source,
        )
    )


def _asked_by_ours(kind: str) -> set[str]:
    """What our own templates of the kind ask for."""
    with suppress(WegoFormsError):
        of = kinds()[kind]
        return {path for lang in of.languages for path in of.template(lang).fields}
    return set()
