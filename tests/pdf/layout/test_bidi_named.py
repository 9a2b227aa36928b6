"""Warnings name text that runs from right to left as the document holds it, not as it is seen."""

import pytest

from tests.pdf.documents import p, parts, table, tc, tr
from wego_forms.errors import DrawingWarning
from wego_forms.pdf import draw

FAR = "(רחוק)"


def told(*body):
    """The only warning of a document."""
    with pytest.warns(DrawingWarning) as found:
        draw(parts(*body))
    (warning,) = found
    return str(warning.message)


def test_beyond_the_sheet():
    assert f"'{FAR}'" in told(p(FAR, '<w:bidi/><w:ind w:right="-4000" w:left="-4000"/>'))


def test_in_a_row_that_is_too_low():
    row = tr(tc(p(FAR, "<w:bidi/>") * 3), props='<w:trHeight w:val="300" w:hRule="exact"/>')
    assert f"'{FAR} {FAR}" in told(table([4000], row))


def test_where_other_words_are_missing_it_is_not_among_them():
    body = "<w:unheard>" + p("пропавшее") + "</w:unheard>" + p(f"{FAR} שלום", "<w:bidi/>")
    assert "'пропавшее'" in told(body)
