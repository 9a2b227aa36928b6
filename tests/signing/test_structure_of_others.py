"""A signature and a mark in the structure of a PDF that others tagged: told where it is sound, else left as it is."""

import io

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from tests.pdf.documents import parts
from tests.signing.credentials import NOON
from tests.tagged.structure import faults
from wego_forms.pdf import draw
from wego_forms.signing import MarkBox, sign_pdf, stamp_pdf


def tagged(change):
    """A tagged PDF of one paragraph, with what `change` makes of it."""
    with pikepdf.open(io.BytesIO(draw(parts("Слово.")).pdf)) as pdf:
        change(pdf, pdf.Root.StructTreeRoot)
        out = io.BytesIO()
        pdf.save(out)
    return out.getvalue()


def told(pdf):
    """What each element says that the signing added."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return [
            str(one.Alt).split(".")[0]
            for one in opened.objects
            if isinstance(one, Dictionary) and "/Alt" in one
        ]


def in_kids(pdf, root):
    root.ParentTree = Dictionary(Kids=Array([pdf.make_indirect(root.ParentTree)]))


def in_kids_without_a_next_key(pdf, root):
    in_kids(pdf, root)
    del root.ParentTreeNextKey


def as_it_is(pdf, root):
    assert not isinstance(root.K, Array)
    assert not isinstance(root.K.K, Array)


def kids_in_a_list(pdf, root):
    root.K.K = Array([root.K.K])


def one_document_in_a_list(pdf, root):
    root.K = Array([root.K])


def a_page_without_marks(pdf, root):
    pdf.add_blank_page()


SOUND = [
    as_it_is,
    kids_in_a_list,
    one_document_in_a_list,
    in_kids,
    in_kids_without_a_next_key,
    a_page_without_marks,
]


@pytest.mark.parametrize("change", SOUND)
def test_a_signature_is_told_however_others_built_the_tree(change, keys):
    signed = sign_pdf(tagged(change), keys["rsa"], when=NOON)
    assert told(signed) == ["Документ подписан электронной подписью"]
    assert set(faults(signed)) <= set(faults(tagged(change)))


@pytest.mark.parametrize("change", SOUND)
def test_a_mark_is_told_however_others_built_the_tree(change, keys):
    stamped = stamp_pdf(tagged(change), keys["rsa"].certificate, when=NOON)
    assert told(stamped) == ["Документ подписан электронной подписью"]
    assert set(faults(stamped)) <= set(faults(tagged(change)))


def test_a_mark_on_a_page_without_marks_is_its_first(keys):
    before = tagged(a_page_without_marks)
    stamped = stamp_pdf(before, keys["rsa"].certificate, mark=MarkBox(page=1), when=NOON)
    assert told(stamped) == ["Документ подписан электронной подписью"]
    assert set(faults(stamped)) <= set(faults(before))
    with pikepdf.open(io.BytesIO(stamped)) as pdf:
        assert int(pdf.pages[1].StructParents) == int(pdf.Root.StructTreeRoot.ParentTreeNextKey) - 1


def test_where_others_have_several_documents_what_is_added_stands_beside_them(keys):
    def several(pdf, root):
        root.K = Array([root.K, pdf.make_indirect(Dictionary(S=Name.Document, P=root, K=Array()))])

    signed = sign_pdf(tagged(several), keys["rsa"], when=NOON)
    with pikepdf.open(io.BytesIO(signed)) as pdf:
        assert [str(one.S) for one in pdf.Root.StructTreeRoot.K] == ["/Document", "/Document", "/Form"]


def no_parents(pdf, root):
    del root.ParentTree


def no_whole(pdf, root):
    del root.K


def a_key_that_leads_nowhere(pdf, root):
    pdf.pages[0].StructParents = 77


def a_ring(pdf, root):
    del root.ParentTreeNextKey
    tree = pdf.make_indirect(Dictionary())
    tree.Kids = Array([tree])
    root.ParentTree = tree


def names_for_numbers(pdf, root):
    root.ParentTree = Dictionary(Nums=Array([Name.Foo, Name.Bar]))
    del root.ParentTreeNextKey


UNSOUND = [no_parents, no_whole, a_key_that_leads_nowhere, a_ring, names_for_numbers]


@pytest.mark.parametrize("change", UNSOUND)
def test_where_the_tree_is_broken_the_signature_and_the_mark_stand_all_the_same(change, keys):
    pdf = tagged(change)
    assert b"/ByteRange" in sign_pdf(pdf, keys["rsa"], when=NOON)
    assert len(stamp_pdf(pdf, keys["rsa"].certificate, when=NOON)) > len(pdf)
