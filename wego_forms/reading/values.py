"""What a person wrote in a place of a form, as the value of its type: in the shapes that people use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from wego_forms import language
from wego_forms.choosing import BOTH, LANGUAGES
from wego_forms.errors import Both, Lang, LanguageError
from wego_forms.forms.entries import SPOKEN, Entry
from wego_forms.once import once

#: A value, and what is doubtful in it (what, remedy), if anything.
Read = tuple[Any, tuple[Both, Both] | None]
_FROM, _TO = (
    re.compile(r"^(?:с|from)\s+", re.IGNORECASE),
    re.compile(r"\s+(?:по|до|to|until|till)\s+", re.IGNORECASE),
)
_NOW = re.compile(r"(?:по\s+)?(?:настоящее время|н\.\s?в\.?)|present|now|…|\.\.\.", re.IGNORECASE)
#: Thousands of English, a decimal of Russian.
_GROUPED = re.compile(r"\D*\d{1,3},\d{3}\D*")
_YEAR_MARK = re.compile(r"\s*(?:года?|г\.?)$", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}")
_COUNTRIES = {
    "рф": "RU",
    "российская федерация": "RU",
    "russian federation": "RU",
    "the russian federation": "RU",
    "республика казахстан": "KZ",
    "республика беларусь": "BY",
    "белоруссия": "BY",
    "republic of korea": "KR",
    "республика корея": "KR",
    "usa": "US",
    "сша": "US",
    "uk": "GB",
}


def value_of(text: str, entry: Entry) -> Read:
    """The text as the entry's type has it; a doubt where it can't be sure."""
    if entry.type in SPOKEN:
        return {entry.lang: text}, None
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


def beside(russian: Any, english: Any, text: str, doubt: tuple[Both, Both] | None) -> Read:
    """What the English place of a field adds to the Russian one: a text, or a person's own spelling."""
    if not isinstance(russian, dict) or "family" not in english:
        return {**(russian or {}), **english}, doubt
    flat = " ".join(text.split())
    name = language.Name(*(russian.get(part) for part in ("family", "given", "patronymic")))
    if re.search("[а-яё]", flat, re.IGNORECASE):
        return russian, _NOT_LATIN
    if language.english_name(name) == flat:
        return russian, None
    return {**russian, "latin": flat}, None


def _person(text: str, _: Entry, lang: Lang) -> Read:
    """A full name: in Russian as the passport has it, in English with the family name last."""
    flat = " ".join(text.split())
    if lang == "en" and not re.search("[а-яё]", flat, re.IGNORECASE):
        *given, family = flat.split(" ")
        named = {"family": family, "given": " ".join(given)}
        if not given:
            return {"family": family, "given": family}, _ONE_WORD
        if language.english_name(language.Name(named["family"], named["given"])) != flat:
            named["latin"] = flat
        return named, None if len(given) == 1 else _MANY_WORDS
    try:
        name = language.Name.parse(flat)
    except LanguageError:
        return None, _NO_NAME
    parts = {"family": name.family, "given": name.given, "patronymic": name.patronymic}
    named = {part: said for part, said in parts.items() if said}
    if _INITIALS.search(flat):
        return _with_initials(flat), _ONLY_INITIALS
    if "family" not in named or "given" not in named:
        return named, _ONE_WORD
    return named, None if name.text == flat else _OTHER_ORDER


def _with_initials(flat: str) -> dict[str, str]:
    """Иванов И.И. and И.И. Иванов: each initial in the place of its name."""
    family = " ".join(_INITIALS.sub(" ", flat).split()) or flat
    initials = re.findall(r"[^\W\d_]\.", "".join(_INITIALS.findall(flat)))
    named = {"family": family, "given": initials[0]}
    return named | ({"patronymic": initials[1]} if len(initials) > 1 else {})


def _term(text: str, _entry: Entry, _lang: Lang) -> Read:
    """Two months, in words or figures: Сентябрь 2016 – сентябрь 2021, 09.2016-09.2021, с … по …"""
    flat = _FROM.sub("", " ".join(text.split()))
    start, end = _two(flat)
    first = _month_of(start)
    if first is None:
        return text, _NO_TERM
    if not end or _NOW.fullmatch(end):
        return {"start": first}, None
    last = _month_of(end)
    return ({"start": first, "end": last}, None) if last else (text, _NO_TERM)


def _two(flat: str) -> tuple[str, str]:
    """The two months of a term, told apart by a dash or a word."""
    for sign in (_TO, re.compile(r"\s*[–—]\s*"), re.compile(r"\s+-\s*|\s*-\s+")):
        halves = sign.split(flat, maxsplit=1)
        if len(halves) == 2:
            return halves[0], halves[1]
    for place in (found.start() for found in re.finditer("-", flat)):  # 09.2016-09.2021, 2016-09-2021-09
        if _month_of(flat[:place]) and _month_of(flat[place + 1 :]):
            return flat[:place], flat[place + 1 :]
    return flat, ""


