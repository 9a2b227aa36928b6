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
from wego_forms.language.russian import doubts
from wego_forms.language.russian.countries import country
from wego_forms.language.russian.engines import is_known
from wego_forms.language.russian.lands import ALSO_TOWNS, TAKE_ON
from wego_forms.language.russian.placewords import COMMON, FROZEN_NAMES, PLURALS, SPECIAL, TOWNS
from wego_forms.language.russian.regions import region, region_form
from wego_forms.language.russian.spelling import key, squeeze
from wego_forms.language.wordlist import words

_SETTLEMENT = re.compile(
    r"(?:[сц]к|град|город|бург|поль|[оеё]в[оа]?|[иы]но?|абад|кент|стан|ия|ск(?:ий|ая|ое)|ич[иь]?|вка|тон|вилл|[пб]ург|таун|"
    r"сити|хейм|штадт|дорф|хаузен|форд|берг|ье|ице|бад|пур|жоу|цзин|шань)$"
)
"""How towns and countries end; whatever ends otherwise and isn't in the dictionary may be an island."""
_ON_FIRST = frozenset(
    words(
        "остров острова полуостров архипелаг мыс станция разъезд озеро река гора улица площадь коса плато о. о-в "
        "проспект бульвар шоссе аллея набережная перевал пл. ул. пр-т просп. б-р наб. ш."
    )
)
_ON_LAST = frozenset(
    words(
        "перешеек равнина взгорье увал "
        "урал кавказ восток север юг запад земля острова остров полуостров архипелаг мыс коса плато нагорье "
        "плоскогорье возвышенность побережье взморье озеро море океан река отмель берег проспект площадь улица "
        "сторона бульвар набережная шоссе аллея линия магистраль дорога тракт мост стадион вокзал рынок завод "
        "комбинат фабрика хребет гора перевал станция разъезд"
    )
)
"""Words that a name which takes на begins with, or ends with after another word."""
_IN_LAST = frozenset(
    words("тайга степь бухта пролив пустыня тундра лес роща сад каньон впадина котловина оазис губа")
)
"""Words for a land that take в: they alone aren't a doubt after an adjective."""
_QUARTERS = frozenset(words("урал кавказ восток север юг запад"))
_GOVERNED_HEADS = frozenset(
    words("район округ область край город село поселок деревня республика улус поселение г.")
)
_ON_ENDING = re.compile(r"(?:щина|[дк]чина)$")
_ADJECTIVE_OF_REACH = re.compile(r"^\w+(?:ий|ый|ой|ая|яя)$")
_GREAT_RIVERS = frozenset(
    words(
        "волга дон днепр дунай рейн обь енисей лена амур ангара кама ока иртыш колыма терек кубань нил двина"
    )
)
# A locative of its own, by the last word of the name (в Крыму, на Дону, в Сосновом Бору).
_ADJECTIVE = re.compile(r"(?:ый|ий|ой)$")
_LOCATIVES = {
    "крым": "Крыму",
    "дон": "Дону",
    "клин": "Клину",
    "бор": "Бору",
    "берег": "берегу",
    "сад": "саду",
    "мост": "мосту",
}
_ENGLISH = {"where": "in", "whereto": "to", "wherefrom": "from"}


def where(place: str, lang: Lang = "ru") -> Form:
    """'в Республике Татарстан', 'на Камчатке', 'во Владивостоке'; 'in the Republic of Tatarstan'.

    Unsure as `decline` is. LanguageError: an empty text.
    """
    if lang == "en":
        return Form(f"in {english_place(place)}")
    name = squeeze(place)
    return _placed(name, "в", "на", _locative(name))


