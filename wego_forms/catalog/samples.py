"""A sample record of any kind, as commented YAML: an example of ours, or made from an office's own definition."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from wego_forms.catalog.definition import AnyField, ChoiceField, Definition, ListField, NumberField
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.load import parse
from wego_forms.errors import Both, user_language
from wego_forms.once import once
from wego_forms.records import Record

#: The example of each of our kinds, and what it needs beside it.
_OURS = {
    "invitation": ("tatarstan.yaml",),
    "application": ("dimitrovgrad.yaml",),
    "guide": ("guide.yaml", "data/organisation.yaml"),
    "note": ("note.yaml", "data/organisation.yaml"),
    "letter": ("letter.yaml",),
}
#: The keys of the examples that each base takes over.
_BASES = {
    "letter": ("letter", ("letterhead", "number", "date", "addressees", "subject")),
    "form": ("application", ("applicant", "head", "head_contact", "it_head", "wego_contact")),
    "page": ("letter", ("date",)),
}
_PERSON = {"family": "Иванов", "given": "Иван", "patronymic": "Иванович"}
_VALUES: dict[str, Any] = {
    "date": "2026-12-01",
    "time": "14:30",
    "month": "2026-12",
    "term": {"start": "2024-09", "end": "2029-09"},
    "flag": True,
    "person": _PERSON,
    "official": {"position": {"ru": "Директор", "en": "Director"}, "person": _PERSON},
    "post": {"ru": "Директор", "en": "Director"},
    "place": {"ru": "Самарская область", "en": "Samara Region"},
    "body": {"ru": "Министерство финансов", "en": "Ministry of Finance"},
    "country": "RU",
    "email": "mail@city.example",
    "phone": "+7 8422 58-93-43",
    "website": "https://www.city.example",
    "postcode": "432017",
}


def sample_text(kind: Kind) -> str:
    """A commented record of that kind, as YAML; it is right as it comes."""
    return (
        _own(kind.definition)
        if kind.definition
        else (examples_folder() / _OURS[kind.name][0]).read_text("utf-8")
    )


def sample_files(kind: Kind) -> dict[str, str]:
    """What the sample record names beside itself, by its path from the record."""
    names = () if kind.definition else _OURS[kind.name][1:]
    return {name: (examples_folder() / name).read_text("utf-8") for name in names}


def sample_record(kind: Kind) -> Record:
    """The sample record itself."""
    name = str(examples_folder() / "sample.yaml")
    return parse(sample_text(kind), name, kind.folder)


@once
def examples_folder() -> Path:
    """In an installed package the examples lie inside it, in a checkout beside it."""
    here = Path(__file__).parent.parent
    packaged = here / "_examples"
    return packaged if packaged.is_dir() else here.parent / "examples"


def _own(definition: Definition) -> str:
    example, keys = _BASES[definition.base]
    text = (examples_folder() / _OURS[example][0]).read_text("utf-8")
    blocks = dict(re.findall(r"^(\w+)(:.*\n(?:(?:[ #].*)?\n)*)", text, re.MULTILINE))
    said = Both("Пример записи: исправьте значения.", "A sample record: change the values.")
    lines = [f"# {said(user_language())}\n", f"kind: {definition.kind}\n"]
    lines += [f"{key}{_without_comments(blocks[key])}" for key in keys if key in blocks]
    if definition.base == "letter":
        official = _without_comments(blocks["signatory"])
        if definition.signatories > 1:
            lines.append("signatories:\n" + f"  - {_flow(_VALUES['official'])}\n" * definition.signatories)
        else:
            lines.append(f"signatory{official}")
    lines += [_field_line(name, field) for name, field in definition.fields.items()]
    return "".join(lines)


def _without_comments(block: str) -> str:
    """The block without the example's own remarks."""
    return re.sub(r"^\s*#.*\n|\s+#.*$", "", block, flags=re.MULTILINE).rstrip() + "\n"


def _field_line(name: str, field: AnyField) -> str:
    remark = f"  # {hint}" if (hint := _hint(field)) else ""
    value = sample_value(name, field)
    if value is None:
        return f"# {name}: …{remark}\n"
    if isinstance(field, ListField):
        items = "".join(f"  - {_flow(item)}\n" for item in value)
        return f"{name}:{remark}\n{items}"
    if field.type == "lines":
        texts = "".join(
            f"  {lang}: |\n    {text.strip().replace(chr(10), chr(10) + '    ')}\n"
            for lang, text in value.items()
        )
        return f"{name}:{remark}\n{texts}"
    return f"{name}: {_flow(value)}{remark}\n"


def sample_value(name: str, field: AnyField) -> Any:
    """A value that the field takes: its example, its default, or one of its type; None: only the office has one."""
    for given in (field.example, field.default):
        if given is not None:
            return {"ru": given, "en": given} if field.type == "lines" and isinstance(given, str) else given
    if isinstance(field, ChoiceField):
        return next(iter(field.of))
    if isinstance(field, ListField):
        item = {each: sample_value(each, inner) for each, inner in field.of.items()}
        return [{each: value for each, value in item.items() if value is not None}] * max(field.min or 1, 1)
    if isinstance(field, NumberField):
        least = (
            field.min if field.min is not None else min(10.0, field.max if field.max is not None else 10.0)
        )
        return int(least) if least == int(least) else least
    if field.type in ("date", "month"):
        bound = getattr(field, "min", None) or getattr(field, "max", None)
        return str(bound)[: len(_VALUES[field.type])] if bound else _VALUES[field.type]
    if field.type in ("text", "lines"):
        title = field.title
        said = {"ru": (title and title.ru) or name, "en": (title and title.en) or name}
        most = getattr(field, "max_length", None)
        return {lang: text[:most] for lang, text in said.items()}
    return _VALUES.get(field.type)


def _hint(field: AnyField) -> str:
    lang = user_language()
    title = field.hint or field.title
    return (title.get(lang) or "") if title else ""


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
