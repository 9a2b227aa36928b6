"""PDFs put into one keep their structures, each a part."""

import io
from contextlib import ExitStack

import pikepdf

from tests.pdf.documents import p, parts, r
from tests.tagged.structure import faults, tree
from tests.tagged.test_notes import NOTES, noted
from tests.tagged.test_structure import CORE
from wego_forms.pdf import Signing, draw
from wego_forms.pdf.joining import join


def joined(*bodies, blank=False, **more):
    made = [draw(parts(*body, core=CORE, **more)).pdf for body in bodies]
    opened = [pikepdf.open(io.BytesIO(pdf)) for pdf in made]
    out = io.BytesIO()
    join(opened, blank).save(out)
    return out.getvalue()


def test_three_are_three_parts_in_their_order():
    pdf = joined(("Один.",), ("Два.", p("Два с половиной.")), ("Три.",))
    assert faults(pdf) == []
    assert tree(pdf).outline() == "Document(Part(P) Part(P P) Part(P))"
    assert tree(pdf).text == "Один.Два.Два с половиной.Три."


def test_a_blank_page_between_them_is_in_no_part():
    pdf = joined(("Один.",), ("Два.",), blank=True)
    assert faults(pdf) == []
    assert [part.kids[0].pages for part in tree(pdf).all("Part")] == [{0}, {2}]


def test_links_and_notes_of_two_are_told_apart():
    link = f'<w:p><w:hyperlink r:id="l">{r("we-gov.org")}</w:hyperlink></w:p>'
    related = NOTES | {"l": ("hyperlink", "https://we-gov.org", None)}
    pdf = joined((noted(), link), (noted(), link), related=related)
    assert faults(pdf) == []
    assert len(list(tree(pdf).all("Link"))) == len(list(tree(pdf).all("Note"))) == 2


def test_one_alone_stays_as_it_is():
    assert tree(joined(("Один.",))).outline() == "Document(P)"


def test_the_whole_says_what_any_part_does_of_drafts_and_marks():
    says = (Signing(), Signing(marks=["5A01"], draft=True), Signing(marks=["5A02"]))
    made = [draw(parts("Один."), signing=said).pdf for said in says]
    with ExitStack() as opened:
        whole = join([opened.enter_context(pikepdf.open(io.BytesIO(pdf))) for pdf in made])
        assert whole.Root.WegoDraft
        assert [str(serial) for serial in whole.Root.WegoMarks] == ["5A01", "5A02"]
