"""The licences of all that wego-forms installs, as docs/licences.md; refuses one that doesn't fit.

`python licences.py [FILE]`, in an environment that has wego-forms with its extras. Exit code 1: a licence that isn't
permissive or weak copyleft, or that can't be told.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

#: Licences that a program under MIT may build on. Weak copyleft binds the library itself, which we don't change.
FITTING = {
    "MIT": "permissive",
    "MIT-CMU": "permissive",
    "HPND": "permissive",
    "BSD": "permissive",
    "0BSD": "permissive",
    "ISC": "permissive",
    "Apache-2.0": "permissive",
    "PSF-2.0": "permissive",
    "Unlicense": "permissive",
    "CC0-1.0": "permissive",
    "OFL-1.1": "permissive, for fonts",
    "MPL-2.0": "weak copyleft",
    "LGPL": "weak copyleft",
}
#: What a package's metadata call its licence, and what it is.
_WORDS = (
    (r"MIT-CMU|HPND", "MIT-CMU"),
    (r"\bLGPL|Lesser General Public", "LGPL"),
    (r"\bMPL|Mozilla Public", "MPL-2.0"),
    (r"\bOFL|SIL Open Font", "OFL-1.1"),
    (r"Apache", "Apache-2.0"),
    (r"\bBSD", "BSD"),
    (r"\bISC\b", "ISC"),
    (r"\bPSF|Python Software Foundation", "PSF-2.0"),
    (r"Unlicense", "Unlicense"),
    (r"CC0", "CC0-1.0"),
    (r"\bMIT\b|Permission is hereby granted, free of charge", "MIT"),
)


def licence_of(package: Distribution) -> str:
    """The licence by the package's metadata: one of FITTING, else its own words."""
    meta = package.metadata
    classifiers = " ".join(
        each.rpartition("::")[2] for each in meta.get_all("Classifier", []) if "License" in each
    )
    said = meta.get("License-Expression") or classifiers or (meta.get("License") or "").partition("\n")[0]
    if not said:
        said = " ".join(" ".join(text[:400].split()) for text in _texts(package))
    return next((name for words, name in _WORDS if re.search(words, said)), said or "unknown")


def installed(name: str = "wego-forms") -> dict[str, Distribution]:
    """All that the package needs with all its extras, and what that needs in its turn, by name.

    What isn't installed here is left out.
    """
    found: dict[str, Distribution] = {}
    waiting = [(name, frozenset(distribution(name).metadata.get_all("Provides-Extra", [])))]
    while waiting:
        each, wanted = waiting.pop()
        try:
            package = distribution(each)
        except PackageNotFoundError:
            continue
        for line in package.requires or ():
            need = Requirement(line)
            if any(need.marker is None or need.marker.evaluate({"extra": extra}) for extra in ("", *wanted)):
                key = re.sub(r"[-_.]+", "-", need.name).lower()
                if key not in found:
                    waiting.append((need.name, frozenset(need.extras)))
                    try:
                        found[key] = distribution(need.name)
                    except PackageNotFoundError:
                        continue
    return dict(sorted(found.items()))


def table(packages: dict[str, Distribution]) -> Iterator[str]:
    """The page's lines."""
    yield "# Licences\n"
    yield "wego-forms is under the MIT licence. With all its extras it installs these packages (`make licences` makes"
    yield "the table, and refuses a licence that isn't permissive or weak copyleft):\n"
    yield "| package | licence | which is |"
    yield "| --- | --- | --- |"
    for name, package in packages.items():
        licence = licence_of(package)
        yield f"| {name} | {licence} | {FITTING.get(licence, '**to be looked at**')} |"


def _texts(package: Distribution) -> Iterator[str]:
    for file in package.files or ():
        if re.match(r"LICEN[CS]E|COPYING", file.name, re.IGNORECASE):
            yield Path(str(file.locate())).read_text("utf-8", "replace")


def main() -> None:
    """Write the page."""
    packages = installed()
    page = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/licences.md")
    page.write_text("\n".join(table(packages)) + "\n", encoding="utf-8")
    unfit = {
        name: licence_of(package) for name, package in packages.items() if licence_of(package) not in FITTING
    }
    for name, licence in unfit.items():
        print(f"{name}: {licence}", file=sys.stderr)
    sys.exit(1 if unfit else 0)


if __name__ == "__main__":
    main()
