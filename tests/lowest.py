"""Install the lowest versions that pyproject.toml allows into a venv of their own and run what safety rests on there.

python tests/lowest.py VENV [TEST …]: what is imported between the ones named may be newer; what is named is lowest.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import venv
from pathlib import Path

_ROOT = Path(__file__).parents[1]
#: What reads strangers' files, and what safety rests on.
_TESTS = ("tests/edges", "tests/ooxml", "tests/sheets", "tests/records", "tests/pictures", "tests/signing")
_TESTS += ("tests/filling/test_template.py", "tests/reading", "tests/fuzz")


#: Of the group dev, what no test runs.
_NOT_FOR_TESTS = {"import-linter", "mypy", "ruff", "types-babel", "lxml-stubs"}
#: Judges that need newer versions of what is held to its lowest; tests that ask them are left out.
_JUDGES = {"openxml-audit": "openxml_audit", "pypdfform": "PyPDFForm"}


def _name(declared: str) -> str:
    return re.split(r"[^\w.-]", declared, maxsplit=1)[0].lower()


def _asks(test: str) -> bool:
    return any(f"import {judge}" in test or f"from {judge}" in test for judge in _JUDGES.values())


def lowest(declared: list[str]) -> list[str]:
    """`lxml>=5.2` as `lxml==5.2`; what has no bound as it is."""
    return [re.sub(r">=([\w.]+).*", r"==\1", one) for one in declared]


def main() -> None:
    """Exit code: pytest's."""
    place, *tests = sys.argv[1:]
    project = tomllib.loads(_ROOT.joinpath("pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"]
    wanted = lowest([*project["project"]["dependencies"], *extras["sign"], *extras["svg"]])
    venv.create(place, with_pip=True)
    python = Path(place, "Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    install = [python, "-m", "pip", "install", "--quiet"]
    # What the tests need beside, which isn't to lift any of the lowest.
    pinned = {_name(one) for one in wanted} | _NOT_FOR_TESTS | _JUDGES.keys()
    beside = [one for one in project["dependency-groups"]["dev"] if _name(one) not in pinned]
    subprocess.run([*install, *wanted, *beside], check=True)
    subprocess.run([*install, "--no-deps", "--editable", _ROOT], check=True)
    chosen = tests or [one for one in _TESTS if (_ROOT / one).exists()]
    asking = [path for path in _ROOT.glob("tests/**/*.py") if _asks(path.read_text("utf-8"))]
    # What the oldest versions say of each other isn't ours.
    left_out = [f"--ignore={path}" for path in asking]
    done = subprocess.run(
        [
            python,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-W",
            "ignore::DeprecationWarning",
            *chosen,
            *left_out,
        ],
        cwd=_ROOT,
        check=False,
    )
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
