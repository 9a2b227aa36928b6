"""A sample record of any kind, as commented YAML: an example of ours, or made from an office's own definition."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from textwrap import indent
from typing import Any, ClassVar

from wego_forms.catalog.definition import AnyField, Definition, ListField
from wego_forms.catalog.inventing import invented, signing
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.load import parse
from wego_forms.catalog.models import model_of
from wego_forms.catalog.remarks import remarked
from wego_forms.errors import Both, RecordError, user_language
from wego_forms.once import once
from wego_forms.records import Record, build_as
from wego_forms.records.files import parse_data

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
#: What a field that is a picture shows in a sample.
_PICTURE = "picture.png"


def sample_text(kind: Kind) -> str:
    """A commented record of that kind, as YAML; it is right as it comes."""
    return _own(kind.definition) if kind.definition else _example(_OURS[kind.name][0])


def sample_files(kind: Kind) -> dict[str, bytes]:
    """What the sample record names beside itself, by its path from the record."""
    if kind.definition:
        return {_PICTURE: _picture()} if f': "{_PICTURE}"' in sample_text(kind) else {}
    return {name: _example(name).encode() for name in _OURS[kind.name][1:]}


def sample_record(kind: Kind) -> Record:
    """The sample record itself, whatever the definition asks of its values."""
    name = str(examples_folder() / "sample.yaml")
    try:
        return parse(sample_text(kind), name, kind.folder)
    except RecordError:
        if kind.definition is None:
            raise
    # Values that only the office has: what a template may name doesn't hang on them.
    loose = kind.definition.model_copy(update={"fields": _loosened(kind.definition.fields)})
    loosely: Any = model_of(loose)

    class Sample(loosely):  # type: ignore[misc]
        of_kind: ClassVar[Kind] = kind

    data, lines = parse_data(_made_up(loose), name)
    made: Record = build_as(Sample, data, name, lines)
    return made


def _loosened(fields: Mapping[str, AnyField]) -> dict[str, AnyField]:
    free = {"min": None, "max": None, "max_length": None, "pattern": None}
    return {
        name: field.model_copy(
            update=free | ({"of": _loosened(field.of)} if isinstance(field, ListField) else {})
        )
        for name, field in fields.items()
    }


def _picture() -> bytes:
    """A grey square with a frame, to be replaced."""
    from PIL import Image, ImageDraw

    image = Image.new("L", (400, 400), 232)
    ImageDraw.Draw(image).rectangle((0, 0, 399, 399), outline=160, width=4)
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


@once
def examples_folder() -> Path:
    """In an installed package the examples lie inside it, in a checkout beside it."""
    here = Path(__file__).parent.parent
    packaged = here / "_examples"
    return packaged if packaged.is_dir() else here.parent / "examples"


def _example(name: str) -> str:
    """That file of ours with its remarks in the user's language."""
    return remarked((examples_folder() / name).read_text("utf-8"), user_language())


def _own(definition: Definition) -> str:
    return _example_like(definition) or _made_up(definition)


def _example_like(definition: Definition) -> str:
    """The record of that example of ours whose fields the definition has, without its picture; or ''."""
    name = next((name for name, known in _examples().items() if _alike(known, definition)), None)
    if name is None:
        return ""
    text = _example(f"{name}.yaml")
    text = re.sub(r"\A(?:#.*\n)+kind: .*\n", _head(definition), text)
    return re.sub(r"^( +)emblem: .*", r"\1# emblem: emblem.png", text, flags=re.MULTILINE)


def _alike(one: Definition, other: Definition) -> bool:
    """Whether a record of the one is a record of the other."""
    return all(getattr(one, part) == getattr(other, part) for part in ("base", "signatories", "fields"))


@once
def _examples() -> Mapping[str, Definition]:
    """What our examples of own kinds are made of, by name."""
    from wego_forms.catalog.find import FOLDER, kinds

    found = kinds(examples_folder() / FOLDER)
    return {
        path.stem: kind.definition
        for path in sorted((examples_folder() / FOLDER).glob("*.yaml"))
        if (kind := found.named(path.stem)).definition
    }


def _head(definition: Definition) -> str:
    said = Both("Пример записи: исправьте значения.", "A sample record: change the values.")
    return f"# {said(user_language())}\nkind: {definition.kind}\n"


def _made_up(definition: Definition) -> str:
    example, keys = _BASES[definition.base]
    text = _example(_OURS[example][0])
    blocks = dict(re.findall(r"^(\w+)(:.*\n(?:(?:[ #].*)?\n)*)", text, re.MULTILINE))
    lines = [_head(definition)]
    lines += [f"{key}{_without_comments(blocks[key])}" for key in keys if key in blocks]
    if definition.signatories > 1:
        lines.append(
            "signatories:\n" + "".join(f"  - {_flow(each)}\n" for each in signing(definition.signatories))
        )
    elif definition.base == "letter":
        lines.append(f"signatory{_without_comments(blocks['signatory'])}")
    lines += [_field_line(name, field) for name, field in definition.fields.items()]
    return "".join(lines)


def _without_comments(block: str) -> str:
    """The block without the example's own remarks."""
    return re.sub(r"^\s*#.*\n|\s+#.*$", "", block, flags=re.MULTILINE).rstrip() + "\n"


def _field_line(name: str, field: AnyField) -> str:
    remark = f"  # {hint}" if (hint := _hint(field)) else ""
    value = invented(name, field)
    if value is None:
        return f"# {name}: …{remark}\n"
    if field.type == "picture" and field.optional:
        return f"# {name}: {_flow(value)}{remark}\n"
    if isinstance(field, ListField):
        items = "".join(f"  - {_flow(item)}\n" for item in value)
        return f"{name}:{remark}\n{items}"
    if field.type == "lines":
        texts = "".join(f"  {lang}: |\n{indent(text.strip(), '    ')}\n" for lang, text in value.items())
        return f"{name}:{remark}\n{texts}"
    return f"{name}: {_flow(value)}{remark}\n"


def _hint(field: AnyField) -> str:
    lang = user_language()
    title = field.hint or field.title
    return " ".join((title.get(lang) or "").split()) if title else ""


def _flow(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
