"""Russian honorifics: how they greet, and how they and degrees stand beside a name."""

from __future__ import annotations

import re

from wego_forms.language.kinds import Case, Form
from wego_forms.language.russian.posts import decline_post
from wego_forms.language.russian.spelling import key, squeeze

_RUSSIAN_STYLE = re.compile(
    r"^(?:его|е[её]|их|ваше|ваша) ((?:[а-яё-]+ое )?[а-яё-]+(?:ство|сть))\b", re.IGNORECASE
)
_MASTERS: dict[str, dict[Case, str]] = {
    "господин": {"genitive": "господина", "dative": "господину", "instrumental": "господином"},
    "госпожа": {"genitive": "госпожи", "dative": "госпоже", "instrumental": "госпожой"},
    "товарищ": {"genitive": "товарища", "dative": "товарищу", "instrumental": "товарищем"},
    "г-н": {"genitive": "г-на", "dative": "г-ну", "instrumental": "г-ном"},
    "г-жа": {"genitive": "г-жи", "dative": "г-же", "instrumental": "г-жой"},
}
_DEAR_MASTERS = {"г-н": "господин", "г-жа": "госпожа"}


def russian_greeting(honorific: str | None, family: str | None) -> str | None:
    """'Ваше Превосходительство!', 'Уважаемый господин Посол!'; None: the name is greeted as ever."""
    said = squeeze(honorific or "")
    if style := _RUSSIAN_STYLE.match(said):
        return f"{'Ваше' if key(style[1]).endswith('ство') else 'Ваша'} {style[1]}!"
    first, _, rest = said.partition(" ")
    master = _DEAR_MASTERS.get(first.lower(), first.lower())
    if master not in _MASTERS or not (rest or family):
        return None
    dear = "Уважаемая" if master == "госпожа" else "Уважаемый"
    return f"{dear} {master} {rest or family}!"


def russian_title_before(honorific: str | None, case: Case) -> Form:
    """What stands before the name: 'Его Превосходительству', 'господину', 'профессору'; '' where there is none."""
    said = squeeze(honorific or "")
    if not said or case == "nominative":
        return Form(said)
    first = said.partition(" ")[0]
    if first.lower() in _MASTERS:  # the post after it stands on its own line
        forms = _MASTERS[first.lower()]
        accusative = "госпожу" if first.lower() == "госпожа" else forms["genitive"]
        return Form({**forms, "accusative": accusative}.get(case, first))
    return decline_post(said, case)


def russian_degree_after(degree: str | None, case: Case) -> Form:
    """What stands after the name and a comma: 'доктору технических наук', 'к.т.н.'; '' where there is none."""
    said = squeeze(degree or "")
    if not said or case == "nominative" or "." in said:
        return Form(said)
    return decline_post(said, case)
