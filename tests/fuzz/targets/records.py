"""Records in YAML and JSON, and definitions of kinds: their trees changed, or their text."""

from __future__ import annotations

import contextlib
import json
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import wego_forms as wf
from tests.catalog.office import DEFINITION
from tests.fuzz.chance import edited, rebuilt, reworded
from tests.fuzz.target import Target, folder, put
from wego_forms.catalog.schemas import schema_of
from wego_forms.records.yaml import parse_yaml

_EXAMPLES = Path(__file__).parents[3] / "examples"
_LETTER = """\
kind: letter
letterhead: {author: {ru: Губернатор, en: Governor}}
number: 7
date: 2026-11-20
addressees:
- position: {ru: Президент, en: President}
  region: {ru: Самарская область}
  person: &someone {family: Орлов, given: Пётр, patronymic: Ильич}
subject: {ru: О встрече, en: Meeting}
body: {ru: "Просим **принять**.\\n\\n- раз\\n- два", en: Please}
signatory: {position: {ru: Губернатор, en: Governor}, person: *someone}
"""


@cache
def _records() -> list[bytes]:
    return [path.read_bytes() for path in sorted(_EXAMPLES.glob("*.yaml"))] + [_LETTER.encode()]


@cache
def _tree(data: bytes) -> Any:
    return parse_yaml(data.decode(), "seed.yaml")[0]


def _as_json(tree: Any) -> bytes:
    with contextlib.suppress(ValueError):  # an integer of more digits than Python writes
        return json.dumps(tree, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return b'{"kind": ' + b"4" * 4301 + b"}"


def _varied(data: bytes, chance: Random) -> bytes:
    """Mostly a JSON of a changed tree; else the YAML's text or bytes."""
    roll = chance.random()
    if roll < 0.75:
        tree = _tree(data)
        for _ in range(chance.choice((1, 1, 2, 5))):
            tree = rebuilt(tree, chance)
        made = _as_json(tree)
        return edited(made, chance) if chance.random() < 0.1 else made
    if roll < 0.95:
        return reworded(data.decode(), chance).encode("utf-8", "surrogatepass")
    return edited(data, chance)


def _run(data: bytes, chance: Random) -> None:
    """Load it and make its document; a JSON is YAML too, and is now and then read as that."""
    suffix = "json" if data[:1] in (b"{", b"[") and chance.random() < 0.9 else "yaml"
    record = wf.load(put(f"record.{suffix}", data))
    document = wf.fill(record, chance.choice(("ru", "en")))
    if chance.random() < 0.1:
        document.pdf()


RECORDS = Target("records", _records, _varied, _run, 300)


@cache
def _definitions() -> list[bytes]:
    small = (
        "kind: meeting\nbase: form\ntitle: {ru: Запрос, en: A}\nfields:\n"
        "  a: {type: text, pattern: '\\d+', optional: true}\n"
    )
    page = (
        "kind: meeting\nbase: page\ntitle: {ru: Справка, en: Note}\nfields:\n"
        "  a: {type: list, of: {b: {type: list, of: {c: {type: month, min: 2020-01}}}}}\n"
        "  d: {type: number, min: 0, max: 9, default: 3}\n  e: {type: picture, optional: true}\n"
    )
    return [text.encode() for text in (DEFINITION, small, page)]


def _run_kind(data: bytes, chance: Random) -> None:
    """Read the definition; of a right one make a record of nothing, its schema, and its blank."""
    kinds = folder() / "kinds"
    kinds.mkdir(exist_ok=True)
    (kinds / "meeting.yaml").write_bytes(data)
    kind = wf.kinds(kinds)["meeting"]
    schema_of(kind)
    wf.record("meeting", {} if chance.random() < 0.5 else {"a": "7"}, kinds)


KINDS = Target("kinds", _definitions, _varied, _run_kind, 700)
