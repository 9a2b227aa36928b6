"""What a tagged PDF costs over an untagged one, in time and bytes, paired: the two by turns in one process.

Run: python benchmarks/bench_tagged.py
"""

from __future__ import annotations

import statistics
import time
import warnings
from collections.abc import Mapping
from pathlib import Path

import wego_forms as wf
from wego_forms.ooxml import Package
from wego_forms.pdf import draw

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
ROUNDS = 300


def main() -> None:
    """Print a line a document: both times, the median of what tags add in each pair, both sizes."""
    warnings.simplefilter("ignore")
    for example in ("tatarstan", "dimitrovgrad", "note", "guide"):
        record = wf.load(EXAMPLES / f"{example}.yaml")
        parts = Package.open(wf.fill(record).docx()).parts
        sizes = [len(draw(parts, tagged=tagged).pdf) for tagged in (False, True)]
        pairs = [_pair(parts) for _ in range(ROUNDS)]
        plain, tagged = (statistics.median(times) for times in zip(*pairs, strict=True))
        share = statistics.median(other / one - 1 for one, other in pairs)
        print(
            f"{record.kind}: {plain:.2f} and {tagged:.2f} ms ({share:+.0%}), "
            f"{sizes[0] / 1000:.1f} and {sizes[1] / 1000:.1f} kB"
        )


def _pair(parts: Mapping[str, bytes]) -> tuple[float, float]:
    """Milliseconds of an untagged and a tagged drawing, one right after the other."""
    times = []
    for tagged in (False, True):
        start = time.perf_counter()
        draw(parts, tagged=tagged)
        times.append((time.perf_counter() - start) * 1000)
    return times[0], times[1]


if __name__ == "__main__":
    main()
