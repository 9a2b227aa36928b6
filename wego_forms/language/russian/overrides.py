"""Names that the rules and pytrovich get wrong, each with its paradigm and the reason.

A paradigm is the number of letters to cut and the endings of the genitive, dative, accusative, instrumental
and prepositional. The rules are those of Rosenthal's handbook (§ 149), of the Gramota reference service and of
Superanskaya's dictionary of personal names; where those differ from one another the form isn't sure.
"""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.language.kinds import Case, Gender
from wego_forms.language.wordlist import words

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
HISSING = _p(0, "а у а ем е")
NOUN_IJ = _p(1, "я ю я ем и")
NOUN_J = _p(1, "я ю я ем е")
IYA = _p(1, "и и ю ей и")
STRESSED_IYA = _p(1, "и е ю ей е")
HARD_FIRST = _p(1, "ы е у ой е")
BACK_FIRST = _p(1, "и е у ой е")
SOFT_FIRST = _p(1, "и е ю ей е")
THIRD = Paradigm(1, ("и", "и", "ь", "ью", "и"))


def second_declension(word: str) -> Paradigm:
    """The regular paradigm of a man's name in a consonant."""
    last, before = word[-1:].lower(), word[-2:-1].lower()
    if last == "ь":
        return HISSING._replace(cut=1) if before in "жшчщ" else NOUN_J
    if last == "й":
        return NOUN_IJ if before == "и" else NOUN_J
    return HISSING if last in "жшчщц" else HARD


def first_declension(word: str) -> Paradigm:
    """The regular paradigm of a name in -а or -я; its instrumental (-ой, -ей, -ёй) hangs on the stress."""
    if word[-1:].lower() == "я":
        return IYA if word[-2:-1].lower() == "и" else SOFT_FIRST
    before = word[-2:-1].lower()
    if before == "ц":
        return HARD_FIRST._replace(endings=("ы", "е", "у", "ей", "е"))
    return BACK_FIRST if before in "гкхжшчщ" else HARD_FIRST


def dropping_ets(word: str, case: Case) -> str:
    """A name in -ец that drops its vowel: Хмелевца, Перепельца, Коломийца."""
    before = word[-3].lower()
    cut = {"л": "ь", "и": "й", "а": "й", "о": "й"}.get(before, "")
    return _p(2, f"{cut}ца {cut}цу {cut}ца {cut}цем {cut}це").form(word, case)


# Men's family names whose vowel drops, as in the noun, or doesn't, by the reference service's advice.
_DROPPING = {
    "орел": _p(2, "ла лу ла лом ле"),
    "козел": _p(2, "ла лу ла лом ле"),
    "осел": _p(2, "ла лу ла лом ле"),
    "котел": _p(2, "ла лу ла лом ле", False),
    "заяц": _p(2, "йца йцу йца йцем йце", False),
    "соловей": _p(2, "ья ью ья ьём ье"),
    "воробей": _p(2, "ья ью ья ьём ье"),
    "муравей": _p(2, "ья ью ья ьём ье"),
    "сверчок": _p(2, "ка ку ка ком ке"),
    "чеснок": _p(0, "а у а ом е"),
    "ковалек": _p(2, "ька ьку ька ьком ьке"),
    "хохол": _p(2, "ла лу ла лом ле"),
    "щегол": _p(2, "ла лу ла лом ле"),
    "дятел": _p(2, "ла лу ла лом ле"),
    "камень": _p(3, "ня ню ня нем не", False),
    "корень": _p(3, "ня ню ня нем не", False),
    "шершень": _p(3, "ня ню ня нем не"),
    "журавель": _p(3, "ля лю ля лём ле", False),
    "лев": _p(0, "а у а ом е", False),
    "павел": _p(2, "ла лу ла лом ле", False),
    "хертек": HARD,
    "монгуш": HISSING,
    "перец": _p(2, "ца цу ца цем це", False),
    "палец": _p(2, "ьца ьцу ьца ьцем ьце", False),
}

# Adjectives in -ий, -ой by ending but nouns by origin (Turkic and Ukrainian trades, and plain nouns).
_NOUNS = {
    **dict.fromkeys(words("топчий гуржий корний палий багрий стогний кирий крикий"), NOUN_IJ),
    **dict.fromkeys(words("прибой козодой ковбой герой покой разбой строй"), NOUN_J),
}

# Foreign names in -ов, -ин: -ом in the instrumental (Rosenthal § 149, note).
_FOREIGN = dict.fromkeys(
    words(
        "чаплин дарвин кронин бюлов вирхов грин флотов гершвин гудвин спин франклин болдуин лэмин "
        "ирвин кельвин кэлвин мартин брин дрюон беллин ворвин дизерин пушин эдвин колвин годвин болдвин"
    ),
    HARD,
)

