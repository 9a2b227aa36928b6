"""Drives workers: begins one, reads what it tells, and begins another behind the case that ended it."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from tests.cli.forking import forked

_ROOT = Path(__file__).parents[2]
#: Seconds that a worker may take beyond its time: its last case has its own limit.
_GRACE = 60.0


@dataclass(frozen=True)
class Fault:
    """A case that didn't end as it should: the target and its number make it again."""

    target: str
    number: int
    kind: str
    where: str

    def __str__(self) -> str:
        return f"{self.kind}: {self.where}\n  again: python -m tests.fuzz {self.target} --case {self.number}"


@dataclass
class Run:
    """How a target fared: `cases` were tried, from `first` on."""

    target: str
    first: int
    cases: int = 0
    faults: list[Fault] = field(default_factory=list)

    def kinds(self) -> dict[str, list[Fault]]:
        """The faults by the place where they arose."""
        found: dict[str, list[Fault]] = {}
        for fault in self.faults:
            # What an error says differs by case; where it arose doesn't.
            where = fault.where.partition(" | ")
            found.setdefault(f"{fault.kind}: {where[0].split(':')[0]} | {where[2]}", []).append(fault)
        return found


def run(target: str, first: int = 0, cases: int = sys.maxsize, seconds: float = 3600.0) -> Run:
    """Try cases of a target from `first` on, until there are so many, or the time is over."""
    done = Run(target, first)
    number, last, until = first, first + cases, monotonic() + seconds
    with tempfile.TemporaryDirectory() as folder:
        progress = Path(folder, "progress")
        while number < last and (left := until - monotonic()) > 0:
            number = _worked(done, number, last, left, progress)
    done.cases = number - first
    return done


def _worked(done: Run, first: int, last: int, seconds: float, progress: Path) -> int:
    """The number behind the last case that one worker tried."""
    progress.write_bytes(b"")
    arguments = [done.target, str(first), str(last), str(seconds), str(progress)]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONHASHSEED": "0", "WEGO_FORMS_LANG": "en"}
    environment["XDG_STATE_HOME"] = str(progress.parent)
    code, out, _ = forked(_ROOT, arguments, b"", environment, "tests.fuzz.worker", seconds + _GRACE)
    end = None
    for line in map(json.loads, out.decode().splitlines()):
        if line[0] == "done":
            end = line[1]
        else:
            done.faults.append(Fault(done.target, *line))
    if end is not None:
        return int(end)
    noted = progress.read_text().strip()
    number = int(noted) if noted else first
    said = Path(f"{progress}.stderr")
    told = said.read_text("utf-8", "replace")[:1500] if said.exists() else ""
    done.faults.append(Fault(done.target, number, "crash", f"ended with {code} | {told}"))
    return number + 1 if noted else last
