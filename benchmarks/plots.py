"""A table of a bench as a picture: bars against ours, or a line of growth."""

from __future__ import annotations

import re
from pathlib import Path

import matplotlib as mpl
from matplotlib import pyplot
from tables import Table

mpl.use("Agg")
_OURS, _THEIRS = "#1f5a99", "#b9c4d0"


def draw(table: Table, folder: Path) -> Path | None:
    """The picture's path; none for a table in which nothing is compared."""
    if not any(row.ratio for row in table.rows):
        return None
    name = re.sub(r"[^a-z0-9]+", "-", table.title.lower()).strip("-")
    path = folder / f"performance.{name}.png"
    sizes = [re.match(r"\d+", row.name) for row in table.rows]
    figure, axes = pyplot.subplots(figsize=(7, 2.6 if all(sizes) else 0.7 + 0.38 * len(table.rows)))
    if all(sizes):
        counts = [int(size[0]) for size in sizes if size]
        axes.plot(counts, [row.time.middle for row in table.rows], "o-", color=_OURS)
        axes.set(xscale="log", yscale="log", ylabel="ms", xlabel=re.sub(r"^\d+ ", "", table.rows[0].name))
        axes.set_xticks(counts, [str(count) for count in counts])
        axes.set_yticks(
            [row.time.middle for row in table.rows], [f"{row.time.middle:.3g}" for row in table.rows]
        )
        axes.minorticks_off()
    else:
        rows = table.rows[::-1]
        spread = [
            [row.time.middle - row.time.low for row in rows],
            [row.time.high - row.time.middle for row in rows],
        ]
        colours = [_OURS if "wego" in row.name else _THEIRS for row in rows]
        axes.barh(
            [row.name for row in rows],
            [row.time.middle for row in rows],
            xerr=spread,
            color=colours,
            error_kw={"ecolor": "#777777", "elinewidth": 1},
        )
        axes.set(xlabel="ms")
    axes.spines[["top", "right"]].set_visible(False)
    figure.tight_layout()
    figure.savefig(path, dpi=110, metadata={"Software": None})
    pyplot.close(figure)
    return path
