"""The kinds there are: those that come with the library, and an office's own in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from wego_forms.catalog.builtin import BUILT_IN
from wego_forms.catalog.kind import Kind
from wego_forms.edges import file_path, is_file, is_folder
from wego_forms.errors import Both, InputError, Lang, Problem
from wego_forms.fields import Fields
from wego_forms.fields.values import GUESSES, LANG
from wego_forms.records import Record

#: The folder of an office's own kinds, where no other is named.
VARIABLE = "WEGO_FORMS_KINDS"
#: Its name beside a record.
FOLDER = "kinds"
_OURS = {kind.name: kind for kind in BUILT_IN}
_ALIASES = {alias: kind for kind in BUILT_IN for alias in kind.aliases}


class Kinds(Mapping[str, Kind]):
    """Kinds by name: ours, and those that `folder` defines. An alias finds its kind, but isn't gone through.

    A definition is read when its kind is asked for; RecordError: it isn't right.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder

    def __getitem__(self, name: str) -> Kind:
        file = self._file(name)
        if file is None:
            if found := _OURS.get(name) or _ALIASES.get(name):
                return found
            raise KeyError(name)
        return Kind.load(file)

    def __iter__(self) -> Iterator[str]:
        yield from _OURS
        if self.folder is not None:
            names = (path.stem for path in sorted(self.folder.glob("*.yaml")))
            yield from (name for name in names if name not in _OURS and not name.startswith("."))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in _OURS or name in _ALIASES or self._file(name) is not None)

    def named(self, name: str) -> Kind:
        """The kind of that name or alias. InputError: there is none; its remedy lists those there are."""
        if name in self:
            return self[name]
        listed = ", ".join(self)
        raise InputError(
            Problem(
                Both("неизвестный вид документа", "unknown kind of document"),
                Both(f"Выберите из: {listed}.", f"Choose from: {listed}."),
                place="kind",
                value=name,
            )
        )

    def _file(self, name: str) -> Path | None:
        # A name that leads elsewhere is no kind's; of any other that a file has, the reading says what is wrong.
        if self.folder is None or Path(name).name != name:
            return None
        file = self.folder / f"{name}.yaml"
        return file if is_file(file) else None


def kinds(folder: str | Path | None = None, *, beside: str | Path | None = None) -> Kinds:
    """Every kind there is: ours, and the office's own.

    Theirs stand in `folder`, else in that which WEGO_FORMS_KINDS names, else in kinds/ beside the file `beside`.
    InputError: the folder isn't there.
    """
    named = folder or os.environ.get(VARIABLE)
    if named:
        path = file_path(named)
        if not is_folder(path):
            raise InputError(
                Problem(
                    Both("нет папки видов документов", "no such folder of kinds"),
                    Both("Проверьте --kinds.", "Check --kinds."),
                    file=str(path),
                )
            )
        return Kinds(path)
    near = file_path(beside).parent / FOLDER if beside else None
    return Kinds(near if near is not None and is_folder(near) else None)


def kind_of(record: Record) -> Kind:
    """The kind that a record is of."""
    own: Kind | None = type(record).of_kind
    return own or _OURS.get(record.kind) or _ALIASES[record.kind]


def fields_of(record: Record, lang: Lang) -> Fields:
    """All that a template of the record's kind can name. InputError: a text that `lang` lacks."""
    from wego_forms.catalog.saying import extra_values

    kind = kind_of(record)
    said = kind.say(record, lang)
    extra = extra_values(record.extra, "extra", lang, said.guesses)
    said.values.update(
        {
            LANG: lang,
            "kind": {"name": kind.name, "title": kind.title(lang)},
            "extra": extra,
            GUESSES: said.guesses,
        }
    )
    return said
