"""What other libraries and the system say, in the user's language, by a catalog of their words."""

from __future__ import annotations

import gettext
import re
from functools import cache
from pathlib import Path
from typing import Any

from wego_forms.errors import Both

#: The catalog: foreign.po is written by hand, foreign.mo compiled from it by `make catalogs` and by the build.
CATALOG = Path(__file__).with_name("locale") / "ru" / "LC_MESSAGES" / "foreign.mo"
_PLACE = re.compile(r"\{(\w+)\}")
_CYRILLIC = re.compile("[А-Яа-яЁё]")
_QUOTED = re.compile(r"""(?<!\w)(['"])(.*?)\1(?!\w)""")
#: Letters of a message that is looked at: no library's own is longer.
_LONGEST = 400


def said(what: Exception | str) -> Both:
    """What an error of another library says: as it stands, and in Russian, or "" there where the catalog hasn't it.

    A text of ours, which has Russian letters of its own and not only in a value that it quotes, stays what it is.
    Only the first line is taken.
    """
    text = what if isinstance(what, str) else _text(what)
    text = " ".join(text.strip().partition("\n")[0].split())[:_LONGEST]
    return Both(in_russian(text) or (text if _CYRILLIC.search(_QUOTED.sub("", text)) else ""), text)


def quoting(what: Both, cause: Exception | str) -> Both:
    """What is wrong in our words, and in brackets what another library says of it, where that can be said."""
    ru, en = in_brackets(cause)
    return Both(what.ru + ru, what.en + en)


def in_brackets(what: Exception | str) -> Both:
    """What `said` says, in brackets and after a space; nothing where there is nothing to say."""
    ru, en = said(what)
    return Both(f" ({ru})" if ru else "", f" ({en})" if en else "")


def in_russian(text: str) -> str:
    """The text in Russian; "" where the catalog hasn't it. What stands in its places is taken over or translated."""
    exact, patterns = _catalog()
    if text in exact:
        return exact[text]
    for pattern, told in patterns:
        if found := pattern.fullmatch(text):
            return told.format(
                **{name: exact.get(value) or _quoted(value) for name, value in found.groupdict().items()}
            )
    return ""


def _quoted(value: str) -> str:
    """A value in it as Russian quotes it."""
    return _QUOTED.sub(r"«\2»", value)


def _text(error: Exception) -> str:
    for name in ("strerror", "problem", "msg", "message"):
        given = getattr(error, name, None)
        if isinstance(given, str) and given:
            return given
    return str(error) or type(error).__name__


@cache
def _catalog() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """The messages that are always alike, and the patterns of those with places, the longest first."""
    with CATALOG.open("rb") as file:
        known: dict[Any, str] = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]
    exact = {key: told for key, told in known.items() if key and not _PLACE.search(key)}
    placed = sorted((key for key in known if _PLACE.search(key)), key=len, reverse=True)
    return exact, [(re.compile(_pattern(key), re.DOTALL), known[key]) for key in placed]


def _pattern(key: str) -> str:
    parts = _PLACE.split(key)
    return "".join(f"(?P<{part}>.*?)" if index % 2 else re.escape(part) for index, part in enumerate(parts))
