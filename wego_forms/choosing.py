"""Words that an option takes, a language or a format: the one given, or an error that lists them all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeVar

from wego_forms.errors import Both, InputError, Lang, Problem

LANGUAGES: tuple[Lang, ...] = ("ru", "en")
#: The languages of one sheet: one of them, or both, Russian over English.
SheetLang = Literal["ru", "en", "ru+en"]
BOTH: Literal["ru+en"] = "ru+en"
NO_LANGUAGE = Both("нет такого языка", "no such language")

#: What a copy for an archive is: PDF/A-1b, or PDF/A-2a, which is PDF/UA-1 too; '' is none.
ArchiveLevel = Literal["", "1b", "2a"]
ARCHIVE_LEVELS: tuple[Literal["1b", "2a"], ...] = ("1b", "2a")
NO_LEVEL = Both("нет такого вида архивной копии", "no such kind of archive copy")

Word = TypeVar("Word", bound=str)


def one_of(known: tuple[Word, ...], given: object, what: Both) -> Word:
    """The word of `known` that is given. InputError: another; `what` says so, and the remedy lists the words."""
    found = [word for word in known if isinstance(given, str) and word == given]
    return found[0] if found else several_of(known, (given,), what, known)[0]


def several_of(
    known: tuple[Word, ...], given: Iterable[object], what: Both, choices: tuple[str, ...]
) -> tuple[Word, ...]:
    """The words given, each once, in the order of `known`. InputError as `one_of`, of every wrong one, or of none."""
    wanted = tuple(given) if isinstance(given, Iterable) else (given,)
    listed = ", ".join(choices)
    remedy = Both(f"Выберите из: {listed}.", f"Choose from: {listed}.")
    wrong = [word for word in wanted if word not in known]
    if wrong or not wanted:
        raise InputError([Problem(what, remedy, value=str(word)) for word in wrong or ("",)])
    return tuple(word for word in known if word in wanted)


def language(given: object) -> Lang:
    """The one language of a document. InputError: another word; its remedy lists the languages."""
    return one_of(LANGUAGES, given, NO_LANGUAGE)


def sheet_language(given: object) -> SheetLang:
    """The one language of a sheet, or `ru+en`. InputError: another word; its remedy lists them."""
    return one_of((*LANGUAGES, BOTH), given, NO_LANGUAGE)


def archive_level(given: bool | str) -> ArchiveLevel:
    """The kind of archive copy that `archive=` asks for; True is PDF/A-1b. InputError: another word."""
    if isinstance(given, bool) or given == "":
        return "1b" if given else ""
    return one_of(ARCHIVE_LEVELS, given, NO_LEVEL)


def sheets(given: str | Iterable[str]) -> tuple[SheetLang, ...]:
    """`ru`, `en`, `all`, `ru+en`, or several of them. InputError: another word."""
    wanted = LANGUAGES if given == "all" else (given,) if isinstance(given, str) else given
    known: tuple[SheetLang, ...] = (*LANGUAGES, BOTH)
    return several_of(known, wanted, NO_LANGUAGE, (*known, "all"))


def halves(lang: SheetLang) -> tuple[Lang, ...]:
    """The languages that a sheet is in."""
    return LANGUAGES if lang == BOTH else (lang,)


def languages(given: str | Iterable[str]) -> tuple[Lang, ...]:
    """`ru`, `en`, `all`, or several of them. InputError: another word."""
    if isinstance(given, str):
        given = LANGUAGES if given == "all" else (given,)
    wanted = given
    return several_of(LANGUAGES, wanted, NO_LANGUAGE, (*LANGUAGES, "all"))


def other_language(lang: Lang) -> Problem:
    """The error that a document in that language is asked for on a template whose words are all of the other one."""
    if lang == "ru":
        has, what = (
            "en",
            Both("шаблон английский, а документ – русский", "the template is English, the document Russian"),
        )
    else:
        has, what = (
            "ru",
            Both("шаблон русский, а документ – английский", "the template is Russian, the document English"),
        )
    remedy = Both(
        f"Укажите --lang {has} или дайте шаблон на языке документа.",
        f"Give --lang {has}, or a template in the document's language.",
    )
    return Problem(what, remedy, place="lang", value=lang)
