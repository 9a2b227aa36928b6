"""A part's tree with its tags taken out: each is a token in the text, until the tree is written as Jinja2 source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.addresses import BEHIND, LINK
from wego_forms.filling.attributes import CODE, sort_at, sort_in
from wego_forms.filling.tags import Tag, find_tags
from wego_forms.ooxml.names import MATH, STRUCK, A, W

#: Noncharacters of Unicode, which no text has: round a token's number, and round what is settled after a fill.
OPEN, CLOSE, MARK, MARK_END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
TOKEN = re.compile(f"{OPEN}(\\d+){CLOSE}")
_NOT_TEXT = re.compile(f"[{OPEN}-{MARK_END}]")
#: What stands for a character, where Word doesn't write the character itself.
_INSTEAD = {
    **dict.fromkeys((f"{W}tab", f"{W}br", f"{W}cr"), " "),
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
#: What nobody sees between the runs of a formula.
_BETWEEN = (f"{W}proofErr", f"{W}bookmarkStart", f"{W}bookmarkEnd")
_KINDS = (f"{W}t", f"{W}instrText")
#: What is joined first, so that a tag in it is whole.
_READ = (*_KINDS, f"{A}t", f"{MATH}t")
#: How text is called in those.
_DELETED = (f"{W}delText", f"{W}delInstrText")


class Tokens:
    """The tags of one part, by the numbers that stand for them in its tree."""

    def __init__(self) -> None:
        self.tags: list[Tag] = []
        #: The texts that the tags stood in, some of which vanish with them.
        self._texts: list[str] = []
        self.problems: list[Problem] = []
        #: The loops whose turns are told to whoever settles the part: their tags' numbers, and a name of each.
        self.turns: dict[int, str] = {}

    def take(self, root: Any) -> None:
        """Put a token in the place of each tag of a part; tell what is wrong with them, each in its paragraph."""
        struck = next(root.iter(*STRUCK), None) is not None
        for paragraph in root.iter(f"{W}p"):
            for kind in _KINDS:
                self._take_joined(paragraph, kind)
            if struck:
                self._refuse_struck(paragraph)
        for paragraph in root.iter(f"{A}p"):
            self._take_flat(list(paragraph.iter(f"{A}t")))
        for nodes in math_texts(root):
            self._take_flat(nodes)
        for node in root.iter(etree.Element):
            if node.tag in _READ or node.tag in _DELETED:
                continue
            if node.text and "{" in node.text:
                node.text = self._taken(node.text, node, sort_in(node))
                self._only_statements(node.text, node)
            for name, value in node.attrib.items():
                if "{{" in value or "{%" in value:
                    node.set(name, self._taken(value, node, sort_at(node.tag, name)))
        for node in root.iter():
            if node.tail and "{" in node.tail:
                node.tail = self._taken(node.tail, node)
                self._only_statements(node.tail, node)

    def in_text(self, text: str | None) -> Iterator[Tag]:
        """The tags whose tokens stand in a text."""
        for token in TOKEN.finditer(text or ""):
            yield self.tags[int(token[1])]

    def shown(self, text: str) -> str:
        """A text with its tags as their author typed them."""
        return TOKEN.sub(lambda token: self.tags[int(token[1])].typed, text)

    def place(self, node: Any) -> str:
        """The paragraph that a node stands in, as a place to name."""
        for above in (node, *node.iterancestors()):
            if above.tag == f"{W}p":
                return f"«{shorten(self.shown(own_text(above)), 60)}»"
            if above.tag == f"{A}p":
                return f"«{shorten(self.shown(joined_text(above)), 60)}»"
        text = own_text(node) or node.text or node.get("Target") or ""
        return f"«{shorten(self.shown(text), 60)}»"

    def wrong(self, what: Both, remedy: Both, node: Any, tag: Tag | None = None) -> None:
        """Tell a fault at a node."""
        value = shorten(tag.typed, 60) if tag else None
        own = next((text for one, text in zip(self.tags, self._texts, strict=True) if one is tag), "")
        place = f"«{shorten(own, 60)}»" if own else self.place(node)
        self.problems.append(Problem(what, remedy, place=place, value=value))

    def add(self, tag: Tag, text: str) -> None:
        """Take up a tag that stands a second time; `text` is what it stood in the first time."""
        self._token(tag, text)

    def text_of(self, number: int) -> str:
        """The text that the tag of that number stood in."""
        return self._texts[number]

    def _token(self, tag: Tag, text: str) -> str:
        self.tags.append(tag)
        self._texts.append(text)
        return token(len(self.tags) - 1)

    def _taken(self, text: str, node: Any, sort: str | None = None) -> str:
        tags, problems = find_tags(text)
        self.problems += [problem.within(place=self.place(node)) for problem in problems]
        whole = text
        for tag in reversed(tags):
            alone = (tag.start, tag.end) == (0, len(whole))
            takes = sort if sort and (alone or sort == CODE) else "line"
            if sort == LINK:
                takes = BEHIND if tag.start else LINK
            text = text[: tag.start] + self._token(replace(tag, takes=takes), whole) + text[tag.end :]
        return text

    def _only_statements(self, text: str, node: Any) -> None:
        """Refuse a value between Word's own elements, where no text can be."""
        for tag in self.in_text(text):
            if tag.mark == "{" and str(node.tag).startswith(W):
                self.wrong(
                    Both("тег стоит вне текста абзаца", "the tag stands outside a paragraph's text"),
                    Both("Напишите его в Word заново.", "Type it anew in Word."),
                    node,
                    tag,
                )

    def _take_joined(self, paragraph: Any, kind: str) -> None:
        nodes = list(own_nodes(paragraph, kind))
        texts = [_INSTEAD.get(node.tag) or node.text or "" for node in nodes]
        text = "".join(texts)
        if "{" not in text and "}" not in text:
            return
        tags, problems = find_tags(text)
        self.problems += [problem.within(place=f"«{shorten(text, 60)}»") for problem in problems]
        for tag in reversed(tags):
            made = replace(tag, takes=CODE) if kind == f"{W}instrText" else tag
            _replace(nodes, texts, tag.start, tag.end, self._token(made, text))

    def _refuse_struck(self, paragraph: Any) -> None:
        """Tell the tags in what tracked changes take away: they would go out as they are typed."""
        nodes = [
            node
            for node in paragraph.iter(f"{W}t", *_DELETED)
            if next(node.iterancestors(f"{W}p", *STRUCK)).tag != f"{W}p"
        ]
        struck = "".join(node.text or "" for node in nodes)
        for tag in find_tags(struck)[0]:
            what = Both(
                "тег стоит в тексте, который удалён исправлением: получатель увидел бы сам тег",
                "the tag stands in text that a tracked change deletes: the recipient would see the tag itself",
            )
            remedy = Both(
                "Примите исправления в Word: Рецензирование → Принять.",
                "Accept the changes in Word: Review → Accept.",
            )
            place = f"«{shorten(self.shown(own_text(paragraph)).strip() or struck, 60)}»"
            self.problems.append(Problem(what, remedy, place=place, value=shorten(tag.typed, 60)))

    def _take_flat(self, nodes: list[Any]) -> None:
        """The tags of nodes whose joined text can't have lines: of a chart's paragraph, of a formula."""
        texts = [node.text or "" for node in nodes]
        text = "".join(texts)
        if "{" not in text and "}" not in text:
            return
        tags, problems = find_tags(text)
        self.problems += [problem.within(place=f"«{shorten(text, 60)}»") for problem in problems]
        for tag in reversed(tags):
            _replace(nodes, texts, tag.start, tag.end, self._token(replace(tag, takes="line"), text))


