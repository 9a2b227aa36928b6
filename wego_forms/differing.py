"""Where two records, forms or tables differ, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wego_forms.catalog.load import KindsGiven, load
from wego_forms.choosing import SheetLang
from wego_forms.edges import file_path
from wego_forms.errors import Both, Lang, user_language
from wego_forms.reading import read
from wego_forms.sheets import SUFFIXES, read_table

_FORMS = (".docx", ".pdf")
_ABSENT = Both("нет", "nothing")


@dataclass(frozen=True)
class Difference:
    """A field that two files have differently; None where one has it not."""

    field: str
    one: str | None
    other: str | None

    def message(self, lang: Lang | None = None) -> str:
        """One line: the field, its value in the first, its value in the second."""
        lang = lang or user_language()
        one, other = (_ABSENT(lang) if value is None else f"«{value}»" for value in (self.one, self.other))
        return f"{self.field}: {one} → {other}"


def diff(one: str | Path, other: str | Path, *, kinds: KindsGiven = None) -> list[Difference]:
    """The fields in which two files differ: each a record (.yaml, .json), a filled form (.docx, .pdf) or a table.

    Rows of tables are told by their numbers. WegoFormsError: one of them can't be read.
    """
    (first, of_one), (second, of_other) = (_values(file_path(each), kinds) for each in (one, other))
    unsaid = _other_language(of_one) + _other_language(of_other)
    fields = [*first, *(field for field in second if field not in first)]
    found = (Difference(field, first.get(field), second.get(field)) for field in fields)
    return [
        each
        for each in found
        if each.one != each.other and not (None in (each.one, each.other) and each.field.endswith(unsaid))
    ]


def _other_language(lang: SheetLang | None) -> tuple[str, ...]:
    """How the fields end that a form in one language has no place for."""
    return {"ru": (".en", ".latin"), "en": (".ru",)}.get(lang or "", ())


def _values(path: Path, kinds: KindsGiven) -> tuple[dict[str, str], SheetLang | None]:
    """Every value by its field, and a form's language."""
    from wego_forms.reading.written import flat

    suffix = path.suffix.lower()
    if suffix in SUFFIXES:
        rows = read_table(path).rows
        return {f"{row.number}: {f}": str(value) for row in rows for f, value in row.cells.items()}, None
    if suffix in _FORMS:
        reading = read(path, kinds=kinds)
        values: Mapping[str, Any] = reading.values
        if reading.record is not None:
            values = _said(reading.record)
        doubted = {f"{doubt.field}?": doubt.value for doubt in reading.doubts}
        return {**{field: str(value) for field, value in flat(values)}, **doubted}, reading.lang
    return {field: str(value) for field, value in flat(_said(load(path, kinds)))}, None


def _said(record: Any) -> Mapping[str, Any]:
    """What the record says; a default is the same, given or not."""
    values: Mapping[str, Any] = record.model_dump(mode="json", exclude_none=True)
    return values
