"""The towns, provinces and states that a list has, read when one is first asked for."""

from __future__ import annotations

from wego_forms.once import once


@once
def towns() -> frozenset[str]:
    """Their names in small letters, е for ё."""
    from importlib.resources import files

    from wego_forms.language.russian.foreignplaces import DOUBLE_LANDS, FOREIGN_PLACES
    from wego_forms.language.russian.moretowns import MORE_LANDS, MORE_TOWNS

    lines = files("wego_forms.language.russian").joinpath("towns.txt").read_text(encoding="utf-8").split("\n")
    return frozenset(line for line in lines if line and line[0] != "#").union(
        MORE_TOWNS, MORE_LANDS, FOREIGN_PLACES, DOUBLE_LANDS
    )