# Stressed foreign -а, -я: indeclinable.
_STRESSED_A = dict.fromkeys(words("дюма золя тома дега люка петипа ферма труайя"), FROZEN)

# German names in -их look like Russian genitives (Долгих) but decline.
_GERMAN = dict.fromkeys(words("фрейндлих эрлих ульрих дитрих гейдрих фройндлих мюних генрих фридрих"), HARD)

# Women's names that are also nouns: Калина's daughter is Калины, Калин's is Калиной; the noun is likelier.
_NOUN_WOMEN = dict.fromkeys(
    words("калина смородина щербина малина рябина кручина осина перина былина бузина дубина хворостина"),
    _p(1, "ы е у ой е", False),
)

# Georgian names in -ая, and names for which no handbook has a rule.
GEORGIAN_AYA = frozenset(
    words("шенгелая гурцкая цулая ломая чантурая гулая кварая дарая чиковая папаскирая микая гегелая кобалая")
)
NO_NORM = GEORGIAN_AYA

# Names in -ач stressed elsewhere (Hungarian, Czech).
UNSTRESSED_ACH = frozenset(words("ковач лукач новач сабач карач бабач"))

# Patronymics stressed at the end, as family names too: Ильичом and Ильичем.
STRESSED_ICH = frozenset(words("ильич лукич кузьмич фомич"))

# Long nouns in -ец with the stress at the end.
STRESSED_ETS = frozenset(
    words(
        "кравец сорванец останец варенец студенец изразец оголец "
        "молодец удалец огурец холодец образец леденец бубенец голубец жеребец продавец"
    )
)

UNSTRESSED_ETS = frozenset(words("муромец праотец федосеевец"))
"""Those that the dictionary takes for stressed at the end, and aren't."""

FAMILY: dict[tuple[str, Gender], Paradigm] = {
    **{(word, "male"): paradigm for word, paradigm in _DROPPING.items()},
    **{(word, "male"): paradigm for word, paradigm in _NOUNS.items()},
    **{(word, "male"): paradigm for word, paradigm in _FOREIGN.items()},
    **{(word, "male"): paradigm for word, paradigm in _STRESSED_A.items()},
    **{(word, "female"): paradigm for word, paradigm in _STRESSED_A.items()},
    **{(word, "male"): paradigm for word, paradigm in _GERMAN.items()},
    **{(word, "female"): paradigm for word, paradigm in _NOUN_WOMEN.items()},
    ("голова", "female"): _p(1, "ы е у ой е", False),
}

_SOFT_WOMEN = words(
    "гузель гюзель айгуль айгюль асель нургуль жибек айсель гульсель бибигуль алтынгуль айгель"
)
# Turkic women's names stressed on -ия: dative and prepositional in -ие, but -ии is written too.
STRESSED_IYA_WOMEN = frozenset(
    words(
        "алия зульфия альфия гульфия нурия рамзия фания асия сафия галия рания назия шамсия хадия надия самия магия "
        "сания сария закия рукия марзия разия фаузия фавзия гузалия мадия шафия гульсия асфия вафия зария махия "
        "раифия хасия халия сакия нафия рафия сабрия бадрия хайрия султания гания махдия мавлия "
        "лия ия вия пия тия"
    )
)
"""Women's names in a stressed -ия, and with no other vowel (Rules of 2006: Ие, Лие); -ии is written too."""

GIVEN: dict[tuple[str, Gender], Paradigm] = {
    ("лев", "male"): _p(2, "ьва ьву ьва ьвом ьве"),
    ("павел", "male"): _p(2, "ла лу ла лом ле"),
    ("петр", "male"): HARD,
    ("данило", "male"): _p(1, "ы е у ой е", False),
    ("гаврило", "male"): _p(1, "ы е у ой е", False),
    ("михайло", "male"): _p(1, "ы е у ой е", False),
    **{(word, "male"): HARD._replace(cut=1, sure=False) for word in ("петро", "дмитро", "павло", "панько")},
    ("кирило", "male"): _p(1, "ы е у ой е", False),
    **{(word, "male"): FROZEN for word in ("николя", "люка", "тома", "франсуа")},
    ("любовь", "female"): THIRD,
    **{(word, "female"): THIRD._replace(sure=False) for word in _SOFT_WOMEN if word.endswith("ь")},
    **{(word, "female"): STRESSED_IYA for word in STRESSED_IYA_WOMEN},
}
