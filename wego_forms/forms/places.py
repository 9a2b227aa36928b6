"""A content control put round each tag of a template that prints a field of its form as it is."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree

from wego_forms.filling.contract import path_of
from wego_forms.filling.environment import environment
from wego_forms.filling.tags import Tag, find_tags
from wego_forms.filling.tokens import own_nodes
from wego_forms.forms.entries import Entry
from wego_forms.ooxml.names import XML_SPACE, W
from wego_forms.ooxml.schema import add

_FOR = re.compile(r"for\s+([\w\s,]+?)\s+in\s+(.+)", re.DOTALL)
_SET = re.compile(r"set\s+(\w+)")
_DATES = ("numeric", "long")
#: What holds a run that a control can be put round.
_HOLDERS = (W + "p", W + "hyperlink")


def give_places(root: Any, entries: Mapping[str, Entry], titles: Mapping[str, str]) -> bool:
    """Put the controls into a part; whether there was a tag for one.

    `entries`: what the form can ask for, by path; `titles`: what each is called. A value that a filter puts into
    another form (a case, words, a day of the week) gets none: it couldn't be read back.
    """
    giver = _Giver(entries, titles)
    for paragraph in list(root.iter(W + "p")):
        giver.take(paragraph)
    return giver.given


class _Giver:
    """Goes through the tags in the document's order: what a loop's word stands for depends on those before."""

    def __init__(self, entries: Mapping[str, Entry], titles: Mapping[str, str]) -> None:
        self._entries, self._titles = entries, titles
        self._aliases: list[dict[str, str]] = [{}]
        self.given = False

    def take(self, paragraph: Any) -> None:
        """The tags of one paragraph."""
        pieces = list(own_nodes(paragraph))
        text = "".join(piece.text or "" if piece.tag == W + "t" else " " for piece in pieces)
        if "{" not in text or paragraph.find(f".//{W}fldChar") is not None:
            return
        tags, _ = find_tags(text)  # what is wrong with them is told when the template is compiled
        found = [(tag, entry) for tag in tags if (entry := self._entry(tag)) is not None]
        for tag, entry in reversed(found):
            if run := _run_of(pieces, tag):
                self._wrap(*run, tag, entry)
                self.given = True

    def _entry(self, tag: Tag) -> Entry | None:
        """The entry that the tag prints; a statement's is none, and may name what follows."""
        body = tag.body.strip(" -+")
        if tag.mark == "%":
            self._name(tag.word, body)
        if tag.mark != "{":
            return None
        try:
            tree = environment().parse(f"{{{{ {body} }}}}")
        except TemplateSyntaxError:
            return None
        [output] = tree.body
        assert isinstance(output, nodes.Output)
        return self._printed(output.nodes[0])

    def _printed(self, node: nodes.Node) -> Entry | None:
        if isinstance(node, nodes.Or) and isinstance(node.right, nodes.Const):
            return self._printed(node.left)
        if isinstance(node, nodes.Filter) and node.node is not None:
            entry = self._printed(node.node)
            if node.name in ("line", "default", "d"):
                return entry
            dated = node.name == "date" and entry is not None and entry.type == "date"
            return entry if dated and all(_is_const(each, _DATES) for each in node.args) else None
        return self._entries.get(path_of(node, self._aliases[-1]))

    def _name(self, word: str, body: str) -> None:
        aliases = self._aliases[-1]
        if word == "for" and (loop := _FOR.match(body)):
            names = [name.strip() for name in loop[1].split(",")]
            inner = aliases | dict.fromkeys((*names, "loop"), "")
            if len(names) == 1 and re.fullmatch(r"\w+(\.\w+)*", loop[2]):
                first, dot, rest = loop[2].partition(".")
                inner[names[0]] = f"{aliases.get(first, first)}{dot}{rest}[]"
            self._aliases.append(inner)
        elif word == "endfor" and len(self._aliases) > 1:
            self._aliases.pop()
        elif word == "set" and (made := _SET.match(body)):
            aliases[made[1]] = ""

    def _wrap(self, run: Any, piece: Any, start: int, tag: Tag, entry: Entry) -> None:
        """Cut the run in three, and put the control round the middle."""
        text, end = piece.text, start + len(tag.typed)
        place = run.getparent().index(run) + 1
        after = copy.deepcopy(run)
        at = list(run).index(piece)
        middle = etree.Element(W + "r")
        props = run.find(W + "rPr")
        if props is not None:
            middle.append(copy.deepcopy(props))
        etree.SubElement(middle, W + "t").text = tag.typed
        for child in list(after)[:at]:
            if child.tag != W + "rPr":
                after.remove(child)
        for child in list(run)[at + 1 :]:
            run.remove(child)
        _say(piece, text[:start])
        _say(next(child for child in after if child.tag != W + "rPr"), text[end:])
        tail, run.tail = run.tail, None
        control = self._control(middle, entry)
        holder = run.getparent()
        holder.insert(place, control)
        holder.insert(place + 1, after)
        after.tail = tail
        for each in (after, run):
            if not any(child.tag != W + "rPr" for child in each):
                holder.remove(each)

    def _control(self, run: Any, entry: Entry) -> Any:
        control = etree.Element(W + "sdt")
        props = etree.SubElement(control, W + "sdtPr")
        add(props, "alias", self._titles.get(entry.path, entry.path))
        add(props, "tag", entry.path)
        etree.SubElement(control, W + "sdtContent").append(run)
        return control


def _is_const(node: nodes.Node, values: tuple[str, ...]) -> bool:
    return isinstance(node, nodes.Const) and node.value in values


def _run_of(pieces: list[Any], tag: Tag) -> tuple[Any, Any, int] | None:
    """The run that the tag is made to stand in, the piece of text there, and where in it; None: it has no such."""
    within = list(_within(pieces, tag))
    runs = [piece.getparent() for piece, _, _ in within]
    if any(run.tag != W + "r" or run.getparent().tag not in _HOLDERS for run in runs):
        return None
    if len({run.getparent() for run in runs}) != 1:
        return None
    first, start, end = within[0]
    whole = first.text or ""
    first.text = whole[:start] + tag.typed + whole[end:]
    for piece, _, end in within[1:]:
        if piece.tag == W + "t":
            piece.text = (piece.text or "")[end:]
        else:
            piece.getparent().remove(piece)
    return runs[0], first, start


def _within(pieces: list[Any], tag: Tag) -> Iterator[tuple[Any, int, int]]:
    """The pieces that the tag stands in, and from where to where in each."""
    offset = 0
    for piece in pieces:
        if piece.getparent() is None:
            continue
        length = len(piece.text or "") if piece.tag == W + "t" else 1
        start, end = max(tag.start - offset, 0), min(tag.end - offset, length)
        if start < end:
            yield piece, start, end
        offset += length


def _say(piece: Any, text: str) -> None:
    """The text of a piece, its spaces kept; without text it vanishes."""
    if text:
        piece.text = text
        piece.set(XML_SPACE, "preserve")
    else:
        piece.getparent().remove(piece)
