"""What a document is called, where it doesn't say so itself."""

from __future__ import annotations

from wego_forms.errors import shorten
from wego_forms.pdf.model import Document, Paragraph

_LONGEST = 100


def title_of(document: Document) -> str:
    """Its title, else what is set as one, else its first heading, else its first words."""
    if document.title:
        return document.title
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph) and block.words.strip()]
    headings = [block for block in paragraphs if block.style.is_heading]
    titles = [block for block in paragraphs if block.style.name == "Title"]
    found = next(iter(titles or headings or paragraphs), None)
    words = " ".join(found.words.split()) if found else ""
    return shorten(words, _LONGEST) or "Document"
