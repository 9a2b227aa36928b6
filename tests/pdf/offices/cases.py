"""All documents in the manner of offices that are held to LibreOffice, by name."""

from tests.pdf.offices import (
    afloat,
    around,
    boxes,
    columns,
    letters,
    meeting,
    mixed,
    notes,
    numbers,
    packages,
    papers,
    references,
    scripts,
    sections,
    styled,
    tables,
    turned,
)

_TOPICS = (
    around,
    boxes,
    columns,
    letters,
    meeting,
    mixed,
    notes,
    numbers,
    afloat,
    scripts,
    papers,
    tables,
    turned,
    packages,
    sections,
    styled,
    references,
)
CASES = {name: make for topic in _TOPICS for name, make in topic.CASES.items()}
