"""What an archive copy costs over the ordinary PDF, in time and bytes: a letter with three pictures, and the form.

Run: python benchmarks/bench_archive.py
"""

from __future__ import annotations

from pathlib import Path

from timing import milliseconds

import wego_forms as wf
from wego_forms import catalog

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
SAMPLES = EXAMPLES / "samples"


def main() -> None:
    """Print a line a document."""
    letter = wf.load(EXAMPLES / "tatarstan.yaml").model_dump()
    letter["letterhead"]["emblem"] = str(SAMPLES / "emblem.png")
    for block in ("signature", "seal"):
        letter[block] = {"mode": "image", "file": str(SAMPLES / f"{block}.png")}
    for record in (catalog.build(letter), wf.load(EXAMPLES / "dimitrovgrad.yaml")):
        document = wf.fill(record)
        for archive in (False, True):
            size = len(document.pdf(archive=archive))
            time = milliseconds(lambda: document.pdf(archive=archive), 100)  # noqa: B023
            print(
                f"{record.kind}, {'archive' if archive else 'ordinary'}: {time:.2f} ms, {size / 1000:.1f} kB"
            )


if __name__ == "__main__":
    main()
