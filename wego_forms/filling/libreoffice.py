"""The other engine: hand a Word file to LibreOffice, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from wego_forms.choosing import archive_level
from wego_forms.errors import Both, InputError, Problem, ToolError

_TIMEOUT_SECONDS = 180
#: SelectPdfVersion 1 is PDF/A-1b; LibreOffice before 7.4 doesn't know options written so, and passes over them.
_ARCHIVE = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"1"}}'


def convert(docx: bytes, *, archive: bool | str = False) -> bytes:
    """The PDF that LibreOffice makes of a Word file, as PDF/A-1b if it is for the `archive`.

    InputError: another PDF/A. ToolError: soffice is missing, made none, or is too old for archives.
    """
    if archive_level(archive) not in ("", "1b"):
        raise InputError(
            Problem(
                Both("LibreOffice не делает PDF/A-2a", "LibreOffice doesn't make PDF/A-2a"),
                Both(
                    "Уберите --engine libreoffice или выберите --archive-level 1b.",
                    "Leave out --engine libreoffice, or choose --archive-level 1b.",
                ),
                value=str(archive),
            )
        )
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
        command += ["--convert-to", _ARCHIVE if archive else "pdf", "--outdir", folder, str(source)]
        try:
            run = subprocess.run(command, capture_output=True, timeout=_TIMEOUT_SECONDS, check=False)
            pdf = source.with_suffix(".pdf").read_bytes()
            return _checked(pdf) if archive else pdf
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


def _checked(pdf: bytes) -> bytes:
    """The PDF, if it says that it is PDF/A."""
    if b"<pdfaid:part>1<" in pdf:
        return pdf
    raise ToolError(
        Problem(
            Both("LibreOffice не сделал PDF/A", "LibreOffice made no PDF/A"),
            Both(
                "Обновите LibreOffice до 7.4 или уберите --engine libreoffice.",
                "Update LibreOffice to 7.4, or leave out --engine libreoffice.",
            ),
            value="soffice",
        )
    )
