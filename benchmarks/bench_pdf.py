"""How long a PDF takes, here and with word2pdf, from the same filled DOCX in the same run.

Both keep what they can from one document to the next: word2pdf its index of fonts, we our styles and fonts.
Ours is timed twice: from the filled document, as a batch does it, and from the DOCX's bytes, as word2pdf gets it.
Run: python benchmarks/bench_pdf.py
"""

from __future__ import annotations

import warnings
from pathlib import Path

from timing import milliseconds
from word2pdf.api import Converter

import wego_forms as wf

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print a line a document: the times and word2pdf's over ours."""
    converter = Converter()
    for example, lang in (
        ("tatarstan", "ru"),
        ("tatarstan", "en"),
        ("dimitrovgrad", "ru"),
        ("dimitrovgrad", "en"),
    ):
        record = wf.load(ROOT / "examples" / f"{example}.yaml")
        docx = wf.fill(record, lang).docx()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            peer = milliseconds(lambda: converter.convert(docx), 20)  # noqa: B023
        filled = milliseconds(lambda: wf.fill(record, lang).pdf(), 60)  # noqa: B023
        drawn = milliseconds(lambda: wf.to_pdf(docx), 60)  # noqa: B023
        print(
            f"{record.kind}.{lang}: word2pdf {peer:.1f} ms, wego_forms {drawn:.2f} ms ({peer / drawn:.1f} times), "
            f"filling included {filled:.2f} ms ({peer / filled:.1f} times)"
        )


if __name__ == "__main__":
    main()
