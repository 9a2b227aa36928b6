"""How much a stranger's picture may ask for, and what is told of one that is damaged or asks for more."""

from __future__ import annotations

from typing import NamedTuple

from wego_forms.errors import Both

MOST_RECORDS = 500_000
MOST_PARTS = 20_000  # an icon has ten, a drawing some hundred
MOST_POINTS = 500_000
MOST_LETTERS = 200_000
MOST_PIXELS = 16_000_000  # A4 at 400 dpi
MOST_KEPT = 1_000  # states
MOST_THINGS = 20_000  # pens, brushes, fonts
FAR = 1e4
"""How far from a picture, in its own sizes, a point may lie."""
TALL = 10.0
"""How tall letters may be, in the picture's heights."""


class Note(NamedTuple):
    """What isn't drawn of a picture, and which text or value it is about."""

    what: Both
    value: str = ""


DAMAGED = Note(
    Both("часть картинки повреждена и не нарисована", "a part of the picture is damaged and isn't drawn")
)
UNWRITTEN = Both("текст картинки не нарисован", "text of the picture isn't drawn")
NUMBERED = Note(
    Both(
        "текст картинки записан номерами букв её шрифта и не нарисован",
        "text of the picture is kept as numbers of its font's glyphs and isn't drawn",
    )
)
LARGE = Both("изображение внутри картинки слишком велико и не нарисовано",
             "a bitmap inside the picture is too large and isn't drawn")  # fmt: skip
RECORDS = Both("записей", "records")
PARTS = Both("фигур и надписей", "shapes and texts")
POINTS = Both("точек", "points")
LETTERS = Both("букв", "letters")
STATES = Both("вложенных состояний", "nested states")
THINGS = Both("перьев, кистей и шрифтов", "pens, brushes and fonts")


class TooMuch(Exception):
    """The picture asks for more than it may: nothing more of it is read."""

    def __init__(self, things: Both, most: int) -> None:
        super().__init__(things.en)
        self.note = Note(
            Both(
                f"картинка нарисована не вся: в ней больше {most} {things.ru}",
                f"the picture is drawn only in part: it has more than {most} {things.en}",
            )
        )
