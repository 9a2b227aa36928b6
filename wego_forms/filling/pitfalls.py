"""What a template may say and never means: it is told, since its output would be wrong without a word.

A number compared with a text, a yes-or-no with a word: both are never equal. A sum that a loop keeps in {% set %} is
forgotten after each turn.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from jinja2 import nodes

from wego_forms.errors import Both
from wego_forms.fields.figures import Choice, Figure, Flag, Moment
from wego_forms.fields.humans import Human, Officer
from wego_forms.fields.phrases import Place
from wego_forms.fields.values import Unsayable, Value
from wego_forms.filling.said import said
from wego_forms.filling.usage import Misused

_EQUAL = ("eq", "ne")
_AMONG = ("in", "notin")
_NONE_OF_THEM = object()
_DAYS = ("%Y-%m-%d", "%d.%m.%Y")
_TIME = re.compile(r"\d?\d:\d\d")
_CODE = re.compile("[A-Z]{2,3}")


def comparable(node: nodes.Compare) -> None:
    """Let what is compared with a constant be looked at when its value is known, and what is looked for in it."""
    if len(node.ops) == 1 and node.ops[0].op in _AMONG:
        among = node.ops[0].expr
        if isinstance(among, nodes.List | nodes.Tuple) and all(
            isinstance(each, nodes.Const) for each in among.items
        ):
            node.expr = nodes.Filter(node.expr, "_among", [among], [], None, None, lineno=node.lineno)
        elif not isinstance(among, nodes.Const):
            node.ops[0].expr = nodes.Filter(among, "_searched", [], [], None, None, lineno=node.lineno)
    if len(node.ops) != 1 or node.ops[0].op not in _EQUAL:
        return
    left, right = node.expr, node.ops[0].expr
    if isinstance(right, nodes.Const) and not isinstance(left, nodes.Const):
        node.expr = _looked_at(left, right)
    elif isinstance(left, nodes.Const) and not isinstance(right, nodes.Const):
        node.ops[0].expr = _looked_at(right, left)


def _looked_at(node: nodes.Expr, constant: nodes.Const) -> nodes.Filter:
    return nodes.Filter(node, "_comparable", [constant], [], None, None, lineno=node.lineno)


def compared(value: Any, constant: Any) -> Any:
    """The value as it can be compared with the constant. Unsayable: they can never be equal."""
    if constant is None or constant == "" or value is None:
        return value
    if isinstance(constant, bool):
        return value
    if isinstance(constant, int | float):
        if isinstance(value, str):
            what = Both("текст сравнивают с числом", "a text is compared with a number")
            raise Unsayable(what, Both(f"Пишите == '{constant}'.", f"Write == '{constant}'."))
        return value
    if isinstance(value, bool | Flag):
        what = Both("«да или нет» сравнивают с текстом", "a yes or no is compared with a text")
        raise Unsayable(what, Both("Пишите {% if поле %}.", "Write {% if field %}."))
    if isinstance(value, int | float | Figure):
        what = Both("число сравнивают с текстом", "a number is compared with a text")
        raise Unsayable(what, Both("Пишите число без кавычек.", "Write the number without quotation marks."))
    if isinstance(value, Moment):
        return _as_written(value, str(constant))
    if isinstance(value, Choice) and value.options and constant not in value.options:
        what = Both(f"такого варианта нет: {constant}", f"there is no such choice: {constant}")
        known = ", ".join(dict.fromkeys(value.options))
        raise Unsayable(what, Both(f"Есть: {known}.", f"There are: {known}."))
    if isinstance(value, Place) and _CODE.fullmatch(str(constant)):
        what = Both("место сравнивают с кодом", "a place is compared with a code")
        raise Unsayable(what, Both(f"Пишите == '{value}'.", f"Write == '{value}'."))
    return str(value) if isinstance(value, Human | Officer) else value


def among(value: Any, constants: Any) -> Any:
    """The one of the constants that the value equals, as by ==; else what equals none. Unsayable: it never could."""
    found = [each for each in constants if compared(value, each) == each]
    return found[0] if found else _NONE_OF_THEM


def equal(value: Any, other: Any) -> bool:
    """The tests `equalto` and `==`, as of `selectattr('day', 'equalto', '01.12.2026')`. Unsayable as by ==."""
    plain = isinstance(other, str | int | float | bool)
    return bool((compared(value, other) if plain else value) == other)


def unequal(value: Any, other: Any) -> bool:
    """The test `ne`."""
    return not equal(value, other)


def is_among(value: Any, others: Any) -> bool:
    """The test `in`: of a list one of it, of a text a part of it."""
    if isinstance(others, list | tuple):
        return any(equal(value, other) for other in others)
    return str(said(value)) in searched(others)


def searched(value: Any) -> Any:
    """What a text is looked for in: the text that the value prints; a list, as it is; nothing in what isn't known."""
    if value is None:
        return ""
    return str(said(value)) if isinstance(value, Value) else value


def _as_written(moment: Moment, constant: str) -> Any:
    """The day or the time in the writing of the constant, if that is a day's or a time's."""
    if moment.day is None:
        return str(moment).rjust(len(constant), "0") if _TIME.fullmatch(constant) else moment
    for pattern in _DAYS:
        try:
            dt.datetime.strptime(constant, pattern)
        except ValueError:
            continue
        return moment.day.strftime(pattern)
    return moment


def refuse_forgotten(loop: nodes.For) -> None:
    """Misused: a loop reckons with what it set in the turn before, which is forgotten by then."""
    targets = {name.name for name in loop.target.find_all(nodes.Name)}
    known = set(targets)
    for assigned in _assigned(loop.body):
        name = assigned.target.name if isinstance(assigned.target, nodes.Name) else ""
        used = {each.name for each in assigned.node.find_all(nodes.Name)}
        if isinstance(assigned.node, nodes.Name):
            used.add(assigned.node.name)
        if name and name in used and name not in known:
            raise Misused(
                Both(
                    f"цикл забывает {name} после каждого прохода: {{% set %}} внутри него ничего не накопит",
                    f"the loop forgets {name} after each turn: {{% set %}} in it adds nothing up",
                ),
                Both(
                    "Номер прохода – loop.index, сумма – список|sum(attribute='поле'), число – список|length.",
                    "The turn's number is loop.index, a sum list|sum(attribute='field'), a count list|length.",
                ),
                assigned.lineno,
            )
        known.add(name)


def _assigned(body: list[nodes.Node]) -> Iterator[nodes.Assign]:
    """The assignments of a loop's turn, in order, without those of loops in it."""
    for node in body:
        if isinstance(node, nodes.Assign):
            yield node
        elif not isinstance(node, nodes.For):
            yield from _assigned(list(node.iter_child_nodes()))
