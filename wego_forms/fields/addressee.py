"""The addressee of a letter: the inflected forms of a Russian one, the lines of both languages' address blocks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Guesses, at
from wego_forms.fields.people import body_name, human, phrase, post_name, region_name, said_gender, style_of
from wego_forms.fields.phrases import Body, Place, Post, Words
from wego_forms.fields.titles import LINE_OF_ADDRESSEE, english_title, russian_title
from wego_forms.fields.values import Value
from wego_forms.language import Form, Gender
from wego_forms.language.russian.doubts import ALL_CAPITALS
from wego_forms.records import Addressee, Person, Text
from wego_forms.records.people import Forms
from wego_forms.records.resembling import is_unlike, unlike_now
from wego_forms.records.reviewed import is_vouched

_LONGEST_ABBREVIATION = 4


@lru_cache(maxsize=64)  # a letter asks for them in its lines, its greeting and its body
def addressee_forms(addressee: Addressee, place: str = "addressee") -> Mapping[str, Form]:
    """Every inflected form that a Russian letter prints of an addressee, by the field of `forms` that settles it.

    A form given in the record is sure, unless it is unlike what it is of and was never reviewed. LanguageError, with
    the place below `place`: what no rule can put into a form. RecordError: the post or the region isn't given in
    Russian.
    """
    person, given = addressee.person, addressee.forms
    forms = {}
    with at(f"{place}.position"):
        post = post_name(addressee.position, f"{place}.position", "ru")
        forms["position_dative"] = _given(given, "position_dative", post) or _post_dative(
            post, gender_of(person)
        )
    if addressee.region:
        with at(f"{place}.region"):
            region = region_name(addressee.region, f"{place}.region", "ru")
            forms["region_genitive"] = _given(given, "region_genitive", region) or language.decline(
                region, "genitive", kind="region"
            )
    with at(f"{place}.person"):
        who = f"{place}.person"
        forms["initials_dative"] = _given(given, "initials_dative") or _name_dative(person, who)
        forms["salutation"] = _given(given, "salutation") or _salutation(person, who)
    return forms


def addressee_lines(addressee: Addressee, place: str, lang: Lang, guesses: Guesses) -> dict[str, str]:
    """The lines of the address block: organization, title, name, address."""
    organization = (
        body_name(addressee.organization, f"{place}.organization", lang) if addressee.organization else ""
    )
    if lang == "ru":
        forms = addressee_forms(addressee, place)
        settled = {name: guesses.settle(f"{place}.forms.{name}", form) for name, form in forms.items()}
        region = settled.get("region_genitive", "")
        title = russian_title(settled["position_dative"], region, addressee, place)
        name = _name_lines(settled["initials_dative"])
    else:
        position = post_name(addressee.position, f"{place}.position", lang)
        region = region_name(addressee.region, f"{place}.region", lang) if addressee.region else ""
        title = english_title(position, region, place)
        name = guesses.settle(f"{place}.person.latin", _with_honorific(addressee.person, f"{place}.person"))
    return {
        "organization": language.bind(organization, lang),
        "title": title,
        "name": name,
        "address": addressee.address.need(lang, f"{place}.address")
        if addressee.address and addressee.address.get(lang)
        else "",
    }


def addressee_values(addressee: Addressee, place: str, lang: Lang, guesses: Guesses) -> dict[str, Any]:
    """The addressee as a text of one's own names and inflects it: its position, region, organization, person.

    A form that the record gives for the address block wins here too.
    """
    forms = addressee.forms
    values: dict[str, Any] = {
        "position": phrase(Post, addressee.position, f"{place}.position", lang, guesses),
        "person": human(addressee.person, f"{place}.person", lang, guesses),
    }
    greeting = forms.salutation.get(lang) if forms.salutation else None
    _also(values["position"], {"dative": forms.position_dative}, f"{place}.forms.position_")
    _also(
        values["person"],
        {"initials_dative": forms.initials_dative, "salutation": greeting},
        f"{place}.forms.",
    )
    for name, of, text in (
        ("region", Place, addressee.region),
        ("organization", Body, addressee.organization),
    ):
        values[name] = text and phrase(of, text, f"{place}.{name}", lang, guesses)
    if values["region"]:
        _also(values["region"], {"genitive": forms.region_genitive}, f"{place}.forms.region_")
    return values


def _also(value: Value, forms: Mapping[str, str | None], column: str) -> None:
    """Forms that the address block has names of its own for."""
    value.forms.update({name: form for name, form in forms.items() if form and value.lang == "ru"})
    value.columns.update({name: f"{column}{name}" for name in forms})
    if isinstance(value, Words):
        value.vouched.update(forms)  # the address block has told what is in doubt


def salutation(addressee: Addressee, lang: Lang, place: str) -> str:
    """How the letter greets its one addressee; in English without the comma, which the template has."""
    if lang == "ru":
        return addressee_forms(addressee, place)["salutation"].text
    given = addressee.forms.salutation and addressee.forms.salutation.en
    if given:
        return given.removesuffix(",")
    person = addressee.person
    with at(f"{place}.person"):
        return language.salutation(
            person.name,
            lang="en",
            gender=gender_of(person),
            own=person.own,
            honorific=style_of(person, "honorific", "en", f"{place}.person"),
        )


def region_in_text(addressee: Addressee, lang: Lang, place: str) -> str | None:
    """The addressee's region as the body names it: Республики Татарстан; the Republic of Tatarstan.

    Where only the post names it (Губернатор Самарской области), it is that federal subject; None: neither does.
    """
    if addressee.region is None:
        named = language.region_named(addressee.position.ru or "")
        if named is None:
            return None
        return named.genitive if lang == "ru" else language.english_place(named.en)
    if lang == "ru":
        return addressee_forms(addressee, place)["region_genitive"].text
    return language.english_place(region_name(addressee.region, f"{place}.region", lang))


def gender_of(person: Person) -> Gender | None:
    """The gender given, else the one that the honorific or the name tells."""
    return said_gender(person) or language.gender_of(person.name)


def _name_lines(name: str) -> str:
    """The name with its honorific and degree; where they fit no line, each has one of its own."""
    if len(name) <= LINE_OF_ADDRESSEE:
        return name
    named, comma, degree = name.partition(", ")
    if len(named) > LINE_OF_ADDRESSEE and (initial := re.search(r" (?=[А-ЯЁ]\.)", named)):
        named = f"{named[: initial.start()]}\n{named[initial.end() :]}"
    return f"{named},\n{degree}" if comma else named


def _post_dative(post: str, gender: Gender | None) -> Form:
    form = language.decline(post, "dative", kind="position", gender=gender)
    shouted = post.isupper() and any(len(word) > _LONGEST_ABBREVIATION for word in post.split())
    return Form(form.text, False, ALL_CAPITALS) if shouted and form.sure else form


def _given(forms: Forms, name: str, phrase: str = "") -> Form | None:
    """The form that the record gives, in doubt where it is unlike the `phrase` that it is of, and never reviewed."""
    given = getattr(forms, name)
    text: str | None = given.ru if isinstance(given, Text) else given
    if not text:
        return None
    unlike = is_unlike(text, phrase, post=name.startswith("position")) and not is_vouched(
        forms.made_from, name
    )
    return Form.doubtful(text, unlike_now(phrase)) if unlike else Form(text)


def _name_dative(person: Person, place: str) -> Form:
    """Его Превосходительству Э.Макрону; А.А.Ивановой, доктору наук."""
    gender = said_gender(person)
    form = language.decline_name(person.name, "dative", gender)
    before = language.russian_title_before(style_of(person, "honorific", "ru", place), "dative")
    after = language.russian_degree_after(style_of(person, "degree", "ru", place), "dative")
    name = language.initials(person.name, case="dative", gender=gender)
    line = f"{before.text} {name}".lstrip() + (f", {after.text}" if after.text else "")
    unsure = next((part for part in (form, before, after) if not part.sure), form)
    return Form(line, unsure.sure, unsure.reason)


def _salutation(person: Person, place: str) -> Form:
    gender = said_gender(person)
    form = language.decline_name(person.name, "nominative", gender)
    style = style_of(person, "honorific", "ru", place)
    said = language.salutation(person.name, lang="ru", gender=gender, honorific=style)
    doubt = language.greeting_doubt(person.name, style)
    return Form.doubtful(said, doubt) if doubt else Form(said, form.sure, form.reason)


def _with_honorific(person: Person, place: str) -> Form:
    """Mr Rustam Minnikhanov, Dr Vera Ivanova, PhD; the name alone where the gender isn't known."""
    gender = gender_of(person)
    degree = style_of(person, "degree", "en", place)
    style = style_of(person, "honorific", "en", place)
    if not style and gender and not degree:  # Mr and PhD don't go together
        style = language.honorific(gender)
    name = language.english_name(person.name, person.own, honorific=style, degree=degree)
    doubt = language.spelling_doubt(person.name, person.own)
    return Form(name, doubt is None, doubt)
