"""Numbering of a document's lists: each begins anew, in the numbering part that the template has or is given.

ECMA-376 part 1, 17.9: an abstract numbering says how a list looks, a w:num is one list of it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from wego_forms.errors import Lang
from wego_forms.ooxml.names import (
    MAIN_RELATIONS,
    NO_RELATIONS,
    NUMBERING_PART,
    TYPES_PART,
    W,
)

_EMPTY = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="{W[1:-1]}"></w:numbering>'
_OVERRIDE = (
    '<Override PartName="/word/numbering.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'
)
_RELATION = (
    '<Relationship Id="rIdNumbering" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>'
)
#: twips; what a list without a style of the template's own is indented by, a level.
INDENT = 425
_BULLETS = ("–", "•", "–")
_LETTERS: Mapping[Lang, str] = {"ru": "russianLower", "en": "lowerLetter"}


class Lists:
    """The lists of one document in `lang`, as they are begun."""

    def __init__(self, parts: Mapping[str, bytes], lang: Lang) -> None:
        self._formats = (("decimal", "%1."), (_LETTERS[lang], "%2)"), ("decimal", "%3)"))
        self._xml = parts[NUMBERING_PART].decode("utf-8-sig") if NUMBERING_PART in parts else _EMPTY
        self._new = NUMBERING_PART not in parts
        self._abstract = _next(self._xml, r'w:abstractNumId="(\d+)"')
        self._number = _next(self._xml, r'<w:num w:numId="(\d+)"')
        self._begun: list[str] = []

    def begin(self, *, ordered: bool, level: int, start: int) -> int:
        """A list that begins at `start`: the number that its items name."""
        number = self._number + len(self._begun)
        abstract = self._abstract + (0 if ordered else 1)
        anew = f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'
        look = f'<w:abstractNumId w:val="{abstract}"/>'
        self._begun.append(f'<w:num w:numId="{number}">{look}{anew if ordered else ""}</w:num>')
        return number

    def changed(self, parts: Mapping[str, bytes]) -> dict[str, bytes]:
        """The parts that the lists change; `parts` as they are filled."""
        if not self._begun:
            return {}
        looks = _look(self._abstract, self._formats) + _look(
            self._abstract + 1, tuple(("bullet", mark) for mark in _BULLETS)
        )
        # Every w:abstractNum stands before every w:num.
        at = re.search(r"<w:num |<w:numIdMacAtCleanup|</w:numbering>", self._xml)
        head, tail = (self._xml[: at.start()], self._xml[at.start() :]) if at else (self._xml, "")
        end = re.search(r"<w:numIdMacAtCleanup|</w:numbering>", tail)
        cut = end.start() if end else len(tail)
        xml = f"{head}{looks}{tail[:cut]}{''.join(self._begun)}{tail[cut:]}"
        made = {NUMBERING_PART: xml.encode()}
        if self._new:
            types = parts[TYPES_PART].decode("utf-8-sig")
            made[TYPES_PART] = types.replace("</Types>", f"{_OVERRIDE}</Types>").encode()
            relations = parts.get(MAIN_RELATIONS, NO_RELATIONS).decode("utf-8-sig")
            made[MAIN_RELATIONS] = relations.replace(
                "</Relationships>", f"{_RELATION}</Relationships>"
            ).encode()
        return made


def _look(number: int, formats: tuple[tuple[str, str], ...]) -> str:
    levels = []
    for level, (how, text) in enumerate(formats):
        indent = f'<w:ind w:left="{INDENT * (level + 1)}" w:hanging="{INDENT}"/>'
        levels.append(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{how}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr>{indent}</w:pPr></w:lvl>'
        )
    several = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{number}">{several}{"".join(levels)}</w:abstractNum>'


def _next(xml: str, pattern: str) -> int:
    return max((int(found) for found in re.findall(pattern, xml)), default=0) + 1
