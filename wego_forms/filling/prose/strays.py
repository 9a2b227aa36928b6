"""Marks of Markdown that make nothing and print as they were typed: an unclosed `**`, a table without its rule."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from wego_forms.errors import Both, Problem
from wego_forms.filling.prose.marking import Paragraph, blocks_of

#: The mark, and what makes it one. A line to write on (___) and a sum (2 ** 3, 2**3) are only characters.
_STRAYS = (
    (
        re.compile(r"(?<![*\w])\*\*(?=[^\s*])|(?<=[^\s*])\*\*(?![*\w])"),
        Both("Жирное закрывают тоже: **слово**.", "Bold is closed too: **word**."),
    ),
    (
        re.compile(r"(?<![_\w])__(?=[^\W_])|(?<=[^\W_])__(?![_\w])"),
        Both("Жирное закрывают тоже: __слово__.", "Bold is closed too: __word__."),
    ),
    (
        re.compile(r"\]\s?\((?=https?:|mailto:)"),
        Both("Ссылку пишут так: [текст](https://…).", "A link is written so: [text](https://…)."),
    ),
    (
        re.compile(r"^\|(?=.*\|\s*$)"),
        Both(
            "Под первой строкой таблицы ставят |---|---|, перед ней пустую строку.",
            "Below the first row of a table goes |---|---|, before it an empty line.",
        ),
    ),
)
_SOME = re.compile(r"\*\*|__|\]\s?\(|^\s*\|", re.MULTILINE)
_VALUE = re.compile("\uf8f0\\d+\uf8f1")
#: Characters of the text that find its line again, and that are shown.
_SHOWN = 40


def strays(text: str, place: str) -> tuple[Problem, ...]:
    """The notes of marks that print as they stand, each with its line in the text."""
    return _strays(text, place) if _SOME.search(text) else ()


@lru_cache(maxsize=64)
def _strays(text: str, place: str) -> tuple[Problem, ...]:
    """Ten thousand letters of a batch have the same body."""
    return tuple(
        Problem(
            Both("этот знак напечатается как есть", "this mark prints as it stands"),
            remedy,
            place=place + _line_of(found.string[found.start() :], text),
            value=_VALUE.sub("…", found.string[max(found.start() - _SHOWN // 2, 0) :][:_SHOWN]),
        )
        for block in blocks_of(text, place)
        for runs in ((block.runs,) if isinstance(block, Paragraph) else chain(*block.rows))
        for run in runs
        for sign, remedy in _STRAYS
        if (found := sign.search(run.text)) and f"\\{found[0][0]}" not in text
    )


def _line_of(rest: str, text: str) -> str:
    at = text.find(rest)
    return f", {text.count(chr(10), 0, at) + 1}" if at >= 0 else ""
