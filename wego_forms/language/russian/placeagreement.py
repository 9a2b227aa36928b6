"""The name after a common noun of a small place, a river or an island: whether it changes with it."""

from __future__ import annotations

from wego_forms.language.kinds import Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import is_adjective
from wego_forms.language.russian.lands import TAKE_ON
from wego_forms.language.russian.placenames import decline_own_name
from wego_forms.language.russian.placeword import Inflected
from wego_forms.language.russian.placewords import RIGID, VILLAGES
from wego_forms.language.russian.readings import adjectives, inflect
from wego_forms.language.russian.spelling import key
from wego_forms.language.russian.waters import BARE

_RIVERS = BARE | TAKE_ON
"""Known rivers: one in -ь agrees (на реке Оби), of a masculine one both are written (реки Дон, Дона)."""


def agrees(name: str) -> bool:
    """Whether a name is an adjective, of one thing or of several (Соловецкий, Курильские)."""
    low = key(name)
    return (
        is_adjective(name)
        or low.endswith(("ский", "цкий"))
        or (low.endswith(("ские", "цкие", "ные", "вые")) and bool(adjectives(name)))
    )


def agreeing_name(name: str, case: Case, gender: str | None = None) -> str:
    """An adjective agrees with остров, озеро (острова Русского); a noun stays (острова Сахалин)."""
    low = key(name)
    if low.endswith(("ие", "ые")) and (read := adjectives(name)):  # островов Курильских
        return inflect(name, read[0], case, animate=False)
    endings = {"femn": ("ая",), "neut": ("ое",), "masc": ("ий", "ый", "ой")}
    adjective = low.endswith(endings.get(gender or "", ("ий", "ый", "ой", "ое", "ая")))
    return decline_own_name(name, case)[0] if adjective else name


def village_name(common: str, name: str, case: Case) -> Inflected:
    """A name of the common noun's own gender in -а, -я or that is an adjective declines; another stays.

    So деревни Ивановки, Заречной, посёлка, хутора Солнечного, станицы Отрадной, села Покровского: Rosenthal,
    § 197. Those in a consonant and in -о stay (посёлка Энергетик, села Дивеево), as official texts have them;
    that they decline is written as well.
    """
    low = key(name)
    gender = VILLAGES[key(common)]
    if key(common) in RIGID:
        return name, None
    if gender == "femn" and (
        low[-1] in "ая" or (key(common) == "река" and low[-1] == "ь" and low in _RIVERS)
    ):
        form, doubt = decline_own_name(name, case)
        return form, None if low.endswith("ая") else doubt
    if gender == "masc" and low.endswith(("ый", "ий", "ой")) and agrees(name):
        return decline_own_name(name, case)[0], None  # посёлка Молодёжного
    if gender == "neut" and low.endswith(("ое", "ее")):
        return decline_own_name(name, case)  # села Покровского
    if gender == "masc" and low[-1] == "й" and decline_own_name(name, case)[0] != name:
        return decline_own_name(name, case)[0], doubts.USAGE_VARIES
    if key(common) == "река" and low in _RIVERS and decline_own_name(name, case)[0] != name:
        return name, doubts.USAGE_VARIES  # на реке Дон, and на реке Доне
    return name, None
