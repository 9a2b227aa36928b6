"""A filled Word file made a form: controls of the right type with prompts, all the rest of it locked.

Protection for filling in forms (ECMA-376, 17.15.1.29) leaves just the controls to type in; Word honours it, and
LibreOffice where it knows it. Each control is locked against deletion (17.5.2.23).
"""

from __future__ import annotations

import copy
import datetime as dt
from collections.abc import Mapping
from typing import Any

from lxml import etree

from wego_forms.edges import parse_xml
from wego_forms.forms.controls import BLOCK, Control, controls_in, written
from wego_forms.forms.entries import SIGNATURE, YES, Entry
from wego_forms.forms.prompts import prompt_of
from wego_forms.ooxml.names import W14, XML_SPACE, W
from wego_forms.ooxml.schema import add, put

PROMPT_STYLE = "PlaceholderText"
_GREY = "808080"
_CHECKED, _UNCHECKED, _BOX_FONT = "☒", "☐", "MS Gothic"
#: What may stand before w:documentProtection in settings (CT_Settings).
_BEFORE_PROTECTION = frozenset(
    W + name
    for name in (
        "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime",
        "doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText",
        "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts",
        "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges",
        "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors",
        "hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate",
        "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
        "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting",
    )
)  # fmt: skip


def dressed(root: Any, entries: Mapping[str, Entry]) -> dict[str, str]:
    """Make each control of the part one to fill in; the prompts that it needs, by the controls' tags."""
    prompts: dict[str, str] = {}
    for control in list(controls_in(root)):
        entry = entries.get(control.tag)
        if entry is not None:
            _dress(control, entry, prompts)
        elif control.tag != SIGNATURE:
            _lock(control, "sdtContentLocked")
    return prompts


def _dress(control: Control, entry: Entry, prompts: dict[str, str]) -> None:
    props = control.element.find(W + "sdtPr")
    kept = {child.tag: child for child in props if child.tag in _KEPT}
    for child in list(props):
        props.remove(child)
    for tag in (W + "rPr", W + "alias", W + "tag", W + "id"):
        if tag in kept:
            props.append(kept[tag])
    add(props, "lock", "sdtLocked")
    prompt = _UNCHECKED if entry.type == "flag" else prompt_of(entry)
    prompts[control.tag] = prompt
    # of a control without one LibreOffice 7.4 takes the prompt of the one before, and with it the name
    add(etree.SubElement(props, W + "placeholder"), "docPart", BLOCK + control.tag)
    if entry.type == "flag":
        _check_box(props, control)
        return
    if not control.value:
        etree.SubElement(props, W + "showingPlcHdr")
        show(control, prompt, PROMPT_STYLE)
    _typed(props, entry, control.value)


_KEPT = frozenset(W + name for name in ("rPr", "alias", "tag", "id"))


def _typed(props: Any, entry: Entry, value: str) -> None:
    """The element that says of which type the control is: a list, a date, a text."""
    if choices := entry.choices:
        listed = etree.SubElement(props, W + "dropDownList")
        for key, said in choices:
            item = etree.SubElement(listed, W + "listItem")
            item.set(W + "displayText", said)
            item.set(W + "value", key)
    elif entry.type == "date":
        date = etree.SubElement(props, W + "date")
        if day := _day(value):
            date.set(W + "fullDate", f"{day:%Y-%m-%d}T00:00:00Z")
        add(date, "dateFormat", "d MMMM yyyy" if entry.lang == "en" else "dd.MM.yyyy")
        add(date, "lid", "en-GB" if entry.lang == "en" else "ru-RU")
        add(date, "storeMappedDataAs", "dateTime")
        add(date, "calendar", "gregorian")
    elif entry.type != "lines" and "\n" not in value:  # of plain text LibreOffice 7.4 drops the new lines
        text = etree.SubElement(props, W + "text")
        if entry.lines:
            text.set(W + "multiLine", "1")


def _day(value: str) -> dt.date | None:
    try:
        return dt.datetime.strptime(value, "%d.%m.%Y").date()
    except ValueError:
        return None


def _check_box(props: Any, control: Control) -> None:
    on = control.value.casefold() in (*YES, _CHECKED)
    box = etree.SubElement(props, W14 + "checkbox", nsmap={"w14": W14[1:-1]})
    for name, attributes in (
        ("checked", {"val": "1" if on else "0"}),
        ("checkedState", {"val": f"{ord(_CHECKED):04X}", "font": _BOX_FONT}),
        ("uncheckedState", {"val": f"{ord(_UNCHECKED):04X}", "font": _BOX_FONT}),
    ):
        state = etree.SubElement(box, W14 + name)
        for attribute, value in attributes.items():
            state.set(W14 + attribute, value)
    show(control, _CHECKED if on else _UNCHECKED, None, _BOX_FONT)


def show(control: Control, text: str, style: str | None, font: str | None = None) -> None:
    """Put one run with `text` in the place of what the control holds, in the look of its first run."""
    content = control.element.find(W + "sdtContent")
    paragraph = next(content.iter(W + "p"), None)
    holder = content if paragraph is None else paragraph
    first = next(content.iter(W + "r"), None)
    look = None if first is None else first.find(W + "rPr")
    for child in list(holder):
        if child.tag != W + "pPr":
            holder.remove(child)
    for extra in [] if paragraph is None else list(paragraph.itersiblings(W + "p")):
        extra.getparent().remove(extra)  # of several paragraphs, in a cell too, the first is left
    run = etree.SubElement(holder, W + "r")
    props = copy.deepcopy(look) if look is not None else etree.Element(W + "rPr")
    if style:
        put(props, "rStyle").set(W + "val", style)
        color = put(props, "color")  # LibreOffice passes a character style over in a plain text control
        color.attrib.clear()
        color.set(W + "val", _GREY)
    if font:
        fonts = put(props, "rFonts")
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "eastAsia"):
            fonts.set(W + script, font)
    if len(props):
        run.append(props)
    shown = etree.SubElement(run, W + "t")
    shown.text = text
    shown.set(XML_SPACE, "preserve")


def _lock(control: Control, how: str) -> None:
    props = control.element.find(W + "sdtPr")
    for old in props.findall(W + "lock"):
        props.remove(old)
    lock = etree.Element(W + "lock")
    lock.set(W + "val", how)
    places = [props.index(child) for child in props if child.tag in _KEPT]
    props.insert(max(places, default=-1) + 1, lock)


def protected(settings: bytes) -> bytes:
    """The settings with protection: only forms are filled in, without a password."""
    root = parse_xml(settings)
    for old in root.findall(W + "documentProtection"):
        root.remove(old)
    protection = etree.Element(W + "documentProtection")
    protection.set(W + "edit", "forms")
    protection.set(W + "enforcement", "1")
    before = (place for place, child in enumerate(root, 1) if child.tag in _BEFORE_PROTECTION)
    root.insert(max(before, default=0), protection)
    return written(root)


def with_prompt_style(styles: bytes) -> bytes:
    """The styles with the character style of prompts, grey."""
    root = parse_xml(styles)
    if root.find(f"{W}style[@{W}styleId='{PROMPT_STYLE}']") is None:
        style = etree.SubElement(root, W + "style")
        style.set(W + "type", "character")
        style.set(W + "styleId", PROMPT_STYLE)
        add(style, "name", "Placeholder Text")
        add(style, "uiPriority", "99")
        look = etree.SubElement(style, W + "rPr")
        add(look, "color", _GREY)
    return written(root)
