"""Word's fields: numbers that layout works out, stored results and what is told of them, old form fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from wego_forms.errors import Both, shorten
from wego_forms.ooxml.instructions import address, name
from wego_forms.pdf.bookmarks import RENEW
from wego_forms.pdf.elements import Element, child, children, on, val
from wego_forms.pdf.read.story import Story
from wego_forms.pdf.units import number

_NUMBERS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_FORMATS = {
    "roman": "lowerRoman", "Roman": "upperRoman", "ROMAN": "upperRoman", "alphabetic": "lowerLetter",
    "Alphabetic": "upperLetter", "ALPHABETIC": "upperLetter", "ArabicDash": "numberInDash", "Ordinal": "ordinal",
    "ordinal": "ordinal", "CardText": "cardinalText", "OrdText": "ordinalText", "Hex": "hex",
    "CircleNum": "decimalEnclosedCircle", "Arabic": "decimal", "arabic": "decimal",
}  # fmt: skip
_TOLD = {
    "MERGEFIELD": (
        Both(
            "поле слияния Word осталось незаполненным, нарисовано его имя",
            "a merge field of Word's isn't filled",
        ),
        Both("Замените его меткой вида {{ имя }}", "Replace it with a tag such as {{ name }}"),
    ),
    **dict.fromkeys(
        ("DATE", "TIME"),
        (
            Both(
                "поле даты: нарисован день, сохранённый в файле, а Word печатает сегодняшний",
                "a date field: the stored day is drawn, while Word prints today's",
            ),
            Both("Впишите дату текстом", "Write the date as text"),
        ),
    ),
    "STYLEREF": (
        Both(
            "поле STYLEREF: нарисован сохранённый текст, а Word печатает тот, что на каждой странице",
            "a STYLEREF field: the stored text is drawn, while Word prints each page's own",
        ),
        Both("Впишите текст", "Write the text"),
    ),
}
#: What Word draws from its code, with no result in the file; and what is empty until Word is told to reckon it.
_DRAWN_BY_WORD = frozenset(("EQ", "SYMBOL", "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM"))
_RECKONED = frozenset(
    (
        *(
            "=",
            "SEQ",
            "QUOTE",
            "SECTION",
            "FILENAME",
            "FILESIZE",
            "NUMWORDS",
            "NUMCHARS",
            "REVNUM",
            "EDITTIME",
        ),
        *("TITLE", "SUBJECT", "AUTHOR", "KEYWORDS", "COMMENTS", "LASTSAVEDBY", "DOCPROPERTY", "DOCVARIABLE"),
        *("CREATEDATE", "SAVEDATE", "PRINTDATE", "USERNAME", "USERINITIALS", "USERADDRESS", "INFO"),
        *("IF", "COMPARE", "REF", "PAGEREF", "NOTEREF", "BARCODE", "DISPLAYBARCODE", "TOC", "INDEX", "TOA"),
    )
)
#: What shows nothing, for all that a result is stored: Word keeps it for others, an index or a bookmark.
_SILENT = frozenset(("ASK", "SET", "TC", "TA", "XE", "RD", "PRIVATE"))
_MISSING = Both("не нарисовано: поле без результата", "not drawn: a field without a result")
_BROKEN = Both("ссылка Word никуда не ведёт", "a cross-reference of Word's leads nowhere")
_FAULTS = ("Ошибка!", "Error!")


@dataclass(slots=True)
class Open:
    """A field that has begun: its instruction, the text passed over in it, and whether its result has begun."""

    code: str = ""
    passed: str = ""
    result: str = ""
    shows: bool = False
    old: Element | None = None
    """The w:ffData of an old form's field."""


