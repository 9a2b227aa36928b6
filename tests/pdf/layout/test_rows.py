"""Rows of tables: how much of Python's memory they are."""

import gc

from tests.pdf.documents import parts, table
from wego_forms.pdf.drawing import drawn


def objects(rows):
    """How many more objects Python's garbage collection has to go over when a table of so many rows is laid out."""
    made = parts(table([2000] * 4, *[[f"{row}", f"город {row}", "глава", f"1 {row}"] for row in range(rows)]))
    gc.collect()
    before = len(gc.get_objects())
    work = drawn(made)
    next(work), next(work)  # read, laid out
    gc.collect()
    return len(gc.get_objects()) - before


def test_a_row_of_a_table_is_few_objects_to_go_over():
    few, many = objects(100), objects(500)
    assert (many - few) / 400 < 70  # they were 150 for four cells, and going over them a third of the time
