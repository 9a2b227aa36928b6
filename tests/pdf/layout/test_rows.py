"""Rows of tables: how many objects of Python they are, and how often they are drawn."""

import gc

from tests.pdf.documents import p, parts, table, tc, tr
from tests.pdf.laid import leaves
from wego_forms.pdf import drawing
from wego_forms.pdf.layout import rows


def objects(count):
    """How many more objects Python's garbage collection has to go over when a table of so many rows is laid out."""
    made = parts(
        table([2000] * 4, *[[f"{row}", f"город {row}", "глава", f"1 {row}"] for row in range(count)])
    )
    gc.collect()
    before = len(gc.get_objects())
    work = drawing.drawn(made)
    next(work), next(work)  # read, laid out
    gc.collect()
    return len(gc.get_objects()) - before


def test_a_row_of_a_table_is_few_objects_to_go_over():
    few, many = objects(100), objects(500)
    assert (many - few) / 400 < 70  # they were 150 for four cells, and going over them a third of the time


def test_rows_beside_a_cell_that_many_pages_cut_are_drawn_once(monkeypatch):
    drawn = []
    monkeypatch.setattr(rows, "border_lines", lambda row, *_: drawn.append(row) or ((), ()))
    beside = [tr(tc(p(), '<w:vMerge w:val="continue"/>'), f"город {number}") for number in range(400)]
    pages = leaves(table([2000] * 2, tr(tc("область", '<w:vMerge w:val="restart"/>'), "город"), *beside))
    assert len(pages) > 8
    assert len(drawn) <= 401 + 4 * len(pages)
