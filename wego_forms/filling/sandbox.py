"""What a template may do: a stranger's takes no more memory or time than a long letter, and changes nothing.

Filters, methods and statements are those that are listed here. Each operation that makes a text is bounded by its
length, each loop by the steps that the fill has left: both are counted before, not after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from wego_forms.errors import Both
from wego_forms.fields.values import Value
from wego_forms.filling.blank import Blank
from wego_forms.filling.budget import Refused, bounded
from wego_forms.filling.builtin import is_figure
from wego_forms.filling.habits import TEXT_METHODS
from wego_forms.filling.pitfalls import comparable, refuse_forgotten
from wego_forms.filling.said import said
from wego_forms.filling.usage import Misused, refuse_format, refuse_misuse

if TYPE_CHECKING:
    from jinja2.runtime import Context

#: Of a number that a template reckons: sums of money have 15 digits.
MAX_NUMBER = 10**18
#: How deep brackets, conditions and loops may lie in each other: Python itself allows twenty loops.
MAX_DEPTH = 60

#: Methods of a text, a group of fields and a loop that a template may call.
_METHODS = {
    str: TEXT_METHODS,
    dict: frozenset(("get", "items", "keys", "values")),
    list: frozenset(("count", "index")),
    tuple: frozenset(("count", "index")),
}
_TOO_DEEP = Both(
    f"скобки и действия вложены глубже {MAX_DEPTH}",
    f"brackets and sums lie deeper than {MAX_DEPTH} in each other",
)
_DIVIDE = Both("Разделите тег на несколько: {% set a = … %}.", "Divide the tag: {% set a = … %}.")
_AUTOESCAPE = Both(
    "Уберите этот тег: значение печатается, как его набрали.",
    "Take the tag out: a value is printed as it was typed.",
)
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


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox for values that nothing changes, with what is allowed listed and what is made bounded."""

    intercepted_binops = frozenset(("*", "**", "%", "+", "-", "//", "/"))

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Numbers of a document's size are reckoned with; texts can be added, nothing else."""
        texts = operator == "+" and not (is_figure(left) and is_figure(right))
        if texts and isinstance(left, str | Value) and isinstance(right, str | Value):
            return bounded(str(said(left)) + str(said(right)))
        if isinstance(left, Blank) or isinstance(right, Blank):
            return left if isinstance(left, Blank) else right
        numbers = all(isinstance(value, int | float | Decimal) or is_figure(value) for value in (left, right))
        if operator == "**" or not numbers:
            raise Refused(
                Both(
                    f"{operator}: считают только числа", f"{operator}: a template reckons with numbers only"
                ),
                Both("Тексты соединяет ~: {{ a ~ b }}.", "Texts are joined by ~: {{ a ~ b }}."),
            )
        if is_figure(left):
            made = left.reckoned(right, operator)
        elif is_figure(right):
            made = right.reckoned(left, operator, first=False)
        else:
            made = super().call_binop(context, operator, _number(left), _number(right))
        if abs(made) > MAX_NUMBER:
            raise Refused(
                Both(f"{operator}: в числе больше 18 цифр", f"{operator}: a number of more than 18 digits"),
                Both("Уменьшите числа.", "Make the numbers smaller."),
            )
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
            _guarded(source, 0, self.filters)
        except RecursionError:
            raise Misused(_TOO_DEEP, _DIVIDE, 1) from None
        return str(super()._generate(source, name, filename, defer_init))


def _guarded(node: nodes.Node, depth: int, filters: Mapping[str, Callable[..., Any]]) -> None:
    """The tree with its loops counted and its texts bounded. Misused: what no template may do, or no filter takes."""
    if depth > MAX_DEPTH:
        raise Misused(_TOO_DEEP, _DIVIDE, node.lineno)
    for kind, what in _REFUSED.items():
        if isinstance(node, kind):
            raise Misused(what, _AUTOESCAPE, node.lineno)
    if isinstance(node, nodes.Filter):
        refuse_misuse(node, filters)
    if isinstance(node, nodes.Call):
        refuse_format(node)
    if isinstance(node, nodes.For):
        if node.recursive:
            what = Both("цикл не может повторять сам себя", "a loop can't be recursive")
            raise Misused(what, Both("Уберите recursive.", "Take out recursive."), node.lineno)
        refuse_forgotten(node)
        node.iter = _call("_taken", node.iter)
    if isinstance(node, nodes.Compare):
        comparable(node)
    if isinstance(node, nodes.AssignBlock):
        node.filter = nodes.Filter(node.filter, "_bounded", [], [], None, None, lineno=node.lineno)
    if isinstance(node, nodes.Concat):
        node.nodes = [_call("_piece", each) for each in node.nodes]
    counted = isinstance(node, nodes.Filter) and node.name == "_bounded"
    for field, value in () if counted else node.iter_fields():
        if isinstance(value, nodes.Concat):
            setattr(node, field, _call("_bounded", value))
        elif isinstance(value, list):
            value[:] = [_call("_bounded", each) if isinstance(each, nodes.Concat) else each for each in value]
    for child in node.iter_child_nodes():
        shallow = isinstance(child, nodes.Filter | nodes.TemplateData | nodes.Output)
        _guarded(child, depth + (not shallow), filters)


def _call(name: str, node: nodes.Node) -> nodes.Filter:
    return nodes.Filter(cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno)


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
