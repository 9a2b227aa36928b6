"""Where one person's name is asked and several are written: a couple, a list, a family."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from wego_forms.errors import Both
from wego_forms.records.base import Refused

_BETWEEN = re.compile(
    r"\S\s+(?:и|and|&|\+)\s+\S|\S\s*[;&]\s*\S"
    r"|(?i:\bс\s+(?:супруг(?:ой|ом)|женой|мужем|семь[её]й|детьми|сыном|дочерью|матерью|отцом)\b)"
)
"""A conjunction between two names; Ортега-и-Гассет has hyphens, and the Korean family name И is a capital."""
_TOGETHER = re.compile(r"(?i:^(?:супруги|чета|семья|семейство|господа|братья|сёстры|сестры)\s)")
_PLURAL = re.compile(r"(?:[оеё]вы|[иы]ны|[сц]кие)$", re.IGNORECASE)
"""Family names in the plural: Ивановы, Пушкины, Вяземские. No one person is called so."""
_LISTED = re.compile(r"[А-Яа-яЁё.]\s*,\s*[А-ЯЁ]")
_INITIALS_OF_TWO = re.compile(r"(?:[А-ЯЁ]\.\s*){1,2},\s*[А-ЯЁ][а-яё]|,.*,")
_TWO_STYLES = re.compile(r"(?i:^(?:г-н|господин|г-жа|госпожа|mrs?|ms|dr)\.?\s*(?:и|and|&)\s)")
_SHORTEST_PLURAL = 5
_REMEDY = Both(
    "Назовите одного; второму – своё письмо (в таблице своя строка). Если письмо обоим сразу, впишите обращение"
    " к обоим в forms.salutation, а строку имён – в forms.initials_dative.",
    "Name one; the other gets a letter of their own (in a sheet, a row). If one letter goes to both, write the"
    " greeting of both into forms.salutation, and the line with both names into forms.initials_dative.",
)


def refuse_several(whole: str) -> None:
    """Refused: a whole name that names several people."""
    listed = _INITIALS_OF_TWO.search(whole)
    if _BETWEEN.search(whole) or _TOGETHER.search(whole) or listed or _is_plural(whole.split()):
        raise _refused()


def refuse_several_in_parts(parts: Mapping[str, Any]) -> None:
    """Refused, at the part that shows it: {family: Ивановы, given: Иван и Мария}."""
    for part in ("given", "patronymic", "family"):
        text = parts.get(part)
        if not isinstance(text, str):
            continue
        plural = part == "family" and _is_plural(text.split())
        if _BETWEEN.search(text) or _TOGETHER.search(text) or _LISTED.search(text) or plural:
            raise _refused(at=(part,))


def refuse_style_of_two(style: str | None, part: str) -> None:
    """Refused: господин и госпожа, Mr and Mrs; but Чрезвычайный и Полномочный Посол is one person."""
    if style and _TWO_STYLES.search(style.strip()):
        raise _refused(at=(part,))


def _is_plural(words: list[str]) -> bool:
    """Whether the first word or the last is a family name in the plural."""
    ends = {words[0], words[-1]} if words else set()
    return any(len(word) >= _SHORTEST_PLURAL and _PLURAL.search(word) for word in ends)


def _refused(at: tuple[str, ...] = ()) -> Refused:
    return Refused(
        Both("здесь названы несколько человек, а нужен один", "several people are named where one is asked"),
        _REMEDY,
        at=at,
    )
