"""Whether a form has all its places, and each where it belongs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from wego_forms.errors import Both
from wego_forms.forms.entries import SIGNATURE, tag_of
from wego_forms.reading.reading import Asked, Doubt, Held

#: So few out of order are each told; of more, those that the others go by without.
_FEW = 4


def wanting(own: Sequence[str], held: Iterable[Held]) -> list[str]:
    """The tags of the kind's form, `own`, that the form has no place for any more, in order."""
    has = {tag_of(each.path) for each in held}
    return [tag for tag in dict.fromkeys(own) if tag not in has and tag != SIGNATURE]


def gone(tags: Iterable[str]) -> Iterator[Doubt]:
    """What is told of places that are gone."""
    for tag in tags:
        yield Doubt(tag, "", *_GONE)


def moved(own: Sequence[str], held: Iterable[Held]) -> Iterator[Doubt]:
    """What is told of places that stand in another order than in the kind's form: `held` as they stand."""
    order = {tag: number for number, tag in enumerate(dict.fromkeys(own))}
    met = {tag_of(each.path): each for each in held if tag_of(each.path) in order and "[" not in each.path}
    given = [order[tag] for tag in met]
    ordered = sorted(given)
    if given == ordered:
        return
    out = [number for number, other in zip(given, ordered, strict=True) if number != other]
    if len(out) > _FEW:
        out = _strays(given)
    by_number = {order[tag]: each for tag, each in met.items()}
    for number in out:
        yield Doubt(by_number[number].path, by_number[number].text, *_MOVED)


def _strays(numbers: Sequence[int]) -> list[int]:
    """Those without which the most of the rest are in order."""
    ends: list[int] = []
    lengths: list[int] = []
    for number in numbers:
        length = bisect_left(ends, number)
        ends[length : length + 1] = [number]
        lengths.append(length)
    kept, wanted = set[int](), len(ends) - 1
    for number, length in zip(reversed(numbers), reversed(lengths), strict=True):
        if length == wanted:
            kept.add(number)
            wanted -= 1
    return [number for number in numbers if number not in kept]


_GONE: Asked = (
    Both("этого поля в форме больше нет", "the form doesn't have this field any more"),
    Both("Спросите значение или пришлите форму заново.", "Ask for the value, or send the form anew."),
)
_MOVED: Asked = (
    Both("поле стоит не на своём месте, подпись рядом с ним чужая", "the field stands where another belongs"),
    Both("Проверьте, его ли это значение.", "Check that the value is its own."),
)
