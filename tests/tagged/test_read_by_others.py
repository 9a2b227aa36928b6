"""Other programs read the structure as it was meant: poppler its text, pypdf its elements, pdfium its tree."""

import ctypes
import io
import re
import tempfile
from pathlib import Path

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import wego_forms as wf
from tests.archive.conftest import EXAMPLES, documents, key_file  # noqa: F401
from tests.tagged.structure import tree
from tests.tagged.test_judge import with_a_page_of_no_parents, with_content_of_two
from tests.tagged.test_judged import (
    changed,
    elements,
    with_a_cell_in_no_row,
    with_a_lost_paragraph,
    with_a_silent_figure,
)
from tests.tools import run

PRINTED = [(name, lang) for name in ("tatarstan", "dimitrovgrad", "guide", "note") for lang in ("ru", "en")]
PRINTED += [("letter", lang, "pictures") for lang in ("ru", "en")] + [("form", "ru", "draft")]
TO_FILL_IN = [("application", "ru", "to fill in"), ("application", "ru+en", "to fill in")]


@pytest.fixture(scope="module", params=PRINTED + TO_FILL_IN, ids=" ".join)
def pdf(request, documents):  # noqa: F811
    return made(request.param, documents)


@pytest.fixture(scope="module", params=PRINTED, ids=" ".join)
def printed(request, documents):  # noqa: F811
    """One without fields: of those pdfium's tree of a page says nothing."""
    return made(request.param, documents)


def made(what, documents):  # noqa: F811
    name, lang, *state = what
    if what in documents:
        return documents[what].pdf()
    if state:
        return wf.blank(name, lang, fillable=True).pdf()
    return wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang).pdf()


def by_poppler(pdf):
    """The elements that poppler finds, and their words without what parts them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        said = run("pdfinfo", "-struct-text", path)
    kinds = [kind for kind in re.findall(r"^ *([A-Z][A-Za-z0-9]*)(?= |:|$)", said, re.M) if kind != "Object"]
    return kinds, "".join("".join(re.findall(r'^ *"(.*?)"$', said, re.M | re.S)).split())


def by_pypdf(pdf):
    """The elements that pypdf finds, each with its alternative text and language."""

    def walk(node):
        found = [(node["/S"][1:], node.get("/Alt", ""), node.get("/Lang", ""))]
        below = node.get("/K", ())
        for one in below if isinstance(below, list) else [below]:
            one = one.get_object() if hasattr(one, "get_object") else one
            if isinstance(one, dict) and "/S" in one:
                found += walk(one)
        return found

    root = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    return walk(root["/StructTreeRoot"]["/K"])


def by_pdfium(pdf):
    """What pdfium finds for Chromium's readers on each page: elements, alternative texts, languages."""

    def said(ask, element):
        size = ask(element, None, 0)
        text = ctypes.create_string_buffer(size)
        ask(element, text, size)
        return text.raw.decode("utf-16-le").rstrip("\0")

    asked = (
        pdfium.FPDF_StructElement_GetType,
        pdfium.FPDF_StructElement_GetAltText,
        pdfium.FPDF_StructElement_GetLang,
    )

    def walk(element):
        yield tuple(said(ask, element) for ask in asked)
        for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
            below = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
            if below:
                yield from walk(below)

    found = []
    for page in pypdfium2.PdfDocument(pdf):
        shown = pdfium.FPDF_StructTree_GetForPage(page)
        roots = range(pdfium.FPDF_StructTree_CountChildren(shown))
        found.append(
            [one for place in roots for one in walk(pdfium.FPDF_StructTree_GetChildAtIndex(shown, place))]
        )
        pdfium.FPDF_StructTree_Close(shown)
    return found


def test_poppler_reads_the_same_elements_and_words(pdf):
    meant = tree(pdf)
    assert by_poppler(pdf) == ([one.kind for one in meant.all()], "".join(meant.text.split()))


def test_pypdf_finds_the_same_elements(pdf):
    assert by_pypdf(pdf) == [(one.kind, one.alt, one.lang) for one in tree(pdf).all()]


def test_pdfium_gives_chromiums_readers_the_same_elements_of_each_page(printed):
    meant = list(tree(printed).all())
    for number, found in enumerate(by_pdfium(printed)):
        shown = [one for one in meant if any(number in below.pages for below in one.all())]
        assert found == [(one.kind, one.alt, one.lang) for one in shown]


def with_another_language(pdf):
    elements(pdf, "P")[0].Lang = "en-GB"


def with_a_lost_parent(pdf):
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = None


SEEN = {
    by_poppler: (with_a_cell_in_no_row, with_a_lost_paragraph, with_content_of_two),
    by_pypdf: (with_a_cell_in_no_row, with_a_lost_paragraph, with_a_silent_figure, with_another_language),
    by_pdfium: (
        *(with_a_cell_in_no_row, with_a_page_of_no_parents, with_a_lost_parent),
        *(with_a_silent_figure, with_another_language),
    ),
}


@pytest.mark.parametrize(
    ("read", "change"), [(read, one) for read, changes in SEEN.items() for one in changes]
)
def test_each_of_them_reads_a_spoiled_file_otherwise(read, change, documents):  # noqa: F811
    sound = made(
        ("letter", "ru", "pictures") if change is with_a_silent_figure else ("guide", "ru"), documents
    )
    assert read(changed(sound, lambda pdf: None)) == read(sound)
    assert read(changed(sound, change)) != read(sound)
