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
from tests.archive.conftest import EXAMPLES
from tests.tagged.structure import tree
from tests.tools import run

NAMES = ("tatarstan", "dimitrovgrad", "guide", "note")


@pytest.fixture(scope="module", params=[(name, lang) for name in NAMES for lang in ("ru", "en")])
def pdf(request):
    name, lang = request.param
    return wf.fill(wf.load(EXAMPLES / f"{name}.yaml"), lang).pdf()


def kinds(node):
    return [one.kind for one in node.all()]


def test_poppler_reads_the_same_elements_and_words(pdf):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        said = run("pdfinfo", "-struct-text", path)
    made = tree(pdf)
    assert re.findall(r"^ *([A-Z][A-Za-z0-9]*)(?= |:|$)", said, re.M) == kinds(made)
    texts = re.findall(r'^ *"(.*?)"$', said, re.M | re.S)
    assert "".join("".join(texts).split()) == "".join(made.text.split())


def test_pypdf_finds_the_same_elements(pdf):
    def walk(node):
        found = [node["/S"][1:]]
        below = node.get("/K", ())
        for one in below if isinstance(below, list) else [below]:
            one = one.get_object() if hasattr(one, "get_object") else one
            if isinstance(one, dict) and "/S" in one:
                found += walk(one)
        return found

    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    assert walk(root["/K"]) == kinds(tree(pdf))
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_pdfium_gives_chromiums_readers_the_same_elements_of_each_page(pdf):
    def walk(element):
        size = pdfium.FPDF_StructElement_GetType(element, None, 0)
        text = ctypes.create_string_buffer(size)
        pdfium.FPDF_StructElement_GetType(element, text, size)
        yield text.raw.decode("utf-16-le").rstrip("\0")
        for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
            below = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
            if below:
                yield from walk(below)

    made = tree(pdf)
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document):
        shown = pdfium.FPDF_StructTree_GetForPage(page)
        found = [
            kind
            for place in range(pdfium.FPDF_StructTree_CountChildren(shown))
            for kind in walk(pdfium.FPDF_StructTree_GetChildAtIndex(shown, place))
        ]
        pdfium.FPDF_StructTree_Close(shown)
        wanted = [one.kind for one in made.all() if any(number in below.pages for below in one.all())]
        assert found == wanted
