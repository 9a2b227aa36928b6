"""Each part of a template that has tags, compiled to one Jinja2 template; wrong tags found, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wego_forms.edges import BadXml
from wego_forms.errors import Both, Problem, TemplateError, shorten
from wego_forms.filling.alphabets import Words, mixed_in, refuse_others_forms, words_in
from wego_forms.filling.anchors import Anchors
from wego_forms.filling.bound import follow_bindings
from wego_forms.filling.columns import COLUMN
from wego_forms.filling.contract import Asked, asked
from wego_forms.filling.either import mark_either
from wego_forms.filling.environment import environment
from wego_forms.filling.identities import Identities
from wego_forms.filling.leftovers import leftovers
from wego_forms.filling.linking import prove_links
from wego_forms.filling.naming import Names
from wego_forms.filling.numbering import Numbering
from wego_forms.filling.placeholders import Placeholder, placeholders, properties_of
from wego_forms.filling.prompted import prompted
from wego_forms.filling.reckoned import reckoned
from wego_forms.filling.repeating import repeat_properties, repeat_texts
from wego_forms.filling.restarting import mark_lists
from wego_forms.filling.settling import SIGN, Settler
from wego_forms.filling.source import Part, Source, jinja_source, parts_beside, read_part
from wego_forms.filling.standing import mark_alone
from wego_forms.filling.usage import misused
from wego_forms.filling.wording import worded
from wego_forms.foreign import quoting
from wego_forms.ooxml import Package, text_parts
from wego_forms.ooxml.names import NUMBERING_PART, SETTINGS_PART, STYLES_PART

if TYPE_CHECKING:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import TemplateSyntaxError


#: Parts whose text is in stock: prompts of Word's own, programs' data.
_UNPRINTED = ("word/glossary/document.xml", SETTINGS_PART, "docProps/app.xml")


#: What joins conditions in other languages, as Jinja2 stumbles over it.
_ELSEWHERE = re.compile(r"got '(?:и|или|не)'|unexpected char '[&!]'")
_LOOKS = (NUMBERING_PART, STYLES_PART)
_TAG = re.compile(rb"\{\{[^<>]{1,300}?\}\}|\{%[^<>]{1,300}?%\}")


@dataclass(frozen=True)
class CompiledPart:
    """One part, ready to be rendered: its source, the fields it asks for."""

    source: Source
    asked: tuple[Asked, ...]
    template: JinjaTemplate

    @cached_property
    def unsettled(self) -> bool:
        """Whether something in it can be settled only after a fill."""
        return SIGN in self.source.text or COLUMN in self.source.text


@dataclass(frozen=True)
class Compiled:
    """A template's parts that have tags; `highest` is the highest number of each kind of identity in them.

    `placeholders`: other programs', which nothing fills; `notes`: words of two alphabets.
    `numbering`: where a list begins anew at a loop's turns; `anchors`: its bookmarks' names.
    `words`: how many each language has.
    """

    parts: dict[str, CompiledPart]
    highest: dict[str, int]
    placeholders: tuple[Placeholder, ...] = ()
    notes: tuple[Problem, ...] = ()
    numbering: Numbering | None = None
    anchors: Anchors = field(default_factory=Anchors)
    words: Words | None = None

    def render(self, values: Mapping[str, Any]) -> dict[str, bytes]:
        """The XML of each part with the values in it. TemplateError: names of bookmarks that are none, by place."""
        from wego_forms.filling.budget import begin, rendered  # Jinja2 is loaded by whoever compiled

        names = Names(self.anchors.standing, self.anchors.made)
        settler = Settler(self.highest, names)
        begin()
        made = {name: rendered(part.template, values) for name, part in self.parts.items()}
        filled = {
            name: (settler.settle(xml) if self.parts[name].unsettled else xml).encode()
            for name, xml in made.items()
        }
        names.prove()
        if settler.lists and self.numbering:
            filled[NUMBERING_PART] = self.numbering.with_lists(settler.lists)
        return filled


def compile_parts(package: Package) -> Compiled:
    """The parts that have tags, compiled. TemplateError: every part that isn't XML, every tag that is wrong."""
    problems: list[Problem] = []
    read: list[Part] = []
    beside = parts_beside(package)
    for name in [*text_parts(package), *beside, *(part for part in package.parts if part.endswith(".rels"))]:
        try:
            read.append(read_part(name, package.parts[name]))
        except (BadXml, UnicodeDecodeError) as error:
            if name not in beside:  # those are Word's own affair
                problems.append(_damaged(package.source, name, error))
    problems += [
        problem for name, data in package.parts.items() for problem in _unfilled(package.source, name, data)
    ]
    found: list[Placeholder] = []
    notes: dict[Problem, None] = {}
    has = properties_of(package.parts)
    for part in read:
        if part.name in _UNPRINTED:
            continue
        here, wrong = placeholders(part, has)
        found += here
        told = (*mixed_in(part), *leftovers(part), *prompted(part), *reckoned(part))
        notes |= {_placed(note, package.source, part.name): None for note in told}
        problems += [_placed(problem, package.source, part.name) for problem in wrong]
    words = words_in(read)
    refuse_others_forms(read, words.language)
    follow_bindings(read, package.parts)
    notes |= {_placed(note, package.source, name): None for name, note in prove_links(read)}
    repeat_texts(read)
    repeat_properties(read)
    numbering = mark_lists(read, package.parts)
    identities = Identities(part.root for part in read)
    if numbering:
        identities.highest["i"] = numbering.highest
    anchors = Anchors()
    for part in read:
        if not part.problems:
            anchors.mark(part)
    compiled: dict[str, CompiledPart] = {}
    for part in read:
        source = jinja_source(part, identities)
        wrong = [_placed(problem, package.source, part.name) for problem in part.problems]
        if source and not wrong:
            made, wrong = _compile(package.source, part.name, source)
            if made:
                compiled[part.name] = made
        problems += wrong
    if problems:
        raise TemplateError(problems)
    return Compiled(compiled, identities.highest, tuple(found), tuple(notes), numbering, anchors, words)


