"""The fields of an invitation: how a Russian or an English official letter says what the record knows."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Fields, Guesses, at
from wego_forms.language import Form
from wego_forms.records import Addressee, Invitation, Person, Text

_ENGLISH_LEADS = ("Enclosure:", "Enclosures:")


def invitation_fields(record: Invitation, lang: Lang) -> Fields:
    """The text of every field of the letter. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    occasion = record.occasion
    values: dict[str, Any] = {
        "letterhead": _letterhead(record, lang),
        "number": record.number,
        "date": _day(record.date, lang),
        "reply_to": {
            "number": record.reply_to.number if record.reply_to else None,
            "date": _day(record.reply_to.date if record.reply_to else None, lang),
        },
        "addressees": [
            _addressee(addressee, f"addressees[{number}]", lang, guesses)
            for number, addressee in enumerate(record.addressees)
        ],
        "regions": _regions(record, lang),
        "subject": language.typeset(record.subject.need(lang, "subject"), lang),
        "salutation": _salutation(record, lang),
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
        "attachments": _attachments(record, lang),
        "signatory": {
            "position": language.typeset(record.signatory.position.need(lang, "signatory.position"), lang),
            "name": signature_name(record.signatory.person, lang),
        },
        "executor": record.executor
        and {
            "name": full_name(record.executor.person, lang),
            "phone": language.phone(record.executor.phone, lang),
        },
        "seal": {"place": record.seal.mode == "place"},
    }
    return Fields(values, tuple(guesses.unsure))


def full_name(person: Person, lang: Lang) -> str:
    """Орлова Анна Сергеевна; Anna Orlova."""
    if lang == "en":
        return language.english_name(person.name, person.latin)
    return " ".join(part for part in (person.family, person.given, person.patronymic) if part)


def signature_name(person: Person, lang: Lang) -> str:
    """The name beside a signature: А.А.Смекалин; Aleksandr Smekalin."""
    return (
        language.initials(person.name) if lang == "ru" else language.english_name(person.name, person.latin)
    )


def bare_address(website: str) -> str:
    """A website as a letter prints it: without the scheme and the last slash."""
    return website.removeprefix("https://").removeprefix("http://").rstrip("/")


def _letterhead(record: Invitation, lang: Lang) -> dict[str, Any]:
    head = record.letterhead
    phone = language.phone(head.phone, lang)
    if head.fax is None:
        telephone = f"тел./факс {phone}" if lang == "ru" else f"Tel./fax {phone}"
    else:
        fax = language.phone(head.fax, lang)
        telephone = f"тел. {phone}, факс {fax}" if lang == "ru" else f"Tel. {phone}, fax {fax}"
    return {
        "author": language.typeset(head.author.need(lang, "letterhead.author"), lang),
        "address": language.typeset(head.address.need(lang, "letterhead.address"), lang),
        "telephone": telephone,
        "email": head.email,
        "website": bare_address(head.website),
        "serial": head.serial or "",
    }


def _day(day: dt.date | None, lang: Lang) -> str | None:
    """Beside a number: digits in Russian, spelled out in English."""
    if day is None:
        return None
    return language.numeric_date(day) if lang == "ru" else language.long_date(day, "en")


def _addressee(addressee: Addressee, place: str, lang: Lang, guesses: Guesses) -> dict[str, str]:
    person, forms = addressee.person, addressee.forms
    position = addressee.position.need(lang, f"{place}.position")
    region = addressee.region and _region_name(addressee.region, f"{place}.region", lang)
    organization = (
        addressee.organization.need(lang, f"{place}.organization") if addressee.organization else ""
    )
    if lang == "ru":
        with at(f"{place}.position"):
            dative = language.decline(position, "dative", kind="position", gender=_gender(person))
        lines = [guesses.settle(f"{place}.forms.position_dative", forms.position_dative, dative)]
        if region:
            lines.append(_region_genitive(addressee, place, region, guesses))
        name = _name_dative(addressee, place, guesses)
    else:
        lines = [language.english_title(position, region) if region else position]
        name = _with_honorific(person)
    return {
        "organization": language.typeset(organization, lang),
        "title": "\n".join(language.typeset(line, lang) for line in lines),
        "name": name,
        "address": (addressee.address.get(lang) or "") if addressee.address else "",
    }


