"""What a template may do: a stranger's takes no more memory or time than a long letter, and changes nothing.

Filters, methods and statements are those that are listed here. Each operation that makes a text is bounded by its
length, each loop by the steps that the fill has left: both are counted before, not after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from jinja2 import TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wego_forms.errors import Both
from wego_forms.fields.values import Value
from wego_forms.filling.blank import Blank
from wego_forms.filling.said import said

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.runtime import Context

#: Characters of one value that a template makes: a long letter has some 10,000.
MAX_TEXT = 1_000_000
#: Turns of a template's loops in one fill, those in others counted one by one: 10,000 rows of 20 cells.
MAX_STEPS = 200_000
#: Characters of one part's XML when it is filled, or of a text in a record: the guide's has 200,000.
MAX_OUTPUT = 50_000_000
#: Of a number that a template reckons: sums of money have 15 digits.
MAX_NUMBER = 10**18
#: How deep brackets, conditions and loops may lie in each other: Python itself allows twenty loops.
MAX_DEPTH = 60

#: Jinja2's own filters that a template may use; those that write markup, pad with blanks, draw lots or reach into
#: objects aren't among them.
ALLOWED_FILTERS = (
    *(
        "abs",
        "count",
        "d",
        "default",
        "dictsort",
        "first",
        "float",
        "groupby",
        "int",
        "items",
        "last",
        "length",
    ),
    *("list", "map", "max", "min", "reject", "rejectattr", "reverse", "select", "selectattr", "sort", "sum"),
    *("unique", "wordcount"),
)
#: Those of them that make a text of whatever they are given: only of what is text.
TEXT_FILTERS = ("capitalize", "lower", "title", "trim", "upper")
#: Methods of a text, a group of fields and a loop that a template may call.
_METHODS = {
    str: frozenset(
        (
            "capitalize",
            "endswith",
            "isdigit",
            "lower",
            "lstrip",
            "rstrip",
            "split",
            "startswith",
            "strip",
            "title",
            "upper",
        )
    ),
    dict: frozenset(("get", "items", "keys", "values")),
    list: frozenset(("count", "index")),
    tuple: frozenset(("count", "index")),
}
_REFUSED: dict[type[nodes.Node], Both] = {
    nodes.ScopedEvalContextModifier: Both(
        "autoescape не отключают: значение с & или < испортило бы документ",
        "autoescape stays on: a value with & or < would break the document",
    ),
    nodes.EvalContextModifier: Both("это шаблону не разрешено", "a template may not do that"),
    **dict.fromkeys(
        (
            nodes.Macro,
            nodes.CallBlock,
            nodes.Include,
            nodes.Import,
            nodes.FromImport,
            nodes.Extends,
            nodes.Block,
        ),
        Both(
            "макросы и другие файлы шаблону не разрешены",
            "a template has no macros, and takes in no other files",
        ),
    ),
}
_STEPS: ContextVar[list[int]] = ContextVar("steps")


def begin() -> None:
    """Begin a fill: its steps are counted from here."""
    _STEPS.set([MAX_STEPS])


def rendered(template: Template, values: Mapping[str, Any]) -> str:
    """The filled text. SecurityError: it is longer than any document."""
    pieces: list[str] = []
    length = 0
    for piece in template.generate(values):
        pieces.append(piece)
        length += len(piece)
        if length > MAX_OUTPUT:
            raise SecurityError(f"a text of more than {MAX_OUTPUT} characters")
    return "".join(pieces)


def taken(items: Any) -> Any:
    """What a loop goes through, once its turns are paid for. SecurityError: the fill has none left."""
    if not isinstance(items, list | tuple | dict):
        items = _listed(items)
    left = _STEPS.get(None)
    if left is not None:
        left[0] -= len(items)
        if left[0] < 0:
            raise SecurityError(f"the loops take more than {MAX_STEPS} steps")
    return items


def _listed(items: Any) -> Any:
    """A generator's items, a few more than can be paid for at the most; what isn't gone through stays as it is."""
    if isinstance(items, str | Value) or not hasattr(items, "__iter__"):
        return items if hasattr(items, "__len__") else list(items)
    listed = []
    for item in items:
        listed.append(item)
        if len(listed) > MAX_STEPS:
            raise SecurityError(f"a list of more than {MAX_STEPS} items")
    return listed


def string(value: Any) -> str:
    """The filter `string`: the value as a text."""
    return str(said(value))


def bounded(text: Any) -> Any:
    """The text, if it isn't too long. SecurityError: it is."""
    if isinstance(text, str) and len(text) > MAX_TEXT:
        raise SecurityError(f"a text of more than {MAX_TEXT} characters")
    return text


def of_text(make: Callable[..., Any]) -> Callable[..., Any]:
    """A filter of Jinja2's that makes a text, for what is text only."""

    def made(value: Any, *given: Any, **named: Any) -> Any:
        return make(said(value), *given, **named)

    return made


