"""Single words of posts that aren't what their ending says: frozen compounds, participles with an object, ranks."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms.language.russian.engines import is_known, parses
from wego_forms.language.russian.spelling import DASHES
from wego_forms.language.wordlist import words

RANKS = frozenset(
    words(
        """
    генерал генерал-майор генерал-лейтенант генерал-полковник адмирал контр-адмирал вице-адмирал маршал
    полковник подполковник майор капитан лейтенант прапорщик мичман сержант старшина академик член-корреспондент
    профессор доцент доктор кандидат советник лауреат герой кавалер мастер комиссар депутат сенатор деятель
    протоиерей иерей архимандрит игумен священник диакон митрополит епископ архиепископ раввин муфтий
    игумения игуменья монахиня схимонахиня инокиня послушница настоятельница иеромонах иеродиакон протодиакон
    схиигумен монах инок послушник
    работник врач учитель артист художник юрист экономист строитель гражданин посланник посол
    """
    )
)
"""Ranks, degrees and honours: their nominative after a post, with no sign between, stands beside it."""

RANK_ALONE = RANKS - frozenset(
    words("мастер деятель работник врач учитель артист художник юрист экономист строитель")
)
"""Those of them that need no adjective before them (заслуженный врач)."""

PLACES = frozenset(
    words("город село посёлок поселок район округ поселение край область республика улус станица")
)
"""Kinds of places."""

TIGHT = "\ue000"
"""Marks a separator that was written without spaces."""

_GLUED = re.compile(r"(?<=[а-яё»)])([/:+])(?=[А-ЯЁа-яё«])")
_HALF_DASH = re.compile(r"(?<=[а-яё»)])(?:- (?!и |или )| -)(?=[А-ЯЁа-яё«])")


_FROZEN_POSTS = frozenset(
    words("комроты комвзвода комбатальона комбригады комдивизии комкорпуса комдивизиона")
)


@lru_cache(maxsize=50_000)
def is_frozen_post(bare: str) -> bool:
    """замгубернатора, завкафедрой: зам-, зав-, пом-, нач-, пред- and a word already in its case; the whole stays."""
    if bare in _FROZEN_POSTS:
        return True
    found = re.match("(зам|зав|пом|нач|пред)(.{4,})$", bare)
    if not found or (is_known(bare) and any({"nomn", "femn"} <= one.tag.grammemes for one in parses(bare))):
        return False  # поморка
    if not is_known(found[2]):
        return is_frozen_post(found[2])  # помначштаба
    case = "ablt" if found[1] == "зав" else "gent"
    tags = [parse.tag for parse in parses(found[2])]
    return any(case in tag and "NOUN" in tag for tag in tags) and not any(
        "nomn" in tag and "sing" in tag for tag in tags
    )


_CLIPPED = re.compile(
    "(рос|рес|кардио|реч|погран|обл|гор|рай|гос|глав|мин|край|спец|тех|орг|проф|юр|пром|соц|ком|центр|сов|эконом|авиа|медиа|мед|"
    "мульти|экспо|агро|авто|био|гео|гидро|кино|мото|нано|нефте|радио|теле|фото|электро|энерго|эко|спорт|теле|"
    "культ|пед|лес|водо|тепло|газо|дор|транс|строй|инфо|кибер|евро|арт|этно|вет|зоо|метро|турбо|студ|худ|травм|"
    "хоз|жил|быт|сель|рыб|хлеб|парт|агит|полит|воен|физ|загран|дет|муз|нар|опер|пож|прод|ремонт|сан|сбер|снаб|"
    "стат|страх|тур|фарм|хим|ген|схи|архи|полу|супер|мини|микро|зем|нарко|онко|псих|род|эпид)(.{3,})$"
)


_CLIPPED_BODY = re.compile(
    "(.{3,}?)(контроль|надзор|ипотека|станция|инспекция|экспертиза|экспорт|резерв|комитет)$"
)
"""Росалкогольтабакконтроль, Санэпидстанция: whatever is clipped before these, they decline."""


@lru_cache(maxsize=50_000)
def clipped_parts(bare: str) -> tuple[str, str]:
    """рос, реестр of росреестр; мин and nothing of минцифры; two empty texts where a word isn't clipped so."""
    found = None if is_known(bare) else _CLIPPED_BODY.match(bare) or _CLIPPED.match(bare)
    if not found:
        return "", ""
    tags = [parse.tag for parse in parses(found[2])] if is_known(found[2]) else []
    if any("NOUN" in tag and "nomn" in tag and ("sing" in tag or "Pltm" in tag) for tag in tags) and (
        len(found[2]) > 3 or found[2] == "суд"
    ):
        return found[1], found[2]
    office = found[1] == "мин" and not bare.endswith("ство") and (tags or len(found[2]) > 3)
    return (found[1], "") if office or (found[1] == "рос" and found[2][-1] not in "аеёиоуыэюяь") else ("", "")


@lru_cache(maxsize=50_000)
def takes_object(bare: str) -> bool:
    """An active participle (исполняющая должность, возглавляющий комитет, руководящий отделом)."""
    return is_known(bare) and any(
        parse.tag.POS == "PRTF" and "actv" in parse.tag and "nomn" in parse.tag for parse in parses(bare)
    )


