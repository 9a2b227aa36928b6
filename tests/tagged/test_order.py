"""A tagged PDF is read in the order of its Word file, every word once: all kinds, states, blanks and languages."""

import io
import re
import zipfile

import pikepdf
import pytest
from lxml import etree

import wego_forms as wf
from tests.archive.conftest import EXAMPLES, documents, key_file  # noqa: F401
from tests.tagged.structure import Node, tree
from tests.tagged.test_judged import changed, elements
from wego_forms import catalog
from wego_forms.ooxml.names import MC, W

RECORDS = [path for path in sorted(EXAMPLES.glob("*.yaml")) if "\nkind: " in "\n" + path.read_text("utf-8")]


def written(document):
    """The letters and digits of the Word file's body, in its order."""
    with zipfile.ZipFile(io.BytesIO(document.docx())) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    for twice in list(body.iter(MC + "Fallback")):
        twice.getparent().remove(twice)
    return letters("".join(text.text or "" for text in body.iter(W + "t")))


def heard(node):
    """Those of an element, in its order; the labels of lists, which Word counts, are left out."""
    texts = (heard(kid) if isinstance(kid, Node) else kid or "" for kid in node.kids)
    return "" if node.kind == "Lbl" else letters("".join(texts))


def letters(text):
    return re.sub(r"[\W_]", "", text).casefold()


@pytest.mark.parametrize("lang", ["ru", "en"])
@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_every_example_is_read_as_it_is_written(path, lang):
    document = wf.fill(wf.load(path), lang)
    assert heard(tree(document.pdf())) == written(document)


def test_every_state_blank_envelope_and_form_in_two_languages_is_too(documents):  # noqa: F811
    data = wf.load(EXAMPLES / "tatarstan.yaml").model_dump()
    data["addressees"][0]["address"] = {
        "ru": "420014, г. Казань, Кремль",
        "en": "Kremlin, Kazan 420014, Russia",
    }
    record = catalog.build(data)
    made = dict(documents)
    for lang in ("ru", "en"):
        made |= {("blank", kind.name, lang): wf.blank(kind, lang) for kind in catalog.BUILT_IN if kind.blank}
        made |= {
            (name, lang): wf.fill(record, lang, template=name) for name in ("envelope-dl", "envelope-c4")
        }
    made["both"] = wf.fill(wf.load(EXAMPLES / "dimitrovgrad.yaml"), "ru+en")
    assert len(made) >= 25
    assert [name for name, one in made.items() if heard(tree(one.pdf())) != written(one)] == []


def test_what_is_read_otherwise_is_seen(documents):  # noqa: F811
    def exchanged(pdf):
        first, second = elements(pdf, "P")[:2]
        first.K, second.K = second.K, first.K

    def shortened(pdf):
        whole = elements(pdf, "Document")[0]
        whole.K = pikepdf.Array(list(whole.K)[:-1])

    document = documents["letter", "ru", "by-hand"]
    for change in (exchanged, shortened):
        assert heard(tree(changed(document.pdf(), change))) != written(document)
