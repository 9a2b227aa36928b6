"""Markdown to blocks: paragraphs, headings, list items, tables; what a letter has no place for is refused.

CommonMark with tables, read by markdown-it-py. No HTML, no pictures, no code.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from wego_forms.errors import Both, Problem, RecordError

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

#: Lists in lists: three levels are what an office numbers.
MOST_LEVELS = 3
#: A link that leaves the page may go nowhere else.
LINKS = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class Run:
    """Text of one look; `link` is where it leads. `text` "\\n" is a line's end."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; a heading of `heading` level; an item of list number `list` (from 1) if that is given."""

    runs: Runs
    heading: int = 0
    list: int = 0
    level: int = 0
    ordered: bool = False
    start: int = 1
    #: Not the item's first paragraph: indented as it is, without its number.
    continued: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells, the first row the heading; how each column is aligned: left, center, right."""

    rows: tuple[tuple[Runs, ...], ...]
    aligned: tuple[str, ...]


Block = Paragraph | Table


def blocks_of(text: str, place: str) -> list[Block]:
    """The blocks of a text. RecordError, at `place` and with its line: what a letter can't print."""
    return list(_Reader(_parser().parse(text), place).blocks())


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    made = MarkdownIt("commonmark", {"html": False}).enable("table")
    # Where a link may lead is told below, with its place.
    setattr(made, "validateLink", lambda _: True)  # noqa: B010
    # An indented line is a typist's habit and no code; < and & are only characters.
    return made.disable(["code", "html_block", "html_inline", "reference", "entity"])


class _Reader:
    """Goes through markdown-it's tokens once."""

    def __init__(self, tokens: list[Token], place: str) -> None:
        self._tokens = iter(tokens)
        self._place = place
        self._lists = 0

    def blocks(self) -> Iterator[Block]:
        stack: list[Paragraph] = []
        for token in self._tokens:
            kind = token.type
            if kind in ("bullet_list_open", "ordered_list_open"):
                self._lists += 1
                if len(stack) == MOST_LEVELS:
                    raise self._refused(
                        token, Both("список вложен слишком глубоко", "the list is nested too deep")
                    )
                start = int(token.attrs.get("start", 1))
                ordered = kind == "ordered_list_open"
                stack.append(Paragraph((), 0, self._lists, len(stack), ordered, start))
            elif kind in ("bullet_list_close", "ordered_list_close"):
                stack.pop()
            elif kind == "list_item_open":
                stack[-1] = replace(stack[-1], continued=False)
            elif kind == "heading_open":
                yield Paragraph(self._inline(), heading=int(token.tag[1:]))
            elif kind == "paragraph_open":
                yield replace(stack[-1], runs=self._inline()) if stack else Paragraph(self._inline())
                if stack:
                    stack[-1] = replace(stack[-1], continued=True)
            elif kind == "table_open":
                yield self._table()
            elif kind in ("fence", "code_block", "blockquote_open", "hr"):
                raise self._refused(token, Both("в письме этому нет места", "a letter has no place for this"))

    def _table(self) -> Table:
        rows: list[list[Runs]] = []
        aligned: list[str] = []
        for token in self._tokens:
            if token.type == "table_close":
                break
            if token.type == "tr_open":
                rows.append([])
            elif token.type in ("th_open", "td_open"):
                if len(rows) == 1:
                    aligned.append(str(token.attrGet("style") or "left").rpartition(":")[2] or "left")
                rows[-1].append(self._inline())
        return Table(tuple(tuple(row) for row in rows), tuple(aligned))

    def _inline(self) -> Runs:
        return tuple(self._runs(next(self._tokens)))

    def _runs(self, inline: Token) -> Iterator[Run]:
        bold = italic = 0
        link: str | None = None
        bare = False
        for token in inline.children or ():
            match token.type:
                case "text":
                    if token.content:
                        yield Run(token.content, bool(bold), bool(italic), link)
                case "softbreak":
                    yield Run(" ", bool(bold), bool(italic), link)
                case "hardbreak":
                    yield Run("\n")
                case "strong_open":
                    bold += 1
                case "strong_close":
                    bold -= 1
                case "em_open":
                    italic += 1
                case "em_close":
                    italic -= 1
                case "link_open":
                    link = str(token.attrGet("href") or "")
                    if token.markup == "autolink" and not link.startswith(LINKS):
                        bare = True  # <сноска:5> is only characters
                        link = None
                        yield Run("<", bool(bold), bool(italic))
                    elif not link.startswith(LINKS):
                        raise self._refused(
                            inline, Both("ссылка никуда не ведёт", "the link leads nowhere"), link
                        )
                case "link_close":
                    if bare:
                        yield Run(">", bool(bold), bool(italic))
                    bare, link = False, None
                case _:
                    raise self._refused(
                        inline, Both("в письме этому нет места", "a letter has no place for this")
                    )

    def _refused(self, token: Token, what: Both, value: str | None = None) -> RecordError:
        line = f", {token.map[0] + 1}" if token.map else ""
        shown = value or (token.content.splitlines()[0] if token.content else None)
        return RecordError(
            Problem(
                what,
                Both(
                    "Бывают абзацы, списки, таблицы, **жирный**, *курсив* и ссылки https://.",
                    "There are paragraphs, lists, tables, **bold**, *italic* and links to https://.",
                ),
                place=f"{self._place}{line}",
                value=shown,
            )
        )
