"""What the account of every character costs: the same document drawn with it and without, turn by turn, in CPU time.

Run: python benchmarks/bench_account.py [pairs]
"""

from __future__ import annotations

import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from unittest import mock

import wego_forms as wf
from wego_forms.pdf import draw, drawing
from wego_forms.pdf.account import Tally
from wego_forms.pdf.read import notes

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print a line a document: the median time, and by how much the account makes it longer."""
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    for example, lang in (
        ("tatarstan", "ru"),
        ("tatarstan", "en"),
        ("dimitrovgrad", "ru"),
        ("dimitrovgrad", "en"),
    ):
        record = wf.load(ROOT / "examples" / f"{example}.yaml")
        with zipfile.ZipFile(io.BytesIO(wf.fill(record, lang).docx())) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        shares, times = [], []
        draw(parts)
        for pair in range(pairs):
            # Which of the two comes first changes each time: the second finds warmer caches.
            if pair % 2:
                without, with_it = _without(parts), _time(parts)
            else:
                with_it, without = _time(parts), _without(parts)
            shares.append(with_it / without - 1)
            times.append(with_it)
        low, middle, high = (statistics.quantiles(shares, n=20)[place] * 100 for place in (4, 9, 14))
        print(
            f"{record.kind}.{lang}: {statistics.median(times) * 1000:.2f} ms, "
            f"the account {middle:+.1f} % of it (quartiles {low:+.1f} to {high:+.1f})"
        )


def _time(parts: dict[str, bytes]) -> float:
    start = time.process_time()
    draw(parts)
    return time.process_time() - start


def _without(parts: dict[str, bytes]) -> float:
    def silent(part: str, _: object) -> Tally:
        return Tally(part, [])

    def nothing(*_: object) -> None:
        pass

    # The body's texts are gathered for its language anyway.
    patches: tuple[tuple[object, str, Callable[..., object]], ...] = (
        (drawing, "settle", nothing),
        (Tally, "hold", nothing),
        (notes, "opened", silent),
    )
    with mock.patch.object(*patches[0]), mock.patch.object(*patches[1]), mock.patch.object(*patches[2]):
        return _time(parts)


if __name__ == "__main__":
    main()
