"""The tags in a prose carried out: in the same sandbox as a template's, before the prose is read as Markdown.

What a tag prints is kept aside and put in afterwards, so that a value is never taken for markup.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both, Problem, RecordError, WegoFormsError
from wego_forms.fields.figures import Prose
from wego_forms.filling.blank import WHOLE, is_unknown, line
from wego_forms.filling.prose.placing import CLOSE, OPEN, Placed

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from jinja2.runtime import Context

_TEXTS = "_texts"


def told(prose: Prose, values: Mapping[str, Any]) -> Placed:
    """The prose with its tags carried out. RecordError, at the prose's place: a tag that is wrong."""
    if not prose.marked or ("{{" not in prose.text and "{%" not in prose.text):
        return Placed(prose.text, (), prose.place, prose.lang, prose.marked)
    from wego_forms.filling.budget import rendered
    from wego_forms.filling.faults import FILL_ERRORS

    texts: list[str] = []
    try:
        text = rendered(_compiled(prose.text), {**values, _TEXTS: texts})
    except WegoFormsError as error:
        raise error.within(place=prose.place) from None
    except FILL_ERRORS as error:
        raise RecordError(_problem(error, prose)) from None
    return Placed(text, tuple(texts), prose.place, prose.lang)


@lru_cache(maxsize=64)
def _compiled(text: str) -> Template:
    """Ten thousand letters of a batch have the same body."""
    return _environment().from_string(text)


@cache
def _environment() -> Environment:
    from jinja2 import StrictUndefined, pass_context

    from wego_forms.fields.values import LANG
    from wego_forms.filling.environment import environment
    from wego_forms.filling.printing import Hole, as_text

    @pass_context
    def aside(context: Context, value: Any) -> Any:
        if isinstance(value, StrictUndefined):
            return value
        if value is None and context.get(WHOLE) is True:
            raise Hole
        text = line(None) if is_unknown(value) else as_text(value, context.get(LANG))
        texts: list[str] = context[_TEXTS]
        texts.append(text)
        return f"{OPEN}{len(texts) - 1}{CLOSE}"

    return environment().overlay(finalize=aside, autoescape=False)


def _problem(error: Exception, prose: Prose) -> Problem:
    from wego_forms.filling.faults import line_of
    from wego_forms.filling.wording import worded

    _, failed = line_of(error, ("<template>",)) or ("", None)
    number = getattr(error, "lineno", None) or getattr(error, "line", None) or failed
    lines = prose.text.splitlines()
    what, remedy = worded(error)
    shown = lines[number - 1].strip() if number and number <= len(lines) else None
    line = f", {number}" if shown else ""
    return Problem(what, _or_characters(remedy), place=f"{prose.place}.{prose.lang}{line}", value=shown)


def _or_characters(remedy: Both) -> Both:
    """The remedy, and how braces are printed by whoever meant no tag."""
    return Both(
        f"{remedy.ru} Сами скобки печатает тег с кавычками: {{{{ '{{{{слово}}}}' }}}}.",
        f"{remedy.en} Braces themselves are printed by a tag with quotation marks: {{{{ '{{{{word}}}}' }}}}.",
    )
