"""People, posts and phrases of a record as the values that a template inflects."""

from __future__ import annotations

import re
from typing import Literal, TypeVar

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Guesses
from wego_forms.fields.values import Body, Human, Officer, Place, Post, Words
from wego_forms.language import Kind
from wego_forms.records import Person, Text
from wego_forms.records.people import CaseForms, Official, OfficialInText, PersonInText, PhraseInText

Phrase = TypeVar("Phrase", bound=Words)
_KINDS: dict[type[Words], Kind] = {Words: "body", Post: "position", Place: "region", Body: "body"}


def phrase(of: type[Phrase], text: Text, place: str, lang: Lang, guesses: Guesses) -> Phrase:
    """A text, post, place or body. RecordError: the record has it in the other language only."""
    forms = _given(text.forms, lang) if isinstance(text, PhraseInText) else {}
    said = region_name(text, place, lang) if of is Place else text.need(lang, place)
    return of(lang, place, guesses, forms, language.bind(said, lang), _KINDS[of])


def region_name(region: Text, place: str, lang: Lang) -> str:
    """The region's name in `lang`; where the record has the other only, the table of regions knows it."""
    if text := region.get(lang):
        return text
    found = language.region(region.ru or region.en or "")
    return (found.en if lang == "en" else found.nominative) if found else region.need(lang, place)


def human(person: Person, place: str, lang: Lang, guesses: Guesses) -> Human:
    """A person by name."""
    forms = _given(person.forms, lang) if isinstance(person, PersonInText) else {}
    style = style_of(person, "honorific", lang, place)
    gender = person.gender or language.honorific_gender(style) or language.gender_of(person.name)
    return Human(lang, place, guesses, forms, person.name, gender, person.own, style)


#: What stands for a Russian honorific in English and the other way; the rest differ from land to land.
_SAME = (
    ("его превосходительство", "H.E.", "Его Превосходительство"),
    ("ее превосходительство", "H.E.", "Её Превосходительство"),
    ("профессор", "Prof.", "профессор"),
    ("доктор", "Dr", "доктор"),
)
_ONLY = {
    "ru": re.compile(r"(?:господин|госпожа|товарищ|г-н|г-жа)\b", re.IGNORECASE),
    "en": re.compile(
        r"(?:mr|ms|mrs|miss|mx|sir|dame|lord|lady|(?:the )?(?:(?:rt|right) )?hon|(?:the )?rev)\b",
        re.IGNORECASE,
    ),
}


def style_of(person: Person, field: Literal["honorific", "degree"], lang: Lang, place: str) -> str | None:
    """The person's honorific or degree in `lang`; None: there is none, or the other language's has no equal.

    RecordError: the record has it in the other language only, and it isn't known what it is in this one.
    """
    style = person.honorific if field == "honorific" else person.degree
    if style is None:
        return None
    if text := style.get(lang):
        return text
    other = " ".join((style.ru or style.en or "").split())
    for russian, english, back in _SAME:
        if other.lower().replace("ё", "е") == russian:
            return english
        if other.lower() == english.lower():
            female = "female" in (person.gender, language.gender_of(person.name))
            return back.replace("Его", "Её") if female else back
    if _ONLY["en" if lang == "ru" else "ru"].match(other):
        return None
    return style.need(lang, f"{place}.{field}")


def officer(official: Official | OfficialInText, place: str, lang: Lang, guesses: Guesses) -> Officer:
    """A post and its holder."""
    position = phrase(Post, official.position, f"{place}.position", lang, guesses)
    person = human(official.person, f"{place}.person", lang, guesses)
    return Officer(lang, place, guesses, {}, position, person)


def _given(forms: CaseForms, lang: Lang) -> dict[str, str]:
    """Only Russian inflects: what the record gives is Russian."""
    return {name: form for name, form in forms if form} if lang == "ru" else {}
