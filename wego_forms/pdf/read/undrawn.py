"""What is written in charts and diagrams that aren't drawn: it stands in parts of their own."""

from __future__ import annotations

from collections.abc import Iterator

from wego_forms.errors import DrawingError
from wego_forms.ooxml.names import A, R
from wego_forms.pdf.elements import Element, local
from wego_forms.pdf.read.story import Story

#: By what a drawing names the part with its text: a chart's, a diagram's data.
_NAMED = (R + "id", R + "dm")


def written(data: Element | None, story: Story) -> str:
    """What a chart's or a diagram's part says, each text once and a semicolon between them; '' where it has none."""
    targets = (
        story.targets.get(one.get(name, ""))
        for one in (() if data is None else data)
        for name in _NAMED
        if isinstance(one.tag, str)
    )
    part = next((t.name for t in targets if t and not t.external and t.name in story.package.parts), "")
    try:
        return "; ".join(dict.fromkeys(_texts(story.package.xml(part)))) if part else ""
    except DrawingError:  # what isn't drawn anyway may be broken
        return ""


def _texts(root: Element) -> Iterator[str]:
    for one in root.iter():
        if one.tag == A + "p":
            text = "".join(said.text or "" for said in one.iter(A + "t"))
        elif local(one) == "strCache":
            yield from (
                text for said in one.iter() if local(said) == "v" and (text := (said.text or "").strip())
            )
            continue
        else:
            continue
        if text := " ".join(text.split()):
            yield text
