"""Values written into a PDF's fields, each with its appearance: nothing is left to the viewer."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import partial
from typing import Any

from wego_forms.pdf.acro import AcroField, text_of
from wego_forms.pdf.canvas.appearance import Setting, set_text
from wego_forms.pdf.canvas.embed import embed, embed_simple
from wego_forms.pdf.canvas.objects import Array
from wego_forms.pdf.fonts import Chain, Face, chain, pack, repertoire
from wego_forms.pdf.fonts.simple import encoded, simple

_SIZE = re.compile(r"([\d.]+)\s+Tf")
#: pt; what a field of automatic size is set in where its box lets it.
_USUAL, _OF_HEIGHT = 12.0, 0.68
_MULTILINE = 1 << 12
_NAME = "WF"


@dataclass(frozen=True)
class _Look:
    """What setting a text needs of a look."""

    size: float
    chain: Chain


class Writing:
    """One form being written, `pdf` as pikepdf has it."""

    def __init__(self, pdf: Any) -> None:
        self._pdf = pdf
        self._fonts: dict[tuple[Face, bool, str], Any] = {}

    def text(self, field: AcroField, value: str, shown: str) -> None:
        """Set a text, or a list's key, and draw what it shows in each of the field's widgets."""
        import pikepdf

        field.field.V = pikepdf.String(value)
        if "/I" in field.field:
            del field.field.I
        lines = bool(int(field.said.get("/Ff", 0)) & _MULTILINE)
        for widget in field.widgets:
            self._draw(widget, field, shown, lines)

    def state(self, field: AcroField, state: str) -> None:
        """Set a button: the widgets that have the state are on."""
        import pikepdf

        name = pikepdf.Name("/" + state)
        field.field.V = name
        for widget in field.widgets:
            looks = widget.get("/AP", {}).get("/N", {})
            widget.AS = name if f"/{state}" in looks else pikepdf.Name.Off

    def _draw(self, widget: Any, field: AcroField, shown: str, lines: bool) -> None:
        import pikepdf

        left, bottom, right, top = (float(edge) for edge in widget.Rect)
        width, height = abs(right - left), abs(top - bottom)
        said = text_of(widget.get("/DA")) or text_of(field.said.get("/DA"))
        asked = _SIZE.search(said)
        size = float(asked[1]) if asked else 0.0
        if not size:
            size = min(_USUAL, height * _OF_HEIGHT) if not lines else min(_USUAL, height)
        family = "Times New Roman" if re.search(r"/(?:Ti|Times)", said) else "Arial"
        look: Any = _Look(size, chain(family, False, False))
        setting = Setting(width, height, look, int(field.said.get("/Q", 0)), lines)
        used: dict[str, Any] = {}
        font = simple(look.chain.first)
        whole = partial(self._whole, used)
        code = set_text(shown, setting, _NAME, lambda text: encoded(text, font), whole)
        if code.simple:
            used = {f"/{_NAME}": self._simple(look.chain.first)}
        stream = self._pdf.make_stream(code.operators)
        stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        stream.BBox = pikepdf.Array([0, 0, width, height])
        stream.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(used))
        widget.AP = pikepdf.Dictionary(N=stream)

    def _simple(self, face: Face) -> Any:
        """The font of one byte, once a form."""
        if (face, True, "") not in self._fonts:
            font = simple(face)
            self._fonts[face, True, ""] = self._made(embed_simple(face, font, _itself))
        return self._fonts[face, True, ""]

    def _whole(self, used: dict[str, Any], face: Face, text: str) -> str:
        """A font cut to the text's characters, where the font of one byte hasn't got them."""
        name = f"W{len(used) + 1}"
        used[f"/{name}"] = self._made(embed(face, pack(face, repertoire(text)), _itself))
        return name

    def _made(self, entries: Any) -> Any:
        """A dictionary of ours, its streams and dictionaries below it, as objects of this file."""
        import pikepdf

        made = pikepdf.Object.parse(b"<< " + entries.entries + b" >>")
        for name, below in entries.references.items():
            if isinstance(below, Array):
                made["/" + name] = pikepdf.Array([self._made(each) for each in below.items])
            else:
                made["/" + name] = self._made(below)
        if (data := getattr(entries, "data", None)) is not None:
            stream = self._pdf.make_stream(b"")
            stream.write(data, filter=pikepdf.Name.FlateDecode)
            for key in made.keys():  # noqa: SIM118
                if key != "/Filter":
                    stream[key] = made[key]
            return stream
        return self._pdf.make_indirect(made)

    def saved(self) -> bytes:
        """The file; viewers aren't asked to make appearances anew, for they would in fonts without Cyrillic."""
        form = self._pdf.Root.AcroForm
        if "/NeedAppearances" in form:
            del form.NeedAppearances
        return _bytes(self._pdf)


def _itself(item: Any) -> Any:
    return item


def flattened(pdf: Any) -> bytes:
    """The form with what its fields hold drawn on the pages, and no fields."""
    pdf.flatten_annotations("all")
    for page in pdf.pages:  # a place to sign has nothing to draw, and would stay
        kept = [each for each in page.get("/Annots", []) if each.get("/Subtype") != "/Widget"]
        if len(kept) < len(page.get("/Annots", [])):
            page.Annots = pdf.make_indirect(kept)
    if "/AcroForm" in pdf.Root:
        del pdf.Root.AcroForm
    return _bytes(pdf)


def _bytes(pdf: Any) -> bytes:
    out = io.BytesIO()
    pdf.save(out, deterministic_id=True)
    return out.getvalue()
