"""From kind and language to template: the only code that knows where templates lie."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from wego_forms.choosing import language
from wego_forms.edges import is_file, state_of
from wego_forms.errors import Both, Lang, Problem, TemplateError
from wego_forms.filling import Template
from wego_forms.once import once

#: Templates of ours that are asked for by name, not by a record's kind: envelopes for the addressees of a letter,
#: DL (220 × 110 mm) and C4 (324 × 229 mm, ISO 269).
NAMED = ("envelope-dl", "envelope-c4")


def template(
    name: str, lang: Lang | str, folder: Path | None = None, pictures: tuple[tuple[str, str], ...] = ()
) -> Template:
    """The template of that name and language, ours or that in `folder`, compiled once a process.

    `pictures`: its kind's, each with what it is called.

    TemplateError: there is none, or it is wrong. InputError: no such language.
    """
    path = template_path(name, lang, folder)
    made = _compiled(path, folder or ours(), state_of(path), pictures)
    made.shared = template, (name, lang, folder, pictures)
    return made


def template_path(name: str, lang: Lang | str, folder: Path | None = None) -> Path:
    """The .docx of that name and language. TemplateError: there is none. InputError: no such language."""
    path = _path(str(name), language(lang), folder)
    if not is_file(path):
        ours = ", ".join(sorted(each.stem for each in path.parent.glob("*.docx")))
        raise TemplateError(
            Problem(
                Both("нет шаблона этого вида и языка", "no template of that kind and language"),
                Both("Положите шаблон по этому пути.", "Put the template there.")
                if folder
                else Both(f"Наши шаблоны: {ours}.", f"Our templates: {ours}."),
                file=str(path),
            )
        )
    return path


def has_template(name: str, lang: Lang, folder: Path | None = None) -> bool:
    """Whether there is a template of that name and language."""
    return is_file(_path(name, lang, folder))


@lru_cache(maxsize=64)
def _path(name: str, lang: Lang, folder: Path | None) -> Path:
    return (folder or ours()) / lang / f"{name}.docx"


@lru_cache(maxsize=64)
def _compiled(
    path: Path, folder: Path, _state: tuple[int, ...], pictures: tuple[tuple[str, str], ...]
) -> Template:
    return Template(path, name=path.relative_to(folder.parent).as_posix(), pictures=dict(pictures))


@once
def ours() -> Path:
    """In an installed package the templates lie inside it, in a checkout beside it."""
    here = Path(__file__).parent.parent
    packaged = here / "_templates"
    return packaged if packaged.is_dir() else here.parent / "templates"