def token(number: int) -> str:
    """What stands for the tag of that number."""
    return f"{OPEN}{number}{CLOSE}"


def own_nodes(paragraph: Any, kind: str = f"{W}t") -> Iterator[Any]:
    """A paragraph's pieces of text, and what stands for a character; without those of its text boxes."""
    for node in paragraph.iter(kind, *_INSTEAD):
        if node.tag == kind or node.getparent().tag == f"{W}r":
            above = next(node.iterancestors(f"{W}p", *STRUCK), None)
            if above is paragraph:
                yield node


def math_texts(root: Any) -> Iterator[list[Any]]:
    """The texts of each formula's pieces that are one to the eye: of runs beside each other."""
    for formula in {run.getparent(): None for run in root.iter(f"{MATH}r")}:
        nodes: list[Any] = []
        for child in formula.iterchildren(etree.Element):
            if child.tag == f"{MATH}r":
                nodes += child.iter(f"{MATH}t")
            elif nodes and child.tag not in _BETWEEN:
                yield nodes
                nodes = []
        if nodes:
            yield nodes


def own_text(element: Any) -> str:
    """The text of a paragraph, or of all the paragraphs of a row or cell."""
    if element.tag == f"{W}p":
        return "".join(_INSTEAD.get(node.tag) or node.text or "" for node in own_nodes(element))
    return "".join(node.text or "" for node in element.iter(f"{W}t"))


def joined_text(paragraph: Any) -> str:
    """The text of a chart's or a diagram's paragraph."""
    return "".join(node.text or "" for node in paragraph.iter(f"{A}t"))


def without_marks(xml: str) -> str:
    """XML in which nothing can be taken for a token."""
    return _NOT_TEXT.sub("\ufffd", xml)


def _replace(nodes: list[Any], texts: list[str], start: int, end: int, token: str) -> None:
    """Put a token in the place of the text from `start` to `end` of the joined nodes."""
    offset, placed = 0, False
    for number, node in enumerate(nodes):
        text, begin = texts[number], offset
        offset += len(text)
        if offset <= start or begin >= end:
            continue
        if node.tag in _INSTEAD:
            remove(node)  # a tab or a line's end inside a tag
            continue
        left, right = text[: max(0, start - begin)], text[max(0, end - begin) :]
        node.text = left + right if placed else left + token + right
        texts[number] = node.text
        placed = True


def remove(element: Any) -> None:
    """Take an element out of the tree; the text after it stays."""
    before(element, element.tail or "")
    element.tail = None
    element.getparent().remove(element)


def unwrap(root: Any, name: str) -> None:
    """Take away every element of that name round its content, which stays."""
    for element in list(root.iter(name)):
        place = element.getparent().index(element)
        for child in reversed(list(element)):
            if not str(child.tag).endswith("Pr"):
                element.getparent().insert(place, child)
        remove(element)


def before(element: Any, text: str) -> None:
    """Put text before an element."""
    previous = element.getprevious()
    if previous is not None:
        previous.tail = (previous.tail or "") + text
    else:
        parent = element.getparent()
        parent.text = (parent.text or "") + text


def after(element: Any, text: str) -> None:
    """Put text after an element, before what is there."""
    element.tail = text + (element.tail or "")
