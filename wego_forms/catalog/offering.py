"""What an office's own kind offers its templates, and which kind a file belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from wego_forms.catalog.find import fields_of
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.samples import sample_record
from wego_forms.choosing import LANGUAGES
from wego_forms.edges import is_file
from wego_forms.errors import Lang, RecordError, TemplateError
from wego_forms.filling.contract import known
from wego_forms.filling.lookalikes import key, keyed
from wego_forms.records import Record
from wego_forms.records.files import parse_once, read_text
from wego_forms.sheets import headings_of

#: What a letter's own groups have, of which a sample has none.
PARTS_OF = {
    "attachments[0]": ("attachments[0].lead", "attachments[0].text"),
    "executor": ("executor.name", "executor.phone"),
}


def is_definition(path: str | Path) -> bool:
    """Whether a YAML file defines a kind: it says what the kind stands on. InputError: it can't be read."""
    if Path(path).suffix != ".yaml":
        return False
    data, _ = parse_once(read_text(Path(path)), str(path))
    return isinstance(data, dict) and "base" in data and "letterhead" not in data


def kind_of_template(path: str | Path) -> Kind | None:
    """The own kind whose template lies there: NAME.yaml beside ru/NAME.docx. RecordError: its definition is wrong."""
    file = Path(path)
    definition = file.absolute().parent.parent / f"{file.stem}.yaml"
    if file.parent.name not in LANGUAGES or not is_file(definition) or not is_definition(definition):
        return None
    return Kind.load(definition)


def headings_offered(kind: Kind) -> Mapping[str, str]:
    """What a clerk may call a field of the kind (Номер, number), as `lookalikes.key` has it, and the field's path."""
    return _headings(kind, tuple(kind.template_state(lang) for lang in kind.languages))


@lru_cache(maxsize=64)
def _headings(kind: Kind, _states: tuple[tuple[int, ...], ...]) -> Mapping[str, str]:
    offered = _paths(kind)
    return keyed(offered) | {
        key(heading): path if path in offered else path.removesuffix(".ru").removesuffix(".en")
        for heading, path in headings_of(kind.columns).items()
    }


def _paths(kind: Kind) -> frozenset[str]:
    """The paths of the kind's fields, where a template of ours asks for them."""
    try:
        return frozenset(path for lang in kind.languages for path in kind.template(lang).fields)
    except TemplateError:  # whoever fills that one is told
        return frozenset()


def _known(sample: Record, lang: Lang) -> set[str]:
    """Every path in that language; none, where the definition says something in the other one only."""
    try:
        return set(known(fields_of(sample, lang).values))
    except RecordError:
        return set()


def fields_offered(kind: Kind) -> set[str]:
    """Every path that a template of the kind may name."""
    sample = sample_record(kind)
    offered = {path for lang in kind.languages or LANGUAGES for path in _known(sample, lang)}
    for number in ("", *range(2, (kind.definition.signatories if kind.definition else 1) + 1)):
        offered |= {f"signature{number}", f"signature{number}.mark", f"seal{number}", f"seal{number}.place"}
    return offered | {"draft", *(path.replace("[0]", "[]") for parts in PARTS_OF.values() for path in parts)}
