"""A YAML text as plain values, and the line that each field stands on.

Values come from YAML's nodes and not from a loader's objects: a date stays the text that was typed, so that a wrong
one is told with its place, and NO is Norway (YAML 1.2).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from wego_forms.errors import Both, Problem, RecordError
from wego_forms.foreign import quoting

FieldPath = tuple[str | int, ...]
Lines = dict[FieldPath, int]
# No record of ours has a hundredth of it; ten lines of YAML that refer to each other can have any number of values.
MAX_VALUES = 10_000
MAX_DEPTH = 20
#: A number that begins with a nought is a code (of a post office, a telephone), whose noughts count.
_CODE = re.compile(r"[+-]?0\d")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


def parse_yaml(text: str, name: str) -> tuple[Any, Lines]:
    """The values and the lines, counted from 1. RecordError, with the line: it isn't YAML, or repeats a field."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    loader = YAML(typ="rt", pure=True)
    loader.Composer = _bounded(name)
    try:
        root = loader.compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        if line and "\t" in _margin(text, line):
            raise RecordError(Problem(*_TAB, file=name, line=line)) from None
        what = quoting(Both("это не YAML", "this isn't YAML"), error.problem or "")
        raise _refused(name, what, line) from None
    except (YAMLError, ValueError, RecursionError):
        raise _refused(name, Both("это не YAML", "this isn't YAML"), None) from None
    lines: Lines = {}
    return (None if root is None else _value(root, (), lines, name)), lines


def _margin(text: str, line: int) -> str:
    """What stands before the line's first sign, and what after a list's dash or a field's colon."""
    of = [*text.splitlines()[line - 1 : line], ""][0]
    return "".join(re.findall(r"^\s+|(?<=[-:])\s+", of))


def _bounded(name: str) -> Any:
    """A composer of nodes that stops at the first one too many: of a million it would be at work for minutes."""
    from ruamel.yaml.composer import Composer

    class Bounded(Composer):
        nodes = depth = 0

        def compose_node(self, parent: Any, index: Any) -> Any:
            self.nodes, self.depth = self.nodes + 1, self.depth + 1
            # A field is two nodes: its name and its value.
            if self.nodes > 2 * MAX_VALUES:
                raise _too_large(name, self.parser.peek_event().start_mark.line + 1)
            if self.depth > MAX_DEPTH + 2:
                what = Both("запись вложена слишком глубоко", "the record is nested too deep")
                raise _refused(name, what, self.parser.peek_event().start_mark.line + 1)
            made = super().compose_node(parent, index)
            self.depth -= 1
            return made

    return Bounded


#: Typed with the Tab key, and not to be seen.
_TAB = (
    Both(
        "вместо пробелов стоит табуляция, а YAML её не понимает",
        "a tab stands where YAML takes spaces only",
    ),
    Both("Замените табуляцию пробелами, по два на отступ.", "Put spaces for the tab, two for each indent."),
)


def _too_large(name: str, line: int) -> RecordError:
    return RecordError(
        Problem(
            Both(
                "запись слишком велика или ссылается сама на себя",
                "the record is too large or refers to itself",
            ),
            Both("Уберите из неё ссылки YAML (& и *).", "Take YAML's references (& and *) out of it."),
            name,
            line,
        )
    )


def _value(node: Any, path: FieldPath, lines: Lines, name: str) -> Any:
    line = node.start_mark.line + 1
    lines.setdefault(path, line)
    if len(lines) > MAX_VALUES or len(path) > MAX_DEPTH:
        raise _too_large(name, line)
    if isinstance(node.value, list) and not node.tag.endswith((":seq", ":map")):
        raise _refused(
            name, Both("такой тип YAML здесь не понимают", "a YAML type that isn't understood here"), line
        )
    if node.id == "sequence":
        return [_value(item, (*path, number), lines, name) for number, item in enumerate(node.value)]
    if node.id == "mapping":
        return _fields(node, path, lines, name)
    return _scalar(node)


def _fields(node: Any, path: FieldPath, lines: Lines, name: str) -> Mapping[str, Any]:
    fields: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key.value, str) or key.value in fields:
            raise RecordError(
                Problem(
                    Both(
                        "поле повторяется или названо не словом",
                        "the field is repeated, or its name isn't a word",
                    ),
                    Both("Оставьте одно.", "Leave one of them."),
                    name,
                    line,
                    value=str(key.value) if isinstance(key.value, str) else None,
                )
            )
        lines[(*path, key.value)] = line
        fields[key.value] = _value(value, (*path, key.value), lines, name)
    return fields


def _scalar(node: Any) -> str | int | float | bool | None:
    """Numbers, yes-or-no and nothing as YAML has them; all else, dates too, as the text that was typed."""
    text: str = node.value
    if node.style == ">":
        text = text.replace("\a", "")  # ruamel.yaml's own mark of where a folded text was folded
    try:
        match node.tag.rsplit(":", 1)[-1]:
            case "int" if not _CODE.match(text):
                return int(text.replace("_", ""), 0 if text.lower().startswith(("0x", "0o")) else 10)
            case "float":
                return float(text.replace("_", ""))
            case "bool" | "null":
                return _WORDS[text.lower()]
    except (ValueError, KeyError):
        pass
    return text


def _refused(name: str, what: Both, line: int | None) -> RecordError:
    remedy = Both(
        "Проверьте отступы, двоеточия и кавычки в этой строке.",
        "Check the line's indents, colons and quotes.",
    )
    return RecordError(Problem(what, remedy, name, line))
