"""Fields of Word's that are reckoned from what stands round them: a fill may make the saved result wrong.

A table's sum, a counter in a loop, a table of contents. Word reckons them anew only when it is told to (F9).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.nesting import texts
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import TOKEN
from wego_forms.filling.wordfields import Field, fields_of
from wego_forms.ooxml.instructions import arguments, name
from wego_forms.ooxml.names import W

_DECIDED = frozenset(("=", "IF", "COMPARE"))
_LISTED = frozenset(("TOC", "INDEX", "TOA"))
#: Cells by their places (ECMA-376 part 1, 17.16.3): SUM(ABOVE), A1, B2:B5.
_CELLS = re.compile(r"\b(?:ABOVE|BELOW|LEFT|RIGHT|[A-Z]{1,2}[0-9]{1,3})\b", re.IGNORECASE)
_NAMES = re.compile(r"[^\W\d]\w*")


def reckoned(part: Part) -> Iterator[Problem]:
    """Tell the part's tokens each field whose result a fill makes wrong; the notes of those that grow stale."""
    found = [(field, name(field.code)) for field in fields_of(part.root)]
    if not any(kind in _DECIDED | _LISTED or kind == "SEQ" for _, kind in found):
        return
    looped = _looped(part)
    filled = _filled_bookmarks(part.root)
    for field, kind in found:
        if TOKEN.search(field.code):
            continue
        if kind == "SEQ" and field.end in looped and "\\c" not in field.code.lower():
            part.tokens.wrong(
                Both(
                    "поле SEQ стоит в цикле: в каждом проходе останется один и тот же номер",
                    "the field SEQ stands in a loop: each turn keeps the same number",
                ),
                Both("Вместо поля пишите {{ loop.index }}.", "Write {{ loop.index }} instead of the field."),
                field.end,
            )
        elif kind in _DECIDED and (_counts_filled_cells(field, kind) or _named(field.code) & filled):
            part.tokens.wrong(
                Both(
                    f"поле Word {kind} считает по тому, что заполняют теги: останется результат из шаблона",
                    f"Word's field {kind} reckons with what tags fill: the template's own result stays",
                ),
                Both(
                    "Вместо поля пишите тег: {{ список|sum(attribute='поле') }}, {% if … %} … {% endif %}.",
                    "Write a tag instead: {{ list|sum(attribute='field') }}, {% if … %} … {% endif %}.",
                ),
                field.end,
            )
        elif kind in _LISTED and part.tokens.tags:
            yield Problem(
                Both(
                    f"поле {kind} останется таким, как сохранено с шаблоном, пока его не обновят в Word (F9)",
                    f"the field {kind} stays as it was saved with the template until Word updates it (F9)",
                ),
                Both("Обновите его в готовом письме или удалите.", "Update it in the letter, or delete it."),
                place=part.tokens.place(field.end),
                value=shorten(field.code.strip(), 60),
            )


def _counts_filled_cells(field: Field, kind: str) -> bool:
    table = (
        next(field.end.iterancestors(f"{W}tbl"), None) if kind == "=" and _CELLS.search(field.code) else None
    )
    return table is not None and any(TOKEN.search(node.text or "") for node in table.iter(f"{W}t"))


def _named(code: str) -> set[str]:
    """The bookmarks that a code may name."""
    words = (word.text.casefold() for word in arguments(code)[:4] if not word.is_switch and not word.quoted)
    return {each for word in words for each in _NAMES.findall(word)}


def _looped(part: Part) -> set[Any]:
    """The ends of fields that stand in a loop."""
    opened: list[str] = []
    found: set[Any] = set()
    for node, text, _ in texts(part.root):
        for token in TOKEN.finditer(text or ""):
            tag = part.tokens.tags[int(token[1])]
            if tag.opens:
                opened.append(tag.word)
            elif tag.closes and opened:
                opened.pop()
        if text is None and "for" in opened and node.tag in (f"{W}fldChar", f"{W}fldSimple"):
            found.add(node)
    return found


def _filled_bookmarks(root: Any) -> set[str]:
    """The names of bookmarks round a tag."""
    opened: dict[str, str] = {}
    found: set[str] = set()
    for node in root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}t"):
        if node.tag == f"{W}bookmarkStart":
            opened[node.get(f"{W}id") or ""] = (node.get(f"{W}name") or "").casefold()
        elif node.tag == f"{W}bookmarkEnd":
            opened.pop(node.get(f"{W}id") or "", None)
        elif TOKEN.search(node.text or ""):
            found.update(opened.values())
    return found
