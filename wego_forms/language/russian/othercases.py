"""Names typed in another case than the nominative, as an address block has them: Минниханову Рустаму Нургалиевичу."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.russian import engines
from wego_forms.language.russian.nametable import MEN, WOMEN
from wego_forms.language.russian.spelling import key, like
from wego_forms.language.wordlist import words

_HIS = re.compile(r"(?i)([а-яё](?:[оеё]ви|[ьмнтк]и|ы)ч)(?:у|а|ем|ём|ом|е)$")
_HERS = re.compile(r"(?i)(?<=[а-яё](?:ов|ев|ёв|ич)н)(?:е|ы|у|ой|ою)$")
#: Endings that no family name has in the nominative: Трубецкой and Дурново have others.
_POSSESSIVE = re.compile(r"(?i)[а-яё]{2,}(?:[оеё]в|[иы]н)у$")
_ADJECTIVE = re.compile(r"(?i)(?<=[а-яё]{2}[сц]к)(?:ому|ого)$")
#: Names that officials bear most; `nametable` has those that the dictionary lacks or has otherwise.
_COMMON = frozenset(
    words(
        """
        александр алексей анатолий андрей антон аркадий артем артур борис вадим валентин валерий василий виктор
        виталий владимир владислав вячеслав геннадий георгий григорий дамир даниил денис дмитрий евгений егор иван
        игорь илья иосиф кирилл константин лев леонид максим марат михаил никита николай олег павел петр рамиль
        ринат роман рустам руслан семен сергей станислав степан тимур федор филипп эдуард юрий яков ярослав азат
        айрат ильдар ильгиз рашид фарид радий альберт герман глеб захар игнат матвей святослав тимофей
        алла александра алена анастасия анна антонина валентина валерия вера вероника виктория галина дарья диана
        евгения екатерина елена елизавета жанна зинаида зоя инна ирина карина кристина ксения лариса лидия любовь
        людмила маргарита марина мария надежда наталия наталья нина оксана ольга полина раиса светлана софия софья
        тамара татьяна ульяна юлия яна гульнара эльвира альбина лилия алина динара
        """
    )
)


#: Of a Moldovan they are the nominative: Петру Лучинский.
_MOLDOVAN = frozenset(("александру", "петру"))


def nominative_patronymic(text: str) -> str | None:
    """Нургалиевич of Нургалиевичу, Петровна of Петровне; None: no patronymic in another case."""
    if _HIS.search(text):
        return _HIS.sub(r"\1", text)
    return _HERS.sub(like("а", text[-1:]), text) if _HERS.search(text) else None


#: Of a woman: Ивановой, Горской, Толстой. A man's Береговой and Трубецкой are the nominative, and Цой is anyone's.
_HER_FAMILY = re.compile(r"(?i)(?<=[а-яё])((?:[оеё]в|[иы]н)|(?:[сц]к|ст))(?:ой|ою|ую)$")


@lru_cache(maxsize=50_000)
def nominative_given(text: str) -> str | None:
    """Рустам of Рустаму and Рустама, Анна of Анне; None: a name in the nominative, or none that is known."""
    word = key(text)
    if word in MEN or word in WOMEN or not word.isalpha():
        return None
    read = [each for each in engines.parses(word) if "Name" in each.tag and "sing" in each.tag]
    if any("nomn" in each.tag for each in read):  # Али, Анне of a Dane
        return None
    typed = [each for each in read if "datv" in each.tag or "gent" in each.tag]  # Джордже is none
    names = _COMMON if word.endswith(("а", "я")) else _COMMON | MEN | WOMEN  # Кая Каллас is no Кай
    known = (each.normal_form for each in typed if key(each.normal_form) in names)
    return next((like(form.capitalize(), text) for form in known), None)


def dative_given(text: str) -> str | None:
    """Рустам of Рустаму: what is no nominative of any language's name. In -а and -е one may be: Ивана, Оле."""
    return (
        nominative_given(text) if text.lower().endswith(("у", "ю")) and key(text) not in _MOLDOVAN else None
    )


@lru_cache(maxsize=50_000)
def commoner_given(text: str) -> str | None:
    """Анна of Анне, Пётр of Петра: a rare name that is as like another case of a common one."""
    word = key(text)
    if word in MEN or word in WOMEN or word in _COMMON or not word.isalpha():
        return None
    read = [each for each in engines.parses(word) if "Name" in each.tag and "sing" in each.tag]
    cased = [
        each.normal_form
        for each in read
        if ("datv" in each.tag or "gent" in each.tag) and key(each.normal_form) != word
    ]
    return next((like(form.capitalize(), text) for form in cased if key(form) in _COMMON), None)


def her_family(text: str) -> str | None:
    """Иванова of a woman's Ивановой, Горская of Горской; None: not such a family name, or no other case."""
    if not (found := _HER_FAMILY.search(text)):
        return None
    return text[: found.end(1)] + like("а" if found[1][-1].lower() in "вн" else "ая", text[-1:])


def nominative_family(text: str) -> str | None:
    """Иванов of Иванову, Горский of Горскому: their endings are no family name's in the nominative."""
    if _POSSESSIVE.search(text):
        return text[:-1]
    return _ADJECTIVE.sub("ИЙ" if text.isupper() else "ий", text) if _ADJECTIVE.search(text) else None
