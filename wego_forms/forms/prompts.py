"""What an empty place of a form says to who fills it in, by its type."""

from __future__ import annotations

from wego_forms.choosing import BOTH
from wego_forms.errors import Both
from wego_forms.forms.entries import Entry, in_both

_TEXT = Both("Введите текст", "Enter text")
_PROMPTS = {
    "person": Both("Фамилия Имя Отчество", "Family name and given name"),
    "initials": Both("И.О.Фамилия", "Initials and family name"),
    "email": Both("имя@домен", "name@domain"),
    "phone": Both("+7 код номер", "+country area number"),
    "website": Both("https://", "https://"),
    "postcode": Both("Индекс", "Postcode"),
    "country": Both("Выберите страну", "Choose a country"),
    "choice": Both("Выберите из списка", "Choose from the list"),
    "date": Both("дд.мм.гггг", "dd.mm.yyyy"),
    "month": Both("мм.гггг", "mm.yyyy"),
    "term": Both("мм.гггг – мм.гггг", "mm.yyyy – mm.yyyy"),
    "time": Both("чч:мм", "hh:mm"),
    "number": Both("Число", "Number"),
    "money": Both("Сумма", "Amount"),
}


def prompt_of(entry: Entry) -> str:
    """The hint of the definition, or what the type asks for."""
    asked = _PROMPTS.get(entry.type, _TEXT)
    return entry.hint or (in_both(*asked) if entry.lang == BOTH else asked(entry.lang))
