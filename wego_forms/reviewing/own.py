"""The forms that a letter prints of fields which are no addressee's, and the table's columns that settle them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from wego_forms.batch import forms_of_rows
from wego_forms.batch.plan.columns import is_field
from wego_forms.batch.work.leaving import formed_at
from wego_forms.errors import Problem
from wego_forms.fields import Unsure
from wego_forms.records import Record
from wego_forms.records.reviewed import account, read_account, source_of
from wego_forms.reviewing.form import ReviewedForm
from wego_forms.sheets import Row, Table

_FORMS, _NOTE = ".forms.", "made_from"


@dataclass(frozen=True)
class OwnForms:
    """What a table's rows say of such fields.

    `sure`: what the rules are sure of; it is shown, and needs no column.
    `forms`: those that the table has columns for, or gets them; `elsewhere`: those that the base record settles.
    `notes`: what stands in columns `….forms.made_from`, and cells to be emptied as their form is made anew.
    """

    forms: tuple[ReviewedForm, ...] = ()
    elsewhere: tuple[ReviewedForm, ...] = ()
    sure: tuple[ReviewedForm, ...] = ()
    notes: Mapping[tuple[int, str], str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def own_forms(table: str | Path, base: str | Path, read: Table, sheet: str | None = None) -> OwnForms:
    """Those of every row over `base`; `read` is the table as it was read."""
    rows = {row.number: row for row in read.rows}
    forms: list[ReviewedForm] = []
    elsewhere: list[ReviewedForm] = []
    sure: list[ReviewedForm] = []
    notes: dict[tuple[int, str], str] = {}
    problems: list[Problem] = []
    for found in forms_of_rows(table, base, "ru", sheet):
        problems += found.problems
        if found.record is None or found.row not in rows:
            continue
        row = rows[found.row]
        unsure = [form for form in found.unsure if not form.place.startswith(f"addressee{_FORMS}")]
        here = [form for form in unsure if _settled_here(form.place, row, read.columns, found.record)]
        elsewhere += [_now(found.row, form) for form in unsure if form not in here]
        of_row, of_notes = _of_row(found.record, row, here)
        forms += of_row
        sure += [
            ReviewedForm(found.row, "", column, text, True, None)
            for column, text in found.sure
            if not column.startswith("addressee.")
        ]
        notes |= {(row.number, column): text for column, text in of_notes.items()}
    return OwnForms(tuple(forms), tuple(elsewhere), tuple(sure), notes, tuple(problems))


def _settled_here(place: str, row: Row, columns: Iterable[str], record: Record) -> bool:
    """Whether the row gives what the form is made of, in parts, so that a column for the form can stand beside it.

    A value that the base record has is settled there, once for all rows; beside a value of one cell there can't be
    columns of its parts.
    """
    value, _, name = place.partition(_FORMS)
    if not name or place.startswith("extra.") or value in columns or not is_field(type(record), place):
        return False
    return any(path.startswith(f"{value}.") and _FORMS not in path for path in row.cells)


def _of_row(record: Record, row: Row, unsure: Iterable[Unsure]) -> tuple[list[ReviewedForm], dict[str, str]]:
    """The row's forms, made now and given before, and the cells that account for them."""
    made = {form.place: form for form in unsure}
    given = [path for path in row.cells if _is_form(path) and path not in made]
    forms = [_now(row.number, form) for form in made.values()]
    notes: dict[str, str] = {}
    for path in dict.fromkeys(place.partition(_FORMS)[0] for place in (*made, *given)):
        value = formed_at(record, path)
        if value is None:
            continue
        kept = {}
        for name in (each.partition(_FORMS)[2] for each in given if each.startswith(path + _FORMS)):
            text = getattr(value.forms, name, None)
            if text is None:
                notes[f"{path}{_FORMS}{name}"] = (
                    ""  # of another name or text, and the rules are sure of this one
                )
            else:
                kept[name] = text
                forms.append(ReviewedForm(row.number, "", f"{path}{_FORMS}{name}", text, True, None))
        new = {
            place.partition(_FORMS)[2]: (source_of(value), form.text)
            for place, form in made.items()
            if place.startswith(path + _FORMS)
        }
        before = [
            f"{name}:{source}:{form}"
            for name, (source, form) in read_account(value.forms.made_from).items()
            if name in kept and name not in new
        ]
        if new or before or value.forms.made_from:
            notes[f"{path}{_FORMS}{_NOTE}"] = " ".join([*before, *([account(new)] if new else [])])
    return forms, notes


def _is_form(path: str) -> bool:
    value, _, name = path.partition(_FORMS)
    return bool(name) and name != _NOTE and value != "addressee"


def _now(row: int, form: Unsure) -> ReviewedForm:
    return ReviewedForm(row, "", form.place, form.text, False, form.reason)
