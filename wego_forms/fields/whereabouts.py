"""Where something is, where to, where from; and a preposition with the case that it governs."""

from __future__ import annotations

from wego_forms import language
from wego_forms.errors import Both
from wego_forms.language import Case, Form, Kind

_GOVERNED: dict[str, Case] = {
    **dict.fromkeys(("о", "в", "на", "при"), "prepositional"),
    **dict.fromkeys(("с", "под", "над", "перед", "за", "между"), "instrumental"),
    **dict.fromkeys(("к", "по", "благодаря", "согласно"), "dative"),
    **dict.fromkeys(("из", "от", "у", "до", "для", "без", "около"), "genitive"),
    **dict.fromkeys(("про", "через"), "accusative"),
}


def where(text: str) -> Form:
    """в Республике Татарстан."""
    return language.locative(text)


def whereto(text: str) -> Form:
    """в Республику Татарстан."""
    return _after(
        language.locative(text).text.split(" ")[0], language.decline(text, "accusative", kind="region")
    )


def wherefrom(text: str) -> Form:
    """из Республики Татарстан."""
    return _after("из", language.decline(text, "genitive", kind="region"))


def with_preposition(preposition: str, text: str, kind: Kind) -> Form:
    """об Иванове, с Республикой Татарстан."""
    case = _GOVERNED.get(preposition)
    if case is None:
        raise language.refusal(
            Both("неизвестный предлог", "unknown preposition"),
            preposition,
            Both("Есть: о, с, к, в …", "о, с, к, в …"),
        )
    form = language.decline(text, case, kind=kind)
    said = "об" if preposition == "о" and form.text[:1].lower() in "аиоуэ" else preposition
    return _after(said, form)


def _after(preposition: str, form: Form) -> Form:
    return Form(f"{preposition} {form.text}", form.sure, form.reason)
