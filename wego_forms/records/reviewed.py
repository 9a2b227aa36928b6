"""What reviewed forms were made from: so that one made for another name, post or region is never printed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both
from wego_forms.language import gender_of
from wego_forms.records.base import Model, Refused, Text

if TYPE_CHECKING:
    from wego_forms.records.letters import Addressee
    from wego_forms.records.people import Person

_LETTERS = 10


def sources(addressee: Addressee) -> dict[str, str]:
    """What each of the addressee's Russian forms is made from, by the form's field."""
    person = addressee.person
    gender, style, degree = _gender(person), _said(person.honorific), _said(person.degree)
    return {
        "position_dative": f"{addressee.position.ru or ''}\n{gender}",
        "region_genitive": _said(addressee.region),
        "initials_dative": f"{person.name.text}\n{gender}\n{style}\n{degree}",
        "salutation": f"{person.name.text}\n{gender}\n{style}",
    }


def source_of(value: Any) -> str:
    """What every form of a person, a text, a post, a place is made from."""
    if isinstance(value, Text):
        return _said(value)
    return f"{value.name.text}\n{_gender(value)}\n{_said(value.honorific)}"


def made_from(addressee: Addressee, computed: Mapping[str, str]) -> str:
    """The account of forms that the rules made: `position_dative:SOURCE:FORM`, digests both, for each of them."""
    told = sources(addressee)
    return account({name: (told[name], text) for name, text in computed.items()})


def account(forms: Mapping[str, tuple[str, str]]) -> str:
    """The same of any forms: what each was made from, and how it came out."""
    return " ".join(f"{name}:{_digest(source)}:{_digest(text)}" for name, (source, text) in forms.items())


def without_stale(addressee: Addressee) -> dict[str, Any]:
    """The fields of `forms` to be left out: made by the rules, of what has changed since.

    Refused: a person had corrected such a form, so that only a person can say what it is now.
    """
    return _stale(addressee.forms, sources(addressee))


def stale_forms(forms: Model, source: str) -> dict[str, Any]:
    """The same of forms that are all made from one `source`."""
    told: str | None = getattr(forms, "made_from", None)
    return _stale(forms, dict.fromkeys(read_account(told), source)) if told else {}


def _stale(forms: Any, told: Mapping[str, str]) -> dict[str, Any]:
    dropped: dict[str, Any] = {}
    for name, (source, form) in read_account(forms.made_from).items():
        given = getattr(forms, name, None) if name in told else None
        text = given if isinstance(given, str) or given is None else given.ru
        if text is None or source == _digest(told[name]):
            continue
        if form != _digest(text):
            now = ", ".join(part for part in told[name].split("\n")[:1] if part)
            raise Refused(
                Both(
                    f"форма исправлена вручную, а с тех пор изменилось то, из чего она сделана: теперь «{now}»",
                    f"the form was corrected by hand, and what it is made from has changed since: now “{now}”",
                ),
                Both(
                    "Впишите новую форму и сотрите ячейку made_from, или сотрите форму.",
                    "Write the new form and clear the cell made_from, or clear the form.",
                ),
                at=("forms", name),
            )
        dropped[name] = None
    return dropped


def read_account(account: str | None) -> dict[str, tuple[str, str]]:
    """The digests of source and form of each form in an account."""
    entries = (entry.split(":") for entry in (account or "").split())
    return {entry[0]: (entry[1], entry[2]) for entry in entries if len(entry) == 3}


def is_vouched(account: str | None, name: str) -> bool:
    """Whether a form was reviewed: what it is made from is noted, and hasn't changed since."""
    return name in read_account(account)


def is_as_made(account: str | None, name: str, text: str) -> bool:
    """Whether a reviewed form still is what the rules made."""
    _, form = read_account(account).get(name, ("", ""))
    return form == _digest(text)


def _gender(person: Person) -> str:
    return person.gender or gender_of(person.name) or ""


def _said(text: Text | None) -> str:
    return text.ru or text.en or "" if text else ""


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split(" ")).encode("utf-8", "replace")).hexdigest()[:_LETTERS]
