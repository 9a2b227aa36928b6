"""Which rows of a workbook's sheet a clerk sees as rows of the table; of the others, why they are passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from wego_forms.errors import Both
from wego_forms.sheets.lines import (
    HIDDEN,
    ONLY_MERGED,
    REMARK,
    SECTION,
    STRUCK,
    Line,
    is_remark,
    says_something,
)
from wego_forms.sheets.xlsxlayout import Area, Spread, is_section


class Seen:
    """A sheet with its merged areas, from the top, and its hidden rows; `unread` grows as the rows are read."""

    def __init__(self, merged: Sequence[Area], hidden: Set[int]) -> None:
        self.unread: dict[int, Both] = {}
        self._merged = merged
        self._hidden = hidden
        #: Rows of which every word is struck through.
        self.struck: set[int] = set()
        #: Cells of other rows that are struck through, by the row and the column.
        self.crossed: dict[tuple[int, int], str] = {}

    def cross(self, number: int, struck: Mapping[int, object], values: Sequence[object]) -> None:
        """Note what is struck through in a row: the values of its columns."""
        said = {column: value for column, value in struck.items() if value not in (None, "")}
        if said and len(said) == sum(value not in (None, "") for value in values):
            self.struck.add(number)
        else:
            self.crossed.update({(number, column): str(value) for column, value in said.items()})

    def read(self, rows: Iterable[Line]) -> Iterator[Line]:
        """The rows to be read, each with the values of the merged areas that it is part of."""
        merged = Spread(self._merged)
        for number, own in rows:
            values = merged.over(number, own)
            if not says_something(values):
                continue
            if number in self._hidden:
                self.unread[number] = HIDDEN
            elif number in self.struck:
                self.unread[number] = STRUCK
            elif is_remark(values):
                self.unread[number] = REMARK
            elif not says_something(own):
                self.unread[number] = ONLY_MERGED
            elif is_section(values):
                self.unread[number] = SECTION
            else:
                yield number, values

    def merged_at(self, number: int, across: bool) -> str:
        """The merged areas that a row is part of; `across`: those alone that are over several columns."""
        return ", ".join(
            area.ref
            for area in self._merged
            if area.top <= number <= area.bottom and (not across or area.left < area.right)
        )
