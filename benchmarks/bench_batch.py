"""How long a batch takes and how much memory any process of it needs.

Letters with a picture of a signature and of a seal, as DOCX and PDF, from a CSV of synthetic people.
Run: python benchmarks/bench_batch.py [ROWS]     (10,000 by default; Linux)
"""

from __future__ import annotations

import contextlib
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from people import rows, signed, table


def measured(folder: Path, count: int, jobs: int) -> tuple[float, float, float]:
    """A run of the command: its seconds, those of the processors, and the most MB that a process of it had."""
    source, base = table(folder / "people.csv", list(rows(count))), signed(folder)
    out = folder / f"out-{count}-{jobs}"
    command = [sys.executable, "-m", "wego_forms", "batch", source, "--base", base, "-o", out]
    command += ["--numbers", "73-Г-01/{n}исх", "--jobs", jobs]
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    most = 0
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as run:
        parent = psutil.Process(run.pid)
        while run.poll() is None:
            with contextlib.suppress(psutil.Error):
                most = max(
                    most, *(each.memory_info().rss for each in (parent, *parent.children(recursive=True)))
                )
            time.sleep(0.1)
    seconds = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    files = sum(1 for path in out.iterdir() if path.suffix in (".docx", ".pdf"))
    assert run.returncode == 0, run.returncode
    assert files == 2 * count, files
    return seconds, busy, most / 1e6


def main() -> None:
    """Print a line a run."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    # What a run has written stays until all are done: where ext4 has no journal, a file takes up to ten times as long
    # to make in the minute after many were removed.
    with tempfile.TemporaryDirectory() as folder:
        for letters, jobs in ((count // 10, 2), (count, 2), (count, 1)):
            seconds, busy, most = measured(Path(folder), letters, jobs)
            said = f"{seconds:.1f} s ({busy:.0f} s of processors), {letters / seconds:.0f} rows a second"
            print(f"{letters} rows, {jobs} processes: {said}, at most {most:.0f} MB in a process", flush=True)


if __name__ == "__main__":
    main()
