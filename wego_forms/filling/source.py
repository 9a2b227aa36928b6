"""From a part of a Word file to Jinja2 source: tags joined and placed, the blocks proved, each tag on its line.

Lines are what gives an error its place: Jinja2's line number is the paragraph and the tag in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import etree

from wego_forms.edges import parse_xml
from wego_forms.errors import Problem, shorten
from wego_forms.filling.columns import place_with_columns
from wego_forms.filling.identities import Identities
from wego_forms.filling.nesting import prove, texts
from wego_forms.filling.placing import place_tags
from wego_forms.filling.settling import SIGN, SIGN_END
from wego_forms.filling.tokens import MARK, MARK_END, OPEN, TOKEN, Tokens, unwrap, without_marks
from wego_forms.ooxml import Package
from wego_forms.ooxml.names import SETTINGS_PART, W15, XML_SPACE, W

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>\s*")
_NEW_LINE = re.compile(rf"(?=<w:p[ >/])|(?<=</w:p>)(?={OPEN})|(?<=</w:tr>)(?={OPEN})|(?<=</w:tbl>)(?={OPEN})")
_MARKUP = re.compile(rf"<[^>]+>|{SIGN}[^{SIGN_END}]*{SIGN_END}")
#: Braces that Jinja2 would read as a tag's and that are none.
_BRACE = re.compile(rf"\{{(?=[{{%#{OPEN}])")
#: A full stop behind a tag, which is no ellipsis; an exclamation mark.
_STOPPED = re.compile(r"\.(?![.\w])|!(?!!)")
#: Word writes a tag in a link's address so.
_IN_ADDRESS = re.compile(r"(?:\{|%7B)(?:\{|%7B).*?(?:\}|%7D)(?:\}|%7D)", re.IGNORECASE)


#: What a tag or another program's placeholder begins with, or a field.
_MAYBE = re.compile(rb"[{\[%#@$]|&lt;|\xc2\xab|__|MERGEFIELD|fldSimple|instrText")


@dataclass
class Part:
    """A part on its way: its tree with tokens in the place of tags."""

    name: str
    declaration: str
    root: Any
    tokens: Tokens

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with its tags, so far."""
        return self.tokens.problems


#: Parts besides those of text that a reader meets, or that Word copies into the text: notes in the margin, titles
#: and properties, charts, what content controls are bound to or offer, variables.
_BESIDE = re.compile(
    r"word/comments[^/]*\.xml|word/(?:charts|diagrams|drawings)/[^/]+\.xml|docProps/(?:core|app|custom)\.xml"
    r"|word/glossary/document\.xml|word/settings\.xml|customXml/item\d*\.xml"
)
#: Those in which braces may be another program's notation.
_NOTATION = ("customXml/", SETTINGS_PART)


def parts_beside(package: Package) -> list[str]:
    """The parts besides the document's text in which a tag is filled too."""
    return [
        name
        for name, data in package.parts.items()
        if _BESIDE.fullmatch(name)
        and (b"{{" in data or b"{%" in data if name.startswith(_NOTATION) else _MAYBE.search(data))
    ]


def read_part(name: str, xml: bytes) -> Part:
    """The part with its tags in their places. BadXml: it isn't XML."""
    text = without_marks(xml.decode("utf-8-sig"))
    declared = _DECLARATION.match(text)
    root = parse_xml(text.encode())
    tokens = Tokens()
    if b"{" in xml or b"}" in xml or b"%7B" in xml or b"%7b" in xml:
        if name.endswith(".rels"):
            _open_addresses(root)
        unwrap(root, f"{W}smartTag")
        tokens.take(root)
        if name.startswith(_NOTATION) and tokens.problems:
            return Part(name, declared[0] if declared else "", parse_xml(text.encode()), Tokens())
        _keep_spaces(root)
        _drop_prompts(root)
        _take_lines(root)
        if not tokens.problems:
            place_with_columns(root, tokens, place_tags)
    return Part(name, declared[0] if declared else "", root, tokens)


class Line(NamedTuple):
    """What a line of the source is of the document: the paragraph it stands in, and the tag on it."""

    paragraph: str
    tag: str


