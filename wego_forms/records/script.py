"""In which letters a text is: Cyrillic words in an English document, Latin ones where Russian text is meant."""

from __future__ import annotations

import re

from wego_forms.errors import Lang

# What is quoted stays as its owner writes it, and so does a template's tag in a body.
_KEPT = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"|\{\{.*?\}\}|\{%.*?%\}|\([^()]*\)", re.DOTALL)
#: A single letter is a mark (73-Г-01); a word in which one letter looks like a Latin one is found as well.
_CYRILLIC_WORD = re.compile(r"[^\W\d_]*[\u0400-\u052f][^\W\d_]+|[^\W\d_]+[\u0400-\u052f][^\W\d_]*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN_WORD = re.compile(r"[A-Za-z]*[a-z]{2}")


def foreign(text: str, lang: Lang, *, words: bool = True) -> bool:
    """Whether the text can't stand in a document in `lang`.

    In English: a Cyrillic word, but within quotation marks or brackets. In Russian, where `words` are meant and not a
    name: Latin words only.
    """
    plain = _KEPT.sub(" ", text)
    if lang == "en":
        return bool(_CYRILLIC_WORD.search(plain))
    return words and not _CYRILLIC.search(text) and bool(_LATIN_WORD.search(plain))
