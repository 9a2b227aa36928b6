"""The document's form: a field and a widget where each content control lies (ISO 32000-1, 12.7).

Nothing is left to the viewer: each field brings its appearance, and the font to type with is embedded. There is no
script in it, and no request to make appearances anew (NeedAppearances).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from wego_forms.pdf.canvas.appearance import EDGE_GREY, EDGE_WIDTH, Setting, box_to_check, edge, set_text
from wego_forms.pdf.canvas.embed import embed_simple
from wego_forms.pdf.canvas.objects import Array, Reference, Stream, Written, text_string
from wego_forms.pdf.canvas.sheet import Sheet
from wego_forms.pdf.canvas.turning import Box
from wego_forms.pdf.fields import FormField
from wego_forms.pdf.fonts import Face
from wego_forms.pdf.fonts.simple import SimpleFont, encoded, simple
from wego_forms.pdf.layout import Look

_MULTILINE, _COMBO = 1 << 12, 1 << 17
_PRINT = 4
#: Of a field's size: the height of a line to type on, and how many lines make a field of several.
_LINE, _SEVERAL = 1.5, 2.6
#: A box of that many sizes is for a text that begins at its top; a lower one has its rule to write on.
_PAGE_OF_TEXT = 5.0
#: What the fonts are called in the form. pdfium (Chromium's) types Russian in a font of its own choice, and Tatar in
#: none, unless the form's has one of these names, by which it takes it to be fit for any script. To other viewers a
#: name is but a name.
_FOR_EVERY_SCRIPT = ("Wingdings3", "Wingdings2", "Webdings", "Wingdings")
_QUADDING = {"center": 1, "right": 2, "end": 2}


class Form:
    """Gathers a document's fields page by page, then writes the form's tree."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._fonts: dict[Face, tuple[str, SimpleFont, Reference]] = {}
        self._widgets: dict[str, tuple[FormField, list[Written]]] = {}
        self._sizes: dict[str, int] = {}

    def add(
        self, field: FormField, box: Box, look: Look, align: str, page: Reference, key: int | None = None
    ) -> Reference:
        """Put the field's widget into a box (pt from the page's bottom left) of the page being painted.

        `key`: its key in the tree of parents, in a tagged PDF. The reference to the widget.
        """
        lines = field.kind == "text" and field.lines and box[3] - box[1] >= look.size * _SEVERAL
        ruled = not lines or box[3] - box[1] < look.size * _PAGE_OF_TEXT
        if field.kind != "signature" and ruled:
            box = _above_the_rule(box, look.size * (_SEVERAL if lines else _LINE))
        widget = Written(
            b"/Type /Annot /Subtype /Widget /Rect [%b] /F %d" % (_numbers(box), _PRINT)
            + (b" /Q %d" % _QUADDING[align] if align in _QUADDING else b"")
            + (b" /StructParent %d" % key if key is not None else b""),
            P=page,
        )
        setting = Setting(box[2] - box[0], box[3] - box[1], look, _QUADDING.get(align, 0), lines, low=ruled)
        self._dress(field, widget, setting)
        _, widgets = self._widgets.setdefault(field.name, (field, []))
        widgets.append(widget)
        if lines and field.kind == "text":
            self._sizes[field.name] = _MULTILINE
        return self._sheet.annotate(widget)

    def _dress(self, field: FormField, widget: Written, setting: Setting) -> None:
        """Give the widget its appearance: the value as the page would show it."""
        if (
            field.kind == "signature"
        ):  # nothing is seen until it is signed, but whoever flattens the form asks for it
            widget.references["AP"] = Written(b"", N=self._appearance(b"", setting, None))
            return
        if field.kind == "flag":
            on, off = (
                self._appearance(box_to_check(setting, on=state), setting, None) for state in (True, False)
            )
            state = b"Yes" if field.value else b"Off"
            widget.entries += b" /AS /%b /MK << /CA (4) >>" % state
            # within the widget itself: Poppler doesn't look for the states behind a reference
            widget.references["AP"] = Written(b"", N=Written(b"", Yes=on, Off=off))
            return
        drawn = b""
        if field.ruled:  # in the field's own words too, so that a viewer draws it again after typing
            drawn = edge(setting)
            widget.entries += b" /MK << /BC [%b] >> /BS << /W %b /S /%b >>" % (
                *(EDGE_GREY, EDGE_WIDTH),
                b"S" if setting.lines else b"U",
            )
        name, font, reference = self._font(setting.look.chain.first)
        code = set_text(field.shown, setting, name, lambda text: encoded(text, font), self._sheet.font)
        resources = Written(b"", **{name: reference}) if code.simple else self._sheet.fonts
        appearance = self._appearance(drawn + code.operators, setting, resources)
        widget.references["AP"] = Written(b"", N=appearance)

    def _appearance(self, code: bytes, setting: Setting, fonts: Written | Reference | None) -> Reference:
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 %.2f %.2f]" % (setting.width, setting.height)
        resources = Written(b"", Font=fonts) if fonts is not None else Written(b"")
        return self._sheet.refer(Stream.of(entries, code, Resources=resources))

    def _font(self, face: Face) -> tuple[str, SimpleFont, Reference]:
        if face not in self._fonts:
            font = simple(face)
            reference = embed_simple(face, font, self._sheet.refer)
            met = len(self._fonts)
            name = _FOR_EVERY_SCRIPT[met] if met < len(_FOR_EVERY_SCRIPT) else f"WF{met + 1}"
            self._fonts[face] = (name, font, reference)
        return self._fonts[face]

    def finish(self) -> None:
        """Write the form: its fields in a tree by the parts of their names, in the order in which they were met."""
        if not self._widgets:
            return
        roots: list[Reference] = []
        branches: dict[tuple[str, ...], tuple[Reference, list[Reference]]] = {}
        for name, (field, widgets) in self._widgets.items():
            *stem, leaf = name.split(".")
            parent, kids = None, roots
            for depth in range(1, len(stem) + 1):
                key = tuple(stem[:depth])
                if key not in branches:
                    below: list[Reference] = []
                    node = self._node(stem[depth - 1], parent, Array(below))
                    kids.append(node)
                    branches[key] = (node, below)
                parent, kids = branches[key]
            kids.append(self._terminal(field, leaf, parent, widgets))
        fonts = Written(b"", **{name: reference for name, _, reference in self._fonts.values()})
        first = next(iter(self._fonts.values()), None)
        default = f"/DA (/{first[0]} 0 Tf 0 g)" if first else ""
        self._sheet.form(Written(default.encode(), Fields=Array(roots), DR=Written(b"", Font=fonts)))

    def _node(self, name: str, parent: Reference | None, kids: Array) -> Reference:
        references = {"Kids": kids} | ({"Parent": parent} if parent is not None else {})
        return self._sheet.refer(Written(b"/T " + text_string(name), **references))

    def _terminal(
        self, field: FormField, leaf: str, parent: Reference | None, widgets: list[Written]
    ) -> Reference:
        entries = b"/T " + text_string(leaf) + b" " + self._said(field)
        entries += b" /TU " + text_string(field.title or field.name)
        above = {"Parent": parent} if parent is not None else {}
        if len(widgets) == 1:  # field and widget in one
            widget = widgets[0]
            widget.entries = entries + b" " + widget.entries
            widget.references |= above
            return self._sheet.refer(widget)
        kids = [self._sheet.refer(widget) for widget in widgets]
        node = self._sheet.refer(Written(entries, Kids=Array(kids), **above))
        for widget in widgets:
            widget.references["Parent"] = node
        return node

    def _said(self, field: FormField) -> bytes:
        """What the field's type, value and limits are."""
        if field.kind == "signature":
            return b"/FT /Sig"
        if field.kind == "flag":
            state = b"Yes" if field.value else b"Off"
            return b"/FT /Btn /V /%b" % state
        first = next(iter(self._fonts.values()))
        drawn = b"/DA (/%b 0 Tf 0 g) /V %b" % (first[0].encode(), text_string(field.value))
        if field.kind == "choice":
            return b"/FT /Ch /Ff %d /Opt [%b] %b" % (_COMBO, _options(field.choices), drawn)
        limit = b" /MaxLen %d" % field.max_length if field.max_length else b""
        return b"/FT /Tx /Ff %d%b %b" % (self._sizes.get(field.name, 0), limit, drawn)


def _above_the_rule(box: Box, height: float) -> Box:
    """The lower part of a box: a cell's text stands on the rule under it."""
    left, bottom, right, top = box
    return (left, bottom + 0.5, right, min(bottom + 0.5 + height, top))


@lru_cache(maxsize=64)
def _options(choices: tuple[tuple[str, str], ...]) -> bytes:
    """What can be chosen; a list of all countries is written once a process."""
    return b" ".join(b"[%b %b]" % (text_string(key), text_string(said)) for key, said in choices)


def _numbers(values: Iterable[float]) -> bytes:
    return b" ".join(b"%.2f" % value for value in values)
