"""A text of several paragraphs: Markdown in the record or in a file beside it, or plain paragraphs one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, Tag, ValidationInfo

from wego_forms.edges import Unreadable, within
from wego_forms.errors import InputError
from wego_forms.records.base import Refused, Text
from wego_forms.records.files import read_text

#: What ends so, and is one word, is the file that holds the text.
SUFFIX = ".md"


def is_prose_file(said: str) -> bool:
    """Whether a text is the path of the file that holds it."""
    return said.endswith(SUFFIX) and not any(char.isspace() for char in said)


def _from_files(text: Text, info: ValidationInfo) -> Text:
    """The text itself; a path of a .md file, from the record's folder, gives way to what the file holds."""
    return text.model_copy(update={lang: _read(text.get(lang), lang, info) for lang in ("ru", "en")})


def _read(said: str | None, lang: str, info: ValidationInfo) -> str | None:
    if said is None or not is_prose_file(said):
        return said
    record = (info.context or {}).get("record")
    try:
        return read_text(within(Path(record).parent if record else Path(), said))
    except Unreadable as error:
        raise Refused(error.what, error.remedy, at=(lang,)) from None
    except InputError as error:
        problem = error.problems[0]
        raise Refused(problem.what, problem.remedy, at=(lang,)) from None


def one_or_many(value: Any) -> str:
    """Which of the two a body is."""
    return "<paragraphs>" if isinstance(value, list | tuple) else "<text>"


#: Markdown, in two languages.
Prose = Annotated[Text, AfterValidator(_from_files), Tag("<text>")]
#: Plain paragraphs.
Paragraphs = Annotated[tuple[Text, ...], Field(min_length=1), Tag("<paragraphs>")]
