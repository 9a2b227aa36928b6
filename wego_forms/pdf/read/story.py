"""What every reader of one part shares: its styles, relationships, lists, problems and content controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..model import ControlInfo
from ..names import Element, W, child, children, local, val
from ..numbering import Counter, Lists
from ..package import Package, Target
from ..problems import Problems
from ..styles import Styles

_KINDS = ("text", "date", "dropDownList", "comboBox", "checkbox", "picture", "richText")


@dataclass
class Story:
    """One part being read (the body, a header, a footer)."""

    package: Package
    part: str
    targets: Mapping[str, Target]
    styles: Styles
    lists: Lists
    counter: Counter
    problems: Problems
    controls: list[ControlInfo]

    def control(self, element: Element) -> int:
        """Note a content control; its number."""
        props = child(element, "sdtPr")
        kind = next((local(e) for e in (() if props is None else props) if local(e) in _KINDS), "richText")
        items = [
            str(item.get(W + "displayText") or item.get(W + "value", ""))
            for said in (() if props is None else props)
            if local(said) in ("dropDownList", "comboBox")
            for item in children(said, "listItem")
        ]
        self.controls.append(
            ControlInfo(
                val(child(props, "tag")),
                val(child(props, "alias")),
                kind,
                child(props, "showingPlcHdr") is not None,
                tuple(items),
            )
        )
        return len(self.controls) - 1
