"""Which form a preposition takes before a word, and which case it governs.

Source: Rosenthal's handbook, § 199 (variants of prepositions), and the Academy's orthographic dictionary.
"""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.language.kinds import Case, checked_text, refusal

#: The case that a preposition governs where it tells of what, where or with whom.
GOVERNED: dict[str, Case] = {
    **dict.fromkeys(("о", "в", "на", "при"), "prepositional"),
    **dict.fromkeys(("с", "под", "над", "перед", "за", "между"), "instrumental"),
    **dict.fromkeys(("к", "по", "благодаря", "согласно", "вопреки"), "dative"),
    **dict.fromkeys(
        ("из", "от", "у", "до", "для", "без", "около", "после", "против", "среди", "вместо", "ради"),
        "genitive",
    ),
    **dict.fromkeys(("про", "через", "сквозь"), "accusative"),
}
_LONGER = {
    "о": "об",
    "в": "во",
    "с": "со",
    "к": "ко",
    "из": "изо",
    "от": "ото",
    "над": "надо",
    "под": "подо",
    "перед": "передо",
}
# Letters whose names begin with a vowel: об МВД, об СНГ.
_SPELT = "ЛМНРСФ"
# Named otherwise than their letter is (фэ, сэ).
_NOT_SPELT = frozenset(("ФРГ", "США"))
_NAMED = re.compile(r"[БВГДЖЗКЛМНПРСТФХЦЧШЩ]+$|ФГ[А-Я]+$|[БВГДЖЗКЛМНПРСТФХЦЧШЩ]{2,}[АЕИОУЭЮЯ]{1,2}$")
"""Abbreviations that are named letter by letter, or begin so: МВД, ФГУП, НКО, МБОУ; СМИ, ФСИН and МРОТ are words."""
_WORDLIKE = frozenset(("СМИ", "СТО", "СНИ"))
_CAPITALS = re.compile(r"[А-ЯЁ]{2,}(?=[а-яё]{0,3}(?![А-Яа-яЁё]))|[А-ЯЁ]{2,}(?![а-яё])")
"""An abbreviation, its ending aside: ВГИК of ВГИКе."""
# Clusters before which most prepositions grow: во Львове, ко Львову, со Ржевом, подо Мценском.
_ORDINAL = (
    r"(?:-|[ \u00a0](?:январ|феврал|март|апрел|ма[йяею]|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугоди|"
    r"половин|чтени|этап|раунд|тур\b|тура|очеред))"
)
"""What follows a figure that is read as an ordinal."""
_SECOND = rf"2{_ORDINAL}|ii\b"
"""The figure that is read as an ordinal: со 2 августа, во 2 квартале, ко II этапу; but с 2 делегатами."""
_CLUSTERS = rf"(?:{_SECOND}|льв|льг|рж|мц|мст|мгл|мн(?:ой|ою|е|ог(?:ом|их|ими|ие))\b|вс|втор|лб|лж|льд)"
_GROWS = {
    "в": rf"(?:[вф][^аеёиоуыэюя]|{_CLUSTERS})",
    "с": rf"(?:[сзшж][^аеёиоуыэюяьъ]|щ|{_CLUSTERS})",
    "к": rf"(?:{_CLUSTERS}|дню|двору)",
    "из": r"(?:рта|льда|льна|всех сил)\b",
    **dict.fromkeys(("над", "под", "перед"), rf"(?:{_CLUSTERS}|мной)"),
    "от": r"(?:льда|рта|сна)\b",
}


def preposition(base: str, following: str) -> str:
    """The preposition `base` in the form it takes before `following`: 'об', 'во', 'со' …

    >>> preposition("о", "Анапе"), preposition("в", "Владивостоке"), preposition("с", "Ставрополем")
    ('об', 'во', 'со')
    """
    base, following = checked_text(base), checked_text(following)
    word = following.lstrip('«"„“( \u00a0')
    low = word.lower()
    found = _CAPITALS.match(word)
    named = bool(found and found[0] not in _WORDLIKE and _NAMED.match(found[0]))
    if base == "о":
        if re.match(r"(?:мне|вс[её][^вмр]?|всех|всём)\b", low):
            return "обо"
        return "об" if _begins_with_a_vowel(word, found[0] if found and named else "") else "о"
    pattern = _GROWS.get(base)
    if pattern is None or named:
        return base  # в ФРГ, с ВТО: the letters are named one by one
    return _LONGER[base] if re.match(pattern, low) else base


def _begins_with_a_vowel(word: str, capitals: str) -> bool:
    """To the ear: об Анапе, об МВД, об IT-парке, об 11; о Юге, о МИДе, о ФРГ."""
    if word.startswith("СПб"):
        return True
    if capitals:
        return capitals[0] in _SPELT and capitals not in _NOT_SPELT
    if re.match(r"[A-Z]{2,}(?![a-z])", word):
        return word[0] in "AEFHILMNORSX"
    if re.match(r"[IVX]+\b", word):
        return bool(re.match(r"XI\b", word))  # об XI съезде; о I этапе
    if word.startswith("1"):
        return bool(re.match(rf"11\b|1\b(?!{_ORDINAL})", word.lower()))
    return bool(re.match(r"[аиоуыэaeio]", word.lower()))


def governed_case(base: str) -> Case:
    """The case after a preposition. LanguageError: one that isn't known."""
    if checked_text(base) in GOVERNED:
        return GOVERNED[base]
    raise refusal(
        Both("неизвестный предлог", "unknown preposition"),
        base,
        Both("Есть: " + ", ".join(GOVERNED) + ".", "There are: " + ", ".join(GOVERNED) + "."),
    )
