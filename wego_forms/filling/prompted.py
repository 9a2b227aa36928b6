"""Content controls that show their prompt: «Место для ввода текста» is printed, and nobody meant it."""

from __future__ import annotations

from collections.abc import Iterator

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.source import Part
from wego_forms.filling.tokens import TOKEN
from wego_forms.ooxml.names import W


def prompted(part: Part) -> Iterator[Problem]:
    """The notes of prompts that would go out; a control whose prompt has a tag shows a value, and no prompt any more.

    A control that names a field of a form (its tag) is one that others fill in.
    """
    for control in part.root.iter(f"{W}sdt"):
        properties = control.find(f"{W}sdtPr")
        mark = properties.find(f"{W}showingPlcHdr") if properties is not None else None
        if mark is None:
            continue
        said = "".join(node.text or "" for node in control.iter(f"{W}t"))
        if TOKEN.search(said):
            properties.remove(mark)
        elif said.strip() and properties.find(f"{W}tag") is None:
            yield Problem(
                Both(
                    "элемент управления содержимым показывает подсказку, она напечатается как есть",
                    "a content control shows its prompt, which prints as it stands",
                ),
                Both(
                    "Напишите на его месте тег, {{ date }}, или удалите элемент.",
                    "Write a tag in its place, {{ date }}, or delete the control.",
                ),
                place=part.tokens.place(control),
                value=shorten(said.strip(), 60),
            )
