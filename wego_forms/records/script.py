"""In which letters a text is: Cyrillic words in an English document, Latin ones where Russian text is meant."""

from __future__ import annotations

import re

from wego_forms.errors import Lang

# What is quoted stays as its owner writes it, and so does a template's tag in a body.
# None of the patterns looks at a letter twice: a text may be long, and a stranger's.
_KEPT = re.compile(
    r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|\{\{[^{}]*\}\}|\{%[^{}%]*%\}|\([^()]*\)",
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN_WORD = re.compile(r"[a-z]{2}")


def foreign(text: str, lang: Lang, *, words: bool = True) -> bool:
    """Whether the text can't stand in a document in `lang`.

    In English: a Cyrillic word, but within quotation marks or brackets. In Russian, where `words` are meant and not a
    name: Latin words only.
    """
    cyrillic = bool(_CYRILLIC.search(text))
    if lang == "en":
        # A single letter is a mark (73-Г-01); a word in which one letter looks like a Latin one is found as well.
        return cyrillic and any(_CYRILLIC.search(word[0]) for word in _WORD.finditer(_KEPT.sub(" ", text)))
    return words and not cyrillic and bool(_LATIN_WORD.search(_KEPT.sub(" ", text)))
