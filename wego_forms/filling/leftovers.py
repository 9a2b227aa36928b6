"""What a template says and no letter means: fields of its file, its author or the day, dummies, a man's greeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wego_forms.errors import Both, Problem, shorten
from wego_forms.filling.placeholders import seen_texts
from wego_forms.filling.source import Part
from wego_forms.filling.wordfields import fields_of
from wego_forms.ooxml.instructions import name

#: Fields whose result is saved with the template: of its author, its file (ECMA-376-1, 17.16.5).
_OF_THE_FILE = frozenset(
    (
        *(
            "AUTHOR",
            "LASTSAVEDBY",
            "USERNAME",
            "USERINITIALS",
            "USERADDRESS",
            "FILENAME",
            "FILESIZE",
            "TEMPLATE",
        ),
        *("CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME", "REVNUM", "NUMWORDS", "NUMCHARS"),
    )
)
#: Fields that Word reckons anew whenever somebody opens the letter.
_OF_THE_READER = frozenset(("DATE", "TIME"))
#: A day, a number or a name as a model of the letter has it: ДД.ММ.ГГГГ, ХХ.ХХ.20ХХ, XXXX.
_DUMMY = re.compile(
    r"(?<!\w)(?:ДД[./-]ММ[./-]ГГ(?:ГГ)?|DD[./-]MM[./-]YY(?:YY)?|([XХ])\1[./-]\1\1[./-](?:20)?\1\1(?:\1\1)?"
    r"|([XХ])\2{3,})(?!\w)",
    re.IGNORECASE,
)
#: The greeting of the letter that the template was made from: Уважаемый Иван Ильич! Dear Mr Ivanov,
_GREETING = re.compile(
    r"Уважаем(?:ый|ая)\s+(?:[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|вна|чна)\b|[Гг]оспо(?:дин|жа)\s+[А-ЯЁ][А-ЯЁа-яё-]*"
    r"(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|ко|ян|дзе|[ую]к)\b)"
    r"|\bDear\s+(?:Mr|Ms|Mrs|Dr)\.?\s+(?!(?:Vice|President|Governor|Mayor|Minister|Ambassador|Chair|Secretary|Speaker)\w*\b)"
    r"[A-Z][\w-]+"
)
_ONE_PERSON = (
    Both(
        "во всех письмах обращение к одному и тому же человеку",
        "every letter greets one and the same person",
    ),
    Both("Напишите на его месте {{ salutation }}.", "Write {{ salutation }} in its place."),
)


def leftovers(part: Part) -> Iterator[Problem]:
    """The notes of a part, each with its paragraph."""
    for field in fields_of(part.root):
        kind = name(field.code)
        if kind not in _OF_THE_FILE | _OF_THE_READER:
            continue
        what = (
            Both(
                f"поле {kind} печатает день или час, когда получатель откроет письмо",
                f"the field {kind} prints the day or the hour at which the recipient opens the letter",
            )
            if kind in _OF_THE_READER
            else Both(
                f"поле {kind} печатает то, что сохранено с шаблоном, в каждом письме одно и то же",
                f"the field {kind} prints what was saved with the template, the same in every letter",
            )
        )
        remedy = Both(
            "Удалите поле и напишите на его месте тег, {{ date }}, или текст.",
            "Delete the field, and write a tag in its place, {{ date }}, or text.",
        )
        place = part.tokens.place(field.end)
        yield Problem(what, remedy, place=place, value=shorten(part.tokens.shown(field.code).strip(), 60))
    for text, node in seen_texts(part):
        for greeting in _GREETING.finditer(text):
            yield Problem(*_ONE_PERSON, place=part.tokens.place(node), value=greeting[0])
        for dummy in _DUMMY.finditer(text):
            yield Problem(
                Both(
                    "похоже на место для значения, печатается как есть",
                    "this looks like a place for a value, and prints as it stands",
                ),
                Both(
                    "Если здесь нужно значение, напишите тег: {{ date }}.",
                    "Where a value is meant, write a tag: {{ date }}.",
                ),
                place=part.tokens.place(node),
                value=dummy[0],
            )
