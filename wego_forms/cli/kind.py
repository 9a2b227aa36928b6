"""`wego-forms kind`: the kinds of documents there are, what a template of one may name, a new one of one's own."""

from __future__ import annotations

import shlex
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from wego_forms import catalog
from wego_forms.catalog.definition import AnyField
from wego_forms.catalog.samples import examples_folder, sample_files, sample_record, sample_text
from wego_forms.catalog.starting import new_kind
from wego_forms.cli.kinds import KindArgument, as_command, kind_named, kinds_here
from wego_forms.cli.options import ForceOption
from wego_forms.cli.output import put
from wego_forms.cli.places import FOLDER
from wego_forms.cli.speaking import Command, Group
from wego_forms.cli.words import say, tell, tell_error
from wego_forms.errors import Lang, WegoFormsError, user_language
from wego_forms.fields import Fields
from wego_forms.saving import Outputs

kind = typer.Typer(cls=Group, no_args_is_help=True, add_completion=False, rich_markup_mode=None)


class BaseChoice(StrEnum):
    """What a new kind stands on."""

    letter = "letter"
    form = "form"
    page = "page"


@kind.command("list", cls=Command, help=say("Перечислить виды документов.", "List the kinds of documents."))
@as_command
def list_kinds() -> None:
    """One kind a line: name, title, languages; a definition that is wrong is told."""
    known, failed = kinds_here(), False
    for name in known:
        try:
            found = known[name]
        except WegoFormsError as error:
            tell_error(error)
            failed = True
        else:
            print(f"{name}\t{found.title(user_language())}\t{', '.join(found.languages)}")
    raise typer.Exit(1 if failed else 0)


@kind.command(
    cls=Command,
    help=say("Показать, что может стоять в шаблоне вида.", "Show what a template of a kind may name."),
)
@as_command
def show(name: KindArgument) -> None:
    """Every field, with what the sample record prints there, and every filter."""
    from wego_forms.catalog.offering import PARTS_OF
    from wego_forms.filling.filterlist import REFERENCE
    from wego_forms.filling.reference import printed

    lang = user_language()
    found = kind_named(name)
    said = _said(found, lang)
    titles = _titles(found.definition.fields if found.definition else {})
    print(f"{found.name}: {found.title(lang)}\n")
    for path, text in printed(said.values):
        title = titles.get(path, "")
        for named in PARTS_OF.get(path, (path,)):
            print("  ".join(part for part in (f"{{{{ {named} }}}}", text, title and f"({title})") if part))
    print()
    for each in REFERENCE:
        print(f"|{each.written}  {each.on(lang)}: {each.gives(lang)}")


def _said(found: catalog.Kind, lang: Lang) -> Fields:
    """What the sample says in the user's language; in the other, where the kind has no template or text in it."""
    only = found.languages
    sample = sample_record(found)
    first = only[0] if len(only) == 1 else lang
    try:
        return catalog.fields_of(sample, first)
    except WegoFormsError:  # a pattern in Russian letters has no English text
        return catalog.fields_of(sample, "en" if first == "ru" else "ru")


@kind.command(
    cls=Command,
    help=say(
        "Начать свой вид: описание, шаблоны, пример записи и таблицы.",
        "Begin a kind of one's own: definition, templates, a sample record and table.",
    ),
)
@as_command
def new(
    name: Annotated[
        str,
        typer.Argument(
            metavar=say("ИМЯ", "NAME"), help=say("Имя вида: латинские буквы.", "Its name: Latin letters.")
        ),
    ],
    base: Annotated[
        BaseChoice, typer.Option("--base", help=say("На чём он стоит.", "What it stands on."))
    ] = BaseChoice.letter,
    like: Annotated[
        str | None,
        typer.Option(
            "--from",
            help=say(
                "Свой вид или пример: meeting, thanks, certificate … (docs/ru/gallery.md).",
                "A kind of one's own, or an example: meeting, thanks, certificate … (docs/en/gallery.md).",
            ),
        ),
    ] = None,
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar=FOLDER, help=say("Папка.", "The folder."))
    ] = Path(),
    force: ForceOption = False,
) -> None:
    """Write kinds/NAME.yaml, kinds/ru/NAME.docx, kinds/en/NAME.docx, NAME.yaml and NAME.xlsx."""
    found = _to_begin_with(like, out) if like else None
    files = {out / catalog.FOLDER / path: data for path, data in new_kind(name, base.value, found).items()}
    outputs = Outputs(force=force)
    outputs.check({out / f"{name}.{suffix}": None for suffix in ("yaml", "xlsx")})
    put(outputs, files)
    made = catalog.Kind.load(out / catalog.FOLDER / f"{name}.yaml")
    put(outputs, {out / path: data for path, data in _samples(made).items()})
    _tell_what_next(made, out)


def _to_begin_with(name: str, out: Path) -> catalog.Kind:
    """The office's own kind of that name, else the example that comes with the library."""
    known = catalog.kinds(beside=out / "record.yaml")
    examples = catalog.kinds(examples_folder() / catalog.FOLDER)
    return known[name] if name in known else examples.named(name)


def _tell_what_next(made: catalog.Kind, out: Path) -> None:
    """The commands that lead from the sample files to documents, which work as they come."""
    record, table = (shlex.quote(str(out / f"{made.name}.{suffix}")) for suffix in ("yaml", "xlsx"))
    kinds = out / catalog.FOLDER
    parts = [kinds / f"{made.name}.yaml", *(kinds / lang / f"{made.name}.docx" for lang in made.languages)]
    own = " ".join(shlex.quote(str(part)) for part in parts)
    lang = "all" if len(made.languages) > 1 else made.languages[0] if made.languages else "ru"
    folder = shlex.quote(str(out / "out"))
    tell(say("Дальше:", "Next:"))
    for command in (
        f"check {record} {own} {table}" + (f" --lang {lang}" if lang != "all" else ""),
        f"fill {record} --lang {lang} -o {folder}",
        f"review {table} --base {record} --show-only",
        f"batch {table} --base {record} --lang {lang} -o {folder}",
    ):
        tell(f"  wego-forms {command}")


def _samples(made: catalog.Kind) -> dict[str, bytes]:
    from wego_forms.catalog.columns import offers_of
    from wego_forms.sheets import empty_table

    table = empty_table(
        made.name, made.columns, sample_record(made), offers_of(made.definition), printed=True
    )
    return {
        f"{made.name}.yaml": sample_text(made).encode(),
        **sample_files(made),
        f"{made.name}.xlsx": table,
    }


def _titles(fields: dict[str, AnyField]) -> dict[str, str]:
    lang = user_language()
    return {name: (field.title.get(lang) or "") for name, field in fields.items() if field.title}
