"""Forms to fill in: what a fillable PDF costs beside the plain one, and how long forms that came back take to read.

Run: python benchmarks/bench_forms.py     (on one core: taskset -c 0 python benchmarks/bench_forms.py)
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from letters import ROOT
from timing import Spread, by_turns, ratios

import wego_forms as wf

ROUNDS = 40
FORMS = 1000
_FAMILIES = ("Орлова", "Зайцева", "Гайнутдинова", "Соколова", "Римская-Корсакова")


def records(count: int) -> Iterator[wf.Record]:
    """So many applications, each of another city."""
    base = wf.load(ROOT / "examples" / "dimitrovgrad.yaml").model_dump(mode="json", exclude_none=True)
    for number in range(count):
        name = {"ru": f"Город № {number}", "en": f"City No. {number}"}
        person = base["head"]["person"] | {"family": _FAMILIES[number % len(_FAMILIES)]}
        head = base["head"] | {"person": person, "email": f"mayor{number}@city.example"}
        yield wf.record("application", base | {"applicant": base["applicant"] | {"name": name}, "head": head})


def main() -> None:
    """Print the ratio of fillable to plain for each language, then the seconds that 1,000 forms take to read."""
    cities = list(records(ROUNDS + 1))
    for lang in ("ru", "en", "ru+en"):
        works = {
            "plain": lambda turn: wf.fill(cities[turn], lang).pdf(),  # noqa: B023
            "fillable": lambda turn: wf.fill(cities[turn], lang, fillable=True).pdf(),  # noqa: B023
        }
        times = by_turns(works, ROUNDS, time.process_time)
        ratio = ratios(times, "plain")["fillable"]
        plain, fillable = Spread.of(times["plain"]), Spread.of(times["fillable"])
        print(
            f"{lang:6} plain {plain.middle:6.1f} ms, fillable {fillable.middle:6.1f} ms, "
            f"{ratio.middle:.2f} times ({ratio.low:.2f}-{ratio.high:.2f})"
        )
    for lang, suffix in (("ru", "pdf"), ("ru", "docx"), ("ru+en", "pdf"), ("ru+en", "docx")):
        with tempfile.TemporaryDirectory() as folder:
            paths = [
                wf.fill(city, lang, fillable=True).save(Path(folder, f"{number}.{suffix}"))
                for number, city in enumerate(records(FORMS))
            ]
            wf.read(paths[0])
            start, began = time.perf_counter(), time.process_time()
            doubts = sum(len(wf.read(path).doubts) for path in paths)
            took, busy = time.perf_counter() - start, time.process_time() - began
            print(
                f"{lang:6} {FORMS} forms, {suffix}: {took:5.2f} s ({busy:5.2f} s of a core), {doubts} doubts"
            )


if __name__ == "__main__":
    main()
