"""PDF forms as other makers build them, put together by hand: trees, buttons, lists, turned boxes, locks."""

import io

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, String

import wego_forms as wf

#: Flags of fields.
READ_ONLY, MULTILINE, PASSWORD, FILE, COMB = 1, 1 << 12, 1 << 13, 1 << 20, 1 << 24
RADIO, PUSH, COMBO, EDITED, MANY = 1 << 15, 1 << 16, 1 << 17, 1 << 18, 1 << 21
SAID = "Гайнутдинова Әлфия"
#: The files that a test looks into, open until its end.
OPEN = []


class Theirs:
    """A form of one page, 400 pt square; its fields are added one by one."""

    def __init__(self, rotate=0):
        self.pdf = pikepdf.new()
        self.page = self.pdf.add_blank_page(page_size=(400, 400))
        self.page.Rotate = rotate
        self.page.Annots = self.pdf.make_indirect(Array())
        self.form = self.pdf.make_indirect(Dictionary(Fields=Array()))
        self.pdf.Root.AcroForm = self.form

    def widget(self, rect=(20, 350, 220, 370), **said):
        """A box on the page that no field has yet."""
        made = self.pdf.make_indirect(
            Dictionary(Type=Name.Annot, Subtype=Name.Widget, Rect=Array(rect), F=4, P=self.page.obj, **said)
        )
        self.page.Annots.append(made)
        return made

    def field(self, name, kind="Tx", rect=(20, 350, 220, 370), **said):
        """A field with one widget, in one object."""
        made = self.widget(rect, T=String(name), FT=Name("/" + kind), **said)
        self.form.Fields.append(made)
        return made

    def group(self, name, kind="Btn", **said):
        """A field whose widgets are added to its Kids."""
        made = self.pdf.make_indirect(Dictionary(T=String(name), FT=Name("/" + kind), Kids=Array(), **said))
        self.form.Fields.append(made)
        return made

    def kid(self, group, rect, **said):
        """One more widget of a group."""
        made = self.widget(rect, Parent=group, **said)
        group.Kids.append(made)
        return made

    def looks(self, state):
        """The appearances of a box: a square where it is on. `state` as it is written: /Yes, /#C4#E0."""
        stream = self.pdf.make_stream(b"2 2 16 16 re f")
        stream.Type, stream.Subtype, stream.BBox = Name.XObject, Name.Form, Array([0, 0, 20, 20])
        made = pikepdf.Object.parse(b"<< " + state.encode() + b" 1 >>")
        for key in list(made.keys()):
            made[key] = stream
        return Dictionary(N=made)

    def bytes(self, **how):
        """The file."""
        out = io.BytesIO()
        self.pdf.save(out, **how)
        return out.getvalue()


def ink(pdf, box):
    """How many dark pixels pdfium shows within a box (left, bottom, right, top) of the first page, in pt."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[0]
    image = page.render(scale=2, may_draw_forms=True).to_pil().convert("L")
    left, bottom, right, top = box
    high = page.get_height()
    cut = image.crop((int(left * 2), int((high - top) * 2), int(right * 2), int((high - bottom) * 2)))
    return sum(count for value, count in enumerate(cut.histogram()) if value < 128)


def text_of(pdf):
    """The first page's text as pdfium shows it, its fields too."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    pdfium.FPDFPage_Flatten(document[0], pdfium.FLAT_PRINT)
    out = io.BytesIO()
    document.save(out)
    return pypdfium2.PdfDocument(out.getvalue())[0].get_textpage().get_text_bounded()


def filled(theirs, values, **how):
    return wf.Template(theirs.bytes(**how), "theirs.pdf").fill(values)


def held(document, *path):
    """A dictionary in the filled file: its first field, or what `path` leads to from the form."""
    OPEN.append(pdf := pikepdf.open(io.BytesIO(document.pdf())))
    node = pdf.Root.AcroForm
    for step in path or ("/Fields", 0):
        node = node[step]
    return node


def refusal(theirs, values):
    with pytest.raises(wf.TemplateError) as caught:
        filled(theirs, values)
    return caught.value.message("en")
