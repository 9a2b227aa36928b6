"""What each place of a form holds, and the record that this makes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from wego_forms.catalog import Kind
from wego_forms.choosing import BOTH, LANGUAGES, SheetLang
from wego_forms.errors import Both, Lang, Problem, RecordError
from wego_forms.forms.entries import ECHOES, SIGNATURE, Entry, entries_of, tag_of
from wego_forms.forms.prompts import prompt_of
from wego_forms.language import mixed_words
from wego_forms.reading.people import beside
from wego_forms.reading.reading import Doubt, Held, Reading
from wego_forms.reading.values import value_of
from wego_forms.records import Record, build_as
from wego_forms.records.alphabets import mixed_note
from wego_forms.records.base import left_blank
from wego_forms.records.problems import value_at
from wego_forms.sheets.table import put

_INDEX = re.compile(r"\[(\d+)\]")
#: Items of a list in a form, and characters of a value.
MOST_ITEMS, MOST_TEXT = 1000, 20_000


class Taking:
    """One form, on its way to a record."""

    def __init__(self, source: str, kind: Kind, lang: SheetLang) -> None:
        self._source, self._kind, self._lang = source, kind, lang
        self._entries = entries_of(kind, lang)
        self._values: dict[str, Any] = {}
        self._texts: dict[str, str] = {}
        self._doubts: dict[Doubt, None] = {}  # each once, in order
        self._echoes: list[Held] = []
        self._said: dict[Lang, Mapping[str, Any]] = {}
        #: Places of whose value something is told already.
        self._asked: set[str] = set()

    def reading(self, held: Iterable[Held], doubts: Iterable[Doubt] = ()) -> Reading:
        """What these places come to; `doubts` there were before."""
        for each in _without_gaps(list(held)):
            self._take(each)
        self._doubts |= dict.fromkeys(doubts)
        record = self._record()
        if record is not None:
            self._compare(record)
        values = {"kind": self._kind.name, **self._values}
        return Reading(self._source, self._kind.name, self._lang, values, record, tuple(self._doubts))

    def _take(self, held: Held) -> None:
        path, text = held.path, held.text.strip()
        if path == SIGNATURE or not text:
            return
        entry = self._entries.get(tag_of(path))
        if entry is None:
            self._doubt(path, text, *_NO_FIELD)
        elif len(text) > MOST_TEXT or any(int(n) >= MOST_ITEMS for n in _INDEX.findall(path)):
            self._doubt(path, text[:200], *_TOO_LONG)
        elif text == prompt_of(entry):
            return  # LibreOffice 7 forgets that a prompt is one
        elif entry.type == "echo":
            self._echoes.append(held)
        elif path in self._texts:
            if self._texts[path] != text:
                self._doubt(path, text, _twice(self._texts[path]), _FIRST_TAKEN)
        else:
            self._texts[path] = text
            if held.joined:
                self._doubt(path, text, *_JOINED)
            if held.changed:
                self._doubt(path, text, *_CHANGED)
            self._set(path, entry, text)

    def _set(self, path: str, entry: Entry, text: str) -> None:
        value, doubt = value_of(text, entry)
        steps = _steps(self._field(path, entry))
        if isinstance(value, dict) and entry.apart and entry.lang == "en":
            value, doubt = beside(value_at(self._values, steps), value, text, doubt)
        if doubt:
            self._doubt(path, text, *doubt)
            self._asked.add(path)
        elif mixed := next(mixed_words(text), None):
            note = mixed_note(mixed)
            self._doubt(path, text, note.what, note.remedy)
        if value is not None:
            put(self._values, steps, value)

    def _entry(self, path: str) -> Entry:
        return self._entries[tag_of(path)]

    def _field(self, path: str, entry: Entry) -> str:
        """The record's field that the place stands for."""
        if entry.apart:
            path = path.removesuffix(f".{entry.lang}")
        return path if entry.field == entry.path else path.rpartition(".")[0] + ".person"

    def _record(self) -> Record | None:
        """The record; a value that it refuses becomes a doubt, and it is made without it."""
        while True:
            values = {"kind": self._kind.name, **self._values}
            try:
                return build_as(self._kind.record, values, self._source, None)
            except RecordError as error:
                removed = [problem for problem in error.problems if self._remove(problem)]
                if not removed:
                    for problem in error.problems:
                        self._doubt(problem.place or "", problem.value or "", problem.what, problem.remedy)
                    return None

    def _remove(self, problem: Problem) -> bool:
        """Take what is wrong out of the values, into the doubts."""
        place = problem.place or ""
        taken = sorted(self._texts, key=len, reverse=True)
        path = next((p for p in taken if _within(place, self._field(p, self._entry(p)))), None)
        if path is None:
            return False
        entry = self._entry(path)
        if not _drop(self._values, _steps(self._field(path, entry))):
            return False
        if path not in self._asked:  # else it is told already, in words that fit the form better
            self._doubt(path, self._texts[path], problem.what, problem.remedy)
        return True

    def _compare(self, record: Record) -> None:
        """What the form repeats must be what its fields say."""
        for held in self._echoes:
            entry = self._entry(held.path)
            lang = LANGUAGES[0] if entry.lang == BOTH else entry.lang
            value: Any = self.said(record, lang)
            for step in entry.path.split("."):
                value = value.get(step, "") if isinstance(value, Mapping) else ""
            repeated = " ".join(str(value or "").split())
            if " ".join(held.text.split()) != repeated:
                self._doubt(held.path, held.text, _otherwise(ECHOES[entry.path], repeated), _WHO_SIGNED)

    def said(self, record: Record, lang: Lang) -> Mapping[str, Any]:
        """What the record's fields say in that language."""
        if lang not in self._said:
            with left_blank():
                self._said[lang] = self._kind.say(record, lang).values
        return self._said[lang]

    def _doubt(self, field: str, value: str, what: Both, remedy: Both | None) -> None:
        self._doubts[Doubt(field, value, what, remedy or _LOOK)] = None


