"""The whole bench in one command: every table printed, docs/performance.md in both languages written anew.

Run: python benchmarks/run.py [--print]     (--print writes nothing; the group bench, npm's peers, LibreOffice)
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import bench_docx
import bench_growth
import bench_pdf
import russian
from plots import draw

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "performance.md"
PICTURES = PAGE.parent / "pictures"
_PACKAGES = ("docxtpl", "docx-mailmerge2", "typst", "weasyprint", "word2pdf", "dxpdf")
_ABOUT = """# Performance

Written by `make bench`; nothing here is typed by hand. Each table comes from one run of one script. Programs of
Python have their turns in every round, so that whatever else the machine did met all of them alike, and what the
bench has loaded is kept out of Python's clearing away, which each would pay for by chance; those of
Node.js (docxtemplater, carbone) run the same letters in a process of their own right after, LibreOffice and the
batch one after another. A time is the median of the rounds, with the tenth and the ninetieth of a hundred in
brackets, or what one run took; a ratio is reckoned round by round, and is to be trusted more than the
milliseconds. Each peer is first shown to have done the work: the letter's words are in what it made.

A letter as PDF is new to every program each time: it is to a person whom the program has not written to before. A
turn is twenty such letters, as users make them, and the time is that of one. Beside it stands the letter made singly:
while the others have their turns, the processor forgets the code and the data of a program that waits, and the
quicker that is, the more of its time goes into fetching them again. How it's done: benchmarks/letters.py (the same
letter for everyone), benchmarks/people.py (to whom) and benchmarks/peers/.

{machine}

"""


def main() -> None:
    """Measure, print, and unless told otherwise write."""
    tables = [*bench_docx.measure(), *bench_pdf.measure(), *bench_growth.measure()]
    for table in tables:
        print(table.plain())
    if "--print" in sys.argv:
        return
    parts = [_ABOUT.format(machine=_machine())]
    for old in PICTURES.glob("performance.*.png"):
        old.unlink()
    for table in tables:
        parts.append(table.markdown())
        if picture := draw(table, PICTURES):
            parts.append(f"![{table.title}](pictures/{picture.name})\n")
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    russian.write()


def _machine() -> str:
    """What it was measured on, with the versions of all that took part."""
    versions = [f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES]
    for name in ("docxtemplater", "carbone"):
        package = bench_docx.PEERS / "node_modules" / name / "package.json"
        if package.is_file():
            told = subprocess.run(
                ["node", "-p", f"require({str(package)!r}).version"],
                capture_output=True,
                text=True,
                check=True,
            )
            versions.append(f"{name} {told.stdout.strip()}")
    office = subprocess.run(
        [shutil.which("soffice") or "soffice", "--version"], capture_output=True, text=True, check=True
    )
    versions.append(" ".join(office.stdout.split()[:2]))
    kind = f"Python {platform.python_version()}, {platform.system()}, {os.cpu_count()} processors"
    return f"{kind}; {', '.join(versions)}."


if __name__ == "__main__":
    main()
