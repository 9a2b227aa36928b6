"""How long a filled DOCX takes: ours and docxtpl's on our template, and all peers' on one letter of plain fields.

Run: python benchmarks/bench_docx.py     (docx-mailmerge2 from the group bench; docxtemplater and carbone
where npm has put them into benchmarks/peers)
"""

from __future__ import annotations

import io
import json
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import letters
from docxtpl import DocxTemplate
from mailmerge import MailMerge
from tables import Row, Table
from timing import Spread, by_turns, ratios

import wego_forms as wf
from wego_forms.filling.environment import environment

PEERS = Path(__file__).parent / "peers"
ROUNDS = 60
DIFFERENT = 20


def measure() -> list[Table]:
    """Two tables: the templates as they are, and the letter of plain fields."""
    return [_ours(), _flat()]


def _ours() -> Table:
    lines = []
    for example, lang in (
        ("tatarstan", "ru"),
        ("tatarstan", "en"),
        ("dimitrovgrad", "ru"),
        ("dimitrovgrad", "en"),
    ):
        record = wf.load(letters.ROOT / "examples" / f"{example}.yaml")
        path = wf.template_path(record.kind, lang)
        template = wf.Template(path)
        values = letters.full(record, lang, template)
        times = by_turns(
            {
                "wego_forms": lambda _: template.fill(values).docx(),  # noqa: B023
                "docxtpl": lambda _: _docxtpl(path, values),  # noqa: B023
            },
            ROUNDS,
        )
        ratio = ratios(times, "wego_forms")["docxtpl"]
        lines.append(Row(f"{record.kind}, {lang}: docxtpl", Spread.of(times["docxtpl"]), ratio))
        lines.append(Row(f"{record.kind}, {lang}: wego_forms", Spread.of(times["wego_forms"])))
    return Table("DOCX: our templates, conditions, loops and all", lines)


def _flat() -> Table:
    """Every program fills the same letter, a different one each round of twenty."""
    given = letters.plain(DIFFERENT)
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        (where / "jinja.docx").write_bytes(letters.template(lambda name: f"{{{{ {name} }}}}"))
        (where / "merge.docx").write_bytes(letters.template(letters.merge_field))
        (where / "docxtemplater.docx").write_bytes(letters.template(lambda name: f"{{{name}}}"))
        (where / "carbone.docx").write_bytes(letters.template(lambda name: f"{{d.{name}}}"))
        (where / "values.json").write_text(json.dumps(given), encoding="utf-8")
        template = wf.Template(where / "jinja.docx")

        def mailmerge(turn: int) -> bytes:
            out = io.BytesIO()
            with MailMerge(where / "merge.docx") as document:
                document.merge(**given[turn % DIFFERENT])
                document.write(out)
            return out.getvalue()

        works: dict[str, Callable[[int], bytes]] = {
            "wego_forms": lambda turn: template.fill(given[turn % DIFFERENT]).docx(),
            "docxtpl": lambda turn: _docxtpl(where / "jinja.docx", given[turn % DIFFERENT]),
            "docx-mailmerge2": mailmerge,
        }
        for name, work in works.items():
            _did(name, work(1), given[1])
        times = by_turns(works, ROUNDS)
        for peer in ("docxtemplater", "carbone"):
            if (PEERS / "node_modules" / peer).is_dir():
                times[peer] = _node(peer, where)
                _did(peer, (where / f"{peer}.out.docx").read_bytes(), given[1])
    against = ratios(times, "wego_forms")
    lines = [Row(name, Spread.of(spent), against.get(name)) for name, spent in times.items()]
    return Table(f"DOCX: one letter of {len(given[0])} plain fields, twenty different ones", lines)


def _docxtpl(path: Path, values: dict[str, object]) -> bytes:
    """docxtpl as its documentation has it: a template object a document."""
    document = DocxTemplate(path)
    document.render(values, environment(), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _node(peer: str, where: Path) -> list[float]:
    """A Node.js program's times: its own process, warmed up, the same letters."""
    command = [
        "node",
        f"{peer}.js",
        where / f"{peer}.docx",
        where / "values.json",
        where / f"{peer}.out.docx",
        ROUNDS,
    ]
    told = subprocess.run(
        list(map(str, command)), cwd=PEERS, check=True, capture_output=True, text=True
    ).stdout
    return [float(time) for time in json.loads(told)]


def _did(name: str, document: bytes, values: letters.Values) -> bytes:
    """The document, if the peer did the work: a letter without its values is no time to compare with."""
    text = letters.words(document)
    if missing := [value for value in values.values() if value not in text]:
        raise SystemExit(f"{name} left out {missing}")
    return document


if __name__ == "__main__":
    for table in measure():
        print(table.plain())
