"""People, posts and phrases of a record as the values that a template inflects."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal, TypeVar

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Guesses, Unsure
from wego_forms.fields.humans import Human, Officer
from wego_forms.fields.phrases import Body, Place, Post, Words
from wego_forms.language import Gender, Kind
from wego_forms.once import once
from wego_forms.records import Person, Text
from wego_forms.records.alphabets import unmixed
from wego_forms.records.people import CaseForms, Official, OfficialInText, PersonInText, PhraseInText
from wego_forms.records.reviewed import read_account
from wego_forms.records.script import foreign

#: Sure in both directions; all others are asked for.
_POSTS = (
    ("Губернатор", "Governor"),
    ("Глава", "Head"),
    ("Мэр", "Mayor"),
    ("Президент", "President"),
    ("Министр", "Minister"),
    ("Премьер-министр", "Prime Minister"),
    ("Директор", "Director"),
    ("Ректор", "Rector"),
)
_ACTING = re.compile(
    r"(?:(?:временно )?исполняющ(?:ий|ая) обязанности |(?:вр\.? ?)?и\.? ?о(?:\. ?| ))", re.IGNORECASE
)
Phrase = TypeVar("Phrase", bound=Words)
_KINDS: dict[type[Words], Kind] = {Words: "body", Post: "position", Place: "region", Body: "body"}


def phrase(of: type[Phrase], text: Text, place: str, lang: Lang, guesses: Guesses) -> Phrase:
    """A text, post, place or body. RecordError: the record has it in the other language only."""
    forms = _given(text.forms, lang) if isinstance(text, PhraseInText) else {}
    vouched = set(read_account(text.forms.made_from)) if isinstance(text, PhraseInText) else set()
    said = {Place: region_name, Post: post_name, Body: body_name}.get(of, _as_given)(text, place, lang)
    return of(lang, place, guesses, forms, language.bind(said, lang), _KINDS[of], vouched=vouched)


def region_name(region: Text, place: str, lang: Lang) -> str:
    """The region's name in `lang`; where the record has the other only, the table of regions knows it."""
    text = unmixed(region, place).get(lang)
    if text and (not foreign(text, lang) or region.ru != region.en):
        return region.need(lang, place)
    found = language.region(region.ru or region.en or "")
    return (found.en if lang == "en" else found.nominative) if found else region.need(lang, place, words=True)


def post_name(post: Text, place: str, lang: Lang) -> str:
    """The post in `lang`; where the record has the other only, the posts of heads are known."""
    text = unmixed(post, place).get(lang)
    if text and (not foreign(text, lang) or post.ru != post.en):
        said = post.need(lang, place)  # what is given for this language alone is what was meant
        shouted = lang == "ru" and said.isupper() and said.lower() in _posts()[0]
        return said.capitalize() if shouted else said  # ГУБЕРНАТОР
    words = (post.ru or post.en or "").split()
    known = _posts()[0 if lang == "en" else 1].get(" ".join(words).lower())
    if known is None and lang == "en":
        known = _head_of_region(words, _posts()[0]) or _acting(" ".join(words))
    return known or post.need(lang, place, words=True)


def typed_post(post: Text, place: str, lang: Lang, guesses: Guesses) -> str:
    """The post as it is printed where nothing puts it into a case; a slip of it is told."""
    said = post_name(post, place, lang)
    tell_slip(said, place, lang, guesses)
    return said


def tell_slip(post: str, place: str, lang: Lang, guesses: Guesses) -> None:
    """Note a Russian post that is typed in another case, or with a place's name in small letters."""
    if lang == "ru" and (slip := language.slip_of_post(post)):
        guesses.unsure.append(Unsure(place, post, slip))


def _head_of_region(post: list[str], posts: Mapping[str, str]) -> str | None:
    """The English post of a head whose Russian post, by its words, ends in a federal subject: Governor of …"""
    named = language.region_named(" ".join(post))
    for size in range(1, len(post)) if named else ():
        known = posts.get(" ".join(post[:size]).lower())
        if known and named and language.region_named(f"глава {' '.join(post[size:])}") is named:
            return language.english_title(known, named.en)
    return None


def _acting(post: str) -> str | None:
    """The English post of one who stands in for the holder of a known post: Врио Губернатора is Acting Governor."""
    said = _ACTING.match(post)
    held = post[said.end() :] if said else ""
    known = _posts_in_genitive().get(held.lower()) or _head_of_region(held.split(), _posts_in_genitive())
    return f"Acting {known}" if known else None


@once
def _posts_in_genitive() -> Mapping[str, str]:
    """The known posts as they stand behind «исполняющий обязанности», to English."""
    return {
        language.decline(russian, "genitive", kind="position").text.lower(): english
        for russian, english in _posts()[0].items()
    }


@once
def _posts() -> tuple[dict[str, str], dict[str, str]]:
    """Posts that mean the same everywhere, and those of the heads of regions: to English, and to Russian."""
    pairs = [*_POSTS, *((head.ru, head.en) for region in language.regions() for head in region.heads)]
    into = {russian.lower(): english for russian, english in reversed(pairs)}
    # 'Head' and 'Mayor' alone say which; a longer English post may be several Russian ones.
    back = {english.lower(): russian for russian, english in reversed(_POSTS)}
    return into, back


def body_name(body: Text, place: str, lang: Lang, *, words: bool = False) -> str:
    """The body's name in `lang`; `words` as of `Text.need`."""
    return unmixed(body, place).need(lang, place, words=words)


def _as_given(text: Text, place: str, lang: Lang) -> str:
    return text.need(lang, place)


def human(person: Person, place: str, lang: Lang, guesses: Guesses) -> Human:
    """A person by name."""
    forms = _given(person.forms, lang) if isinstance(person, PersonInText) else {}
    style = style_of(person, "honorific", lang, place)
    return Human(lang, place, guesses, forms, person.name, said_gender(person), person.own, style)


def said_gender(person: Person) -> Gender | None:
    """The gender given, or the honorific's in either language; a name tells it too, maybe in another case."""
    said = (person.honorific.ru, person.honorific.en) if person.honorific else ()
    told = next((gender for text in said if (gender := language.honorific_gender(text))), None)
    return person.gender or told


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
    typed_post(official.position, f"{place}.position", lang, guesses)
    person = human(official.person, f"{place}.person", lang, guesses)
    return Officer(lang, place, guesses, {}, position, person)


def _given(forms: CaseForms, lang: Lang) -> dict[str, str]:
    """Only Russian inflects: what the record gives is Russian."""
    return (
        {name: form for name, form in vars(forms).items() if form and name != "made_from"}
        if lang == "ru"
        else {}
    )
