"""A kind of document: the one object that knows what it is called, records, says, prints and asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wego_forms.catalog import templates
from wego_forms.choosing import LANGUAGES, language
from wego_forms.edges import file_path, state_of
from wego_forms.errors import Both, Lang
from wego_forms.fields import Fields
from wego_forms.filling import Template
from wego_forms.records import Record

if TYPE_CHECKING:
    from wego_forms.catalog.definition import Definition


@dataclass(frozen=True, eq=False)
class Kind:
    """What a document is.

    `record` is the model of what is known, `say` turns a record and a language into the text of every field, `folder`
    holds ru/NAME.docx and en/NAME.docx. `columns`: those of a sheet of such records, by field path, in the order in
    which a clerk fills them in. `blank`: whether it has a blank to write on; `empty` makes the record of that blank,
    where the template alone isn't enough.
    """

    name: str
    title: Both
    record: type[Record]
    say: Callable[[Any, Lang], Fields]
    columns: Mapping[str, Both] = field(default_factory=dict)
    blank: bool = True
    empty: Callable[[], Record] | None = None
    aliases: tuple[str, ...] = ()
    folder: Path | None = None
    #: What an office's own kind is made of.
    definition: Definition | None = None

    @classmethod
    def load(cls, path: str | Path) -> Kind:
        """The kind of a definition's file, its templates in ru/ and en/ beside it.

        RecordError: every fault of the definition, with its line, place, value and remedy.
        """
        from wego_forms.catalog.own import load_kind

        return load_kind(file_path(path))

    def __repr__(self) -> str:
        return f"Kind({self.name!r})"

    def called(self, lang: Lang) -> dict[str, str]:
        """What `kind` is in a template: its name and title."""
        return {"name": self.name, "title": self.title(lang)}

    @property
    def pictures(self) -> tuple[str, ...]:
        """The fields that are pictures: each takes the place of the template's dummy of its name."""
        fields = self.definition.fields if self.definition else {}
        return tuple(name for name, field in fields.items() if field.type == "picture")

    def pictured(self, lang: Lang) -> tuple[tuple[str, str], ...]:
        """Those fields, each with its title in that language, which a blind reader hears; '' where it has none."""
        fields = self.definition.fields if self.definition else {}
        titles = {name: fields[name].title for name in self.pictures}
        return tuple(
            (name, (getattr(said, lang, None) or "") if said else "") for name, said in titles.items()
        )

    @property
    def languages(self) -> tuple[Lang, ...]:
        """Those in which it has a template; one may be missing."""
        return tuple(lang for lang in LANGUAGES if templates.has_template(self.name, lang, self.folder))

    def template_path(self, lang: Lang | str) -> Path:
        """The .docx in that language. TemplateError: there is none."""
        return templates.template_path(self.name, lang, self.folder)

    def template_state(self, lang: Lang) -> tuple[int, ...]:
        """What tells that template from what it was before it was edited. TemplateError: there is none."""
        return state_of(self.template_path(lang))

    def template(self, lang: Lang | str) -> Template:
        """The template in that language, compiled once a process. TemplateError: there is none, or it is wrong."""
        return templates.template(self.name, lang, self.folder, self.pictured(language(lang)))
