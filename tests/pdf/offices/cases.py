"""All documents in the manner of offices that are held to LibreOffice, by name."""

from tests.pdf.offices import afloat, boxes, columns, notes, scripts

CASES = {**boxes.CASES, **columns.CASES, **notes.CASES, **afloat.CASES, **scripts.CASES}
