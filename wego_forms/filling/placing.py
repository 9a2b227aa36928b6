"""Tags that stand for their paragraph, row, cell or run: the tag takes its place, and nothing else of it is lost."""

from __future__ import annotations

import copy
from typing import Any

from wego_forms.errors import Both
from wego_forms.filling.tags import Tag
from wego_forms.filling.tokens import TOKEN, Tokens, after, before, remove, token
from wego_forms.ooxml.names import W

_NAMES = {
    "tr": Both("строка таблицы", "table row"),
    "tc": Both("ячейка таблицы", "table cell"),
    "p": Both("абзац", "paragraph"),
}
#: What an author sees and that isn't text: a paragraph with one of these has more than its tags.
_SEEN = frozenset(
    f"{W}{name}"
    for name in (
        "drawing",
        "pict",
        "object",
        "sym",
        "footnoteReference",
        "endnoteReference",
        "commentReference",
        "fldChar",
        "fldSimple",
        "ptab",
        "ruby",
    )
)
_RANGES = tuple(
    f"{W}{name}{edge}"
    for name in ("bookmark", "commentRange", "moveFromRange", "moveToRange")
    for edge in ("Start", "End")
)
#: What holds paragraphs, rows, cells or runs and is seen of nobody.
_WRAPPERS = frozenset(f"{W}{name}" for name in ("sdt", "ins", "smartTag", "customXml", "sdtContent"))
_PROPERTIES = frozenset((f"{W}sdtPr", f"{W}sdtEndPr", f"{W}smartTagPr", f"{W}customXmlPr"))
_OBJECT = "\ufffc"


def place_tags(root: Any, tokens: Tokens) -> None:
    """Let each tag of a level take the place of its row, cell, paragraph or run."""
    for level in ("tr", "tc", "p"):
        for holder in _holders(root, tokens, level):
            _place(holder, tokens, level)
    for node in list(root.iter(f"{W}t")):
        _split_run(node, tokens)


def _holders(root: Any, tokens: Tokens, level: str) -> list[Any]:
    found: dict[Any, None] = {}
    for node in root.iter(f"{W}t"):
        for tag in tokens.in_text(node.text):
            if tag.level != level:
                continue
            holder = next(node.iterancestors(f"{W}{level}"), None)
            if holder is not None:
                found[holder] = None
                continue
            name = _NAMES[level]
            tokens.wrong(
                Both(
                    f"для тега нужна {name.ru}, а её здесь нет",
                    f"the tag is for a {name.en}, and none is here",
                ),
                Both(
                    "Замените на {%p …%} или перенесите в таблицу.",
                    "Make it {%p …%}, or move it into the table.",
                ),
                node,
                tag,
            )
    return list(found)


def _place(holder: Any, tokens: Tokens, level: str) -> None:
    """Tags at the beginning go before the holder, tags at the end after it; a holder of tags alone vanishes."""
    content = _content(holder, level)
    pieces = TOKEN.split(content)  # text, number, text, number … text
    numbers = [int(number) for number in pieces[1::2] if tokens.tags[int(number)].level == level]
    texts = _between(pieces, numbers)
    filled = [place for place, text in enumerate(texts) if text.strip()]
    if len(filled) > 1:
        name = _NAMES[level]
        tokens.wrong(
            Both(
                f"по обе стороны тега есть текст, а вместо тега исчезает {name.ru}",
                f"there is text on both sides of the tag, and it stands for its {name.en}",
            ),
            Both(
                f"Дайте тегу отдельное место ({name.ru}) или уберите {level}: {{% … %}}.",
                f"Give the tag a {name.en} of its own, or leave out the {level}: {{% … %}}.",
            ),
            holder,
            tokens.tags[numbers[0]],
        )
        return
    split = filled[0] if filled else _split_of_empty(holder, [tokens.tags[number] for number in numbers])
    before_it = "".join(token(number) for number in numbers[:split])
    after_it = "".join(token(number) for number in numbers[split:])
    if filled or _section(holder) is not None:
        _take_out(holder, numbers)
        before(holder, before_it)
        after(holder, after_it)
        return
    outer = _outermost(holder)
    _keep_ranges(holder, outer, tokens.tags[numbers[0]])
    before(outer, before_it + after_it)
    remove(outer)


