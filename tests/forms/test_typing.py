"""What viewers make of text that is typed into the PDF's fields: pdfium (Chromium's own) types it here."""

import ctypes
import io

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import wego_forms as wf

TYPED = "Гайнутдинова Әлфия Җәүдәтовна, Ёлкин, Ңуры — Şehir, Äyräpää, №5 «а»"


class Viewer:
    """The PDF opened in pdfium with its form."""

    def __init__(self, pdf):
        self.document = pypdfium2.PdfDocument(pdf)
        self.document.init_forms()
        self.form = self.document.formenv
        self.page = self.document[0]

    def type(self, x, y, text):
        """Click at a place of the page (pt from the bottom left), type, leave the field."""
        pdfium.FORM_OnFocus(self.form, self.page, 0, x, y)
        pdfium.FORM_OnLButtonDown(self.form, self.page, 0, x, y)
        pdfium.FORM_OnLButtonUp(self.form, self.page, 0, x, y)
        units = text.encode("utf-16-le") + b"\0\0"
        buffer = ctypes.cast(ctypes.create_string_buffer(units), ctypes.POINTER(ctypes.c_ushort))
        pdfium.FORM_ReplaceSelection(self.form, self.page, buffer)
        pdfium.FORM_ForceToKillFocus(self.form)

    def saved(self):
        out = io.BytesIO()
        self.document.save(out)
        return out.getvalue()


def place(pdf, name):
    """The middle of a field's widget on the first page."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for widget in opened.pages[0].Annots:
            path, node = [], widget
            while node is not None:
                path[:0] = [str(node.T)] if "/T" in node else []
                node = node.get("/Parent")
            if ".".join(path) == name:
                left, bottom, right, top = (float(edge) for edge in widget.Rect)
                return (left + right) / 2, (bottom + top) / 2
    raise AssertionError(name)


@pytest.fixture(scope="module")
def typed():
    pdf = wf.blank("application", "ru", fillable=True).pdf()
    viewer = Viewer(pdf)
    viewer.type(*place(pdf, "head.person"), TYPED)
    viewer.type(*place(pdf, "head.email"), "mayor@city.example")
    return viewer.saved()


def appearance(pdf, name):
    """The operators of a field's appearance."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        field = next(field for field in opened.Root.AcroForm.Fields if str(field.T) == name.split(".")[0])
        for part in name.split(".")[1:]:
            field = next(kid for kid in field.Kids if str(kid.T) == part)
        return field.AP.N.read_bytes()


def test_what_is_typed_is_written_in_the_forms_own_font_every_letter_of_it(typed):
    code = appearance(typed, "head.person")
    assert b"/Wingdings3" in code
    assert b"/Helvetica" not in code


def test_what_was_typed_reads_back(typed, tmp_path):
    (tmp_path / "typed.pdf").write_bytes(typed)
    reading = wf.read(tmp_path / "typed.pdf")
    assert reading.values["head"]["email"] == "mayor@city.example"
    found = {doubt.field: doubt.value for doubt in reading.doubts}
    assert found.get("head.person", TYPED) == TYPED


def test_every_typed_letter_is_seen_on_the_page(typed):
    page = pypdfium2.PdfDocument(typed)
    page.init_forms()
    pdfium.FPDFPage_Flatten(page[0], pdfium.FLAT_PRINT)
    out = io.BytesIO()
    page.save(out)
    text = pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_bounded()
    for word in TYPED.replace(",", " ").split():
        assert word in text, word
