"""The fields of an invitation: how a Russian or an English official letter says what the record knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.addressee import (
    addressee_lines,
    addressee_values,
    region_in_text,
    salutation,
)
from wego_forms.fields.base import Fields, Guesses, at
from wego_forms.fields.figures import Moment
from wego_forms.fields.people import body_name, region_name, typed_post
from wego_forms.records import Invitation, Letter, Person
from wego_forms.records.people import Official

_ENGLISH_LEADS = ("Enclosure:", "Enclosures:")


def invitation_fields(record: Invitation, lang: Lang) -> Fields:
    """The text of every field of the letter. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    occasion = record.occasion
    values = letter_values(record, lang, guesses) | {
        "regions": _regions(record, lang),
        "sender": _sender(record, lang),
        "sender_of": _sender_of(record, lang, guesses),
        "occasion": {
            "assembly": language.ordinal(occasion.assembly, lang),
            "place": _place(record, lang, guesses),
            "participants": str(occasion.participants),
            "cities": str(occasion.cities),
            "members": str(occasion.members),
            "partner_since": str(occasion.partner_since),
            "websites": language.join([bare_address(site) for site in occasion.websites], lang),
        },
    }
    return Fields(values, guesses)


def letter_values(record: Letter, lang: Lang, guesses: Guesses) -> dict[str, Any]:
    """What every letter prints around its body."""
    return {
        "letterhead": _letterhead(record, lang),
        "number": record.number,
        "date": _day(record.date, "date", lang, guesses),
        "reply_to": {
            "number": record.reply_to.number if record.reply_to else None,
            "date": _day(record.reply_to.date if record.reply_to else None, "reply_to.date", lang, guesses),
        },
        "addressees": [
            addressee_lines(addressee, f"addressees[{number}]", lang, guesses)
            for number, addressee in enumerate(record.addressees)
        ],
        "subject": language.bind(record.subject.need(lang, "subject", words=True), lang),
        "salutation": _salutation(record, lang),
        "attachments": _attachments(record, lang),
        "addressee": addressee_values(record.addressees[0], "addressee", lang, guesses),
        **who_sign(vars(record).get("signatories", (record.signatory,)), lang, guesses),
        "executor": record.executor
        and {
            "name": full_name(record.executor.person, "executor.person", lang),
            "phone": language.phone(record.executor.phone, lang),
        },
    }


def who_sign(officials: Sequence[Official], lang: Lang, guesses: Guesses) -> dict[str, Any]:
    """The signatories, and the first of them."""
    said = [_signatory(official, number, lang, guesses) for number, official in enumerate(officials)]
    return {"signatory": said[0], "signatories": said}


def _signatory(official: Official, number: int, lang: Lang, guesses: Guesses) -> dict[str, str]:
    place = f"signatories[{number}]" if number else "signatory"
    return {
        "position": language.bind(typed_post(official.position, f"{place}.position", lang, guesses), lang),
        "name": signature_name(official.person, f"{place}.person", lang),
    }


def full_name(person: Person, place: str, lang: Lang) -> str:
    """Орлова Анна Сергеевна; Anna Orlova."""
    with at(place):
        if lang == "en":
            return language.english_name(person.name, person.own)
        return language.decline_name(person.name, "nominative", person.gender).text


def signature_name(person: Person, place: str, lang: Lang) -> str:
    """The name beside a signature: А.А.Смекалин; Aleksandr Smekalin."""
    with at(place):
        return (
            language.initials(person.name) if lang == "ru" else language.english_name(person.name, person.own)
        )


def bare_address(website: str) -> str:
    """A website as a letter prints it: without the scheme and the last slash."""
    return website.removeprefix("https://").removeprefix("http://").rstrip("/")


def _letterhead(record: Letter, lang: Lang) -> dict[str, Any]:
    head = record.letterhead
    phone = language.phone(head.phone, lang)
    if head.fax is None:
        telephone = f"тел./факс {phone}" if lang == "ru" else f"Tel./fax {phone}"
    else:
        fax = language.phone(head.fax, lang)
        telephone = f"тел. {phone}, факс {fax}" if lang == "ru" else f"Tel. {phone}, fax {fax}"
    return {
        "author": language.bind(head.author.need(lang, "letterhead.author"), lang),
        "address": language.bind(head.address.need(lang, "letterhead.address"), lang),
        "telephone": telephone,
        "email": head.email,
        "website": bare_address(head.website),
        "serial": head.serial or "",
    }


def _day(day: dt.date | None, place: str, lang: Lang, guesses: Guesses) -> Moment | None:
    """Beside a number: digits in Russian, spelled out in English; a filter says it otherwise."""
    if day is None:
        return None
    text = language.numeric_date(day) if lang == "ru" else language.long_date(day, "en")
    return Moment(lang, place, guesses, {}, day, text)


def _regions(record: Invitation, lang: Lang) -> str | None:
    """The addressees' regions as the body names them, in the genitive, with the article; None: one's isn't known."""
    found = [
        region_in_text(addressee, lang, f"addressees[{number}]")
        for number, addressee in enumerate(record.addressees)
    ]
    named = list(dict.fromkeys(region for region in found if region))
    return language.join(named, lang) if named and None not in found else None


def _salutation(record: Letter, lang: Lang) -> str:
    if len(record.addressees) > 1:
        return language.collective_salutation(lang)
    return salutation(record.addressees[0], lang, "addressees[0]")


def _sender(record: Invitation, lang: Lang) -> str:
    name = body_name(record.sender, "sender", lang, words=True)
    return language.bind(name if lang == "ru" else _with_article(name), lang)


def _sender_of(record: Invitation, lang: Lang, guesses: Guesses) -> str:
    if lang == "en":
        return _sender(record, lang)
    with at("sender"):
        form = language.decline(body_name(record.sender, "sender", "ru"), "genitive", kind="body")
    return language.bind(guesses.settle("forms.sender_genitive", form, record.forms.sender_genitive), "ru")


def _with_article(name: str) -> str:
    """The name of a body in running English: 'the Government of …', with the region's own article."""
    head, of, place = name.partition(" of ")
    if of and language.region(place.removeprefix("the ")):
        place = language.english_place(place.removeprefix("the "))
    text = f"{head}{of}{place}"
    return text if text.lower().startswith("the ") else f"the {text}"


def _place(record: Invitation, lang: Lang, guesses: Guesses) -> str:
    place = region_name(record.occasion.place, "occasion.place", lang)
    if lang == "en":
        return f"in {language.english_place(place)}"
    with at("occasion.place"):
        form = language.where(place)
    return guesses.settle("forms.place_locative", form, record.forms.place_locative)


def _attachments(record: Letter, lang: Lang) -> list[dict[str, str]]:
    """One line each, the first after its lead; numbered where there are several (requisites.md, Attachment)."""
    many = len(record.attachments) > 1
    lead = "Приложение:" if lang == "ru" else _ENGLISH_LEADS[many]
    lines = []
    for number, attachment in enumerate(record.attachments):
        title = attachment.title.need(lang, f"attachments[{number}].title", words=True)
        mark = language.sheets_and_copies(attachment.sheets, attachment.copies, lang)
        text = f"{language.bind(title, lang)} {mark}"
        lines.append({"lead": "" if number else lead, "text": f"{number + 1}.\u00a0{text}" if many else text})
    return lines
