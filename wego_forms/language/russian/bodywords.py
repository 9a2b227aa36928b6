"""Single words of bodies: their nouns, abbreviations, clipped words, and signs between two bodies."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.errors import Both
from wego_forms.language.russian.engines import is_known, is_noun, parses
from wego_forms.language.russian.postforms import PLACES, TIGHT
from wego_forms.language.russian.spelling import LATIN, MIXED, NOT_LETTERS, script_doubt
from wego_forms.language.wordlist import words

BODIES = frozenset(
    words(
        """
    агентство администрация академия акимат альтинг аппарат ассамблея ассоциация банк бундесрат бундестаг
    бюро ведомство вече гимназия группа департамент дирекция дума инспекция институт казначейство канцелярия
    кенеш клуб кнессет коллегия колледж комиссия комитет компания конгресс консульство концерн корпорация
    курултай лаборатория лига лицей магистрат мажилис мажлис маслихат меджлис министерство музей
    муниципалитет мэрия общество объединение орган организация отдел отделение офис палата парк парламент
    партия полиция посольство правительство правление предприятие представительство президиум префектура
    приемная приёмная прокуратура рада ратуша редакция резиденция риксдаг сейм секретариат сенат служба
    собор собрание совет союз стортинг студия суд съезд техникум трибунал университет управа управление
    сад ясли интернат комплекс лагерь театр больница поликлиника библиотека завод комбинат
    учреждение федерация филиал фолькетинг фонд фракция хокимият хурал центр школа штаб
    """
    )
)
"""Nouns that name a body; one of these is no abbreviation though it is typed in CAPITALS (МЭРИЯ)."""

ABBREVIATED = frozenset(
    words(
        "ано нко ооо ао пао оао мо сп гп мку мбу мау гбу гку гау фгбу фгуп гуп муп зато мчс мвд г. гор. го мр ндо"
    )
)
"""Legal forms and offices that are written as abbreviations, in small letters too."""

CLIPPED_ADJECTIVES = frozenset(
    words("обл. гор. рай. гос. фед. мун. муниц. респ. рос. жел. центр. тер. межрайон.")
)
"""Adjectives that stand before a body clipped and don't change (обл. дума)."""

UNCHANGED = frozenset(
    words(
        "жогорку олий милли ил эл тумэн хасэ рийгикогу облоно районо гороно крайоно райпо горпо сельпо облпо"
    )
)
"""Words of the parliaments' own languages that stay (Олий Мажлиса, Ил Тумэн)."""

_SHORT_TOWNS = frozenset(words("уфа бор ош шуя зея яя"))
_ACCUSATIVE_PREPOSITIONS = frozenset(words("на за в во под о об про через"))
_MARKS = frozenset("-'’ʼ.,«»\"“”„()–—№/+:;&!" + TIGHT)
_LOOKALIKES = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_CAPITAL_END = re.compile(
    r"[А-ЯЁ][а-яё]+[А-ЯЁ]{2,}|[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})+|[А-ЯЁ]{2,}[а-яё]{1,2}[А-ЯЁ]{1,4}"
)
"""МинЖКХ, ИТАР-ТАСС, СПбГУ."""
_RUN = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(f"[А-Яа-яЁё0-9 {re.escape(''.join(sorted(_MARKS)))}]+")
"""A text of Russian letters, digits and usual signs."""
_STRANGE = re.compile(rf"[^\w\s{re.escape(''.join(sorted(_MARKS)))}]|_")
_GLUED_HEADS = re.compile(r"(?<![А-ЯЁа-яё])([А-ЯЁ]?[а-яё]{4,})-([А-ЯЁ][а-яё]{3,})(?![а-яё-])")


def letters_doubt(flat: str) -> Both | None:
    """Why a text isn't Russian: letters of other scripts, Latin ones inside a Russian word or instead of one."""
    if _PLAIN.fullmatch(flat):
        return None
    for run in _RUN.findall(flat):
        wrong = script_doubt(run)
        if wrong and (wrong is not LATIN or looks_russian(run)):
            return MIXED if wrong is LATIN else wrong
    if _STRANGE.search(flat):
        return NOT_LETTERS
    return None


@lru_cache(maxsize=50_000)
def looks_russian(latin: str) -> bool:
    """Whether a word in Latin letters is a Russian one typed with letters that look alike (COBET, TACC)."""
    russian = latin.translate(_LOOKALIKES)
    return len(russian) > 3 and not any(map(str.isascii, russian)) and is_known(russian.lower())


def glued_heads(flat: str) -> str:
    """`flat` with the hyphen between two bodies (Собрание-Курултай) a word of its own."""
    if "-" not in flat:
        return flat
    return _GLUED_HEADS.sub(lambda found: _unglued(found[0], found[1], found[2]), flat)


def _unglued(whole: str, first: str, second: str) -> str:
    if second.lower() in BODIES and is_known(first) and not is_known(whole):
        return f"{first} {TIGHT}-{TIGHT} {second}"
    return whole


@lru_cache(maxsize=50_000)
def is_abbreviation(word: str) -> bool:
    """МЧС, АНО, ТАСС, АСИ: one word of two to eight capitals that names no body (ДУМА)
    and no town."""
    bare = word.strip('«»,;()"')
    if _CAPITAL_END.fullmatch(bare) and BODIES.isdisjoint(bare.lower().split("-")):
        return True
    low = bare.lower()
    if not (bare.isupper() and bare.isalpha() and 1 < len(bare) < 9) or low in BODIES or low in PLACES:
        return False
    tags = [parse.tag for parse in parses(low) if "nomn" in parse.tag] if is_known(low) else []
    if any("Abbr" in tag or "Orgn" in tag for tag in tags):
        return True
    town = any("Geox" in tag for tag in tags) and (len(low) > 3 or low in _SHORT_TOWNS)
    return not (town or (len(low) > 4 and is_noun(low)))  # КАЗАНЬ, ОПОРА


def in_capitals(parts: list[str]) -> bool:
    """Whether a text of several words is typed in CAPITALS throughout: then they tell no abbreviation."""
    long = [part for part in parts if len(part) > 2]
    return len(long) > 1 and all(part.isupper() for part in long) and any(len(part) > 6 for part in long)


def governed_by_preposition(between: list[str]) -> bool:
    """Whether the last word before 'и' is an accusative of a preposition: права на труд и отдых."""
    if not any(word.lower() in _ACCUSATIVE_PREPOSITIONS for word in between):
        return False
    last = between[-1].strip(",;()").lower()
    return any(parse.tag.case == "accs" for parse in parses(last))
