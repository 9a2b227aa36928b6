"""What a field of another's PDF form can take: a value as the field has it, or why it can't be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from wego_forms.errors import Both, Problem
from wego_forms.fields.values import Unsayable
from wego_forms.filling.said import NotText, said
from wego_forms.pdf.acro import (
    COMBO,
    EDITED,
    FILE,
    MANY,
    MULTILINE,
    PASSWORD,
    PUSH,
    READ_ONLY,
    AcroField,
    spelled,
    text_of,
)

_ON = frozenset(("да", "yes", "true", "on", "1", "x", "х", "v", "+", "☒", "☑", "✓", "✔"))
_OFF = frozenset(("", "нет", "no", "false", "off", "0", "-", "☐"))
#: Choices that a message names.
_MOST_NAMED = 10


@dataclass(frozen=True)
class Taken:
    """A value as a field takes it: of a text what it holds, of a list its keys and their rows, of a box its state."""

    text: str = ""
    keys: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    #: The state's name, as the widgets write it; None: the field isn't a box.
    state: str | None = None


def taken(field: AcroField, value: Any) -> Taken | Problem:
    """The value as the field takes it."""
    if field.kind == "Sig":
        return _SIGNED
    if field.kind not in ("Tx", "Ch", "Btn"):
        return _NO_KIND
    if field.flags & READ_ONLY:
        return _READ_ONLY
    if field.kind == "Btn":
        return _state(field, value)
    several = isinstance(value, list | tuple)
    if isinstance(value, bool | bytes | Mapping | set | frozenset) or (several and field.kind == "Tx"):
        return _NO_TEXT
    try:
        texts = [str(said(each)) for each in (value if several else [value])]
    except (NotText, Unsayable):
        return _NO_TEXT
    return _choice(field, texts) if field.kind == "Ch" else _text(field, texts[0])


def _text(field: AcroField, text: str) -> Taken | Problem:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if field.flags & PASSWORD:
        return _PASSWORD
    if field.flags & FILE:
        return _FILE
    if not field.flags & MULTILINE:
        text = " ".join(text.split("\n"))
    most = most_of(field)
    if most and len(text) > most:
        return Problem(
            Both(
                f"знаков в значении {len(text)}, а поле вмещает {most}",
                f"the value has {len(text)} characters, and the field takes {most}",
            ),
            Both("Сократите значение.", "Shorten the value."),
            value=text,
        )
    return Taken(text)


def most_of(field: AcroField) -> int:
    """How many characters it takes; 0: any number."""
    return max(int(field.said.get("/MaxLen", 0)), 0)


def options_of(field: AcroField) -> list[tuple[str, str]]:
    """A list's keys and what they show."""
    import pikepdf

    options = field.said.get("/Opt")
    if not isinstance(options, pikepdf.Array):
        return []
    pairs = [
        (each[0], each[1]) if isinstance(each, pikepdf.Array) and len(each) == 2 else (each, each)
        for each in options
    ]
    return [(text_of(key), text_of(said)) for key, said in pairs]


def _choice(field: AcroField, words: Iterable[str]) -> Taken | Problem:
    options, keys, rows = options_of(field), list[str](), list[int]()
    for word in words:
        row = _row(options, word)
        if row is not None:
            keys.append(options[row][0])
            rows.append(row)
        elif word and field.flags & COMBO and field.flags & EDITED:
            keys.append(word)
        elif word:
            return _not_one_of(options, word)
    if len(keys) > 1 and (field.flags & COMBO or not field.flags & MANY):
        return _ONE_ONLY
    shown = ", ".join(dict(options).get(key, key) for key in keys)
    return Taken(shown, tuple(keys), tuple(sorted(set(rows))))


def _row(options: list[tuple[str, str]], word: str) -> int | None:
    """Which is meant: by its key, else by what it shows, else by either in other capitals."""
    for same in (
        lambda key, _: key == word,
        lambda _, said: said == word,
        lambda key, said: word.strip().casefold() in (key.casefold(), said.casefold()),
    ):
        if found := [row for row, (key, said) in enumerate(options) if same(key, said)]:
            return found[0]
    return None


