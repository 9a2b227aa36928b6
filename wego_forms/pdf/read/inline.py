"""What stands in a paragraph: runs, tabs, breaks, fields, links, content controls."""

from __future__ import annotations

import re
from collections.abc import Callable

from wego_forms.errors import Both, shorten
from wego_forms.ooxml.names import MATH, MC, STRUCK, R, W
from wego_forms.pdf.elements import Element, child, local, val
from wego_forms.pdf.fonts import chain
from wego_forms.pdf.layout.bidi import available
from wego_forms.pdf.model import Block, Break, Controls, Empty, Field, Inline, NoteMark, Tab, Text
from wego_forms.pdf.read.fields import Fields, button, field_link, number_field, old_field, silent
from wego_forms.pdf.read.formulas import in_line
from wego_forms.pdf.read.languages import other
from wego_forms.pdf.read.pictures import Pictures
from wego_forms.pdf.read.signs import drawable, known
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.scripts import RIGHT_TO_LEFT, unmarked
from wego_forms.pdf.styles import Layer, RunProps, RunStyle, run_props
from wego_forms.pdf.symbols import is_symbolic, spelled_out

_SKIPPED = {
    W + name
    for name in (
        "rPr", "pPr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "del",
        "moveFrom", "annotationRef", "commentReference", "commentRangeStart", "commentRangeEnd",
        "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd", "instrText", "delText", "sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr",
    )
}  # fmt: skip
_INSIDE = {W + name for name in ("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "sdtContent")}
_UNDRAWN = {
    W + "footnoteReference": Both("сноска", "a footnote"),
    W + "endnoteReference": Both("концевая сноска", "an endnote"),
    W + "object": Both("внедрённый объект", "an embedded object"),
    W + "pict": Both("рисунок в старом формате VML", "a drawing in the old VML format"),
    **dict.fromkeys((W + "ruby", W + "rt"), Both("фонетическая подсказка", "a phonetic guide")),
    W + "subDoc": Both("вложенный документ", "a subdocument"),
}
#: What most paragraphs are made of.
_RUN, _LOOK, _TEXT, _MARK, _CODE = (W + name for name in ("r", "rPr", "t", "fldChar", "instrText"))
_REFERENCES = (W + "footnoteReference", W + "endnoteReference")
_PRIVATE = re.compile("[\uf020-\uf0ff]")
_TURNED = Both(
    "текст справа налево нарисован слева направо", "text written right to left is drawn left to right"
)
_EXTRA = Both("Установите: pip install wego-forms[rtl]", "Install it: pip install wego-forms[rtl]")


class Inlines:
    """Reads one paragraph's content; fields may reach from one paragraph into the next."""

    def __init__(self, story: Story, blocks: Callable[[Element], list[Block]]) -> None:
        self._story = story
        self._pictures = Pictures(story, blocks)
        self.fields = Fields(story, lambda: self._near)
        self._style, self._layer, self._near = "", Layer(), ""
        self._around: Controls = ()

    def read(
        self, paragraph: Element, style: str, layer: Layer, near: str, around: Controls = ()
    ) -> list[Inline]:
        """The paragraph's items. `style`: its style's id; `near`: its first words, for messages; `around`: the
        controls that the paragraph lies in.
        """
        self._style, self._layer, self._near, self._around = style, layer, near, around
        items: list[Inline] = []
        self._walk(paragraph, items, "", ())
        return items

    def style_of(self, props: Element | None) -> RunStyle:
        """The look that a w:rPr gives in this paragraph."""
        direct, name = run_props(props), val(child(props, "rStyle"))
        if name and self.fields.in_contents and self._story.styles.is_of_links(name):
            name = ""
        return self._story.styles.run(self._style, name, direct, self._layer)

    def _walk(self, parent: Element, items: list[Inline], link: str, controls: Controls) -> None:
        for element in parent:
            tag = element.tag
            if tag == _RUN:
                self._run(element, items, link, controls)
            elif tag in _SKIPPED:
                if tag in STRUCK:
                    self._story.strike(element)
            elif tag == W + "hyperlink":
                self._walk(element, items, self._address(element) or link, controls)
            elif tag == W + "sdt":
                self._control(element, items, link, controls)
            elif tag == W + "fldSimple":
                self._simple_field(element, items, link, controls)
            elif tag in _INSIDE:
                self._walk(element, items, link, controls)
            elif tag == MC + "AlternateContent":
                if (branch := self._pictures.chosen(element)) is not None:
                    self._walk(branch, items, link, controls)
            elif tag in (MATH + "oMath", MATH + "oMathPara"):
                self._formula(element, items, controls)
            else:
                self._report(element)

    def _run(self, run: Element, items: list[Inline], link: str, controls: Controls) -> None:
        props = child(run, "rPr")
        style = self.style_of(props) if props is not None else self._plain()
        self._content(run, items, self._story.shows((*self._around, *controls), style), link, controls)

    def _content(
        self, run: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls
    ) -> None:
        """What stands in a run, or in a branch of an AlternateContent in it."""
        for element in run:
            tag = element.tag
            if tag == _LOOK:
                continue
            if tag == _MARK:
                self._field_mark(element, items, style, controls)
            elif tag == _CODE:
                self.fields.instruct(element.text or "")
            elif self.fields.unseen or style.hidden:
                self._story.tally.leave(element)
                if tag == _TEXT:
                    self.fields.passed(element.text or "")
            elif tag == _TEXT:
                text = element.text or ""
                if not RIGHT_TO_LEFT.search(text):
                    text = unmarked(text)
                elif not available():
                    told = shorten(text, 40)
                    self._story.problems.add(_TURNED, self._story.part, self._near, _EXTRA, told)
                if style.caps or style.small_caps:
                    capitals = self._story.tally.change(text, text.upper())
                    text = capitals if style.caps else text
                if is_symbolic(style.font) or _PRIVATE.search(text):
                    text = self._story.tally.change(
                        text, known(spelled_out(text, style.font), self._story, self._near)
                    )
                text = drawable(text, style, self._story, self._near)
                self.fields.shown(text)
                lang = (
                    ""
                    if style.lang == self._story.language
                    else other(style.lang, self._story.language, text)
                )
                items.append(Text(text, style, link or self._link(), controls, lang=lang))
            elif tag in (W + "tab", W + "ptab"):
                items.append(Tab(style, controls))
            elif tag in (W + "br", W + "cr"):
                kind = element.get(W + "type", "textWrapping")
                if kind != "page" or not self._layer.key:  # no page ends inside a cell
                    items.append(Break("line" if kind == "textWrapping" else kind, style))
            elif tag == W + "noBreakHyphen":
                items.append(self._sign("\u2011", style, link, controls))
            elif tag == W + "softHyphen":
                items.append(Text("\u00ad", style, link, controls))
            elif tag == W + "sym":
                if sign := known(_symbol(element), self._story, self._near):
                    items.append(self._sign(sign, style, link, controls))
            elif tag == W + "ruby":
                for part in element.iterchildren(W + "rubyBase"):
                    self._walk(part, items, link, controls)
                for part in element.findall(W + "rt") or [element]:
                    self._report(part)
            elif tag in _REFERENCES:
                self._note(element, items, style, link, controls)
            elif tag in (W + "footnoteRef", W + "endnoteRef"):
                if self._story.label:
                    items.append(self._sign(self._story.label, style, link, controls, "Lbl"))
            elif tag == W + "drawing":
                self._pictures.drawing(element, items, style, link, controls, self._near)
            elif tag == W + "pict" or tag == W + "object":
                if not self._pictures.pict(element, items, style, link, controls, self._near):
                    self._report(element)
            elif tag == MC + "AlternateContent":
                if (branch := self._pictures.chosen(element)) is not None:
                    self._content(branch, items, style, link, controls)
            elif tag not in _SKIPPED:
                self._report(element)

    def _sign(self, text: str, style: RunStyle, link: str, controls: Controls, kind: str = "") -> Text:
        """A character that the document holds as an element of its own; `kind` as of `Role`."""
        text = drawable(text, style, self._story, self._near)
        self._story.tally.added.append(text)
        return Text(text, style, link, controls, kind)

    def _note(
        self, element: Element, items: list[Inline], style: RunStyle, link: str, controls: Controls
    ) -> None:
        """A note's number, and for a footnote the place that it belongs to."""
        note = self._story.notes.note(element) if self._story.notes else None
        if note is None:
            self._report(element)
            return
        if note.label:
            items.append(self._sign(note.label, style, link, controls, "Reference"))
        if element.tag == W + "footnoteReference":
            items.append(NoteMark(note, style))

    def _formula(self, element: Element, items: list[Inline], controls: Controls) -> None:
        """A formula's signs one after another, if fonts have them; either way it is a problem."""
        text = in_line(element)
        style = self._plain()
        try:
            chain(style.font, style.bold, style.italic).pieces(text)
        except KeyError:
            what = Both("не нарисовано: формула", "not drawn: a formula")
        else:
            what = Both("формула записана знаками в строку", "a formula is written as its signs in one line")
            items.append(self._sign(text, style, "", controls))
        self._story.problems.add(what, self._story.part, self._near, value=text or None)

    def _plain(self) -> RunStyle:
        return self._story.styles.run(self._style, "", RunProps(), self._layer)

    def _address(self, element: Element) -> str:
        target = self._story.targets.get(element.get(R + "id", ""))
        anchor = element.get(W + "anchor")
        address = target.name if target and target.external else ""
        return self._story.link(f"{address}#{anchor}" if address and anchor else address, self._near)

    def _control(self, element: Element, items: list[Inline], link: str, controls: Controls) -> None:
        number = self._story.control(element)
        before = len(items)
        content = child(element, "sdtContent")
        if content is not None:
            self._walk(content, items, link, (*controls, number))
        if not any(
            getattr(item, "text", True) for item in items[before:]
        ):  # texts of no letters have no place
            items.append(Empty(self.style_of(child(child(element, "sdtPr"), "rPr")), (*controls, number)))

    def _simple_field(self, element: Element, items: list[Inline], link: str, controls: Controls) -> None:
        code = element.get(W + "instr", "")
        kind, form = number_field(code)
        if kind:
            self._story.tally.leave(element)
            run = child(element, "r")
            style = self.style_of(child(run, "rPr")) if run is not None else self._plain()
            items.append(Field(kind, form, style, controls))
        elif silent(code):
            self._story.tally.leave(element)
        else:
            if element.find(f".//{W}r") is None:
                self.fields.miss(code, reckoned=False)
            self.fields.tell(
                code, "".join(text for text in element.itertext(W + "t") if isinstance(text, str))
            )
            self._walk(element, items, self._story.link(field_link(code), self._near) or link, controls)

    def _field_mark(self, element: Element, items: list[Inline], style: RunStyle, controls: Controls) -> None:
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self.fields.begin(element)
        elif kind == "separate":
            self.fields.separate()
        elif kind == "end" and (field := self.fields.end()):
            number, form = number_field(field.code)
            if number and not self.fields.unseen:
                items.append(Field(number, form, style, controls))
            elif not field.result:
                text = old_field(field.old) if field.old is not None else button(field.code)
                if text:
                    items.append(self._sign(text, style, "", controls))
                elif field.old is None and not self.fields.unseen:
                    self.fields.miss(field.code, reckoned=field.shows)

    def _link(self) -> str:
        return self._story.link(self.fields.link, self._near)

    def _report(self, element: Element) -> None:
        thing = _UNDRAWN.get(element.tag)
        if thing is None:
            name = local(element)
            if not name or element.tag in (W + "footnoteRef", W + "endnoteRef", W + "separator"):
                return
            thing = Both(f"элемент {name}", f"the element {name}")
        what = Both(f"не нарисовано: {thing.ru}", f"not drawn: {thing.en}")
        self._story.tally.leave(element)
        text = " ".join("".join(e.text or "" for e in element.iter(W + "t")).split())
        self._story.problems.add(what, self._story.part, self._near, value=text or None)


def _symbol(element: Element) -> str:
    try:
        code = int(element.get(W + "char", "20"), 16)
    except ValueError:
        return ""
    if not 0x20 <= code <= 0xFFFF or 0xD800 <= code < 0xE000:  # ST_ShortHexNumber, and half a surrogate pair
        return ""
    return spelled_out(chr(code), element.get(W + "font", ""))
