"""Remarks of our examples: the files say each in English and, after //, in Russian; a user is given one."""

from __future__ import annotations

import re

from wego_forms.errors import Lang

#: A remark that has its line to itself has its Russian on the next; one beside a value has it behind.
_PAIR = re.compile(r"^( *# )(.*)\n *# // (.*)$", re.MULTILINE)
_BESIDE = re.compile(r"(# )([^#\n]*?) // (.*)$", re.MULTILINE)


def remarked(text: str, lang: Lang) -> str:
    """An example with its remarks in that language.

    >>> remarked("# A note.\\n# // Справка.\\ndate: null  # a day // день", "ru")
    '# Справка.\\ndate: null  # день'
    """
    kept = r"\1\2" if lang == "en" else r"\1\3"
    return _BESIDE.sub(kept, _PAIR.sub(kept, text))
