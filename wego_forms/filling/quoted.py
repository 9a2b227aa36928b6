"""The result of a field that quotes or repeats a text, made anew: what was saved is the template's old one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from wego_forms.filling.tags import Tag
from wego_forms.filling.tokens import TOKEN, Tokens, remove, token
from wego_forms.filling.wordfields import Field
from wego_forms.ooxml.instructions import Argument, arguments
from wego_forms.ooxml.names import XML_SPACE, W

#: How a result looks, and not what it says.
_LOOKS = ("mergeformat", "charformat")


def say_quoted(field: Field, tokens: Tokens) -> bool:
    """Make a QUOTE's result what its code says, if that is one text; whether it is."""
    words = arguments(field.code)[1:]
    if not words or words[0].is_switch or not only_looks(words[1:]):
        return False
    return say_again(field, [words[0].text], tokens, tokens, takes="line")


def only_looks(switches: list[Argument]) -> bool:
    """Whether a field's switches decide on how its text looks, and not on what it says."""
    rest = [each for each in switches if each.typed.lower() != "\\h"]
    return len(rest) % 2 == 0 and all(
        switch.typed == "\\*" and look.text.lower() in _LOOKS
        for switch, look in zip(rest[::2], rest[1::2], strict=True)
    )


def say_again(
    field: Field, pieces: list[Any], tokens: Tokens, source: Tokens, takes: str | None = None
) -> bool:
    """Make the field's result of pieces, each a text with tokens of `source` or an element to repeat; whether it can.

    `takes`: of each tag, if it isn't as it was there.
    """
    if field.nested or len({next(node.iterancestors(f"{W}p"), None) for node in field.result}) > 1:
        return False

    def again(found: Any) -> str:
        tag: Tag = source.tags[int(found[1])]
        tokens.add(tag if takes is None else replace(tag, takes=takes), source.text_of(int(found[1])))
        return token(len(tokens.tags) - 1)

    holder = place = _holder(field)
    for node in field.result:
        if node is not holder:
            remove(node)
    holder.text = ""
    for piece in pieces:
        made = etree.Element(f"{W}t") if isinstance(piece, str) else etree.Element(piece.tag, piece.attrib)
        if isinstance(piece, str):
            made.text = TOKEN.sub(again, piece)
            made.set(XML_SPACE, "preserve")
        place.addnext(made)
        place = made
    remove(holder)
    return True


def _holder(field: Field) -> Any:
    """The w:t that the result becomes."""
    for node in field.result:
        if node.tag == f"{W}t":
            return node
    if field.simple is not None:
        return etree.SubElement(etree.SubElement(field.simple, f"{W}r"), f"{W}t")
    if not field.separate:
        mark = etree.Element(f"{W}fldChar")
        mark.set(f"{W}fldCharType", "separate")
        field.end.addprevious(mark)
    holder = etree.Element(f"{W}t")
    field.end.addprevious(holder)
    return holder
