"""The other engine: hand a Word file to LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from wego_forms.errors import Both, Problem, ToolError

_TIMEOUT_SECONDS = 180


def convert(docx: bytes) -> bytes:
    """The PDF that LibreOffice makes of a Word file. ToolError: soffice is missing, or made none."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ToolError(
            Problem(
                Both("LibreOffice не найден", "LibreOffice isn't found"),
                Both(
                    "Установите LibreOffice Writer или уберите --engine libreoffice.",
                    "Install LibreOffice Writer, or leave out --engine libreoffice.",
                ),
                value="soffice",
            )
        )
    with tempfile.TemporaryDirectory(prefix="wego-forms-") as folder:
        source = Path(folder, "document.docx")
        source.write_bytes(docx)
        # A profile of its own: a LibreOffice that the user has open would else swallow the call.
        command = [program, f"-env:UserInstallation={Path(folder, 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "pdf", "--outdir", folder, str(source)]
        try:
            run = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
            return source.with_suffix(".pdf").read_bytes()
        except subprocess.TimeoutExpired:
            said = f"> {_TIMEOUT_SECONDS} s"
        except FileNotFoundError:
            said = run.stderr.decode(errors="replace")
    raise ToolError(
        Problem(
            Both("LibreOffice не сделал PDF", "LibreOffice made no PDF"),
            Both(
                "Откройте документ в LibreOffice и проверьте.", "Open the document in LibreOffice and check."
            ),
            value=said,
        )
    )
