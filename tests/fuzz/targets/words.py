"""Names, posts, places, numbers and dates as people write them or don't; names of files and of numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import PurePosixPath
from random import Random

import wego_forms as wf
from tests.fuzz.chance import NUMBERS, TEXTS, reworded
from tests.fuzz.target import Target
from wego_forms.batch.plan.naming import PLACEHOLDERS, check_pattern, safe, stem
from wego_forms.batch.plan.numbering import Numbering, check_numbers
from wego_forms.language import figures, kinds, phones, typography, whereabouts

_CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional", "vocative")
_PHRASES = (
    *(
        "Минниханов Рустам Нургалиевич",
        "Ким Чен Ын",
        "Салтыков-Щедрин Михаил Евграфович",
        "О’Нил Шон",
        "Дюма А.С.",
    ),
    *(
        "Бюль-Бюль оглы Полад",
        "Гёте",
        "Ли",
        "Иванова Анна Петровна",
        "МАМЕДОВА Сабина Вагиф кызы",
        "де Голль Шарль",
    ),
    *(
        "Губернатор Самарской области",
        "исполняющий обязанности министра",
        "заведующий отделом – врач",
        "врио главы",
    ),
    *(
        "глава администрации г. Тольятти",
        "первый заместитель председателя Правительства",
        "мэр",
        "статс-секретарь",
    ),
    *(
        "Республика Татарстан",
        "Ханты-Мансийский автономный округ – Югра",
        "г. Санкт-Петербург",
        "село Большие Ключи",
    ),
    *("Ростов-на-Дону", "Нижний Новгород", "Великие Луки", "пгт Лесной", "Республика Саха (Якутия)", "Кемь"),
    *("Правительство Российской Федерации", "ООО «Ромашка»", "Министерство цифрового развития", "МВД России"),
    *(
        "+7 8422 58-93-43",
        "8 (800) 555-35-35, доб. 12",
        "010-1234-5678",
        "№ 5 от 1 января 2026 г.",
        '"а" - б... 5 %',
    ),
)
_WORDS = sorted({word for phrase in _PHRASES for word in phrase.split()})


@cache
def _phrases() -> tuple[str, ...]:
    return _PHRASES


def _varied(text: str, chance: Random) -> str:
    roll = chance.random()
    if roll < 0.35:
        return reworded(text, chance)
    words = chance.choices(_WORDS, k=chance.choice((1, 2, 2, 3, 3, 4, 7)))
    if roll < 0.5:
        words[chance.randrange(len(words))] = chance.choice(TEXTS)
    if roll < 0.65:
        words = [chance.choice((str.upper, str.lower, str.title, str.swapcase))(word) for word in words]
    return chance.choice((" ", " ", " ", "-", " – ", ", ", "\u00a0", "")).join(words)


def _say(text: str, chance: Random) -> None:
    """One of the things that can be asked of a text."""
    lang, case = chance.choice(("ru", "en")), chance.choice(_CASES)
    match chance.randrange(11):
        case 0 | 1 | 2:
            kind = chance.choice(("person", "position", "region", "municipality", "body"))
            wf.decline(text, case, kind=kind, gender=chance.choice((None, "male", "female")))
        case 3:
            wf.initials(text, case=case)
        case 4:
            wf.salutation(text, lang=lang, own=chance.choice((None, text)))
        case 5:
            wf.latin(text)
        case 6:
            typography.bind(typography.typeset(text, lang), lang)
        case 7:
            phones.phone(text, lang)
        case 8:
            chance.choice((whereabouts.where, whereabouts.whereto, whereabouts.wherefrom))(text)
        case 9:
            number = Decimal(chance.choice(NUMBERS)) / chance.choice((1, 100, 7))
            figures.number_in_words(number, lang, case if case in kinds.CASES else "dative")
        case _:
            figures.money(Decimal(chance.choice(NUMBERS)) / 100, chance.choice(("RUB", "USD", text)), lang)


LANGUAGE = Target("language", _phrases, _varied, _say, 4000)


@cache
def _patterns() -> tuple[str, ...]:
    braces = tuple(f"{{{name}}}" for name in PLACEHOLDERS)
    return (
        *(
            "{row:03}_{region}_{lang}",
            "{date}/{family}.{kind}",
            "{number}",
            "№ {row}",
            "{row:>9}",
            "73-Г-01/{n}исх",
        ),
        *(
            "{row!r}",
            "{row.real}",
            "{region[0]}",
            "{n:999999999}",
            "{:}",
            "{{x}}",
            "{n:05}",
            "con",
            "a" * 300,
            *braces,
        ),
        *TEXTS,
    )


@cache
def _record() -> wf.Record:
    return wf.load("examples/tatarstan.yaml")


def _varied_pattern(text: str, chance: Random) -> str:
    made = (
        text
        if chance.random() < 0.3
        else text + chance.choice(("", "/", "-", " ")) + chance.choice(_patterns())
    )
    return reworded(made, chance)


def _name(text: str, chance: Random) -> None:
    """A name comes out that every file system takes; or the pattern is refused."""
    name = safe(text)
    assert name
    assert len(name.encode("utf-8", "surrogatepass")) <= 255
    assert not re.search(r'[\x00-\x1f<>:"/\\|?*]', name), name
    assert PurePosixPath(name).name == name
    assert name not in (".", "..")
    assert not name.endswith((" ", "."))
    if chance.random() < 0.3:
        check_numbers(text)
        assert len(Numbering(text, 1).take(None) or "") <= 60
        return
    check_pattern(text)
    made = stem(text, _record(), 7, "ru", latin=chance.random() < 0.3, several=chance.random() < 0.3)
    assert not PurePosixPath(made).is_absolute()
    assert ".." not in PurePosixPath(made).parts


NAMES = Target("names", _patterns, _varied_pattern, _name, 8000)
