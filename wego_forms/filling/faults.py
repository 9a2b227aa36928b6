"""Why a template couldn't be filled: every missing field, every value that isn't text, each with its place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from typing import Any

from jinja2 import TemplateError as JinjaError

from wego_forms.errors import Both, Problem
from wego_forms.fields.values import Value
from wego_forms.filling.blank import Blank
from wego_forms.filling.compiling import CompiledPart
from wego_forms.filling.contract import known
from wego_forms.filling.habits import TEXT_METHODS, meant_path
from wego_forms.filling.nearest import meant, quoted
from wego_forms.filling.printing import NOT_XML, Hole, NotXml
from wego_forms.filling.wording import worded

#: What can go wrong in a tag: a template's expression can do sums with a text, or call a filter wrongly.
FILL_ERRORS = (
    JinjaError,
    RecursionError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
)


#: What our letters make of other fields, and the field that is to be given then.
_MADE_OF = {
    "regions": Both(
        "Дайте регион каждого адресата: addressee.region, в таблице столбец «Регион».",
        "Give each addressee's region: addressee.region, in a table the column Region.",
    )
}


#: What is said of a field that a template asks for, and the values haven't.
NO_FIELD = Both("такого поля нет", "there is no such field")


def faults(
    parts: Mapping[str, CompiledPart], values: Mapping[str, Any], file: str, error: Exception
) -> list[Problem]:
    """All that is wrong with these values for this template; at the least the error that stopped the filling."""
    found = [*missing_fields(parts, values, file)]
    if isinstance(error, NotXml):
        found += _unfit_values(values, file)
    return found or [_elsewhere(parts, values, file, error)]


def missing_fields(
    parts: Mapping[str, CompiledPart], values: Mapping[str, Any], file: str
) -> Iterator[Problem]:
    """The fields that the template asks for and the values haven't, with the nearest name that there is."""
    have = set(known(dict(values)))
    for part, made in parts.items():
        for path, line in made.asked:
            if _reachable(path, have, values):
                continue
            paragraph, tag = made.source.at(line)
            yield Problem(
                NO_FIELD,
                _of_a_loop(path, parts, part)
                or quoted(path)
                or meant_path(path)
                or _meant(path, have)
                or _text_or_field(path),
                file=file,
                place=f"{part} «{paragraph}»",
                value=tag or path,
            )


def _meant(path: str, have: set[str]) -> Both | None:
    """The field that is meant; in the office's own group, where any name can stand, only one of that group."""
    return meant(
        path, {each for each in have if each.startswith("extra.")} if path.startswith("extra.") else have
    )


def _of_a_loop(path: str, parts: Mapping[str, CompiledPart], part: str) -> Both | None:
    """The remedy for the variable of a loop that stands in another part: a note's, a header's."""
    begins = re.compile(rf"\bfor\s[^%]*?\b{re.escape(path.split('.')[0])}\b[^%]*?\sin\s")
    if not any(name != part and begins.search(made.source.text) for name, made in parts.items()):
        return None
    if part.endswith(".rels"):
        return Both(
            'Адрес ссылки в цикле даёт поле Word: Ctrl+F9, HYPERLINK "{{ … }}".',
            "A link's address in a loop is given by a field of Word's: Ctrl+F9, HYPERLINK \"{{ … }}\".",
        )
    return Both(
        "Переменная цикла есть только в его тексте: в сноске, примечании и колонтитуле её нет.",
        "A loop's variable is there in the loop's text only, in no note, comment or header.",
    )


def _text_or_field(path: str) -> Both:
    if re.fullmatch("[а-яё]+", path, re.IGNORECASE):
        return Both(
            f"Если это текст, поставьте кавычки: '{path}'; если поле, дайте его.",
            f"If it is a text, put quotation marks round it: '{path}'; if a field, give it.",
        )
    if path.startswith("extra."):
        name = path.removeprefix("extra.").split(".")[0].removesuffix("[]")
        return Both(
            f"Дайте его в записи: extra: {{{name}: …}}.", f"Give it in the record: extra: {{{name}: …}}."
        )
    return Both("Исправьте тег или дайте это поле.", "Mend the tag, or give the field.")


