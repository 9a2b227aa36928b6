"""Whether a place takes в or на, and whether its name tells: in Samara, on Sakhalin, who knows of Буян.

A word for a kind of place decides first (остров, район), then the tables of countries, regions, lands, waters and
towns, then an ending that only towns and countries have. Whatever none of them knows may be a town, an island, a
river or a street, so в is but a guess. Islands, peninsulas, mountains and some lands take на (Rosenthal's handbook,
§ 198).
"""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.russian.countries import country
from wego_forms.language.russian.lands import ALSO_TOWNS, SIDES, TAKE_ON
from wego_forms.language.russian.placeplurals import PLURALS
from wego_forms.language.russian.placewords import (
    CITY_WORDS,
    COMMON,
    FROZEN_NAMES,
    FROZEN_STARTS,
    SPECIAL,
    TOWNS,
)
from wego_forms.language.russian.regions import region, region_form
from wego_forms.language.russian.spelling import key
from wego_forms.language.russian.townlist import towns
from wego_forms.language.russian.waters import BARE, LITTLE
from wego_forms.language.wordlist import words

_SETTLEMENT = re.compile(
    r"(?:[^аеиоуыэюя]ск|цк|[сц]кое|.град|город|бург|поль|[оеё]в[оа]|[иы]н[оа]|абад|кент|стан|ия|ич[иь]?|[оеё]вка|[^оь]тон|"
    r"вилл|[пб]ург|таун|сити|хейм|штадт|дорф|хаузен|форд|берг|ице|бад|пур|жоу|цзин|(?:^|-)(?:за|при|пред|меж|по|верхне|нижне|средне|между)\w+ье)$"
)
"""How towns, lands and countries end, and hardly an island, a river or a street."""
_ON_FIRST = frozenset(
    words(
        "остров острова полуостров архипелаг мыс станция разъезд озеро река гора улица площадь коса плато о. о-в "
        "о-ва проспект бульвар шоссе аллея набережная перевал берег пик вулкан ледник ручей родник кордон заимка "
        "космодром аэродром полигон вокзал водохранилище хребет возвышенность равнина пл. ул. пр-т "
        "просп. б-р наб. ш. рзд. оз. р. п-ов перешеек"
    )
)
_ON_LAST = frozenset(
    words(
        "перешеек равнина взгорье увал "
        "урал кавказ восток север юг запад земля острова остров полуостров архипелаг мыс коса плато нагорье "
        "плоскогорье возвышенность побережье взморье озеро море океан река отмель берег проспект площадь улица "
        "сторона бульвар набережная шоссе аллея линия магистраль дорога тракт мост стадион вокзал рынок завод "
        "комбинат фабрика хребет гора перевал станция разъезд поле поля луг луга курган высоты пик вулкан ледник "
        "ручей родник водохранилище пруд пруды пристань причал полигон космодром аэродром ипподром болото болота "
        "рудник месторождение полюс пляж курорт кладбище ферма база кордон заимка гряда холм автозавод "
        "озера реки шельф фронт"
    )
)
"""Words that a name which takes на begins with, or ends with after another word."""
_IN_LAST = frozenset(
    words(
        "тайга степь степи бухта пролив пустыня тундра лес леса роща сад каньон впадина котловина оазис губа горы "
        "монастырь лавра кремль крепость порт аэропорт гавань пещера переулок тупик проезд центр парк дом дворец край"
    )
)
_EITHER_WORDS = frozenset(
    words("ст. пр. тер. уч. лиман канал предгорье предгорья низменность низина погост починок")
)
_ISLANDS = frozenset(words("остров острова полуостров архипелаг земля коса проспект площадь"))
_QUARTERS = frozenset(words("урал кавказ восток север юг запад"))
_GOVERNED_HEADS = frozenset(
    words(
        "район округ область край город село поселок деревня республика улус поселение г. гор. с. д. п. пос. дер. "
        "пгт пгт. п.г.т. рп р.п. г.о. м.о. м.р. с.п. г.п. мкр. мкр р-н сельсовет агрогородок кожуун наслег аул"
    )
)
_IN_WORDS = (COMMON | CITY_WORDS | FROZEN_STARTS | _IN_LAST) - _ON_FIRST - _ON_LAST - _EITHER_WORDS
_HILLS = frozenset(words("воробьевы ленинские пушкинские святые красные крылатские"))
"""Горы that are a part of a town: на Воробьёвых горах, but в Уральских горах."""
_IN_LANDS = frozenset(
    words(
        "сибирь бретань прибалтика югра африка америка европа антарктида антарктика арктика палестина фландрия "
        "тироль прованс гасконь корнуолл уэльс донбасс кузбасс приднестровье черноземье поволжье эльзас савойя "
        "пьемонт тоскана техас невада юта алабама флорида квебек альберта манитоба саар гессен тибет "
        "синьцзян сычуань юньнань гуандун фуцзянь хунань хубэй шаньдун шаньси цзянсу чжэцзян хэйлунцзян ляонин гирин "
        "альпы пиренеи карпаты гималаи анды кордильеры хибины саяны аппалачи судеты татры апеннины пампасы каракумы "
        "кызылкумы гоби сахара намиб такла-макан лапландия приамурье приуралье зауралье заполярье поморье "
        "забайкалье прибайкалье приморье подмосковье нечерноземье заволжье предуралье приэльбрусье рф ссср ес снг "
        "гдр юар рсфср евросоюз мордва поречье вайоминг мэриленд айдахо оклахома миннесота небраска индиана канзас"
    )
)
_EITHER = frozenset(words("дубровка поднебесная")) | {"горный алтай", "западный берег"}
"""Called so is a town or a land and a river or an island, or both prepositions are in use."""
_BOTH = frozenset(words("полесье подолье буковина мещера")) | {"горный алтай"}
_CITIES = frozenset(words("миасс воркута дубна тавда ишим маракайбо снежное плес"))
"""Cities by whose name nobody means the river."""
_TOWNS_FIRST = frozenset(
    words(
        "истра юрюзань агидель алдан шексна сунжа аргун волхов тавда зея шилка кемь неман вятка бикин яхрома "
        "пышма чулым каракуль арал зайсан парана полесье мэн ван онтарио эри комо эмба мещера подолье буковина "
        "знаменка сетунь ветлуга днепр миссисипи миссури мичиган юкон огайо ирпень"
    )
)
"""Names of waters and lands that are towns or states as well, and take в then: marked."""
_ON_ENDING = re.compile(r"(?:щина|[дк]чина)$")
_SPACED_DASH = re.compile(" [-–—] ")
_GLUED = re.compile(r"^([а-я]{1,4}\.)(?=[А-ЯЁ])")
"""р.Волга, дер.Заречная: a shortened word without its space."""
_ADJECTIVE = re.compile(r"(?:ый|ий|ой)$")
_SIDE = re.compile(r"^(?:северн|южн|восточн|западн|центральн|средн|верхн|нижн|внутренн|передн)\w+ ")
"""Нижняя Саксония, Восточная Сибирь: a part of a land takes what the land does."""
_ADJECTIVE_OF_REACH = re.compile(r"^\w+(?:ий|ый|ой|ая|яя)$")
_GREAT_RIVERS = frozenset(
    words(
        "волга дон днепр дунай рейн обь енисей лена амур ангара кама ока иртыш колыма терек кубань нил двина "
        "тунгуска"
    )
)


