"""From kind and language to template: the only code that knows where templates lie."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from wego_forms.errors import Both, Lang, Problem, TemplateError
from wego_forms.filling import Template

LANGUAGES: tuple[Lang, ...] = ("ru", "en")

#: Templates of ours that are asked for by name, not by a record's kind: envelopes for the addressees of a letter,
#: DL (220 × 110 mm) and C4 (324 × 229 mm, ISO 269).
NAMED = ("envelope-dl", "envelope-c4")


def template(name: str, lang: Lang, folder: Path | None = None) -> Template:
    """The template of that name and language, ours or that in `folder`, compiled once a process."""
    return _compiled(template_path(name, lang, folder), folder or _folder())


def template_path(name: str, lang: Lang, folder: Path | None = None) -> Path:
    """The .docx of that name and language. TemplateError: there is none."""
    path = (folder or _folder()) / lang / f"{name}.docx"
    if not path.is_file():
        raise TemplateError(
            Problem(
                Both("нет шаблона этого вида и языка", "no template of that kind and language"),
                Both("Переустановите wego-forms.", "Install wego-forms again."),
                file=str(path),
            )
        )
    return path


@cache
def _compiled(path: Path, folder: Path) -> Template:
    return Template(path, name=path.relative_to(folder.parent).as_posix())


@cache
def _folder() -> Path:
    """In an installed package the templates lie inside it, in a checkout beside it."""
    here = Path(__file__).parent.parent
    packaged = here / "_templates"
    return packaged if packaged.is_dir() else here.parent / "templates"
