"""A text as a QR code (ISO/IEC 18004), by ReportLab's own encoder."""

from __future__ import annotations

import io
from functools import lru_cache

from wego_forms.errors import Both, InputError, Problem

#: Modules of white round the code, which a reader needs (ISO/IEC 18004, 6.3.8), and pixels of a module.
_QUIET, _PIXELS = 4, 8
#: Bytes; a longer text gives a code too fine for a printed page.
MOST_BYTES = 600


@lru_cache(maxsize=256)
def qr_code(text: str) -> bytes:
    """The code as a PNG of black modules on white, error correction M (15 %). InputError: the text is too long."""
    from PIL import Image
    from reportlab.graphics.barcode import qrencoder

    if len(text.encode()) > MOST_BYTES:
        raise InputError(
            Problem(
                Both("текст слишком длинный для QR-кода", "the text is too long for a QR code"),
                Both("Дайте короткую ссылку.", "Give a short link."),
                value=text[:60],
            )
        )
    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    count = code.getModuleCount()
    image = Image.new("1", (count + 2 * _QUIET,) * 2, 1)
    for row in range(count):
        for column in range(count):
            if code.isDark(row, column):
                image.putpixel((column + _QUIET, row + _QUIET), 0)
    out = io.BytesIO()
    image.resize((image.width * _PIXELS,) * 2, Image.Resampling.NEAREST).save(out, "PNG", optimize=True)
    return out.getvalue()
