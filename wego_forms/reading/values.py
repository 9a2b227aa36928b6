"""What a person wrote in a place of a form, as the value of its type: in the shapes that people use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wego_forms import language
from wego_forms.choosing import BOTH, LANGUAGES
from wego_forms.errors import Both, Lang
from wego_forms.forms.entries import SPOKEN, Entry
from wego_forms.reading.contacts import email_of, phone_of, website_of
from wego_forms.reading.numbers import number_of
from wego_forms.reading.people import person_of
from wego_forms.reading.reading import Asked, Read
from wego_forms.reading.terms import month_of, term_of

#: What people write where there is nothing to write.
_NOTHING = re.compile(
    r"[-–—_.]+|нет(?:\s+данных)?|н\s?/\s?д|отсутству[а-я]+|не\s+имее[а-я]+|none|n\s?/\s?a|not applicable|nil",
    re.IGNORECASE,
)
#: Thousands of English, a decimal of Russian.
_GROUPED = re.compile(r"\D*\d{1,3},\d{3}\D*")


def value_of(text: str, entry: Entry) -> Read:
    """The text as the entry's type has it; a doubt where it can't be sure."""
    nothing = _NOTHING.fullmatch(text.strip())
    if entry.type in SPOKEN:
        return {entry.lang: text}, _SAYS_NOTHING if nothing else None
    if nothing and entry.type not in ("flag", "choice"):
        return None, _SAYS_NONE
    make = _BY_TYPE.get(entry.type)
    if make is None:
        return text, None
    return _of_both(text, entry, make) if entry.lang == BOTH else make(text, entry, entry.lang)


def _of_both(text: str, entry: Entry, make: Callable[[str, Entry, Lang], Read]) -> Read:
    """What one place says in two languages, or in either: both must come to one value."""
    value, doubt = make(text, entry, "ru")
    halves = re.split(r"\s+/\s+|\n+", text, maxsplit=1)
    if len(halves) == 2 and (doubt or value == text):
        (one, doubt), (other, wrong) = (
            make(half, entry, lang) for half, lang in zip(halves, LANGUAGES, strict=True)
        )
        if doubt or wrong:
            return text, doubt or wrong
        return (one, None) if one == other else (None, _TWO_VALUES)
    if entry.type in ("number", "money") and _GROUPED.fullmatch(text.strip()):
        return None, _TWO_NUMBERS  # 12,500 is a dozen in Russian
    return value, doubt


def _date(text: str, _entry: Entry, _lang: Lang) -> Read:
    """A day as people write it; what can't be one is left for the record to refuse."""
    day = language.typed_day(text)
    return (day.isoformat() if day else text), None


def _country(text: str, _entry: Entry, _lang: Lang) -> Read:
    """A code, or a name of the country in either language."""
    flat = " ".join(text.split())
    code = flat if re.fullmatch("[A-Z]{2}", flat) else language.country_code(flat)
    return (code, None) if code else (text, _NO_COUNTRY)


def _choice(text: str, entry: Entry, _lang: Lang) -> Read:
    keys = {said.casefold(): key for key, said in entry.choices}
    return keys.get(text.casefold(), text), None


def _flag(text: str, _entry: Entry, _lang: Lang) -> Read:
    words = {
        "yes": True,
        "да": True,
        "☒": True,
        "on": True,
        "off": False,
        "нет": False,
        "no": False,
        "☐": False,
    }
    return words.get(text.casefold(), text), None


_BY_TYPE: Mapping[str, Callable[[str, Entry, Lang], Read]] = {
    "person": person_of,
    "initials": person_of,
    "term": term_of,
    "month": month_of,
    "date": _date,
    "country": _country,
    "phone": phone_of,
    "email": email_of,
    "website": website_of,
    "choice": _choice,
    "flag": _flag,
    "number": number_of,
    "money": number_of,
}
_SAYS_NONE: Asked = (
    Both("в форме сказано, что этого нет", "the form says that there is none"),
    Both("Поле оставлено пустым.", "The field is left empty."),
)
_SAYS_NOTHING: Asked = (
    Both("похоже, что писать здесь нечего", "this looks as if there were nothing to write"),
    Both("Уберите значение, если поле должно быть пустым.", "Take it out if the field is to be empty."),
)
_TWO_VALUES: Asked = (
    Both("по-русски и по-английски сказано разное", "the Russian and the English say different things"),
    Both("Узнайте, какое значение верно.", "Ask which of them is right."),
)
_TWO_NUMBERS: Asked = (
    Both("по-русски и по-английски это разные числа", "in Russian and in English this is another number"),
    Both("Запишите без запятой: 12500 или 12.5.", "Write it without the comma: 12500 or 12.5."),
)
_NO_COUNTRY: Asked = (
    Both("такой страны нет", "there is no such country"),
    Both("Выберите страну из списка.", "Choose the country from the list."),
)
