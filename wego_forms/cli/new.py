"""`wego-forms new`: a sample record to begin with. `wego-forms template`: a copy of a kind's template to edit."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from wego_forms.catalog.samples import sample_files, sample_text
from wego_forms.catalog.schemas import schema_of
from wego_forms.cli.kinds import KindArgument, kind_named
from wego_forms.cli.options import ForceOption, LangChoice, LangOption
from wego_forms.cli.output import STANDARD, put, too_many
from wego_forms.cli.words import say
from wego_forms.errors import Both, Lang
from wego_forms.saving import Outputs, refuse_other_suffix

FileOption = Annotated[Path | None, typer.Option("-o", "--out", help=say("Файл.", "The file."))]


def new(kind: KindArgument, out: FileOption = None, force: ForceOption = False) -> None:
    """Write a commented sample record."""
    found = kind_named(kind)
    path = out or Path(f"{found.name}.yaml")
    refuse_other_suffix(path, ".yaml", ".yml")
    files = {path.name: sample_text(found).encode()}
    files |= sample_files(found)
    put(Outputs(force=force), {path.parent / name: data for name, data in files.items()})


def template(
    kind: KindArgument, lang: LangOption = LangChoice.ru, out: FileOption = None, force: ForceOption = False
) -> None:
    """Write a copy of the kind's template."""
    found = kind_named(kind)
    langs = lang.each()
    if out is not None:
        refuse_other_suffix(out, ".docx")
    if str(out) == STANDARD and len(langs) > 1:
        raise too_many(
            (f"{found.name}.{each}.docx" for each in langs),
            Both("Выберите язык: --lang ru.", "Choose a language: --lang ru."),
        )
    files = {
        _copy_of(found.name, each, out, many=len(langs) > 1): found.template_path(each) for each in langs
    }
    copies = {path: template.read_bytes() for path, template in files.items()}
    put(Outputs(files.values(), force=force), copies)


def _copy_of(name: str, lang: Lang, out: Path | None, *, many: bool) -> Path:
    if out is None:
        return Path(f"{name}.{lang}.docx")
    return out.with_suffix(f".{lang}{out.suffix}") if many else out


def schema(kind: KindArgument) -> None:
    """Print the JSON Schema of the kind's records, with titles in both languages."""
    print(json.dumps(schema_of(kind_named(kind)), ensure_ascii=False, indent=2))
