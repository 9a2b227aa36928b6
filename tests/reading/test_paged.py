"""What the pages of a PDF form tell: notes on them, and whether they are ours, however they are packed."""

import io
import zlib

import pikepdf
import pytest

from tests.reading.test_hostile_prints import page_of
from wego_forms.pdf.canvas.sheet import PAGE_MARK, content_digest
from wego_forms.reading.paged import beside_fields


def page(contents, mark="1/1 " + "0" * 32):
    """A PDF of one page, marked as ours, with this content."""
    pdf = pikepdf.new()
    made = pdf.add_blank_page()
    if mark:
        made.obj[PAGE_MARK] = pikepdf.String(mark)
    if contents is not None:
        made.obj.Contents = contents(pdf)
    return pdf


DRAWN_ON = ("1", "more than the fields was changed on this page")
DIGESTED = b"q Q"


@pytest.mark.parametrize(
    ("how", "changed"),
    [
        (lambda pdf: pdf.make_stream(DIGESTED), False),
        (lambda pdf: pikepdf.Array([pdf.make_stream(DIGESTED)]), False),
        (lambda pdf: packed(pdf, pikepdf.Name.FlateDecode), False),
        (lambda pdf: packed(pdf, pikepdf.Array([pikepdf.Name.FlateDecode])), False),
        (lambda pdf: pdf.make_stream(b"q q Q"), True),
        (lambda pdf: pikepdf.Array([pdf.make_stream(b"q"), pdf.make_stream(b" Q")]), True),
        (lambda pdf: packed(pdf, pikepdf.Name.LZWDecode), True),
        (lambda pdf: packed(pdf, pikepdf.Name.FlateDecode, b"no"), True),
        (None, True),
    ],
    ids=[
        *("plain", "in a list", "packed", "packed by a list", "another", "in two", "packed otherwise"),
        *("damaged", "none"),
    ],
)
def test_a_page_is_ours_if_its_content_is_however_it_is_packed(how, changed):
    pdf = page(how, f"1/1 {content_digest(DIGESTED)}")
    found = [(doubt.value, doubt.what.en) for doubt in beside_fields(pdf)]
    assert found == ([DRAWN_ON] if changed else [])


def packed(pdf, filters, data=None):
    stream = pdf.make_stream(b"")
    stream.write(zlib.compress(DIGESTED) if data is None else data, filter=filters)
    return stream


def test_a_page_whose_packing_is_a_list_of_one_is_ours_too():
    data = zlib.compress(DIGESTED)
    listed = page_of(data, b"[/FlateDecode", b"]").replace(
        b"/Type /Page /Parent", b"/Type /Page /WegoPage (1/1 %b) /Parent" % content_digest(DIGESTED).encode()
    )
    with pikepdf.open(io.BytesIO(listed)) as pdf:
        assert isinstance(pdf.pages[0].Contents.get("/Filter"), pikepdf.Array)
        assert list(beside_fields(pdf)) == []


def test_a_page_without_notes_or_with_what_is_none_has_nothing_to_tell():
    pdf = page(None, mark="")
    pdf.pages[0].obj.Annots = pikepdf.Array([7, pikepdf.Dictionary(Subtype=pikepdf.Name.Widget)])
    assert list(beside_fields(pdf)) == []
    pdf.pages[0].obj.Annots = pikepdf.Name.Nothing
    assert list(beside_fields(pdf)) == []


def test_more_notes_than_anybody_reads_are_told_in_part_and_a_mark_without_words_by_its_sort():
    pdf = page(None, mark="")
    note = pikepdf.Dictionary(Subtype=pikepdf.Name.Stamp)
    pdf.pages[0].obj.Annots = pikepdf.Array([note] * 500)
    found = list(beside_fields(pdf))
    assert 0 < len(found) < 500
    assert {(doubt.value, doubt.what.en) for doubt in found} == {("", "a stamp on page 1")}
