"""Rows of a table by their numbers: those asked for by `--rows 5,7-9`, and those that weren't read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from wego_forms.errors import Both, InputError, Problem, shorten
from wego_forms.sheets.lines import REMARK

_PART = re.compile(r"([1-9][0-9]{0,6})(?:[-–]([1-9][0-9]{0,6}))?")
#: A table has no more.
_MOST = 1_000_000
#: Rows that are named; the others are counted.
_NAMED = 10
#: Letters that are told of a note.
_NOTE = 40


@dataclass(frozen=True)
class Rows:
    """The numbers of the rows asked for, as the sheet has them."""

    numbers: frozenset[int]

    def __contains__(self, number: int) -> bool:
        return number in self.numbers

    @classmethod
    def parsed(cls, text: str) -> Rows:
        """From `5,7-9`. InputError: it isn't such a list."""
        numbers: set[int] = set()
        for part in re.split(r"[,;\s]+", str(text).strip()):
            found = _PART.fullmatch(part) if isinstance(text, str) else None
            first = int(found[1]) if found else 0
            last = int((found and found[2]) or first)
            if not found or last < first or last > _MOST:
                raise InputError(
                    Problem(
                        Both("список строк неверен", "the list of rows isn't right"),
                        Both("Пример: --rows 5,7-9.", "For example: --rows 5,7-9."),
                        value=str(text),
                    )
                )
            numbers.update(range(first, last + 1))
        return cls(frozenset(numbers))


def unread_remarks(
    unread: Mapping[Both, tuple[int, ...]],
    passed_over: Iterable[str],
    unheaded: Iterable[str] = (),
    hidden: Iterable[str] = (),
) -> list[Both]:
    """What of a table wasn't read, and why."""
    remarks = [
        Both(
            f"Не прочитано строк: {len(rows)} ({why.ru}): {listed(rows)}.",
            f"Rows not read: {len(rows)} ({why.en}): {listed(rows)}.",
        )
        for why, rows in unread.items()
    ]
    if columns := ", ".join(" ".join(text.split()) for text in passed_over).rstrip("."):
        remarks.append(Both(f"Столбцы не для письма: {columns}.", f"Columns not for the letter: {columns}."))
    if columns := ", ".join(" ".join(text.split()) for text in hidden):
        remarks.append(Both(f"Скрытые столбцы читаются: {columns}.", f"Hidden columns are read: {columns}."))
    if columns := ", ".join(unheaded):
        remarks.append(
            Both(
                f"В столбцах без заголовка есть значения, они не читаются: {columns}.",
                f"Columns without a heading hold values that aren't read: {columns}.",
            )
        )
    return remarks


def sheet_remarks(where: str, others: Sequence[str], blank: Sequence[str] = ()) -> list[Both]:
    """Sheets beside the one that is read: blank ones before it, and those that look like tables of letters."""
    read = where.partition("!")[2]
    remarks = []
    if blank:
        remarks.append(
            Both(
                f"Прочитан лист «{read}», листы перед ним пусты: {_quoted(blank).ru}.",
                f"The sheet “{read}” is read, those before it are blank: {_quoted(blank).en}.",
            )
        )
    if others:
        remarks.append(
            Both(
                f"Прочитан лист «{read}», другие листы с такими заголовками – нет: {_quoted(others).ru} "
                "(--sheet).",
                f"The sheet “{read}” is read, others with such headings aren't: {_quoted(others).en} (--sheet).",
            )
        )
    return remarks


def _quoted(names: Sequence[str]) -> Both:
    return Both(", ".join(f"«{name}»" for name in names), ", ".join(f"“{name}”" for name in names))


def noted_remarks(noted: Mapping[str, str]) -> list[Both]:
    """Notes at cells, which no letter says."""
    said = Both("Примечаний к ячейкам: {}, в письма они не входят", "Notes at cells: {}, no letter has them")
    return _counted(noted, said)


def crossed_remarks(crossed: Mapping[str, str]) -> list[Both]:
    """Cells struck through in rows that are read, as they are."""
    said = Both(
        "Зачёркнутых ячеек: {}, в письма они входят",
        "Cells struck through: {}, the letters have them all the same",
    )
    return _counted(crossed, said)


def _counted(found: Mapping[str, str], said: Both) -> list[Both]:
    """What is said of cells, with their number and names; nothing where there are none."""
    cells = _cells(found)
    told = Both(f"{said.ru.format(len(found))}: {cells.ru}.", f"{said.en.format(len(found))}: {cells.en}.")
    return [told] if found else []


