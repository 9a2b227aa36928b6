"""The Jinja2 environment of a template: sandboxed, escaping, strict, with the filters that there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from wego_forms.errors import Both
from wego_forms.fields.figures import Prose, Shown
from wego_forms.fields.values import LANG, Unsayable, Value
from wego_forms.filling import budget, builtin, pitfalls, usage
from wego_forms.filling.blank import RULED, WHOLE, Blank, is_unknown_yet, line
from wego_forms.filling.filters import FILTERS
from wego_forms.filling.habits import TEXT_METHODS
from wego_forms.filling.printing import Hole, as_text, flat, stopped
from wego_forms.filling.prose.placing import CLOSE, OPEN
from wego_forms.filling.said import said
from wego_forms.filling.sandbox import Sandbox
from wego_forms.language import agree
from wego_forms.once import once

# What a value can hold that needs more than escaping, as one class: three would take three times as long.
_NOT_PLAIN = re.compile(
    "[^\u0020-\u0084\u0086-\u2010\u2012-\u2027\u202a-\ud7ff\ue000-"
    f"{chr(ord(OPEN) - 1)}{chr(ord(CLOSE) + 1)}-\ufffd\U00010000-\U0010ffff]"
)
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
# Word's own hyphen that ends no line: every face has it, and it is searched for as any other.
_FIRM_HYPHEN = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


class FieldsFirst(Sandbox):
    """`a.title` is the field of that name, never a method that Python's values happen to have."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The field, where `obj` is a group of fields; no exception on the way there, which is the speed."""
        if type(obj) is dict:
            return obj[attribute] if attribute in obj else self.undefined(obj=obj, name=attribute)
        if obj is None:
            return None  # what isn't known has no parts that are
        if isinstance(obj, Value):
            parts = obj.parts()
            if attribute in parts:
                return parts[attribute]
            if attribute in TEXT_METHODS:
                return super().getattr(str(said(obj)), attribute)
            return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@once
def environment() -> Sandbox:
    """The one environment that every template is compiled in; made when first needed."""
    made = FieldsFirst(autoescape=True, undefined=StrictUndefined, finalize=_text, keep_trailing_newline=True)
    made.globals.clear()
    made.tests |= dict.fromkeys(("eq", "equalto", "=="), pitfalls.equal)
    made.tests |= {"ne": pitfalls.unequal, "!=": pitfalls.unequal, "in": pitfalls.is_among}
    made.filters = _filters(made.filters)
    return made


@pass_context
def _text(context: Context, value: object) -> object:
    """What a tag prints. A new line in a value is a new line in Word, a tab is a tab."""
    if type(value) is str and not _NOT_PLAIN.search(value):
        return value  # most values; Jinja2 escapes it
    if value is None and context.get(WHOLE) is True:
        raise Hole
    if value is None or isinstance(value, Blank):
        return line(None)
    if isinstance(value, StrictUndefined | Markup):
        return value
    if isinstance(value, Prose):
        value.guesses.prose.append(value)
        return Markup(f"{OPEN}{len(value.guesses.prose) - 1}{CLOSE}")
    if isinstance(value, Shown):
        raise value.among_text()
    safe = str(escape(as_text(value, context.get(LANG))))
    if "\n" in safe or "\t" in safe:
        safe = safe.replace("\n", _BREAK).replace("\t", _TAB)
    safe = safe.replace("\u2011", _FIRM_HYPHEN)
    return Markup(safe)


def _filters(given: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """All filters by name; `given`: Jinja2's."""
    made = {name: given[name] for name in builtin.ALLOWED_FILTERS}
    made |= {name: builtin.of_text(given[name]) for name in builtin.TEXT_FILTERS}
    made |= {name: builtin.of_items(given[name]) for name in builtin.ITEM_FILTERS}
    made |= {name: builtin.of_letters(given[name]) for name in builtin.LETTER_FILTERS}
    made |= {"string": builtin.string, "int": builtin.whole_number, "float": builtin.decimal}
    made |= {"d": builtin.default, "default": builtin.default}
    made |= {"join": builtin.joined, "replace": builtin.replaced, "round": builtin.rounded}
    made |= {"length": builtin.length, "count": builtin.length, "sum": builtin.of_items(builtin.total)}
    made |= {"agree": _agreed} | FILTERS
    told = {name: usage.guarded(name, function) for name, function in made.items()}
    # These say themselves what is wrong.
    ours: dict[str, Callable[..., Any]] = {
        "_taken": budget.taken,
        "_bounded": budget.bounded,
        "_piece": builtin.piece,
    }
    ours |= {"_comparable": pitfalls.compared, "_among": pitfalls.among, "_searched": pitfalls.searched}
    ours |= {"_alone": _alone, "_stopped": stopped}
    ours |= {"_unknown": is_unknown_yet}
    return told | ours | {"line": line, "flat": flat}


@pass_context
def _agreed(context: Context, value: object, one: str, few: str, many: str | None = None) -> object:
    """The filter `agree('город', 'города', 'городов')` or `agree('city', 'cities')`: the number with its noun."""
    if value == "" or (value is None and context.get(WHOLE) is True):
        return value  # nothing, or a hole, as its place decides
    forms = _forms(one, few, many)
    if value is None or isinstance(value, Blank):
        return f"{line(None)}\u00a0{forms[-1]}"
    number = int(re.sub(r"\s", "", str(value)))
    return f"{value}\u00a0{agree(number, *forms)}"


@lru_cache(maxsize=256)
def _forms(one: str, few: str, many: str | None) -> tuple[str, ...]:
    """The noun's forms. Unsayable: a Russian noun has three after numbers, an English one two."""
    if bool(re.search("[А-Яа-яЁё]", one + few)) != (many is not None):
        raise Unsayable(
            Both(
                "фильтр agree написан неверно: у русского слова три формы, у английского две",
                "the filter agree isn't written right: a Russian noun has three forms, an English one two",
            ),
            Both(
                "Пишите |agree('город', 'города', 'городов') или |agree('city', 'cities').",
                "Write |agree('город', 'города', 'городов') or |agree('city', 'cities').",
            ),
        )
    return (one, few) if many is None else (one, few, many)


@pass_context
def _alone(context: Context, value: object, looped: bool) -> object:
    """What a tag prints that is all its paragraph has: an item may lack it, and its cell stays empty."""
    return "" if value is None and (looped or context.get(RULED) is True) else value
