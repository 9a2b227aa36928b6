"""Towns whose name is a plural: which of them decline, and how their genitive ends."""

from __future__ import annotations

from typing import Any

from wego_forms.errors import Both
from wego_forms.language.kinds import Case
from wego_forms.language.russian import doubts
from wego_forms.language.russian.engines import GRAMMEMES, is_known, parses
from wego_forms.language.russian.lands import TAKE_ON
from wego_forms.language.russian.readings import like_parts
from wego_forms.language.russian.spelling import with_yo
from wego_forms.language.wordlist import words

_BARE = """
    афины балканы бендеры бермуды бронницы винницы канны каны кашары кимры луховицы печоры прилуки саки
    сиракузы сумы тетюши холмогоры чебоксары черкассы кинель-черкассы лоухи яссы бельцы унгены саяны шантары шахты
    семилуки сарны закаталы кусары шушары вурнары урмары килемары помары шамары кетченеры ундоры гайны бавлены
    бегуницы
    бежаницы богучаны боровляны важины винсады войсковицы гальшаны горицы гостилицы дубровицы кречевицы кромы кумены
    лихоборы лубяны надвоицы ниспорены ошмяны плещеницы россоны страшены теленешты усвяты шихазаны пружаны
    каушаны фалешты татарбунары дубоссары бережаны поставы миоры чаусы беляны минводы пангоды шигоны
    коломяги
    моргауши кулебаки салоники наволоки мытищи фивы дельфы микены патры бескиды вогезы арденны родопы
    карпогоры толбазы дебесы яловены криуляны
    дондюшаны бричаны глодяны рышканы хынчешты флорешты шолданешты белоканы уджары
    поляны шиханы юрты альпы карпаты хибины кордильеры анды судеты татры
"""
_OV = """
    апатиты березники бровары вязники ессентуки клинцы котельники лужники петушки сокольники спас-клепики
    туймазы учалы
    хамовники чердаклы черновцы сольцы мневники бавлы бакалы броды бугры валуи дворцы крестцы мосты пруды
    табуны щигры
    столбцы всходы хабары карталы единцы ильинцы бобрики березняки валки вешняки винники дубки жаворонки зимовники
    лучки мыски
    новосокольники озерки осинники поселки родники ситники текстильщики теремки тиличики хойники чашники ахты
    автуры тербуны исаклы калтасы кандры кармаскалы шатки пестяки ноглики гимры шеркалы пестрецы бреды
    поведники яндыки
    турки яльчики морки селты ровеньки городовики хорошево-мневники кузяки
"""
_OK = """
    вешки выселки горки кременки кузьминки лиски химки раменки сростки вербилки галашки горелки дубровки кошки
    кочки крупки липки меленки осинки починки работки ромашки топки черемушки новокузьминки подстепки катунки
    ичалки фаленки озинки износки ватутинки голынки олешки ржавки самашки подосинки подлипки сосенки
"""
_EJ = """
    барановичи боровичи дедовичи кириши осиповичи грязи гари ясли дюртюли покачи фили касли мураши беляши
    дергачи ключи алнаши леваши залари арти ушачи
    бондари черусти чигири овощи электроугли колтуши варгаши вахруши мурмаши пиндуши шумячи ширингуши тюлячи
    неболчи винзили тарасовичи костюковичи столовичи
"""
_ODD = """
    валуйки валуек | ливны ливен | люберцы люберец | сланцы сланцев | сороки сорок | ромны ромен | лубны лубен |
    киверцы киверец | каменоломни каменоломен | сараи сараев | пологи пологов | жигули жигулей |
    дунаевцы дунаевцев |
    столбы столбов | озеры озер | пятихатки пятихаток | паники паник |
    намцы намцев | пиренеи пиренеев | гималаи гималаев | аппалачи аппалачей | соловки соловков |
    наушки наушек | борогонцы борогонцев
"""
PLURALS: dict[str, str] = {
    **{name: name[:-1] for name in words(_BARE)},
    **{name: f"{name[:-1]}ов" for name in words(_OV)},
    **{name: f"{name[:-2]}{'е' if name[-3] in 'жчш' else 'о'}к" for name in words(_OK)},
    **{name: f"{name[:-1]}ей" for name in words(_EJ)},
    **dict(zip(words(_ODD.replace("|", " "))[::2], words(_ODD.replace("|", " "))[1::2], strict=True)),
}
"""Nominative plural → genitive, ё as е. The other cases follow from the nominative."""

