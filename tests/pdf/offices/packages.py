"""Packages and drawings as other programs write them: strict names, other main parts, pictures, fallbacks."""

import io
import zipfile

from PIL import Image

from tests.pdf.documents import anchor, p, package, parts, picture
from tests.pdf.offices.writing import para, prose

STRICT = {
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main": b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships":
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
}  # fmt: skip


def png(width=40, height=20):
    """A small picture."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "navy").save(made, "PNG")
    return made.getvalue()


def changed(docx, change):
    """A DOCX with each part's name and bytes changed."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(*change(name, old.read(name)))
    return made.getvalue()


def strict():
    """A document in strict OOXML."""

    def change(name, data):
        for usual, other in STRICT.items():
            data = data.replace(usual, other)
        return name, data

    return changed(package(parts(p("ПРИКАЗ", '<w:jc w:val="center"/>'), prose(6))), change)


def another_main_part():
    """A document whose main part is called otherwise, as Office 365 writes it."""

    def change(name, data):
        data = data.replace(b"word/document.xml", b"word/document2.xml")
        return name.replace("document.xml", "document2.xml"), data

    return changed(package(parts(prose(5))), change)


def pictures():
    """Pictures in a line, beside the text and above it."""
    related = {"rP": ("image", "word/media/a.png", png())}
    named = '<wp:docPr id="1" name="Герб"/>'
    beside = anchor(("margin", "right"), ("paragraph", 0), '<wp:wrapSquare wrapText="bothSides"/>')
    run = picture("rP", beside, 1800000, 900000).replace("<a:graphic>", named + "<a:graphic>")
    inline = picture("rP", "", 900000, 450000).replace("<a:graphic>", named + "<a:graphic>")
    return package(
        parts(para(inline, " в строке"), para(run, "Прошу рассмотреть. " * 25), prose(2), related=related)
    )


CASES = {made.__name__: made for made in (strict, another_main_part, pictures)}