def _without_gaps(held: list[Held]) -> list[Held]:
    """The places with a list's items counted anew where rows between them were left empty."""
    filled: dict[str, set[int]] = {}
    for each in held:
        if each.text.strip() and (found := _INDEX.search(each.path)):
            filled.setdefault(each.path[: found.start()], set()).add(int(found[1]))
    if not filled:
        return held
    places = {name: {number: n for n, number in enumerate(sorted(met))} for name, met in filled.items()}

    def counted(path: str) -> str:
        found = _INDEX.search(path)
        if found is None:
            return path
        number = places.get(path[: found.start()], {}).get(int(found[1]), int(found[1]))
        return f"{path[: found.start()]}[{number}]{path[found.end() :]}"

    return [replace(each, path=counted(each.path)) for each in held if each.text.strip()]


def _otherwise(fields: Sequence[str], repeated: str) -> Both:
    """That a place doesn't repeat what these fields say."""
    ru, en = " и ".join(fields), " and ".join(fields)
    if not repeated:
        return Both(f"здесь повторены {ru}, а они пусты", f"this repeats {en}, which are empty")
    return Both(f"не то же, что в {ru} («{repeated}»)", f"not what {en} say ('{repeated}')")


def _twice(first: str) -> Both:
    """That a field holds something else than in its first place."""
    return Both(
        f"это поле стоит в форме дважды, и в первый раз в нём «{first}»",
        f"the form has it twice, with '{first}' the first time",
    )


def _within(place: str, path: str) -> bool:
    """Whether a problem's place is the path, or lies below it."""
    return place == path or place.startswith((f"{path}.", f"{path}["))


@lru_cache(maxsize=4096)
def _steps(path: str) -> tuple[str | int, ...]:
    """head.email → head, email; agenda[0].item → agenda, 0, item."""
    if "[" not in path:
        return tuple(path.split("."))
    steps: list[str | int] = []
    for part in path.split("."):
        name, *indexes = re.split(r"\[(\d+)\]", part)
        steps.append(name)
        steps += [int(index) for index in indexes if index]
    return tuple(steps)


def _drop(values: dict[str, Any], steps: Sequence[str | int]) -> bool:
    """Take the value out; what lay around it and is empty now, too. False: it isn't there."""
    node: Any = values
    around: list[tuple[Any, Any]] = []
    for step in steps:
        if (isinstance(node, dict) and step not in node) or (
            isinstance(node, list) and int(step) >= len(node)
        ):
            return False
        around.append((node, step))
        node = node[step]
    for holder, step in reversed(around):
        if isinstance(holder, list):
            break
        del holder[step]
        if holder:
            break
    return True


_NO_FIELD = (
    Both("такого поля у документа этого вида нет", "a document of this kind has no such field"),
    Both("Перенесите значение вручную.", "Move the value by hand."),
)
_TOO_LONG = (
    Both("значение длиннее, чем бывает в форме", "the value is longer than a form's can be"),
    Both("Проверьте форму.", "Check the form."),
)
_JOINED = (
    Both("LibreOffice слил строки этого значения", "LibreOffice has run this value's lines together"),
    Both("Разделите их по самой форме.", "Part them as the form itself shows them."),
)
_CHANGED = (
    Both("в поле есть непринятые исправления", "it has tracked changes that nobody has accepted yet"),
    Both("Взято так, как если бы их приняли; проверьте.", "It was taken as if they were; check it."),
)
_FIRST_TAKEN = Both("Взято первое; проверьте, какое верно.", "The first was taken; check which is right.")
_WHO_SIGNED = Both("Проверьте, кто подписал и в какой должности.", "Check who signed, and as what.")
_LOOK = Both("Проверьте значение.", "Check the value.")
