"""Other programs' placeholders in a text: `<<name>>`, `«name»`, `[[name]]`, `%name%` … which print as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

#: What a placeholder has inside: words that begin with a letter.
_WORD = r"(?P<word>[^\W\d_][\w.\-]*(?:\[\d*\][\w.]*)*(?:[ \u00a0][\w.\-]+){0,5})"
_ONE = r"(?P<word>[^\W\d_][\w.]*)"
_LATIN = r"(?P<word>[A-Za-z][A-Za-z0-9]*(?:[_.][A-Za-z0-9]+)*)"
#: Each way of writing one, and what can be said of it by its looks alone: `sure` that it is one; `single`, sure if
#: its inside is one word; `title`, sure if it is one word or begins with a capital; `quote`, ordinary quotation
#: marks, sure if its words are joined by underscores; `known`, never.
_WAYS: tuple[tuple[str, str], ...] = (
    (rf"<<\s*{_WORD}\s*>>|‹‹\s*{_WORD.replace('word', 'word2')}\s*››", "sure"),
    (rf"<%=?\s*{_WORD}\s*%>|\[%\s*{_WORD.replace('word', 'word2')}\s*%\]", "sure"),
    (rf"\[\[\s*{_WORD}\s*\]\]", "sure"),
    (rf"\$\{{\s*{_WORD}\s*\}}|\$\(\s*{_WORD.replace('word', 'word2')}\s*\)", "sure"),
    (rf"\*\|\s*{_WORD}\s*\|\*", "sure"),
    (rf"%\(\s*{_WORD}\s*\)[sd]", "sure"),
    (rf"(?<![{{%])\{{\s*{_WORD}\s*\}}(?!\}})", "single"),
    (rf"(?<![<\w])<{_WORD}>(?!>)", "title"),
    (rf"(?<![\w\[])\[\s*{_WORD}\s*\](?![\](])", "title"),
    (rf"(?<![%\w])(?P<a>%%?){_WORD}(?P=a)(?![%\w])", "single"),
    (rf"(?<![#\w])(?P<a>##?){_WORD}(?P=a)(?![#\w])", "single"),
    (rf"(?<![@\w.])(?P<a>@@?){_ONE}(?P=a)(?![@\w])", "single"),
    (rf"(?<![$\w])\${_ONE}\$(?![$\w])", "single"),
    (rf"(?<![_\w])__{_LATIN}__(?![_\w])", "single"),
    (rf"«\s?{_WORD}\s?»", "quote"),
    (rf"\{{[$!@#]?{_ONE}(?:[:|][^{{}}]*|[!#])?\}}|\[{_ONE.replace('word', 'word2')}\|[^\[\]]*\]", "known"),
    (rf"[｛❴]+\s*{_WORD}\s*[｝❵]+|<[#$@/]?{_ONE.replace('word', 'word2')}/?>", "known"),
    (rf"(?<!\()\(\({_WORD}\)\)|‹{_WORD.replace('word', 'word2')}›", "known"),
    (rf"(?<![\w|~^:!])(?P<a>[|~^:!]){_ONE}(?P=a)(?![\w|~^:!])", "known"),
    (rf"(?<![\w$@/.])[$@]{_LATIN}\b(?![$@.])", "known"),
)
_PATTERNS = tuple((re.compile(pattern), how) for pattern, how in _WAYS)
_SIGNS = re.compile(r"[\[{%#@$«<‹|~^:!｛❴]|__|\(\(")
#: A field's code typed as text, or shown instead of its result: `{ MERGEFIELD Name }`.
_CODE = re.compile(
    r"\{\s*(?P<kind>MERGEFIELD|DOCPROPERTY|DOCVARIABLE)\s+\"?(?P<word>[^\"{}\\]+?)\"?\s*(?:\\[^{}]*)?\}",
    re.IGNORECASE,
)
#: What editors put into square brackets, and a ticked box.
_EDITORIAL = frozenset(
    (
        "sic",
        "ред",
        "прим",
        "примеч",
        "пер",
        "ed",
        "note",
        "n.d",
        "s.l",
        "б.г",
        "б.м",
        "x",
        "v",
        "х",
        "да",
        "нет",
    )
)
_ADDRESS = re.compile(r"\S+")
_IN_ADDRESS = re.compile(r"://|%[0-9A-F]{2}%[0-9A-F]{2}")
# A word of three letters or fewer is a preposition: what follows a longer one is what it is called.
_NAMED = re.compile(r"(?:(?<![\w.])[а-яёa-z][а-яёa-z\-]{3,}|»,?(?: и)?)[\s\u00a0]+$")


#: Letters before a quotation that tell what it is called.
_BEFORE = 40


class Lookalike(NamedTuple):
    """What looks like another program's placeholder: where in its text, as typed, and the words inside it.

    `sure`: it does by itself; else only if its words are a field's. `firm`: where they are a column's heading, no
    text is meant (a newspaper may be called «Регион»).
    """

    start: int
    typed: str
    word: str
    sure: bool
    firm: bool = True


def lookalikes(text: str) -> list[Lookalike]:
    """All of them in a text without tags, in its order."""
    if not _SIGNS.search(text):
        return []
    covered = bytearray(len(text))  # by what is found already, and by addresses
    for word in _ADDRESS.finditer(text):
        if _IN_ADDRESS.search(word[0]):
            covered[word.start() : word.end()] = b"\x02" * len(word[0])
    found: list[Lookalike] = []
    for start, end, one in _all(text):
        over = max(covered[start:end])
        if over == 1 or (over and not one.typed.startswith(("<<", "[[", "${", "{"))):
            continue
        covered[start:end] = b"\x01" * (end - start)
        found.append(one)
    return sorted(found)


def _all(text: str) -> Iterator[tuple[int, int, Lookalike]]:
    for match in _CODE.finditer(text):
        yield *match.span(), Lookalike(match.start(), match[0], match["word"].strip(), True)
    for pattern, how in _PATTERNS:
        for match in pattern.finditer(text):
            word = match["word"] or match.groupdict().get("word2") or ""
            firm = how != "quote" or not _NAMED.search(text[max(0, match.start() - _BEFORE) : match.start()])
            yield *match.span(), Lookalike(match.start(), match[0], word.strip(), _sure(how, word), firm)


def _sure(how: str, word: str) -> bool:
    """Whether nobody writes so but for a placeholder."""
    if how == "quote":
        return "_" in word.strip("_")
    one = not re.search(r"\s", word)
    if how == "title":
        plain = word.lower().strip(".")
        return (one and len(word) > 1 and plain not in _EDITORIAL) or (
            word[0].isupper() and plain.split()[0].strip(".") not in _EDITORIAL
        )
    return how == "sure" or (how == "single" and one)


def keyed(paths: Iterable[str]) -> dict[str, str]:
    """Fields' paths by their keys."""
    return {key(path): path for path in paths}


def key(word: str) -> str:
    """What a field's name and a placeholder's words have in common, however they are written."""
    return re.sub(r"[\W_]+", "", word.casefold().replace("ё", "е"))
