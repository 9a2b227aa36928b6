"""All documents in the manner of offices that are held to LibreOffice, by name."""

from tests.pdf.offices import boxes

CASES = {**boxes.CASES}