def is_thing_as_object(following: list[str]) -> bool:
    """Whether a participle's object follows: a thing, with its adjectives (рабочую группу, обязанности, отделом)."""
    for word in following[:3]:
        bare = word.strip(",;").lower()
        tags = [parse.tag for parse in parses(bare)] if is_known(bare) else []
        objects = [tag for tag in tags if tag.case in ("accs", "ablt")]
        if any(tag.POS == "NOUN" and "inan" in tag for tag in objects):
            return True
        if not any(tag.POS in ("ADJF", "PRTF") for tag in objects):
            return False
    return False


def parted(flat: str, posts: frozenset[str]) -> str:
    """`flat` with every sign between two posts a word of its own; `joined` undoes it."""
    if " -" in flat or "- " in flat:
        flat = _HALF_DASH.sub(" – ", flat)
    if "/" in flat or ":" in flat or "+" in flat:
        flat = _GLUED.sub(f" {TIGHT}\\1{TIGHT} ", flat)
    if "-" in flat:
        words = flat.split(" ")
        flat = " ".join(
            _unhyphened(words, index, posts) if "-" in word else word for index, word in enumerate(words)
        )
    return flat


def joined(text: str) -> str:
    """The text that `parted` took apart."""
    return re.sub(f" {TIGHT}(.){TIGHT} ", r"\1", text) if TIGHT in text else text


OPENS, BRACKET, QUOTES = 1, 2, 4
"""What a word's signs may mean: a post may follow it, it begins with a bracket, it opens or ends a quotation."""


@lru_cache(maxsize=50_000)
def signs(word: str) -> int:
    """OPENS, BRACKET and QUOTES of one word, so that words without any sign are passed over at once."""
    opens = word in DASHES or word.lower() in ("и", "или") or is_separator(word)
    opens = opens or is_separator(word.rstrip(",;"))
    return OPENS * opens | BRACKET * word.startswith("(") | QUOTES * (quoting(word) != 0)


@lru_cache(maxsize=50_000)
def is_separator(word: str) -> bool:
    """Whether a word of a parted text is a sign between two posts."""
    return word.strip(TIGHT) in ("/", ":", "+", "-") or word.endswith((",", ":", ";"))


def _unhyphened(words: list[str], index: int, posts: frozenset[str]) -> str:
    """губернатора-министр, штаба-первый заместитель: a genitive, then a post in the nominative, are two posts.

    So are a post and another with its adjective (Директор-главный врач); both words of врач-хирург are one.
    """
    word = words[index]
    first, hyphen, last = word.rpartition("-")
    if not hyphen or len(first) < 5 or is_known(word) or not is_known(first):
        return word
    after = {following.lower() for following in words[index + 1 : index + 3]}
    leads = _leads(last.lower()) and not posts.isdisjoint(
        after
    )  # генеральный is a post, and an adjective too
    if last.lower() not in posts and not leads:
        return word
    if first.lower() in posts and leads:
        return f"{first} {TIGHT}-{TIGHT} {last}"
    tags = [parse.tag for parse in parses(first)]
    if any("gent" in tag for tag in tags) and not any("nomn" in tag and "sing" in tag for tag in tags):
        return f"{first} {TIGHT}-{TIGHT} {last}"
    return word


def _leads(bare: str) -> bool:
    tags = [parse.tag for parse in parses(bare)] if is_known(bare) else []
    return any(tag.POS == "ADJF" and "nomn" in tag and "sing" in tag for tag in tags)


@lru_cache(maxsize=50_000)
def is_object(word: str) -> bool:
    """Whether a word can be an accusative, as after исполняющий (должность, обязанности)."""
    bare = word.strip(',;.()«»"').lower()
    return any(parse.tag.case == "accs" for parse in parses(bare))


@lru_cache(maxsize=50_000)
def is_frozen(word: str) -> bool:
    """Whether the dictionary has the word as one that never changes (атташе)."""
    return any("Fixd" in parse.tag for parse in parses(word.strip(',;.()«»"').lower()))


@lru_cache(maxsize=50_000)
def is_place(word: str) -> bool:
    """Whether a word is a kind of place or the name of one: after a dash or in brackets it stays (Алания, Якутия)."""
    bare = word.strip(',;.()«»"').lower()
    return bare in PLACES or any("Geox" in parse.tag and "nomn" in parse.tag for parse in parses(bare))


def second_name(words: list[str], index: int) -> bool:
    """Whether a place's second name stands at `index`: (Якутия), – Алания; not – Кузбасс after a genitive."""
    word, before = words[index], words[index - 1]
    if not is_place(word):
        return False
    return word.startswith("(") or before.endswith((",", ";")) or is_place(words[index - 2])


@lru_cache(maxsize=50_000)
def quoting(word: str) -> int:
    """How many quotations a word opens, less those that it closes."""
    return word.count("«") + word.count("„") - word.count("»") - word.count("“")


@lru_cache(maxsize=50_000)
def is_oblique(word: str) -> bool:
    """Whether the dictionary has a noun in the word, but not in the nominative (Губернатору)."""
    cases = {parse.tag.case for parse in parses(word.lower()) if parse.tag.POS == "NOUN"}
    return is_known(word) and bool(cases) and "nomn" not in cases
