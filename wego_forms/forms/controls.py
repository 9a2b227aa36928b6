"""The content controls of a Word file's part: what each is called, holds and shows (ECMA-376, 17.5.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree

from wego_forms.ooxml.names import STRUCK, W14, W

#: What the names of the glossary's blocks begin with; the control's tag follows.
BLOCK = "wf."
#: A line to write on, as a blank prints it.
_LINE = re.compile(r"[_\s]*")
_OFF = ("0", "false", "off")
#: What is seen of a control's content, and what parts it.
_SHOWN = tuple(W + name for name in ("p", "t", "br", "cr", "tab", "ptab", "noBreakHyphen"))


@dataclass(frozen=True)
class Control:
    """One control: its element, tag, title, the text that it shows; `prompt`: that text only asks for one."""

    element: Any
    tag: str
    title: str
    text: str
    prompt: bool
    checked: bool | None = None

    @property
    def value(self) -> str:
        """What it holds: nothing where it prompts, or has a line to write on."""
        return "" if self.prompt or _LINE.fullmatch(self.text) else self.text


def controls_in(root: Any) -> Iterator[Control]:
    """The named controls of a part, in order; of those within each other the innermost that is named."""
    for element in root.iter(W + "sdt"):
        props = element.find(W + "sdtPr")
        if props is None:
            continue
        said = {each.tag: each for each in reversed(props)}  # the first, where there are several
        tag = _named(said)
        content = element.find(W + "sdtContent")
        if not tag or (content is not None and any(name_of(props) for props in content.iter(W + "sdtPr"))):
            continue
        prompt, box = said.get(W + "showingPlcHdr"), said.get(W14 + "checkbox")
        yield Control(
            element,
            tag,
            _value(said.get(W + "alias")),
            shown(content),
            prompt is not None and prompt.get(W + "val", "1") not in _OFF,
            None if box is None else _checked(box),
        )


def texts_inside(root: Any) -> set[Any]:
    """The pieces of text that stand in the controls of a part, or of a block of one."""
    return {text for control in controls_in(root) for text in control.element.iter(W + "t")}


def number_items(root: Any) -> bool:
    """Give the controls of a list's items their own tags: the n-th `agenda[].item` becomes `agenda[n].item`.

    Whether there were any.
    """
    met: Counter[str] = Counter()
    for element in root.iter(W + "tag"):
        name = element.get(W + "val", "")
        if "[]" in name and element.getparent().tag == W + "sdtPr":
            element.set(W + "val", name.replace("[]", f"[{met[name]}]", 1))
            met[name] += 1
    return bool(met)


def shown(content: Any) -> str:
    """The text of a control's content: a line for each paragraph and each break."""
    if content is None:
        return ""
    pieces: list[str] = []
    struck = {text for away in content.iter(*STRUCK) for text in away.iter()}
    for element in content.iter(*_SHOWN):
        if element in struck:
            continue
        if element.tag == W + "p" and pieces:
            pieces.append("\n")
        elif element.tag == W + "t":
            pieces.append(element.text or "")
        elif element.tag in (W + "br", W + "cr"):
            pieces.append("\n")
        elif element.tag in (W + "tab", W + "ptab") and element.getparent().tag == W + "r":
            pieces.append("\t")
        elif element.tag == W + "noBreakHyphen":
            pieces.append("-")
    return "".join(pieces).replace("\u2011", "-").strip()


def name_of(props: Any) -> str:
    """What a control is called: its tag, or, since LibreOffice 7 drops tags, the name of its prompt's block."""
    return _named({each.tag: each for each in reversed(props)})


def _named(said: Mapping[str, Any]) -> str:
    if tag := _value(said.get(W + "tag")):
        return tag
    block = said.get(W + "placeholder")
    name = "" if block is None else _value(block.find(W + "docPart"))
    return name.removeprefix(BLOCK) if name.startswith(BLOCK) else ""


def _value(said: Any) -> str:
    return "" if said is None else str(said.get(W + "val", ""))


def _checked(box: Any) -> bool:
    state = box.find(W14 + "checked")
    return state is not None and state.get(W14 + "val", "1") not in _OFF


def written(root: Any) -> bytes:
    """The part's bytes."""
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data
