"""A template's lists: how each looks, and the numbering part with more of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree

from wego_forms.edges import BadXml, parse_xml
from wego_forms.ooxml.names import NUMBERING_PART, STYLES_PART, W

_NAMESPACE = W[1:-1]
#: No list of a reader's: their signs say nothing of an order.
_UNORDERED = frozenset(("bullet", "none"))
#: More styles based on each other than anybody has.
_LONGEST_CHAIN = 40


class Numbering:
    """A template's lists: how each looks, and the part that a fill adds lists to."""

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._root = _tree(parts, NUMBERING_PART)
        self._nums = {num.get(f"{W}numId"): num for num in self._root.iter(f"{W}num")}
        self._abstract = {each.get(f"{W}abstractNumId"): each for each in self._root.iter(f"{W}abstractNum")}
        self._styles = {
            style.get(f"{W}styleId"): style for style in _tree(parts, STYLES_PART).iter(f"{W}style")
        }
        self.highest = max((int(number) for number in self._nums if str(number).isdigit()), default=0)

    def list_of(self, paragraph: Any) -> tuple[str, int] | None:
        """The list (numId) and level of a paragraph, of its own or by its style; None: no ordered list's."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            return None
        number, level = _numbered(properties)
        style = properties.find(f"{W}pStyle")
        name = style.get(f"{W}val") if style is not None else None
        for _ in range(_LONGEST_CHAIN):
            if (number is not None and level is not None) or name not in self._styles:
                break
            above = self._styles[name]
            of_style = above.find(f"{W}pPr")
            if of_style is not None:
                theirs, at = _numbered(of_style)
                if number is None and theirs is not None:
                    number, at = theirs, at if at is not None else self._level_of(theirs, name)
                level = at if level is None else level
            based = above.find(f"{W}basedOn")
            name = based.get(f"{W}val") if based is not None else None
        if number is None or number not in self._nums or self._format(number, level or 0) in _UNORDERED:
            return None
        return number, level or 0

    def indent_of(self, paragraph: Any) -> Any:
        """The indent that the paragraph's style gives it: a list of its own would give another."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val") if style is not None else None
        for _ in range(_LONGEST_CHAIN):
            if name not in self._styles:
                return None
            indent = self._styles[name].find(f"{W}pPr/{W}ind")
            if indent is not None:
                return indent
            based = self._styles[name].find(f"{W}basedOn")
            name = based.get(f"{W}val") if based is not None else None
        return None

    def with_lists(self, begun: Mapping[str, str]) -> bytes:
        """The part with those lists added: each new number that of the list it is as, but begins anew."""
        end = self._root.find(f"{W}numIdMacAtCleanup")
        root = parse_xml(etree.tostring(self._root))
        place = len(root) if end is None else self._root.index(end)
        for number, like in begun.items():
            root.insert(place, self._anew(number, like))
            place += 1
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _anew(self, number: str, like: str) -> Any:
        model = self._nums[like]
        made = etree.Element(f"{W}num", {f"{W}numId": number}, nsmap={"w": _NAMESPACE})
        look = model.find(f"{W}abstractNumId")
        etree.SubElement(made, f"{W}abstractNumId", {f"{W}val": look.get(f"{W}val")})
        own = {each.get(f"{W}ilvl"): each for each in model.iter(f"{W}lvlOverride")}
        levels = {each.get(f"{W}ilvl"): each for each in self._levels(like)} or {"0": None}
        for at in sorted({*own, *levels}):
            override = etree.SubElement(made, f"{W}lvlOverride", {f"{W}ilvl": at})
            theirs = own.get(at)
            found = theirs.find(f"{W}lvl") if theirs is not None else None
            level = found if found is not None else levels.get(at)
            start = theirs.find(f"{W}startOverride") if theirs is not None else None
            if start is None and level is not None:
                start = level.find(f"{W}start")
            unsaid = "1" if level is None else "0"
            first = start.get(f"{W}val") if start is not None else unsaid
            etree.SubElement(override, f"{W}startOverride", {f"{W}val": first})
            if found is not None:
                override.append(parse_xml(etree.tostring(found, with_tail=False)))
        return made

    def _levels(self, number: str) -> list[Any]:
        look = self._nums[number].find(f"{W}abstractNumId")
        abstract = self._abstract.get(look.get(f"{W}val")) if look is not None else None
        link = None if abstract is None else abstract.find(f"{W}numStyleLink")
        if link is not None:  # the levels of a list style stand where that is made
            named = (each.find(f"{W}styleLink") for each in self._abstract.values())
            made = next((e for e in named if e is not None and e.get(f"{W}val") == link.get(f"{W}val")), None)
            abstract = abstract if made is None else made.getparent()
        return [] if abstract is None else abstract.findall(f"{W}lvl")

    def _level_of(self, number: str, style: Any) -> int | None:
        """The level that a style is linked to in the list."""
        if number not in self._nums:
            return None
        for level in self._levels(number):
            linked = level.find(f"{W}pStyle")
            if linked is not None and linked.get(f"{W}val") == style:
                return int(level.get(f"{W}ilvl"))
        return None

    def _format(self, number: str, level: int) -> str:
        own = [each.find(f"{W}lvl") for each in self._nums[number].iter(f"{W}lvlOverride")]
        for each in (*(each for each in own if each is not None), *self._levels(number)):
            shown = each.find(f"{W}numFmt")
            if each.get(f"{W}ilvl") == str(level) and shown is not None:
                return str(shown.get(f"{W}val"))
        return ""


def _numbered(properties: Any) -> tuple[str | None, int | None]:
    number = properties.find(f"{W}numPr/{W}numId")
    level = properties.find(f"{W}numPr/{W}ilvl")
    said = level.get(f"{W}val", "") if level is not None else ""
    return (
        number.get(f"{W}val") if number is not None else None,
        int(said) if said.isdigit() else None,
    )


def _tree(parts: Mapping[str, bytes], name: str) -> Any:
    try:
        return parse_xml(parts[name])
    except (KeyError, BadXml):
        return etree.Element(f"{W}none")