def year_remarks(years: Mapping[int, int]) -> list[Both]:
    """Rows whose letter is of a year far from that of most: a figure is mistyped (1926, 2062)."""
    most = next((year for year, _ in Counter(years.values()).most_common(1)), 0)
    odd = [(row, year) for row, year in years.items() if abs(year - most) > 1]
    if len(years) - len(odd) <= len(odd):
        return []
    named = ", ".join(f"{row} ({year})" for row, year in odd[:_NAMED]) + (" …" if len(odd) > _NAMED else "")
    return (
        [
            Both(
                f"Год письма не как в других строках ({most}): {named}.",
                f"The letter's year isn't that of other rows ({most}): {named}.",
            )
        ]
        if odd
        else []
    )


def bare_remarks(bare: Sequence[int]) -> list[Both]:
    """Rows whose addressee is the head of nothing."""
    rows = listed(bare)
    return (
        [
            Both(
                f"В строках нет ни региона, ни организации, а должность – одно слово: {rows}.",
                f"Rows with neither a region nor an organization, and a post of one word: {rows}.",
            )
        ]
        if bare
        else []
    )


def _cells(said: Mapping[str, str]) -> Both:
    """The first of the cells, each with what is said there."""
    first = list(said.items())[:_NAMED]
    more = " …" if len(said) > _NAMED else ""
    return Both(
        ", ".join(f"{cell} («{shorten(text, _NOTE)}»)" for cell, text in first) + more,
        ", ".join(f"{cell} (“{shorten(text, _NOTE)}”)" for cell, text in first) + more,
    )


def no_letters(where: str, unread: Mapping[Both, tuple[int, ...]]) -> Problem:
    """A table of which nothing would be written: a heading alone, or rows that aren't read."""
    remedy = Both("Впишите строки под заголовками.", "Write rows below the headings.")
    if numbers := unread.get(REMARK):
        named = listed(numbers)
        remedy = Both(
            f"Впишите строки под примером или уберите # у строки {named}.",
            f"Write rows below the example, or take away the # of row {named}.",
        )
    elif unread:
        named = listed(tuple(number for rows in unread.values() for number in rows))
        reasons = Both(*("; ".join(why[side] for why in unread) for side in (0, 1)))
        remedy = Both(
            f"Не прочитаны строки {named} ({reasons.ru}): покажите их или впишите новые.",
            f"Rows {named} weren't read ({reasons.en}): show them, or write others.",
        )
    return Problem(Both("в таблице нет ни одного письма", "there is no letter in the table"), remedy, where)


def no_rows(where: str, missing: tuple[int, ...]) -> Problem:
    """Rows that are asked for and of which there would be no letter."""
    one = len(missing) == 1
    return Problem(
        Both("в этой строке нет письма", "there is no letter in this row")
        if one
        else Both(
            f"строк, в которых нет письма: {len(missing)}",
            f"rows in which there is no letter: {len(missing)}",
        ),
        Both(
            "Проверьте --rows: номера – как в таблице, скрытые строки не читаются.",
            "Check --rows: the sheet's own numbers; hidden rows aren't read.",
        ),
        where,
        missing[0] if one else None,
        value=None if one else listed(missing),
    )


def mixed_remarks(mixed: Sequence[tuple[int, str, str, str, str]]) -> list[Both]:
    """Words with a letter of the other alphabet, that nobody sees and no search finds."""
    remarks = [
        Both(
            f"Строка {row}, {column}: в слове «{word}» буквы другого алфавита: {letters}. Наверное, «{meant}».",
            f"Row {row}, {column}: “{word}” has letters of the other alphabet: {letters}. Perhaps “{meant}”.",
        )
        for row, column, letters, word, meant in (
            (row, column, letters, shorten(word), shorten(meant))
            for row, column, word, meant, letters in mixed[:_NAMED]
        )
    ]
    if (more := len(mixed) - _NAMED) > 0:
        remarks.append(Both(f"И ещё таких слов: {more}.", f"And {more} more such words."))
    return remarks


def listed(rows: Sequence[int], most: int = _NAMED) -> str:
    """The numbers, the first of them if they are many."""
    return ", ".join(map(str, rows[:most])) + (" …" if len(rows) > most else "")
