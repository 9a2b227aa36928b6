"""Telephones, e-mail addresses and websites as people write them in a form: with labels, several, with spaces."""

from __future__ import annotations

import re

from wego_forms.errors import Both, Lang
from wego_forms.forms.entries import Entry
from wego_forms.reading.reading import Asked, Read

_LABEL = re.compile(
    r"^(?:тел(?:ефон)?\s*\.?\s*/\s*факс|т/ф|тел(?:ефон)?|факс|моб(?:ильный)?|раб(?:очий)?|т|ф|tel|phone|telephone|fax"
    r"|mobile)\s*(?:[.:]+\s*|(?=[\d+(]))",
    re.IGNORECASE,
)
#: Between telephones; not before an extension.
_PHONES = re.compile(r"\s*(?:[;\n]|,(?!\s*(?:доб|вн|ext|#))|\s/\s|\s+и\s+|\s+and\s+)\s*", re.IGNORECASE)
_REMARK = re.compile(r"\s*\([^\d()]+\)$|\s*[–—-]\s*[^\W\d_][^\d]*$")
_MAIL_LABEL = re.compile(
    r"^(?:e-?mail|mail|mailto|эл(?:\.|ектронная)?\s*почта|почта)\s*[:.]\s*", re.IGNORECASE
)
_SITE_LABEL = re.compile(r"^(?:(?:веб-?)?сайт|web-?site|site|адрес)\s*:\s*", re.IGNORECASE)
_AROUND = re.compile(r"\s*([@.])\s*")
_SEVERAL = re.compile(r"[\s,;]+(?:(?:и|или|and|or)\s+)?")
_MAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+")
_SITE = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?", re.IGNORECASE)
_CYRILLIC, _LATIN = re.compile("[а-яёіѕј]", re.IGNORECASE), re.compile("[a-z]", re.IGNORECASE)
#: Digits of a Russian number with its 7 or 8, and without.
_WHOLE, _NATIONAL = 11, 10


def phone_of(text: str, _entry: Entry, lang: Lang) -> Read:
    """The first, as typed; in a Russian form (8422) is a number of Russia, and so is 7 without its plus."""
    each = [_LABEL.sub("", " ".join(part.split())) for part in _PHONES.split(text.strip())]
    numbers = [one for one in each if one]
    if not numbers:
        return text, None
    flat, asked = numbers[0], SEVERAL if len(numbers) > 1 else None
    bare = _REMARK.sub("", flat)
    if bare != flat:
        flat, asked = bare, asked or _BESIDE
    digits = re.sub(r"\D", "", flat)
    if len(digits) < _NATIONAL and asked:
        return text, None  # what stood before the comma is no number, so it didn't part two
    if flat.startswith("7") and len(digits) == _WHOLE:
        flat = f"+{flat}"
    elif lang == "ru" and re.match(r"8[3489]\d{2,4}[ -]", flat) and len(digits) == _WHOLE:
        flat = f"+7 {flat[1:]}"
    elif lang == "ru" and len(digits) == _NATIONAL and flat[0] in "(3489":
        if flat[0] != "(":
            asked = asked or _SUPPOSED
        flat = f"+7 {flat.removeprefix('(').replace(')', '', 1) if flat[0] == '(' else flat}"
    return flat, asked


def email_of(text: str, _entry: Entry, _lang: Lang) -> Read:
    """The address without its label; the first of several; spaces around @ and dots taken out, which is told."""
    flat = _MAIL_LABEL.sub("", " ".join(text.split())).strip("<>,;. ")
    found = [one.strip("<>.,;") for one in _SEVERAL.split(flat)]
    if len(found) > 1 and all(map(_MAIL.fullmatch, found)):
        return found[0], SEVERAL
    close = _AROUND.sub(r"\1", flat)
    if close != flat and _MAIL.fullmatch(close):
        return close, _alien(close) or _SPACES
    return flat, _alien(flat)


def website_of(text: str, _entry: Entry, _lang: Lang) -> Read:
    """The address without its label; the first of several; spaces around dots taken out, which is told."""
    flat = _SITE_LABEL.sub("", " ".join(text.split())).strip("<>,;. ")
    found = [one.strip("<>.,;") for one in _SEVERAL.split(flat)]
    if len(found) > 1 and all(map(_SITE.fullmatch, found)):
        return found[0], SEVERAL
    close = _AROUND.sub(r"\1", flat)
    if close != flat and _SITE.fullmatch(close):
        return close, _alien_host(close) or _SPACES
    return flat, _alien_host(flat)


def _alien(address: str) -> Asked | None:
    """Cyrillic before the @ of a Latin domain: а@gorod.ru is no address that anybody has."""
    name, _, host = address.rpartition("@")
    if _CYRILLIC.search(name) and not _CYRILLIC.search(host):
        return _OTHER_ALPHABET
    return _alien_host(host)


def _alien_host(address: str) -> Asked | None:
    """A host with a Cyrillic name in a Latin domain, or the reverse: мэрия.ru; www.мэрия.рф is right."""
    host = re.sub(r"^https?://|[/?#:].*$", "", address, flags=re.IGNORECASE).removeprefix("www.")
    top = host.rpartition(".")[2]
    if _CYRILLIC.search(host) and _LATIN.search(host) and _LATIN.search(top):
        return _OTHER_ALPHABET
    return None


SEVERAL: Asked = (
    Both("названо несколько, а здесь хранят одно", "several are named where one is kept"),
    Both(
        "Взято первое; остальное перенесите, если нужно.", "The first was taken; move the others if need be."
    ),
)
_BESIDE: Asked = (
    Both("рядом с номером есть примечание", "there is a remark beside the number"),
    Both(
        "Взят номер; примечание перенесите, если нужно.", "The number was taken; move the remark if need be."
    ),
)
_SUPPOSED: Asked = (
    Both(
        "номер без кода страны, принят за российский", "no country code: it is taken for a number of Russia"
    ),
    Both("Проверьте номер.", "Check the number."),
)
_SPACES: Asked = (
    Both("в адресе были пробелы", "the address had spaces in it"),
    Both("Взят без них; проверьте.", "It was taken without them; check it."),
)
_OTHER_ALPHABET: Asked = (
    Both("в латинском адресе – русские буквы", "there are Russian letters in a Latin address"),
    Both("Проверьте адрес; наберите его латиницей.", "Check the address; type it in Latin letters."),
)
