"""Where a mark stands on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wego_forms.errors import Both
from wego_forms.signing.faults import refused
from wego_forms.signing.places import chosen, free_spot, inherited, places_of, signed_boxes

#: Of a mark under the last line, in pt: four lines, as in a template's own place.
MARK_HEIGHT = 46.0
#: The default distance from the page's right and lower edge, in pt: 10 and 20 mm, the margins of official letters.
_RIGHT, _BOTTOM = 28.35, 56.7


@dataclass(frozen=True)
class MarkBox:
    """A box in pt, `x` and `y` from the page's lower left corner to the box's own; pages from 0, -1 is the last.

    Without `x` and `y` it stands in the place of `signatory` (the how-manieth, or a name), else in that of the
    certificate's owner, else in the first that is free, if the file tells of such places (ours do); if not, under the
    last line of a file of ours; of another's in the lower right, above the marks that are there already.
    """

    page: int = -1
    x: float | None = None
    y: float | None = None
    width: float = 210
    height: float = 72
    signatory: int | str | None = None

    @property
    def unplaced(self) -> bool:
        """Whether nobody has said where it stands."""
        return self.signatory is None and self.page == MarkBox.page and self.x is None and self.y is None


def place(writer: Any, box: MarkBox, owner: str = "") -> tuple[int, tuple[float, float, float, float]]:
    """The page's index and the box's corners on it in pt: left, lower, right, upper; `writer` is pyHanko's.

    `owner`: whose the certificate is. InputError: there is no such page, it is rotated, or the box doesn't fit on it;
    there is no such signatory, or he has signed.
    """
    if box.signatory is not None or box.unplaced:
        there = chosen(places_of(writer), box.signatory, owner)
        if there is not None:
            return there.page, there.box
        high = MARK_HEIGHT if box.height == MarkBox.height else box.height
        if (spot := free_spot(writer, box.width, high)) is not None:
            return spot
    count = int(writer.root["/Pages"]["/Count"])
    index = box.page + count if box.page < 0 else box.page
    if not 0 <= index < count:
        raise refused(
            Both("такой страницы в файле нет", "the file has no such page"),
            Both(f"Страницы считаются с 0, всего их {count}.", f"Pages count from 0; there are {count}."),
            value=str(box.page),
        )
    page = writer.find_page_for_modification(index)[0].get_object()
    if int(inherited(page, "/Rotate") or 0) % 360:
        raise refused(
            Both(
                "страница повёрнута: отметка легла бы боком",
                "the page is rotated: the mark would lie on its side",
            ),
            Both(
                "Выберите другую страницу или подпишите без отметки.",
                "Choose another page, or sign without a mark.",
            ),
            value=str(box.page),
        )
    edges = inherited(page, "/CropBox") or inherited(page, "/MediaBox") or (0, 0, 595, 842)
    left, lower, right, upper = (float(edge) for edge in edges)
    x = left + box.x if box.x is not None else right - _RIGHT - box.width
    y = lower + box.y if box.y is not None else _free(page, x, lower + _BOTTOM, box)
    if x < left or y < lower or x + box.width > right or y + box.height > upper:
        raise refused(
            Both("отметка не помещается на странице", "the mark doesn't fit on the page"),
            Both("Задайте другое место или размер.", "Give it another place or size."),
            value=f"{x:g}, {y:g}, {box.width:g} × {box.height:g} pt",
        )
    return index, (x, y, x + box.width, y + box.height)


def _free(page: Any, x: float, y: float, box: MarkBox) -> float:
    """The lowest height from `y` at which the box meets no signature field of the page."""
    for left, lower, right, upper in sorted(signed_boxes(page), key=lambda rectangle: rectangle[1]):
        if left < x + box.width and x < right and lower < y + box.height and y < upper:
            y = upper + 6
    return y
