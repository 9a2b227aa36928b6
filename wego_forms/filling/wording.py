"""What went wrong in a tag, in our words: never Python's own message."""

from __future__ import annotations

import re

from wego_forms.errors import Both
from wego_forms.filling.printing import Hole, NotXml
from wego_forms.filling.said import NotText, YesOrNo
from wego_forms.foreign import quoting

_MISSING = re.compile(
    r"^'(?P<name>[^']+)' is undefined|has no attribute '(?P<attribute>[^']+)'|no element (?P<at>\S+)$"
)
_MEND = Both("Исправьте тег в шаблоне.", "Mend the tag in the template.")


def worded(error: Exception) -> tuple[Both, Both]:
    """What is wrong, and the way out."""
    what, remedy = getattr(error, "what", None), getattr(error, "remedy", None)
    if isinstance(what, Both):  # ours
        return what, remedy or _MEND
    if isinstance(error, Hole):
        return (
            Both(
                "значения нет, и в тексте осталась бы пустая строка",
                "there is no value, and the text would have a hole",
            ),
            Both(
                "Дайте это поле в записи; если здесь пишут от руки, добавьте в тег |line.",
                "Give the field in the record; where it is written in by hand, put |line into the tag.",
            ),
        )
    if isinstance(error, YesOrNo):
        return (
            Both("тег печатает «да или нет»", "the tag prints a yes or no"),
            Both(
                "Пишите словами: {% if поле %}да{% else %}нет{% endif %}.",
                "Write the words: {% if field %}yes{% else %}no{% endif %}.",
            ),
        )
    if isinstance(error, NotText):
        return (
            Both("тег печатает не текст", "the tag prints something that isn't text"),
            Both(
                "Назовите поле внутри него: {{ head.email }}; список обходят {% for %}.",
                "Name a field in it, {{ head.email }}; a list is gone through by {% for %}.",
            ),
        )
    if isinstance(error, NotXml):
        return (
            Both(
                "в тексте знак, который нельзя записать в файл Word",
                "the text has a character that no Word file holds",
            ),
            Both("Удалите этот знак.", "Delete the character."),
        )
    return _of_python(error)


def _of_python(error: Exception) -> tuple[Both, Both]:
    from jinja2 import TemplateSyntaxError, UndefinedError

    if isinstance(error, UndefinedError):
        found = _MISSING.search(str(error.message or ""))
        name = next(filter(None, found.groups()), "") if found else ""
        return Both(
            f"такого поля нет: {name}".rstrip(": "), f"there is no such field: {name}".rstrip(": ")
        ), Both("Исправьте тег или дайте это поле.", "Mend the tag, or give the field.")
    if isinstance(error, ZeroDivisionError):
        return Both(
            "тег не выполняется: деление на ноль", "the tag can't be carried out: division by zero"
        ), _MEND
    if isinstance(error, TemplateSyntaxError):
        return (
            quoting(Both("тег написан неверно", "the tag isn't written right"), error),
            Both(
                "Сравните с примером: {{ head.email }}, {%p if executor %} … {%p endif %}.",
                "Compare: {{ head.email }}, {%p if executor %} … {%p endif %}.",
            ),
        )
    if isinstance(error, RecursionError | MemoryError):
        return (
            Both("действия в теге вложены слишком глубоко", "the tag's sums lie too deep in each other"),
            Both("Разделите тег на несколько: {% set a = … %}.", "Divide the tag: {% set a = … %}."),
        )
    return (
        Both(
            "тег не выполняется: с такими значениями этого не сделать",
            "the tag can't be carried out: this can't be done with these values",
        ),
        Both(
            "Сравнивают и складывают числа с числами, текст с текстом; по порядку берут из списка.",
            "Compare and add numbers with numbers, texts with texts; take by position from a list.",
        ),
    )