_TOLD = ("ицы", "ищи", "ичи", "ники", "щики", "чики", "яне", "ежи", "ухи")
"""Plurals of which the genitive hangs on nothing: Винниц, Мытищ, Боровичей, Березников."""

_FOREIGN_ENDS = ("ли", "ни", "ри", "ти", "си", "зи", "ви", "пи", "ми", "би", "ди", "ши", "чи", "жи", "еи")
"""So end foreign names that stay; a short plural of a common noun may be one by accident."""
_STAYING = frozenset(words("мары алматы адапазары"))
"""Names in -ы that stay, as all Turkic ones in -лы do; of others the dictionary's 'never changes' isn't believed."""
_TURKIC = ("лы", "ды", "чы", "шы", "ты", "сы", "жы")


def plural_form(name: str, genitive: str, case: Case) -> str:
    """A plural of the table in `case`."""
    if case == "genitive":
        return like_words(with_yo(genitive, name.lower()), name)
    if case == "accusative":
        return name
    low = name.lower()
    soft = low.endswith("и") and low[-2] not in "гкхжшчщ"
    stem = name[:-1]
    ending = {"dative": "ям", "instrumental": "ями", "prepositional": "ях"}[case]
    return stem + (ending if soft else ending.replace("я", "а", 1))


def decline_plural(name: str, low: str, case: Case) -> tuple[str, Both | None]:
    """A plural that the dictionary knows declines (Химки, Ключи), the rest stay (Сочи), and are marked."""
    read = [parse for parse in parses(low) if "nomn" in parse.tag] if is_known(low) else []
    towns = [parse for parse in read if "Geox" in parse.tag]
    if towns and "Fixd" in towns[0].tag:
        stays = low[-1] == "и" or low in _STAYING or low.endswith("лы")
        return name, None if stays else doubts.UNDECLINED_PLACE
    if low in TAKE_ON and low[-1] == "ы":  # Командоры, Шантары
        return plural_form(name, name[:-1], case), None
    things = [parse for parse in read if {"NOUN", "inan", "plur"} <= parse.tag.grammemes]
    for parse in [*(one for one in towns if "plur" in one.tag), *things]:
        form = parse.inflect({GRAMMEMES[case], "plur"})
        if form is None:
            return name, doubts.UNDECLINED_PLACE
        doubt = None
        if parse not in towns and low[-2:] in _FOREIGN_ENDS and len(low) < 6:  # Дали, Пали, Гули; but Ключи
            doubt = doubts.UNKNOWN_PLACE
        if low.endswith("еи") or (case == "genitive" and not low.endswith(_TOLD)):
            doubt = doubt or (
                doubts.UNKNOWN_PLACE if _guessed(low, parse in towns and low not in TAKE_ON, things) else None
            )
        return like_parts(with_yo(form.word, name.lower()), name), doubt
    for ending, genitive in (("ичи", "ей"), ("ники", "ов"), ("ицы", ""), ("ешты", "")):
        if low.endswith(ending) and len(low) > 5 and not is_known(low):
            return plural_form(name, name[:-1] + genitive, case), None  # Бешенковичей
    if low[-2:] == "ки" and low[-3:-2] in "нлршмвтд" and len(low) > 4 and not is_known(low):  # Озинки
        return plural_form(name, f"{name[:-2]}ок", case), doubts.UNKNOWN_PLACE
    if low[-1] == "ы" and len(low) > 4 and not low.endswith(_TURKIC):
        return plural_form(name, name[:-1], case), doubts.UNKNOWN_PLACE  # Вурнары, Гайны
    return name, doubts.UNDECLINED_PLACE


def _guessed(low: str, town: bool, things: list[Any]) -> bool:
    """Whether the dictionary's genitive is a guess: of a town's own name, a foreign one, of two nouns (Дубков)."""
    if town:
        return True
    if low[-2] == low[-3:-2]:
        return True  # Юкки, a Finnish name, and no plants
    forms = {made.word for parse in things if (made := parse.inflect({"gent", "plur"}))}
    return len(forms) > 1


def like_words(form: str, model: str) -> str:
    """`form` in the capitals of `model`, word by word."""
    models = model.split(" ")
    return " ".join(
        like_parts(word, models[min(i, len(models) - 1)]) for i, word in enumerate(form.split(" "))
    )
