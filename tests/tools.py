"""Outside judges: LibreOffice, poppler, qpdf. A missing one skips its tests, or fails them where CI says so."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest


def require(program: str) -> str:
    """The program's path; without it the test is skipped, or fails under WEGO_FORMS_REQUIRE_TOOLS=1."""
    found = shutil.which(program)
    if found is None:
        if os.environ.get("WEGO_FORMS_REQUIRE_TOOLS") == "1":
            pytest.fail(f"{program} is missing")
        pytest.skip(f"{program} is missing")
    return found


def run(program: str, *arguments: str | Path) -> str:
    """What the program prints; it must succeed."""
    command = [require(program), *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=180).stdout


def words(pdf: bytes) -> list[str]:
    """The words that poppler reads from a PDF, in the order of its content."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        return run("pdftotext", "-raw", path, "-").split()


def text(pdf: bytes) -> str:
    """The text of a PDF on one line."""
    return " ".join(words(pdf))


def pages(pdf: bytes) -> int:
    """How many pages poppler counts."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.pdf")
        path.write_bytes(pdf)
        lines = run("pdfinfo", path).splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("Pages:")))


def office_pdfs(documents: dict[str, bytes]) -> dict[str, bytes]:
    """Every Word file, by name, as LibreOffice prints it; one start of LibreOffice for all."""
    office = require("soffice")
    with tempfile.TemporaryDirectory() as folder:
        for name, docx in documents.items():
            Path(folder, f"{name}.docx").write_bytes(docx)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder]
        command += [str(Path(folder, f"{name}.docx")) for name in documents]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return {name: Path(folder, f"{name}.pdf").read_bytes() for name in documents}
