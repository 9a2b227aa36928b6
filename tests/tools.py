"""Outside judges: LibreOffice, poppler, qpdf, PDFBox. Without one its tests are skipped, or fail where CI says so."""

import importlib
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import ModuleType
from typing import NoReturn
from xml.etree import ElementTree

import pytest

from wego_forms.pdf.fonts.system import families

JARS = Path("/usr/share/java")
#: What lives for a second has no use for Java's second compiler and its collector of many threads: half the time.
_BRIEF = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto")
# As Java names a class that none of the JARs has.
_LACKING = re.compile(r"(?:NoClassDefFoundError|ClassNotFoundException): ([\w./]+)")


def require(program: str, path: str | None = None) -> str:
    """The program's path, looked for in `path`; without it the test is skipped, or fails where CI asks for all."""
    found = shutil.which(program, path=path)
    return found if found is not None else _missing(program)


def require_font(family: str) -> None:
    """Skip the test, or fail it, where no font of this name is installed."""
    if family.lower() not in families():
        _missing(family)


def require_module(name: str) -> ModuleType:
    """The module; without it the test is skipped, or fails."""
    try:
        return importlib.import_module(name)
    except ImportError:
        _missing(f"the module {name}")


def _missing(what: str) -> NoReturn:
    if os.environ.get("WEGO_FORMS_REQUIRE_TOOLS") == "1":
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing")


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
    return _converted(documents, "pdf")


def office_docxs(documents: dict[str, bytes]) -> dict[str, bytes]:
    """Every Word file, by name, as LibreOffice saves it again."""
    return _converted(documents, "docx")


def _converted(documents: dict[str, bytes], to: str) -> dict[str, bytes]:
    office = require("soffice")
    with tempfile.TemporaryDirectory() as folder:
        for name, docx in documents.items():
            Path(folder, f"{name}.docx").write_bytes(docx)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        out = Path(folder, "out")
        command = [office, profile, "--headless", "--convert-to", to, "--outdir", str(out)]
        command += [str(Path(folder, f"{name}.docx")) for name in documents]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return {name: Path(out, f"{name}.{to}").read_bytes() for name in documents}


def preflight(pdfs: dict[str, bytes]) -> dict[str, list[str]]:
    """What Apache PDFBox Preflight finds in every PDF, by name, that PDF/A-1b forbids; one start of Java for all."""
    java = require("java")
    if not (JARS / "preflight.jar").is_file():
        _missing("preflight.jar (Debian: libpdfbox2-java)")
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"{number}.pdf") for number in range(len(pdfs))]
        for path, pdf in zip(paths, pdfs.values(), strict=True):
            path.write_bytes(pdf)
        listed = Path(folder, "list")
        listed.write_text("".join(f"{path}\n" for path in paths))
        command = [java, *_BRIEF, "-cp", f"{JARS}/*", "org.apache.pdfbox.preflight.Validator_A1b"]
        told = subprocess.run(
            [*command, "xml", "group", str(listed)], capture_output=True, text=True, timeout=300
        )
        if lacking := _LACKING.search(told.stderr):
            _missing(f"what preflight.jar needs, {lacking[1]} (Debian: libjaxb-api-java, libactivation-java)")
        told.check_returncode()
        said = {one.get("name"): one for one in ElementTree.parse(f"{listed}.preflight.xml").getroot()}
    return {name: _faults(said[path.name]) for name, path in zip(pdfs, paths, strict=True)}


def _faults(report: ElementTree.Element) -> list[str]:
    faults = [f"{one.findtext('code')}: {one.findtext('details')}" for one in report.iter("error")]
    valid = report.find("isValid")
    assert valid is not None, ElementTree.tostring(report)
    assert (valid.text == "true") == (not faults)
    assert valid.get("type") == "PDF/A1-b"
    return faults
