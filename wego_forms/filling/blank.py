"""A value that isn't there: a line to write on."""

from __future__ import annotations

from typing import Any

from wego_forms.filling.said import said

#: The line to write on that stands for a value not yet known.
LINE_LENGTH = 12
#: Among a template's values: the paper goes out as it is, and a line to write on is there only by `|line`.
WHOLE = "_whole"
#: Among a template's values: what isn't known leaves the place empty where its tag stands alone, as in a ruled form.
RULED = "_ruled"


class Blank:
    """The value of a field when a blank is printed: a line to write on, whatever the template does to it."""

    def __getattr__(self, name: str) -> Blank:
        if name.startswith("__"):  # Python's own protocols must not find a blank
            raise AttributeError(name)
        return self

    def __getitem__(self, key: object) -> Blank:
        return self

    def __iter__(self) -> Any:
        return iter((self,))

    def __len__(self) -> int:
        return 1

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return str(line(None))

    def _itself(self, _: object) -> Blank:
        return self

    def _unknown(self, _: object) -> bool:
        return False

    __add__ = __radd__ = _itself
    __lt__ = __le__ = __gt__ = __ge__ = _unknown


def is_unknown(value: object) -> bool:
    """Whether there is no value: nothing is made of it but a line to write on."""
    return value is None or isinstance(value, Blank)


def is_unknown_yet(value: object) -> bool:
    """Whether the paper is a blank, and the value is to be written in."""
    return isinstance(value, Blank)


def line(value: object, length: int = LINE_LENGTH) -> Any:
    """The filter `line(n)`: the value, or a line of n underscores (200 at most) to write it on."""
    if value is None or isinstance(value, Blank):
        return "_" * min(int(length), 200)
    return value if hasattr(type(value), "among_text") else str(said(value))  # paragraphs stand alone