@lru_cache(maxsize=20_000)
def in_or_on(name: str) -> tuple[bool, bool]:
    """Whether the place takes на and not в; whether its name tells."""
    if known := country(name):
        return known.preposition == "на", True
    name = _GLUED.sub(r"\1 ", name)
    low = key(name)
    if region_form(name, "nominative"):
        return False, True  # the full name of a federal subject: в Сахалинской области
    if dash := _SPACED_DASH.search(low):
        first = in_or_on(low[: dash.start()])  # Прованс – Альпы – Лазурный Берег takes what Прованс does
        return (False, True) if _SPACED_DASH.sub("-", low) in towns() else first
    parts = low.replace("(", "").replace(")", "").split(" ")
    if len(parts) > 1 and (decided := _by_its_word(name, low, parts)):
        return decided
    if low in _CITIES or low in _TOWNS_FIRST:
        return False, low in _CITIES
    if low in TAKE_ON or low in BARE:
        return True, low not in ALSO_TOWNS
    if low.endswith("озеро") and low not in towns():
        return True, True
    if low in SIDES or low.rpartition("-")[2] in _QUARTERS:  # Смоленщина, Северо-Запад
        return True, True
    if _ON_ENDING.search(low) and low not in towns():
        return True, False  # a land, or a village as Духовщина is
    if (reach := _reach_of_river(low)) is not None:
        return reach, reach or low in towns()
    if low in LITTLE and low not in towns():
        return True, False
    return False, low not in _EITHER and _is_inside(name, low)


