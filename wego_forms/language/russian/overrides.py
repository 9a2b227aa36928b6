"""Names that the rules and pytrovich get wrong, each with its paradigm and the reason.

A paradigm is the number of letters to cut and the endings of the genitive, dative, accusative, instrumental
and prepositional. Sources: Rosenthal's handbook (§ 149), the Gramota reference service's guide to family
names, Superanskaya's dictionary of personal names; checked by reading, not generated.
"""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.language.kinds import Case, Gender

_ORDER: tuple[Case, ...] = ("genitive", "dative", "accusative", "instrumental", "prepositional")


class Paradigm(NamedTuple):
    """How many letters to cut from the nominative, and the five endings to put."""

    cut: int
    endings: tuple[str, str, str, str, str]
    sure: bool = True

    def form(self, word: str, case: Case) -> str:
        """`word` (nominative) in `case`."""
        if case == "nominative":
            return word
        return word[: len(word) - self.cut] + self.endings[_ORDER.index(case)]


def _p(cut: int, endings: str, sure: bool = True) -> Paradigm:
    gen, dat, acc, ins, pre = endings.split()
    return Paradigm(cut, (gen, dat, acc, ins, pre), sure)


FROZEN = Paradigm(0, ("", "", "", "", ""))
HARD = _p(0, "а у а ом е")
ADJECTIVE = _p(2, "ого ому ого ым ом")
SOFT_ADJECTIVE = _p(2, "его ему его им ем")
NOUN_IJ = _p(1, "я ю я ем и")
NOUN_J = _p(1, "я ю я ем е")
IYA = _p(1, "и и ю ей и")
STRESSED_IYA = _p(1, "и е ю ей е")
THIRD = Paradigm(1, ("и", "и", "ь", "ью", "и"))

# Men's family names whose vowel drops, as in the noun, by the reference service's advice.
_DROPPING = {
    "орел": _p(2, "ла лу ла лом ле"),
    "козел": _p(2, "ла лу ла лом ле"),
    "осел": _p(2, "ла лу ла лом ле"),
    "котел": _p(2, "ла лу ла лом ле"),
    "заяц": _p(2, "йца йцу йца йцем йце"),
    "соловей": _p(2, "ья ью ья ьем ье"),
    "воробей": _p(2, "ья ью ья ьем ье"),
    "муравей": _p(2, "ья ью ья ьем ье"),
    "сверчок": _p(2, "ка ку ка ком ке"),
    "чеснок": _p(0, "а у а ом е"),
    "ковалек": _p(2, "ька ьку ька ьком ьке"),
    "хохол": _p(2, "ла лу ла лом ле"),
    "щегол": _p(2, "ла лу ла лом ле"),
    "дятел": _p(2, "ла лу ла лом ле"),
    "камень": _p(3, "ня ню ня нем не"),
    "корень": _p(3, "ня ню ня нем не"),
    "шершень": _p(3, "ня ню ня нем не"),
    "лев": _p(0, "а у а ом е", False),
    "перец": _p(2, "ца цу ца цем це", False),
    "палец": _p(2, "ьца ьцу ьца ьцем ьце", False),
}

# Adjectives in -ий, -ой by ending but nouns by origin (Turkic and Ukrainian trades, and plain nouns).
_NOUNS = {
    **dict.fromkeys("топчий гуржий палий багрий стогний кирий крикий".split(), NOUN_IJ),
    **dict.fromkeys("прибой козодой ковбой герой покой разбой строй лавой жлуй".split(), NOUN_J),
}

# Foreign names in -ов, -ин: -ом in the instrumental (Rosenthal § 149, note).
_FOREIGN = dict.fromkeys(
    "чаплин дарвин кронин бюлов вирхов грин флотов гершвин гудвин спин франклин болдуин лэмин "
    "ирвин кельвин кэлвин мартин брин дрюон беллин ворвин дизерин пушин эдвин колвин годвин болдвин".split(),
    HARD,
)

# Stressed foreign -а, -я: indeclinable.
_STRESSED_A = dict.fromkeys(
    "дюма золя тома дега люка петипа ферма труайя троя бабила готье камара гавальда".split()[:8], FROZEN
)

# German names in -их look like Russian genitives (Долгих) but decline.
_GERMAN = dict.fromkeys("фрейндлих эрлих ульрих дитрих гейдрих фройндлих мюних генрих фридрих".split(), HARD)

FAMILY: dict[tuple[str, Gender], Paradigm] = {
    **{(word, "male"): paradigm for word, paradigm in _DROPPING.items()},
    **{(word, "male"): paradigm for word, paradigm in _NOUNS.items()},
    **{(word, "male"): paradigm for word, paradigm in _FOREIGN.items()},
    **{(word, "male"): paradigm for word, paradigm in _STRESSED_A.items()},
    **{(word, "female"): paradigm for word, paradigm in _STRESSED_A.items()},
    **{(word, "male"): paradigm for word, paradigm in _GERMAN.items()},
}

_SOFT_WOMEN = (
    "гузель гюзель айгуль айгюль асель нургуль жибек айсель гульсель бибигуль алтынгуль айгель".split()
)
# Turkic women's names stressed on -ия: dative and prepositional in -ие.
_IYA_WOMEN = "алия зульфия альфия гульфия".split()
_IYA_WOMEN_LOOSE = (
    "рафия нурия закия разия фания рания сания санния хадия лутфия шамсия магфия марзия".split()
)

GIVEN: dict[tuple[str, Gender], Paradigm] = {
    ("лев", "male"): _p(2, "ьва ьву ьва ьвом ьве"),
    ("павел", "male"): _p(2, "ла лу ла лом ле"),
    ("петр", "male"): _p(2, "тра тру тра тром тре") if False else HARD,
    ("данило", "male"): _p(1, "ы е у ой е", False),
    ("гаврило", "male"): _p(1, "ы е у ой е", False),
    ("михайло", "male"): _p(1, "ы е у ой е", False),
    ("кирило", "male"): _p(1, "ы е у ой е", False),
    ("любовь", "female"): THIRD,
    **{(word, "female"): THIRD._replace(sure=False) for word in _SOFT_WOMEN if word.endswith("ь")},
    **{(word, "female"): STRESSED_IYA for word in _IYA_WOMEN},
    **{(word, "female"): STRESSED_IYA._replace(sure=False) for word in _IYA_WOMEN_LOOSE},
}
