"""Values written into a PDF's fields, each with its appearance: nothing is left to the viewer."""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from wego_forms.filling.pdflooks import WidgetLook, look_of, ticked, under
from wego_forms.filling.pdftaking import Taken, most_of, options_of, states_of
from wego_forms.pdf.acro import COMBO, RADIO, AcroField, loose, text_of
from wego_forms.pdf.canvas.appearance import Setting, set_text
from wego_forms.pdf.canvas.embed import embed, embed_simple
from wego_forms.pdf.canvas.objects import Array
from wego_forms.pdf.fonts import Chain, Face, chain, pack, repertoire
from wego_forms.pdf.fonts.simple import encoded, simple

_NAME = "WF"
#: How the rows that are chosen in a list lie, as Acrobat draws them.
_CHOSEN, _ROW = "0.6 0.757 0.855 rg", 1.2
#: pt; the rows of a list are made no smaller, so that all that are chosen are seen.
_SMALLEST = 5.0
#: A tick, and a dot of radio buttons: what they show where nothing is said.
_TICK, _DOT = "4", "l"


@dataclass(frozen=True)
class _Look:
    """What setting a text needs of a look."""

    size: float
    chain: Chain


class Writing:
    """One form being written, `pdf` as pikepdf has it."""

    def __init__(self, pdf: Any, fields: Sequence[AcroField]) -> None:
        import pikepdf

        self._pdf = pdf
        self._fonts: dict[tuple[Face, bool, str], Any] = {}
        form = pdf.Root.get("/AcroForm")
        if not isinstance(form, pikepdf.Dictionary):
            form = pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array([])))
        if lost := loose(pdf, [each for each in fields if _is_listed(each, form)]):
            form.Fields = pikepdf.Array([*form.get("/Fields", ()), *lost])
        self._form = form
        resources = form.get("/DR", {})
        self._known = resources.get("/Font", {}) if hasattr(resources, "get") else {}
        #: The fields of which not all is seen.
        self.cut: list[str] = []
        if bool(
            form.get("/NeedAppearances", False)
        ):  # then what is drawn may be of values before, or nothing
            for field in fields:
                if field.kind in ("Tx", "Ch"):
                    with suppress(KeyError, ValueError):  # a value that no font has stays as it was drawn
                        self._drawn(field, _held(field))
            self.cut.clear()

    def set(self, field: AcroField, value: Taken) -> None:
        """Put the value into the field, and draw it in each of its widgets. KeyError: no font has a character."""
        if value.state is not None:
            self._switch(field, value.state)
            return
        import pikepdf

        if field.kind == "Ch":
            keys = [pikepdf.String(key) for key in value.keys]
            field.field.V = pikepdf.Array(keys) if len(keys) > 1 else keys[0] if keys else pikepdf.String("")
        else:
            field.field.V = pikepdf.String(value.text)
        for stale in ("/I", "/RV", "/TI"):
            if stale in field.field:
                del field.field[stale]
        if field.kind == "Ch" and value.rows:
            field.field.I = pikepdf.Array(list(value.rows))
        self._drawn(field, value)
        _forget_kids(field)

    def _drawn(self, field: AcroField, value: Taken) -> None:
        for widget in field.widgets:
            if "/Rect" in widget:
                self._draw(widget, field, value)

    def _switch(self, field: AcroField, state: str) -> None:
        """Set a button: the widgets that have the state are on."""
        import pikepdf

        states = list(states_of(field))
        name = _name(state)
        field.field.V = name
        for number, widget in enumerate(field.widgets):
            looks = widget.get("/AP", {}).get("/N", None)
            if not isinstance(looks, pikepdf.Dictionary) or isinstance(looks, pikepdf.Stream):
                looks = self._box(widget, field, states[min(number, len(states) - 1)])
            widget.AS = name if state in looks else pikepdf.Name.Off
        _forget_kids(field)

    def _box(self, widget: Any, field: AcroField, state: str) -> Any:
        """The looks of a box that its maker left to the viewer: on, and off."""
        import pikepdf

        look = look_of(widget, field, self._known, 0)
        marks = widget.get("/MK", {})
        mark = text_of(marks.get("/CA")) or (_DOT if field.flags & RADIO else _TICK)
        off = look.under or under(
            pikepdf.Dictionary(BC=pikepdf.Array([0])), look.width, look.height, 0.5, "S"
        )
        on = off + ticked(mark, look.width, look.height, look.colour)
        looks = pikepdf.Dictionary(Off=self._appearance(off, look, {}))
        looks[state] = self._appearance(on, look, {})
        widget.AP = pikepdf.Dictionary(N=looks)
        return looks

    def _draw(self, widget: Any, field: AcroField, value: Taken) -> None:
        import pikepdf

        look = look_of(widget, field, self._known, most_of(field))
        if not look.width or not look.height:
            return
        listed = field.kind == "Ch" and not field.flags & COMBO
        used: dict[str, Any] = {}
        if listed:
            code = self._listed(field, look, value, used)
        else:
            code, cut = self._text(value.text, look, used)
            if cut:
                self.cut.append(field.name)
        stream = self._appearance(look.under + code, look, used)
        widget.AP = pikepdf.Dictionary(N=stream)

    def _text(self, text: str, look: WidgetLook, used: dict[str, Any]) -> tuple[bytes, bool]:
        """The text in its box, the fonts that it needs put into `used`; and whether not all of it is seen."""
        face: Any = _Look(look.size, chain(look.family, look.bold, look.italic))
        setting = Setting(
            look.width, look.height, face, look.quadding, look.lines, look.inset, look.colour, look.cells
        )
        font = simple(face.chain.first)
        text = text.expandtabs(4)
        code = set_text(text, setting, _NAME, lambda said: encoded(said, font), partial(self._whole, used))
        if code.simple and text:
            used[f"/{_NAME}"] = self._simple(face.chain.first)
        return code.operators, code.cut

    def _listed(self, field: AcroField, look: WidgetLook, value: Taken, used: dict[str, Any]) -> bytes:
        """A list's rows, those that are chosen on their ground; the first of them is among those that are seen."""
        options, chosen = options_of(field), value.rows or (0,)
        high, span = look.height - look.inset, chosen[-1] - chosen[0] + 1
        size = max(min(look.size, high / span / _ROW), _SMALLEST)
        deep = size * _ROW
        room = max(int(high / deep + 0.01), 1)
        first = chosen[0] if chosen[-1] >= room else 0
        if first:
            field.field.TI = first
        if chosen[-1] >= first + room:
            self.cut.append(field.name)
        row = replace(look, height=deep, size=size, lines=False, under=b"", cells=0)
        code = b""
        for number, (_, shown) in enumerate(options[first : first + room], first):
            y = look.height - look.inset / 2 - (number - first + 1) * deep
            said, _ = self._text(shown, row, used)
            code += f"q 1 0 0 1 0 {y:.2f} cm ".encode()
            if number in value.rows:
                wide = look.width - look.inset
                code += f"q {_CHOSEN} {look.inset / 2:g} 0 {wide:.2f} {deep:.2f} re f Q ".encode()
            code += said.replace(b"/Tx BMC ", b"").removesuffix(b" EMC").removesuffix(b"EMC") + b" Q "
        return b"/Tx BMC " + code + b"EMC"

    def _appearance(self, code: bytes, look: WidgetLook, fonts: dict[str, Any]) -> Any:
        import pikepdf

        stream = self._pdf.make_stream(code)
        stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        stream.BBox = pikepdf.Array([0, 0, look.width, look.height])
        if look.turned:
            stream.Matrix = pikepdf.Array(list(look.turned))
        stream.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(fonts))
        return stream

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
        """The file. Viewers aren't asked to make appearances anew, for they would in fonts without Cyrillic.

        The form's other half in XFA, which Acrobat would show in place of this, and rights that a change ends go.
        """
        for key in ("/NeedAppearances", "/XFA"):
            if key in self._form:
                del self._form[key]
        for key in ("/NeedsRendering", "/Perms"):
            if key in self._pdf.Root:
                del self._pdf.Root[key]
        return _bytes(self._pdf)