def _month_of(text: str) -> str | None:
    """A month of a year, as records write it: 2016-09."""
    flat = _YEAR_MARK.sub("", text.strip().strip(",."))
    for pattern in (r"(?P<m>\d{1,2})[./-](?P<y>\d{4})", r"(?P<y>\d{4})[./-](?P<m>\d{1,2})"):
        if found := re.fullmatch(pattern, flat):
            month = int(found["m"])
            return f"{found['y']}-{month:02}" if 1 <= month <= 12 else None
    if found := re.fullmatch(r"(?P<m>[^\W\d_]+)\.?,?\s+(?P<y>\d{4})", flat):
        number = _months().get(found["m"].casefold())
        return f"{found['y']}-{number:02}" if number else None
    return None


@once
def _months() -> Mapping[str, int]:
    """Every name of a month, whole and shortened, in both languages and their cases (CLDR)."""
    from babel import Locale

    named: dict[str, int] = {}
    for code in ("ru", "en"):
        for context in Locale(code).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context.get(width, {}).items():
                    named[str(name).casefold().rstrip(".")] = number
    return named | {"sept": 9, "сент": 9, "нояб": 11, "февр": 2}


def _month(text: str, _entry: Entry, _lang: Lang) -> Read:
    found = _month_of(text)
    return (found, None) if found else (text, _NO_TERM)


def _date(text: str, _entry: Entry, _lang: Lang) -> Read:
    """A day as people write it; what can't be one is left for the record to refuse."""
    day = language.typed_day(text)
    return (day.isoformat() if day else text), None


def _country(text: str, _entry: Entry, _lang: Lang) -> Read:
    """A code, or a name of the country in either language."""
    flat = " ".join(text.split())
    if re.fullmatch("[A-Z]{2}", flat):
        return flat, None
    code = _named_countries().get(flat.casefold())
    return (code, None) if code else (text, _NO_COUNTRY)


@once
def _named_countries() -> Mapping[str, str]:
    names = {name.casefold(): code for lang in ("ru", "en") for code, name in language.countries(lang)}
    return {**names, **_COUNTRIES}


def _phone(text: str, _entry: Entry, lang: Lang) -> Read:
    """As typed; in a Russian form (8422) is a number of Russia, and so is 7 without its plus."""
    flat = " ".join(text.split())
    digits = re.sub(r"\D", "", flat)
    if flat.startswith("7") and len(digits) == 11:
        flat = "+" + flat
    elif lang == "ru" and len(digits) == 10 and flat.startswith("("):
        flat = "+7 " + flat[1:].replace(")", "", 1)
    return flat, None


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


def _number(text: str, _entry: Entry, lang: Lang) -> Read:
    """A number, grouped as the language groups it; of a sum without its currency: 12 000,50 руб., RUB 12,000.50."""
    flat = re.sub(r"[\s\u00a0\u202f]", "", text).replace("−", "-")
    flat = flat.replace(",", "") if lang == "en" else flat.replace(",", ".")
    found = re.fullmatch(r"[^\d-]*(-?\d+(?:\.\d+)?)[^\d]*", flat)
    return (found[1], None) if found else (text, None)


_BY_TYPE: Mapping[str, Callable[[str, Entry, Lang], Read]] = {
    "person": _person,
    "initials": _person,
    "term": _term,
    "month": _month,
    "date": _date,
    "country": _country,
    "phone": _phone,
    "choice": _choice,
    "flag": _flag,
    "number": _number,
    "money": _number,
}
_ONLY_INITIALS = (
    Both("вместо имени и отчества – инициалы", "initials stand for the names"),
    Both("Узнайте имя и отчество полностью.", "Ask for the full names."),
)
_ONE_WORD = (
    Both("имя неполное", "the name isn't whole"),
    Both("Узнайте фамилию, имя и отчество.", "Ask for the family name and the given name."),
)
_TWO_VALUES = (
    Both("по-русски и по-английски сказано разное", "the Russian and the English say different things"),
    Both("Узнайте, какое значение верно.", "Ask which of them is right."),
)
_TWO_NUMBERS = (
    Both("по-русски и по-английски это разные числа", "in Russian and in English this is another number"),
    Both("Запишите без запятой: 12500 или 12.5.", "Write it without the comma: 12500 or 12.5."),
)
_NOT_LATIN = (
    Both("имя на английском – русскими буквами", "the name in English is in Russian letters"),
    Both("Впишите латиницей, как в паспорте.", "Write it in Latin letters, as in the passport."),
)
_MANY_WORDS = (
    Both("неясно, где кончается имя и начинается фамилия", "it isn't clear where the family name begins"),
    Both("Проверьте, где фамилия.", "Check which part is the family name."),
)
_OTHER_ORDER = (
    Both("имя написано не в том порядке: Фамилия Имя Отчество", "the name's parts stand in another order"),
    Both("Проверьте, где фамилия.", "Check which part is the family name."),
)
_NO_NAME = (
    Both("это не имя человека", "this isn't a person's name"),
    Both("Впишите: Фамилия Имя Отчество.", "Write the family name and the given name."),
)
_NO_TERM = (
    Both("месяц и год не разобраны", "the month and year can't be read"),
    Both("Пишите 09.2016 – 09.2021.", "Write 09.2016 – 09.2021."),
)
_NO_COUNTRY = (
    Both("такой страны нет", "there is no such country"),
    Both("Выберите страну из списка.", "Choose the country from the list."),
)
