"""Text that prints and that nobody can read: white on white, of a point or two, squeezed into nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wego_forms.errors import Both
from wego_forms.ooxml.names import W

#: Without one of these in its bytes a part has nothing of the kind, and needn't be looked through.
SIGNS = re.compile(rb'val="(?:[Ff]{6}|[1-9]|-[0-9]{3,})"')
_WHITE = "FFFFFF"
#: Half-points (ECMA-376 part 1, 17.3.2.38), per cent (17.3.2.43), twentieths of a point (17.3.2.35).
_TINY, _NARROW, _TIGHT = 4, 10, -200
_SHADES = (f"{W}shd", f"{W}highlight")
_DARK = re.compile(r"(?!auto$|none$|[Ff]{6}$).+")
WHITE = Both(
    "белый текст на белом: на листе его не видно", "white text on white: nobody sees it on the sheet"
)
SMALL = Both(
    "буквы такие мелкие или сжатые, что их не прочесть",
    "letters so small or so squeezed that nobody reads them",
)


def unseen(root: Any) -> Iterator[tuple[Both, Any]]:
    """The runs that nobody can read, each with what is wrong, one of each sort."""
    told: set[Both] = set()
    for run in root.iter(f"{W}r"):
        looks = run.find(f"{W}rPr")
        if looks is None or not any((text.text or "").strip() for text in run.iterchildren(f"{W}t")):
            continue
        what = SMALL if _is_small(looks) else WHITE if _is_white(run, looks) else None
        if what and what not in told:
            told.add(what)
            yield what, run


def _is_small(looks: Any) -> bool:
    size, width, space = (_number(looks, name) for name in ("sz", "w", "spacing"))
    return (
        (size is not None and 0 < size <= _TINY)
        or (width is not None and 0 < width < _NARROW)
        or (space is not None and space <= _TIGHT)
    )


def _is_white(run: Any, looks: Any) -> bool:
    """Whether it is white with nothing behind it; what a style, a table's look or a box has isn't known here."""
    color = looks.find(f"{W}color")
    if color is None or (color.get(f"{W}val") or "").upper() != _WHITE or color.get(f"{W}themeColor"):
        return False
    if looks.find(f"{W}rStyle") is not None:
        return False
    for above in (run, *run.iterancestors()):
        if above.tag in (f"{W}txbxContent", f"{W}tbl"):
            return False
        properties = above.find(f"{above.tag}Pr") if str(above.tag).startswith(W) else None
        if properties is not None and (
            properties.find(f"{W}pStyle") is not None or any(map(_shaded, properties))
        ):
            return False
    return run.getroottree().getroot().find(f"{W}background") is None  # of the pages


def _shaded(element: Any) -> bool:
    said = element.get(f"{W}fill") or element.get(f"{W}val") or ""
    return element.tag in _SHADES and _DARK.match(said) is not None


def _number(looks: Any, name: str) -> int | None:
    found = looks.find(f"{W}{name}")
    said = found.get(f"{W}val") if found is not None else None
    return int(said) if said and re.fullmatch(r"-?[0-9]{1,6}", said) else None
