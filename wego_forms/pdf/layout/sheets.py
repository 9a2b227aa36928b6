"""The pages of a document as they are begun: their columns, their room between header, footer and footnotes."""

from __future__ import annotations

from wego_forms.errors import Both
from wego_forms.pdf.bounds import TooLarge
from wego_forms.pdf.layout.beside import Beside
from wego_forms.pdf.layout.column import Setter
from wego_forms.pdf.layout.feet import Feet
from wego_forms.pdf.layout.leaf import Leaf
from wego_forms.pdf.layout.marks import Strip, Stroke
from wego_forms.pdf.layout.stack import height
from wego_forms.pdf.model import Document, Page, Running, Section
from wego_forms.pdf.numerals import spelled

#: A document of more is no letter: the longest guide has 40.
MAX_PAGES = 2_000
_RULE = 0.5  # pt, the line between columns


class Sheets:
    """Begins pages and columns, one after another; what is filled into them is known by where it ends."""

    # Of the page and the column that is filled: known from the first page on.
    _columns: tuple[tuple[float, float], ...]
    _column: int
    _left: float
    _x: float
    _y: float
    _width: float
    _top: float
    _floor: float
    _start: float
    """Where the columns on this page begin."""
    _deepest: float
    """How far down they reach."""
    _fresh: bool
    """Whether nothing stands in this column yet."""

    def __init__(self, document: Document, setter: Setter) -> None:
        self._document, self._setter = document, setter
        self._leaves: list[Leaf] = []
        self._feet = Feet(setter)
        self._beside = Beside()
        # Pictures that text above is set beside → the strips where that begins and where they hang.
        self._early: dict[int, tuple[int, int]] = {}
        self._late: set[int] = set()  # those that text above has pushed to the next page
        self._heights: dict[int, float] = {}
        self._number = 0
        self._limit: float | None = None  # how tall balanced columns are
        self._flush = False  # the section begins in columns below something on their page
        self._after = 0.0  # of the space above `_y`, what belongs to a section's last paragraph

    @staticmethod
    def _goes_on(section: Section, before: Section) -> bool:
        """Whether a section begins on the page where the one before it ends."""
        one, other = section.page, before.page
        return section.start == "continuous" and (one.width, one.height) == (other.width, other.height)

    def _new(self, section: Section, first: bool = False) -> None:
        if len(self._leaves) >= MAX_PAGES:
            raise TooLarge(
                Both(
                    f"в документе больше {MAX_PAGES} страниц", f"the document has more than {MAX_PAGES} pages"
                )
            )
        self._number += 1
        page = self._page(section)
        self._left = page.left
        leaf = Leaf(len(self._leaves) + 1, spelled(self._number, page.number_format), page, section, first)
        leaf.count = self._number
        self._leaves.append(leaf)
        inside = page.width - page.left - page.right
        head, foot = leaf.pieces(self._document, self._number)
        self._top = abs(page.top)
        if head and page.top >= 0:
            self._top = max(self._top, page.header + self._height(head, inside))
        self._floor = page.height - abs(page.bottom)
        if foot and page.bottom >= 0:
            self._floor = min(self._floor, page.height - page.footer - self._height(foot, inside))
        if section.grid:  # its whole lines stand in the middle of the page
            free = (self._floor - self._top) % section.grid / 2
            self._top, self._floor = self._top + free, self._floor - free
        self._setter.tallest = self._floor - self._top
        self._columns = section.columns or ((0.0, inside),)
        self._beside, self._early = Beside(), {}
        self._fresh = True
        self._start = self._deepest = self._top
        self._enter(0)

    def _page(self, section: Section) -> Page:
        """A section's page, as it is where the last one's number is even or odd."""
        mirrored = self._document.settings.mirrored and self._number % 2 == 0
        return section.page.mirrored if mirrored else section.page

    def _height(self, running: Running, width: float) -> float:
        """How tall a header or footer is; measured once."""
        if id(running) not in self._heights:
            grid = self._setter.settings.grid
            self._setter.set_on(0.0)
            self._heights[id(running)] = height(self._setter.column(running.blocks, width))
            self._setter.set_on(grid)
        return self._heights[id(running)]

    def _enter(self, column: int) -> None:
        """Go on at the top of a column."""
        leaf = self._leaves[-1]
        left, self._width = self._columns[column]
        self._column, self._x, self._y = column, self._left + left, self._start
        self._feet.enter(leaf, self._x, self._width, self._start, self._floor)

    def _turn(self, section: Section, page: bool = False) -> None:
        """Go on in the next column, or on the next `page`."""
        self._deepest = max(self._deepest, self._y)
        leaf = self._leaves[-1]
        if leaf.strips and leaf.strips[-1][2].foot:  # a table that goes on is closed here
            x, y, last = leaf.strips[-1]
            leaf.strips.append((x, y, Strip(0.0, marks=last.foot)))
        if page or self._column + 1 >= len(self._columns):
            self._rule(section)
            self._new(section)
        else:
            self._fresh = True
            self._enter(self._column + 1)

    def _rule(self, section: Section) -> None:
        """Draw the lines between the columns of this page that hold something."""
        for (left, width), (right, _) in zip(
            self._columns, self._columns[1 : self._column + 1], strict=False
        ):
            if section.separator and self._deepest > self._start:
                x = (left + width + right) / 2
                line = Stroke(x, 0.0, x, self._deepest - self._start, _RULE, "000000")
                leaf = self._leaves[-1]
                leaf.strips.append((self._left, self._start, Strip(0.0, marks=(line,))))

    @property
    def _bottom(self) -> float:
        """How far down this column may be filled."""
        bottom = self._feet.y
        if self._limit is not None and self._column + 1 < len(self._columns):
            bottom = min(bottom, self._start + self._limit)
        return bottom
