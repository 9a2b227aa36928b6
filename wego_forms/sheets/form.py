"""A workbook to fill in: headings in both languages, notes in the user's, drop-downs, an example row."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from wego_forms.errors import Both, user_language
from wego_forms.language import regions
from wego_forms.records import Record
from wego_forms.sheets.bookbytes import book_bytes
from wego_forms.sheets.headings import path_of
from wego_forms.sheets.lines import OURS, put_text
from wego_forms.sheets.table import steps

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_ROWS = 1000  # for which the drop-downs are made
_TEXT, _DAY = "@", "dd.mm.yyyy"
_HEADING_COLOUR, _EXAMPLE_COLOUR = "DDEBF7", "808080"
_GENDERS = ("мужской", "женский", "male", "female")
_LIST = "Списки Lists"
#: A list in a cell's rule has no more characters, and is parted by commas.
_LONGEST, _UNLISTED = 255, ',"'
_EXAMPLE = Both(
    "Строка, начатая знаком #, не печатается. Это пример: впишите свои строки ниже.",
    "A row that begins with # isn't printed. This is an example: write your rows below.",
)
_TO_TRY = Both(
    "Это образец: его строку batch печатает. Впишите вместо неё свои; строка, начатая знаком #, не печатается.",
    "This is a sample, and batch prints its row. Put your own in its place; a row that begins with # isn't printed.",
)
#: By the end of a column's path.
_NOTES = {
    "position.ru": Both(
        "В именительном падеже, без региона: Губернатор", "In the nominative, without the region: Губернатор"
    ),
    "position.en": Both("Нужна для письма по-английски", "Needed for the letter in English"),
    "region.ru": Both(
        "Как в списке; по-английски найдётся само", "As in the list; the English name is found"
    ),
    "region.en": Both("Если региона нет в списке", "If the region isn't in the list"),
    "person.family": Both("В именительном падеже", "In the nominative"),
    "person.gender": Both("Если не виден по имени", "If the name doesn't tell it"),
    "person.latin": Both(
        "Если человек пишет себя не по правилам; фамилию можно отделить запятой: Xi, Jinping",
        "If the person's own spelling isn't the rules'; a comma after the family name tells it: Xi, Jinping",
    ),
    "person.honorific.ru": Both(
        "Его Превосходительство, господин Посол, профессор", "Его Превосходительство, господин Посол"
    ),
    "person.honorific.en": Both(
        "H.E., Dr, Prof., Sir: вместо Mr или Ms", "H.E., Dr, Prof., Sir: in place of Mr or Ms"
    ),
    "person.degree.ru": Both("После имени: доктор наук, к.т.н.", "After the name: доктор наук, к.т.н."),
    "person.degree.en": Both("После имени: PhD", "After the name: PhD"),
    "organization.ru": Both(
        "Если письмо не главе, а должностному лицу", "If the letter goes to an official inside a body"
    ),
    "number": Both(
        "Можно оставить пустым и дать команде --numbers", "Can be left blank, and --numbers given"
    ),
    "date": Both("01.08.2017; пусто – как в основной записи", "01.08.2017; blank: the base record's"),
    "phone": Both("+7 8422 58-93-43", "+7 8422 58-93-43"),
    "postcode": Both("В России шесть цифр", "Six digits in Russia"),
}


#: What the cells of a column can say, by its path: of each value what it is called.
Offers = Mapping[str, Mapping[Any, Both]]
_NOTHING: Offers = {}


def empty_table(
    title: str,
    columns: Mapping[str, Both],
    example: Record | None = None,
    offers: Offers = _NOTHING,
    *,
    printed: bool = False,
) -> bytes:
    """The .xlsx of one sheet, `title`, with a kind's columns and `example`'s values in a row that isn't read.

    `offers`: what the cells of a column can say. `printed`: the example in a row that is read, to try all with.
    """
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    sheet.title = title
    _lists(book)
    for number, (path, heading) in enumerate(columns.items(), 2):
        # Two columns of one heading can't be told apart but by their paths.
        told = f"{heading.ru}\n{heading.en}"
        _column(sheet, number, path, told if path_of(told, columns) == path else path)
        if path in offers:
            _offered(
                sheet, number, [text for both in zip(*offers[path].values(), strict=True) for text in both]
            )
    _example(sheet, columns, example, offers, printed)
    sheet.column_dimensions["A"].width = 3
    sheet.row_dimensions[1].height = 48  # pt; three lines
    sheet.freeze_panes = "B2"
    return book_bytes(book)


def _lists(book: Any) -> None:
    sheet = book.create_sheet(_LIST)
    for region in regions():
        sheet.append([region.nominative])
    sheet.sheet_state = "hidden"


def _column(sheet: Worksheet, number: int, path: str, heading: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(number)
    cell = sheet.cell(1, number, heading)
    cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor=_HEADING_COLOUR)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    note = next((text for end, text in _NOTES.items() if path == end or path.endswith(f".{end}")), None)
    if note:
        cell.comment = Comment(note(user_language()), OURS, height=80, width=260)
    below: Any = sheet.column_dimensions[letter]
    # The column's own format is that of every cell that is still to be written.
    below.width, below.number_format = 24, _format_of(path)
    if path.endswith("person.gender"):
        _choice(sheet, letter, f'"{",".join(_GENDERS)}"')
    if path.endswith("region.ru"):
        # A list of suggestions only: the table of regions isn't all that a letter can go to.
        _choice(sheet, letter, f"'{_LIST}'!$A$1:$A${len(tuple(regions()))}", strict=False)


def _format_of(path: str) -> str:
    return _DAY if path == "date" else _TEXT


def _choice(sheet: Worksheet, letter: str, formula: str, *, strict: bool = True) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=strict)
    choice.add(f"{letter}2:{letter}{_ROWS + 1}")
    sheet.add_data_validation(choice)


def _offered(sheet: Worksheet, number: int, texts: Sequence[str]) -> None:
    """Let the column's cells be chosen of these; a list that a cell's rule can't hold isn't offered."""
    from openpyxl.utils import get_column_letter

    listed = ",".join(texts)
    if len(listed) <= _LONGEST and not any(sign in text for text in texts for sign in _UNLISTED):
        _choice(sheet, get_column_letter(number), f'"{listed}"', strict=False)


def _example(
    sheet: Worksheet, columns: Iterable[str], record: Record | None, offers: Offers, printed: bool
) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font

    if record is None:
        return
    said = (_TO_TRY if printed else _EXAMPLE)(user_language())
    sheet.cell(2, 1, None if printed else "#").comment = Comment(said, OURS, height=110, width=260)
    for number, path in enumerate(columns, 2):
        cell: Any = sheet.cell(2, number)
        cell.number_format = _format_of(path)
        value = _value(record, path)
        called = offers[path].get(value) if path in offers else None
        put_text(cell, called(user_language()) if called else value)
        if not printed:
            cell.font = Font(italic=True, color=_EXAMPLE_COLOUR)


def _value(record: Record, path: str) -> Any:
    here: Any = record
    for step in steps(path):
        if isinstance(step, int):
            here = here[step] if here and step < len(here) else None
        else:
            here = getattr(here, step, None)
    if isinstance(here, BaseModel):
        return None
    if path.endswith(("term.start", "term.end")) and here:
        return f"{here:%m.%Y}"
    return {"male": "мужской", "female": "женский"}.get(here, here) if isinstance(here, str) else here
