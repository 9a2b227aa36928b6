"""The result of Word's field QUOTE, made of the text in its code: what was saved is the template's old one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lxml import etree

from wego_forms.filling.codes import Field
from wego_forms.filling.tokens import TOKEN, Tokens, W, remove, token
from wego_forms.ooxml.instructions import arguments

#: How a result looks, and not what it says.
_LOOKS = ("mergeformat", "charformat")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def say_result(field: Field, tokens: Tokens) -> bool:
    """Make the field's result what its code says, if that is one text; whether it is."""
    said = _text(field)
    if said is None or field.nested:
        return False
    paragraphs = {next(node.iterancestors(f"{W}p"), None) for node in field.result}
    if len(paragraphs) > 1:
        return False
    holder = _holder(field)
    holder.text = TOKEN.sub(lambda found: _again(int(found[1]), tokens), said)
    holder.set(_SPACE, "preserve")
    for node in field.result:
        if node is not holder:
            remove(node)
    return True


def _text(field: Field) -> str | None:
    """The one text that the field quotes; None where it has others, or says them otherwise."""
    words = arguments(field.code)[1:]
    if not words or words[0].is_switch:
        return None
    rest = words[1:]
    plain = len(rest) % 2 == 0 and all(
        switch.typed == "\\*" and look.text.lower() in _LOOKS
        for switch, look in zip(rest[::2], rest[1::2], strict=True)
    )
    return words[0].text if plain else None


def _again(number: int, tokens: Tokens) -> str:
    """A tag said a second time, as a text."""
    tokens.add(replace(tokens.tags[number], takes="line"), like=number)
    return token(len(tokens.tags) - 1)


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
