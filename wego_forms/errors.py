"""The error tree: every error this library raises, and the problems they carry.

WegoFormsError                  the root
├── InputError                  what was given isn't right
│   ├── RecordError             a record, or a file that should hold one
│   └── LanguageError           a word or name that can't be put into the form asked for
├── TemplateError               a template that can't be opened, compiled or filled
├── DrawingError                a document that can't be drawn as a page
├── OutputError                 a file that can't be written
└── ToolError                   an outside program that is missing or failed

WegoFormsWarning                (a UserWarning) what a person should look at
├── DrawingWarning              something the PDF shows otherwise than Word would
└── TemplateWarning             what a template or a record has that may have been meant otherwise

An error holds one or more `Problem`s; each names file, place, value and remedy, in Russian and English.
"""

from __future__ import annotations

import locale
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, Self

Lang = Literal["ru", "en"]
# Where in memory an object of another library lies, as Python prints it: no use to a clerk, of use to an attacker.
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
#: Spaces that Python counts among the unprintable, and that everybody prints.
_SPACES = "\u00a0\u202f"
#: Letters of a part of a message: the deepest field of a record, a path, a part and its paragraph take fewer.
_LONGEST = 400
#: And of a remedy, which may list what can stand there.
_LONGEST_REMEDY = 1200


class Both(NamedTuple):
    """One message in the two languages of the users."""

    ru: str
    en: str

    def __call__(self, lang: Lang) -> str:
        """The message in `lang`."""
        return self.ru if lang == "ru" else self.en


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: what, where (file, line, place), with which value, and the way out."""

    what: Both
    remedy: Both | None = None
    file: str | None = None
    line: int | None = None
    place: str | None = None
    value: str | None = None
    #: In a workbook, the cell as the sheet names it: C7.
    cell: str | None = None

    def message(self, lang: Lang | None = None) -> str:
        """One paragraph: `file:line: place (cell): what: 'value'. Remedy.`"""
        lang = lang or user_language()
        where = self.file or ""
        if self.line is not None:
            where += f":{self.line}"
        # A field's or a file's name of thousands of letters, or what a parser says of one, isn't for the screen.
        parts = [
            part if len(part) <= _LONGEST else shorten(part, _LONGEST)
            for part in (where, self.place or "", self.what(lang))
        ]
        if self.cell:
            parts[1] = f"{parts[1]} ({self.cell})" if parts[1] else self.cell
        head = ": ".join(part for part in parts if part)
        if self.value is not None:
            value = shorten(self.value)
            head += f": {value!r}" if lang == "en" else f": «{value}»"
        remedy = self.remedy(lang) if self.remedy else ""
        if len(remedy) > _LONGEST_REMEDY:
            remedy = shorten(remedy, _LONGEST_REMEDY)
        whole = f"{head}. {remedy}" if self.remedy else head
        return visible(_ADDRESS.sub("", whole) if " at 0x" in whole else whole)

    @property
    def messages(self) -> Both:
        """The message in both languages."""
        return Both(self.message("ru"), self.message("en"))

    def within(self, file: str | None = None, place: str | None = None) -> Problem:
        """The same problem in `file` and at `place`, unless it names them already."""
        return replace(self, file=self.file or file, place=self.place or place)


class WegoFormsError(Exception):
    """The root of every error of this library; `problems` holds all that was found, not just the first."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return self.message()

    def message(self, lang: Lang | None = None) -> str:
        """Every problem, one a line, in `lang` or the user's language."""
        return "\n".join(problem.message(lang) for problem in self.problems)

    def within(self, file: str | None = None, place: str | None = None) -> Self:
        """The same error, its problems in `file` and at `place` unless they name them already."""
        return type(self)([problem.within(file, place) for problem in self.problems])

    def below(self, place: str) -> Self:
        """The same error of a part of a record, its places told from `place` on."""
        return type(self)(
            [
                replace(problem, place=f"{place}.{problem.place}" if problem.place else place)
                for problem in self.problems
            ]
        )


class InputError(WegoFormsError):
    """What was given isn't right."""


class RecordError(InputError):
    """A record, or a file that should hold one, isn't right."""


class LanguageError(InputError):
    """A word or a name can't be put into the form asked for."""


class TemplateError(WegoFormsError):
    """A template can't be opened, compiled or filled."""


class DrawingError(WegoFormsError):
    """A document can't be drawn as a page."""


class OutputError(WegoFormsError):
    """A file can't be written."""


class ToolError(WegoFormsError):
    """An outside program is missing or failed."""


class WegoFormsWarning(UserWarning):
    """What a person should look at; `problem` says what and where."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem)

    def __str__(self) -> str:
        return self.problem.message()


class DrawingWarning(WegoFormsWarning):
    """Something the PDF shows otherwise than Word would."""


class TemplateWarning(WegoFormsWarning):
    """Something in a template or a record that prints as it stands, and may have been meant otherwise."""


def user_language() -> Lang:
    """Russian where the user's locale is Russian, else English; WEGO_FORMS_LANG=ru|en decides outright."""
    for name in ("WEGO_FORMS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "ru" if value.lower().startswith("ru") else "en"
    return "ru" if (locale.getlocale()[0] or "").lower().startswith("ru") else "en"


def visible(text: str) -> str:
    """The text on one line, what a terminal would obey or nobody would see written out: \\n, \\x1b, \\u202e."""
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in _SPACES else sign.encode("unicode_escape").decode()
        for sign in text
    )


def shorten(value: object, limit: int = 80) -> str:
    """`value`, which needn't be text, on one line of at most `limit` characters, fit to stand in a message."""
    flat = " ".join(str(value).split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
