"""A Word template compiled once and stamped many times."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.errors import TemplateError
from wego_forms.filling.document import Document
from wego_forms.filling.environment import Blank
from wego_forms.ooxml import Archive, Package, text_parts

if TYPE_CHECKING:
    from wego_forms.fields import Unsure
    from wego_forms.filling.compiling import CompiledPart


class Template:
    """A .docx with docxtpl's tags (`{{ field }}`, `{%p if … %}`), compiled when it is made.

    `source` is a path or the file's bytes; `name` stands in messages when it is bytes. TemplateError: the file
    isn't a Word document without macros, or a tag in it is wrong; all wrong tags at once, each with its part,
    paragraph and text.
    """

    def __init__(self, source: str | Path | bytes, name: str | None = None) -> None:
        from wego_forms.filling.compiling import compile_parts  # Jinja2 and lxml: not before they are needed

        package = Package.open(source, name)
        self.source = package.source
        self._package = package
        self._compiled: dict[str, CompiledPart] = compile_parts(package, text_parts(package))
        self._archive = Archive(package.parts, frozenset(self._compiled))

    def __repr__(self) -> str:
        return f"Template({self.source!r})"

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields it asks for, in the order of the document; in a list they are `list[].field`."""
        return tuple(dict.fromkeys(field.path for part in self._compiled.values() for field in part.asked))

    def fill(self, values: Mapping[str, Any], unsure: tuple[Unsure, ...] = ()) -> Document:
        """The document with `values` in their places: text by name, nested as the tags' dots say.

        None prints a line to write on, "" prints nothing; a new line in a value is a new line in Word. What looks
        like a tag or a markup in a value is printed as typed. TemplateError: a field that the template asks for
        is missing, isn't text, or has a character that a Word file can't hold; all of them at once.
        """
        try:
            changed = {part: made.render(values) for part, made in self._compiled.items()}
        except _fill_errors() as error:
            from wego_forms.filling.faults import faults

            found = faults(self._compiled, values, self.source, error)
            raise TemplateError(found) from None
        return Document(self._package, self._archive, changed, unsure)

    def blank(self) -> Document:
        """The document with a line to write on for every field."""
        return self.fill({path.split(".")[0].removesuffix("[]"): Blank() for path in self.fields})


def _fill_errors() -> tuple[type[Exception], ...]:
    """What can go wrong in a tag: a template's expression can do sums with a text, or call a filter wrongly."""
    from jinja2 import TemplateError as JinjaError

    return (JinjaError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError)
