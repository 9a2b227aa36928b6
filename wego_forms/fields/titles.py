"""The title of an address block, a post and its region: neither says what the other does, and they agree."""

from __future__ import annotations

import re
from functools import lru_cache

from wego_forms import language
from wego_forms.errors import Both, Problem, RecordError
from wego_forms.fields.people import post_name, region_name
from wego_forms.language import Region
from wego_forms.records import Addressee

#: How many letters of a post stand on one line of the address block (88 mm, 13 pt).
LINE_OF_ADDRESSEE = 36
#: What a place is called before or after its name.
_SORTS = r"region|oblast|territory|krai|republic|district|okrug|area|city|state|province|county"
_SHORTENED = (
    (re.compile(r"(?i)\bг\. ?о\."), "городского округа"),
    (re.compile(r"(?i)\bм\. ?р\."), "муниципального района"),
    (re.compile(r"(?i)\bг\."), "города"),
)


def russian_title(post: str, region: str, addressee: Addressee, place: str) -> str:
    """The post in the dative and the region in the genitive, which is '' where there is none, as lines.

    RecordError: the post names another federal subject than the region.
    """
    if addressee.region and _names(post, region):
        region = ""
    elif addressee.region:
        subject = language.region(region_name(addressee.region, f"{place}.region", "ru"))
        named = language.region_named(post)
        if subject and (named is subject or _names_otherwise(post, subject)):
            region = ""
        else:
            _refuse_other(named, subject, place, post_name(addressee.position, f"{place}.position", "ru"))
            post = language.without_sort(post, region)
    # A post longer than a line runs on into the region, to break evenly.
    between = "\n" if len(post) <= LINE_OF_ADDRESSEE else " "
    return between.join(language.bind(part, "ru") for part in (_begun(post), region) if part)


def english_title(post: str, region: str, place: str) -> str:
    """The post with its region, which is '' where there is none.

    RecordError: the post names another federal subject than the region.
    """
    if region:
        post = _without_sort(post)
        _refuse_other(language.region(post.rpartition(" of ")[2]), language.region(region), place, post)
    return _begun(post if _names_english(post, region) else language.english_title(post, region or None))


def _names(post: str, region: str) -> bool:
    """Whether the Russian post says the region already: Губернатору Самарской области."""
    said, wanted = (" ".join(re.findall(r"[\w-]+", _whole(text))) for text in (post, region))
    return bool(wanted) and f" {wanted} " in f" {said} "


@lru_cache(maxsize=1024)  # the posts of a batch are few
def _whole(text: str) -> str:
    """The text in small letters, with what places are shortened to in full: г.о. Самара."""
    for short, whole in _SHORTENED:
        text = short.sub(f"{whole} ", text)
    return text.lower().replace("ё", "е")


def _names_otherwise(post: str, subject: Region) -> bool:
    """Whether the Russian post says the region by another of its names: Раис Республики Татарстан, Глава РК."""
    short = "".join(word[0] for word in re.findall(r"[\w]+", subject.nominative) if len(word) > 1).upper()
    return _names(post, subject.genitive) or post.split()[-1] == short


def _refuse_other(named: Region | None, subject: Region | None, place: str, post: str) -> None:
    """RecordError: the post names another federal subject than the record's region."""
    if named is None or subject is None or named is subject:
        return
    raise RecordError(
        Problem(
            Both("должность называет другой регион", "the post names another region"),
            Both(
                f"Исправьте должность или {place}.region; если верна должность, оставьте регион пустым.",
                f"Mend the post or {place}.region; if the post is right, leave the region out.",
            ),
            place=f"{place}.position",
            value=post,
        )
    )


def _names_english(post: str, region: str) -> bool:
    """Whether the English post says the region already, with another word for its sort too: Mayor of Kazan."""
    core = re.sub(
        rf"(?i)^(?:the )?(?:(?:{_SORTS}) of (?:the )?)?|(?: (?:{_SORTS}))+$", "", " ".join(region.split())
    )
    return bool(core) and bool(
        re.search(
            rf"(?i)\bof (?:the )?(?:(?:{_SORTS}) of (?:the )?)?{re.escape(core)}(?: (?:{_SORTS}))*(?:$|[,;(])",
            " ".join(post.split()),
        )
    )


def _without_sort(post: str) -> str:
    """The English post without what its region says again: Governor [of the Region], Head [of]."""
    return re.sub(rf"(?i) of(?: the(?: (?:{_SORTS}))?)?$", "", " ".join(post.split()))


def _begun(line: str) -> str:
    """The line with a capital letter at its beginning."""
    return line[:1].upper() + line[1:]
