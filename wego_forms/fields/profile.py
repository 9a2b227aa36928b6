"""What the guide and the note tell of the organisation: names, Secretariat, bodies, programmes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.invitation import bare_address
from wego_forms.language.kinds import NBSP
from wego_forms.records import Text
from wego_forms.records.applications import Secretariat
from wego_forms.records.organizations import Profile, Programme, Venue


def names(profile: Profile, lang: Lang) -> dict[str, str]:
    """The organisation's names, as the form prints them."""
    return {
        "name": profile.name.need(lang, "organization.name"),
        "short": profile.short,
        "international": profile.international,
        "later": profile.later or "",
        "later_from": language.bind(profile.later_from.need(lang, "organization.later_from"), lang),
    }


def secretariat_lines(secretariat: Secretariat, lang: Lang) -> dict[str, str]:
    """The Secretariat and where it is found."""
    return {
        "name": secretariat.name.need(lang, "organization.secretariat.name"),
        "address": secretariat.address.need(lang, "organization.secretariat.address"),
        "phone": secretariat.phone.replace(" ", NBSP),
        "fax": secretariat.fax.replace(" ", NBSP),
        "email": secretariat.email,
        "website": bare_address(secretariat.website),
    }


def bodies(profile: Profile, lang: Lang) -> dict[str, str | list[str]]:
    """Who sits in each body: one city, or a list of them in the order of the alphabet."""
    sitting = profile.bodies
    return {
        "president": _city(sitting.president, "organization.bodies.president", lang),
        "executive_vice_president": _city(
            sitting.executive_vice_president, "organization.bodies.executive_vice_president", lang
        ),
        "vice_presidents": _cities(sitting.vice_presidents, "organization.bodies.vice_presidents", lang),
        "executive_committee": _cities(
            sitting.executive_committee, "organization.bodies.executive_committee", lang
        ),
    }


def programmes(profile: Profile, lang: Lang) -> list[dict[str, str]]:
    """The members' programmes, title and text; the venues end the text."""
    return [
        {
            "title": language.bind(item.title.need(lang, f"{place}.title"), lang),
            "text": _programme_text(item, place, lang),
        }
        for item, place in _placed(profile.programmes, "organization.programmes")
    ]


def projects(profile: Profile, lang: Lang) -> str:
    """The projects in one line."""
    named = [item.need(lang, place) for item, place in _placed(profile.projects, "organization.projects")]
    return language.bind(language.join(named, lang), lang)


def alphabetical(name: str) -> str:
    """The key that sorts names as a reader looks for them: letters without case and marks, ё as е, й as и."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char))


def _programme_text(item: Programme, place: str, lang: Lang) -> str:
    text = language.bind(item.text.need(lang, f"{place}.text"), lang)
    return f"{text} {_venues(item.venues, place, lang)}." if item.venues else text


def _venues(venues: tuple[Venue, ...], place: str, lang: Lang) -> str:
    """Neighbours of one beginning share its year: 'Сеул (с 2011 года), Чэнду и Коян (с 2014 года)'."""
    named = [
        (_city(venue.city, f"{place}.venues[{number}].city", lang), venue)
        for number, venue in enumerate(venues)
    ]
    groups = []
    for (since, yearly), members in groupby(named, key=lambda pair: (pair[1].since, pair[1].yearly)):
        together = [name for name, _ in members]
        groups.append((together, _since(since, yearly, lang)))
    if len(groups) == 1 and not groups[0][1]:
        return language.join(groups[0][0], lang)
    return ", ".join(f"{language.join(together, lang)}{since}" for together, since in groups)


def _since(year: int | None, yearly: bool, lang: Lang) -> str:
    if year is None and not yearly:
        return ""
    words = [{"ru": "ежегодно", "en": "yearly"}[lang]] if yearly else []
    if year is not None:
        words.append(f"с{NBSP}{year}{NBSP}года" if lang == "ru" else f"since{NBSP}{year}")
    return f" ({' '.join(words)})"


def _cities(cities: tuple[Text, ...], place: str, lang: Lang) -> list[str]:
    return sorted((_city(city, path, lang) for city, path in _placed(cities, place)), key=alphabetical)


def _city(city: Text, place: str, lang: Lang) -> str:
    """A name that no line breaks in two, but before a bracket."""
    return city.need(lang, place).replace(" ", NBSP).replace(f"{NBSP}(", " (")


def _placed(items: Iterable[Any], place: str) -> list[tuple[Any, str]]:
    return [(item, f"{place}[{number}]") for number, item in enumerate(items)]