class Fields:
    """The fields that are open at one place of a part; `near` gives the words of the paragraph there."""

    def __init__(self, story: Story, near: Callable[[], str]) -> None:
        self._story, self._near = story, near
        self._open: list[Open] = []

    def begin(self, element: Element) -> None:
        """A field begins at a w:fldChar."""
        self._open.append(Open(old=child(element, "ffData")))

    def separate(self) -> None:
        """Its result begins."""
        if self._open:
            self._open[-1].shows = True

    def end(self) -> Open | None:
        """It ends: the field, unless none is open."""
        if not self._open:
            return None
        field = self._open.pop()
        self.tell(field.code, field.result)
        return field

    def instruct(self, text: str) -> None:
        """More of the innermost field's instruction."""
        if self._open:
            self._open[-1].code += text

    def passed(self, text: str) -> None:
        """Text that isn't shown, for it is code or is worked out anew."""
        if self._open:
            self._open[-1].passed += text

    def shown(self, text: str) -> None:
        """Text of the results of all open fields."""
        for field in self._open:
            field.result += text

    @property
    def any_open(self) -> bool:
        """Whether the place is inside a field."""
        return bool(self._open)

    @property
    def unseen(self) -> bool:
        """Whether this is a field's code or a result that is not shown, as of a number that layout works out."""
        return bool(self._open) and any(
            not field.shows or silent(field.code) or number_field(field.code)[0] for field in self._open
        )

    @property
    def link(self) -> str:
        """The address that an open HYPERLINK leads to; '' where there is none."""
        if not self._open:  # as mostly
            return ""
        return next((link for field in reversed(self._open) if (link := field_link(field.code))), "")

    @property
    def in_contents(self) -> bool:
        """Whether the place is in a table of contents or figures, whose links look like other text in print."""
        return any(field.code.split()[:1] == ["TOC"] for field in self._open)

    def close(self) -> None:
        """The part has been read: what a field that never ends has swallowed is a problem."""
        for field in self._open:
            if field.passed.strip():
                what = Both(
                    "не нарисовано: текст в поле без конца", "not drawn: the text of a field that never ends"
                )
                remedy = Both("Вставьте поле в Word заново", "Insert the field in Word anew")
                self._story.problems.add(what, self._story.part, remedy=remedy, value=field.passed)

    def miss(self, code: str, *, reckoned: bool) -> None:
        """Say of a field that shows nothing that Word would; `reckoned`: its result is there, and empty."""
        kind, words = name(code), code.split()
        if kind == "SEQ" and "\\h" in words and "\\*" not in words:  # counts on without a word
            return
        if kind in _DRAWN_BY_WORD:
            remedy = Both("Замените его текстом или формулой.", "Put a text or a formula in its place.")
        elif kind in _RECKONED and not reckoned:
            remedy = RENEW
        else:
            return
        self._story.problems.add(_MISSING, self._story.part, self._near(), remedy, shorten(code.strip()))

    def tell(self, code: str, result: str) -> None:
        """Say of a field that has been drawn that Word wouldn't print it so, or may not."""
        words = code.split()
        kind = words[0].upper() if words else ""
        shown = shorten(" ".join(result.split())) or shorten(code.strip())
        if said := _TOLD.get(kind):
            self._story.problems.add(said[0], self._story.part, self._near(), said[1], shown)
        elif kind in ("REF", "PAGEREF", "NOTEREF") and len(words) > 1:
            if result.lstrip().startswith(_FAULTS):
                self._story.problems.add(_BROKEN, self._story.part, self._near(), RENEW, shown)
            else:
                self._story.bookmarks.refer(kind, words[1], words[2:], result, self._story.part, self._near())


def number_field(code: str) -> tuple[str, str]:
    """Which number an instruction asks for that only layout knows, and its format; '' for another."""
    words = code.split()
    kind = words[0].upper() if words and words[0].upper() in _NUMBERS else ""
    form = next((_FORMATS[w] for w in words[1:] if w in _FORMATS), "")
    return kind, form


def silent(code: str) -> bool:
    """Whether a field's result is never shown."""
    return name(code) in _SILENT


def field_link(code: str) -> str:
    """The address that an instruction leads to; '' where it is none."""
    place, anchor = address(code)
    return f"{place}#{anchor}" if place and anchor else place


def button(code: str) -> str:
    """The words that a MACROBUTTON or a GOTOBUTTON shows to be clicked on; '' of another instruction."""
    words = code.split(maxsplit=2)
    return words[2].strip() if len(words) > 2 and name(code) in ("MACROBUTTON", "GOTOBUTTON") else ""


def old_field(data: Element) -> str:
    """What a field of an old form (w:ffData) shows that has no text: a box, ticked or not, or an entry of a list."""
    box, listed = child(data, "checkBox"), child(data, "ddList")
    if box is not None:
        said = child(box, "checked")
        said = said if said is not None else child(box, "default")
        return "☒" if said is not None and on(said) else "☐"
    if listed is not None:
        entries = [val(entry) for entry in children(listed, "listEntry")]
        chosen = int(number(val(child(listed, "result")) or val(child(listed, "default"))))
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""
