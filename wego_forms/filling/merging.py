"""Cells merged over rows of which some may vanish: the first is there whenever the cell goes on."""

from __future__ import annotations

from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.tokens import TOKEN, Tokens
from wego_forms.ooxml.names import W

#: Blocks round a row, outermost first: the tag that opens each, and the branch that the row is in.
_Blocks = tuple[tuple[int, int], ...]
_WHAT = Both(
    "объединённая ячейка начинается в строке, которой может не быть, а продолжается без неё: её текст пропал бы",
    "a merged cell begins in a row that may be missing, and goes on without it: its text would be lost",
)
_COVERED = Both(
    "тег стоит в ячейке, которую закрывает объединённая над ней: его значения никто не увидит",
    "the tag stands in a cell that the merged one above it covers: nobody would see its value",
)
_UNCOVER = Both(
    "Перенесите тег в верхнюю ячейку объединения или разделите её (Макет → Разделить ячейки).",
    "Move the tag into the topmost cell of the merge, or split it (Layout → Split Cells).",
)
_REMEDY = Both(
    "Начните объединение до этого тега или закончите его до конца блока.",
    "Begin the merged cell before this tag, or end it before the block ends.",
)


def prove_merged(root: Any, tokens: Tokens) -> None:
    """Tell each merged cell that could lose the row in which it begins, and each tag in a cell that one covers."""
    for merge in root.iter(f"{W}vMerge"):
        if merge.get(f"{W}val", "continue") == "continue":
            _prove_covered(merge.getparent().getparent(), tokens)
    for table in root.iter(f"{W}tbl"):
        if next(table.iter(f"{W}vMerge"), None) is None or not _has_tags(table):
            continue
        begun: dict[int, _Blocks] = {}
        for row, blocks in _rows(table, tokens):
            for column, merge in _columns(row):
                if merge is None:
                    begun.pop(column, None)
                elif merge == "restart":
                    begun[column] = blocks
                elif column in begun and (lost := _lost(begun[column], blocks, tokens)) is not None:
                    tokens.wrong(_WHAT, _REMEDY, row, tokens.tags[lost])
                    begun.pop(column)


def _prove_covered(cell: Any, tokens: Tokens) -> None:
    for node in cell.iter(f"{W}t"):
        if printing := next((tag for tag in tokens.in_text(node.text) if tag.mark == "{"), None):
            tokens.wrong(_COVERED, _UNCOVER, node, printing)
            return


def _has_tags(table: Any) -> bool:
    texts = (table.text, *(child.tail for child in table))
    return any(TOKEN.search(text) for text in texts if text)


def _rows(table: Any, tokens: Tokens) -> list[tuple[Any, _Blocks]]:
    """The table's rows with the blocks round them."""
    rows: list[tuple[Any, _Blocks]] = []
    stack: list[tuple[int, int]] = []
    _step(table.text, stack, tokens)
    for child in table:
        if child.tag == f"{W}tr":
            rows.append((child, tuple(stack)))
        _step(child.tail, stack, tokens)
    return rows


def _step(text: str | None, stack: list[tuple[int, int]], tokens: Tokens) -> None:
    for found in TOKEN.finditer(text or ""):
        tag = tokens.tags[int(found[1])]
        if tag.mark != "%":
            continue
        if tag.word in ("if", "for"):
            stack.append((int(found[1]), 0))
        elif tag.word in ("else", "elif") and stack:
            stack[-1] = (stack[-1][0], stack[-1][1] + 1)
        elif tag.word in ("endif", "endfor") and stack:
            stack.pop()


def _columns(row: Any) -> list[tuple[int, str | None]]:
    """Each cell's first column, and how it is merged: `restart`, `continue` or not."""
    column, found = 0, []
    for cell in row.iter(f"{W}tc"):
        if next(cell.iterancestors(f"{W}tr")) is not row:
            continue
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        found.append((column, None if merge is None else merge.get(f"{W}val", "continue")))
        wide = span.get(f"{W}val", "1") if span is not None else "1"
        column += int(wide) if wide.isdigit() else 1
    return found


def _lost(begun: _Blocks, here: _Blocks, tokens: Tokens) -> int | None:
    """The tag by which the row where it began can be missing, while this one is there."""
    conditions = {
        (tokens.tags[token].body, branch) for token, branch in here if tokens.tags[token].word == "if"
    }
    for token, branch in begun:
        if (token, branch) not in here and (tokens.tags[token].body, branch) not in conditions:
            return token
    return None
