"""The fields of an application form; what isn't known is empty, for the form rules its cells."""

from __future__ import annotations

from typing import Any

from wego_forms import language
from wego_forms.errors import Lang
from wego_forms.fields.base import Fields, Guesses, at
from wego_forms.fields.invitation import full_name
from wego_forms.fields.people import body_name, tell_slip
from wego_forms.records import Application, Person, Text
from wego_forms.records.people import Contact, Head

#: What a blank Russian form prints, for the applicant to strike one out.
EITHER_CONSENT = "согласен(на)"


def application_fields(record: Application, lang: Lang) -> Fields:
    """The text of every field of the form. RecordError: a text that the record has in the other language only."""
    guesses = Guesses()
    secretariat = record.secretariat
    values = applicant_values(record, lang, guesses) | {
        "organization": {
            "name": record.organization.name.need(lang, "organization.name"),
            "short": record.organization.short,
            "international": record.organization.international,
            "later": record.organization.later or "",
        },
        "secretariat": {
            "name": secretariat.name.need(lang, "secretariat.name"),
            "address": secretariat.address.need(lang, "secretariat.address"),
            "phone": secretariat.phone,
            "fax": secretariat.fax,
            "email": secretariat.email,
            "website": secretariat.website,
        },
        "consent": _consent(record, lang, guesses),
        "signatory": {"name_and_position": name_and_position(record.head, lang)},
        "date": _date(record, lang),
    }
    return Fields(values, guesses)


def applicant_values(record: Any, lang: Lang, guesses: Guesses) -> dict[str, Any]:
    """An applicant's blocks: the city, its head and the contacts."""
    applicant, address = record.applicant, record.applicant.address
    return {
        "applicant": {
            "name": _text(applicant.name, "applicant.name", lang),
            "authority": _text(applicant.authority, "applicant.authority", lang),
            "address": {
                "street": _text(address.street, "applicant.address.street", lang),
                "postcode": address.postcode or "",
                "country": language.country_name(address.country, lang) if address.country else "",
            },
            "website": applicant.website or "",
        },
        "head": _head(record.head, lang, guesses),
        "head_contact": _contact(record.head_contact, "head_contact", lang, guesses),
        "it_head": _contact(record.it_head, "it_head", lang, guesses),
        "wego_contact": _contact(record.wego_contact, "wego_contact", lang, guesses),
    }


def _text(text: Text | None, place: str, lang: Lang) -> str:
    return text.need(lang, place) if text else ""


def _post(post: Text | None, place: str, lang: Lang, guesses: Guesses) -> str:
    """The post as it is given, as a form's other texts are; a slip of it is told."""
    said = _text(post, place, lang)
    if said:
        tell_slip(said, place, lang, guesses)
    return said


def _person(person: Person | None, place: str, lang: Lang) -> str:
    return full_name(person, place, lang) if person else ""


def _head(head: Head, lang: Lang, guesses: Guesses) -> dict[str, str]:
    return {
        "person": _person(head.person, "head.person", lang),
        "position": _post(head.position, "head.position", lang, guesses),
        "email": head.email or "",
        "phone": _phone(head.phone, lang),
        "fax": _phone(head.fax, lang),
        "term": language.term(head.term.start, head.term.end, lang) if head.term else "",
    }


def _contact(contact: Contact, place: str, lang: Lang, guesses: Guesses) -> dict[str, str]:
    return {
        "person": _person(contact.person, f"{place}.person", lang),
        "position": _post(contact.position, f"{place}.position", lang, guesses),
        "department": _text(contact.department, f"{place}.department", lang),
        "email": contact.email or "",
        "phone": _phone(contact.phone, lang),
        "fax": _phone(contact.fax, lang),
    }


def _phone(number: str | None, lang: Lang) -> str:
    """Always international: the form goes to Seoul."""
    return language.phone(number, lang, domestic=False) if number else ""


def _consent(record: Application, lang: Lang, guesses: Guesses) -> str:
    """'agrees', which in Russian has the gender of the applicant's name."""
    if lang == "en":
        return "agrees"
    applicant = record.applicant
    given = applicant.consent.ru if applicant.consent else None
    if not applicant.name:
        return given or EITHER_CONSENT
    with at("applicant.name"):
        form = language.consent(body_name(applicant.name, "applicant.name", "ru"))
    return guesses.settle("applicant.consent", form, given)


def name_and_position(head: Head, lang: Lang) -> str:
    """Who signs a form, and as what; as much of it as is known."""
    parts = (_person(head.person, "head.person", lang), _text(head.position, "head.position", lang))
    return " / ".join(part for part in parts if part)


def _date(record: Application, lang: Lang) -> str:
    if record.date is None:
        return ""
    return language.numeric_date(record.date) if lang == "ru" else language.long_date(record.date, "en")
