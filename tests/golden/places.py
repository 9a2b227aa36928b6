"""Where everything of a PDF stands, as text to be held against another: lines, strokes, areas, links."""

import ctypes
import io

import pikepdf
import pypdfium2
from pypdfium2 import raw

from tests.pdf.offices.compare import lines


def places(pdf: bytes) -> str:
    """Page by page, in pt from the bottom left to 0.1: texts by their baseline, then what is drawn, then areas.

    A text is `left right y text`, a drawn thing `kind left bottom right top` with colours and the
    width of its stroke.
    """
    document = pypdfium2.PdfDocument(pdf)
    said: list[str] = []
    _, texts = lines(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for number, page in enumerate(document, 1):
            said.append(f"page {number} {_row(page.get_size())}")
            said += [f"{_row((one.x, one.right, one.y))} {one.text}" for one in texts if one.page == number]
            said += [_drawn(thing) for thing in page.get_objects() if thing.type != raw.FPDF_PAGEOBJ_TEXT]
            said += [_area(one) for one in file.pages[number - 1].get("/Annots", [])]
    document.close()
    return "\n".join(said) + "\n"


def read(pdf: bytes) -> str:
    """The text of each page as who marks and copies it reads it, with its spaces; `|` ends a line."""
    document = pypdfium2.PdfDocument(pdf)
    said = [page.get_textpage().get_text_range().replace("\r\n", "|\n") for page in document]
    document.close()
    return "\n--\n".join(said) + "\n"


def _row(numbers) -> str:
    return " ".join(f"{round(number, 1) + 0:g}" for number in numbers)


def _drawn(thing: pypdfium2.PdfObject) -> str:
    kind = {raw.FPDF_PAGEOBJ_PATH: "path", raw.FPDF_PAGEOBJ_IMAGE: "picture"}.get(
        thing.type, f"form {thing.type}"
    )
    said = f"{kind} {_row(thing.get_bounds())}"
    if kind != "path":
        return said
    filled, stroked, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    raw.FPDFPath_GetDrawMode(thing, filled, stroked)
    if filled.value:
        said += f" filled {_colour(raw.FPDFPageObj_GetFillColor, thing)}"
    if stroked.value:
        raw.FPDFPageObj_GetStrokeWidth(thing, width)
        said += f" stroked {_colour(raw.FPDFPageObj_GetStrokeColor, thing)} {round(width.value, 2):g}"
    return said


def _colour(asked, thing) -> str:
    channels = [ctypes.c_uint() for _ in range(4)]
    asked(thing, *channels)
    return "".join(f"{channel.value:02x}" for channel in channels[:3])


def _area(annotation: pikepdf.Dictionary) -> str:
    name = str(annotation.get("/T", ""))
    return f"{str(annotation.Subtype)[1:].lower()} {_row(map(float, annotation.Rect))} {name}".rstrip()
