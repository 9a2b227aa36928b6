"""The tags in a paragraph's text: found, read as Word may have written them, and what is no right tag told."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.inset import PICTURES

#: Characters without width, which come in by pasting and which nobody sees.
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_OPENING = re.compile(rf"\{{[{_UNSEEN}]*([{{%#])")
_CLOSING = {
    mark: re.compile(rf"{re.escape(end)}[{_UNSEEN}]*\}}") for mark, end in zip("{%#", "}%#", strict=True)
}
_STRAY = re.compile(rf"([}}%#])[{_UNSEEN}]*\}}")
#: `{number|line(3)}`, `{ {number} }`, `{ % if x % }`: somebody meant a tag. `{number}` is in `lookalikes`.
_NEARLY = re.compile(r"\{\s*[^\W\d][\w.]*(?:\[\d*\][\w.]*)*\s*\|[^{}]*\}|\{\s+[{%#][^{}]*\}?|[%}]\s+\}")
#: What Word makes of a straight quotation mark, and what may close it.
_CURVED = {"«": "»", "„": "“”", "“": "”“", "”": "”", "‘": "’‘", "’": "’", "‚": "‘’", "‹": "›"}
#: Outside a string: spaces of every kind are spaces, a dash that Word made of a hyphen is a minus.
_PLAIN = {ord(char): None for char in _UNSEEN} | dict.fromkeys(map(ord, "–—−‑"), "-")
# A Cyrillic р is a p to the eye; Word makes a capital of a paragraph's first letter.
_LEVEL = re.compile(r"(-?)\s*(tr|tc|p|р|r)-?\s+(?=[a-z])", re.IGNORECASE)
_VALUE_LEVEL = re.compile(r"(tr|tc|p|р|r)\s+(?!(?:if|is|in|and|or|not)\b)(?=[^\W\d]|['\"(])")
_WORD = re.compile(r"(-?\s*)(\w+)")
#: The first words of statements.
KEYWORDS = ("if", "elif", "else", "endif", "for", "endfor", "set", "with", "endwith", "restart", "keep")
#: Those that begin a block, which `end…` closes; those that divide one, by the blocks that can have them.
BLOCKS = ("if", "for", "with")
BRANCHES = {"else": ("if", "for"), "elif": ("if",)}
#: How an author says that the lists of a loop begin anew at each turn, or run on.
_WISHES = ("restart", "keep")
_REMEDY = Both(
    "Тег должен начинаться и кончаться в одном абзаце: исправьте его в Word.",
    "A tag must begin and end in one paragraph: mend it in Word.",
)


@dataclass(frozen=True)
class Tag:
    """A tag: where it stands in its text, what it is, and its text as Jinja2 reads it.

    `mark` is `{` (prints), `%` (does) or `#` (a comment); `level` is what vanishes with it: p, tr, tc, r or nothing;
    `word` is a statement's first word, and nothing of the others; `takes` is what its place takes, where the text
    can't have lines: "line" for any text, "code" or "word" in a field's code, or of `attributes.SORTS`.
    """

    start: int
    end: int
    mark: str
    level: str
    word: str
    body: str
    typed: str
    takes: str = ""

    def __str__(self) -> str:
        """The tag in Jinja2's writing; a comment or a wish is nothing."""
        if self.mark == "#" or self.is_wish:
            return ""
        if self.takes and self.mark == "{" and not self._is_picture:
            return f"{{{{ ({self._inside})|flat('{self.takes}') }}}}"
        return f"{{{self.mark}{self.body}{'}' if self.mark == '{' else '%'}}}"

    def on_a_line(self) -> str:
        """The tag in Jinja2's writing, its inside on a line that it begins: what Jinja2 says of it has that line."""
        written = str(self)
        inside = 3 if written[2:3] in ("-", "+") else 2
        return f"{written[:inside]}\n{written[inside:]}" if written else ""

    @property
    def opens(self) -> bool:
        """Whether a block begins with it."""
        return self.word in BLOCKS

    @property
    def divides(self) -> bool:
        """Whether another branch of a block begins with it."""
        return self.word in BRANCHES

    @property
    def closes(self) -> bool:
        """Whether a block ends with it."""
        return self.word.startswith("end")

    @property
    def is_wish(self) -> bool:
        """Whether it says how a loop's lists are numbered: `{%p restart numbering %}`, `{%p keep numbering %}`."""
        return self.word in _WISHES and self.body.lower().split()[1:] == ["numbering"]

    def before_a_stop(self, stop: str = ".") -> Tag:
        """The same tag where a full stop stands behind it: 31 декабря 2026 г. brings one of its own.

        Or an exclamation mark, as the Russian salutation does.
        """
        if self.mark != "{" or self._is_picture:
            return self
        left = "-" if self.body.startswith("-") else ""
        right = "-" if self.body.endswith("-") else ""
        return replace(self, body=f"{left} ({self._inside})|_stopped({stop!r}) {right}")

    @property
    def _inside(self) -> str:
        """The expression: without what Jinja2 reads at a tag's edges as a wish about spaces."""
        return self.body.removeprefix("-").removeprefix("+").removesuffix("-").removesuffix("+").strip()

    @property
    def _is_picture(self) -> bool:
        return self.body.strip().startswith(f"{PICTURES}.")


