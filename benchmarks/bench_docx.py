"""How long a filled DOCX takes, here and with docxtpl, on the same template and values in the same run.

Run: python benchmarks/bench_docx.py
"""

from __future__ import annotations

import io
from pathlib import Path

from docxtpl import DocxTemplate
from timing import milliseconds

import wego_forms as wf
from wego_forms.blocks import blocks_of
from wego_forms.catalog import fields_of
from wego_forms.filling.dummies import NAMES
from wego_forms.filling.environment import environment

ROOT = Path(__file__).resolve().parents[1]


def by_docxtpl(path: Path, values: dict[str, object]) -> bytes:
    """docxtpl as its documentation has it: a template object a document."""
    document = DocxTemplate(path)
    document.render(values, environment(), autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def main() -> None:
    """Print a line a template: both times and their ratio."""
    for example, lang in (
        ("tatarstan", "ru"),
        ("tatarstan", "en"),
        ("dimitrovgrad", "ru"),
        ("dimitrovgrad", "en"),
    ):
        record = wf.load(ROOT / "examples" / f"{example}.yaml")
        path = wf.template_path(record.kind, lang)
        template = wf.Template(path)
        values = {
            **fields_of(record, lang).values,
            **blocks_of(record, lang, template).values,
            "pictures": dict.fromkeys(NAMES),
        }
        peer = milliseconds(lambda: by_docxtpl(path, values), 30)  # noqa: B023
        ours = milliseconds(lambda: template.fill(values).docx(), 300)  # noqa: B023
        print(
            f"{record.kind}.{lang}: docxtpl {peer:.2f} ms, wego_forms {ours:.3f} ms, {peer / ours:.0f} times"
        )


if __name__ == "__main__":
    main()
