"""What came back in a form: the record, and whatever in it a person has to look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wego_forms.choosing import SheetLang
from wego_forms.errors import Both, Lang, Problem
from wego_forms.records import Record

#: What is doubtful in a value, and the way out.
Asked = tuple[Both, Both]
#: Of text that no field holds.
BESIDE: Asked = (
    Both("этот текст стоит вне полей формы", "this text stands outside the form's fields"),
    Both("Прочтите его и решите, куда он относится.", "Read it, and decide where it belongs."),
)
#: A value as its type has it, and what is doubtful in it, if anything.
Read = tuple[Any, Asked | None]


@dataclass(frozen=True)
class Doubt:
    """One value that isn't in the record, or is there with a question: the field, the value as found, what is wrong
    with it, the way out.
    """

    field: str
    value: str
    what: Both
    remedy: Both

    def message(self, lang: Lang | None = None) -> str:
        """One paragraph: field, what is wrong, value, remedy."""
        return Problem(self.what, self.remedy, place=self.field, value=self.value or None).message(lang)


@dataclass(frozen=True)
class Reading:
    """A form, read; `lang` is `ru+en` where it is in both.

    `values` are those of the record, as a file of it has them; `record` is None where they don't make one (a `doubt`
    says what is missing).
    """

    source: str
    kind: str
    lang: SheetLang
    values: Mapping[str, Any]
    record: Record | None
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True)
class Held:
    """What one place of a form holds: the field's path, the text, its title.

    `joined`: its new lines were lost; `changed`: it has changes that nobody has accepted yet.
    """

    path: str
    text: str
    title: str = ""
    joined: bool = False
    changed: bool = False