def _itself(item: Any) -> Any:
    return item


def _is_listed(field: AcroField, form: Any) -> bool:
    """Whether the form's tree has the field."""
    listed = {each.objgen for each in form.get("/Fields", ()) if each.is_indirect}
    node = field.field
    while "/Parent" in node and node.objgen not in listed:
        node = node.Parent
    return not node.is_indirect or node.objgen in listed


def _name(state: str) -> Any:
    """The name of a state, as its widget writes it: not always in UTF-8."""
    import pikepdf

    raw = state[1:].encode("utf-8", "surrogateescape")
    return pikepdf.Object.parse(b"/" + b"".join(b"#%02x" % byte for byte in raw))


def _forget_kids(field: AcroField) -> None:
    """A widget's own value, as pikepdf sets it, would stand against the field's."""
    for widget in field.widgets:
        if widget != field.field and "/V" in widget:
            del widget.V


def _held(field: AcroField) -> Taken:
    """What the field holds already, as it is to be drawn."""
    import pikepdf

    value = field.said.get("/V")
    texts = [text_of(each) for each in value] if isinstance(value, pikepdf.Array) else [text_of(value)]
    if field.kind == "Tx":
        return Taken(texts[0] if texts else "")
    options = options_of(field)
    rows = tuple(row for row, (key, said) in enumerate(options) if {key, said} & set(texts) - {""})
    shown = dict(options)
    return Taken(", ".join(shown.get(each, each) for each in texts), tuple(texts), rows)


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
    """The file, locked as it was: against changes or copies that its maker forbids."""
    out = io.BytesIO()
    if pdf.is_encrypted:
        pdf.save(out, encryption=True)
    else:
        pdf.save(out, deterministic_id=True)
    return out.getvalue()
