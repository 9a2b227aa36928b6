"""Each part of a template that has tags, compiled to one Jinja2 template; wrong tags found, all at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lxml import etree

from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.filling.contract import Asked, asked
from wego_forms.filling.environment import environment
from wego_forms.filling.source import jinja_source, paragraph_at, split_tags, tag_naming
from wego_forms.ooxml import Package, text_parts

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import TemplateSyntaxError


@dataclass(frozen=True)
class CompiledPart:
    """One part, ready to be rendered: its source (a paragraph a line), the fields it asks for."""

    source: str
    asked: tuple[Asked, ...]
    template: JinjaTemplate

    def render(self, values: Mapping[str, Any]) -> bytes:
        """The part's XML with the values in it."""
        return self.template.render(values).encode()


def compile_parts(package: Package) -> dict[str, CompiledPart]:
    """The parts that have tags, compiled. TemplateError: every part that isn't XML, every tag that is wrong."""
    problems: list[Problem] = []
    compiled: dict[str, CompiledPart] = {}
    for name in [*text_parts(package), *(part for part in package.parts if part.endswith(".rels"))]:
        xml = package.parts[name]
        try:
            wrong = [_placed(problem, package.source, name) for problem in split_tags(xml)]
        except etree.XMLSyntaxError as error:
            wrong = [_damaged(package.source, name, error)]
        if not wrong and b"{" in xml:
            part, wrong = _compile(package.source, name, jinja_source(xml))
            if part:
                compiled[name] = part
        problems += wrong
    if problems:
        raise TemplateError(problems)
    return compiled


def _compile(file: str, part: str, source: str) -> tuple[CompiledPart | None, list[Problem]]:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import TemplateSyntaxError

    made = environment()
    try:
        tree = made.parse(source, part, part)
        code = made.compile(source, part, part)
    except TemplateSyntaxError as error:
        return None, [_wrong_tag(file, part, source, error)]
    if "{{" not in source and "{%" not in source:
        return None, []
    template = JinjaTemplate.from_code(made, code, made.globals)
    return CompiledPart(source, tuple(asked(tree)), template), []


def _wrong_tag(file: str, part: str, source: str, error: TemplateSyntaxError) -> Problem:
    from jinja2 import TemplateAssertionError

    line = error.lineno
    if isinstance(error, TemplateAssertionError):
        what = Both("в теге неизвестный фильтр или проверка", "the tag uses an unknown filter or test")
        known = ", ".join(sorted(environment().filters))
        remedy = Both(f"Есть фильтры: {known}.", f"The filters are: {known}.")
    elif (opened := _unclosed_block(source)) is not None:
        line, word = opened
        what = Both(
            f"блок {{% {word} %}} не закрыт: нет {{% end{word} %}}",
            f"the block {{% {word} %}} isn't closed: no {{% end{word} %}}",
        )
        remedy = Both(f"Добавьте {{% end{word} %}}.", f"Add {{% end{word} %}}.")
    else:
        what = Both(
            f"тег написан неверно ({error.message})", f"the tag isn't written right ({error.message})"
        )
        remedy = Both(
            "Сравните с примером: {{ head.email }}, {%p if executor %} … {%p endif %}.",
            "Compare: {{ head.email }}, {%p if executor %} … {%p endif %}.",
        )
    return Problem(
        what,
        remedy,
        file=file,
        place=f"{part} «{paragraph_at(source, line)}»",
        value=tag_naming(source, line, "") or None,
    )


def _unclosed_block(source: str) -> tuple[int, str] | None:
    """Line and word (`if`, `for`) of the innermost block that nothing closes."""
    from jinja2 import TemplateSyntaxError

    open_blocks: list[tuple[int, str]] = []
    begun = False
    try:
        for line, kind, value in environment().lex(source):
            if kind == "block_begin":
                begun = True
            elif begun and kind == "name":
                begun = False
                if value in ("if", "for", "set", "filter", "macro", "call", "with", "block"):
                    open_blocks.append((line, value))
                elif value.startswith("end") and open_blocks and open_blocks[-1][1] == value[3:]:
                    open_blocks.pop()
                elif value.startswith("end"):
                    break
    except TemplateSyntaxError:
        return None
    return next(((line, word) for line, word in reversed(open_blocks) if word != "set"), None)


def _placed(problem: Problem, file: str, part: str) -> Problem:
    return Problem(
        problem.what, problem.remedy, file=file, place=f"{part} {problem.place}", value=problem.value
    )


def _damaged(file: str, part: str, error: etree.XMLSyntaxError) -> Problem:
    return Problem(
        Both("часть документа повреждена: это не XML", "a part of the document is damaged: it isn't XML"),
        Both("Откройте файл в Word и сохраните заново.", "Open the file in Word and save it again."),
        file=file,
        place=part,
        value=error.msg,
    )
