"""A definition's file, read field by field, so that every fault of it is told at once."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from wego_forms.catalog.builtin import BUILT_IN
from wego_forms.catalog.definition import (
    FIELDS,
    KIND_NAME,
    TYPES,
    WORD,
    AnyField,
    Definition,
    ListField,
)
from wego_forms.catalog.models import accepted_by, taken_by
from wego_forms.errors import Both, Problem, RecordError, shorten
from wego_forms.records import Record
from wego_forms.records.base import Model
from wego_forms.records.files import file_error, in_file, parse_once, read_text
from wego_forms.records.problems import dotted, problems_of
from wego_forms.records.yaml import FieldPath

#: Names that a template has for something else: what every document says, and the words of its language.
_SAID = ("extra", "kind", "lang", "draft", "pictures")
_WORDS = frozenset(
    "loop self caller varargs kwargs true false none not and or in is if else elif for endif endfor set".split()  # noqa: SIM905
)
#: Names of a record's own that no template sees, and of what a value is when it is inflected.
_OURS = ("of_kind", "forms")
#: Where people sign: signature2, seal2 … of a letter that several sign.
_SIGNED = frozenset(f"{block}{number}" for block in ("signature", "seal") for number in ("", *range(1, 10)))
_LETTERS = frozenset(("salutation", "addressee", "signatories", "emblem"))
_TYPES = ", ".join(TYPES)
_MERGE = "<<"


def read_definition(path: Path) -> Definition:
    """The definition in a file. RecordError: every fault of it, with its line, place, value and remedy."""
    data, lines = parse_once(read_text(path), str(path))
    if not isinstance(data, dict):
        raise file_error(
            str(path),
            Both("это не описание вида: нет полей", "this isn't a kind's definition: it has no fields"),
            Both("Начните с wego-forms kind new.", "Begin with wego-forms kind new."),
        )
    reader = _Reader()
    head = reader.valid(Definition, {name: value for name, value in data.items() if name != "fields"}, ())
    _named_as_its_file(reader, data.get("kind"), path)
    signatories = head.signatories if head else 1
    base = data.get("base")
    taken = frozenset((*_SAID, *_OURS)) | _WORDS | _SIGNED | (_LETTERS if base == "letter" else frozenset())
    if base in ("letter", "form", "page"):
        reader.of_base = Both(f"такое поле уже есть у base: {base}", f"base {base} has that field already")
        reader.in_base = taken_by(base, signatories)
    fields = reader.fields(data.get("fields", {}), ("fields",), taken, Record)
    if reader.found or head is None:
        found = sorted(
            reader.found, key=lambda each: list(data).index(each[0][0]) if each[0][0] in data else -1
        )
        raise RecordError([in_file(problem, at, str(path), lines) for at, problem in found])
    return Definition.validated({**head.model_dump(exclude={"fields"}), "fields": fields})


def _named_as_its_file(reader: _Reader, kind: Any, path: Path) -> None:
    if any(kind in (ours.name, *ours.aliases) for ours in BUILT_IN):
        reader.wrong(
            ("kind",),
            Both("так называется вид из самой библиотеки", "a kind that comes with the library is named so"),
            Both("Назовите свой вид иначе.", "Name your kind otherwise."),
            kind,
        )
    elif isinstance(kind, str) and kind != path.stem and KIND_NAME.fullmatch(kind):
        reader.wrong(
            ("kind",),
            Both("вид назван не так, как его файл", "the kind isn't named as its file is"),
            Both(f"Назовите файл {shorten(kind)}.yaml.", f"Name the file {shorten(kind)}.yaml."),
            kind,
        )


@dataclass
class _Reader:
    """Reads what is right, and collects what is wrong with the rest."""

    found: list[tuple[FieldPath, Problem]] = field(default_factory=list)
    #: The names of the base's own fields, and what is said of a field that is named so.
    in_base: frozenset[str] = frozenset()
    of_base: Both = field(default_factory=lambda: Both("", ""))

    def wrong(self, at: FieldPath, what: Both, remedy: Both, value: Any = None) -> None:
        """Tell a fault."""
        shown = None if isinstance(value, dict | list | None) else str(value)
        self.found.append((at, Problem(what, remedy, place=dotted(at), value=shown)))

    def valid(self, model: type[Model], data: Mapping[str, Any], at: FieldPath) -> Any:
        """The data as the model has them; None: they are wrong."""
        try:
            return model.validated(dict(data))
        except ValidationError as error:
            self._tell(error, model, data, at)
            return None

    def fields(
        self, data: Any, at: FieldPath, taken: frozenset[str], model: type[BaseModel]
    ) -> dict[str, AnyField]:
        """The fields of a kind, or of a list's items."""
        if not isinstance(data, dict):
            self.wrong(
                at,
                Both("здесь нужны поля с именами", "fields with their names are needed here"),
                Both("С отступом ниже: topic: {type: text}.", "Indented below: topic: {type: text}."),
                data,
            )
            return {}
        read = {}
        for name, given in data.items():
            self._name(name, (*at, name), taken, model)
            if one := self._field(given, (*at, name)):
                read[name] = one
        return read

    def _name(self, name: str, at: FieldPath, taken: frozenset[str], model: type[BaseModel]) -> None:
        if not WORD.fullmatch(name):
            near = name.lower().replace("-", "_").replace(" ", "_")
            example = near if WORD.fullmatch(near) else "topic"
            self.wrong(
                at,
                Both("так поле не назвать", "a field can't be named so"),
                Both(
                    f"Строчные латинские буквы, цифры и подчёркивание, с буквы: {example}; "
                    "как поле зовут люди, скажет title.",
                    f"Small Latin letters, digits and underscores, a letter first: {example}; "
                    "what people call it is its title.",
                ),
                name,
            )
        elif model is Record and name in self.in_base:
            self.wrong(
                at,
                self.of_base,
                Both("Назовите поле иначе или уберите его.", "Name the field otherwise, or leave it out."),
                name,
            )
        elif name in taken or (hasattr(model, name) and name not in model.model_fields):
            self.wrong(
                at,
                Both("это имя занято", "the name is taken"),
                Both("Назовите поле иначе.", "Name the field otherwise."),
                name,
            )

    def _field(self, data: Any, at: FieldPath) -> AnyField | None:
        if not isinstance(data, dict):
            named = data if isinstance(data, str) and data in FIELDS else "text"
            self.wrong(
                at,
                Both("здесь нужна группа с типом поля", "a group with the field's type is needed here"),
                Both(f"Пишите {{type: {named}}}.", f"Write {{type: {named}}}."),
                data,
            )
            return None
        if _MERGE in data:
            self.wrong(
                (*at, _MERGE),
                Both("слияние YAML (<<) здесь не понимают", "YAML's merging (<<) isn't understood here"),
                Both("Повторите сами ключи: type, title …", "Repeat the keys themselves: type, title …"),
            )
            return None
        model = self._model(data, at)
        if model is None:
            return None
        if model is not ListField:
            made: AnyField | None = self.valid(model, data, at)
        else:
            known = len(self.found)
            inner = self._items(data, at)
            made = self.valid(model, {**data, "of": inner}, at)
            made = made if len(self.found) == known else None
        if made is not None:
            self._values(made, at)
        return made

    def _model(self, data: Mapping[str, Any], at: FieldPath) -> type[AnyField] | None:
        named = data.get("type")
        if isinstance(named, str) and named in FIELDS:
            return FIELDS[named]
        near = difflib.get_close_matches(str(named), FIELDS, 1) if named is not None else ()
        self.wrong(
            (*at, "type") if "type" in data else at,
            Both("нет такого типа поля", "there is no such type of a field")
            if named is not None
            else Both("не указан тип поля", "the field's type isn't named"),
            Both(f"Может быть, {near[0]}? Есть: {_TYPES}.", f"Perhaps {near[0]}? There are: {_TYPES}.")
            if near
            else Both(f"Добавьте type: одно из {_TYPES}.", f"Add type: one of {_TYPES}.")
            if named is None
            else Both(f"Есть: {_TYPES}.", f"There are: {_TYPES}."),
            named,
        )
        return None

    def _items(self, data: Mapping[str, Any], at: FieldPath) -> dict[str, AnyField]:
        if not data.get("of"):
            self.wrong(
                (*at, "of") if "of" in data else at,
                Both("не сказано, из чего список", "it isn't said what the list is of"),
                Both(
                    "Добавьте поля пункта: of: {item: {type: text}}.",
                    "Add an item's fields: of: {item: {type: text}}.",
                ),
            )
            return {}
        inner = self.fields(data["of"], (*at, "of"), _WORDS | {"forms"}, Model)
        for name, one in inner.items():
            if one.type == "picture":
                self.wrong(
                    (*at, "of", name),
                    Both("картинки в пункте списка не бывает", "an item of a list can't have a picture"),
                    Both("Вынесите её из списка.", "Take it out of the list."),
                    "picture",
                )
        return inner

    def _values(self, made: AnyField, at: FieldPath) -> None:
        """The field's own default and example: it must take them."""
        for which in ("default", "example"):
            given = getattr(made, which)
            if given is None or (which == "example" and made.type == "picture"):
                continue
            # as a record has it, so that what is wrong can say which parts there are
            fields: dict[str, Any] = {which: (accepted_by(made), ...)}
            holder = create_model("Holder", __base__=Model, **fields)
            try:
                holder.validated({which: given})
            except ValidationError as error:
                self._unfit(error, made, holder, {which: given}, at)

    def _unfit(
        self, error: ValidationError, made: AnyField, model: type[Model], given: object, at: FieldPath
    ) -> None:
        for inner, problem in problems_of(error, model, given):
            what = Both(
                f"не значение типа {made.type}: {problem.what.ru}",
                f"not a value of type {made.type}: {problem.what.en}",
            )
            place = (*at, *inner)
            self.found.append((place, replace(problem, what=what, place=dotted(place))))

    def _tell(self, error: ValidationError, model: type[Model], data: object, at: FieldPath) -> None:
        for inner, problem in problems_of(error, model, data):
            place = (*at, *inner)
            self.found.append((place, replace(problem, place=dotted(place))))
