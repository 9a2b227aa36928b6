"""Thirty more forms that strangers twisted: read, doubted or refused, in 1 GB and 5 s; none breaks the process."""

import io
import zipfile

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf
from tests.reading.limits import outcomes

pytestmark = pytest.mark.filterwarnings("ignore:This document has")


@pytest.fixture(scope="module")
def blank():
    made = wf.blank("application", "ru", fillable=True)
    return {"pdf": made.pdf(), "docx": made.docx()}


def _root(pdf):
    return pdf.Root.AcroForm.Fields[0]


def _fields(value):
    def twist(pdf):
        pdf.Root.AcroForm.Fields = value(pdf)

    return twist


def _first(**entries):
    def twist(pdf):
        for name, value in entries.items():
            _root(pdf)[f"/{name}"] = value

    return twist


def _own_parent(pdf):
    _root(pdf).Parent = _root(pdf)


def _kids_of_kids(pdf):
    one, two = (pdf.make_indirect(Dictionary(T=String(t))) for t in "ab")
    one.Kids, two.Kids = Array([two]), Array([one])
    pdf.Root.AcroForm.Fields.append(one)


def _same_name_many_times(pdf):
    same = [
        pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("head"), V=String("x" * 90))) for _ in range(9000)
    ]
    pdf.Root.AcroForm.Fields = Array([*pdf.Root.AcroForm.Fields, *same])


def _names_of_dots(pdf):
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("." * 9000), V=String("x")))
    )


def _indexes(pdf):
    for name in ("websites[99999999999999999999]", "head[-1].person", "head[0][0]", "[0]", "head.[x]"):
        pdf.Root.AcroForm.Fields.append(
            pdf.make_indirect(Dictionary(FT=Name.Tx, T=String(name), V=String("x")))
        )


def _values_of_other_sorts(pdf):
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("head.email"), V=Array([Array([Array([1])])])))
    )


def _options_in_a_circle(pdf):
    options = pdf.make_indirect(Array([]))
    options.append(options)
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(Dictionary(FT=Name.Ch, T=String("address.country"), V=String("RU"), Opt=options))
    )


def _pages_gone(pdf):
    del pdf.Root.Pages


def _widgets_elsewhere(pdf):
    for page in pdf.pages:
        page.Annots = pdf.Root


def _text_of_half_letters(pdf):
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(
            Dictionary(FT=Name.Tx, T=String("head.email"), V=pikepdf.Object.parse(b"<FEFFD83D>"))
        )
    )


def _names_of_controls(pdf):
    pdf.Root.AcroForm.Fields.append(
        pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("kind"), V=String("invitation\u202e\0\x1b[2J")))
    )


def _deep_objects(pdf):
    pdf.Root.Deep = pikepdf.Object.parse(b"[" * 400 + b"]" * 400)


PDFS = {
    "a form that is a number": lambda pdf: setattr(pdf.Root, "AcroForm", 7),
    "a form that is a list": lambda pdf: setattr(pdf.Root, "AcroForm", Array([1])),
    "fields that are a number": _fields(lambda _: 5),
    "fields that are nothing": _fields(lambda _: Array([])),
    "fields of nothing": _fields(lambda _: Array([None] * 50)),
    "fields that are the root": _fields(lambda pdf: Array([pdf.Root])),
    "a field that is its own parent": _own_parent,
    "fields that are each other's kids": _kids_of_kids,
    "kids that are no list": _first(Kids=7),
    "a name that is a dictionary": _first(T=Dictionary()),
    "a type that is text": _first(FT=String("Tx")),
    "a value that is the field": lambda pdf: _root(pdf).__setitem__("/V", Dictionary(V=1)),
    "nine thousand fields of one name": _same_name_many_times,
    "a name of dots": _names_of_dots,
    "indexes out of bounds": _indexes,
    "values of other sorts": _values_of_other_sorts,
    "options in a circle": _options_in_a_circle,
    "a text of half a letter": _text_of_half_letters,
    "names that no record has, with signs that aren't printed": _names_of_controls,
    "annotations that are the root": _widgets_elsewhere,
    "four hundred lists in lists": _deep_objects,
}


def judged(tmp_path, suffix, files):
    """What reading comes to, by what was done to the form."""
    for number, data in enumerate(files.values()):
        (tmp_path / f"{number}.{suffix}").write_bytes(data)
    said = outcomes(tmp_path / f"{number}.{suffix}" for number in range(len(files)))
    return dict(zip(files, said, strict=True))


def broken(said):
    return {what: each for what, each in said.items() if not each.startswith(("read", "refused"))}


def test_twisted_pdf_forms_are_read_or_refused(tmp_path, blank):
    files = {}
    for what, twist in PDFS.items():
        pdf, out = pikepdf.open(io.BytesIO(blank["pdf"])), io.BytesIO()
        twist(pdf)
        pdf.save(out)
        files[what] = out.getvalue()
    said = judged(tmp_path, "pdf", files)
    assert broken(said) == {}
    # What isn't touched is still read.
    assert said["a field that is its own parent"].startswith("read")
    assert said["options in a circle"].startswith("read")
    assert said["four hundred lists in lists"].startswith("read")
    assert said["nine thousand fields of one name"].startswith("read")


BYTES = {
    "no pages": lambda data: data.replace(b"/Pages", b"/Pag_s"),
    "a table of references that leads beyond the end": lambda data: data.replace(
        b"startxref\n", b"startxref\n9"
    ),
    "a trailer that is its own before": lambda data: data.replace(b"/Root", b"/Prev 9 /Root"),
    "streams longer than the file": lambda data: data.replace(b"/Length ", b"/Length 9999"),
    "a head that is all there is": lambda data: data[:9],
    "a million brackets behind its end": lambda data: data + b"[" * 1_000_000,
}


def test_pdf_forms_of_broken_bytes_are_read_or_refused(tmp_path, blank):
    said = judged(tmp_path, "pdf", {what: twist(blank["pdf"]) for what, twist in BYTES.items()})
    assert broken(said) == {}
    assert said["a head that is all there is"].startswith("refused")
    assert said["a million brackets behind its end"].startswith("read")


W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DOCUMENT = "word/document.xml"
ELSEWHERE = b'Target="../../../'
WORDS = {
    "a document of nothing": {DOCUMENT: lambda _: b""},
    "a document of another language": {DOCUMENT: lambda _: b'<x xmlns="%b"/>' % W},
    "a tag of an endless name": {DOCUMENT: lambda data: data.replace(b"head.email", b"h" * 200_000)},
    "a tag of a list without end": {
        DOCUMENT: lambda data: data.replace(b"head.email", b"websites[999999999]")
    },
    "relations that lead out of the folder": {
        "word/_rels/document.xml.rels": lambda data: data.replace(b'Target="', ELSEWHERE)
    },
    "parts whose names lead out of the folder": {
        "../../etc/passwd": lambda _: b"x",
        "/abs.xml": lambda _: b"<a/>",
    },
}


def test_twisted_word_forms_are_read_or_refused(tmp_path, blank):
    files = {}
    for what, twists in WORDS.items():
        with zipfile.ZipFile(io.BytesIO(blank["docx"])) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        parts |= {name: twist(parts.get(name, b"")) for name, twist in twists.items()}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in parts.items():
                archive.writestr(name, data)
        files[what] = out.getvalue()
    said = judged(tmp_path, "docx", files)
    assert broken(said) == {}
    assert said["a document of nothing"].startswith("refused")
