"""What an office's own kind offers its templates, and which kind a file belongs to."""

from __future__ import annotations

from pathlib import Path

from wego_forms.catalog.find import fields_of
from wego_forms.catalog.kind import Kind
from wego_forms.catalog.samples import sample_record
from wego_forms.choosing import LANGUAGES
from wego_forms.filling.contract import known
from wego_forms.records.files import parse_once, read_text


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
    if file.parent.name not in LANGUAGES or not definition.is_file() or not is_definition(definition):
        return None
    return Kind.load(definition)


def fields_offered(kind: Kind) -> set[str]:
    """Every path that a template of the kind may name."""
    offered = {path for lang in LANGUAGES for path in known(fields_of(sample_record(kind), lang).values)}
    for number in ("", *range(2, (kind.definition.signatories if kind.definition else 1) + 1)):
        offered |= {f"signature{number}", f"signature{number}.mark", f"seal{number}", f"seal{number}.place"}
    several = ("attachments[].lead", "attachments[].text", "executor.name", "executor.phone")
    return offered | {"draft", *several}