def rounded(value: Any, precision: int = 0, method: str = "common") -> Any:
    """The filter `round(2)`: the number to so many decimals; methods common, ceil, floor."""
    from jinja2.filters import do_round

    if not -15 <= int(precision) <= 15:
        raise SecurityError("round: at most 15 decimals")
    if _is_figure(value):
        if method != "common":
            value = value.of(Decimal(str(do_round(value.number, int(precision), method))))  # type: ignore[arg-type]
        return round(value, int(precision))
    return do_round(value, int(precision), method)  # type: ignore[arg-type]


def replaced(value: Any, old: Any, new: Any) -> str:
    """The filter `replace('a', 'b')`: every `old` in the text by `new`."""
    text, old, new = string(value), string(old), string(new)
    times = text.count(old) if old else len(text) + 1
    if len(text) + times * max(len(new) - len(old), 0) > MAX_TEXT:
        raise SecurityError(f"replace: a text of more than {MAX_TEXT} characters")
    changed: str = text.replace(old, new)
    return changed


def joined(value: Any, separator: Any = "", attribute: Any = None) -> str:
    """The filter `join(', ')`: the items of a list as one text."""
    items = [string(item if attribute is None else item[attribute]) for item in taken(value)]
    separator = string(separator)
    if sum(map(len, items)) + len(separator) * len(items) > MAX_TEXT:
        raise SecurityError(f"join: a text of more than {MAX_TEXT} characters")
    return str(separator.join(items))


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox for values that nothing changes, with what is allowed listed and what is made bounded."""

    intercepted_binops = frozenset(("*", "**", "%", "+", "-", "//", "/"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers of a document's size are reckoned with; texts can be added, nothing else."""
        texts = operator == "+" and not (_is_figure(left) and _is_figure(right))
        if texts and isinstance(left, str | Value) and isinstance(right, str | Value):
            return bounded(str(left) + str(right))
        if isinstance(left, Blank) or isinstance(right, Blank):
            return left if isinstance(left, Blank) else right
        numbers = all(
            isinstance(value, int | float | Decimal) or _is_figure(value) for value in (left, right)
        )
        if operator == "**" or not numbers:
            raise SecurityError(f"{operator}: a template reckons with numbers only")
        if _is_figure(left):
            made = left.reckoned(right, operator)
        elif _is_figure(right):
            made = right.reckoned(left, operator, first=False)
        else:
            made = super().call_binop(context, operator, _number(left), _number(right))
        if abs(made) > MAX_NUMBER:
            raise SecurityError(f"{operator}: a number of more than 18 digits")
        return made

    def wrap_str_format(self, value: Any) -> None:
        """`format` and `format_map` of a text are no exception: they pad without bounds."""

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """A method is one of the list; a field may be called anything but with an underscore first."""
        if attr.startswith("_"):
            return False
        for kind, methods in _METHODS.items():
            if isinstance(obj, kind):
                return attr in methods
        return not callable(value) or type(obj).__module__ == "jinja2.runtime"

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        try:
            _guarded(source, 0)
        except RecursionError:
            raise TemplateSyntaxError("too many brackets in each other", 1, name, filename) from None
        return str(super()._generate(source, name, filename, defer_init))


def _guarded(node: nodes.Node, depth: int) -> None:
    """The tree with its loops counted and its texts bounded. TemplateSyntaxError: what no template may do."""
    if depth > MAX_DEPTH:
        raise TemplateSyntaxError(f"more than {MAX_DEPTH} levels in each other", node.lineno)
    for kind, what in _REFUSED.items():
        if isinstance(node, kind):
            from wego_forms.errors import user_language

            raise TemplateSyntaxError(what(user_language()), node.lineno)
    if isinstance(node, nodes.For):
        if node.recursive:
            raise TemplateSyntaxError("a loop can't be recursive", node.lineno)
        node.iter = _call("_taken", node.iter)
    if isinstance(node, nodes.AssignBlock):
        node.filter = nodes.Filter(node.filter, "_bounded", [], [], None, None, lineno=node.lineno)
    if isinstance(node, nodes.Concat):
        node.nodes = [_call("_said", each) for each in node.nodes]
    counted = isinstance(node, nodes.Filter) and node.name == "_bounded"
    for field, value in () if counted else node.iter_fields():
        if isinstance(value, nodes.Concat):
            setattr(node, field, _call("_bounded", value))
        elif isinstance(value, list):
            value[:] = [_call("_bounded", each) if isinstance(each, nodes.Concat) else each for each in value]
    for child in node.iter_child_nodes():
        _guarded(child, depth + (not isinstance(child, nodes.Filter | nodes.TemplateData | nodes.Output)))


def _call(name: str, node: nodes.Node) -> nodes.Filter:
    return nodes.Filter(cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno)


def _is_figure(value: Any) -> bool:
    return isinstance(value, Value) and hasattr(value, "number")


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
