"""All documents in the manner of offices that are held to LibreOffice, by name."""

from tests.pdf.offices import (
    afloat,
    boxes,
    columns,
    notes,
    packages,
    papers,
    scripts,
    sections,
    tables,
    turned,
)

CASES = {name: make for topic in (boxes, columns, notes, afloat, scripts, papers, tables, turned, packages, sections)
         for name, make in topic.CASES.items()}  # fmt: skip
