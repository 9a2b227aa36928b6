"""What a document is called and in which language it is, where it doesn't say so itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wego_forms.errors import shorten

from ..model import Block, Document, Paragraph, block_words

_LONGEST = 100
_CYRILLIC, _LETTER = re.compile("[\u0400-\u052f]"), re.compile(r"[^\W\d_]")


def title_of(document: Document) -> str:
    """Its title, else its first heading, else its first words."""
    if document.title:
        return document.title
    paragraphs = [
        block for block in _blocks(document) if isinstance(block, Paragraph) and block.words.strip()
    ]
    headings = [block for block in paragraphs if block.style.outline < 9]
    found = next(iter(headings or paragraphs), None)
    words = " ".join(found.words.split()) if found else ""
    return shorten(words, _LONGEST) or "Document"


def language_of(document: Document) -> str:
    """Its language (BCP 47), else Russian or English by its letters."""
    if document.language:
        return document.language
    text = " ".join(block_words(list(_blocks(document))))
    letters = len(_LETTER.findall(text))
    return "ru-RU" if letters and 2 * len(_CYRILLIC.findall(text)) > letters else "en-GB"


def _blocks(document: Document) -> Iterator[Block]:
    for section in document.sections:
        yield from section.blocks