@dataclass(frozen=True)
class Source:
    """A part as Jinja2 source: each paragraph and each tag begins a line, so that Jinja2's line is a tag's place."""

    text: str
    lines: tuple[Line, ...]
    #: The lines of tags that are all that their paragraph prints.
    alone: frozenset[int]

    def at(self, line: int) -> Line:
        """What stands on a line, from 1."""
        return self.lines[min(max(line, 1), len(self.lines)) - 1]


def jinja_source(part: Part, identities: Identities) -> Source | None:
    """The part as Jinja2 source; nothing if it has no tags or a problem."""
    if not part.tokens.tags or part.problems:
        return None
    prove(part.root, part.tokens, identities.mark)
    xml = etree.tostring(part.root, encoding="unicode").replace("\n", " ")
    xml = _BRACE.sub("&#123;", xml).replace(MARK, SIGN).replace(MARK_END, SIGN_END)
    made: list[str] = []
    lines: list[Line] = []
    alone: set[int] = set()
    for number, piece in enumerate(_NEW_LINE.split(xml)):
        if number == 0:
            made.append(part.declaration.replace("\n", " "))
        else:
            made.append("\n")
        shown = _MARKUP.sub("", piece)
        paragraph = shorten(part.tokens.shown(unescape(shown)), 60)
        lines.append(Line(paragraph, ""))
        printing = [number for number in TOKEN.findall(shown) if part.tokens.tags[int(number)].mark == "{"]
        lonely = printing[0] if len(printing) == 1 and not TOKEN.sub("", shown).strip() else ""
        texts = TOKEN.split(piece)  # text, number, text, number … text
        made.append(texts[0])
        for place, (mark, text) in enumerate(zip(texts[1::2], texts[2::2], strict=True)):
            tag = part.tokens.tags[int(mark)]
            if stop := _STOPPED.match(_behind(part.tokens, texts[2 * place + 2 :])):
                tag = tag.before_a_stop(stop[0])
            if written := tag.on_a_line():
                typed = shorten(tag.typed, 60)
                lines.append(Line(paragraph or typed, typed))
                if mark == lonely:
                    alone.add(len(lines))
            made += [written, _turn(int(mark), part.tokens), text]
    return Source("".join(made), tuple(lines), frozenset(alone))


def _behind(tokens: Tokens, texts: list[str]) -> str:
    """The text behind a tag as it is read, past the ends of the conditions that the tag is the last word of."""
    text = _MARKUP.sub("", texts[0])
    for mark, following in zip(texts[1::2], texts[2::2], strict=True):
        if text or tokens.tags[int(mark)].word != "endif":
            break
        text = _MARKUP.sub("", following)
    return text


def _turn(number: int, tokens: Tokens) -> str:
    return f"{SIGN}l{tokens.turns[number]}{SIGN_END}" if number in tokens.turns else ""


def _keep_spaces(root: Any) -> None:
    """The spaces round a tag are the author's: its text, and the text before one in an attribute, keeps them."""
    last = None
    for node, text, _ in texts(root):
        if text is None:
            if node.tag == f"{W}t" and not node.attrib:
                last = node
        elif last is not None and TOKEN.search(text):
            last.set(XML_SPACE, "preserve")


def _drop_prompts(root: Any) -> None:
    """A content control that shows a tag as its prompt, or that of what it is bound to, shows a value when filled."""
    for prompt in list(root.iter(f"{W}showingPlcHdr", f"{W}dataBinding", f"{W15}dataBinding")):
        control = next(prompt.iterancestors(f"{W}sdt"), None)
        if control is not None and any(TOKEN.search(node.text or "") for node in control.iter(f"{W}t")):
            prompt.getparent().remove(prompt)


def _take_lines(root: Any) -> None:
    """A control of plain text in several lines takes any text: in plain text LibreOffice 7.4 drops the breaks."""
    for control in root.iter(f"{W}sdt"):
        plain = control.find(f"{W}sdtPr/{W}text")
        if plain is None or plain.get(f"{W}multiLine", "0") in ("0", "false", "off"):
            continue
        if any(TOKEN.search(text.text or "") for text in control.iter(f"{W}t")):
            plain.getparent().remove(plain)


def _open_addresses(root: Any) -> None:
    for relation in root:
        target = relation.get("Target") or ""
        relation.set("Target", _IN_ADDRESS.sub(lambda found: unquote(found[0]), target))
