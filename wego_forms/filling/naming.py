"""Names of bookmarks as a fill makes them: such as Word takes, each once, and a link leads to one that is there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from wego_forms.errors import Both, Problem, TemplateError
from wego_forms.filling.blank import LINE_LENGTH

#: As Word takes it: a letter or an underscore, then letters, digits and underscores, 40 of them at most.
_RIGHT = re.compile(r"[^\W\d]\w{0,39}")
_BLANK = "_" * LINE_LENGTH
_REMEDY = Both(
    "Имя закладки начинается с буквы, в нём буквы, цифры и _, не больше 40 знаков: например, "
    "name_{{ loop.index }}.",
    "A bookmark's name begins with a letter and has letters, digits and _, 40 at most: name_{{ loop.index }}, "
    "for example.",
)


class Names:
    """The names in one filled document.

    `standing`: those of the template, in small letters; `made`: place and tag of each that a value makes.
    """

    def __init__(self, standing: set[str], made: Sequence[tuple[str, str]]) -> None:
        self._there = set(standing)
        self._made = made
        self._wanted: list[tuple[int, str]] = []
        self._problems: list[Problem] = []

    def begun(self, said: str, fresh: Callable[[str], str]) -> str:
        """A bookmark's name that a value made: `place:name` as marked; `fresh` numbers a blank's that comes again."""
        place, name = self._read(said)
        if name.casefold() in self._there:
            if _BLANK in name:
                return fresh(name)
            what = Both("такая закладка уже есть", "there is such a bookmark already")
            self._wrong(place, name, what, _REMEDY)
        self._there.add(name.casefold())
        return fresh(name)

    def wanted(self, said: str) -> str:
        """The name of the bookmark that a link leads to."""
        place, name = self._read(said)
        self._wanted.append((place, name))
        return name

    def prove(self) -> None:
        """TemplateError: names that Word wouldn't take, or has twice, and links to what isn't there; all at once."""
        for place, name in self._wanted:
            if name.casefold() not in self._there and _BLANK not in name and _RIGHT.fullmatch(name):
                what = Both(
                    "ссылка ведёт к закладке, которой нет", "the link leads to a bookmark that isn't there"
                )
                remedy = Both(
                    "Дайте закладке и ссылке одно и то же имя.",
                    "Give the bookmark and the link the same name.",
                )
                self._wrong(place, name, what, remedy)
        if self._problems:
            raise TemplateError(dict.fromkeys(self._problems))

    def _read(self, said: str) -> tuple[int, str]:
        number, _, written = said.partition(":")
        place, name = int(number), unescape(written)
        if not _RIGHT.fullmatch(name):
            typed = self._made[place][1]
            what = Both(
                f"{typed} даёт имя закладки, которого Word не примет",
                f"{typed} makes a bookmark's name that Word won't take",
            )
            self._wrong(place, name, what, _REMEDY)
        return place, name

    def _wrong(self, place: int, name: str, what: Both, remedy: Both) -> None:
        self._problems.append(Problem(what, remedy, place=self._made[place][0], value=name))