def find_tags(text: str) -> tuple[list[Tag], list[Problem]]:
    """The tags of a text, and what looks like one and isn't right (without file and place)."""
    tags: list[Tag] = []
    problems: list[Problem] = []
    rest: list[str] = []
    position = 0
    while opening := _OPENING.search(text, position):
        rest.append(text[position : opening.start()])
        mark = opening[1]
        end, fault = _end_of(text, opening, mark)
        if fault:
            problems.append(fault)
            position = len(text) if end < 0 else end
            if end < 0:
                break
            continue
        tags.append(_read(text, opening, mark, end))
        position = end
    rest.append(text[position:])
    problems += [fault for piece in rest for fault in _nearly_tags(piece)]
    return tags, problems


def _end_of(text: str, opening: re.Match[str], mark: str) -> tuple[int, Problem | None]:
    """Where the tag ends, which its strings don't decide; or what is wrong and where to go on (-1: nowhere)."""
    closing = _CLOSING[mark]
    if mark == "{" and text.startswith("{", opening.end()):
        return -1, _three(text[opening.start() :])
    if mark == "#":
        found = closing.search(text, opening.end())
        return (found.end(), None) if found else (-1, _unclosed(text, opening.start(), mark))
    position = opening.end()
    while position < len(text):
        if found := closing.match(text, position):
            return found.end(), None
        if again := _OPENING.match(text, position):
            return again.start(), _unclosed(text[: again.start()], opening.start(), mark)
        char = text[position]
        if char in "'\"" or char in _CURVED:
            after = _after_string(text, position)
            if after < 0:
                later = closing.search(text, position)
                if later is None:
                    break
                return later.end(), _open_quote(char, text[opening.start() : later.end()])
            position = after
        else:
            position += 1
    return -1, _unclosed(text, opening.start(), mark)


def _after_string(text: str, start: int) -> int:
    """Where the string that begins at `start` has ended; -1 if it doesn't."""
    quote = text[start]
    closers = _CURVED.get(quote, quote)
    depth, position = 1, start + 1
    while position < len(text):
        char = text[position]
        if quote not in _CURVED and char == "\\":
            position += 1
        elif quote in "«‹" and char == quote:
            depth += 1
        elif char in closers:
            depth -= 1
            if not depth:
                return position + 1
        position += 1
    return -1


