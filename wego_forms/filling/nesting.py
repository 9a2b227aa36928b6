"""The proof, once a template, that whatever its conditions and loops take away or repeat, a Word file remains.

Between a block's tags stands what may go or come again. It leaves well-formed XML, text in runs and runs in
paragraphs, if both tags stand at the end of the same path of elements below the element that holds both; so the paths
are compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from wego_forms.errors import Both
from wego_forms.filling.habits import meant_statement
from wego_forms.filling.merging import prove_merged
from wego_forms.filling.recomputed import prove_fields
from wego_forms.filling.tags import BLOCKS, BRANCHES, Tag
from wego_forms.filling.tokens import MARK, MARK_END, TOKEN, Tokens
from wego_forms.ooxml.names import W

#: A form of a page has some five; Python itself refuses blocks nested deeper than twenty.
MAX_NESTED_BLOCKS = 15
_STATEMENTS = ("set",)
_CELL = frozenset((f"{W}tc", f"{W}tr", f"{W}tbl"))
#: What must not be left without a paragraph.
_HOLDERS = frozenset(
    f"{W}{name}"
    for name in ("tc", "hdr", "ftr", "footnote", "endnote", "comment", "txbxContent", "sdtContent")
)
_UNSEEN = frozenset(f"{W}{name}" for name in ("tcPr", "trPr", "tblPr", "bookmarkStart", "bookmarkEnd"))
_ENDS = {f"{W}tr": "tc", f"{W}tbl": "tr"}

Path = tuple[Any, ...]


@dataclass
class _Block:
    tag: Tag
    node: Any
    path: Path


@dataclass
class _Ending:
    """How a block's content ends: sure before it, one branch always taken, all branches so far sure."""

    before: bool
    always: bool
    branches: bool = True


def prove(root: Any, tokens: Tokens, looped: Callable[[Any], object]) -> None:
    """Tell every block that could leave a broken file; call `looped` for each element that a loop repeats.

    What may be left empty and must not be is marked, to be looked at after each fill.
    """
    stack: list[_Block] = []
    for node, text, path in texts(root):
        if text is None:
            if any(block.tag.word == "for" for block in stack):
                looped(node)
            continue
        for tag in tokens.in_text(text):
            if tag.mark == "%":
                _step(stack, tag, node, path, tokens)
    if stack:
        _unclosed(stack[-1], tokens)
    prove_merged(root, tokens)
    prove_fields(root, tokens)
    _mark_holders(root, tokens)


def texts(root: Any) -> Iterator[tuple[Any, str | None, Path]]:
    """Every element (with None) and every text of a tree in the order of the file, with the path it stands at."""
    path: list[Any] = []
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if not isinstance(node.tag, str):
            continue
        if event == "start":
            path.append(node)
            yield node, None, ()
            for name, value in node.attrib.items():
                if TOKEN.search(value):
                    yield node, value, (*path, name)
            if node.text:
                yield node, node.text, tuple(path)
        else:
            path.pop()
            if node.tail:
                yield node, node.tail, tuple(path)


def _step(stack: list[_Block], tag: Tag, node: Any, path: Path, tokens: Tokens) -> None:
    if tag.opens:
        stack.append(_Block(tag, node, path))
        if len(stack) == MAX_NESTED_BLOCKS + 1:
            tokens.wrong(
                Both(
                    f"блоки вложены глубже {MAX_NESTED_BLOCKS}",
                    f"blocks are nested deeper than {MAX_NESTED_BLOCKS}",
                ),
                Both("Соедините условия: if a and b.", "Join the conditions: if a and b."),
                node,
                tag,
            )
    elif tag.word == "else" and tag.body.strip(" -") != "else":
        what = Both("у {% else %} не бывает условия", "{% else %} has no condition")
        tokens.wrong(what, Both("Пишите {% elif … %}.", "Write {% elif … %}."), node, tag)
    elif tag.divides or tag.word.removeprefix("end") in BLOCKS:
        allowed = BRANCHES.get(tag.word, (tag.word.removeprefix("end"),))
        if not stack or stack[-1].tag.word not in allowed:
            opened = " / ".join(allowed)
            tokens.wrong(
                Both(
                    f"для {{% {tag.word} %}} нет начала: {{% {opened} %}}",
                    f"nothing opens {{% {tag.word} %}}: no {{% {opened} %}}",
                ),
                Both("Сопоставьте теги в этом месте.", "Match the tags at this place."),
                node,
                tag,
            )
            return
        _compare(stack[-1], tag, node, path, tokens)
        if not tag.divides:
            stack.pop()
    elif tag.is_wish:
        if not any(block.tag.word == "for" for block in stack):
            tokens.wrong(
                Both("этот тег стоит в цикле", "this tag stands in a loop"),
                Both(
                    "Перенесите его между {%p for … %} и {%p endfor %}.",
                    "Move it between {%p for … %} and {%p endfor %}.",
                ),
                node,
                tag,
            )
    elif tag.word in ("autoescape", "endautoescape"):
        tokens.wrong(
            Both("autoescape не включают и не отключают", "autoescape is neither switched on nor off"),
            Both(
                "Уберите этот тег: значение печатается, как его набрали, и знаки & и < документа не портят.",
                "Take the tag out: a value is printed as it was typed, and its & and < don't break the document.",
            ),
            node,
            tag,
        )
    elif tag.word not in _STATEMENTS or "=" not in tag.body:
        tokens.wrong(Both("такого тега нет", "there is no such tag"), meant_statement(tag), node, tag)


