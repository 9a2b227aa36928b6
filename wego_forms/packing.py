"""A pack: a letter with all that goes with it, as files in a folder or a ZIP, or as one PDF a language."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from wego_forms.attaching import enclosures
from wego_forms.choosing import languages as languages_of
from wego_forms.errors import Both, InputError, Lang, Problem, TemplateWarning
from wego_forms.fields import Unsure
from wego_forms.filling import Document, formats_of
from wego_forms.produce import make
from wego_forms.records import Letter, Record
from wego_forms.saving import zip_files


@dataclass(frozen=True)
class Pack:
    """A letter and what goes with it: `files` by name, the letter first; `unsure`, what a person should look at."""

    name: str
    files: Mapping[str, bytes]
    unsure: tuple[Unsure, ...]

    def zip(self) -> bytes:
        """The files as one ZIP; the same files give the same bytes."""
        out = io.BytesIO()
        zip_files(out, ((f"{self.name}/{name}", data) for name, data in self.files.items()))
        return out.getvalue()


def pack(
    letter: Record,
    languages: str | Iterable[str] = ("ru", "en"),
    formats: str | Iterable[str] = ("pdf",),
    *,
    merge: bool = False,
    font: str | Path | None = None,
) -> Pack:
    """The letter's file and those of its attachments' documents, in each language and format.

    `merge`: one PDF a language instead, the letter first; where an attachment is printed on both sides, a blank page
    makes each document begin on a sheet of its own. InputError: the record is no letter, or `merge` with another
    format than PDF, or no such language or format; else as of `fill`. ToolError: pikepdf, which `merge` needs, isn't
    installed.
    """
    if not isinstance(letter, Letter):
        raise InputError(
            Problem(
                Both("это не письмо", "this isn't a letter"),
                Both(
                    "Назовите письмо, в приложениях которого есть documents.",
                    "Name a letter whose attachments have documents.",
                ),
                file=getattr(letter, "source", None),
                place="kind",
                value=getattr(letter, "kind", type(letter).__name__),
            )
        )
    wanted = formats_of(formats)
    if merge and wanted != ("pdf",):
        raise InputError(
            Problem(
                Both("в один файл собирается только PDF", "only PDF can be put into one file"),
                Both("Выберите --format pdf.", "Choose --format pdf."),
                value=", ".join(wanted),
            )
        )
    name = Path(letter.source).stem if letter.source else letter.kind
    files: dict[str, bytes] = {}
    unsure: list[Unsure] = []
    for lang in languages_of(languages):
        documents = _documents(letter, name, lang)
        for note in dict.fromkeys(note for document, _ in documents.values() for note in document.notes):
            warnings.warn(TemplateWarning(note), stacklevel=2)
        unsure += [form for document, _ in documents.values() for form in document.unsure]
        if merge:
            files[f"{name}.{lang}.pdf"] = _merged(list(documents.values()), font)
            continue
        for stem, (document, _) in documents.items():
            for kind in wanted:
                files[f"{stem}.{lang}.{kind}"] = (
                    document.docx() if kind == "docx" else document.pdf(font=font)
                )
    return Pack(name, files, tuple(dict.fromkeys(unsure)))


def _documents(letter: Letter, name: str, lang: Lang) -> dict[str, tuple[Document, int]]:
    """The letter and its enclosures with their sides of a sheet; a letter is printed on one side, as it is."""
    found = {name: (make(letter, lang), 1)}
    for enclosure in enclosures(letter, (name,)):
        found[enclosure.name] = (make(enclosure.what, lang), enclosure.sides)
    return found


def _merged(documents: list[tuple[Document, int]], font: str | Path | None) -> bytes:
    import pikepdf

    from wego_forms.pdf.joining import join

    out = io.BytesIO()
    with ExitStack() as opened:
        pdfs = [
            opened.enter_context(pikepdf.open(io.BytesIO(document.pdf(font=font))))
            for document, _ in documents
        ]
        whole = join(pdfs, blank=any(sides == 2 for _, sides in documents))
        whole.save(out, deterministic_id=True)
    return out.getvalue()