def _read(text: str, opening: re.Match[str], mark: str, end: int) -> Tag:
    inner = text[opening.end() : end]
    inner = inner[: _last_closing(mark, inner)]
    body = _straight(inner)
    level = word = ""
    if mark == "{":
        if found := _VALUE_LEVEL.match(body):
            body = f" {body[found.end() :]}"  # a plain value simply prints
    else:
        if found := _LEVEL.match(body):
            level = found[2].lower().replace("р", "p")
            body = f"{found[1]} {body[found.end() :]}"
        if mark == "%" and (found := _WORD.match(body)):
            word = found[2].lower() if found[2].lower() in KEYWORDS else found[2]
            body = f"{found[1]}{word}{body[found.end() :]}"
    return Tag(opening.start(), end, mark, level, word, body, text[opening.start() : end])


def _last_closing(mark: str, inner: str) -> int:
    ends = [found.start() for found in _CLOSING[mark].finditer(inner)]
    return ends[-1]


def _straight(inner: str) -> str:
    """The inside of a tag with straight quotation marks around its strings, which themselves stay as typed."""
    pieces, position, plain = [], 0, 0
    while position < len(inner):
        char = inner[position]
        if char not in "'\"" and char not in _CURVED:
            position += 1
            continue
        after = _after_string(inner, position)
        if after < 0:
            break
        pieces.append(_spaces(inner[plain:position]))
        string = inner[position:after]
        pieces.append(_quoted(string[1:-1]) if char in _CURVED else string)
        position = plain = after
    pieces.append(_spaces(inner[plain:]))
    return "".join(pieces)


def _spaces(code: str) -> str:
    return re.sub(r"\s", " ", code.translate(_PLAIN))


def _quoted(string: str) -> str:
    quote = "'" if "'" not in string else '"'
    return quote + string.replace("\\", "\\\\").replace(quote, f"\\{quote}") + quote


def _nearly_tags(text: str) -> list[Problem]:
    """What is left of the text and was meant for a tag."""
    if "{" not in text and "}" not in text:
        return []
    problems = []
    for stray in _STRAY.finditer(text):
        missing = "{" + ("{" if stray[1] == "}" else stray[1])
        problems.append(_unbalanced(text[max(0, stray.start() - 30) : stray.end()], missing))
    if not problems:
        problems = [_nearly(found[0]) for found in _NEARLY.finditer(text)]
    return problems


def _unclosed(text: str, start: int, mark: str) -> Problem:
    return _unbalanced(text[start:], "}}" if mark == "{" else f"{mark}}}")


def _unbalanced(tag: str, missing: str) -> Problem:
    what = Both(f"тег не закрыт: не хватает {missing}", f"the tag isn't closed: {missing} is missing")
    return Problem(what, _REMEDY, value=shorten(tag, 60))


def _three(tag: str) -> Problem:
    what = Both("в теге лишняя фигурная скобка", "the tag has a bracket too many")
    return Problem(what, Both("Пишите {{ имя }}.", "Write {{ name }}."), value=shorten(tag, 60))


def _open_quote(quote: str, tag: str) -> Problem:
    ends = " или ".join(_CURVED.get(quote, quote)), " or ".join(_CURVED.get(quote, quote))
    return Problem(
        Both(
            f"кавычки в теге: {quote} открыта и не закрыта (нужна {ends[0]})",
            f"the tag's quotation marks: {quote} is opened and not closed ({ends[1]} is missing)",
        ),
        Both(
            "Поставьте по обе стороны текста одинаковые кавычки: 'текст' или «текст».",
            "Put the same quotation marks on both sides of the text: 'text' or “text”.",
        ),
        value=shorten(tag, 60),
    )


def _nearly(text: str) -> Problem:
    inner = re.sub(r"[{}%#]", "", text).strip()
    return Problem(
        Both("похоже на тег, но скобки не те", "this looks like a tag, but its brackets aren't a tag's"),
        Both(
            f"Напишите {{{{ {inner} }}}} или {{% … %}}; сами скобки печатает {{{{ '{{' }}}}.",
            f"Write {{{{ {inner} }}}} or {{% … %}}; the bracket itself is printed by {{{{ '{{' }}}}.",
        ),
        value=shorten(text, 60),
    )