def _reachable(path: str, have: set[str], values: Mapping[str, Any]) -> bool:
    """Whether the values have `path`; below an empty group or list nothing can be said against it."""
    if path in have:
        return True
    steps = path.replace("[]", ".[]").split(".")
    reached: Any = values
    for step in steps:
        if reached is None or reached == [] or reached == () or isinstance(reached, Blank):
            return True
        if isinstance(reached, str | Value) and step in TEXT_METHODS:
            return True
        if step == "[]":
            if not isinstance(reached, list | tuple):
                return True  # the loop says that it is no list
            reached = reached[0]
        elif isinstance(reached, Mapping) and step in reached:
            reached = reached[step]
        elif isinstance(reached, Value) and step in (parts := reached.parts()):
            reached = parts[step]
        else:
            return False
    return True


def _unfit_values(values: object, file: str, path: str = "") -> Iterator[Problem]:
    if isinstance(values, Mapping):
        for name, value in values.items():
            yield from _unfit_values(value, file, f"{path}.{name}" if path else str(name))
    elif isinstance(values, list | tuple):
        for number, value in enumerate(values):
            yield from _unfit_values(value, file, f"{path}[{number}]")
    elif isinstance(values, str) and (bad := NOT_XML.search(values)):
        yield Problem(
            Both(
                f"знак U+{ord(bad[0]):04X} нельзя записать в файл Word",
                f"the character U+{ord(bad[0]):04X} can't be held by a Word file",
            ),
            Both("Удалите этот знак.", "Delete the character."),
            file=file,
            place=path,
            value=values.encode("ascii", "backslashreplace").decode() if bad[0] >= "\ud800" else values,
        )


def _elsewhere(
    parts: Mapping[str, CompiledPart], values: Mapping[str, Any], file: str, error: Exception
) -> Problem:
    part, line = _where(error, parts)
    paragraph, tag = parts[part].source.at(line)
    what, remedy = worded(error)
    if isinstance(error, Hole):
        holes = (_hole(values, path) for path, at in parts[part].asked if at == line)
        tag = next((path for path in holes if path is not None), tag)
        remedy = _MADE_OF.get(tag, remedy)
    return Problem(
        what,
        remedy,
        file=file,
        place=f"{part} «{paragraph}»",
        value=tag or None,
    )


def _hole(values: Any, path: str) -> str | None:
    """The place of what the path names and hasn't a value, in the first item of a list that lacks it."""
    return next(_holes(values, path.replace("[]", ".[]").split("."), ""), None)


def _holes(values: Any, steps: list[str], reached: str) -> Iterator[str]:
    if values is None or (not steps and values == []):
        yield reached
    elif steps and steps[0] == "[]":
        for number, item in enumerate(values if isinstance(values, list | tuple) else ()):
            yield from _holes(item, steps[1:], f"{reached}[{number}]")
    elif steps:
        inside = values.parts() if isinstance(values, Value) else values
        if isinstance(inside, Mapping) and steps[0] in inside:
            yield from _holes(inside[steps[0]], steps[1:], f"{reached}.{steps[0]}".removeprefix("."))


def _where(error: Exception, parts: Mapping[str, CompiledPart]) -> tuple[str, int]:
    """Part and line of the tag that failed."""
    placed, line = getattr(error, "part", None), getattr(error, "line", None)
    if placed in parts and line:
        return str(placed), int(line)
    return line_of(error, parts) or (next(iter(parts)), 1)


def line_of(error: Exception, sources: Container[str]) -> tuple[str, int] | None:
    """The innermost of the sources' lines in an error's traceback, into which Jinja2 writes a template's own."""
    found = None
    traceback = error.__traceback__
    while traceback is not None:
        if (name := traceback.tb_frame.f_code.co_filename) in sources:
            found = (name, traceback.tb_lineno)
        traceback = traceback.tb_next
    return found
