"""Faults put into the code on purpose, and whether the tests of the package see them: `python -m tests.mutants`.

Of each package a sample is drawn (seeded; as many of each kind of fault as there are), and every mutant is held
against the package's own tests: first those that go over its line, the quickest of them first, then, if it lives, the
others. What lived is listed; `--again` tries only that. A mutant that no test could tell from the code stands in
equivalent.tsv, with why.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import asdict
from pathlib import Path

from tests.mutants.mutating import KINDS, Mutant, mutants
from tests.mutants.running import ROOT, Copy

#: Package: the tests that answer for it.
PACKAGES = {
    "wego_forms/fields": ["tests/fields", "tests/golden"],
    "wego_forms/language": ["tests/language"],
    "wego_forms/filling": ["tests/filling"],
    "wego_forms/pdf/layout": ["tests/pdf/layout", "tests/golden"],
    "wego_forms/batch": ["tests/batch"],
}
#: So many of the quickest tests that go over a mutant's line are tried before the others.
_FIRST = 60


def main() -> None:
    """Exit code 1: less than 85 % killed in one of the packages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("packages", nargs="*", default=list(PACKAGES))
    parser.add_argument("--each", type=int, default=90, help="how many mutants a package")
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--again", action="store_true", help="only those that lived the last time")
    parser.add_argument("--out", type=Path, default=ROOT / "out" / "mutants")
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    shares = [tried(package, given) for package in given.packages]
    sys.exit(0 if all(share >= 0.85 for share in shares) else 1)


def tried(package: str, given: argparse.Namespace) -> float:
    """The share of a package's mutants that its tests kill; each result is also a line of OUT/PACKAGE.jsonl."""
    noted = given.out / f"{package.replace('/', '.')}.jsonl"
    before = [json.loads(line) for line in noted.read_text("utf-8").splitlines()] if given.again else []
    all_of_them = every(package)
    gone = {one for one in equivalents() if one.startswith(f"{package}/")} - {
        one.standing for one in all_of_them
    }
    assert not gone, f"equivalent.tsv names what isn't there any more: {sorted(gone)}"
    if given.again:
        lived = {one["name"] for one in before if one["result"] == "lived"}
        drawn = [one for one in all_of_them if one.name in lived]
    else:
        drawn = sample(all_of_them, given.each, random.Random(given.seed))
    copy = Copy(given.out / "copies" / package.replace("/", "."))
    tests = PACKAGES[package]
    lines = copy.tests_of_lines(package, tests)
    whole, seconds = copy.tested(tests, 1200)
    assert whole, f"the tests of {package} fail without any mutant"
    results = {one["name"]: one for one in before}
    for mutant in drawn:
        result = judged(copy, mutant, tests, lines, 30 + 3 * seconds)
        results[mutant.name] = {**asdict(mutant), "name": mutant.name, "result": result}
        print(f"{result}: {mutant.name}", flush=True)
        said = (json.dumps(one, ensure_ascii=False) + "\n" for one in results.values())
        noted.write_text("".join(said), "utf-8")
    return summed(package, list(results.values()))


def judged(
    copy: Copy, mutant: Mutant, tests: list[str], lines: dict[tuple[str, int], set[str]], limit: float
) -> str:
    """killed, lived, or equivalent."""
    if mutant.standing in equivalents():
        return "equivalent"
    near = sorted(lines.get((mutant.path, mutant.line), set()), key=copy.seconds.__getitem__)
    with copy.with_mutant(mutant):
        for some in (near[:_FIRST], near[_FIRST:]):
            if some and not copy.tested(some, limit)[0]:
                return "killed"
        return "lived" if copy.tested(tests, limit, near)[0] else "killed"


def every(package: str) -> list[Mutant]:
    """All mutants of a package, in the order of its files."""
    return [one for path in sorted((ROOT / package).rglob("*.py")) for one in mutants(ROOT, path)]


def sample(all_of_them: list[Mutant], count: int, chance: random.Random) -> list[Mutant]:
    """As many of each kind, as far as there are so many."""
    by_kind = {kind: [one for one in all_of_them if one.kind == kind] for kind in KINDS}
    for some in by_kind.values():
        chance.shuffle(some)
    drawn: list[Mutant] = []
    while len(drawn) < count and any(by_kind.values()):
        for some in by_kind.values():
            if some and len(drawn) < count:
                drawn.append(some.pop())
    return drawn


def equivalents() -> set[str]:
    """The mutants that do what the code does, by file and change."""
    path = Path(__file__).with_name("equivalent.tsv")
    return {line.split("\t")[0] for line in path.read_text("utf-8").splitlines()} if path.exists() else set()


def summed(package: str, results: list[dict[str, str]]) -> float:
    """The share that is killed of those that can be; printed, by kind too."""
    counted = [one for one in results if one["result"] != "equivalent"]
    killed = [one for one in counted if one["result"] == "killed"]
    kinds = ", ".join(
        f"{kind} {sum(one['kind'] == kind for one in killed)}/{sum(one['kind'] == kind for one in counted)}"
        for kind in KINDS
    )
    share = len(killed) / max(len(counted), 1)
    equal = len(results) - len(counted)
    print(f"{package}: {len(killed)} of {len(counted)} killed, {share:.0%} ({kinds}); {equal} equivalent")
    return share


if __name__ == "__main__":
    main()
