"""Chinese, Korean and Vietnamese names, told by their syllables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from wego_forms.language.russian import engines
from wego_forms.language.russian.nametable import MEN, WOMEN
from wego_forms.language.russian.spelling import key
from wego_forms.language.wordlist import words

CHINESE = (
    r"(?:(?:цз|чж|[бпмфвдтнлгкхцсчшжй])?"
    r"(?:яо|юань|юнь|юэ|юй|юн|янь|ян|инь|ин|уань|уан|уай|уэй|уй|уа|унь|ун|оу|ао|ань|ан|ай|энь|эн|эй|ую|ю|я|и|е|у|о|а|э|ы)"
    r"|эр|дянь|нэй|няо|юаньчжэнь)"
)
"""A syllable in Palladius' spelling."""
_LOOSE = (
    r"(?:(?:[кхгнс]в|нг|кх|тр|тх|чх|пх|дж|цз|чж|дз|[бпмфвдтнлгкхцсчшжзйр])?ь?"
    r"(?:[уи]?[аеёиоуыэюя][йу]?|ыо|иэ|иеу|иё)(?:нг|нь|ть|ль|[нмткплр])?)"
)
"""A syllable of Korean, Vietnamese and southern Chinese names."""

VIETNAMESE = frozenset(
    words("нгуен чан тран ле фам хоанг фан ву во данг буй до хо нго зыонг динь чинь чыонг")
)
"""The commonest family names of Vietnam."""
_FAMILIES = VIETNAMESE | frozenset(
    words(
        """
    ким пак пан чой чхве чон кан чо юн лим хан ан о со син квон хван сон рю хон мун ко пэ но ли ни ро хуинь
    хюинь ван чжан лю чэнь чэн ян чжао хуан чжоу у сюй сунь ху чжу гао линь хэ го ма ло лян сун чжэн се хань
    тан фэн юй дун сяо цао юань дэн цзян цай цзя дин вэй сюэ е янь мао дай си вэнь ши цю оуян сыма чжугэ тхан
    чиеу лыонг то ха дам лам тю шэнь цинь тянь пэн цзинь гуань чу цой тен нам пэк кван ём мён мин ён ок панг
    сим тхак ын ёк чин чха хам хён тон тонг луонг лыу мак май нгием онг фи фунг фыонг куать куан та танг тхать
    тхай тхиеу чьеу ты выонг виен трыонг труонг трин доан дао зиеп донг хыа кхук киеу ла лиеу лук тяу као ань
    тхи
    """
    )
)
_GIVEN_AS_RUSSIAN = frozenset(("лев", "ян", "ким", "лин", "бэн", "дан", "дин", "ли", "тан", "мин"))


@lru_cache(maxsize=50_000)
def east_asian(family: str, given: str) -> Literal["", "guess", "sure"]:
    """'sure' where a name without patronymic is East Asian by its syllables (Цинь Ган, Пан Ги Мун), 'guess'
    where it may be (Ким Ян), else ''.

    Such names keep every part but the last as it is (Rosenthal, § 149); a Russian given name (Ким Виктор)
    means the Russian way.
    """
    surname = key(family)
    parts = [part for word in given.split(" ") for part in key(word).split("-")]
    if not (surname in _FAMILIES or re.fullmatch(CHINESE, surname)):
        return ""
    if len(parts) > 1 and all(re.fullmatch(f"{CHINESE}|{_LOOSE}", part) for part in parts):
        return "sure"
    if len(parts) > 3 or not all(re.fullmatch(f"(?:{CHINESE}|{_LOOSE}){{1,2}}", part) for part in parts):
        return ""
    if any(engines.is_given(part) for part in parts):
        return "guess" if len(parts[0]) < 4 and parts[0] in _GIVEN_AS_RUSSIAN else ""
    if len(parts) == 1 and re.fullmatch(f"{CHINESE}{{1,2}}", parts[0]):
        return "sure" if surname in _FAMILIES or re.fullmatch(CHINESE, surname) else "guess"
    if any(part in MEN or part in WOMEN for part in parts):
        return ""
    if "ыонг" in surname or (surname in _FAMILIES and surname.endswith("нь")):  # Сунь Ятсен, Лыонг Кыонг
        return "sure"
    short = len(parts) == 1 and surname in _FAMILIES and re.fullmatch(_LOOSE, parts[0])
    return "sure" if short else "guess"  # То Лам
