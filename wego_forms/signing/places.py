"""The places for signatures that a PDF of ours tells of, and whose of them a mark is put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wego_forms import language
from wego_forms.choosing import LANGUAGES
from wego_forms.errors import Both
from wego_forms.signing.faults import refused

_NAME = re.compile(r"/signature([2-9]?)")
_MOST = 9
Corners = tuple[float, float, float, float]


@dataclass(frozen=True)
class Place:
    """Who signs there: the how-manieth, by name if the document says it; the page from 0, the box in pt."""

    number: int
    who: str
    page: int
    box: Corners
    taken: bool


#: What our PDFs call the free space under their last line (see `pdf.signplaces`), and between two marks in it, pt.
_FREE, _GAP = "/signing", 6.0


def free_spot(writer: Any, width: float, height: float) -> tuple[int, Corners] | None:
    """The page and the box of a mark under the document's last line: at the right, beside or below those there.

    None: the file tells of no such space. InputError: it is full.
    """
    space = _free(writer)
    if space is None:
        return None
    left, lower, right, upper = space.box
    page = writer.find_page_for_modification(space.page)[0].get_object()
    signed = list(signed_boxes(page))
    for top in _steps(upper, lower + height, height + _GAP):
        for edge in _steps(right, left + width, width + _GAP):
            box = (edge - width, top - height, edge, top)
            if not any(_overlap(box, other) for other in signed):
                return space.page, box
    raise refused(
        Both("под текстом нет места для отметки", "there is no room for the mark under the text"),
        Both(
            "Подпишите без отметки (--invisible), или оставьте место в шаблоне: элемент управления signature.",
            "Sign without a mark (--invisible), or keep a place in the template: a content control, signature.",
        ),
    )


def _free(writer: Any) -> Place | None:
    root = writer.root
    return _place(writer, 0, root["/Dests"][_FREE]) if "/Dests" in root and _FREE in root["/Dests"] else None


def _steps(first: float, last: float, step: float) -> Iterator[float]:
    while first >= last:
        yield first
        first -= step


def places_of(writer: Any) -> list[Place]:
    """Those of the file, in order; none where it tells of none. `writer` is pyHanko's."""
    root = writer.root
    if "/Dests" not in root:
        return []
    found = [
        (int(name[1] or 1), root["/Dests"][key]) for key in root["/Dests"] if (name := _NAME.fullmatch(key))
    ]
    places = (
        _place(writer, number, said) for number, said in sorted(found, key=lambda each: each[0])[:_MOST]
    )
    return [place for place in places if place is not None]


def _place(writer: Any, number: int, said: Any) -> Place | None:
    try:
        where = said["/D"]
        page, fit = where.raw_get(0), where[1]
        left, lower, right, upper = (float(where[at]) for at in range(2, 6))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        return None  # another program's
    count = int(writer.root["/Pages"]["/Count"])
    references = (writer.find_page_for_modification(index)[0] for index in range(count))
    index = next(
        (at for at, each in enumerate(references) if each.idnum == getattr(page, "idnum", None)), None
    )
    if index is None or fit != "/FitR":
        return None
    box = (left, lower, right, upper)
    taken = any(_overlap(box, other) for other in signed_boxes(page.get_object()))
    return Place(number, str(said.get("/WegoName", "")), index, box, taken)


def signed_boxes(page: Any) -> Iterator[Corners]:
    """The boxes of the page's signature fields."""
    if "/Annots" not in page:
        return
    for annotation in page["/Annots"]:  # resolved by the access, which .get isn't
        field = annotation.get_object()
        if inherited(field, "/FT") == "/Sig" and "/Rect" in field:
            left, lower, right, upper = (float(edge) for edge in field["/Rect"])
            yield left, lower, right, upper


def _overlap(one: Corners, other: Corners) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def chosen(places: Sequence[Place], signatory: int | str | None, owner: str) -> Place | None:
    """The place of `signatory` (a number or a name); without one that of the certificate's owner, else the first
    that nobody has signed in. None: every place is taken, or there is none.

    InputError: there is no such signatory, or the place is taken.
    """
    free = [place for place in places if not place.taken]
    if signatory is None:
        own = [place for place in free if _is(owner, place.who)]
        return own[0] if len(own) == 1 else next(iter(free), None)
    asked = str(signatory).strip()
    found = [
        place
        for place in places
        if (asked == str(place.number) if asked.isdecimal() else _is(asked, place.who))
    ]
    unnamed = Both("имени в файле нет", "the file has no name")
    listed = Both(
        *(
            ", ".join(f"{place.number} ({place.who or unnamed(lang)})" for place in places)
            for lang in LANGUAGES
        )
    )
    if len(found) != 1:
        raise refused(
            Both("такого подписанта в файле нет", "the file has no such signatory")
            if not found
            else Both("подписантов с таким именем несколько", "several signatories are called so"),
            Both(f"Есть: {listed.ru}.", f"There are: {listed.en}.")
            if places
            else Both(
                "В файле нет мест подписей: уберите --signatory.",
                "The file tells of no places to sign in: leave out --signatory.",
            ),
            value=asked,
        )
    if found[0].taken:
        raise refused(
            Both("за этого подписанта уже подписано", "this signatory has signed already"),
            Both(f"Назовите другого: {listed.ru}.", f"Name another: {listed.en}."),
            value=asked,
        )
    return found[0]


def printed_marks(writer: Any) -> list[str]:
    """The serials of the certificates whose marks a PDF of ours says are printed in it. `writer` is pyHanko's."""
    said = writer.root.get("/WegoMarks", ())
    return [str(serial) for serial in said] if isinstance(said, list) else []


def stranger_to(writer: Any, signatory: int | str | None, owner: str) -> str:
    """For whom the file is to be signed where a mark would stand though the certificate's owner is called otherwise;
    where every place is taken, for whom they all are. "": it is for him, or doesn't say. `writer` is pyHanko's.

    InputError: as `chosen`.
    """
    places = places_of(writer)
    if signatory is None and places and all(place.taken for place in places):
        known = all(place.who and not _is(owner, place.who) for place in places)
        return ", ".join(place.who for place in places) if known else ""
    place = chosen(places, signatory, owner) if places or signatory is not None else _free(writer)
    return place.who if place is not None and place.who and not _is(owner, place.who) else ""


def _is(person: str, who: str) -> bool:
    """Whether the name shares a whole word with that of the place, in either alphabet: Орлов, А.Ю.Орлов."""
    return bool(_either(person) & _either(who))


def _either(name: str) -> set[str]:
    """The words of a name, and those of its Latin spelling."""
    return _words(name) | _words(language.latin(name))


def _words(name: str) -> set[str]:
    return {word for word in re.split(r"[^\w-]+", name.casefold().replace("ё", "е")) if len(word) > 1}


def inherited(node: Any, key: str) -> Any:
    """The value of `key` in the node or the nearest one above it."""
    while key not in node:
        if "/Parent" not in node:
            return None
        node = node["/Parent"]  # resolved by the access, which .get isn't
    return node[key]