def _content(holder: Any, level: str) -> str:
    """What a reader sees in the holder, objects as one character each."""
    if level == "p":
        nodes = [node for node in holder.iter(f"{W}t", f"{W}br", *_SEEN) if _owner(node) is holder]
    else:
        nodes = list(holder.iter(f"{W}t", f"{W}br", *_SEEN))
    pieces = []
    for node in nodes:
        if node.tag == f"{W}t":
            pieces.append(node.text or "")
        elif node.tag != f"{W}br" or node.get(f"{W}type") in ("page", "column"):
            pieces.append(_OBJECT)
    return "".join(pieces)


def _owner(node: Any) -> Any:
    return next(node.iterancestors(f"{W}p"), None)


def _between(pieces: list[str], numbers: list[int]) -> list[str]:
    """The texts before, between and after the tags of the level; tags of other levels are text."""
    texts = [pieces[0]]
    for number, text in zip(pieces[1::2], pieces[2::2], strict=True):
        if int(number) in numbers:
            texts.append(text)
        else:
            texts[-1] += _OBJECT + text
    return texts


def _split_of_empty(holder: Any, tags: list[Tag]) -> int:
    """Of a paragraph that stays for its section break: how many tags go before it, so that the break always is."""
    if _section(holder) is None:
        return 0
    return next((place for place, tag in enumerate(tags) if not (tag.divides or tag.closes)), len(tags))


def _section(holder: Any) -> Any:
    return holder.find(f"{W}pPr/{W}sectPr") if holder.tag == f"{W}p" else None


def _take_out(holder: Any, numbers: list[int]) -> None:
    for node in list(holder.iter(f"{W}t")):
        text = TOKEN.sub(lambda mark: "" if int(mark[1]) in numbers else mark[0], node.text or "")
        if text == (node.text or ""):
            continue
        node.text = text
        paragraph = _owner(node)
        if paragraph is not holder and not _content(paragraph, "p").strip() and _has_neighbour(paragraph):
            remove(paragraph)


def _has_neighbour(paragraph: Any) -> bool:
    return any(other is not paragraph for other in paragraph.getparent().iterchildren(f"{W}p"))


def _outermost(holder: Any) -> Any:
    """The holder, or what holds nothing but it: a content control whose only paragraph is a tag's."""
    outer = holder
    while True:
        parent = outer.getparent()
        beside = [child for child in parent if child is not outer and child.tag not in _PROPERTIES]
        if parent.tag not in _WRAPPERS or beside:
            return outer
        outer = parent


def _keep_ranges(holder: Any, outer: Any, tag: Tag) -> None:
    """A bookmark or a comment that only begins or ends in what vanishes keeps its edge, outside the tag's block."""
    edges = list(holder.iter(*_RANGES))
    for edge in edges:
        kind, key = edge.tag.removesuffix("Start").removesuffix("End"), edge.get(f"{W}id")
        twins = [other for other in edges if other.get(f"{W}id") == key and other.tag.startswith(kind)]
        if len(twins) > 1:
            continue
        lone = copy.copy(edge)
        lone.tail = None
        if tag.closes:
            outer.addnext(lone)
        else:
            outer.addprevious(lone)


def _split_run(node: Any, tokens: Tokens) -> None:
    """`{%r …%}` stands between runs: its run is divided there."""
    while True:
        found = next(
            (mark for mark in TOKEN.finditer(node.text or "") if tokens.tags[int(mark[1])].level == "r"), None
        )
        run = node.getparent()
        if found is None or run.tag != f"{W}r":
            return
        second = copy.deepcopy(run)
        place = run.index(node)
        for child in list(run)[place + 1 :]:
            run.remove(child)
        for number, child in enumerate(list(second)):
            if number < place and child.tag != f"{W}rPr":
                second.remove(child)
        rest = next(child for child in second if child.tag == f"{W}t")
        text = node.text
        node.text, rest.text = text[: found.start()], text[found.end() :]
        second.tail, run.tail = run.tail, None
        run.getparent().insert(run.getparent().index(run) + 1, second)
        before(second, found[0])
        if _is_empty(run):
            remove(run)
        node = rest
        if _is_empty(second):
            remove(second)
            return


def _is_empty(run: Any) -> bool:
    return all(child.tag in (f"{W}rPr", f"{W}t") and not child.text for child in run)