def _not_one_of(options: list[tuple[str, str]], value: str) -> Problem:
    shown = ", ".join(said for _, said in options[:_MOST_NAMED]) + (
        ", …" if len(options) > _MOST_NAMED else ""
    )
    return Problem(
        Both("такого значения в списке нет", "not one of the list's values"),
        Both(f"Выберите из: {shown}.", f"Choose from: {shown}.") if options else _EMPTY_LIST,
        value=value,
    )


def states_of(field: AcroField) -> dict[str, str]:
    """What a box's widgets can be but off: each state's name as it is written, and what it is called.

    Of a box that has no appearance the state is Yes; of radio buttons without one each button's number.
    """
    import pikepdf

    found: dict[str, None] = {}
    for number, widget in enumerate(field.widgets):
        looks = widget.get("/AP", {}).get("/N") if isinstance(widget.get("/AP"), pikepdf.Dictionary) else None
        own = (
            [key for key in looks.keys() if key != "/Off"]  # noqa: SIM118
            if isinstance(looks, pikepdf.Dictionary) and not isinstance(looks, pikepdf.Stream)
            else []
        )
        found |= dict.fromkeys(own or [_unseen(field, widget, number)])
    called = {key: spelled(key) for key in found}
    exported = field.said.get("/Opt")
    if isinstance(exported, pikepdf.Array):  # the states are but numbers then (12.7.4.2.3)
        for key, name in called.items():
            if name.isdecimal() and int(name) < len(exported):
                called[key] = text_of(exported[int(name)])
    return called


def _unseen(field: AcroField, widget: Any, number: int) -> str:
    """The state of a widget that has no appearance for it."""
    state = widget.get("/AS")
    if state is not None and state != "/Off":
        return str(state)
    return "/Yes" if len(field.widgets) == 1 else f"/{number}"


def _state(field: AcroField, value: Any) -> Taken | Problem:
    if field.flags & PUSH:
        return _BUTTON
    called, word = states_of(field), str(value).strip()
    for key, name in called.items():
        if word in (name, spelled(key)):
            return Taken(state=key)
    flat = word.casefold()
    alike = [key for key, name in called.items() if flat == name.casefold()]
    if len(alike) == 1:
        return Taken(state=alike[0])
    if flat in _OFF:
        return Taken(state="/Off")
    if flat in _ON and len(called) == 1:
        return Taken(state=next(iter(called)))
    states = ", ".join(called.values())
    return Problem(
        Both("такого состояния у поля нет", "the field has no such state"),
        Both(f"Да, нет или одно из: {states}.", f"Yes, no, or one of: {states}.")
        if len(called) == 1
        else Both(f"Нет или одно из: {states}.", f"No, or one of: {states}."),
        value=word,
    )


_SIGNED = Problem(
    Both("в этом поле подписывают", "this field is signed"),
    Both("wego-forms sign.", "wego-forms sign."),
)
_NO_KIND = Problem(
    Both("форма не говорит, что это за поле", "the form doesn't say what sort of field this is"),
    Both(
        "Откройте форму в редакторе форм и задайте тип поля.",
        "Give the field its type in an editor of forms.",
    ),
)
_READ_ONLY = Problem(
    Both("поле закрыто от изменений тем, кто делал форму", "the form's maker has locked this field"),
    Both(
        "Уберите его из значений или откройте в редакторе форм.", "Leave it out, or unlock it in an editor."
    ),
)
_PASSWORD = Problem(
    Both("это поле для пароля, в файле оно не хранится", "a field for a password, which no file keeps"),
    Both("Уберите его из значений.", "Leave it out."),
)
_FILE = Problem(
    Both("в этом поле выбирают файл для отправки", "this field names a file to send"),
    Both("Уберите его из значений.", "Leave it out."),
)
_BUTTON = Problem(
    Both("это кнопка, значения у неё нет", "this is a button, which holds no value"),
    Both("Уберите её из значений.", "Leave it out."),
)
_NO_TEXT = Problem(
    Both("полю нужен текст", "the field needs a text"),
    Both("Впишите его в кавычках.", "Write one, in quotes."),
)
_ONE_ONLY = Problem(
    Both("в этом списке выбирают одно", "one value only can be chosen here"),
    Both("Оставьте одно значение.", "Leave one value."),
)
_EMPTY_LIST = Both("Список в форме пуст.", "The form's list is empty.")