def whereto(place: str, lang: Lang = "ru") -> Form:
    """'в Республику Татарстан', 'на Камчатку'; 'to the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if lang == "en":
        return Form(f"to {english_place(place)}")
    name = squeeze(place)
    return _placed(name, "в", "на", _declined(name, "accusative"))


def wherefrom(place: str, lang: Lang = "ru") -> Form:
    """'из Республики Татарстан', 'с Камчатки'; 'from the Republic of Tatarstan'. Unsure and errors as of `where`."""
    if lang == "en":
        return Form(f"from {english_place(place)}")
    name = squeeze(place)
    return _placed(name, "из", "с", _declined(name, "genitive"))


def with_preposition(base: str, text: str, kind: Kind) -> Form:
    """'об Иванове', 'с Республикой Татарстан': the preposition in its form, the text in the case that it governs.

    A place after в and на has its locative (в Крыму). Unsure as `decline` is. LanguageError: an unknown preposition,
    an empty text.
    """
    case = governed_case(base)
    if base in ("в", "на") and kind in ("region", "municipality", "country") and squeeze(text):
        return _said(base, _locative(squeeze(text)))
    return _said(base, decline(text, case, kind=kind))


def _locative(name: str) -> Form:
    """The prepositional, or the locative that a name has of its own (в Крыму, в Сосновом Бору)."""
    form = _declined(name, "prepositional")
    head, space, last = name.rpartition(" ")
    if (own := _LOCATIVES.get(last.lower())) and (not space or _ADJECTIVE.search(head.lower())):
        before = form.text.rpartition(" ")[0]
        form = Form(f"{before} {own}".strip(), form.sure, form.reason)
    return form


def takes_on(place: str) -> bool:
    """Whether a place takes на and not в: on Sakhalin, in the Urals."""
    if known := country(place):
        return known.preposition == "на"
    if region_form(place, "nominative"):
        return False  # the full name of a federal subject: в Сахалинской области
    words = key(place).replace("(", "").split(" ")
    if len(words) == 1:
        compass = words[0].rpartition("-")[2] in _QUARTERS  # Северо-Запад
        return (
            words[0] in TAKE_ON or compass or bool(_ON_ENDING.search(words[0]))
        )  # the town of Остров: в Острове
    if any(word in _GOVERNED_HEADS for word in words):
        return False  # в Урайском районе, в городе Остров
    led = words[1] if _ADJECTIVE.search(words[0]) else words[0]  # железнодорожный разъезд
    if led in _ON_FIRST or words[-1] in _ON_LAST or _reach_of_river(key(place)):
        return True
    if words[0] == "земля":  # Земля Франца-Иосифа, but в земле Бавария
        return words[-1][-1] in "аиы"
    return words[0] in _QUARTERS or (words[1] in _QUARTERS and bool(_ADJECTIVE.search(words[0])))


def _reach_of_river(low: str) -> bool | None:
    """True of Верхняя Волга, False of Новая Ладога, which may be a town called after the lake; None: of neither."""
    first, _, last = low.rpartition(" ")
    if last not in TAKE_ON or last in _QUARTERS or last == "алтай" or not _ADJECTIVE_OF_REACH.search(first):
        return None
    return last in _GREAT_RIVERS


def _is_other_land(name: str) -> bool:
    """Терский увал: an adjective and a common noun of a land that no list has, so that в is but a guess."""
    first, _, last = name.rpartition(" ")
    if not last.islower() or not _ADJECTIVE_OF_REACH.search(first.lower()):
        return False
    return key(last) not in COMMON and last not in _ON_LAST | _IN_LAST


def _is_unknown_after_adjective(low: str) -> bool:
    """Большой Шантар: an adjective and a word that nothing has, which may be an island's."""
    first, _, last = low.rpartition(" ")
    if not _ADJECTIVE_OF_REACH.search(first) or last in COMMON or last in _ON_LAST:
        return False
    return not (
        is_known(last) or last in TOWNS or _SETTLEMENT.search(last) or low in SPECIAL or low in FROZEN_NAMES
    )


def _declined(name: str, case: Case) -> Form:
    if known := region_form(name, case):
        return Form(known)
    return decline(name, case, kind="region" if region(name) else "municipality")


def _said(base: str, form: Form) -> Form:
    return Form(f"{preposition(base, form.text)} {form.text}", form.sure, form.reason)


def _placed(name: str, inside: str, above: str, form: Form) -> Form:
    """The form with в or на (из or с); marked where the name doesn't tell which."""
    said = _said(above if takes_on(name) else inside, form)
    low = key(name)
    told = _reach_of_river(low)
    either = (
        (told is not None and not told)
        or low in ALSO_TOWNS
        or _is_other_land(name)
        or _is_unknown_after_adjective(low)
        or not (
            " " in low
            or low in TAKE_ON
            or _ON_ENDING.search(low)
            or _SETTLEMENT.search(low)
            or is_known(low)
            or low in TOWNS
            or low in PLURALS
            or low in SPECIAL
            or low in FROZEN_NAMES
            or country(name)
            or region(name)
            or "-" in low
            or name.isupper()
        )
    )
    return Form.doubtful(said.text, doubts.IN_OR_ON) if said.sure and either else said