def usage_has_both(name: str) -> bool:
    """Whether both are said of one and the same place: в Полесье and на Полесье, в канале and на канале."""
    low = key(name)
    parts = low.split(" ")
    return low in _BOTH or (
        len(parts) > 1 and not {parts[0], parts[-1]}.isdisjoint(_EITHER_WORDS - {"ст.", "пр."})
    )


def _by_its_word(name: str, low: str, parts: list[str]) -> tuple[bool, bool] | None:
    """What the name's word for a kind of place says; None: it has none."""
    if any(word in _GOVERNED_HEADS for word in parts):
        return False, True  # в Урайском районе, в городе Остров
    first, last = parts[0], parts[-1]
    written = name.rpartition(" ")[2]
    if last not in _ISLANDS and written[0].isupper() and low in towns():
        return False, True  # Красная Гора
    if low in BARE or low in _EITHER:
        return None
    if first in _EITHER_WORDS or last in _EITHER_WORDS:
        return first in ("ст.", "лиман") or last.startswith("низ"), False
    led = parts[1] if _ADJECTIVE.search(first) else first  # железнодорожный разъезд
    if led in _ON_FIRST:
        return True, True
    if last == "горы" and first in _HILLS:
        return True, True
    if first == "море" or (first == "федеральная" and parts[1] == "земля"):
        return False, True  # в море Лаптевых, в федеральной земле Гессен
    if first == "земля":  # Земля Франца-Иосифа, но в земле Бавария
        return last[-1] in "аиы", True
    if last in _ON_LAST:
        return True, written.islower() or last in _QUARTERS or last in _ISLANDS
    if first in _QUARTERS:
        return True, True
    if first in _IN_WORDS or last in _IN_WORDS:
        return False, True
    if any(word in _IN_WORDS for word in parts[1:-1]):
        return False, True  # Ленинский городской округ Московской области
    return None


def _is_inside(name: str, low: str) -> bool:
    """Whether the name is one that takes в: of a region, a land, a town in the tables or by its ending."""
    if (
        low in TOWNS
        or low in PLURALS
        or low in SPECIAL
        or low in FROZEN_NAMES
        or low in _IN_LANDS
        or region(name)
    ):
        return True
    if low in towns():
        return True
    last = re.split(r"[ -]", low)[-1]
    if " " not in low and "-" not in low:
        return bool(_SETTLEMENT.search(low)) and not low.isdigit()
    if re.search(r"-на-\w+$", low) or low.startswith("усть-") or last.isdigit():
        return True
    if last in _IN_LANDS or last.endswith("ия"):
        return bool(_SIDE.search(low))
    return bool(_SETTLEMENT.search(last))


def _reach_of_river(low: str) -> bool | None:
    """True of Верхняя Волга, False of Новая Ладога, which may be a town called after the lake; None: of neither."""
    first, _, last = low.rpartition(" ")
    if last not in TAKE_ON or last in _QUARTERS or last == "алтай" or not _ADJECTIVE_OF_REACH.search(first):
        return None
    return last in _GREAT_RIVERS
