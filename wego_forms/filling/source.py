"""From a part of a Word file to Jinja2 source: docxtpl joins the split tags, each paragraph starts a line.

A paragraph a line is what gives an error its place: Jinja2's line number is the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from wego_forms.errors import Both, Problem, shorten

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_NEW_LINE = re.compile(r"(?=<w:p[ >])|(?<=</w:p>)(?=\{%)|(?<=</w:tr>)(?=\{%)|(?<=</w:tbl>)(?=\{%)")
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_DELIMITERS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_OPENING = {close: open_ for open_, close in _CLOSING.items()}


def jinja_source(xml: bytes) -> str:
    """The part as Jinja2 source, one line a paragraph."""
    from docxtpl import DocxTemplate

    patched: str = DocxTemplate(None).patch_xml(xml.decode("utf-8-sig"))
    return _NEW_LINE.sub("\n", patched.replace("\n", " "))


def split_tags(xml: bytes) -> Iterator[Problem]:
    """Tags that aren't closed in the paragraph they were opened in, as problems without a file."""
    for paragraph in etree.fromstring(xml).iter(f"{_W}p"):
        text = "".join(
            node.text or ""
            for node in paragraph.iter(f"{_W}t")
            if next(node.iterancestors(f"{_W}p")) is paragraph
        )
        opened: re.Match[str] | None = None
        for mark in _DELIMITERS.finditer(text):
            if opened is None and mark[0] in _CLOSING:
                opened = mark
            elif opened is None:
                yield _unbalanced(text, text[max(0, mark.start() - 30) : mark.end()], _OPENING[mark[0]])
                break
            elif mark[0] == _CLOSING[opened[0]]:
                opened = None
            elif mark[0] in _CLOSING:
                break
        if opened is not None:
            yield _unbalanced(text, text[opened.start() :], _CLOSING[opened[0]])


def _unbalanced(paragraph: str, tag: str, missing: str) -> Problem:
    return Problem(
        Both(f"тег не закрыт: не хватает {missing}", f"the tag isn't closed: {missing} is missing"),
        Both(
            "Тег должен начинаться и кончаться в одном абзаце: исправьте его в Word.",
            "A tag must begin and end in one paragraph: mend it in Word.",
        ),
        place=f"«{shorten(paragraph, 60)}»",
        value=shorten(tag, 60),
    )


def paragraph_at(source: str, line: int) -> str:
    """The text of the paragraph that stands on `line` (from 1) of a part's source, tags included."""
    lines = source.split("\n")
    text = re.sub(r"<[^>]+>", "", lines[min(line, len(lines)) - 1])
    return shorten(text, 60)


def tag_naming(source: str, line: int, name: str) -> str:
    """The tag on `line` that names `name`; else the line's first tag; else nothing."""
    lines = source.split("\n")
    tags: list[str] = _TAG.findall(lines[min(line, len(lines)) - 1])
    found = [tag for tag in tags if re.search(rf"\b{re.escape(name)}\b", tag)] or tags
    return found[0] if found else ""
