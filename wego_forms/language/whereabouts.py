"""Where something is, where to, where from; and a preposition with the case that it governs.

Islands, peninsulas, mountains and some lands take на (Rosenthal's handbook, § 198); Украина as the Ministry of
Foreign Affairs writes it.
"""

from __future__ import annotations

import re

from wego_forms.choosing import language
from wego_forms.language.decline import decline
from wego_forms.language.english.titles import english_place
from wego_forms.language.kinds import Case, Form, Kind, Lang, checked_text
from wego_forms.language.prepositions import governed_case, preposition
from wego_forms.language.russian import doubts
from wego_forms.language.russian.inoron import in_or_on, usage_has_both
from wego_forms.language.russian.regions import region, region_form
from wego_forms.language.russian.spelling import squeeze

# A locative of its own, by the last word of the name (в Крыму, на Дону, в Сосновом Бору).
_AGREEING = re.compile(r"(?:[ыио]й|[ие]н|[оеё]в)$")
_LOCATIVES = {
    "крым": "Крыму",
    "дон": "Дону",
    "клин": "Клину",
    "бор": "Бору",
    "берег": "берегу",
    "сад": "саду",
    "мост": "мосту",
    "порт": "порту",
    "аэропорт": "аэропорту",
    "луг": "лугу",
    "лог": "логу",
    "вал": "валу",
    "лес": "лесу",
    "пруд": "пруду",
}
_ENGLISH = {"where": "in", "whereto": "to", "wherefrom": "from"}


def where(place: str, lang: Lang = "ru") -> Form:
    """'в Республике Татарстан', 'на Камчатке', 'во Владивостоке'; 'in the Republic of Tatarstan'.

    Unsure as `decline` is. LanguageError: an empty text.
    """
    if language(lang) == "en":
        return Form(f"in {english_place(checked_text(place))}")
    name = squeeze(checked_text(place))
    return _placed(name, "в", "на", _locative(name))


def whereto(place: str, lang: Lang = "ru") -> Form:
    """'в Республику Татарстан', 'на Камчатку'; 'to the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if language(lang) == "en":
        return Form(f"to {english_place(checked_text(place))}")
    name = squeeze(checked_text(place))
    return _placed(name, "в", "на", _declined(name, "accusative"))


def wherefrom(place: str, lang: Lang = "ru") -> Form:
    """'из Республики Татарстан', 'с Камчатки'; 'from the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if language(lang) == "en":
        return Form(f"from {english_place(checked_text(place))}")
    name = squeeze(checked_text(place))
    return _placed(name, "из", "с", _declined(name, "genitive"))


def with_preposition(base: str, text: str, kind: Kind) -> Form:
    """'об Иванове', 'с Республикой Татарстан': the preposition in its form, the text in the case that it governs.

    A place after в and на has its locative (в Крыму). Unsure as `decline` is. LanguageError: an unknown preposition,
    an empty text.
    """
    case = governed_case(base)
    if base in ("в", "на") and kind in ("region", "municipality", "country") and squeeze(checked_text(text)):
        return _said(base, _locative(squeeze(text)))
    return _said(base, decline(text, case, kind=kind))


def _locative(name: str) -> Form:
    """The prepositional, or the locative that a name has of its own (в Крыму, в Сосновом Бору)."""
    form = _declined(name, "prepositional")
    head, space, last = name.rpartition(" ")
    own = _LOCATIVES.get(last.lower())
    before, _, declined = form.text.rpartition(" ")
    if last.lower() in ("лог", "вал") and " " in head:
        own = None  # в Сухом Логу, but в городе Сухой Лог
    if own and declined != last and (not space or _AGREEING.search(head.lower())):
        own = own.capitalize() if last.istitle() else own
        form = Form(f"{before} {own}".strip(), form.sure, form.reason)
    return form


def _declined(name: str, case: Case) -> Form:
    if known := region_form(name, case):
        return Form(known)
    return decline(name, case, kind="region" if region(name) else "municipality")


def _said(base: str, form: Form) -> Form:
    return Form(f"{preposition(base, form.text)} {form.text}", form.sure, form.reason)


def _placed(name: str, inside: str, above: str, form: Form) -> Form:
    """The form with в or на (из or с); marked where the name doesn't tell which."""
    takes_on, told = in_or_on(name)
    said = _said(above if takes_on else inside, form)
    if told or not said.sure:
        return said
    return Form.doubtful(said.text, doubts.BOTH_PREPOSITIONS if usage_has_both(name) else doubts.IN_OR_ON)
