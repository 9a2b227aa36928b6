"""The glossary of a form: the prompts that Word shows again in a control that has been emptied (17.12)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from lxml import etree

from wego_forms.forms.controls import BLOCK, written
from wego_forms.forms.dressing import PROMPT_STYLE
from wego_forms.ooxml.names import W
from wego_forms.ooxml.schema import add

_NAMESPACE = uuid.UUID("6f0c9c5c-5b0e-4d7c-9c9e-7a0b3a1d2f10")


def glossary(prompts: Mapping[str, str]) -> bytes:
    """The part: a building block for each control's prompt, by its tag."""
    root = etree.Element(W + "glossaryDocument", nsmap={"w": W[1:-1]})
    parts = etree.SubElement(root, W + "docParts")
    for tag, text in prompts.items():
        name = BLOCK + tag
        part = etree.SubElement(parts, W + "docPart")
        props = etree.SubElement(part, W + "docPartPr")
        add(props, "name", name)
        category = etree.SubElement(props, W + "category")
        add(category, "name", "General")
        add(category, "gallery", "placeholder")
        add(etree.SubElement(props, W + "behaviors"), "behavior", "content")
        add(props, "guid", "{" + str(uuid.uuid5(_NAMESPACE, name + text)).upper() + "}")
        body = etree.SubElement(part, W + "docPartBody")
        run = etree.SubElement(etree.SubElement(body, W + "p"), W + "r")
        add(etree.SubElement(run, W + "rPr"), "rStyle", PROMPT_STYLE)
        etree.SubElement(run, W + "t").text = text
    return written(root)
