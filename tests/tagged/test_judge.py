"""Each thing that our judge looks at is shown to be seen: a file is spoiled in that alone, and the judge names it."""

import pikepdf
import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES
from tests.tagged.structure import faults
from tests.tagged.test_judged import _linked, changed, elements
from tests.tagged.test_notes import NOTES, noted
from tests.tagged.test_structure import tagged


@pytest.fixture(scope="module")
def sound():
    """Files without a fault, by what they have."""
    return {
        "guide": wf.fill(wf.load(EXAMPLES / "guide.yaml"), "ru").pdf(),
        "form": wf.blank("application", "ru", fillable=True).pdf(),
        "link": _linked(),
        "notes": tagged(noted(1), noted(2), related=NOTES),
    }


def without_a_title(pdf):
    del pdf.docinfo.Title


def with_another_parent(pdf):
    elements(pdf, "P")[0].P = pdf.Root.StructTreeRoot


def with_a_nameless_note(pdf):
    del elements(pdf, "Note")[0].ID


def with_two_notes_of_one_name(pdf):
    first, second = elements(pdf, "Note")
    second.ID = first.ID


def with_a_link_that_leads_nowhere(pdf):
    link = elements(pdf, "Link")[0]
    link.K = pikepdf.Array([kid for kid in link.K if isinstance(kid, int)])


def with_content_that_is_not_there(pdf):
    elements(pdf, "P")[0].K = 999


def with_content_of_two(pdf):
    first, second = elements(pdf, "P")[:2]
    second.K = first.K


def parents(pdf):
    return pdf.Root.StructTreeRoot.ParentTree.Nums


def with_parents_out_of_order(pdf):
    nums = list(parents(pdf))
    pdf.Root.StructTreeRoot.ParentTree.Nums = pikepdf.Array([*nums[2:], *nums[:2]])


def with_a_next_key_that_is_taken(pdf):
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


def with_a_page_of_no_parents(pdf):
    del pdf.pages[0].StructParents


def with_a_parent_too_many(pdf):
    key = int(pdf.pages[0].StructParents)
    nums = parents(pdf)
    listed = next(nums[n + 1] for n in range(0, len(nums), 2) if int(nums[n]) == key)
    listed.append(listed[0])


def with_a_field_of_no_parent(pdf):
    del pdf.pages[0].Annots[0].StructParent


def with_a_field_without_a_tooltip(pdf):
    field = next(one for one in pdf.pages[0].Annots if "/TU" in one)
    del field.TU


def with_a_row_too_wide(pdf):
    elements(pdf, "TD")[-1].A = pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=7)


def with_a_cell_too_tall(pdf):
    elements(pdf, "TD")[-1].A = pikepdf.Dictionary(O=pikepdf.Name.Table, RowSpan=99)


def without_an_order_of_tabs(pdf):
    del pdf.pages[0].Tabs


STRUCTURE = [
    (without_a_title, "guide", "no title"),
    (with_another_parent, "guide", "P: its parent is another one"),
    (with_a_nameless_note, "notes", "Note without a name"),
    (with_two_notes_of_one_name, "notes", "two elements of one name"),
    (with_a_link_that_leads_nowhere, "link", "Link without its annotation"),
    (with_content_that_is_not_there, "guide", "has no MCID 999"),
    (with_content_of_two, "guide", "in two elements"),
    (with_parents_out_of_order, "guide", "the tree of parents isn't sorted"),
    (with_a_next_key_that_is_taken, "guide", "the next key is taken"),
    (with_a_page_of_no_parents, "guide", "page 0: not in the tree of parents"),
    (with_a_parent_too_many, "guide", "page 0: the tree of parents has"),
    (with_a_field_of_no_parent, "form", "page 0: Widget annotation isn't in the tree of parents"),
    (with_a_field_without_a_tooltip, "form", "field without a description"),
    (with_a_row_too_wide, "guide", "rows of "),
    (with_a_cell_too_tall, "guide", "a cell spans more rows than there are"),
    (without_an_order_of_tabs, "guide", "page 0: tab order isn't the structure's"),
]


@pytest.mark.parametrize(("change", "name", "said"), STRUCTURE)
def test_a_fault_of_the_structure_is_named(change, name, said, sound):
    assert faults(sound[name]) == []
    assert [fault for fault in faults(changed(sound[name], change)) if said in fault]


#: What is painted after the page's own content, and what is wrong with it.
PAINTED = [
    (b"BT /Artifact BMC ET EMC", "a text object ends inside of marked content begun in it"),
    (b"/Artifact BMC BT EMC ET", "marked content crosses a text object"),
    (b"/Artifact BMC /Artifact BMC 0 0 1 1 re f EMC EMC", "marked content inside of marked content"),
    (b"/P << /MCID 0 >> BDC 0 0 1 1 re f EMC", "MCID 0 twice"),
    (b"EMC", "EMC without a beginning"),
    (b"/Artifact BMC EMC", "empty marked content artifact"),
    (b"/Artifact BMC 0 0 1 1 re f", "marked content not ended"),
    (b"/Artifact BMC BT FONT 9 Tf <041F> Tj ET EMC", "text that isn't read: 'П'"),
    (b"BT FONT 9 Tf <041F> Tj ET", "Tj outside of marked content"),
]


@pytest.mark.parametrize(("operators", "said"), PAINTED)
def test_a_fault_of_what_is_painted_is_named(operators, said, sound):
    def more(pdf):
        page = pdf.pages[0]
        font = next(iter(page.Resources.Font.keys())).encode()
        page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\n" + operators.replace(b"FONT", font))

    assert [fault for fault in faults(changed(sound["guide"], more)) if f"page 0: {said}" in fault]