def _with_honorific(person: Person) -> str:
    """Mr Rustam Minnikhanov; the name alone where the gender isn't known."""
    name, gender = language.english_name(person.name, person.latin), _gender(person)
    return f"{language.honorific(gender)} {name}" if gender else name


def _gender(person: Person) -> language.Gender | None:
    return person.gender or language.gender_of(person.name)


def _name_dative(addressee: Addressee, place: str, guesses: Guesses) -> str:
    person, given = addressee.person, addressee.forms.initials_dative
    if given:
        return given
    with at(f"{place}.person"):
        form = language.decline_name(person.name, "dative", _gender(person))
        text = language.initials(person.name, case="dative", gender=_gender(person))
    return guesses.settle(f"{place}.forms.initials_dative", None, Form(text, form.sure, form.reason))


def _region_name(region: Text, place: str, lang: Lang) -> str:
    """The region's name in `lang`; where the record has the other only, the table of regions knows it."""
    if text := region.get(lang):
        return text
    found = language.region(region.ru or region.en or "")
    return (found.en if lang == "en" else found.nominative) if found else region.need(lang, place)


def _region_genitive(addressee: Addressee, place: str, region: str, guesses: Guesses) -> str:
    with at(f"{place}.region"):
        form = language.decline(region, "genitive", kind="region")
    return guesses.settle(f"{place}.forms.region_genitive", addressee.forms.region_genitive, form)


def _regions(record: Invitation, lang: Lang) -> str | None:
    """The addressees' regions as the body names them: in the genitive; with the article."""
    found = []
    for number, addressee in enumerate(record.addressees):
        if addressee.region is None:
            continue
        place = f"addressees[{number}]"
        name = _region_name(addressee.region, f"{place}.region", lang)
        # An unsure genitive has been noted with the addressee already.
        text = (
            _region_genitive(addressee, place, name, Guesses())
            if lang == "ru"
            else language.english_place(name)
        )
        if text not in found:
            found.append(text)
    return language.join(found, lang) if found else None


def _salutation(record: Invitation, lang: Lang) -> str:
    if len(record.addressees) > 1:
        return language.collective_salutation(lang)
    addressee = record.addressees[0]
    given = addressee.forms.salutation and addressee.forms.salutation.get(lang)
    if given:
        return given.removesuffix(",") if lang == "en" else given
    person = addressee.person
    with at("addressees[0].person"):
        return language.salutation(person.name, lang=lang, gender=_gender(person), own=person.latin)


def _sender(record: Invitation, lang: Lang) -> str:
    name = record.sender.need(lang, "sender")
    return language.typeset(name if lang == "ru" else _with_article(name), lang)


def _sender_of(record: Invitation, lang: Lang, guesses: Guesses) -> str:
    if lang == "en":
        return _sender(record, lang)
    with at("sender"):
        form = language.decline(record.sender.need("ru", "sender"), "genitive", kind="body")
    return language.typeset(guesses.settle("forms.sender_genitive", record.forms.sender_genitive, form), "ru")


def _with_article(name: str) -> str:
    """The name of a body in running English: 'the Government of …', with the region's own article."""
    head, of, place = name.partition(" of ")
    if of and language.region(place.removeprefix("the ")):
        place = language.english_place(place.removeprefix("the "))
    text = f"{head}{of}{place}"
    return text if text.lower().startswith("the ") else f"the {text}"


def _place(record: Invitation, lang: Lang, guesses: Guesses) -> str:
    place = _region_name(record.occasion.place, "occasion.place", lang)
    if lang == "en":
        return f"in {language.english_place(place)}"
    with at("occasion.place"):
        form = language.locative(place)
    return guesses.settle("forms.place_locative", record.forms.place_locative, form)


def _attachments(record: Invitation, lang: Lang) -> list[dict[str, str]]:
    """One line each, the first after its lead; numbered where there are several (requisites.md, Attachment)."""
    many = len(record.attachments) > 1
    lead = "Приложение:" if lang == "ru" else _ENGLISH_LEADS[many]
    lines = []
    for number, attachment in enumerate(record.attachments):
        title = attachment.title.need(lang, f"attachments[{number}].title")
        mark = language.sheets_and_copies(attachment.sheets, attachment.copies, lang)
        text = f"{language.typeset(title, lang)} {mark}"
        lines.append({"lead": "" if number else lead, "text": f"{number + 1}.\u00a0{text}" if many else text})
    return lines
