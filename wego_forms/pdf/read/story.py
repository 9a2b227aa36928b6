"""What every reader of one part shares: its styles, relationships, lists, problems and content controls."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from wego_forms.errors import Both, shorten
from wego_forms.ooxml.names import SAFE_ADDRESS, W
from wego_forms.pdf.account import Tally
from wego_forms.pdf.bookmarks import Bookmarks
from wego_forms.pdf.bounds import MAX_PARAGRAPHS, TooLarge
from wego_forms.pdf.elements import Element, child, children, local, val
from wego_forms.pdf.fonts import FontChoice
from wego_forms.pdf.model import ControlInfo, Controls
from wego_forms.pdf.numbering import Counter, Lists
from wego_forms.pdf.parts import Parts, Target
from wego_forms.pdf.problems import Problems
from wego_forms.pdf.read.notes import Notes
from wego_forms.pdf.styles import RunStyle, Styles

#: What tracked changes take from the text.
_STRUCK = Both(
    "исправления нарисованы принятыми: удалённый текст не показан",
    "tracked changes are drawn as accepted: text that they delete isn't shown",
)
_SETTLE = Both("Примите или отклоните исправления в Word", "Accept or reject the changes in Word")
_MOST_SAID = 200
_KINDS = ("text", "date", "dropDownList", "comboBox", "checkbox", "picture", "richText")


@dataclass
class Story:
    """One part being read (the body, a header, a footer)."""

    package: Parts
    part: str
    targets: Mapping[str, Target]
    styles: Styles
    lists: Lists
    counter: Counter
    problems: Problems
    controls: list[ControlInfo]
    fields: frozenset[str]
    """The controls whose text a form's fields show: it takes its place, and no ink."""
    tally: Tally
    bookmarks: Bookmarks
    pinned: FontChoice | None
    """The font that everything is drawn in."""
    paragraphs: list[int]
    """How many have been read of the whole document, in its one item: all its parts count on."""

    notes: Notes | None = None
    """Those of the document; None in a note, a header or a footer, which have none."""
    label: str = ""
    """The number of the note that is being read."""
    language: str = ""
    """The document's (BCP 47), where it says one."""
    boxes: bool = False
    """Whether boxes stand for characters that no font has, instead of an error."""
    struck: list[str] = field(default_factory=list)
    """What tracked changes delete, until it is told."""

    def bullet(self, relation: str) -> str:
        """The part of the picture that a list's bullets are; '' where there is none."""
        numbering = self.package.related("numbering") if relation else None
        target = self.package.targets(numbering).get(relation) if numbering else None
        return target.name if target and target.name in self.package.parts else ""

    def strike(self, element: Element) -> None:
        """A tracked change deletes an element, or moves it from here."""
        self.tally.leave(element)
        if element.tag != W + "moveFrom":  # what is moved stands elsewhere
            self.struck.append("".join(said.text or "" for said in element.iter(W + "delText", W + "t")))

    def tell_struck(self) -> None:
        """Say once what tracked changes have deleted."""
        if text := " ".join(" ".join(self.struck).split()):
            self.problems.add(_STRUCK, self.part, "", _SETTLE, shorten(text, _MOST_SAID))
        self.struck.clear()

    def count_paragraphs(self, more: int = 1) -> None:
        """So many paragraphs more. TooLarge: they are too many."""
        self.paragraphs[0] += more
        if self.paragraphs[0] > MAX_PARAGRAPHS:
            raise TooLarge(
                Both(
                    f"в документе больше {MAX_PARAGRAPHS} абзацев", f"more than {MAX_PARAGRAPHS} paragraphs"
                ),
                self.part,
            )

    def shows(self, numbers: Controls, style: RunStyle) -> RunStyle:
        """The look of text in these controls: without ink where a field shows it."""
        if self.fields and any(self.controls[number].tag in self.fields for number in numbers):
            return replace(style, color="", underline="none", strike=False, background="")
        return style

    def link(self, address: str, near: str) -> str:
        """The address if a reader of the PDF may be led there, else nothing; what is dropped is a problem."""
        if not address or SAFE_ADDRESS.match(address):
            return address
        what = Both(
            "ссылка никуда не ведёт: такие открывают файлы и программы",
            "the link leads nowhere: such ones open files and programs",
        )
        remedy = Both(
            "Оставьте ссылки http, https, mailto и tel.", "Keep links of http, https, mailto and tel."
        )
        self.problems.add(what, self.part, near, remedy, shorten(address))
        return ""

    def control(self, element: Element) -> int:
        """Note a content control; its number."""
        props = child(element, "sdtPr")
        said = [one for one in (() if props is None else props) if local(one) in _KINDS]
        kind = local(said[0]) if said else "richText"
        items = [
            str(item.get(W + "displayText") or item.get(W + "value", ""))
            for one in said
            if local(one) in ("dropDownList", "comboBox")
            for item in children(one, "listItem")
        ]
        self.controls.append(
            ControlInfo(
                val(child(props, "tag")),
                val(child(props, "alias")),
                kind,
                child(props, "showingPlcHdr") is not None,
                tuple(items),
            )
        )
        return len(self.controls) - 1
