"""Every inflected form that a table's letters would print, the unsure ones first; written back to be corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from wego_forms.catalog import kind_of, load
from wego_forms.edges import file_path
from wego_forms.errors import Both, InputError, OutputError, Problem, RecordError
from wego_forms.fields import addressee_forms
from wego_forms.records import Addressee
from wego_forms.records.problems import problems_of
from wego_forms.records.reviewed import made_from
from wego_forms.reviewing.form import ReviewedForm
from wego_forms.reviewing.own import OwnForms, own_forms
from wego_forms.saving import Outputs, digest_of
from wego_forms.sheets import Row, Table, as_data, in_row, read_table, write_columns


@dataclass(frozen=True)
class Review:
    """What `review` found: the forms, the unsure ones first, and the rows that aren't right."""

    forms: tuple[ReviewedForm, ...]
    problems: tuple[Problem, ...]

    @property
    def unsure(self) -> tuple[ReviewedForm, ...]:
        """The forms that a person should look at."""
        return tuple(form for form in self.forms if not form.sure)


_MADE_FROM = "addressee.forms.made_from"


def review(table: str | Path, base: str | Path | None = None, *, sheet: str | None = None) -> Review:
    """The Russian forms of every addressee of a table. RecordError: the table can't be read.

    `base`: a record of the table's kind, for an office's own headings; then the forms of all else that its
    template inflects are told as well, each with the column that settles it. `sheet`: of a workbook, by its name.
    """
    read = read_table(table, _headings(base), sheet)
    found = _review(read)
    return found if base is None else _with(found, own_forms(table, base, read, sheet))


def write_review(
    table: str | Path,
    out: str | Path | None = None,
    *,
    force: bool = False,
    base: str | Path | None = None,
    sheet: str | None = None,
) -> Review:
    """The same, and the forms written as columns `addressee.forms.…` into the table, or into `out`; with `base` the
    unsure ones of the row's other fields too, as `chair.forms.genitive`.

    In an .xlsx the unsure ones are highlighted, with the reason as a note. A form that the table has already stays.
    OutputError: the file can't be written; the table was changed meanwhile; `out` is another file that is there
    and isn't ours or was changed since we wrote it, and `force` isn't given.
    """
    table = file_path(table)
    place = file_path(out) if out is not None else Path(table)
    Outputs().possible([place])
    before = digest_of(table)
    known = _headings(base)
    read = read_table(table, known, sheet)
    found = _review(read)
    own = own_forms(table, base, read, sheet) if base is not None else OwnForms()
    cells = {(form.row, form.column): form for form in (*found.forms, *own.forms)}
    if digest_of(Path(table)) != before:
        raise OutputError(_changed(str(table)))
    write_columns(
        Path(table),
        place,
        {place: form.text for place, form in cells.items()}
        | {(form.row, _MADE_FROM): form.made_from for form in found.forms}
        | dict(own.notes),
        {place: form.reason for place, form in cells.items() if not form.sure},
        heading=read.heading,
        known=known,
        sheet=sheet,
        force=force,
    )
    return _with(found, own)


def _with(found: Review, own: OwnForms) -> Review:
    """The review, and what a letter over the base prints of fields that aren't an addressee's; the unsure first."""
    known = {(form.row, form.column) for form in found.forms}
    whom = {form.row: form.addressee for form in found.forms}
    of_base = {(form.row, form.column): form for form in (*own.sure, *own.elsewhere, *own.forms)}
    more = [
        replace(form, addressee=whom.get(form.row, ""))
        for place, form in of_base.items()
        if place not in known
    ]
    told = {problem.message("en") for problem in found.problems}
    problems = [problem for problem in own.problems if problem.message("en") not in told]
    forms = sorted((*more, *found.forms), key=lambda form: form.sure)
    return Review(tuple(forms), (*found.problems, *problems))


def _headings(base: str | Path | None) -> Mapping[str, Both]:
    return kind_of(load(base)).columns if base is not None else {}


def _changed(table: str) -> Problem:
    return Problem(
        Both("таблица изменилась, пока её читали", "the table was changed while it was read"),
        Both("Сохраните её и запустите ещё раз.", "Save it, and run again."),
        file=table,
    )


def _review(table: Table) -> Review:
    forms: list[ReviewedForm] = []
    problems: list[Problem] = []
    for row in table.rows:
        try:
            forms += _forms(row)
        except InputError as error:
            problems += in_row(error, table, row).problems
    return Review(tuple(sorted(forms, key=lambda form: form.sure)), tuple(problems))


def _forms(row: Row) -> list[ReviewedForm]:
    """The forms of a row's addressee. InputError: the addressee isn't right."""
    if not any(column.startswith("addressee.") for column in row.cells):
        return []  # a kind whose documents go to nobody
    data = as_data(row).get("addressees", [{}])[0]
    try:
        addressee = Addressee.validated(data)
    except ValidationError as error:
        found = [problem for _, problem in problems_of(error, Addressee, data)]
        raise RecordError(found).below("addressee") from None
    # What the rules make now, whatever a person has written over it.
    ruled = addressee.model_copy(update={"forms": {}})
    noted = made_from(addressee, {name: form.text for name, form in addressee_forms(ruled).items()})
    # The comma tells how a name of one cell was split.
    named = addressee.person
    person = f"{named.family}, {named.given} {named.patronymic or ''}".strip()
    columns = {"salutation": "salutation.ru"}
    return [
        ReviewedForm(
            row.number,
            person,
            f"addressee.forms.{columns.get(name, name)}",
            form.text,
            form.sure,
            form.reason,
            noted,
        )
        for name, form in addressee_forms(addressee).items()
    ]
