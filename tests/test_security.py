"""What SECURITY.md says of limits is what the code has; every dependency's licence goes with ours."""

import importlib
import re
from importlib.metadata import distribution, metadata, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

_SAID = Path(__file__).parents[1].joinpath("SECURITY.md").read_text("utf-8")
_UNITS = {"MB": 2**20, "GB": 2**30, "s": 1, "": 1}
_ROWS = re.findall(r"^\| [^|]+ \| ([^|]+) \| (`[^|]+) \|$", _SAID, re.MULTILINE)
# Permissive, or copyleft of the library's own files only; all may be used by a program of any licence.
_GOOD = re.compile(
    r"MIT|BSD|Apache|ISC|HPND|MPL|LGPL|Zlib|PSF|Python Software|OFL|Open Font|CC0|Unlicense|Public Domain"
)


def _limits():
    for figures, constants in _ROWS:
        numbers = [part.strip() for part in re.split(r", (?=\d)", figures)]
        names = re.findall(r"`([\w.]+)`", constants)
        yield from zip(names, numbers, strict=True)


@pytest.mark.parametrize(("constant", "said"), list(_limits()))
def test_a_limit_is_what_is_said_of_it(constant, said):
    module, name = constant.rsplit(".", 1)
    number, unit = re.fullmatch(r"([\d,]+)(?: (\w+))?", said).groups(default="")

    assert (
        getattr(importlib.import_module(f"wego_forms.{module}"), name)
        == int(number.replace(",", "")) * _UNITS[unit]
    )


def test_limits_are_told_at_all():
    assert len(list(_limits())) > 20


def licences():
    """Every package that installing ours brings, extras too, with its licence as the package itself says it."""
    found, waiting = {}, ["wego-forms"]
    while waiting:
        name = waiting.pop()
        for written in requires(name) or ():
            need = Requirement(written)
            extras = ["", *(metadata(name).get_all("Provides-Extra", []) if name == "wego-forms" else [])]
            if need.marker and not any(need.marker.evaluate({"extra": extra}) for extra in extras):
                continue
            key = re.sub(r"[-_.]+", "-", need.name).lower()
            if key not in found:
                found[key] = _licence(key)
                waiting.append(key)
    return dict(sorted(found.items()))


def _licence(name):
    said = distribution(name).metadata
    classified = [
        line.split(" :: ")[-1] for line in said.get_all("Classifier", ()) if line.startswith("License")
    ]
    text = (said.get("License") or "").strip().partition("\n")[0]
    return said.get("License-Expression") or ", ".join(classified) or text[:60] or _by_its_text(name)


def _by_its_text(name):
    """The licence of a package that brings its text but not its name."""
    files = distribution(name).files or ()
    texts = " ".join(" ".join(one.read_text().split()) for one in files if one.name.startswith("LICEN"))
    return "MIT" if "Permission is hereby granted, free of charge, to any person obtaining" in texts else "?"


@pytest.mark.parametrize(("name", "licence"), list(licences().items()))
def test_a_dependency_may_be_used_by_a_program_of_any_licence(name, licence):
    assert _GOOD.search(licence), f"{name}: {licence}"


if __name__ == "__main__":
    print("| Package | Licence |\n| --- | --- |")
    for package, licence in licences().items():
        print(f"| {package} | {licence} |")
