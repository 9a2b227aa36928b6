"""Look for files that this library doesn't stand: `python -m tests.fuzz [--minutes 60] [TARGET …]`.

`--case N` runs one case of a target here, with its traceback; `--keep FILE` writes that case down.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz.running import run
from tests.fuzz.targets import TARGETS


def main() -> int:
    """0: nothing found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=1.0, help="in all, shared by the targets (1)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first case (0)")
    parser.add_argument("--case", type=int, help="run this case only, here, and show how it fails")
    parser.add_argument("--keep", type=Path, help="write the case to this file")
    asked = parser.parse_args()
    targets = asked.targets or list(TARGETS)
    if unknown := [name for name in targets if name not in TARGETS]:
        parser.error(f"no such target: {', '.join(unknown)}")
    if asked.case is not None:
        return _one(targets[0], asked.case, asked.keep)
    faults = 0
    for name in targets:
        done = run(name, asked.first, seconds=60 * asked.minutes / len(targets))
        faults += len(done.faults)
        numbers = f"{done.first}–{done.first + done.cases - 1}"
        print(f"{name:10} {done.cases:>9} cases ({numbers}), {len(done.faults)} faults", flush=True)
        for number, found in enumerate(done.kinds().values()):
            if number < 40:
                print(f"  {len(found)} × {found[0]}", flush=True)
    return 1 if faults else 0


def _one(name: str, number: int, keep: Path | None) -> int:
    target = TARGETS[name]
    case, chance = target.case(number)
    if keep:
        keep.write_bytes(case if isinstance(case, bytes) else str(case).encode("utf-8", "surrogatepass"))
    else:
        print(f"{case[:2000]!r}" if isinstance(case, bytes | str) else repr(case)[:2000])
    print("gave:", repr(target.run(case, chance))[:500])
    return 0


if __name__ == "__main__":
    sys.exit(main())
