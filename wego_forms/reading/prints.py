"""Which form a print is of: the one whose labels are all on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wego_forms.catalog import Kind
from wego_forms.choosing import SheetLang
from wego_forms.errors import Both
from wego_forms.forms.entries import entries_of
from wego_forms.pdf.acro import refused
from wego_forms.reading.inked import inks_of
from wego_forms.reading.paper import Paper
from wego_forms.reading.plan import plan_of
from wego_forms.reading.printed import Print
from wego_forms.reading.reading import Doubt, Held
from wego_forms.reading.which import sheets

_ASK = Both(
    "Пришлите форму, заполненную в Word или в программе просмотра PDF, а не её печать.",
    "Ask for the form as filled in in Word or a PDF viewer, not a print of it.",
)


@dataclass(frozen=True)
class PrintedForm:
    """A print, read: the kind and language of the form, what its places hold, what isn't sure."""

    kind: Kind
    lang: SheetLang
    held: list[Held]
    doubts: list[Doubt]


def print_of(data: bytes, name: str, kinds: Iterable[Kind]) -> PrintedForm:
    """The print as the form of which it is. InputError: it has no text, or it isn't all of a form that is known."""
    inks = inks_of(data, name)
    if not any(ink.text.strip() for ink in inks):
        what = Both(
            "в файле нет ни полей формы, ни текста: это снимок", "neither fields nor text: it is a picture"
        )
        raise refused(name, what, _ASK)
    best: tuple[int, PrintedForm] | None = None
    for kind in kinds:
        plans = {lang: plan for lang in sheets(kind) if (plan := plan_of(kind, lang)) and plan.labels}
        if len({plan.words for plan in plans.values()}) < len(plans):
            continue  # nothing says in which language it is
        for lang, plan in plans.items():
            if best and plan.labels <= best[0]:
                continue
            form = Print(Paper(inks, plan), entries_of(kind, lang))
            held = form.read()
            if held is not None:
                best = (plan.labels, PrintedForm(kind, lang, held, form.doubts))
    if best is None:
        what = Both(
            "в файле нет полей формы, и подписей полей целой формы на листах тоже нет",
            "the file has no form fields, and its pages haven't all the labels of a form",
        )
        raise refused(name, what, _ASK)
    return best[1]