def _compare(block: _Block, tag: Tag, node: Any, path: Path, tokens: Tokens) -> None:
    shared = 0
    for mine, theirs in zip(block.path, path, strict=False):
        if mine is not theirs and mine != theirs:
            break
        shared += 1
    mine, theirs = _names(block.path[shared:]), _names(path[shared:])
    if mine == theirs and not _CELL.intersection(mine):
        return
    across = _CELL.intersection((*mine, *theirs))
    what = Both(
        f"{block.tag.typed} и {tag.typed} стоят в разных частях документа",
        f"{block.tag.typed} and {tag.typed} stand in different parts of the document",
    )
    if across:
        remedy = Both(
            "Для строк пишите {%tr …%}, для ячеек {%tc …%}; иначе оба тега в одной ячейке.",
            "Write {%tr …%} for rows, {%tc …%} for cells; else both tags in one cell.",
        )
    else:
        remedy = Both(
            "Примите исправления (Рецензирование → Принять) и поставьте оба тега внутрь одной ссылки, надписи или "
            "элемента управления либо оба снаружи.",
            "Accept the changes (Review → Accept), and put both tags inside the same link, text box or content "
            "control, or both outside it.",
        )
    tokens.wrong(what, remedy, node, tag)


def _names(path: Path) -> list[str]:
    return [step if isinstance(step, str) else step.tag for step in path]


def _unclosed(block: _Block, tokens: Tokens) -> None:
    word = block.tag.word
    tokens.wrong(
        Both(
            f"блок {{% {word} %}} не закрыт: нет {{% end{word} %}}",
            f"the block {{% {word} %}} isn't closed: no {{% end{word} %}}",
        ),
        Both(f"Добавьте {{% end{word} %}}.", f"Add {{% end{word} %}}."),
        block.node,
        block.tag,
    )


def _mark_holders(root: Any, tokens: Tokens) -> None:
    """Mark the end of each cell, row, header … that a condition may leave without its paragraph."""
    for node in root.iter(*_HOLDERS, *_ENDS):
        if node.tag == f"{W}sdtContent" and node.find(f"{W}r") is not None:
            continue
        if _surely_ends(node, tokens):
            continue
        mark = f"{MARK}c{MARK_END}"
        if len(node):
            node[-1].tail = (node[-1].tail or "") + mark
        else:
            node.text = (node.text or "") + mark


def _surely_ends(holder: Any, tokens: Tokens) -> bool:
    """Whether the holder ends with what it needs (a paragraph, a row its cells) whichever branches are taken."""
    needed = _ENDS.get(holder.tag, "p")
    sure = tagged = False
    blocks: list[_Ending] = []
    for place, text in enumerate((holder.text, *(child.tail for child in holder))):
        if place and holder[place - 1].tag not in _UNSEEN:
            sure = holder[place - 1].tag in (f"{W}{needed}", f"{W}sdt")
        for tag in tokens.in_text(text):
            tagged = True
            if tag.opens:
                blocks.append(_Ending(sure, tag.word == "with"))
            elif tag.divides and blocks:
                blocks[-1].branches &= sure
                blocks[-1].always |= tag.word == "else"
                sure = blocks[-1].before
            elif tag.closes and blocks:
                block = blocks.pop()
                sure = block.branches and sure and (block.always or block.before)
    return sure or not tagged