def _compile(file: str, part: str, source: Source) -> tuple[CompiledPart | None, list[Problem]]:
    from jinja2 import Template as JinjaTemplate
    from jinja2 import TemplateSyntaxError

    made = environment()
    try:
        tree = made.parse(source.text, part, part)
        if wrong := misused(tree, made.filters):
            return None, [_wrong_tag(file, part, source, error) for error in wrong]
        found = tuple(asked(tree))
        mark_alone(tree, source.alone)
        mark_either(tree)
        code = made.compile(tree, part, part)
    except TemplateSyntaxError as error:
        return None, [_wrong_tag(file, part, source, error)]
    except (RecursionError, MemoryError, SyntaxError):  # of Jinja2's parser, of Python's
        what, remedy = worded(RecursionError())
        paragraph, tag = max(source.lines, key=lambda line: len(line.tag))
        return None, [Problem(what, remedy, file, place=f"{part} «{paragraph}»", value=tag)]
    template = JinjaTemplate.from_code(made, code, made.globals)
    return CompiledPart(source, found, template), []


def _wrong_tag(file: str, part: str, source: Source, error: TemplateSyntaxError) -> Problem:
    from jinja2 import TemplateAssertionError

    paragraph, tag = source.at(error.lineno)
    if isinstance(error, TemplateAssertionError):  # a filter is looked at before
        what = Both("в теге неизвестная проверка (is …)", "the tag uses an unknown test (is …)")
        remedy = Both(
            "Есть is defined, is none, is even, is odd, is divisibleby(3).",
            "There are is defined, is none, is even, is odd, is divisibleby(3).",
        )
    else:
        what, remedy = worded(error)
        if "got '='" in str(error.message):
            remedy = Both("Сравнивают двумя знаками: ==.", "Two signs compare: ==.")
        elif _ELSEWHERE.search(str(error.message)):
            remedy = Both("Пишите and, or, not.", "Write and, or, not.")
    return Problem(
        what,
        remedy,
        file=file,
        place=f"{part} «{paragraph}»",
        value=tag or None,
    )


def _placed(problem: Problem, file: str, part: str) -> Problem:
    return Problem(
        problem.what, problem.remedy, file=file, place=f"{part} {problem.place}", value=problem.value
    )


def _unfilled(file: str, part: str, data: bytes) -> Iterator[Problem]:
    """The tags in a part that Word makes text of and that nothing fills: lists' formats, names of styles."""
    for tag in _TAG.findall(data) if part in _LOOKS else ():
        yield Problem(
            Both(
                "тег стоит там, где ничего не заполняется: в формате списка или в имени стиля",
                "the tag stands where nothing is filled: in a list's format or a style's name",
            ),
            Both("Уберите его оттуда и поставьте в текст.", "Take it out there, and put it into the text."),
            file=file,
            place=part,
            value=shorten(tag.decode("utf-8", "replace"), 60),
        )


def _damaged(file: str, part: str, error: BadXml | UnicodeDecodeError) -> Problem:
    return Problem(
        quoting(
            Both("часть документа повреждена: это не XML", "a part of the document is damaged: it isn't XML"),
            error,
        ),
        Both("Откройте файл в Word и сохраните заново.", "Open the file in Word and save it again."),
        file=file,
        place=part,
    )
