"""Where something is, where to, where from; and a preposition with the case that it governs.

Islands, peninsulas, mountains and some lands take на (Rosenthal's handbook, § 198); Украина as the Ministry of
Foreign Affairs writes it.
"""

from __future__ import annotations

import re

from wego_forms.language.decline import decline
from wego_forms.language.english.titles import english_place
from wego_forms.language.kinds import Case, Form, Kind, Lang
from wego_forms.language.prepositions import governed_case, preposition
from wego_forms.language.russian.regions import region, region_form
from wego_forms.language.russian.spelling import squeeze
from wego_forms.language.wordlist import words

_ON = frozenset(
    words(
        "сахалин камчатка чукотка кубань урал таймыр ямал алтай дон кавказ украина кипр куба мальта мадагаскар "
        "маврикий ямайка гаити барбадос тайвань аляска крит сицилия сардиния корсика бали ява суматра борнео "
        "тасмания гренландия балканы филиппины мальдивы багамы сейшелы гавайи канары курилы командоры соловки "
        "валаам итуруп кунашир шикотан колыма байкал ладога"
    )
)
# Words that a name with на begins or ends with.
_ON_HEADS = frozenset(
    words(
        "остров острова полуостров дальний крайний северный южный средний приполярный полярный новая северная"
    )
)
_ON_LAST = frozenset(words("урал кавказ восток север юг запад земля острова остров полуостров архипелаг"))
_ON_ENDING = re.compile(r"(?:щина|чина)$")
# A locative of its own (в Крыму, на Дону).
_LOCATIVES = {"крым": "Крыму", "дон": "Дону", "клин": "Клину"}
_ENGLISH = {"where": "in", "whereto": "to", "wherefrom": "from"}


def where(place: str, lang: Lang = "ru") -> Form:
    """'в Республике Татарстан', 'на Камчатке', 'во Владивостоке'; 'in the Republic of Tatarstan'.

    Unsure as `decline` is. LanguageError: an empty text.
    """
    if lang == "en":
        return Form(f"in {english_place(place)}")
    name = squeeze(place)
    own = _LOCATIVES.get(name.lower())
    form = Form(own) if own else _declined(name, "prepositional")
    return _said("на" if takes_on(name) else "в", form)


def whereto(place: str, lang: Lang = "ru") -> Form:
    """'в Республику Татарстан', 'на Камчатку'; 'to the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if lang == "en":
        return Form(f"to {english_place(place)}")
    name = squeeze(place)
    return _said("на" if takes_on(name) else "в", _declined(name, "accusative"))


def wherefrom(place: str, lang: Lang = "ru") -> Form:
    """'из Республики Татарстан', 'с Камчатки'; 'from the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if lang == "en":
        return Form(f"from {english_place(place)}")
    name = squeeze(place)
    return _said("с" if takes_on(name) else "из", _declined(name, "genitive"))


def with_preposition(base: str, text: str, kind: Kind) -> Form:
    """'об Иванове', 'с Республикой Татарстан': the preposition in its form, the text in the case that it governs.

    Unsure as `decline` is. LanguageError: an unknown preposition, an empty text.
    """
    return _said(base, decline(text, governed_case(base), kind=kind))


def takes_on(place: str) -> bool:
    """Whether a place takes на and not в: on Sakhalin, in the Urals."""
    low = place.lower().replace("ё", "е")
    if region_form(place, "nominative"):
        return False  # the full name of a federal subject: в Сахалинской области
    first, last = low.split(" ")[0], low.split(" ")[-1]
    if low in _ON or _ON_ENDING.search(low):
        return True
    if first in ("остров", "острова", "полуостров", "архипелаг"):
        return True
    return last in _ON_LAST and (
        first == last or first in _ON_HEADS or last in ("урал", "кавказ", "остров", "острова")
    )


def _declined(name: str, case: Case) -> Form:
    if known := region_form(name, case):
        return Form(known)
    return decline(name, case, kind="region" if region(name) else "municipality")


def _said(base: str, form: Form) -> Form:
    return Form(f"{preposition(base, form.text)} {form.text}", form.sure, form.reason)
