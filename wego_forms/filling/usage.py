"""How filters are written: one with too few or too many arguments is told when the template is compiled."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from jinja2 import TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError

from wego_forms.errors import Both, LanguageError, WegoFormsError
from wego_forms.fields.figures import STYLES, no_style
from wego_forms.fields.values import Unsayable
from wego_forms.filling.filterlist import REFERENCE
from wego_forms.filling.filters import unsayable
from wego_forms.filling.nearest import meant, nearest
from wego_forms.filling.printing import Hole, NotXml
from wego_forms.filling.said import NotText
from wego_forms.language import checked_case
from wego_forms.language.kinds import CASES
from wego_forms.language.prepositions import governed_case

#: Jinja2's own filters, as they are written; the others' writing is in the reference.
_WRITTEN = {
    "d": "d('—')",
    "default": "default('—')",
    "groupby": "groupby('name')",
    "join": "join(', ')",
    "map": "map(attribute='name')",
    "reject": "reject('none')",
    "rejectattr": "rejectattr('name')",
    "replace": "replace('a', 'b')",
    "round": "round(2)",
    "select": "select('string')",
    "selectattr": "selectattr('name')",
    "sort": "sort(attribute='name')",
    "sum": "sum(attribute='count')",
}
_SEE = Both("Какой фильтр к чему подходит: wego-forms kind show.", "See wego-forms kind show.")
#: What a template wants of others' markup filters is done anyway.
_MARKUP = frozenset(
    ("safe", "escape", "e", "forceescape", "striptags", "urlize", "xmlattr", "tojson", "urlencode")
)
#: What other environments have, and what takes its place.
_INSTEAD = {
    "attr": Both("Пишите через точку: {{ a.name }}.", "Write a dot: {{ a.name }}."),
    "format": Both("Число округляет |round(2).", "A number is rounded by |round(2)."),
    **dict.fromkeys(
        ("center", "indent", "truncate", "wordwrap"),
        Both(
            "Уберите фильтр: строки и отступы делает Word.",
            "Take the filter out: lines and indents are Word's.",
        ),
    ),
    **dict.fromkeys(
        ("batch", "slice"),
        Both(
            "Строки таблицы повторяет {%tr for a in list %}.",
            "A table's rows are repeated by {%tr for a in list %}.",
        ),
    ),
    **dict.fromkeys(
        ("pprint", "filesizeformat", "random"),
        Both("Дайте готовый текст полем.", "Give the text itself as a field."),
    ),
}
_PASSED = "jinja_pass_arg"


class Misused(TemplateSyntaxError):
    """A tag that can't be right whatever the values are: what is wrong, and the way out."""

    def __init__(self, what: Both, remedy: Both, line: int) -> None:
        self.what = what
        self.remedy = remedy
        super().__init__(what.en, line)


def misused(tree: nodes.Template, filters: Mapping[str, Callable[..., Any]]) -> list[Misused]:
    """All the filters of a part that are written wrongly."""
    found = []
    for node in tree.find_all(nodes.Filter):
        try:
            refuse_misuse(node, filters)
        except Misused as error:
            found.append(error)
    return sorted(found, key=lambda error: error.lineno)


def written(name: str) -> str:
    """How a filter is written: `|case('dative')`."""
    if name == "after":
        return "|case('genitive')|after('с')"
    for each in REFERENCE:
        found = re.match(rf"{name}\b(?:\([^)]*\))?", each.written)
        if found:
            return f"|{found[0]}"
    return f"|{_WRITTEN.get(name, name)}"


def refuse_misuse(node: nodes.Filter, filters: Mapping[str, Callable[..., Any]]) -> None:
    """Misused: there is no such filter, or it doesn't take so many arguments, or none of that name."""
    if node.name not in filters:
        raise Misused(*_unknown(node.name, filters), node.lineno)
    arguments, named = [object()] * (len(node.args) + 1), {str(each.key): object() for each in node.kwargs}
    try:
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            raise TypeError
        _signature(filters[node.name]).bind(*arguments, **named)
    except TypeError:
        what = Both(
            f"фильтр {node.name} написан неверно: не те аргументы",
            f"the filter {node.name} isn't written right: its arguments are others",
        )
        raise Misused(what, _write_it(node.name), node.lineno) from None
    if wrong := _wrong_constant(node):
        raise Misused(wrong.what, wrong.remedy or _write_it(node.name), node.lineno)


def refuse_format(node: nodes.Call) -> None:
    """Misused: a text of the template's is to be formatted as Python does it."""
    method = node.node
    if isinstance(method, nodes.Getattr) and method.attr == "format" and isinstance(method.node, nodes.Const):
        what = Both("format шаблону не разрешён", "a template has no format")
        raise Misused(what, _INSTEAD["format"], node.lineno)


def _wrong_constant(node: nodes.Filter) -> Unsayable | None:
    """What is wrong with an argument that the template writes out, whatever the value is."""
    said = node.args[0] if node.args else None
    if not isinstance(said, nodes.Const):
        return None
    try:
        if node.name in ("case", "initials", "words"):
            checked_case(str(said.value))
        elif node.name == "with_":
            governed_case(str(said.value))
    except LanguageError as error:
        return unsayable(error)
    if node.name == "line" and not (type(said.value) is int and said.value > 0):
        return Unsayable(
            Both("здесь нужно число подчёркиваний", "a number of underscores is needed here"),
            Both("Пишите |line(14).", "Write |line(14)."),
        )
    if node.name == "date" and said.value not in STYLES:
        return no_style(str(said.value))
    return None


def _signature(function: Callable[..., Any]) -> inspect.Signature:
    """What a filter takes: the value first, without what Jinja2 passes it."""
    given = hasattr(function, _PASSED)
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
        given = hasattr(function, _PASSED)
    signature = inspect.signature(function)
    return signature.replace(parameters=list(signature.parameters.values())[given:])


def _unknown(name: str, filters: Mapping[str, Any]) -> tuple[Both, Both]:
    what = Both(f"в теге неизвестный фильтр: {name}", f"the tag uses an unknown filter: {name}")
    if name in _MARKUP:
        return what, Both(
            f"Уберите |{name}: значение печатается, как его набрали, и знаки & и < документа не портят.",
            f"Take out |{name}: a value is printed as it was typed, and its & and < don't break the document.",
        )
    if name in _INSTEAD:
        return what, _INSTEAD[name]
    if name in CASES:
        return what, Both(f"Пишите |case('{name}').", f"Write |case('{name}').")
    known = sorted(each for each in filters if each[0] != "_")
    if remedy := meant(name, known, written(nearest(name, known))):
        return what, remedy
    return what, Both(f"Есть фильтры: {', '.join(known)}.", f"The filters are: {', '.join(known)}.")


def guarded(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, its faults in our words."""

    @wraps(function)
    def apply(*given: Any, **named: Any) -> Any:
        try:
            return function(*given, **named)
        except LanguageError as error:
            if error.problems[0].place:  # of the record
                raise
            raise unsayable(error) from None
        except (Unsayable, Hole, NotText, NotXml, SecurityError, UndefinedError, WegoFormsError):
            raise
        except (TypeError, ValueError, ArithmeticError, LookupError, AttributeError):
            what = Both(
                f"фильтру {name} это значение не подходит", f"the filter {name} can't take this value"
            )
            plain = written(name) == f"|{name}"  # so it is written already
            raise Unsayable(what, _SEE if plain else _write_it(name)) from None

    return apply


def _write_it(name: str) -> Both:
    return Both(f"Пишите {written(name)}.", f"Write {written(name)}.")
