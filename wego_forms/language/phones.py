"""Telephone numbers: checked, and written as Russian and English letters write them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wego_forms.errors import Both
from wego_forms.language.kinds import Lang, refusal
from wego_forms.language.russian.spelling import HYPHENS, squeeze

_EXTENSION = r"(?i)[,;]?\s*(?:доб(?:авочный|\.)?|ext(?:ension)?\.?|#)\s*(\d{1,6})$"
_HYPHEN_TABLE = dict.fromkeys(map(ord, HYPHENS), "-")


class Phone(NamedTuple):
    """A checked number: country calling code, the groups after it as typed, extension, E.164."""

    country: int
    groups: str
    e164: str
    extension: str | None = None


@lru_cache(maxsize=4096)
def parse_phone(text: str) -> Phone:
    """Check a number and take it apart.

    Valid by phonenumbers, or possible for Russia (whose new codes it may lack). LanguageError: no country
    code, letters, a wrong length.
    """
    import phonenumbers

    flat = squeeze(text).translate(_HYPHEN_TABLE)
    extension = re.search(_EXTENSION, flat)
    if extension:
        flat = flat[: extension.start()].rstrip()
    if not flat.startswith("+") or not re.fullmatch(r"\+[\d ().-]+", flat) or len(flat) > 40:
        raise _bad(text)
    try:
        number = phonenumbers.parse(flat, None)
    except phonenumbers.NumberParseException:
        raise _bad(text) from None
    valid = phonenumbers.is_valid_number(number)
    possible = number.country_code == 7 and len(str(number.national_number)) == 10
    if not (valid or possible):
        raise _bad(text)
    country = number.country_code or 0
    code = str(country)
    rest = re.sub(rf"^\+\s*{code}[ -]*", "", flat).strip()
    typed = bool(re.search(r"\d[ ().-]+\d", rest))
    if not typed:
        written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
        rest = written.partition(" ")[2]
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Phone(country, rest, e164, extension.group(1) if extension else None)


def phone(text: str, lang: Lang, *, domestic: bool = True) -> str:
    """A number in the style of `lang`: '(8422) 58-93-43' or '+7 8422 58-93-43'.

    A Russian fixed line in a Russian letter is written with its area code in brackets, unless `domestic`
    is False; mobiles and foreign numbers are always international. The grouping as typed is kept
    (phonenumbers splits Russian area codes wrongly); a bare '+78422589343' is grouped by phonenumbers.
    LanguageError: as parse_phone.
    """
    number = parse_phone(text)
    tail = f" {'доб.' if lang == 'ru' else 'ext.'} {number.extension}" if number.extension else ""
    area, local = _area_and_local(number.groups)
    if lang == "ru" and domestic and number.country == 7 and local and area[0] in "348":
        return f"({area}) {local}{tail}"
    rest = f"{area} {local}" if number.country == 7 and local else number.groups
    return f"+{number.country} {rest}{tail}"


def _area_and_local(groups: str) -> tuple[str, str]:
    """'(8422) 58-93-43' or '8422 58-93-43' → ('8422', '58-93-43'); no local part where it can't be told."""
    match = re.match(r"^\(?(\d{3,5})\)?[ .-]*(\d[\d .-]*)$", groups)
    return (match.group(1), match.group(2)) if match else (groups, "")


def _bad(text: str) -> Exception:
    return refusal(
        Both("не номер телефона с кодом страны", "not a telephone number with a country code"),
        text,
        Both("Напишите так: +7 8422 58-93-43.", "Write it so: +7 8422 58-93-43."),
    )
