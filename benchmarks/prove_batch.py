"""What a batch promises, tried at size: bad rows, kills at random moments, processes and Dask, one PDF to print.

Run: python benchmarks/prove_batch.py bad|kills|dask|print [COUNT]     (Linux)
"""

from __future__ import annotations

import hashlib
import logging
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from people import HEADINGS, ROOT, rows, signed, table

import wego_forms as wf

#: Twenty ways for a row to be wrong: the column, and what stands in it.
WRONG = [
    ("addressee.person.family", ""),
    ("addressee.person.given", ""),
    ("attachments[0].sheets", "шесть"),
    ("addressee.person.gender", "м?"),
    ("addressee.person.gender", "оно"),
    ("date", "30.02.2017"),
    ("date", "05/09/2026"),
    ("date", "завтра"),
    ("letterhead.email", "mail@"),
    ("letterhead.email", "mail.region.example"),
    ("letterhead.phone", "12"),
    ("letterhead.phone", "+7 (звоните)"),
    ("letterhead.website", "region"),
    ("occasion.participants", "0"),
    ("occasion.participants", "много"),
    ("attachments[0].sheets", "-1"),
    ("attachments[0].sheets", "1.5"),
    ("reply_to.number", "12-3"),
    ("reply_to.date", "01.08.2017"),
    ("addressee.person.family", "Орлов\x01"),
]


def bad(count: int) -> None:
    """One row in a hundred is wrong: all the others become letters, each wrong one an error with its place."""
    lines = list(rows(count))
    wrong = {number * 100 + 50: WRONG[number % len(WRONG)] for number in range(count // 100)}
    for index, (column, value) in wrong.items():
        lines[index][HEADINGS.index(column)] = value
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = wf.run_batch(
            table(folder / "people.csv", lines),
            folder / "out",
            base=signed(folder),
            formats="docx",
            numbers="{n}",
        )
        files = sorted(path.name for path in (folder / "out").glob("*.docx"))
    assert len(files) == report.written == count - len(wrong), report.written
    assert [failure.row for failure in report.failures] == [index + 2 for index in sorted(wrong)]
    for failure in report.failures:
        column, _ = wrong[failure.row - 2]
        told = report.told(failure.problems[0], failure.row, "en")
        assert told.startswith(f"people.csv:{failure.row}: {column.split('.')[0]}"), told
    for failure in report.failures[: len(WRONG)]:
        print("  " + report.told(failure.problems[0], failure.row, "en"))
    print(f"{count} rows: {len(files)} files, {report.failed} located errors")


def kills(count: int) -> None:
    """Kill -9 the parent or a worker at random moments; a rerun leaves what an undisturbed run leaves."""
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, base = table(folder / "people.csv", list(rows(300))), signed(folder)
        start = time.monotonic()
        _command(source, base, folder / "whole").communicate()
        took = time.monotonic() - start
        whole = _contents(folder / "whole")
        parents = 0
        for number in range(count):
            out = folder / f"out{number}"
            run = _command(source, base, out)
            time.sleep(chance.uniform(0, took))
            parents += _kill_one(run, chance)
            run.communicate()
            for path, digest in _contents(out).items():
                assert path.startswith((".", "manifest")) or digest == whole[path], f"{path} isn't whole"
            if run.returncode:
                _command(source, base, out).communicate()
            found = _contents(out)
            assert found == whole, sorted(set(found.items()) ^ set(whole.items()))
    print(
        f"{count} kills, {parents} of the parent and {count - parents} of a worker: every rerun was byte for byte"
    )


def dask(count: int) -> None:
    """The same batch by processes, by a Dask cluster, and by one whose worker is killed: the same bytes."""
    from distributed import Client, LocalCluster

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, base = table(folder / "people.csv", list(rows(count))), signed(folder)
        settings = {"base": base, "lang": "all", "numbers": "{n}"}
        report = wf.run_batch(source, folder / "processes", jobs=2, **settings)
        print(f"processes: {report.written} files in {report.seconds:.1f} s", flush=True)
        cluster = LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL
        )
        with cluster, Client(cluster) as client:
            for what in ("dask", "killed"):
                killed: list[int] = []

                def kill(progress: wf.batch.Progress, what: str = what, killed: list[int] = killed) -> None:
                    if (
                        what == "killed"
                        and not killed
                        and progress.done > count // 2
                        and not progress.checking
                    ):
                        killed.append(next(iter(client.run(os.getpid).values())))
                        os.kill(killed[0], signal.SIGKILL)

                executor = client.get_executor(pure=False)
                report = wf.run_batch(source, folder / what, executor=executor, watch=kill, **settings)
                assert _contents(folder / what) == _contents(folder / "processes")
                print(f"{what}: the same bytes, in {report.seconds:.1f} s", flush=True)


def print_shop(count: int) -> None:
    """One PDF of so many letters: sound, and how large beside them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = table(folder / "people.csv", list(rows(count)))
        for what, base in (("signed", signed(folder)), ("plain", ROOT / "examples" / "tatarstan.yaml")):
            one = folder / f"{what}.pdf"
            wf.run_batch(source, folder / what, base=base, formats="pdf", numbers="{n}", merge=one)
            single = sum(path.stat().st_size for path in (folder / what).glob("*.pdf"))
            subprocess.run(["qpdf", "--check", one], check=True, stdout=subprocess.DEVNULL)
            size = one.stat().st_size
            apart = f"{single / 1e6:.1f} MB apart, {size / 1e6:.2f} as one"
            print(f"{count} {what} letters: {apart}, {100 * size / single:.1f} %", flush=True)


def _command(source: Path, base: Path, out: Path) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "wego_forms",
        "batch",
        source,
        "--base",
        base,
        "-o",
        out,
        "--format",
        "docx",
    ]
    command += ["--numbers", "{n}", "--jobs", "2"]
    return subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _kill_one(run: subprocess.Popen[bytes], chance: random.Random) -> bool:
    """Kill the parent, or a worker if there is one. Whether it was the parent."""
    try:
        parent = psutil.Process(run.pid)
        workers = parent.children()
        victim = chance.choice(workers) if workers and chance.random() < 0.5 else parent
        victim.kill()
        if victim is parent:
            psutil.wait_procs(workers, timeout=10)  # they end by themselves
    except psutil.Error:
        return False
    return victim is parent


def _contents(folder: Path) -> dict[str, str]:
    found = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.exists() else []
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in found
        if not path.name.startswith(".wego-forms-") or path.name.startswith(".wego-forms-batch")
    }


if __name__ == "__main__":
    proofs = {"bad": (bad, 10_000), "kills": (kills, 50), "dask": (dask, 300), "print": (print_shop, 1000)}
    proof, usual = proofs[sys.argv[1]]
    proof(int(sys.argv[2]) if len(sys.argv) > 2 else usual)
