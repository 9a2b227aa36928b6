"""What a clerk reads over the forms that `review` shows, where the table has no heading for them."""

from __future__ import annotations

from wego_forms.catalog import Kind
from wego_forms.errors import Both, user_language
from wego_forms.sheets import HEADINGS

_FORMS = {
    "nominative": Both("кто, что", "nominative"),
    "genitive": Both("кого, чего", "genitive"),
    "dative": Both("кому, чему", "dative"),
    "accusative": Both("кого, что", "accusative"),
    "instrumental": Both("кем, чем", "instrumental"),
    "prepositional": Both("о ком, о чём", "prepositional"),
    "where": Both("где", "where"),
    "whereto": Both("куда", "where to"),
    "wherefrom": Both("откуда", "where from"),
    "salutation": Both("обращение", "salutation"),
}
_WHOLE = {
    "forms.sender_genitive": Both("Отправитель (чего)", "Sender, genitive"),
    "forms.place_locative": Both("Место (где)", "Place, where"),
}
_INITIALS = Both("инициалы", "initials")


def named(column: str, kind: Kind | None) -> str:
    """The form's name in the user's language: its column's, else its field's title and case, else its path.

    `kind`: of the base record, if there is one.
    """
    lang = user_language()
    if both := HEADINGS.get(column) or _WHOLE.get(column):
        return both(lang)
    value, _, form = column.rpartition(".forms.")
    fields = kind.definition.fields if kind and kind.definition else {}
    field = fields.get(value)
    title = getattr(field.title, lang) if field and field.title else None
    case = form.removeprefix("initials").removeprefix("_")
    words = [_INITIALS] if form.startswith("initials") else []
    words += [_FORMS[case]] if case in _FORMS else []
    return f"{title or value} ({', '.join(word(lang) for word in words)})" if value and words else column
