"""What a tag can print: text, and what says itself as text; never Python's notation of a thing, nor its address."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


class NotText(TypeError):
    """A tag that prints something which isn't text: a list, a group of fields, a yes-or-no, a method."""


class YesOrNo(NotText):
    """A tag that prints a yes or no that isn't a record's."""


def said(value: Any) -> Any:
    """The value itself, if it is text or says itself as one. NotText: it doesn't. Unsayable: it is more than text."""
    kind: Any = type(value)
    if kind is str or hasattr(kind, "_fail_with_undefined_error"):  # Jinja2's missing field says so itself
        return value
    if hasattr(kind, "among_text"):  # paragraphs, a picture: not before they stand alone
        raise value.among_text()
    if isinstance(value, bool):
        raise YesOrNo
    if isinstance(value, list | tuple | dict | set | Iterator) or callable(value):
        raise NotText
    if kind.__module__ == "jinja2.runtime":  # `self`, `loop`
        raise NotText
    if kind.__repr__ is object.__repr__ and kind.__str__ is object.__str__:
        raise NotText
    return value
