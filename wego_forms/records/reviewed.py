"""What reviewed forms were made from: so that one made for another name, post or region is never printed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wego_forms.errors import Both
from wego_forms.language import gender_of
from wego_forms.records.base import Refused

if TYPE_CHECKING:
    from wego_forms.records.letters import Addressee

_LETTERS = 10


def sources(addressee: Addressee) -> dict[str, str]:
    """What each of the addressee's Russian forms is made from, by the form's field."""
    person = addressee.person
    gender = person.gender or gender_of(person.name) or ""
    name = " ".join(part for part in (person.family, person.given, person.patronymic) if part)
    style, degree = (text.ru or text.en or "" if text else "" for text in (person.honorific, person.degree))
    region = addressee.region
    return {
        "position_dative": f"{addressee.position.ru or ''}\n{gender}",
        "region_genitive": (region.ru or region.en or "") if region else "",
        "initials_dative": f"{name}\n{gender}\n{style}\n{degree}",
        "salutation": f"{name}\n{gender}\n{style}",
    }


def made_from(addressee: Addressee, computed: Mapping[str, str]) -> str:
    """The account of forms that the rules made: `position_dative:SOURCE:FORM`, digests both, for each of them."""
    told = sources(addressee)
    return " ".join(f"{name}:{_digest(told[name])}:{_digest(text)}" for name, text in computed.items())


def without_stale(addressee: Addressee) -> dict[str, Any]:
    """The fields of `forms` to be left out: made by the rules, of what has changed since.

    Refused: a person had corrected such a form, so that only a person can say what it is now.
    """
    told = sources(addressee)
    dropped: dict[str, Any] = {}
    for entry in (addressee.forms.made_from or "").split():
        name, _, rest = entry.partition(":")
        source, _, form = rest.partition(":")
        given = getattr(addressee.forms, name, None) if name in told else None
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


def _digest(text: str) -> str:
    return hashlib.sha256(" ".join(text.split(" ")).encode("utf-8", "replace")).hexdigest()[:_LETTERS]
